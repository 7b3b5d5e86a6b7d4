"""What the person got without points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.db.tables.stock import hand_outs
from stationdesk.queries.extract.reader import of_ledger

if TYPE_CHECKING:
    from stationdesk.queries.extract.reader import Reader, Row


def handed_out(reader: Reader) -> list[Row]:
    """Return what was handed out to the person."""
    c = hand_outs.c
    statement = of_ledger(hand_outs, c.number, c.on, c.title, c.pieces)
    return reader.rows(statement.where(c.volunteer_id.in_(reader.ids)))
