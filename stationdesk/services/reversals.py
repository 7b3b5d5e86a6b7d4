"""Undo: an act that posts the inverse of exactly one act, never a restored snapshot."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import REVERSIBLE, Act
from stationdesk.domain.effects import Effect
from stationdesk.domain.errors import (
    AllowanceNeeded,
    AlreadyReversed,
    NotFound,
    NotReversible,
    ReasonNeeded,
    SecondPersonNeeded,
)
from stationdesk.domain.staff import Right
from stationdesk.queries.counted import counted_since
from stationdesk.queries.days import is_closed
from stationdesk.services import (
    approvers,
    merges,
    second_person,
    staff,
    visits,
)
from stationdesk.services.restrictions import ensure_not_restricted
from stationdesk.services.reversal_hooks import HOOKS, RIGHTS, name_of
from stationdesk.services.reversal_moves import undo_points, undo_stock
from stationdesk.services.reversal_states import changes_of, undo_states

_UNDO = "reversals.reverse"
_OPERATOR = "staff.put_operator"
_OF_GOODS = frozenset({"stock.receive", "bills.receive", "bills.transfer", "bills.write_off", "bills.adjust"})
"""Acts whose goods a stocktake counts: what was counted since is right, whatever they said (R-11)."""


@dataclass(frozen=True, slots=True)
class ReversalRequest:
    """The act to undo."""

    act_id: UUID


@dataclass(frozen=True, slots=True)
class ReversalReceipt:
    """What was undone. Rehearsed, the same receipt is the preview."""

    reversed_id: UUID
    verb: str
    name: str
    effects: tuple[Effect, ...]


def reverse(session: WriteSession, act: Act, request: ReversalRequest) -> ReversalReceipt:
    """Undo one act: its moves are posted the other way round, what it changed is as it was.

    An act that a second person allowed, and an act of a day that was closed, is undone with a
    second person only (R-11); either way the undo belongs to today.

    Raises:
        NotAllowed, NotFound, NotReversible, AlreadyReversed.
        DependsOnIt: later acts rest on it; they are named.
        PointsSpent, NotEnoughStock, AlreadyHere: what would be taken back is gone.
        AllowanceNeeded, and what `second_person.ensure` raises.
    """
    original = _original(session, request.act_id)
    is_risky = _is_risky(session, original)
    if is_risky:
        _hear(session)
    effects = HOOKS[original.verb](session, original) if original.verb in HOOKS else []
    effects = [*effects, *undo_points(session, original), *undo_stock(session, original)]
    effects += undo_states(session, original)
    receipt = ReversalReceipt(original.id, original.verb, name_of(session, original), tuple(effects))
    if is_risky:
        _ensure_allowed(session, original, receipt)
    session.reverses_id = original.id
    session.subject_id = original.subject_id
    return receipt


def _original(session: WriteSession, act_id: UUID) -> Any:
    session.lock(acts, act_id)
    original = session.first(select(acts).where(acts.c.id == act_id))
    staff.ensure(session, RIGHTS.get(original.verb, Right.DESK_WORK) if original else Right.DESK_WORK)
    if original is None:
        raise NotFound("act", str(act_id))
    if original.verb not in REVERSIBLE:
        raise NotReversible(original.verb)
    if original.subject_id is not None:
        for person in sorted(_people(original)):  # in one order at every desk
            session.lock(volunteers, person)
        if original.verb != "restrictions.restrict":
            ensure_not_restricted(session, original.subject_id)
    undone = session.first(
        select(acts.c.at, operators.c.name)
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(acts.c.reverses_id == act_id)
    )
    if undone is not None:
        raise AlreadyReversed(original.verb, undone.at, undone.name)
    return original


def _people(original: Any) -> set[UUID]:
    is_merge = original.verb == "merges.merge"
    return {original.subject_id, merges.loser_of(original)} if is_merge else {original.subject_id}


def _is_risky(session: WriteSession, original: Any) -> bool:
    """Whether the act was risky, its day is closed, its goods were counted since, or its undo lets somebody
    approve again."""
    if original.approver_id is not None or is_closed(session, original.on):
        return True
    if original.verb in _OF_GOODS and counted_since(session, original.id):
        return True
    if original.verb == "visits.enter_list" and visits.is_of_closed_day(session, original.id):
        return True
    changes = changes_of(session, original.id) if original.verb == _OPERATOR else []
    return any(
        approvers.needs_second(session, change.row_id, change.columns)
        for change in changes
        if change.before is not None
    )


def _hear(session: WriteSession) -> None:
    """Prove the second person before anything is put back: what comes back may be their own PIN."""
    with suppress(ReasonNeeded, SecondPersonNeeded):
        second_person.ensure(session, _UNDO)


def _ensure_allowed(session: WriteSession, original: Any, receipt: ReversalReceipt) -> None:
    if session.approver_id is None:
        raise AllowanceNeeded(_UNDO, receipt)
    if original.approver_id is not None and original.subject_id is not None:
        second_person.ensure_not_own(session, original.subject_id)
