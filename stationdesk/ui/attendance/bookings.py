"""Writes check-ins and check-outs, and what every one of them is followed by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import GuardianConsentNeeded, SecondPersonNeeded
from stationdesk.services import attendance

if TYPE_CHECKING:
    from stationdesk.services.attendance import (
        CheckInReceipt,
        CheckInRequest,
        CheckOutReceipt,
        CheckOutRequest,
    )
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.attendance.outcomes import Outcomes
    from stationdesk.ui.context import DeskContext

Otherwise = Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """One act as it is asked for; `title` says it where a second person must allow it."""

    service: Callable[[Any, Any, Any], Any]
    request: Any
    title: str
    act_id: UUID
    reason: str


class Bookings(QObject):
    """One call, one act. `done` comes before the result is told."""

    done = Signal()
    came = Signal(object)
    """Somebody was checked in, which is told already: their id."""
    went = Signal(object)
    """Somebody was checked out, which is told already: their id."""
    consent_wanted = Signal(object, object)
    """The GuardianConsentNeeded, and what checks the minor in once their guardian agreed."""

    def __init__(
        self, context: DeskContext, approvals: Approvals, outcomes: Outcomes, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._approvals, self._outcomes = context, approvals, outcomes
        self._leaving: set[UUID] = set()
        self._last: tuple[UUID, datetime] | None = None

    def is_leaving(self, volunteer_id: UUID) -> bool:
        """Return whether somebody's check-out is on its way."""
        return volunteer_id in self._leaving

    def done_at(self, volunteer_id: UUID) -> datetime | None:
        """Return when the last act here was done, if it was for this person."""
        return self._last[1] if self._last is not None and self._last[0] == volunteer_id else None

    def check_in(self, request: CheckInRequest, act_id: UUID, otherwise: Otherwise, reason: str = "") -> None:
        """Check somebody in."""

        def done(receipt: CheckInReceipt) -> None:
            self._finish(receipt.volunteer_id)
            self._outcomes.checked_in(receipt, act_id)
            self.came.emit(receipt.volunteer_id)

        def refused(error: Exception) -> None:
            if isinstance(error, GuardianConsentNeeded):
                # Whatever asked is closed by then: a second refusal is told in the bar.
                told = partial(self._outcomes.refused, volunteer_id=request.volunteer_id)
                again = partial(self.check_in, request, new_id(), told, reason)
                self.consent_wanted.emit(error, again)
            else:
                otherwise(error)

        ask = Wish(attendance.check_in, request, self.tr("Check in on a closed day"), act_id, reason)
        self._write(ask, done, refused)

    def check_out(
        self, request: CheckOutRequest, act_id: UUID, otherwise: Otherwise, reason: str = ""
    ) -> None:
        """Check somebody out."""
        self._leaving.add(request.volunteer_id)

        def done(receipt: CheckOutReceipt) -> None:
            self._leaving.discard(request.volunteer_id)
            self._finish(receipt.volunteer_id)
            self._outcomes.checked_out(receipt, act_id)
            self.went.emit(receipt.volunteer_id)

        def refused(error: Exception) -> None:
            self._leaving.discard(request.volunteer_id)
            otherwise(error)

        ask = Wish(attendance.check_out, request, self.tr("Check out on a closed day"), act_id, reason)
        self._write(ask, done, refused)

    def _write(self, wish: Wish, done: Callable[[Any], None], otherwise: Otherwise) -> None:
        """Write an act; a second person is asked for only where its day is closed, a reason by its form."""

        def refused(error: Exception) -> None:
            if not isinstance(error, SecondPersonNeeded):
                otherwise(error)
                return
            self._approvals.write(
                self,
                wish.service,
                wish.request,
                title=wish.title,
                then=done,
                otherwise=otherwise,
                left=partial(otherwise, error),
                act_id=wish.act_id,
                reason=wish.reason,
            )

        self._context.runner.write(
            self,
            wish.service,
            wish.request,
            then=done,
            otherwise=refused,
            act_id=wish.act_id,
            reason=wish.reason,
        )

    def _finish(self, volunteer_id: UUID) -> None:
        self._last = (volunteer_id, self._context.now())
        self.done.emit()
        self._context.person.refresh()
        self._context.omnibox_wanted.emit()
