"""Who might be the same person as the one being typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, exists, or_, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.volunteers import different_people, volunteer_tokens, volunteers
from stationdesk.domain import phone
from stationdesk.domain.identity import comparison_keys_of
from stationdesk.domain.search import document_tail_token, key_letters
from stationdesk.queries.volunteers import IS_REGISTERED, VolunteerRow, listed, volunteer_row
from stationdesk.services.name_keys import readings_of

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_MOST = 5
_SHOWN_FROM = 40


class Likeness(StrEnum):
    """What two records have in common."""

    DOCUMENT = "document"
    DOCUMENT_TAIL = "document_tail"
    """The last four characters, of documents that are not the same otherwise."""
    PHONE = "phone"
    NAME = "name"
    PINYIN = "pinyin"
    BIRTH_DATE = "birth_date"


_WEIGHT = {
    Likeness.DOCUMENT: 100,
    Likeness.DOCUMENT_TAIL: 30,
    Likeness.PHONE: 60,
    Likeness.NAME: 40,
    Likeness.PINYIN: 25,
    Likeness.BIRTH_DATE: 20,
}


@dataclass(frozen=True, slots=True)
class DuplicateProbe:
    """What has been typed so far; `own_id` when somebody is edited. Unfinished numbers do no harm."""

    name: str
    phone: str = ""
    document: str = ""
    birth_date: date | None = None
    own_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """Somebody who might be the same person, and why; the higher the score the likelier."""

    row: VolunteerRow
    score: int
    reasons: tuple[Likeness, ...]


def possible_duplicates(session: ReadSession, probe: DuplicateProbe) -> list[PossibleDuplicate]:
    """Return at most five people who might be the one being typed, the likeliest first.

    Pairs that the desk once called different people are left out.
    """
    reasons = _reasons(session, probe)
    if probe.own_id is not None:
        reasons.pop(probe.own_id, None)
        for other_id in _told_apart(session, probe.own_id):
            reasons.pop(other_id, None)
    scored = {i: sum(_WEIGHT[reason] for reason in found) for i, found in reasons.items()}
    likely = sorted((i for i in scored if scored[i] >= _SHOWN_FROM), key=lambda i: -scored[i])[:_MOST]
    rows = session.all(listed().where(volunteers.c.id.in_(likely))) if likely else []
    by_id = {row.id: volunteer_row(session, row) for row in rows}
    return [PossibleDuplicate(by_id[i], scored[i], tuple(reasons[i])) for i in likely if i in by_id]


def duplicates_of(session: ReadSession, volunteer_id: UUID) -> list[PossibleDuplicate]:
    """Return who might be the same person as somebody who is registered, the likeliest first."""
    row = session.first(select(volunteers).where(volunteers.c.id == volunteer_id))
    probe = DuplicateProbe(
        row.name,
        session.vault.open(row.phone) if row.phone else "",
        session.vault.open(row.document) if row.document else "",
        row.birth_date,
        row.id,
    )
    return possible_duplicates(session, probe)


def _reasons(session: ReadSession, probe: DuplicateProbe) -> dict[UUID, list[Likeness]]:
    reasons: dict[UUID, list[Likeness]] = {}
    pinyin = _same_pinyin(session, probe.name)
    for likeness, condition in _conditions(session, probe, pinyin):
        statement = select(volunteers.c.id).where(condition, IS_REGISTERED)
        for row in session.all(statement.limit(200)):
            reasons.setdefault(row.id, []).append(likeness)
    return reasons


def _conditions(
    session: ReadSession, probe: DuplicateProbe, pinyin: list[UUID]
) -> list[tuple[Likeness, Any]]:
    found: list[tuple[Likeness, Any]] = []
    document_keys = [session.vault.finder(key) for key in comparison_keys_of(probe.document)]
    if document_keys:
        found.append((Likeness.DOCUMENT, volunteers.c.document_key.in_(document_keys)))
        found.append((Likeness.DOCUMENT_TAIL, _same_tail(session, probe.document, document_keys)))
    number = _phone_number(probe.phone)
    if number:
        found.append((Likeness.PHONE, volunteers.c.phone_key == session.vault.finder(number)))
    if pinyin:
        same_name = and_(volunteers.c.id.in_(pinyin), volunteers.c.name == probe.name.strip())
        other_name = and_(volunteers.c.id.in_(pinyin), volunteers.c.name != probe.name.strip())
        found += [(Likeness.NAME, same_name), (Likeness.PINYIN, other_name)]
        if probe.birth_date:
            born = and_(volunteers.c.id.in_(pinyin), volunteers.c.birth_date == probe.birth_date)
            found.append((Likeness.BIRTH_DATE, born))
    return found


def _same_tail(session: ReadSession, document: str, document_keys: list[bytes]) -> Any:
    tail = document_tail_token(session.vault.tail_key(document.strip()[-4:].upper()))
    filed = select(volunteer_tokens.c.volunteer_id).where(volunteer_tokens.c.token == tail)
    return and_(volunteers.c.id.in_(filed), volunteers.c.document_key.not_in(document_keys))


def _same_pinyin(session: ReadSession, name: str) -> list[UUID]:
    name = name.strip()
    if len(name) < 2:
        return []
    tokens = {"".join(reading) for reading in readings_of(name)} | {key_letters(name)}
    statement = select(volunteer_tokens.c.volunteer_id).where(volunteer_tokens.c.token.in_(tokens))
    return [row.volunteer_id for row in session.all(statement.distinct().limit(200))]


def _phone_number(text: str) -> str:
    try:
        return phone.read_phone(text).number
    except phone.InvalidPhone:
        return ""


def _told_apart(session: ReadSession, own_id: UUID) -> set[UUID]:
    pairs = session.all(
        select(different_people.c.volunteer_id, different_people.c.other_id).where(
            or_(different_people.c.volunteer_id == own_id, different_people.c.other_id == own_id),
            ~exists().where(acts.c.reverses_id == different_people.c.act_id),
        )
    )
    return {i for pair in pairs for i in (pair.volunteer_id, pair.other_id)} - {own_id}
