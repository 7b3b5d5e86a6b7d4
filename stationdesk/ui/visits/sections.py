"""The sections of the page of visits, one line each; a section is imported and made when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.sectionpage import PageSection

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
TODAY, STATISTICS, PAPER_LIST = "visits_today", "visits_statistics", "visits_list"
VISITORS, FACILITIES = "visitors", "facilities"


def sections(context: DeskContext, actions: Actions) -> tuple[PageSection, ...]:
    """Return the sections in the order of their tabs."""
    return (
        PageSection(TODAY, "footprints", translate("VisitsPage", "Today"), lambda: _today(context, actions)),
        PageSection(
            STATISTICS,
            "chart-column",
            translate("VisitsPage", "Statistics"),
            lambda: _statistics(context, actions),
        ),
        PageSection(
            PAPER_LIST, "file-text", translate("VisitsPage", "Paper list"), lambda: _list(context, actions)
        ),
        PageSection(
            VISITORS, "contact", translate("VisitsPage", "Visitor file"), lambda: _visitors(context, actions)
        ),
        PageSection(
            FACILITIES,
            "list-checks",
            translate("VisitsPage", "Facilities"),
            lambda: _facilities(context, actions),
        ),
    )


def _today(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.visits.today import TodaySection  # noqa: PLC0415  # made when it is opened

    return TodaySection(context, actions)


def _statistics(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.visits.statistics import StatisticsSection  # noqa: PLC0415  # made when it is opened

    return StatisticsSection(context, actions)


def _list(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.visits.paper_list import PaperListSection  # noqa: PLC0415  # made when it is opened

    return PaperListSection(context, actions)


def _visitors(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.visitors.section import VisitorsSection  # noqa: PLC0415  # made when it is opened

    return VisitorsSection(context, actions)


def _facilities(context: DeskContext, actions: Actions) -> QWidget:
    from stationdesk.ui.facilities.section import FacilitiesSection  # noqa: PLC0415  # made when it is opened

    return FacilitiesSection(context, actions)
