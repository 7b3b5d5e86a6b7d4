"""Rights of roles as the station has changed them, by date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from stationdesk.db.tables.stations import role_rules

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession
    from stationdesk.domain.staff import Role


def changed_rights(session: ReadSession, role: Role, on: date) -> str | None:
    """Return the rights a station gave a role by a day, one a line, or None where it never did."""
    statement = (
        select(role_rules.c.rights)
        .where(role_rules.c.role == role.value, role_rules.c.effective_from <= on)
        .order_by(role_rules.c.effective_from.desc(), role_rules.c.id.desc())
        .limit(1)
    )
    found: str | None = session.scalar(statement)
    return found
