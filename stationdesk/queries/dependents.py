"""What rests on an act: the later ones that stand in the way of its undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import exists, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.redemptions import redemptions
from stationdesk.domain.errors import Dependent

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_MOST = 5


def not_undone() -> Any:
    """Return the condition that an act was not undone."""
    undoing = acts.alias("undoing")
    return ~exists().where(undoing.c.reverses_id == acts.c.id)


def dependents(session: ReadSession, condition: Any) -> tuple[Dependent, ...]:
    """Return the latest acts under a condition, at most five, the newest first."""
    found = session.all(
        select(acts.c.id, acts.c.verb, acts.c.at, redemptions.c.number)
        .outerjoin(redemptions, redemptions.c.act_id == acts.c.id)
        .where(condition)
        .order_by(acts.c.at.desc(), acts.c.seq.desc())
        .limit(_MOST)
    )
    return tuple(Dependent(row.id, row.verb, row.at, row.number or "") for row in found)
