"""What handing out and kits write, and what is said of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from stationdesk.domain.acts import new_id
from stationdesk.domain.stock import StockCategory
from stationdesk.services import hand_outs, items, kit_parts, kits
from stationdesk.services.hand_outs import HandOutRequest
from stationdesk.services.items import ItemRequest
from stationdesk.services.kit_parts import PartsRequest
from stationdesk.services.kits import MakeUpKitsRequest, TakeApartRequest
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.services.hand_outs import HandOutReceipt
    from stationdesk.services.items import ItemReceipt
    from stationdesk.services.kit_parts import KitPart, PartsReceipt
    from stationdesk.services.kits import MakeUpKitsReceipt, TakeApartReceipt
    from stationdesk.services.people_at_hand import Who
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class Giving(QObject):
    """One act a wish; `handed` and `refused` tell the line what to do next."""

    handed = Signal(object)
    """A HandOutReceipt."""
    refused = Signal()
    kit_made = Signal(object)
    """The id of an item that is a kit now."""

    def __init__(self, context: DeskContext, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._actions = context, actions
        self._is_busy = False

    def hand_out(self, item_id: UUID, who: Who, name: str, pieces: int) -> None:
        """Hand pieces out; a second Enter while the first is under way is none."""
        if self._is_busy:
            return
        self._is_busy, act_id = True, new_id()

        def done(receipt: HandOutReceipt) -> None:
            self._is_busy = False
            words = self.tr("{title} × {n} for {name}; {left} left")
            if not name:
                words = self.tr("{title} × {n} handed out; {left} left")
            text = words.format(
                title=receipt.title,
                n=number_text(receipt.pieces),
                name=name,
                left=number_text(receipt.on_hand),
            )
            self._tell(Kind.OK, text, act_id)
            self.handed.emit(receipt)

        def failed(error: Exception) -> None:
            self._is_busy = False
            self._failed(error)
            self.refused.emit()

        self._context.runner.write(
            self,
            hand_outs.hand_out,
            HandOutRequest(item_id, who, pieces),
            then=done,
            otherwise=failed,
            act_id=act_id,
        )

    def make_up(self, kit_id: UUID, pieces: int) -> None:
        """Make kits up."""
        act_id = new_id()

        def done(receipt: MakeUpKitsReceipt) -> None:
            words = self.tr("{n} × {title} made up ({number}); {all} lie here").format(
                n=number_text(receipt.pieces),
                title=receipt.title,
                number=receipt.number,
                all=number_text(receipt.on_hand),
            )
            if receipt.expires_on is not None:
                until = self.tr(", good until {day}").format(day=receipt.expires_on.isoformat())
                words += until
            self._tell(Kind.OK, words, act_id)

        self._write(kits.make_up, MakeUpKitsRequest(kit_id, pieces), done, act_id)

    def take_apart(self, making_id: UUID, pieces: int) -> None:
        """Take kits of a making apart."""
        act_id = new_id()

        def done(receipt: TakeApartReceipt) -> None:
            words = self.tr("{n} × {title} taken apart: {parts} pieces are back in their places")
            text = words.format(
                n=number_text(receipt.pieces), title=receipt.title, parts=number_text(receipt.parts_back)
            )
            self._tell(Kind.OK, text, act_id)

        self._write(kits.take_apart, TakeApartRequest(making_id, pieces), done, act_id)

    def put_parts(self, kit_id: UUID, parts: tuple[KitPart, ...]) -> None:
        """Say what a kit holds."""
        act_id = new_id()

        def done(receipt: PartsReceipt) -> None:
            words = self.tr("{title} holds {n:kind|kinds} of things from now on")
            self._tell(Kind.OK, words.format(title=receipt.title, n=number_text(receipt.parts)), act_id)

        self._write(kit_parts.put_parts, PartsRequest(kit_id, parts), done, act_id)

    def new_kit(self, title: str) -> None:
        """Add an item that is to be a kit; what is in it is said next."""
        act_id = new_id()

        def done(receipt: ItemReceipt) -> None:
            words = self.tr("{title} is on the list. Now say what is in it.").format(title=receipt.title)
            self._tell(Kind.OK, words, act_id)
            self.kit_made.emit(receipt.item_id)

        request = ItemRequest(None, title, self.tr("set", "the unit of a kit"), StockCategory.KIT)
        self._write(items.put_item, request, done, act_id)

    def _write(
        self, service: Callable[..., object], request: object, done: Callable[..., None], act_id: UUID
    ) -> None:
        self._context.runner.write(self, service, request, then=done, otherwise=self._failed, act_id=act_id)

    def _failed(self, error: Exception) -> None:
        self._context.result.tell(Kind.STOP, explain(error))

    def _tell(self, kind: Kind, sentence: str, act_id: UUID) -> None:
        undo = (self.tr("Undo"), "Ctrl+Z", partial(self._actions.undo.undo, act_id))
        self._context.result.tell(kind, sentence, undo)
