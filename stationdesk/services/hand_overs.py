"""Handing over what was redeemed before and kept at the desk: once, against the slip."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import exists, func, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.redemptions import (
    hand_overs,
    redemption_lines,
    redemption_returns,
    redemptions,
)
from stationdesk.db.tables.stations import desks, operators
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import AlreadyHandedOver, AlreadyReversed, NotFound
from stationdesk.domain.staff import Right
from stationdesk.services import staff
from stationdesk.services.restrictions import ensure_not_restricted


@dataclass(frozen=True, slots=True)
class HandOverRequest:
    """The slip that is shown; `collected_by` names who takes the things, empty for the holder."""

    redemption_id: UUID
    collected_by: str = ""


@dataclass(frozen=True, slots=True)
class HandOverReceipt:
    """What was handed over to whom."""

    redemption_id: UUID
    number: str
    volunteer_id: UUID
    name: str
    collected_by: str


def hand_over(session: WriteSession, act: Act, request: HandOverRequest) -> HandOverReceipt:
    """Hand over what a slip stands for. A slip is good once, whatever copies there are.

    Raises:
        NotAllowed, NotFound, AlreadyReversed: the redemption was undone, or all of it came back.
        AlreadyHandedOver: when, at which desk, by whom, to whom. Also when it was taken at once.
    """
    staff.ensure(session, Right.DESK_WORK)
    session.lock(redemptions, request.redemption_id)
    found = session.first(
        select(
            redemptions,
            acts.c.at,
            volunteers.c.name,
            desks.c.name.label("desk"),
            operators.c.name.label("who"),
        )
        .join(acts, acts.c.id == redemptions.c.act_id)
        .join(desks, desks.c.id == acts.c.desk_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .join(volunteers, volunteers.c.id == redemptions.c.volunteer_id)
        .where(redemptions.c.id == request.redemption_id)
    )
    if found is None:
        raise NotFound("redemption", str(request.redemption_id))
    ensure_not_restricted(session, found.volunteer_id)
    session.lock(acts, found.act_id)  # another desk may be undoing it
    undone = session.first(select(acts.c.at).where(acts.c.reverses_id == found.act_id))
    if undone is not None:
        raise AlreadyReversed("redemptions.redeem", undone.at, "")
    if not found.collect_later:
        raise AlreadyHandedOver(
            found.number, found.at, found.desk, found.who, found.collected_by or found.name
        )
    _ensure_not_handed_over(session, found.id, found.number)
    _ensure_not_returned(session, found.id)
    collected_by = request.collected_by.strip()
    session.add(hand_overs, redemption_id=found.id, collected_by=collected_by)
    session.subject_id = found.volunteer_id
    return HandOverReceipt(found.id, found.number, found.volunteer_id, found.name, collected_by)


def _ensure_not_handed_over(session: WriteSession, redemption_id: UUID, number: str) -> None:
    undoing = acts.alias("undoing")
    before = session.first(
        select(
            acts.c.at, desks.c.name.label("desk"), operators.c.name.label("who"), hand_overs.c.collected_by
        )
        .select_from(hand_overs)
        .join(acts, acts.c.id == hand_overs.c.act_id)
        .join(desks, desks.c.id == acts.c.desk_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(hand_overs.c.redemption_id == redemption_id)
        .where(~exists().where(undoing.c.reverses_id == hand_overs.c.act_id))
    )
    if before is not None:
        raise AlreadyHandedOver(number, before.at, before.desk, before.who, before.collected_by)


def _ensure_not_returned(session: WriteSession, redemption_id: UUID) -> None:
    """Refuse a slip of which every piece came back."""
    undoing = acts.alias("undoing")
    slip = redemption_lines.c.redemption_id == redemption_id
    returns = session.all(
        select(redemption_returns.c.pieces, acts.c.at, operators.c.name)
        .join(redemption_lines, redemption_lines.c.id == redemption_returns.c.line_id)
        .join(acts, acts.c.id == redemption_returns.c.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(slip, ~exists().where(undoing.c.reverses_id == acts.c.id))
        .order_by(acts.c.at.desc())
    )
    redeemed = session.scalar(select(func.sum(redemption_lines.c.pieces)).where(slip))
    if returns and sum(row.pieces for row in returns) >= redeemed:
        raise AlreadyReversed("redemptions.redeem", returns[0].at, returns[0].name)
