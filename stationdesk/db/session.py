"""What a query reads through and a service writes through: rows in, rows out, never a commit."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from stationdesk.db import writing
from stationdesk.db.canonical import content_of, row_text
from stationdesk.db.tables.acts import counters, versions
from stationdesk.domain.acts import new_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, tzinfo
    from uuid import UUID

    from sqlalchemy import Connection, Row, Table
    from sqlalchemy.sql import Select

    from stationdesk.db.vault import Vault
    from stationdesk.domain.acts import Act

_INSERT_OR = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


@dataclass(frozen=True, slots=True)
class Place:
    """Where acts are done: the station, the desk, and the zone its days are counted in."""

    station_id: UUID
    desk_id: UUID
    zone: tzinfo


class ReadSession:
    """One snapshot to read from."""

    def __init__(self, connection: Connection, vault: Vault, place: Place) -> None:
        self.connection = connection
        self.vault = vault
        self.place = place

    def all(self, statement: Select[Any], **values: Any) -> Sequence[Row[Any]]:
        """Return every row."""
        return self.connection.execute(statement, values).all()

    def first(self, statement: Select[Any], **values: Any) -> Row[Any] | None:
        """Return the first row, or None."""
        return self.connection.execute(statement, values).first()

    def scalar(self, statement: Select[Any], **values: Any) -> Any:
        """Return the first column of the first row, or None."""
        return self.connection.execute(statement, values).scalar()

    def day_of(self, at: datetime) -> date:
        """Return the station's date of a moment."""
        return at.astimezone(self.place.zone).date()


@dataclass
class Written:
    """What an act has written so far: the canonical rows its hash covers, and the tables touched."""

    rows: list[str] = field(default_factory=list)
    tables: set[str] = field(default_factory=set)


class WriteSession(ReadSession):
    """The transaction of one act. Only its owner commits it."""

    def __init__(
        self, connection: Connection, vault: Vault, place: Place, act: Act, written: Written
    ) -> None:
        super().__init__(connection, vault, place)
        self.act = act
        self.written = written
        self.subject_id: UUID | None = None
        self.reverses_id: UUID | None = None

    @property
    def today(self) -> date:
        """The business date of the act."""
        return self.day_of(self.act.at)

    def add(self, table: Table, **values: Any) -> UUID:
        """Append a row to a ledger; return its id."""
        row = {"id": values.pop("id", None) or new_id(), "act_id": self.act.id, **values}
        writing.insert(self.connection, table, row)
        self._record(table, row)
        return row["id"]

    def keep(self, table: Table, row_id: UUID | None = None, **values: Any) -> UUID:
        """Insert a kept row (`row_id` None or unknown) or change one; keep the state it now has."""
        before = self._current(table, row_id) if row_id else None
        if before is None:
            row = {"id": row_id or new_id(), "version": 1, **values}
            writing.insert(self.connection, table, row)
        else:
            row = {**before, **values, "version": before["version"] + 1}
            changed = {**values, "version": row["version"]}
            self.connection.execute(update(table).where(table.c.id == row_id).values(changed))
        self.written.tables.add(table.name)
        self.add(
            versions,
            table_name=table.name,
            row_id=row["id"],
            version=row["version"],
            content=content_of(row),
        )
        return row["id"]

    def remember(self, table: Table, **values: Any) -> None:
        """Insert a row of a working table, or replace the one with the same primary key."""
        keys = [column.name for column in table.primary_key.columns]
        statement = _INSERT_OR[self.connection.dialect.name](table).values(values)
        rest = {name: value for name, value in values.items() if name not in keys}
        self.connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=rest))
        self.written.tables.add(table.name)

    def remember_all(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Insert many new rows of a working table."""
        if rows:
            self.connection.execute(insert(table), rows)
            self.written.tables.add(table.name)

    def forget(self, table: Table, **values: Any) -> int:
        """Delete rows of a working table; return how many there were."""
        statement = table.delete().where(and_(*(table.c[name] == v for name, v in values.items())))
        self.written.tables.add(table.name)
        return self.connection.execute(statement).rowcount

    def lock(self, table: Table, row_id: UUID) -> None:
        """Hold a row against other desks until the commit (on SQLite the whole file is held)."""
        if self.connection.dialect.name == "postgresql":
            self.connection.execute(select(table.c.id).where(table.c.id == row_id).with_for_update())

    def next_number(self, name: str, on: date) -> int:
        """Return the next number of a series and day: 1, 2, 3 … without gaps among commits."""
        statement = _INSERT_OR[self.connection.dialect.name](counters).values(
            name=name, period=on.isoformat(), value=1
        )
        return int(
            self.connection.execute(
                statement.on_conflict_do_update(
                    index_elements=["name", "period"], set_={"value": counters.c.value + 1}
                ).returning(counters.c.value)
            ).scalar_one()
        )

    def _current(self, table: Table, row_id: UUID) -> dict[str, Any] | None:
        statement = select(table).where(table.c.id == row_id)
        if self.connection.dialect.name == "postgresql":
            statement = statement.with_for_update()
        found = self.connection.execute(statement).mappings().first()
        return dict(found) if found else None

    def _record(self, table: Table, row: dict[str, Any]) -> None:
        self.written.rows.append(row_text(table, row))
        self.written.tables.add(table.name)
