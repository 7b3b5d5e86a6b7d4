"""What a query reads through and a service writes through: rows in, rows out, never a commit."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, insert, select, update

from stationdesk.db import prepared
from stationdesk.db.canonical import content_of, row_text
from stationdesk.db.prepared import Prepared
from stationdesk.db.tables.acts import counters, versions
from stationdesk.db.texts import check_texts
from stationdesk.domain.acts import new_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, tzinfo
    from uuid import UUID

    from sqlalchemy import Connection, Table
    from sqlalchemy.sql import Select

    from stationdesk.db.vault import Vault
    from stationdesk.domain.acts import Act


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

    def all(self, statement: Select[Any] | Prepared, **values: Any) -> Sequence[Any]:
        """Return every row."""
        if isinstance(statement, Prepared):
            return statement.all(self.connection, values)
        return self.connection.execute(statement, values).all()

    def first(self, statement: Select[Any] | Prepared, **values: Any) -> Any:
        """Return the first row, or None."""
        if isinstance(statement, Prepared):
            return statement.first(self.connection, values)
        return self.connection.execute(statement, values).first()

    def scalar(self, statement: Select[Any] | Prepared, **values: Any) -> Any:
        """Return the first column of the first row, or None."""
        found = self.first(statement, **values)
        return None if found is None else found[0]

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
        self.approver_id: UUID | None = None
        self.point_id: UUID | None = None

    @property
    def today(self) -> date:
        """The business date of the act."""
        return self.day_of(self.act.at)

    def add(self, table: Table, **values: Any) -> UUID:
        """Append a row to a ledger; return its id."""
        row_id: UUID = values.pop("id", None) or new_id()
        row = {"id": row_id, "act_id": self.act.id, **values}
        check_texts(table, row)
        prepared.insert(self.connection, table, row)
        self._record(table, row)
        return row_id

    def keep(self, table: Table, row_id: UUID | None = None, **values: Any) -> UUID:
        """Insert a kept row (`row_id` None or unknown) or change one; keep the state it now has."""
        check_texts(table, values)
        before = self._current(table, row_id) if row_id else None
        kept_id = row_id or new_id()
        if before is None:
            row = {"id": kept_id, "version": 1, **values}
            prepared.insert(self.connection, table, row)
        else:
            row = {**before, **values, "version": before["version"] + 1}
            changed = {**values, "version": row["version"]}
            self.connection.execute(update(table).where(table.c.id == row_id).values(changed))
        self.written.tables.add(table.name)
        self.add(
            versions,
            table_name=table.name,
            row_id=kept_id,
            version=row["version"],
            content=content_of(row),
        )
        return kept_id

    def remember(self, table: Table, **values: Any) -> None:
        """Insert a row of a working table, or replace the one with the same primary key."""
        prepared.replace(self.connection, table, values)
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
        """Hold a row against other desks until the commit (on SQLite the whole file is held).

        Keys never change, so rows that only refer to the held one are let through: otherwise
        the references checked at another desk's commit would wait for it, and it for them.
        """
        if self.connection.dialect.name == "postgresql":
            row = select(table.c.id).where(table.c.id == row_id)
            self.connection.execute(row.with_for_update(key_share=True))

    def hold(self, what: str) -> None:
        """Hold what is no row yet (a new name, a document, a desk) until the commit, as `lock` does.

        What was looked up before must be looked up again: another desk may just have made it.
        """
        prepared.hold(self.connection, what)

    def next_number(self, name: str, on: date) -> int:
        """Return the next number of a series and day: 1, 2, 3 … without gaps among commits."""
        counted = {"name": name, "period": on.isoformat(), "value": 1}
        return prepared.count_up(self.connection, counters, counted)

    def _current(self, table: Table, row_id: UUID) -> dict[str, Any] | None:
        statement = select(table).where(table.c.id == row_id)
        if self.connection.dialect.name == "postgresql":
            statement = statement.with_for_update(key_share=True)
        found = self.connection.execute(statement).mappings().first()
        return dict(found) if found else None

    def _record(self, table: Table, row: dict[str, Any]) -> None:
        self.written.rows.append(row_text(table, row))
        self.written.tables.add(table.name)
