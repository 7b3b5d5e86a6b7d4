"""Everything the sections of the page of visits show, each read on one snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stationdesk.domain.visits import Span
from stationdesk.queries import visit_figures, visits

if TYPE_CHECKING:
    from datetime import date

    from stationdesk.queries.visit_figures import VisitFigures
    from stationdesk.queries.visits import TapView, VisitRow

_LATEST = 60


@dataclass(frozen=True, slots=True)
class TodayView:
    """A business date: its tiles and figures, visits by the hour beside what is usual, the last taps."""

    taps: TapView
    figures: VisitFigures
    hours: tuple[int, ...]
    usual: tuple[int, ...]
    latest: list[VisitRow]


def today_view(session: Any, on: date) -> TodayView:
    """Return what the section of today shows."""
    return TodayView(
        taps=visits.tap_view(session, on),
        figures=visit_figures.figures(session, Span(on, on)),
        hours=visit_figures.by_hour(session, on),
        usual=visit_figures.usual_by_hour(session, on),
        latest=visits.latest(session, on, _LATEST),
    )
