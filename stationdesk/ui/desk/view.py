"""Everything the desk page shows, read on one snapshot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any
from uuid import UUID

from stationdesk.queries import (
    acts,
    attendance,
    days,
    people_search,
    rewards,
    service_records,
    staff,
    stations,
    visits,
)
from stationdesk.ui.days.view import Waiting, waiting

if TYPE_CHECKING:
    from datetime import date

    from stationdesk.domain.service_time import Evidence
    from stationdesk.queries.acts import ActRow, DayFigures
    from stationdesk.queries.attendance import PresentRow
    from stationdesk.queries.staff import WrongPinRow
    from stationdesk.queries.visits import TapView
    from stationdesk.queries.volunteers import VolunteerRow

RECENT = 6
"""How many people are offered to be taken in hand with one key."""
_LATEST = 30


@dataclass(frozen=True, slots=True)
class SetUp:
    """What a fresh station still lacks. `is_new`: it was founded today."""

    is_new: bool
    has_no_service: bool
    has_no_reward: bool
    has_one_operator: bool


@dataclass(frozen=True, slots=True)
class DeskView:
    """The desk at one moment."""

    here: list[PresentRow]
    figures: DayFigures
    taps: TapView
    latest: list[ActRow]
    evidence: Mapping[UUID, Evidence]
    recent: list[VolunteerRow]
    waiting: Waiting
    last: ActRow | None
    is_opened: bool
    is_closed: bool
    wrong_pins: list[WrongPinRow]
    set_up: SetUp


def desk_view(session: Any, now: datetime, today: date) -> DeskView:
    """Return what the desk page shows."""
    latest = acts.acts_on(session, today, _LATEST)
    midnight = datetime.combine(today, time(), session.place.zone).astimezone(UTC)
    return DeskView(
        here=attendance.who_is_here(session),
        figures=acts.day_figures(session, today),
        taps=visits.tap_view(session, today),
        latest=latest,
        evidence=service_records.evidence_of(session, [row.act_id for row in latest]),
        recent=people_search.recent(session, RECENT),
        waiting=waiting(session, now, today),
        last=acts.last_act(session),
        is_opened=days.is_opened(session, today),
        is_closed=days.is_closed(session, today),
        wrong_pins=staff.wrong_pins_since(session, midnight),
        set_up=_set_up(session, today),
    )


def _set_up(session: Any, today: date) -> SetUp:
    return SetUp(
        is_new=days.last_worked(session, today) is None,
        has_no_service=not attendance.activities_to_choose(session, today),
        has_no_reward=not rewards.has_any(session),
        has_one_operator=len(stations.operator_rows(session)) < 2,  # one is alone
    )
