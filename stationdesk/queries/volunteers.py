"""Volunteers: found while typing, listed, shown in full."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, func, select

from stationdesk.db.tables.attendance import presence
from stationdesk.db.tables.volunteers import households, teams, volunteers
from stationdesk.domain.errors import NotFound
from stationdesk.domain.identity import DocumentType, Sex
from stationdesk.domain.masking import mask_document, mask_phone
from stationdesk.domain.people import STATUTORY_FIELDS, PersonCategory, VolunteerStatus
from stationdesk.queries.attendance import state_of
from stationdesk.queries.consents import GuardianWord, guardian_word
from stationdesk.queries.expiries import next_expiry
from stationdesk.queries.links import MergedRow, keeper_of, merged_records
from stationdesk.queries.points import balance_of, debt_of, pending_of, rule_on
from stationdesk.queries.service_records import minutes_since, minutes_total

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_V = volunteers.c
IS_REGISTERED = and_(_V.status != VolunteerStatus.WITHDRAWN, _V.status != VolunteerStatus.MERGED)
"""The same as `status = 'active'`, for people found by something else. SQLite would read an equation as
an invitation to go through the index of all active people (70 ms with 310,000)."""


@dataclass(frozen=True, slots=True)
class VolunteerRow:
    """A volunteer as lists show them: numbers masked."""

    volunteer_id: UUID
    number: str
    name: str
    category: PersonCategory
    phone_masked: str
    team: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of a household."""

    volunteer_id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class VolunteerCard:
    """Everything the person in hand and the detail pane show. Minutes, whole points."""

    volunteer_id: UUID
    version: int
    number: str
    name: str
    category: PersonCategory
    status: VolunteerStatus
    registered_on: date
    sex: Sex
    birth_date: date | None
    document_type: DocumentType | None
    document_masked: str
    phone_masked: str
    phone_tail: str
    area: str
    skills: tuple[str, ...]
    service_categories: tuple[str, ...]
    national_volunteer_no: str
    team: str
    household_id: UUID | None
    household: str
    members: tuple[Member, ...]
    """The household, the person among them; at most twenty."""
    is_head: bool
    earns_for_household: bool
    note: str
    missing: tuple[str, ...]
    points: int
    pending_points: int
    household_points: int
    debt: int
    """Points the person owes: nothing is redeemed or given from their purse until they are cleared."""
    household_debt: int
    minutes_total: int
    minutes_this_month: int
    stars: int
    minutes_to_star: int | None
    """What is missing for the next star; None: there is none after this."""
    here_since: datetime | None
    here_for: str
    guardian: GuardianWord | None
    """Of minors only: whether a guardian agreed."""

    @property
    def household_members(self) -> tuple[str, ...]:
        """The names of the household, the person's among them."""
        return tuple(member.name for member in self.members)

    merged: tuple[MergedRow, ...] = ()
    expiring: tuple[int, date] | None = None
    """Points of the person's own purse that expire next, within the rule's warning, and their last day."""


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """A household that a person can be put into."""

    household_id: UUID
    name: str
    members: int


def card(session: ReadSession, volunteer_id: UUID, today: date) -> VolunteerCard:
    """Return everything shown of one volunteer; of a record that was merged away, that of its keeper.

    Raises:
        NotFound: no such volunteer.
    """
    volunteer_id = keeper_of(session, volunteer_id)
    row = session.first(
        select(
            volunteers,
            teams.c.name.label("team"),
            households.c.name.label("household"),
            households.c.head_id,
        )
        .outerjoin(teams, teams.c.id == _V.team_id)
        .outerjoin(households, households.c.id == _V.household_id)
        .where(_V.id == volunteer_id)
    )
    if row is None:
        raise NotFound("volunteer", str(volunteer_id))
    since, activity = _here(session, volunteer_id)
    served = minutes_total(session, volunteer_id)
    rule = rule_on(session, today).rule
    return VolunteerCard(
        **_record(session, row),
        household_id=row.household_id,
        household=row.household or "",
        members=_members(session, row.household_id),
        is_head=row.head_id == row.id,
        earns_for_household=row.earns_for_household,
        points=balance_of(session, volunteer_id),
        pending_points=pending_of(session, volunteer_id),
        household_points=balance_of(session, row.household_id) if row.household_id else 0,
        debt=debt_of(session, volunteer_id),
        household_debt=debt_of(session, row.household_id) if row.household_id else 0,
        minutes_total=served,
        minutes_this_month=minutes_since(session, volunteer_id, today.replace(day=1)),
        stars=rule.stars(served),
        minutes_to_star=rule.minutes_to_star(served),
        here_since=since,
        here_for=activity,
        guardian=guardian_word(session, row.id, row.birth_date, today),
        merged=tuple(merged_records(session, row.id)),
        expiring=next_expiry(session, volunteer_id, today, rule.expiry_warning_days),
    )


def full_numbers(session: ReadSession, volunteer_id: UUID) -> tuple[str, str]:
    """Return the full document and phone numbers; only after `services.volunteers.show_numbers`."""
    row = session.first(select(_V.document, _V.phone).where(_V.id == volunteer_id))
    if row is None:
        raise NotFound("volunteer", str(volunteer_id))
    document = session.vault.open(row.document) if row.document else ""
    return document, session.vault.open(row.phone) if row.phone else ""


def missing_fields(row: Any) -> tuple[str, ...]:
    """Return the statutory fields that are empty (67号令 art. 5): 待完善."""
    empty = ("", None, "0")
    return tuple(field for field in STATUTORY_FIELDS if getattr(row, field) in empty)


def household_list(session: ReadSession, text: str = "", limit: int = 50) -> list[HouseholdRow]:
    """Return households whose name begins with a text."""
    found = session.all(
        select(households.c.id, households.c.name, func.count(_V.id).label("members"))
        .outerjoin(volunteers, and_(_V.household_id == households.c.id, IS_REGISTERED))
        .where(households.c.name.startswith(text, autoescape=True))
        .group_by(households.c.id, households.c.name)
        .order_by(households.c.name)
        .limit(limit)
    )
    return [HouseholdRow(row.id, row.name, row.members) for row in found]


def team_names(session: ReadSession) -> list[str]:
    """Return the names of all teams."""
    return [row.name for row in session.all(select(teams.c.name).order_by(teams.c.name))]


def volunteer_row(session: ReadSession, row: Any) -> VolunteerRow:
    """Return the list row of a fetched record (columns of volunteers, `team`, `since`)."""
    number = session.vault.open(row.phone) if row.phone else ""
    return VolunteerRow(
        volunteer_id=row.id,
        number=row.number,
        name=row.name,
        category=PersonCategory(row.category),
        phone_masked=mask_phone(number) if number else "",
        team=row.team or "",
        is_here=row.since is not None,
    )


LIST_COLUMNS = (
    _V.id,
    _V.number,
    _V.name,
    _V.category,
    _V.phone,
    teams.c.name.label("team"),
    presence.c.since,
)


def listed() -> Any:
    """Return the statement of list rows of active volunteers."""
    return (
        select(*LIST_COLUMNS)
        .outerjoin(teams, teams.c.id == _V.team_id)
        .outerjoin(presence, presence.c.volunteer_id == _V.id)
        .where(IS_REGISTERED)
    )


def _here(session: ReadSession, volunteer_id: UUID) -> tuple[datetime | None, str]:
    state = state_of(session, volunteer_id)
    return state.since, state.activity


def _record(session: ReadSession, row: Any) -> dict[str, Any]:
    """Return what was written down of a volunteer, numbers masked."""
    document = session.vault.open(row.document) if row.document else ""
    number = session.vault.open(row.phone) if row.phone else ""
    return {
        "volunteer_id": row.id,
        "version": row.version,
        "number": row.number,
        "name": row.name,
        "category": PersonCategory(row.category),
        "status": VolunteerStatus(row.status),
        "registered_on": row.registered_on,
        "sex": Sex(int(row.sex)),
        "birth_date": row.birth_date,
        "document_type": DocumentType(row.document_type) if row.document_type else None,
        "document_masked": mask_document(document) if document else "",
        "phone_masked": mask_phone(number) if number else "",
        "phone_tail": number[-4:],
        "area": row.area,
        "skills": _words(row.skills),
        "service_categories": _words(row.service_categories),
        "national_volunteer_no": row.national_volunteer_no,
        "team": row.team or "",
        "note": row.note,
        "missing": missing_fields(row),
    }


def _members(session: ReadSession, household_id: UUID | None) -> tuple[Member, ...]:
    if household_id is None:
        return ()
    found = session.all(
        select(_V.id, _V.name)
        .where(_V.household_id == household_id, IS_REGISTERED)
        .order_by(_V.number)
        .limit(20)
    )
    return tuple(Member(row.id, row.name) for row in found)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()
