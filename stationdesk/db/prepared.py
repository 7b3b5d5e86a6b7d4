"""Statements of the hot path: compiled once for each database, then handed to the driver as they are.

SQLAlchemy writes them, so they mean the same on both databases; what is saved is its work at
each execution (two thirds of a check-in's time, see bench/writes.py). Errors are the driver's
own; `database.sorted_troubles` knows them.
"""

from __future__ import annotations

import hashlib
from collections import namedtuple
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert as core_insert
from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlalchemy import Connection, Select, Table
    from sqlalchemy.engine import Dialect
    from sqlalchemy.types import TypeEngine

    Converter = Callable[[Any], Any] | None

INSERT_OR: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


@dataclass(frozen=True, slots=True)
class _Compiled:
    """One statement as a driver takes it: values by name with their converters, in order if it has one."""

    sql: str
    order: tuple[str, ...] | None
    converters: Mapping[str, Converter]
    constants: Mapping[str, Any]
    results: tuple[Converter, ...] = ()
    row: Callable[..., Any] = tuple

    def run(self, connection: Connection, values: Mapping[str, Any]) -> Any:
        bound = {**self.constants, **values}
        for name, convert in self.converters.items():
            if convert is not None:
                bound[name] = convert(bound[name])
        given = bound if self.order is None else [bound[name] for name in self.order]
        cursor = connection.connection.cursor()
        cursor.execute(self.sql, given)
        return cursor

    def build(self, values: Sequence[Any]) -> Any:
        """Return a driver's row as Python has it."""
        return self.row(
            *[
                value if convert is None else convert(value)
                for value, convert in zip(values, self.results, strict=True)
            ]
        )


class Prepared:
    """A select with named parameters, kept by a module and run many times."""

    def __init__(self, statement: Select[Any]) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def first(self, connection: Connection, values: Mapping[str, Any]) -> Any:
        """Return the first row as a named tuple, or None."""
        compiled = self._for(connection.dialect)
        cursor = compiled.run(connection, values)
        found = cursor.fetchone()
        cursor.close()
        return None if found is None else compiled.build(found)

    def all(self, connection: Connection, values: Mapping[str, Any]) -> list[Any]:
        """Return every row as a named tuple."""
        compiled = self._for(connection.dialect)
        cursor = compiled.run(connection, values)
        found = [compiled.build(row) for row in cursor]
        cursor.close()
        return found

    def _for(self, dialect: Dialect) -> _Compiled:
        compiled = self._compiled.get(dialect.name)
        if compiled is None:
            compiled = self._compiled[dialect.name] = _compile_select(self._statement, dialect)
        return compiled


def prepared(statement: Select[Any]) -> Prepared:
    """Return a select as a prepared one. It must not hold lists (IN with a parameter)."""
    return Prepared(statement)


def insert(connection: Connection, table: Table, row: Mapping[str, Any]) -> None:
    """Insert one row whose column names are those of `row`."""
    _insert(table, tuple(row), connection.dialect).run(connection, row).close()


def replace(connection: Connection, table: Table, row: Mapping[str, Any]) -> None:
    """Insert one row, or change the columns named in `row` where its primary key is there."""
    _replace(table, tuple(row), connection.dialect).run(connection, row).close()


def count_up(connection: Connection, table: Table, row: Mapping[str, Any]) -> int:
    """Add `row["value"]` to the counter its primary key names, from nothing; return the sum."""
    cursor = _count_up(table, tuple(row), connection.dialect).run(connection, row)
    (value,) = cursor.fetchone()
    cursor.close()
    return int(value)


def hold(connection: Connection, what: str) -> None:
    """Wait for every other transaction that holds `what`, then hold it until the commit (PostgreSQL)."""
    if connection.dialect.name == "postgresql":
        number = int.from_bytes(hashlib.sha256(what.encode()).digest()[:8], signed=True)
        cursor = connection.connection.cursor()
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])
        cursor.close()


@lru_cache(maxsize=256)
def _insert(table: Table, names: tuple[str, ...], dialect: Dialect) -> _Compiled:
    return _compile(core_insert(table).values(dict.fromkeys(names)), dialect)


@lru_cache(maxsize=64)
def _replace(table: Table, names: tuple[str, ...], dialect: Dialect) -> _Compiled:
    keys = [column.name for column in table.primary_key.columns]
    statement = INSERT_OR[dialect.name](table).values(dict.fromkeys(names))
    rest = {name: statement.excluded[name] for name in names if name not in keys}
    return _compile(statement.on_conflict_do_update(index_elements=keys, set_=rest), dialect)


@lru_cache(maxsize=8)
def _count_up(table: Table, names: tuple[str, ...], dialect: Dialect) -> _Compiled:
    keys = [column.name for column in table.primary_key.columns]
    statement = INSERT_OR[dialect.name](table).values(dict.fromkeys(names))
    more = {"value": table.c.value + statement.excluded.value}
    counted = statement.on_conflict_do_update(index_elements=keys, set_=more)
    return _compile(counted.returning(table.c.value), dialect)


def _compile(statement: Any, dialect: Dialect) -> _Compiled:
    compiled = statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
    converters = {compiled.bind_names[bind]: _to_driver(bind.type, dialect) for bind in compiled.bind_names}
    order = tuple(compiled.positiontup) if compiled.positional else None
    return _Compiled(str(compiled), order, converters, dict(compiled.params))


def _compile_select(statement: Select[Any], dialect: Dialect) -> _Compiled:
    bare = _compile(statement, dialect)
    columns: Sequence[Any] = list(statement.selected_columns)
    names = [
        column.key if column.key and not column.key.startswith("%") else f"c{i}"
        for i, column in enumerate(columns)
    ]
    row: Any = namedtuple("PreparedRow", names, rename=True)  # type: ignore[misc]
    results = tuple(_from_driver(column.type, dialect) for column in columns)
    return _Compiled(bare.sql, bare.order, bare.converters, bare.constants, results, row)


def _to_driver(kind: TypeEngine[Any], dialect: Dialect) -> Converter:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _from_driver(kind: TypeEngine[Any], dialect: Dialect) -> Converter:
    return kind.dialect_impl(dialect).result_processor(dialect, None)
