"""Kept rows of an act, put back column by column: the inverse of what it changed, and of nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import Boolean, LargeBinary, func, select

from stationdesk.db.base import Day, Instant, Key, TableKind, tables_of
from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts, versions
from stationdesk.db.tables.stock import stock_items
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import AlreadyExists, DependsOnIt
from stationdesk.domain.loans import ThingState
from stationdesk.domain.stock import OWN_PLACES, system_place
from stationdesk.queries.dependents import dependents, not_undone
from stationdesk.queries.stock import in_house
from stationdesk.queries.volunteers import IS_REGISTERED
from stationdesk.services import facilities, service_points, staff, visitor_closings, visitors
from stationdesk.services import volunteers as volunteer_services

if TYPE_CHECKING:
    from sqlalchemy import Table

_V = versions.c
_TOLD_BY_HOOKS = {"kit_parts", "opening_hours"}
_MEMBERSHIP = {"household_id", "earns_for_household", "head_id"}
"""Columns of which `membership_reversals` tells more than that they are as they were."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one act made of one row: its columns before (None: there was no row) and after."""

    table: Table
    row_id: UUID
    last_version: int
    before: dict[str, Any] | None
    after: dict[str, Any]

    @property
    def columns(self) -> dict[str, Any]:
        """The columns that the act changed, with what stood in them before."""
        before = self.before or {}
        return {name: before.get(name) for name, value in self.after.items() if value != before.get(name)}

    @property
    def name(self) -> str:
        """What the row is called, as the act left it; a visitor by the number, which outlives the name."""
        if self.table.name == "visitors":
            return str(self.after["number"])
        return str(self.after.get("name") or self.after.get("title") or "")


_PutBack = Callable[[WriteSession, Change], None]


def undo_states(session: WriteSession, original: Any) -> list[Effect]:
    """Put back what an act changed in kept rows; rows it made are taken off the lists.

    Raises:
        DependsOnIt: a later act that stands changed the same columns; it is named.
        DocumentTaken, AlreadyExists, LastAdministrator, OwnAffair: what stood before cannot stand now.
    """
    changes = [change for change in changes_of(session, original.id) if change.columns]
    effects = []
    for change in sorted(changes, key=lambda one: (one.table.name != volunteers.name, one.table.name)):
        session.lock(change.table, change.row_id)
        _ensure_last(session, original, change)
        if change.before is None:
            effects += _MADE.get(change.table.name, _stays)(session, change)
        else:
            _PUT_BACK.get(change.table.name, _keep)(session, change)
            effects += _back_again(change)
    return effects


def changes_of(session: WriteSession, act_id: UUID) -> list[Change]:
    """Return what an act made of each kept row it wrote."""
    written = session.all(
        select(versions).where(_V.act_id == act_id).order_by(_V.table_name, _V.row_id, _V.version)
    )
    first: dict[tuple[str, UUID], int] = {}
    last: dict[tuple[str, UUID], Any] = {}
    for row in written:
        first.setdefault((row.table_name, row.row_id), row.version)
        last[row.table_name, row.row_id] = row
    changes = []
    for (table_name, row_id), row in last.items():
        table = _TABLES[table_name]
        before = _content_at(session, table, row_id, first[table_name, row_id] - 1)
        changes.append(Change(table, row_id, row.version, before, _columns(table, row.content)))
    return changes


def _content_at(session: WriteSession, table: Table, row_id: UUID, version: int) -> dict[str, Any] | None:
    content = session.scalar(
        select(_V.content).where(_V.table_name == table.name, _V.row_id == row_id, _V.version == version)
    )
    return None if content is None else _columns(table, content)


def _columns(table: Table, content: str) -> dict[str, Any]:
    """Return a kept state as column values; what it does not name is NULL."""
    plain = json.loads(content)
    kept = (column for column in table.columns if column.name not in ("id", "version"))
    return {column.name: _value(column.type, plain.get(column.name)) for column in kept}


def _value(kind: Any, plain: Any) -> Any:
    if plain is None:
        return None
    for type_, read in _READ:
        if isinstance(kind, type_):
            return read(plain)
    return plain


def _ensure_last(session: WriteSession, original: Any, change: Change) -> None:
    """Raise DependsOnIt when the act's columns were changed again by an act that stands."""
    later = session.all(
        select(_V.act_id, _V.version, _V.content)
        .where(_V.table_name == change.table.name, _V.row_id == change.row_id)
        .where(_V.version > change.last_version)
        .order_by(_V.version)
    )
    state, touching = change.after, []
    for row in later:
        following = _columns(change.table, row.content)
        if any(following[name] != state[name] for name in change.columns):
            touching.append(row.act_id)
        state = following
    standing = acts.c.id.in_(touching) & acts.c.reverses_id.is_(None) & not_undone()
    found = dependents(session, standing) if touching else ()
    if found:
        raise DependsOnIt(original.verb, found)


def _back_again(change: Change) -> list[Effect]:
    if "keeper_id" in change.columns or change.table.name in _TOLD_BY_HOOKS:
        return []  # whoever takes a merge apart, or a week of hours back, says so
    price = change.columns.get("points_each")
    if price is not None:
        return [Effect(EffectKind.PRICE_BACK, change.name, price)]
    if change.columns.keys() <= _MEMBERSHIP:
        return []
    return [Effect(EffectKind.RECORD_BACK, change.name)]


def _keep(session: WriteSession, change: Change) -> None:
    session.keep(change.table, change.row_id, **change.columns)


def _keep_named(what: str, column: str) -> _PutBack:
    """Return how a row is put back whose name only one active row may have."""

    def keep(session: WriteSession, change: Change) -> None:
        session.hold(change.table.name)
        table = change.table.c
        now = session.first(select(change.table).where(table.id == change.row_id))
        state = {**now._mapping, **change.columns}
        twin = select(table.id).where(table[column] == state[column], table.is_active)
        if state["is_active"] and session.first(twin.where(table.id != change.row_id)) is not None:
            raise AlreadyExists(what, state[column])
        _keep(session, change)

    return keep


def _keep_by(put_back: Callable[[WriteSession, UUID, dict[str, Any]], None]) -> _PutBack:
    """Return how a row is put back by the service whose rules it is under."""

    def keep(session: WriteSession, change: Change) -> None:
        put_back(session, change.row_id, change.columns)

    return keep


def _stays(_session: WriteSession, change: Change) -> list[Effect]:
    return [Effect(EffectKind.STAYS_EMPTY, change.name)]


def _switch_off(session: WriteSession, change: Change) -> list[Effect]:
    session.keep(change.table, change.row_id, is_active=False)
    return [Effect(EffectKind.OFF_THE_LIST, change.name)]


def _switch_off_item(session: WriteSession, change: Change) -> list[Effect]:
    session.keep(change.table, change.row_id, is_active=False)
    return []


def _leave_item(session: WriteSession, change: Change) -> list[Effect]:
    """Goods that lie in the house stay on the list: they have to be handed out, moved or written off."""
    session.lock(stock_items, change.row_id)
    return [] if in_house(session, change.row_id) else _switch_off_item(session, change)


def _switch_off_point(session: WriteSession, change: Change) -> list[Effect]:
    service_points.put_back(session, change.row_id, {"is_active": False})
    return [Effect(EffectKind.OFF_THE_LIST, change.name)]


def _close_visitor(session: WriteSession, change: Change) -> list[Effect]:
    return visitor_closings.close_made(session, change.row_id, change.name)


def _retire(session: WriteSession, change: Change) -> list[Effect]:
    session.keep(change.table, change.row_id, state=ThingState.RETIRED.value)
    return [Effect(EffectKind.OFF_THE_LIST, change.name or change.after["number"])]


def _switch_off_place(session: WriteSession, change: Change) -> list[Effect]:
    """The places a station was founded with are always there: they only lose the name they were given."""
    if change.row_id in {system_place(kind) for kind in OWN_PLACES}:
        session.keep(change.table, change.row_id, title="")
        return [Effect(EffectKind.RECORD_BACK, change.name)]
    return _switch_off(session, change)


def _switch_off_operator(session: WriteSession, change: Change) -> list[Effect]:
    staff.put_back(session, change.row_id, {"is_active": False})
    return [Effect(EffectKind.OFF_THE_LIST, change.name)]


def _leave_team(session: WriteSession, change: Change) -> list[Effect]:
    of_team = select(func.count()).where(volunteers.c.team_id == change.row_id, IS_REGISTERED)
    return [] if session.scalar(of_team) else _switch_off(session, change)


def _leave_household(session: WriteSession, change: Change) -> list[Effect]:
    members = select(func.count()).where(volunteers.c.household_id == change.row_id, IS_REGISTERED)
    return [] if session.scalar(members) else _stays(session, change)


def _withdraw(session: WriteSession, change: Change) -> list[Effect]:
    volunteer_services.reverse_register(session, change.row_id)
    return [Effect(EffectKind.REGISTRATION_WITHDRAWN, change.name)]


_MADE: dict[str, Callable[[WriteSession, Change], list[Effect]]] = {
    "activities": _switch_off,
    "facilities": _switch_off,
    "operators": _switch_off_operator,
    "households": _leave_household,
    "kit_parts": _switch_off_item,
    "opening_hours": _switch_off_item,
    "rewards": _switch_off,
    "service_points": _switch_off_point,
    "stock_items": _leave_item,
    "storage_places": _switch_off_place,
    "teams": _leave_team,
    "thing_kinds": _switch_off,
    "things": _retire,
    "visit_services": _switch_off,
    "visitor_categories": _switch_off,
    "visitors": _close_visitor,
    "volunteers": _withdraw,
}
"""What becomes of a row that the act had made."""

_PUT_BACK: dict[str, _PutBack] = {
    "activities": _keep_named("activity", "name"),
    "desks": _keep_by(service_points.put_desk_back),
    "facilities": _keep_by(facilities.put_back),
    "operators": _keep_by(staff.put_back),
    "rewards": _keep_named("reward", "title"),
    "stock_items": _keep_named("stock item", "title"),
    "storage_places": _keep_named("place", "title"),
    "service_points": _keep_by(service_points.put_back),
    "teams": _keep_named("team", "name"),
    "thing_kinds": _keep_named("thing_kind", "title"),
    "visit_services": _keep_named("visit_service", "title"),
    "visitor_categories": _keep_named("visitor_category", "title"),
    "visitors": _keep_by(visitors.put_back),
    "volunteers": _keep_by(volunteer_services.put_back),
}
"""Rows that are more than their columns: found by tokens, the only one of a name, the last of a kind."""

_TABLES = {table.name: table for table in tables_of(TableKind.KEPT)}
_READ: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (Key, lambda text: UUID(hex=text)),
    (LargeBinary, bytes.fromhex),
    (Instant, lambda number: datetime.fromtimestamp(number / 1000, UTC)),
    (Day, date.fromisoformat),
    (Boolean, bool),
)
"""How each kind of column is read from the text of a version; all others are as they are."""
