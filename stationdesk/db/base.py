"""Column types that mean the same on SQLite and PostgreSQL, and the three kinds of table."""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, LargeBinary, MetaData, String, Table, Uuid
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect
    from sqlalchemy.types import TypeEngine

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


class TableKind(StrEnum):
    """How a table may be written."""

    LEDGER = "ledger"
    """Append-only, by triggers; every row belongs to an act and is in its hash."""
    KEPT = "kept"
    """Changeable; every state of every row is kept in `versions`, which is a ledger."""
    WORKING = "working"
    """Can be made again from the others, or is no record at all (counters, the print queue)."""


class Key(TypeDecorator[UUID]):
    """A UUID: 16 bytes on SQLite, native on PostgreSQL."""

    impl = LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(Uuid())
        return dialect.type_descriptor(LargeBinary(16))

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return value
        return value.bytes

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        if value is None or isinstance(value, UUID):
            return value
        return UUID(bytes=value)


class Instant(TypeDecorator[datetime]):
    """An aware moment as whole milliseconds since 1970 UTC; a naive one is refused."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else milliseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromtimestamp(value / 1000, UTC)


class Day(TypeDecorator[date]):
    """A station date as ISO text, which sorts as it reads."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


def milliseconds(at: datetime) -> int:
    """Return an aware moment as whole milliseconds since 1970 UTC."""
    if at.tzinfo is None:
        raise ValueError(f"naive datetime: {at!r}")
    return round(at.timestamp() * 1000)


def key(
    name: str,
    target: str | None = None,
    *,
    nullable: bool = False,
    closes_circle: bool = False,
    **options: Any,
) -> Column[UUID]:
    """Return a UUID column, with a deferred reference where `target` names one.

    References are checked at commit: an act's own row is written last, with its hash.
    `closes_circle` says that the target refers back: tables have an order without this one.
    """
    how = {"deferrable": True, "initially": "DEFERRED", "use_alter": closes_circle}
    refers = [ForeignKey(f"{target}.id", **how)] if target else []  # type: ignore[arg-type]
    return Column(name, Key(), *refers, nullable=nullable, **options)


def text(name: str, length: int | None = None, *, nullable: bool = False) -> Column[str]:
    """Return a text column."""
    return Column(name, String(length), nullable=nullable)


def flag(name: str) -> Column[bool]:
    """Return a yes/no column."""
    return Column(name, Boolean(create_constraint=False), nullable=False)


def ledger(name: str, *columns: Any, indexes: tuple[Any, ...] = ()) -> Table:
    """Define an append-only table whose rows belong to an act."""
    return Table(
        name,
        metadata,
        key("id", primary_key=True),
        key("act_id", "acts", index=True),
        *columns,
        *indexes,
        info={"kind": TableKind.LEDGER},
    )


def kept(name: str, *columns: Any) -> Table:
    """Define a table of current states; `version` counts the states a row has had."""
    version: Column[int] = Column("version", BigInteger(), nullable=False)
    return Table(
        name, metadata, key("id", primary_key=True), version, *columns, info={"kind": TableKind.KEPT}
    )


def working(name: str, *columns: Any, **options: Any) -> Table:
    """Define a table that can be made again or is no record."""
    return Table(name, metadata, *columns, info={"kind": TableKind.WORKING}, **options)


def tables_of(kind: TableKind) -> tuple[Table, ...]:
    """Return the tables of a kind in the order of their names."""
    return tuple(t for _, t in sorted(metadata.tables.items()) if t.info.get("kind") is kind)
