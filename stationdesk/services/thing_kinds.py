"""Kinds of things that are lent, and of what people leave at the desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.loans import thing_kinds
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import (
    AlreadyExists,
    IdentityCardKept,
    InvalidField,
    MissingField,
    NotFound,
    NumberInDeposit,
    OtherDirection,
)
from stationdesk.domain.loans import MOST_DAYS, MOST_MINUTES, DueUnit, Purpose, holds_number, is_identity_card
from stationdesk.domain.staff import Right
from stationdesk.services import staff


@dataclass(frozen=True, slots=True)
class KindRequest:
    """A kind of thing to add (`kind_id` None) or change.

    `due_amount` counts `due_unit`s. `parts` are asked for when a thing comes back; `deposit` is what
    is usually left for one ("工作证"), empty for nothing.
    """

    kind_id: UUID | None
    title: str
    purpose: Purpose = Purpose.LEND
    icon: str = "package"
    due_unit: DueUnit = DueUnit.SAME_DAY
    due_amount: int = 1
    parts: tuple[str, ...] = ()
    deposit: str = ""
    position: int = 0
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class KindReceipt:
    """The kind as it is now."""

    kind_id: UUID
    title: str


def put_kind(session: WriteSession, act: Act, request: KindRequest) -> KindReceipt:
    """Add a kind of thing, or change one. Things that are out stay due as they were lent.

    Raises:
        NotAllowed, MissingField, InvalidField, NumberInDeposit, IdentityCardKept.
        AlreadyExists: another active one has the title.
        OtherDirection: things that are lent cannot become something that is left, nor the other way.
    """
    staff.ensure(session, Right.CHANGE_CATALOGUE)
    session.hold("thing_kinds")
    title = request.title.strip()
    if not title:
        raise MissingField("title")
    _check_kind(request)
    twin = select(thing_kinds).where(thing_kinds.c.title == title, thing_kinds.c.is_active)
    found = session.first(twin)
    if found is not None and found.id != request.kind_id:
        raise AlreadyExists("thing_kind", title)
    if request.kind_id is not None and kind_of(session, request.kind_id).purpose != request.purpose:
        raise OtherDirection(title)
    kind_id = session.keep(
        thing_kinds,
        request.kind_id,
        title=title,
        icon=request.icon,
        purpose=request.purpose.value,
        due_unit=request.due_unit.value,
        due_amount=request.due_amount,
        parts="\n".join(filter(None, (part.strip() for part in request.parts))),
        deposit=request.deposit.strip(),
        position=request.position or _next_position(session),
        is_active=request.is_active,
    )
    return KindReceipt(kind_id, title)


def kind_of(session: WriteSession, kind_id: UUID) -> Any:
    """Return the row of a kind.

    Raises:
        NotFound.
    """
    found = session.first(select(thing_kinds).where(thing_kinds.c.id == kind_id))
    if found is None:
        raise NotFound("thing kind", str(kind_id))
    return found


def lendable_kind(session: WriteSession, kind_id: UUID) -> Any:
    """Return the row of a kind that has numbered things, held against other desks.

    Raises:
        NotFound, OtherDirection: it is a kind of what people leave.
    """
    session.lock(thing_kinds, kind_id)
    kind = kind_of(session, kind_id)
    if kind.purpose != Purpose.LEND:
        raise OtherDirection(kind.title)
    return kind


def ensure_fit_deposit(deposit: str) -> None:
    """Refuse a deposit that may not be kept, or a card's number.

    Raises:
        IdentityCardKept: 居民身份证法 art. 15. NumberInDeposit: PIPL art. 6.
    """
    if is_identity_card(deposit):
        raise IdentityCardKept()
    if holds_number(deposit):
        raise NumberInDeposit()


def _check_kind(request: KindRequest) -> None:
    most = MOST_MINUTES if request.due_unit is DueUnit.MINUTES else MOST_DAYS
    if request.due_unit is not DueUnit.SAME_DAY and not 1 <= request.due_amount <= most:
        raise InvalidField("due_amount", str(request.due_amount), f"1-{most}")
    ensure_fit_deposit(request.deposit)


def _next_position(session: WriteSession) -> int:
    return int(session.scalar(select(func.coalesce(func.max(thing_kinds.c.position), 0)))) + 1
