"""Signing in as one act, by PIN or card; the service says how long the next PIN must wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from stationdesk.domain.errors import PinWaits, WrongPin
from stationdesk.services import pins, staff
from stationdesk.ui.context import SignedIn
from stationdesk.ui.messages import explain
from stationdesk.ui.pinwait import PinWait

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.services.pins import CardHolder
    from stationdesk.services.staff import SignInReceipt, SignInRequest
    from stationdesk.ui.context import DeskContext


class SigningIn(QObject):
    """One way in. The wait after wrong PINs belongs to the operator: every page and desk shares it."""

    signed_in = Signal(object)
    """The SignedIn; the context knows already."""
    refused = Signal(str)
    """Why not, as a sentence."""
    waiting = Signal(int)
    """Seconds until the next try is heard; 0 when it is heard again."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._is_busy = False
        self._wait = PinWait(self)
        self._wait.ticked.connect(self.waiting)
        context.runner.crashed.connect(self._crashed)

    @property
    def is_open(self) -> bool:
        """Whether a try would be heard now."""
        return not self._is_busy and self._wait.seconds == 0

    def for_another(self) -> None:
        """Somebody else is asked for their PIN: the wait was not theirs."""
        if self._wait.seconds:
            self._wait.start(0)

    def try_pin(self, operator_id: UUID, pin: str, desk_name: str = "") -> None:
        """Try a PIN; argon2 works on the lane of the writes, never here."""
        if self.is_open:
            self._try(staff.SignInRequest(operator_id, pin, desk_name))

    def try_card(self, card: str, desk_name: str = "") -> None:
        """Try a card: whoever it belongs to works at the desk."""
        if self._is_busy:
            return

        def found(holder: CardHolder) -> None:
            self._try(staff.SignInRequest(holder.operator_id, desk_name=desk_name, card=card))

        self._is_busy = True
        runner = self._context.runner
        runner.read(self, pins.holder_of_card, card, then=found, otherwise=self._refused, key="card")

    def _try(self, request: SignInRequest) -> None:
        self._is_busy = True
        runner, at_work = self._context.runner, self._context.signed_in
        runner.operator_id = request.operator_id
        runner.write(self, staff.sign_in, request, then=self._signed_in, otherwise=self._refused)
        if self._context.signed_in is at_work:
            # Whoever was signed in stays so until the PIN or card is found right.
            runner.operator_id = at_work.operator_id if at_work is not None else None

    def _signed_in(self, receipt: SignInReceipt) -> None:
        self._is_busy = False
        found = SignedIn(receipt.operator_id, receipt.name, receipt.role, frozenset(receipt.rights))
        enter(self._context, found)
        self.signed_in.emit(found)

    def _refused(self, error: Exception) -> None:
        self._is_busy = False
        self.refused.emit(explain(error))
        if isinstance(error, (WrongPin, PinWaits)) and error.wait_seconds:
            self._wait.start(error.wait_seconds)

    @Slot(Exception)
    def _crashed(self, _error: Exception) -> None:
        self._is_busy = False


def enter(context: DeskContext, found: SignedIn) -> None:
    """Have somebody work at the desk from now on."""
    context.runner.operator_id = found.operator_id
    context.signed_in = found
    context.signed_in_changed.emit(found)
