"""The omnibox's answer: who a few letters, digits or a scan could mean."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, bindparam, case, func, literal, or_, select, union_all

from stationdesk.db.prepared import Prepared, prepared
from stationdesk.db.tables.volunteers import recency, volunteer_tokens, volunteers
from stationdesk.domain.identity import comparison_keys_of
from stationdesk.domain.people import VolunteerStatus
from stationdesk.domain.search import (
    DigitsMeaning,
    SearchKey,
    document_tail_token,
    phone_tail_token,
    query_key,
)
from stationdesk.queries.volunteers import VolunteerRow, listed, volunteer_row

if TYPE_CHECKING:
    from sqlalchemy import Select
    from sqlalchemy.sql.elements import ColumnElement

    from stationdesk.db.session import ReadSession

_T = volunteer_tokens.c
_CANDIDATES = 250
_RECENT = 100
FIRST_ROWS = 50
COUNT_CAP = 1000
"""Broad searches are counted no further: “1000+”."""


@dataclass(frozen=True, slots=True)
class Found:
    """The first rows of a search; `is_exact` when a code, phone or document named one person."""

    rows: tuple[VolunteerRow, ...]
    is_exact: bool = False


def search(session: ReadSession, text: str, limit: int = FIRST_ROWS) -> Found:
    """Return who a text could mean (at most FIRST_ROWS): people of the last days, whole names, the rest."""
    key = query_key(text)
    if key.is_empty:
        return Found(tuple(recent(session, limit)))
    exact = _exact_ids(session, key)
    if exact:
        return Found(_rows(session, exact), is_exact=True)
    found = session.all(_ranked(len(key.ranges), key.meaning is DigitsMeaning.TAIL), **_values(session, key))
    return Found(tuple(volunteer_row(session, row) for row in found[:limit]))


def more(session: ReadSession, text: str, seen: frozenset[UUID], limit: int = 200) -> list[VolunteerRow]:
    """Return the next rows of a search, in the order of the index, without those already shown."""
    key = query_key(text)
    if key.is_empty:
        return []
    statement = (
        _matching(len(key.ranges), is_tail=key.meaning is DigitsMeaning.TAIL)
        .distinct()
        .limit(len(seen) + limit)
    )
    ids = [row.volunteer_id for row in session.all(statement, **_values(session, key))]
    return list(_rows(session, [i for i in ids if i not in seen][:limit]))


def count(session: ReadSession, text: str) -> int:
    """Return how many people a text could mean, counted up to COUNT_CAP + 1."""
    key = query_key(text)
    if key.is_empty:
        return 0
    exact = _exact_ids(session, key)
    if exact:
        return len(exact)
    capped = (
        _matching(len(key.ranges), is_tail=key.meaning is DigitsMeaning.TAIL)
        .distinct()
        .limit(COUNT_CAP + 1)
        .subquery()
    )
    return int(session.scalar(select(func.count()).select_from(capped), **_values(session, key)))


def recent(session: ReadSession, limit: int = 20) -> list[VolunteerRow]:
    """Return the people something was done for last, latest first."""
    ids = session.all(select(recency.c.volunteer_id).order_by(recency.c.last_at.desc()).limit(limit))
    return list(_rows(session, [row.volunteer_id for row in ids]))


def _exact_ids(session: ReadSession, key: SearchKey) -> list[UUID]:
    """Return whom a whole code, phone number or document names."""
    if key.code is not None:
        condition: Any = volunteers.c.number == str(key.code)
    elif key.meaning is DigitsMeaning.PHONE:
        condition = volunteers.c.phone_key == session.vault.finder(key.digits)
    elif key.meaning is DigitsMeaning.DOCUMENT:
        finders = [session.vault.finder(text) for text in comparison_keys_of(key.digits)]
        condition = volunteers.c.document_key.in_(finders)
    else:
        return []
    stands = volunteers.c.status != VolunteerStatus.WITHDRAWN
    keeper = func.coalesce(volunteers.c.keeper_id, volunteers.c.id).label("id")
    found = session.all(select(keeper).where(condition, stands).distinct().limit(20))
    return [row.id for row in found]


def _values(session: ReadSession, key: SearchKey) -> dict[str, str]:
    values = {}
    for place, tokens in enumerate(key.ranges):
        values[f"low{place}"], values[f"high{place}"] = tokens.prefix, tokens.upper
    if key.meaning is DigitsMeaning.TAIL:
        hashed = session.vault.tail_key(key.digits)
        values["phone_tail"], values["document_tail"] = (
            phone_tail_token(hashed),
            document_tail_token(hashed),
        )
    return values


def _holds(tokens: Any, place: int, *, is_tail: bool) -> ColumnElement[bool]:
    """Return the condition that a token lies in a range, or is the tail that was typed."""
    between = and_(tokens.c.token >= bindparam(f"low{place}"), tokens.c.token < bindparam(f"high{place}"))
    if not is_tail:
        return between
    return or_(between, tokens.c.token.in_((bindparam("phone_tail"), bindparam("document_tail"))))


def _matching(ranges: int, *, is_tail: bool) -> Select[Any]:
    """Return the people of whom every range holds a token."""
    statement = select(_T.volunteer_id).where(_holds(volunteer_tokens, 0, is_tail=is_tail))
    for place in range(1, ranges):
        statement = statement.where(_has_token(place, _T.volunteer_id, is_tail=is_tail))
    return statement


def _has_token(place: int, volunteer_id: Any, *, is_tail: bool) -> ColumnElement[bool]:
    other = volunteer_tokens.alias(f"t{place}")
    same = other.c.volunteer_id == volunteer_id
    return select(other.c.token).where(same, _holds(other, place, is_tail=is_tail)).exists()


@cache
def _ranked(ranges: int, is_tail: bool) -> Prepared:
    """Return the statement of the first rows: one round trip, ranked where the index is.

    The people of the last days are looked through one by one (a short look), the others come
    from the index's range as it lies; whole tokens and tails of numbers before beginnings.
    """
    latest = (
        select(recency.c.volunteer_id, recency.c.last_at)
        .order_by(recency.c.last_at.desc())
        .limit(_RECENT)
        .subquery()
    )
    seen = select(latest.c.volunteer_id, literal(0).label("rank"), latest.c.last_at).where(
        *(_has_token(place, latest.c.volunteer_id, is_tail=is_tail) for place in range(ranges))
    )
    first = _matching(ranges, is_tail=is_tail).add_columns(_T.token).limit(_CANDIDATES).subquery()
    is_whole = or_(first.c.token == bindparam("low0"), first.c.token.startswith("#"))
    rank = case((is_whole, 1), else_=2)
    rest = select(first.c.volunteer_id, rank, literal(None, recency.c.last_at.type))
    hits = union_all(seen, rest).subquery()
    best, when = func.min(hits.c.rank), func.max(hits.c.last_at)
    ranked = (
        select(hits.c.volunteer_id, best.label("rank"), when.label("last_at"))
        .group_by(hits.c.volunteer_id)
        .order_by(best, when.desc())
        .limit(FIRST_ROWS)
        .subquery()
    )
    rows = listed().join(ranked, ranked.c.volunteer_id == volunteers.c.id)
    return prepared(rows.order_by(ranked.c.rank, ranked.c.last_at.desc(), volunteers.c.number))


def _rows(session: ReadSession, ids: list[UUID]) -> tuple[VolunteerRow, ...]:
    if not ids:
        return ()
    found = session.all(listed().where(volunteers.c.id.in_(ids)))
    by_id = {row.id: volunteer_row(session, row) for row in found}
    return tuple(by_id[i] for i in ids if i in by_id)
