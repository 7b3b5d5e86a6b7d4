"""What every section reads by: the person's records, and whether full numbers were asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import exists, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stations import operators
from stationdesk.domain.masking import mask_document, mask_phone

if TYPE_CHECKING:
    from sqlalchemy import Table

    from stationdesk.db.session import ReadSession

Row = dict[str, Any]
APPROVERS = operators.alias("approvers")
_UNDOING = acts.alias("undoing")


@dataclass(frozen=True, slots=True)
class Reader:
    """`ids` are the person's records, the one that stands first, merged ones behind it."""

    session: ReadSession
    ids: tuple[UUID, ...]
    is_full: bool

    def rows(self, statement: Any) -> list[Row]:
        """Return the rows of a statement by the names of its columns."""
        return [dict(row._mapping) for row in self.session.all(statement)]

    def document(self, sealed: bytes | None) -> str:
        """Return a document number, masked unless full numbers were asked for."""
        return self._number(sealed, mask_document)

    def phone(self, sealed: bytes | None) -> str:
        """Return a phone number, masked unless full numbers were asked for."""
        return self._number(sealed, mask_phone)

    def _number(self, sealed: bytes | None, masked: Callable[[str], str]) -> str:
        number = self.session.vault.open(sealed) if sealed else ""
        return number if self.is_full or not number else masked(number)


def is_undone() -> Any:
    """Return whether the joined act was undone, as a column."""
    return exists().where(_UNDOING.c.reverses_id == acts.c.id).label("is_undone")


def of_ledger(table: Table, *columns: Any) -> Any:
    """Return the statement of a ledger's rows with when they were written, by whom, and whether undone."""
    return (
        select(acts.c.at, *columns, operators.c.name.label("operator"), is_undone())
        .select_from(table)
        .join(acts, acts.c.id == table.c.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .order_by(acts.c.at, table.c.id)
    )
