"""What a count writes: one act a scan, in the order of the scans, each taken back by Backspace."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from stationdesk.domain.acts import new_id
from stationdesk.domain.stock import CountHow
from stationdesk.services import counts, reversals, stocktakes
from stationdesk.services.counts import CountRequest, NoneRequest
from stationdesk.services.reversals import ReversalRequest
from stationdesk.services.stocktakes import AbandonRequest, FinaliseRequest
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.stocktakes import words
from stationdesk.ui.undo.words import effect_words
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from stationdesk.queries.stocktakes import StocktakeRow
    from stationdesk.services.counts import CountReceipt, NoneReceipt
    from stationdesk.services.reversals import ReversalReceipt
    from stationdesk.services.stocktakes import AbandonReceipt, FinaliseReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class Counting(QObject):
    """The count that is open on screen. `found` tells what a scan came to, `refused` why it did not."""

    found = Signal(object)
    """A CountReceipt."""
    refused = Signal(str)
    taken_back = Signal(str)
    ended = Signal()

    def __init__(self, context: DeskContext, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._actions = context, actions
        self.stocktake: StocktakeRow | None = None
        self.last: CountReceipt | None = None
        self._acts: list[UUID] = []

    def begin(self, stocktake: StocktakeRow) -> None:
        """Count in this stocktake from now on."""
        self.stocktake, self.last, self._acts = stocktake, None, []

    def scan(self, code: str) -> None:
        """Count one piece of what a code stands on."""
        self._count(code=code)

    def add(self, item_id: UUID, pieces: int = 1) -> None:
        """Count pieces of an item more."""
        self._count(item_id=item_id, pieces=pieces)

    def say_pieces(self, pieces: int) -> bool:
        """Say how many there are in all of what was scanned last; return whether there is such a thing."""
        if self.last is None:
            return False
        self._count(code=self.last.code, item_id=self.last.item_id, how=CountHow.SET, pieces=pieces)
        return True

    def take_back(self) -> bool:
        """Take the last line back; return whether there is one."""
        if not self._acts:
            return False

        def done(receipt: ReversalReceipt) -> None:
            self.last = None
            self.taken_back.emit(", ".join(effect_words(effect) for effect in receipt.effects))

        request = ReversalRequest(self._acts.pop())
        self._write(reversals.reverse, request, done, new_id(), self.tr("Scanned by mistake"))
        return True

    def none_of(self, item_ids: Sequence[UUID]) -> None:
        """Say of items that none is there."""
        if self.stocktake is None or not item_ids:
            return
        act_id = new_id()

        def done(receipt: NoneReceipt) -> None:
            said = self.tr("{n:item is|items are} counted as none.").format(n=number_text(receipt.items))
            self._tell(Kind.OK, said, act_id)

        request = NoneRequest(self.stocktake.stocktake_id, tuple(item_ids))
        self._write(counts.count_as_none, request, done, act_id)

    def finalise(self, reasons: tuple[tuple[UUID, str], ...], title: str) -> None:
        """Put the book right, with a second person."""
        if self.stocktake is None:
            return
        act_id = new_id()

        def done(receipt: FinaliseReceipt) -> None:
            said = self.tr(
                "{number} is final: {n:item|items} counted, {over} more, {short} fewer, {astray} astray."
            )
            self._tell(
                Kind.BATCH,
                said.format(
                    number=receipt.number,
                    n=number_text(receipt.items),
                    over=receipt.over,
                    short=receipt.short,
                    astray=receipt.astray,
                ),
                act_id,
            )
            self.ended.emit()

        self._actions.approvals.write(
            self,
            stocktakes.finalise,
            FinaliseRequest(self.stocktake.stocktake_id, reasons),
            title=title,
            then=done,
            otherwise=self._no,
            act_id=act_id,
            reasons=words.stocktake_reasons(),
        )

    def abandon(self) -> None:
        """Give the stocktake up; it can be undone."""
        if self.stocktake is None:
            return
        act_id = new_id()

        def done(receipt: AbandonReceipt) -> None:
            said = self.tr("{number} is given up; the stock is as it was.").format(number=receipt.number)
            self._tell(Kind.OK, said, act_id)
            self.ended.emit()

        self._write(stocktakes.abandon, AbandonRequest(self.stocktake.stocktake_id), done, act_id)

    def _count(
        self, *, code: str = "", item_id: UUID | None = None, how: CountHow = CountHow.ADD, pieces: int = 1
    ) -> None:
        if self.stocktake is None:
            return
        act_id = new_id()

        def done(receipt: CountReceipt) -> None:
            self.last = receipt
            self._acts.append(act_id)
            self.found.emit(receipt)

        request = CountRequest(self.stocktake.stocktake_id, code, item_id, how, pieces)
        self._write(counts.count, request, done, act_id)

    def _write(
        self,
        service: Callable[..., object],
        request: object,
        done: Callable[..., None],
        act_id: UUID,
        reason: str = "",
    ) -> None:
        self._context.runner.write(
            self, service, request, then=done, otherwise=self._no, act_id=act_id, reason=reason
        )

    def _tell(self, kind: Kind, sentence: str, act_id: UUID) -> None:
        undo = (self.tr("Undo"), "Ctrl+Z", lambda: self._actions.undo.undo(act_id))
        self._context.result.tell(kind, sentence, undo)

    def _no(self, error: Exception) -> None:
        sentence = explain(error)
        self._context.result.tell(Kind.STOP, sentence)
        self.refused.emit(sentence)
