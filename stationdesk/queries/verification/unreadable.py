"""Names the rows that hold what their column cannot, so that verify does not stumble over them."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import Boolean, Integer, LargeBinary
from sqlalchemy.exc import DBAPIError

from stationdesk.db.base import Day, Instant, Key, TableKind, metadata
from stationdesk.domain.errors import Refusal
from stationdesk.queries.verification.findings import Detail, Finding, Flaw, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Column, Table

    from stationdesk.db.session import ReadSession

STUMBLES = (ValueError, TypeError, ArithmeticError, OSError, Refusal, DBAPIError)
"""What reading a row raises that holds what no act could have written."""

_MOST = 20


def unreadable(session: ReadSession) -> Iterator[Finding]:
    """Yield rows with a value that is not of its column's kind; only looked for after a stumble."""
    for table in metadata.sorted_tables:
        named = 0
        for row in session.connection.exec_driver_sql(_raw(session, table)):
            wrong = [
                column.name
                for column, value in zip(table.columns, row, strict=True)
                if value is not None and not _is_readable(column, value)
            ]
            if wrong and named < _MOST:
                named += 1
                yield _finding(table, dict(zip(table.columns.keys(), row, strict=True)), wrong)


def _raw(session: ReadSession, table: Table) -> str:
    """Return the statement that reads rows as they lie there; SQLite lets any bytes be a text."""
    is_sqlite = session.connection.dialect.name == "sqlite"
    names = [
        f'CAST("{column.name}" AS BLOB)' if is_sqlite and _is_text(column) else f'"{column.name}"'
        for column in table.columns
    ]
    return f"SELECT {', '.join(names)} FROM {table.name}"  # our own names


def _is_text(column: Column[Any]) -> bool:
    return not isinstance(column.type, Key | Instant | Integer | Boolean | LargeBinary)


def _is_readable(column: Column[Any], value: Any) -> bool:
    with suppress(ValueError, TypeError, ArithmeticError, OSError):
        match column.type:
            case Key():
                return isinstance(value, UUID) or len(UUID(bytes=value).bytes) == 16
            case Instant():
                return bool(datetime.fromtimestamp(value / 1000, UTC))
            case Integer():
                return type(value) is int
            case Boolean():
                return value in (0, 1)
            case LargeBinary():
                return isinstance(value, bytes | memoryview)
        text = value.decode() if isinstance(value, bytes) else str(value)
        return not isinstance(column.type, Day) or bool(date.fromisoformat(text))
    return False


def _finding(table: Table, row: dict[str, Any], wrong: list[str]) -> Finding:
    keys = [row[column.name] for column in table.primary_key.columns]
    shown = [key.hex() if isinstance(key, bytes) else str(key) for key in keys]
    flaw = Flaw.CHANGED_ACT if table.info.get("kind") is TableKind.LEDGER else Flaw.CHANGED_STATE
    place, columns = f"{table.name} {' '.join(shown)}", ", ".join(wrong)
    return found(flaw, place, Detail.CANNOT_BE_READ, columns=columns)
