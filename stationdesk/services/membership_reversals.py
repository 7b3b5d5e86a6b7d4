"""Undo of what put somebody into a household or took them out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, or_, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.points import points_moves
from stationdesk.db.tables.volunteers import households, volunteers
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import DependsOnIt
from stationdesk.domain.points import pending_account
from stationdesk.queries.dependents import dependents, not_undone
from stationdesk.services.households import hand_on
from stationdesk.services.reversal_states import changes_of

if TYPE_CHECKING:
    from stationdesk.db.session import WriteSession


def reverse(session: WriteSession, original: Any) -> list[Effect]:
    """Say who will belong where again, where an act changed that; a head hands the household on.

    Raises:
        DependsOnIt: they earned for the household they came into, or spent from its purse, since.
    """
    effects = []
    for change in changes_of(session, original.id):
        if change.table.name != volunteers.name or "household_id" not in change.columns:
            continue
        came_to, came_from = change.after["household_id"], change.columns["household_id"]
        if came_to is not None:
            _ensure_unused(session, original, change.row_id, came_to)
            hand_on(session, came_to, change.row_id)
            effects.append(Effect(EffectKind.OUT_OF_HOUSEHOLD, _told(session, change.name, came_to)))
        if came_from is not None:
            effects.append(Effect(EffectKind.IN_HOUSEHOLD, _told(session, change.name, came_from)))
    return effects


def _ensure_unused(session: WriteSession, original: Any, person: UUID, household_id: UUID) -> None:
    purses = (household_id, pending_account(household_id))
    m = points_moves.c
    moved = select(m.act_id).where(
        or_(m.from_id.in_(purses), m.to_id.in_(purses)),
        or_(m.earned_by_id == person, m.spent_by_id == person),
    )
    later = or_(acts.c.at > original.at, and_(acts.c.at == original.at, acts.c.id > original.id))
    found = dependents(session, and_(acts.c.id.in_(moved), later, acts.c.reverses_id.is_(None), not_undone()))
    if found:
        raise DependsOnIt(original.verb, found)


def _told(session: WriteSession, person: str, household_id: UUID) -> str:
    name = session.scalar(select(households.c.name).where(households.c.id == household_id))
    return f"{person} · {name}"
