"""One question for reason and second person: writes the act again with each answer until it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from stationdesk.domain.acts import SecondPerson
from stationdesk.domain.codes import CodeKind, InvalidCode, Tag, read_code
from stationdesk.domain.errors import (
    NotAllowed,
    NotASecondPerson,
    NotFound,
    OwnAffair,
    PinWaits,
    ReasonNeeded,
    SecondPersonNeeded,
    WrongPin,
)
from stationdesk.queries import staff as staff_queries
from stationdesk.ui.approval.panel import ApprovalPanel
from stationdesk.ui.messages import explain

if TYPE_CHECKING:
    from stationdesk.queries.staff import ApproverRow
    from stationdesk.ui.approval.approvals import Wanted
    from stationdesk.ui.context import DeskContext

_OF_THE_SECOND = (WrongPin, PinWaits, NotASecondPerson, OwnAffair, SecondPersonNeeded)


class Asking(QObject):
    """Lives as long as its panel. Refusals of the second person stay in the panel, others close it."""

    refused = Signal(Exception)
    """The act was refused for another reason; the panel is gone."""

    def __init__(self, context: DeskContext, wanted: Wanted, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._wanted = context, wanted
        self._card = ""
        self._is_busy = False
        self._before = QApplication.focusWidget()
        host = context.result.parentWidget()
        assert host is not None
        asker = context.signed_in.name if context.signed_in is not None else ""
        self.panel = ApprovalPanel(host, wanted.title, asker)
        self.panel.why.offer(wanted.reasons, wanted.reason)
        self.panel.agreed.connect(self._agree)
        self.panel.left.connect(self._left)
        self._asker_id = context.runner.operator_id
        context.runner.crashed.connect(self._crashed)
        context.signed_in_changed.connect(self._operator_changed)

    def open(self) -> None:
        """Show the question; who may allow it is read first."""
        if not self._wanted.needs_second:
            self.panel.needs_only_a_reason()
            self.panel.open()
            return
        self._context.runner.read(
            self,
            staff_queries.approvers,
            self._context.runner.operator_id,
            self._context.today(),
            then=self._show,
        )

    def scanned(self, text: str) -> None:
        """A card was held before the scanner: an operator's card works at once."""
        if self._is_busy or not self.panel.asks_for_second:
            return
        try:
            code = read_code(text)
        except InvalidCode:
            code = None
        if not isinstance(code, Tag) or code.kind is not CodeKind.OPERATOR:
            self.panel.second.complain(self.tr("This is not an operator's card."))
            return
        self._card = text
        self.panel.agree_by_card()

    def _show(self, rows: list[ApproverRow]) -> None:
        self.panel.show_approvers(rows)
        self.panel.open()

    def _agree(self, operator_id: UUID | None, pin: str) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self.panel.set_busy(is_busy=True)
        wanted = self._wanted
        self._context.runner.write(
            self,
            wanted.service,
            wanted.request,
            then=self._done,
            otherwise=self._refused,
            act_id=wanted.act_id,
            reason=self.panel.reason,
            second=self._second(operator_id, pin),
        )

    def _second(self, operator_id: UUID | None, pin: str) -> SecondPerson | None:
        if operator_id is not None:
            return SecondPerson(operator_id=operator_id, pin=pin)
        return SecondPerson(card=self._card) if self._card else None

    def _done(self, receipt: Any) -> None:
        self._close()
        if self._wanted.then is not None and isValid(self._wanted.owner):
            self._wanted.then(receipt)

    def _refused(self, error: Exception) -> None:
        self._is_busy = False
        card, self._card = self._card, ""
        self.panel.set_busy(is_busy=False)
        if isinstance(error, ReasonNeeded):
            self.panel.why.complain()
        elif isinstance(error, (WrongPin, PinWaits)):
            self.panel.second.complain(explain(error), error.wait_seconds)
        elif isinstance(error, _OF_THE_SECOND) or (card and isinstance(error, (NotFound, NotAllowed))):
            self.panel.second.complain(explain(error))
        else:
            self._close()
            self.refused.emit(error)

    @Slot(object)
    def _operator_changed(self, _signed_in: object) -> None:
        """Somebody else works here now: what another asked for is not theirs to have allowed."""
        if self._context.runner.operator_id != self._asker_id and not self._is_busy:
            self.panel.leave()

    @Slot(Exception)
    def _crashed(self, _error: Exception) -> None:
        if self._is_busy:
            self._is_busy = False
            self.panel.set_busy(is_busy=False)

    @Slot()
    def _left(self) -> None:
        self._give_focus_back()
        if self._wanted.left is not None:
            self._wanted.left()
        self.deleteLater()

    def _close(self) -> None:
        self._is_busy = False
        self.panel.close_for_good()
        self._give_focus_back()
        self.deleteLater()

    def _give_focus_back(self) -> None:
        before: QWidget | None = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        else:
            self._context.omnibox_wanted.emit()
