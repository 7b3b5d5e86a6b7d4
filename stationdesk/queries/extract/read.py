"""The sections of an extract, and which table each of them tells of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.errors import NotFound
from stationdesk.queries.extract import doings, goods, lending, people
from stationdesk.queries.extract.reader import Reader, Row
from stationdesk.queries.links import same_person

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.db.session import ReadSession


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of one kind; values are texts, whole numbers, dates, aware moments, yes or no, lists, None."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Extract:
    """Everything held about one person. `is_full`: with full document and phone numbers."""

    volunteer_id: UUID
    number: str
    name: str
    is_full: bool
    sections: tuple[Section, ...]


_SECTIONS: dict[str, Callable[[Reader], list[Row]]] = {
    "person": people.person,
    "merged_records": people.merged_records,
    "record_versions": people.record_versions,
    "household": people.household,
    "team": people.team,
    "consents": people.given_consents,
    "trainings": people.attended_trainings,
    "commendations": people.received_commendations,
    "service_records": doings.services,
    "hour_reviews": doings.reviews,
    "made_up_hours": doings.made_up,
    "check_ins": doings.comings,
    "presence": doings.presence_now,
    "recency": doings.last_seen,
    "points_moves": doings.moves,
    "redemptions": doings.slips,
    "redemption_lines": doings.slip_lines,
    "redemption_returns": doings.given_back,
    "hand_overs": doings.collected,
    "hand_outs": goods.handed_out,
    "print_jobs": doings.papers,
    "visits": doings.visited,
    "loans": lending.lent,
    "open_loans": lending.out_now,
    "loan_renewals": lending.renewed,
    "loan_endings": lending.ended,
    "reservations": lending.reserved,
    "reservation_endings": lending.let_go,
    "looks": people.looks,
    "acts": people.all_acts,
    "different_people": people.told_apart,
    "operator": people.operator,
}

COVERED: dict[str, str] = {
    "volunteers": "person",
    "versions": "record_versions",
    "households": "household",
    "teams": "team",
    "consents": "consents",
    "consent_withdrawals": "consents",
    "trainings": "trainings",
    "commendations": "commendations",
    "service_records": "service_records",
    "hour_reviews": "hour_reviews",
    "made_up_hours": "made_up_hours",
    "attachments": "made_up_hours",
    "attachment_contents": "made_up_hours",
    "check_ins": "check_ins",
    "stay_endings": "check_ins",
    "presence": "presence",
    "recency": "recency",
    "points_accounts": "points_moves",
    "points_moves": "points_moves",
    "redemptions": "redemptions",
    "redemption_lines": "redemption_lines",
    "redemption_returns": "redemption_returns",
    "hand_overs": "hand_overs",
    "hand_outs": "hand_outs",
    "print_jobs": "print_jobs",
    "visits": "visits",
    "visit_uses": "visits",
    "loans": "loans",
    "open_loans": "open_loans",
    "loan_renewals": "loan_renewals",
    "loan_endings": "loan_endings",
    "reservations": "reservations",
    "reservation_endings": "reservation_endings",
    "acts": "acts",
    "different_people": "different_people",
    "operators": "operator",
}
"""The tables that mention people, and the section that tells of each."""

DERIVED = frozenset({"volunteer_tokens"})
"""Tables that hold only what was computed from the record, to find it: they tell nothing of their own."""


def extract_of(session: ReadSession, volunteer_id: UUID, *, is_full: bool = False) -> Extract:
    """Return everything held about a person; of a record that was merged away, of who it is.

    Full numbers only after `services.extracts.make` allowed them. Of other people there are masked
    names at most (PIPL art. 45 is about one's own).

    Raises:
        NotFound: no such volunteer.
    """
    ids = same_person(session, volunteer_id)
    row = session.first(select(volunteers.c.number, volunteers.c.name).where(volunteers.c.id == ids[0]))
    if row is None:
        raise NotFound("volunteer", str(volunteer_id))
    reader = Reader(session, ids, is_full)
    sections = tuple(Section(name, tuple(read(reader))) for name, read in _SECTIONS.items())
    return Extract(ids[0], row.number, row.name, is_full, sections)
