"""The visitor file: who is on it, what finds them, and what a station may say about all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select

from stationdesk.db.tables.visitors import visitor_categories, visitors
from stationdesk.db.tables.visits import visits
from stationdesk.domain.codes import CodeKind, Number
from stationdesk.domain.search import DigitsMeaning, SearchKey, query_key

if TYPE_CHECKING:
    from sqlalchemy.sql.elements import ColumnElement

    from stationdesk.db.session import ReadSession

_V, _C = visitors.c, visitor_categories.c
_OF_VISITOR = select(visits.c.on).where(visits.c.visitor_id == _V.id).correlate(visitors)
_VISITS = _OF_VISITOR.with_only_columns(func.sum(visits.c.people)).scalar_subquery()
_LAST_ON = _OF_VISITOR.with_only_columns(func.max(visits.c.on)).scalar_subquery()
FIRST_ROWS = 8
MOST_ROWS = 2000


@dataclass(frozen=True, slots=True)
class VisitorRow:
    """Somebody on file as lists show them; `visits` counts times, `last_on` the last of them."""

    visitor_id: UUID
    number: str
    name: str
    category_id: UUID
    category: str
    icon: str
    platform: str
    delivery_point: str
    phone_tail: str
    keep_until: date | None
    visits: int
    last_on: date | None


@dataclass(frozen=True, slots=True)
class FileFigures:
    """How many different people and delivery points are on file; files that were closed count no more."""

    people: int
    delivery_points: int
    due: int
    """Files whose last day is over: they are to be closed."""


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """How many people of a category are on file."""

    category_id: UUID
    title: str
    people: int


@dataclass(frozen=True, slots=True)
class FileFilter:
    """Who of the file is wanted: what was typed, one category, or whose last day is over."""

    text: str = ""
    category_id: UUID | None = None
    only_due: bool = False


@dataclass(frozen=True, slots=True)
class VisitorList:
    """The list of the file with its figures, read on one snapshot."""

    rows: tuple[VisitorRow, ...]
    figures: FileFigures
    categories: tuple[CategoryCount, ...]


def visitor_list(session: ReadSession, today: date, wanted: FileFilter | None = None) -> VisitorList:
    """Return who is on file (at most MOST_ROWS), the newest number first."""
    conditions = _conditions(session, today, wanted or FileFilter())
    found = session.all(_listed().where(*conditions).order_by(_V.number.desc()).limit(MOST_ROWS))
    return VisitorList(tuple(map(visitor_row, found)), figures(session, today), _categories(session))


def search(session: ReadSession, text: str, limit: int = FIRST_ROWS) -> tuple[VisitorRow, ...]:
    """Return who on file a text could mean: name, initials, platform, delivery point, phone, number.

    Whoever was here last comes first.
    """
    if not text.strip():
        return ()
    statement = _listed().where(_V.is_active, _matches(session, text))
    found = session.all(statement.order_by(_LAST_ON.desc().nulls_last(), _V.number.desc()).limit(limit))
    return tuple(map(visitor_row, found))


def find(session: ReadSession, number: str) -> VisitorRow | None:
    """Return who has an open file under a number such as F20261122-0003, or None."""
    found = session.first(_listed().where(_V.is_active, _V.number == number))
    return None if found is None else visitor_row(found)


def one_row(session: ReadSession, visitor_id: UUID) -> VisitorRow | None:
    """Return somebody whose file is open, or None."""
    found = session.first(_listed().where(_V.is_active, _V.id == visitor_id))
    return None if found is None else visitor_row(found)


def figures(session: ReadSession, today: date) -> FileFigures:
    """Return how many different people are on file; visits are another figure (人次 ≠ 人数)."""
    statement: Any = select(
        func.count().label("people"),
        func.count(func.distinct(func.nullif(_V.delivery_point, ""))).label("points"),
        func.count().filter(_V.keep_until < today).label("due"),
    )
    row = session.first(statement.where(_V.is_active))
    return FileFigures(int(row.people), int(row.points), int(row.due))


def known_places(session: ReadSession) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the platforms and the delivery points on file, the most frequent first, to offer them."""
    return _frequent(session, _V.platform), _frequent(session, _V.delivery_point)


def visitor_row(row: Any) -> VisitorRow:
    """Return a row of the list as screens get it."""
    return VisitorRow(
        visitor_id=row.id,
        number=row.number,
        name=row.name,
        category_id=row.category_id,
        category=row.category,
        icon=row.icon,
        platform=row.platform,
        delivery_point=row.delivery_point,
        phone_tail=row.phone_tail,
        keep_until=row.keep_until,
        visits=int(row.visits or 0),
        last_on=row.last_on,
    )


def _listed() -> Any:
    return select(
        _V.id,
        _V.number,
        _V.name,
        _V.category_id,
        _C.title.label("category"),
        _C.icon,
        _V.platform,
        _V.delivery_point,
        _V.phone_tail,
        _V.keep_until,
        _VISITS.label("visits"),
        _LAST_ON.label("last_on"),
    ).join(visitor_categories, _C.id == _V.category_id)


def _conditions(session: ReadSession, today: date, wanted: FileFilter) -> list[ColumnElement[bool]]:
    conditions: list[Any] = [_V.is_active]
    if wanted.text.strip():
        conditions.append(_matches(session, wanted.text))
    if wanted.category_id is not None:
        conditions.append(_V.category_id == wanted.category_id)
    if wanted.only_due:
        conditions.append(_V.keep_until < today)
    return conditions


def _matches(session: ReadSession, text: str) -> ColumnElement[bool]:
    key = query_key(text)
    if isinstance(key.code, Number):
        return _V.number == str(key.code) if key.code.kind is CodeKind.VISITOR else _V.id.is_(None)
    if key.meaning is DigitsMeaning.PHONE:
        return _V.phone_key == session.vault.finder(key.digits)
    return or_(*_possible(key, text))


def _possible(key: SearchKey, text: str) -> list[ColumnElement[bool]]:
    plain = text.strip().lower()
    possible: list[ColumnElement[bool]] = [
        func.lower(_V.platform).contains(plain, autoescape=True),
        func.lower(_V.delivery_point).contains(plain, autoescape=True),
        func.lower(_V.number).contains(plain, autoescape=True),
    ]
    if key.meaning is DigitsMeaning.TAIL:
        possible.append(_V.phone_tail == key.digits)
    if key.ranges:
        possible.append(
            and_(*(_V.name_keys.contains(f" {tokens.prefix}", autoescape=True) for tokens in key.ranges))
        )
    return possible


def _categories(session: ReadSession) -> tuple[CategoryCount, ...]:
    found = session.all(
        select(_C.id, _C.title, func.count().label("people"))
        .join(visitors, _V.category_id == _C.id)
        .where(_V.is_active)
        .group_by(_C.id, _C.title, _C.position)
        .order_by(_C.position)
    )
    return tuple(CategoryCount(row.id, row.title, int(row.people)) for row in found)


def _frequent(session: ReadSession, column: Any) -> tuple[str, ...]:
    found = session.all(
        select(column)
        .where(_V.is_active, column != "")
        .group_by(column)
        .order_by(func.count().desc(), column)
    )
    return tuple(row[0] for row in found)
