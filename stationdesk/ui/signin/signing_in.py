"""Signing in as one act, with a growing wait when PINs are guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from stationdesk.domain.errors import WrongPin
from stationdesk.services import staff
from stationdesk.ui.context import SignedIn
from stationdesk.ui.messages import explain

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.services.staff import SignInReceipt
    from stationdesk.ui.context import DeskContext

FREE_TRIES = 3
"""So many wrong PINs cost nothing but the try; the third already costs a second."""
LONGEST_WAIT = 60
_SECOND_MS = 1000


class SigningIn(QObject):
    """One way in: tries PINs, counts the wrong ones, signs in."""

    signed_in = Signal(object)
    """The SignedIn; the context knows already."""
    refused = Signal(str)
    """Why not, as a sentence."""
    waiting = Signal(int)
    """Seconds until the next try is heard; 0 when it is heard again."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._wrong = self._seconds = 0
        self._is_busy = False
        self._timer = QTimer(self, interval=_SECOND_MS)
        self._timer.timeout.connect(self._second_passed)
        context.runner.crashed.connect(self._crashed)

    @property
    def is_open(self) -> bool:
        """Whether a try would be heard now."""
        return not self._is_busy and self._seconds == 0

    def try_pin(self, operator_id: UUID, pin: str, desk_name: str = "") -> None:
        """Try a PIN; argon2 works on the lane of the writes, never here."""
        if not self.is_open:
            return
        self._is_busy = True
        runner, at_work = self._context.runner, self._context.signed_in
        runner.operator_id = operator_id
        request = staff.SignInRequest(operator_id, pin, desk_name)
        runner.write(self, staff.sign_in, request, then=self._signed_in, otherwise=self._refused)
        if self._context.signed_in is at_work:
            # Whoever was signed in stays so until the PIN is found right.
            runner.operator_id = at_work.operator_id if at_work is not None else None

    def _signed_in(self, receipt: SignInReceipt) -> None:
        self._is_busy, self._wrong = False, 0
        found = SignedIn(receipt.operator_id, receipt.name, receipt.role)
        enter(self._context, found)
        self.signed_in.emit(found)

    def _refused(self, error: Exception) -> None:
        self._is_busy = False
        if isinstance(error, WrongPin):
            self._wrong += 1
        self.refused.emit(explain(error))
        if isinstance(error, WrongPin) and self._wrong >= FREE_TRIES:
            self._wait(min(2 ** (self._wrong - FREE_TRIES), LONGEST_WAIT))

    @Slot(Exception)
    def _crashed(self, _error: Exception) -> None:
        self._is_busy = False

    def _wait(self, seconds: int) -> None:
        self._seconds = seconds
        self._timer.start()
        self.waiting.emit(seconds)

    @Slot()
    def _second_passed(self) -> None:
        self._seconds -= 1
        if self._seconds == 0:
            self._timer.stop()
        self.waiting.emit(self._seconds)


def enter(context: DeskContext, found: SignedIn) -> None:
    """Have somebody work at the desk from now on."""
    context.runner.operator_id = found.operator_id
    context.signed_in = found
    context.signed_in_changed.emit(found)
