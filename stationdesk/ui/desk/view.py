"""Everything the desk page shows, read on one snapshot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from stationdesk.queries import acts, attendance, people_search, prints, rewards, service_records

if TYPE_CHECKING:
    from stationdesk.domain.service_time import Evidence
    from stationdesk.queries.acts import ActRow, DayFigures
    from stationdesk.queries.attendance import PresentRow
    from stationdesk.queries.rewards import RewardRow
    from stationdesk.queries.service_records import RecordRow
    from stationdesk.queries.volunteers import VolunteerRow

RECENT = 6
"""How many people are offered to be taken in hand with one key."""
LOW_STOCK = 3
"""A reward with this many pieces or fewer asks for goods."""
_LATEST = 30


@dataclass(frozen=True, slots=True)
class DeskView:
    """The desk at one moment."""

    here: list[PresentRow]
    figures: DayFigures
    latest: list[ActRow]
    evidence: Mapping[UUID, Evidence]
    recent: list[VolunteerRow]
    waiting: list[RecordRow]
    low: list[RewardRow]
    unprinted: int


def desk_view(session: Any, today: date) -> DeskView:
    """Return what the desk page shows."""
    latest = acts.acts_on(session, today, _LATEST)
    return DeskView(
        here=attendance.who_is_here(session),
        figures=acts.day_figures(session, today),
        latest=latest,
        evidence=service_records.evidence_of(session, [row.act_id for row in latest]),
        recent=people_search.recent(session, RECENT),
        waiting=service_records.waiting(session),
        low=[row for row in rewards.catalogue(session, today) if _is_low(row)],
        unprinted=len(prints.unprinted_here(session)),
    )


def _is_low(row: RewardRow) -> bool:
    return row.remaining is not None and row.remaining <= LOW_STOCK
