"""Which business dates are open, closed, opened again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, exists, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.days import day_closings, day_reopenings

if TYPE_CHECKING:
    from sqlalchemy.sql.elements import ColumnElement

    from stationdesk.db.session import ReadSession


def closed_on(on: Any) -> ColumnElement[bool]:
    """Return the condition that a business date was closed and not opened again."""
    opened_again = exists().where(day_reopenings.c.closing_id == day_closings.c.id)
    return exists().where(day_closings.c.on == on, ~opened_again)


_IS_CLOSED = prepared(select(closed_on(bindparam("on")).label("is_closed")))


def is_closed(session: ReadSession, on: date) -> bool:
    """Return whether a business date is closed."""
    return bool(session.scalar(_IS_CLOSED, on=on))
