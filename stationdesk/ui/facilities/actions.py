"""The acts with facilities: the usual list, a round, one of them changed; each with its way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from stationdesk.domain.acts import new_id
from stationdesk.services import facilities
from stationdesk.ui.facilities.panel import FacilityPanel
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.facilities import FacilityRow
    from stationdesk.services.facilities import FacilityReceipt, RoundReceipt, RoundRequest, UsualReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class FacilityActs(QObject):
    """What a section of facilities does; `done` when an act is over and the list has the keys again."""

    done = Signal()

    def __init__(self, context: DeskContext, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._actions = context, actions

    def adopt(self) -> None:
        """Take the usual list over."""

        def said(receipt: UsualReceipt) -> str:
            words = self.tr("On the list now: {n:facility|facilities}.")
            return words.format(n=number_text(len(receipt.titles)))

        self._run(facilities.adopt_usual, facilities.UsualRequest(), said)

    def check(self, request: RoundRequest) -> None:
        """Write a round down."""

        def said(receipt: RoundReceipt) -> str:
            words = self.tr("Written down: {n:facility|facilities} looked at.")
            told = words.format(n=number_text(receipt.checked))
            if receipt.broken:
                told += self.tr(" Broken: {titles}").format(titles=", ".join(receipt.broken))
            return told

        self._run(facilities.check, request, said)

    def put(self, row: FacilityRow | None) -> FacilityPanel:
        """Ask for a new facility, or what is different about one."""
        panel = FacilityPanel(self._context, row)

        def written(receipt: FacilityReceipt, act_id: UUID) -> None:
            self._tell(self.tr("Saved: {title}.").format(title=receipt.title), act_id)

        panel.done.connect(written)
        panel.left.connect(self.done)
        panel.open()
        return panel

    def _run(self, service: Callable[..., Any], request: Any, said: Callable[[Any], str]) -> None:
        act_id = new_id()
        self._context.runner.write(
            self,
            service,
            request,
            then=lambda receipt: self._tell(said(receipt), act_id),
            otherwise=lambda error: self._context.result.tell(Kind.STOP, explain(error)),
            act_id=act_id,
        )

    def _tell(self, words: str, act_id: UUID) -> None:
        undo = (self.tr("Undo"), "Ctrl+Z", lambda: self._actions.undo.undo(act_id))
        self._context.result.tell(Kind.OK, words, undo)
        self.done.emit()
