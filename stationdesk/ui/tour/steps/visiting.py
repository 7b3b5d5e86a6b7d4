"""A busy hour at the door: keys count who comes in and what they use; what the figures say afterwards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from stationdesk.domain.visits import Span
from stationdesk.queries import visit_figures
from stationdesk.queries.visit_figures import VisitFigures
from stationdesk.ui.facilities.section import FacilitiesSection
from stationdesk.ui.tour.steps.receiving import open_section
from stationdesk.ui.tour.tour import Tour
from stationdesk.ui.undo.panel import UndoPanel
from stationdesk.ui.visitors.section import VisitorsSection
from stationdesk.ui.visits.paper_list import PaperListSection
from stationdesk.ui.visits.statistics import StatisticsSection
from stationdesk.ui.visits.today import TodaySection

translate = QCoreApplication.translate

TAPS = ("1", "a2", "ab1", "3", "1", "c1", "2", "b4")
"""What is typed for each tap: letters tick services, the digit counts one of a category."""
_GROUP = 4


def tap(tour: Tour) -> None:
    """One visit from the front desk, then a busy hour on the page of visits; a wrong group is undone."""
    before = _figures(tour)
    tour.hands.control(Qt.Key.Key_1)
    tour.hands.press(Qt.Key.Key_F6)
    tour.hands.write("1")
    tour.check(translate("Tour", "visits more than before"), _figures(tour).visits - before.visits, 1)
    tour.picture("visit_tapped")
    open_section(tour, Qt.Key.Key_6, Qt.Key.Key_1)
    tour.hands.see(TodaySection)
    tour.hands.press(Qt.Key.Key_F6)
    for keys in TAPS:
        tour.pass_time(minutes=4)
        tour.hands.write(keys)
    tour.hands.press(Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    tour.hands.write(str(_GROUP))
    tour.picture("group")
    tour.hands.enter()
    tapped = _figures(tour)
    came, uses = 1 + len(TAPS) + _GROUP, sum(len(keys) - 1 for keys in TAPS)
    tour.check(translate("Tour", "visits more than before"), tapped.visits - before.visits, came)
    used = tapped.service_uses - before.service_uses
    tour.check(translate("Tour", "services used more than before"), used, uses)
    tour.check(translate("Tour", "people known as before"), tapped.people, before.people)
    tour.picture("visits_today")
    tour.hands.control(Qt.Key.Key_Z)
    tour.hands.see(UndoPanel)
    tour.hands.enter()
    tour.hands.wait(lambda: not tour.hands.sees(UndoPanel), "the undo")
    tour.check(translate("Tour", "visits taken back"), tapped.visits - _figures(tour).visits, _GROUP)
    tour.quiet()


def pages(tour: Tour) -> None:
    """The statistics of the week, a paper list, the visitor file, the facilities."""
    sections: tuple[tuple[Qt.Key, type[QWidget], str], ...] = (
        (Qt.Key.Key_2, StatisticsSection, "visits_statistics"),
        (Qt.Key.Key_3, PaperListSection, "visits_paper_list"),
        (Qt.Key.Key_4, VisitorsSection, "visitor_file"),
        (Qt.Key.Key_5, FacilitiesSection, "facilities"),
    )
    for key, kind, name in sections:
        tour.hands.alt(key)
        tour.hands.see(kind)
        tour.picture(name)


def _figures(tour: Tour) -> VisitFigures:
    today = tour.running.context.today()
    return tour.read(visit_figures.figures, Span(today, today))
