"""What belongs to a span of business dates, at the whole station or at one service point."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_

from stationdesk.domain.visits import Span

if TYPE_CHECKING:
    from sqlalchemy.sql.elements import ColumnElement


def within(columns: Any, span: Span, point_id: UUID | None) -> ColumnElement[bool]:
    """Return the condition that a row of a sum or a visit belongs to a span, and to a point if named."""
    dates = and_(columns.on >= span.first, columns.on <= span.last)
    return dates if point_id is None else and_(dates, columns.point_id == point_id)
