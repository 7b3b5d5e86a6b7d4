"""What migrations are made of: columns by kind, references, and the three kinds of table.

Written out, for a migration never looks at the tables of today.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op


def key(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """Return a UUID column."""
    kind = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
    return sa.Column(name, kind, nullable=nullable)


def day(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """Return a date column."""
    return sa.Column(name, sa.String(10), nullable=nullable)


def moment(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """Return a column of milliseconds since 1970."""
    return sa.Column(name, sa.BigInteger(), nullable=nullable)


def text(name: str, length: int, *, nullable: bool = False) -> sa.Column[Any]:
    """Return a text column."""
    return sa.Column(name, sa.String(length), nullable=nullable)


def long_text(name: str) -> sa.Column[Any]:
    """Return a text column without a length."""
    return sa.Column(name, sa.Text(), nullable=False)


def number(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """Return a column of whole numbers."""
    return sa.Column(name, sa.Integer(), nullable=nullable)


def flag(name: str) -> sa.Column[Any]:
    """Return a yes/no column."""
    return sa.Column(name, sa.Boolean(), nullable=False)


def octets(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    """Return a column of bytes."""
    return sa.Column(name, sa.LargeBinary(), nullable=nullable)


def refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """Return a reference that is checked at commit."""
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=name, deferrable=True, initially="DEFERRED"
    )


def ledger(table: str, *parts: Any) -> None:
    """Create an append-only table with its key, its act and the index of acts."""
    primary = sa.PrimaryKeyConstraint("id", name=f"pk_{table}")
    op.create_table(table, key("id"), key("act_id"), *parts, primary, refers(table, "act_id", "acts"))
    index(table, "act_id")


def kept(table: str, *parts: Any) -> None:
    """Create a table of current states with its key and the count of states."""
    primary = sa.PrimaryKeyConstraint("id", name=f"pk_{table}")
    op.create_table(table, key("id"), moment("version"), *parts, primary)


def working(table: str, *parts: Any) -> None:
    """Create a table that can be made again from the others."""
    op.create_table(table, *parts)


def index(table: str, *columns: str, unique: bool = False) -> None:
    """Create the index of some columns."""
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns), unique=unique)


def add(table: str, column: str, kind: str) -> None:
    """Add a column that may be empty."""
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")


def add_key(table: str, column: str, target: str) -> None:
    """Add a reference; written out, for Alembic adds no constraints on SQLite."""
    kind = "UUID" if op.get_bind().dialect.name == "postgresql" else "BLOB"
    reference = f"CONSTRAINT fk_{table}_{column} REFERENCES {target} (id) DEFERRABLE INITIALLY DEFERRED"
    add(table, column, f"{kind} {reference}")
