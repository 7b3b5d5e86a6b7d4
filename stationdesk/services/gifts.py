"""Points given to somebody else: with both names, and where they came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import GiftOutOfScope, GiftToOneself, InvalidField, NoHousehold
from stationdesk.domain.points import TransferScope
from stationdesk.domain.rewards import Purse
from stationdesk.domain.staff import Right
from stationdesk.queries.points import balance_of, rule_on
from stationdesk.services import point_moves, staff
from stationdesk.services.attendance import active_volunteer


@dataclass(frozen=True, slots=True)
class GiftRequest:
    """Whole points from one person's purse, or their household's, to another person."""

    giver_id: UUID
    receiver_id: UUID
    points: int
    purse: Purse = Purse.PERSONAL


@dataclass(frozen=True, slots=True)
class GiftReceipt:
    """Who (`name`) gave whom how much, and what both have now. Whole points."""

    volunteer_id: UUID
    name: str
    receiver_id: UUID
    receiver: str
    points: int
    giver_left: int
    receiver_has: int
    purse: Purse


def give(session: WriteSession, act: Act, request: GiftRequest) -> GiftReceipt:
    """Give points to another person, first expiring first; they keep who earned them and until when.

    Raises:
        GiftToOneself, GiftOutOfScope: the station's rule (transfer_scope) does not allow it.
        NotFound, Withdrawn, Restricted, MergedAway, InvalidField, NoHousehold, NotEnoughPoints, InDebt.
    """
    staff.ensure(session, Right.DESK_WORK)
    if request.points < 1:
        raise InvalidField("points", str(request.points), "1-")
    if request.giver_id == request.receiver_id:
        raise GiftToOneself()
    for person in sorted((request.giver_id, request.receiver_id)):  # in one order at every desk
        session.lock(volunteers, person)
    giver, receiver = (active_volunteer(session, who) for who in (request.giver_id, request.receiver_id))
    _ensure_scope(session, giver, receiver)
    left = point_moves.transfer(
        session,
        from_id=_purse(giver, request.purse),
        to_id=receiver.id,
        points=request.points,
        cause="gift",
        spent_by_id=giver.id,
        beneficiary_id=receiver.id,
    )
    session.subject_id = giver.id
    return GiftReceipt(
        giver.id,
        giver.name,
        receiver.id,
        receiver.name,
        request.points,
        left,
        balance_of(session, receiver.id),
        request.purse,
    )


def _ensure_scope(session: WriteSession, giver: Any, receiver: Any) -> None:
    scope = rule_on(session, session.today).rule.transfer_scope
    same = giver.household_id is not None and giver.household_id == receiver.household_id
    if scope is TransferScope.NOBODY or (scope is TransferScope.HOUSEHOLD and not same):
        raise GiftOutOfScope(giver.name, receiver.name, scope)


def _purse(giver: Any, purse: Purse) -> UUID:
    if purse is Purse.HOUSEHOLD and giver.household_id is None:
        raise NoHousehold(giver.name)
    purse_id: UUID = giver.id if purse is Purse.PERSONAL else giver.household_id
    return purse_id
