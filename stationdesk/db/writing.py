"""Single-row inserts of the hot path: compiled once for a table and a dialect, then run as they are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert as core_insert

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy import Connection, Table
    from sqlalchemy.engine import Dialect
    from sqlalchemy.types import TypeEngine


@dataclass(frozen=True, slots=True)
class _Prepared:
    sql: str
    columns: tuple[tuple[str, Callable[[Any], Any] | None], ...]


def insert(connection: Connection, table: Table, row: Mapping[str, Any]) -> None:
    """Insert one row whose column names are those of `row`."""
    prepared = _prepare(table, tuple(row), connection.dialect)
    values = tuple(row[name] if convert is None else convert(row[name]) for name, convert in prepared.columns)
    connection.exec_driver_sql(prepared.sql, values)


@lru_cache(maxsize=256)
def _prepare(table: Table, names: tuple[str, ...], dialect: Dialect) -> _Prepared:
    place = "%s" if dialect.name == "postgresql" else "?"
    compiled = str(core_insert(table).values(dict.fromkeys(names)).compile(dialect=dialect))
    head = compiled[: compiled.index(" VALUES ")]
    columns = [name for name in table.columns.keys() if name in names]  # noqa: SIM118
    sql = f"{head} VALUES ({', '.join([place] * len(columns))})"
    return _Prepared(sql, tuple((name, _converter(table.c[name].type, dialect)) for name in columns))


def _converter(kind: TypeEngine[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    return kind.dialect_impl(dialect).bind_processor(dialect)
