"""What the database itself refuses and adds up: changed ledgers, overdrawn accounts, levels of goods.

Put back after every upgrade: a table that Alembic rebuilds loses its triggers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from stationdesk.db.base import TableKind, tables_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

NOWHERE = UUID(int=0)
"""The service point of what belongs to none, in sums by point."""

_POINTS_FLOOR = """(SELECT is_floored FROM points_accounts WHERE id = NEW.from_id) AND
  (SELECT COALESCE(SUM(points), 0) FROM points_moves WHERE to_id = NEW.from_id)
  < (SELECT COALESCE(SUM(points), 0) FROM points_moves WHERE from_id = NEW.from_id)"""
_STOCK_FLOOR = """(SELECT is_floored FROM stock_places WHERE id = NEW.from_id) AND
  (SELECT SUM(pieces) FROM stock_levels WHERE item_id = NEW.item_id AND place_id = NEW.from_id) < 0"""
_LEVEL = """INSERT INTO stock_levels (item_id, place_id, expires_on, batch, pieces)
  VALUES (NEW.item_id, NEW.{place}, COALESCE(NEW.expires_on, '9999-12-31'), COALESCE(NEW.batch, ''), {pieces})
  ON CONFLICT (item_id, place_id, expires_on, batch)
  DO UPDATE SET pieces = stock_levels.pieces + excluded.pieces"""
_LEVELS = "; ".join(
    _LEVEL.format(place=place, pieces=pieces)
    for place, pieces in (("to_id", "NEW.pieces"), ("from_id", "-NEW.pieces"))
)
_VISIT_HOURS = """INSERT INTO visit_hours ("on", hour, point_id, category_id, visits, identified)
  VALUES (NEW."on", COALESCE(NEW.hour, -1), COALESCE(NEW.point_id, {nobody}), NEW.category_id, NEW.people,
    CASE WHEN NEW.volunteer_id IS NULL AND NEW.visitor_id IS NULL THEN 0 ELSE NEW.people END)
  ON CONFLICT ("on", hour, point_id, category_id)
  DO UPDATE SET visits = visit_hours.visits + excluded.visits,
    identified = visit_hours.identified + excluded.identified"""
_VISIT_USES = """INSERT INTO visit_use_days ("on", point_id, category_id, service_id, uses)
  SELECT v."on", COALESCE(v.point_id, {nobody}), v.category_id, NEW.service_id, NEW.uses
  FROM visits v WHERE v.id = NEW.visit_id
  ON CONFLICT ("on", point_id, category_id, service_id)
  DO UPDATE SET uses = visit_use_days.uses + excluded.uses"""
_LENT_TWICE = """EXISTS (SELECT 1 FROM loans l WHERE l.thing_id = NEW.thing_id AND l.id <> NEW.id
  AND NOT EXISTS (SELECT 1 FROM acts a WHERE a.reverses_id = l.act_id)
  AND NOT EXISTS (SELECT 1 FROM loan_endings e WHERE e.loan_id = l.id
    AND NOT EXISTS (SELECT 1 FROM acts a WHERE a.reverses_id = e.act_id)))"""
_ENDED_TWICE = """EXISTS (SELECT 1 FROM loan_endings e WHERE e.loan_id = NEW.loan_id
  AND e.id <> NEW.id AND NOT EXISTS (SELECT 1 FROM acts a WHERE a.reverses_id = e.act_id))"""
# No record is longer than two days (service_time.LONGEST).
_OVERLAP = """EXISTS (SELECT 1 FROM service_records r WHERE r.volunteer_id = NEW.volunteer_id
  AND r.id <> NEW.id AND r.started_at < NEW.ended_at AND r.ended_at > NEW.started_at
  AND r.started_at > NEW.started_at - 172800000
  AND NOT EXISTS (SELECT 1 FROM acts a WHERE a.reverses_id = r.act_id)
  AND NOT EXISTS (SELECT 1 FROM hour_reviews h WHERE h.record_id = r.id AND h.decision <> 'confirmed'
    AND NOT EXISTS (SELECT 1 FROM acts a WHERE a.reverses_id = h.act_id)))"""
_HANDED_TWICE = """EXISTS (SELECT 1 FROM hand_overs h WHERE h.redemption_id = NEW.redemption_id
  AND h.id <> NEW.id AND NOT EXISTS (SELECT 1 FROM acts a WHERE a.reverses_id = h.act_id))"""
_RETURNED_TOO_MANY = """(SELECT pieces FROM redemption_lines WHERE id = NEW.line_id)
  < (SELECT SUM(r.pieces) FROM redemption_returns r WHERE r.line_id = NEW.line_id
    AND NOT EXISTS (SELECT 1 FROM acts a WHERE a.reverses_id = r.act_id))"""

_CHECKS = (
    ("points_moves", "floor", _POINTS_FLOOR, "account below its floor"),
    ("service_records", "once", _OVERLAP, "service overlaps"),
    ("hand_overs", "once", _HANDED_TWICE, "handed over twice"),
    ("redemption_returns", "floor", _RETURNED_TOO_MANY, "more returned than redeemed"),
    ("loans", "once", _LENT_TWICE, "lent twice"),
    ("loan_endings", "once", _ENDED_TWICE, "came back twice"),
)
_SUMS = (
    ("stock_moves", "level", _LEVELS, _STOCK_FLOOR, "shelf below its floor"),
    ("visits", "hour", _VISIT_HOURS, "", ""),
    ("visit_uses", "day", _VISIT_USES, "", ""),
)
"""What is added up as rows come, and what the sum must not be. `verify` adds all of it up again."""


def install(connection: Connection) -> None:
    """Put all triggers in place, whatever was there before."""
    if connection.dialect.name == "postgresql":
        _install_postgresql(connection)
    else:
        _install_sqlite(connection)


def remove(connection: Connection) -> None:
    """Take all triggers away while tables are rebuilt (SQLite: one that names such a table stops it)."""
    if connection.dialect.name == "sqlite":
        found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for name in [row[0] for row in found]:
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def names() -> frozenset[str]:
    """Return the names of all triggers a station must have."""
    append_only = {f"{t.name}_no_{v}" for t in tables_of(TableKind.LEDGER) for v in ("update", "delete")}
    made = {f"{table}_{name}" for table, name, *_ in (*_CHECKS, *_SUMS)}
    return frozenset(append_only | made)


def in_place(connection: Connection) -> frozenset[str]:
    """Return the names of the triggers that are there, are switched on, and do what they are to do."""
    is_postgresql = connection.dialect.name == "postgresql"
    expected = _postgresql() if is_postgresql else _sqlite()
    if is_postgresql:
        found = connection.exec_driver_sql(
            "SELECT t.tgname, p.prosrc, pg_get_triggerdef(t.oid, true) FROM pg_trigger t"
            " JOIN pg_proc p ON p.oid = t.tgfoid WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')"
        )
    else:
        found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    return frozenset(name for name, *said in found if expected.get(name) == tuple(said))


def _install_sqlite(connection: Connection) -> None:
    for name, (statement,) in _sqlite().items():
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        connection.exec_driver_sql(statement)


def _install_postgresql(connection: Connection) -> None:
    for name, (body, statement) in _postgresql().items():
        table = statement.partition(" ON ")[2].partition(" ")[0]
        connection.exec_driver_sql(
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${body}$$"
        )
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name} ON {table}")
        connection.exec_driver_sql(statement)


def _sqlite() -> dict[str, tuple[str]]:
    """Return the statement of every trigger, as SQLite keeps it."""
    made = {}
    for table in tables_of(TableKind.LEDGER):
        for verb in ("update", "delete"):
            event = f"BEFORE {verb.upper()} ON {table.name}"
            refuse = f"SELECT RAISE(ABORT, '{table.name} is append-only')"
            made[f"{table.name}_no_{verb}"] = (event, refuse)
    for table_name, name, condition, words in _CHECKS:
        body = f"SELECT RAISE(ABORT, '{words}') WHERE {condition}"
        made[f"{table_name}_{name}"] = (f"AFTER INSERT ON {table_name}", body)
    for table_name, name, sums, condition, words in _SUMS:
        check = f"; SELECT RAISE(ABORT, '{words}') WHERE {condition}" if condition else ""
        body = sums.format(nobody=f"X'{NOWHERE.hex}'") + check
        made[f"{table_name}_{name}"] = (f"AFTER INSERT ON {table_name}", body)
    return {
        name: (f"CREATE TRIGGER {name} {event} BEGIN {body}; END",) for name, (event, body) in made.items()
    }


def _postgresql() -> dict[str, tuple[str, str]]:
    """Return the function's body and the statement of every trigger, as PostgreSQL keeps them."""
    made = {}
    for table in tables_of(TableKind.LEDGER):
        for verb in ("update", "delete"):
            event = f"BEFORE {verb.upper()} ON {table.name}"
            made[f"{table.name}_no_{verb}"] = (event, f"RAISE EXCEPTION '{table.name} is append-only';")
    for table_name, name, condition, words in _CHECKS:
        body = f"IF {condition} THEN RAISE EXCEPTION '{words}'; END IF; RETURN NULL;"
        made[f"{table_name}_{name}"] = (f"AFTER INSERT ON {table_name}", body)
    for table_name, name, sums, condition, words in _SUMS:
        check = f"IF {condition} THEN RAISE EXCEPTION '{words}'; END IF; " if condition else ""
        body = sums.format(nobody=f"'{NOWHERE}'::uuid") + f"; {check}RETURN NULL;"
        made[f"{table_name}_{name}"] = (f"AFTER INSERT ON {table_name}", body)
    return {
        name: (f" BEGIN {body} END ", f"CREATE TRIGGER {name} {event} FOR EACH ROW EXECUTE FUNCTION {name}()")
        for name, (event, body) in made.items()
    }
