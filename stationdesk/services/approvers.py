"""Who comes to be trusted with approving: by another person's word, or where nobody could be asked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import or_, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts, versions
from stationdesk.db.tables.stations import operators
from stationdesk.domain.errors import ApproverLeft
from stationdesk.domain.staff import Right, Role
from stationdesk.queries.staff import approvers, rights_on
from stationdesk.services import second_person

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_ALONE_AFTER = timedelta(days=7)
"""Whoever was switched off notices within a week, and can say so before a new one is made in their place."""
_PROOFS = ("pin_hash", "card_code")


@dataclass(frozen=True, slots=True)
class _Left:
    """Somebody who cannot approve any more: as they were when they could, and the day that ended."""

    operator_id: UUID
    before: Mapping[str, Any]
    on: date

    @property
    def name(self) -> str:
        return str(self.before["name"])

    def has_the_proofs_of(self, state: Mapping[str, Any]) -> bool:
        """Whether it would be given back to the same person, who alone knows the PIN."""
        return all(self.before.get(name) == state.get(name) for name in _PROOFS)


def ensure(session: WriteSession, operator_id: UUID | None, values: Mapping[str, Any], what: str) -> None:
    """Have it allowed by somebody else when columns of an operator would let one more person approve.

    It is asked before they are written: nobody proves themselves by what the act has just given them.

    Raises:
        ApproverLeft, and what `second_person.ensure` raises.
    """
    if needs_second(session, operator_id, values):
        second_person.ensure(session, what)


def needs_second(session: WriteSession, operator_id: UUID | None, values: Mapping[str, Any]) -> bool:
    """Return whether somebody else must allow these columns of an operator (None: a new one).

    They must where the role comes to approve, and where PIN or card of one who may approve is set by
    another than themselves. A station where nobody else could approve does it alone: the first one is
    made that way.

    Raises:
        ApproverLeft: nobody else can approve since a few days only.
    """
    if not _gives_trust(session, operator_id, values):
        return False
    if approvers(session, session.act.operator_id, session.today):
        return True
    after = _state(session, operator_id, values)
    for left in _just_left(session):
        if left.operator_id != operator_id or not left.has_the_proofs_of(after):
            raise ApproverLeft(left.name, left.on, left.on + _ALONE_AFTER)
    return False


def _gives_trust(session: WriteSession, operator_id: UUID | None, values: Mapping[str, Any]) -> bool:
    before, after = _state(session, operator_id, {}), _state(session, operator_id, values)
    if not _may_approve(session, after["role"]):
        return False
    if not before or not _may_approve(session, before["role"]):
        return True
    if operator_id == session.act.operator_id:
        return False
    return any(after[name] not in (None, before[name]) for name in _PROOFS)


def _state(session: WriteSession, operator_id: UUID | None, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return an operator's columns as they would be."""
    row = session.first(select(operators).where(operators.c.id == operator_id)) if operator_id else None
    return {**(row._mapping if row is not None else {}), **values}


def _may_approve(session: WriteSession, role: str) -> bool:
    return Right.APPROVE in rights_on(session, Role(role), session.today)


def _just_left(session: WriteSession) -> list[_Left]:
    """Return who else could approve until a few days ago: one could have made room for another."""
    states = session.all(
        select(versions.c.row_id, versions.c.content, acts.c.on)
        .join(acts, acts.c.id == versions.c.act_id)
        .where(versions.c.table_name == operators.name, versions.c.row_id != session.act.operator_id)
        .order_by(versions.c.row_id, versions.c.version)
    )
    return [
        _Left(row.row_id, json.loads(row.content), following.on)
        for row, following in pairwise(states)
        if row.row_id == following.row_id
        and following.on > session.today - _ALONE_AFTER
        and _could(session, row.content)
        and not _could(session, following.content)
        and _has_worked(session, row.row_id)
    ]


def _could(session: WriteSession, content: str) -> bool:
    state = json.loads(content)
    return bool(state["is_active"]) and _may_approve(session, state["role"])


def _has_worked(session: WriteSession, operator_id: UUID) -> bool:
    """Whoever never signed in nor allowed anything was entered by mistake, and misses nothing."""
    theirs = or_(acts.c.operator_id == operator_id, acts.c.approver_id == operator_id)
    return session.first(select(acts.c.id).where(theirs).limit(1)) is not None
