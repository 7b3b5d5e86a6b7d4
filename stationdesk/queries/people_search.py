"""The omnibox's answer: who a few letters, digits or a scan could mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, bindparam, func, or_, select

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
TAIL_PREFIX = "#"
_CANDIDATES = 250
_RECENT = 100
COUNT_CAP = 1000
"""Broad searches are counted no further: “1000+”."""


@dataclass(frozen=True, slots=True)
class Found:
    """The first rows of a search; `is_exact` when a code, phone or document named one person."""

    rows: tuple[VolunteerRow, ...]
    is_exact: bool = False


def search(session: ReadSession, text: str, limit: int = 50) -> Found:
    """Return who a text could mean, exact hits first, then people of the last days, then the rest."""
    key = query_key(text)
    if key.is_empty:
        return Found(tuple(recent(session, limit)))
    exact = _exact_ids(session, key)
    if exact:
        return Found(_rows(session, exact), is_exact=True)
    ids = _ranked_ids(session, key, limit)
    return Found(_rows(session, ids))


def more(session: ReadSession, text: str, seen: frozenset[UUID], limit: int = 200) -> list[VolunteerRow]:
    """Return the next rows of a search, in the order of the index, without those already shown."""
    key = query_key(text)
    if key.is_empty:
        return []
    statement = _matching(key).distinct().limit(len(seen) + limit)
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
    capped = _matching(key).distinct().limit(COUNT_CAP + 1).subquery()
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
    found = session.all(
        select(volunteers.c.id).where(condition, volunteers.c.status == VolunteerStatus.ACTIVE).limit(20)
    )
    return [row.id for row in found]


def _ranked_ids(session: ReadSession, key: SearchKey, limit: int) -> list[UUID]:
    values = _values(session, key)
    ranked = {row.volunteer_id: None for row in session.all(_recent(key), **values)}
    if len(ranked) < limit:
        candidates = session.all(_candidates(key), **values)
        order = sorted(candidates, key=lambda row: _rank(row, key.prefix))
        ranked.update((row.volunteer_id, None) for row in order)
    return list(ranked)[:limit]


def _rank(row: Any, typed: str) -> tuple[bool, float]:
    """Return the place of a candidate: a whole token or a number's tail first, then the latest seen."""
    is_whole = row.token == typed or row.token.startswith(TAIL_PREFIX)
    return not is_whole, -row.last_at.timestamp() if row.last_at else 0.0


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


def _holds(tokens: Any, place: int, key: SearchKey) -> ColumnElement[bool]:
    """Return the condition that a token lies in a range, or is the tail that was typed."""
    between = and_(tokens.c.token >= bindparam(f"low{place}"), tokens.c.token < bindparam(f"high{place}"))
    if key.meaning is not DigitsMeaning.TAIL:
        return between
    return or_(between, tokens.c.token.in_((bindparam("phone_tail"), bindparam("document_tail"))))


def _matching(key: SearchKey) -> Select[Any]:
    """Return the people of whom every range holds a token."""
    statement = select(_T.volunteer_id).where(_holds(volunteer_tokens, 0, key))
    for place in range(1, len(key.ranges)):
        other = volunteer_tokens.alias(f"t{place}")
        same = other.c.volunteer_id == _T.volunteer_id
        statement = statement.where(select(other.c.token).where(same, _holds(other, place, key)).exists())
    return statement


def _candidates(key: SearchKey) -> Select[Any]:
    first = _matching(key).add_columns(_T.token).limit(_CANDIDATES).subquery()
    return select(first.c.volunteer_id, first.c.token, recency.c.last_at).outerjoin(
        recency, recency.c.volunteer_id == first.c.volunteer_id
    )


def _recent(key: SearchKey) -> Select[Any]:
    """Return the people of the last days that match, latest first; never more than a short look."""
    latest = (
        select(recency.c.volunteer_id, recency.c.last_at)
        .order_by(recency.c.last_at.desc())
        .limit(_RECENT)
        .subquery()
    )
    statement = select(latest.c.volunteer_id)
    for place in range(len(key.ranges)):
        token = volunteer_tokens.alias(f"r{place}")
        same = token.c.volunteer_id == latest.c.volunteer_id
        statement = statement.where(select(token.c.token).where(same, _holds(token, place, key)).exists())
    return statement.order_by(latest.c.last_at.desc())


def _rows(session: ReadSession, ids: list[UUID]) -> tuple[VolunteerRow, ...]:
    if not ids:
        return ()
    found = session.all(listed().where(volunteers.c.id.in_(ids)))
    by_id = {row.id: volunteer_row(session, row) for row in found}
    return tuple(by_id[i] for i in ids if i in by_id)
