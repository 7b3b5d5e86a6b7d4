"""Goods that come in: by whom, then scan, pieces, Enter; an empty Enter books it all as one bill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from stationdesk.domain.errors import InvalidField, MissingField
from stationdesk.domain.stock import BillKind, DonorKind
from stationdesk.queries import bills as bill_queries
from stationdesk.queries import items
from stationdesk.services import bills
from stationdesk.services.attachments import Enclosure
from stationdesk.services.bills import ReceivedLine, ReceiveRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.pictures import PhotoPicker
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.stock.entry import GoodsEntry
from stationdesk.ui.stock.panel import Panel, Told, side_by_side
from stationdesk.ui.stock.words import billed_words, place_name
from stationdesk.ui.volunteers.tagfield import style_popup
from stationdesk.ui.widgets import Dropdown, FormField, Segmented
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.goods import bill_word, donor_word

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.items import ItemName
    from stationdesk.queries.places import PlaceRow
    from stationdesk.services.bills import BillReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
_DRAFT = "goodsReceived"
_KINDS = (BillKind.BOUGHT, BillKind.DONATED, BillKind.PARTNER, BillKind.RETURNED)


class ReceivePanel(Panel):
    """What was entered stays when it is left, until it is booked."""

    item_wanted = Signal(str)
    """A code nobody knows: a new item is to be made with it."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context, actions, translate("Stock", "Receive goods"), "receive_panel")
        self.kind = named(Segmented(self.tr("Why it came"), has_keys=False), "receive_kind")
        self.kind.set_options([(kind, bill_word(kind)) for kind in _KINDS])
        self.kind.set_value(BillKind.BOUGHT)
        self.party = _Named(self.tr("By whom"), "receive_party", 100)
        donors = [(kind, donor_word(kind)) for kind in DonorKind]
        self.donor_kind = named(Dropdown(donors), "receive_donor_kind")
        self._donor_field = FormField(self.tr("Company or person"), self.donor_kind)
        self.charity = _Named(self.tr("Charity it goes through"), "receive_charity", 100)
        self.receipt = _Named(self.tr("Number of the charity's receipt"), "receive_receipt", 60)
        self.place = named(Dropdown(), "receive_place")
        self.entry = GoodsEntry(context, has_batches=True)
        self.photo = PhotoPicker(context, self.tr("Photo of the papers"))
        self.photo.refused.connect(lambda words: context.result.tell(Kind.STOP, words))
        self.fields.addWidget(self.kind)
        self.fields.addLayout(side_by_side(self.party, self._donor_field))
        self.fields.addLayout(side_by_side(self.charity, self.receipt))
        self.fields.addWidget(self.entry, 1)
        self.fields.addLayout(side_by_side(FormField(self.tr("Put it"), self.place), self.photo))
        self.kind.chosen.connect(self._show_kind)
        self.entry.changed.connect(self._show_outcome)
        self.entry.committed.connect(self.go.click)
        self.entry.unknown.connect(self.item_wanted)
        self._take_out()
        self._show_kind()
        self._show_outcome()

    @property
    def has_draft(self) -> bool:
        """Whether goods were entered that are not booked."""
        return bool(self.entry.lines)

    def put_away(self) -> None:
        """Keep what was entered: the pages are built anew."""
        fields = {name: field.text for name, field in self._named().items()}
        self.context.typed[_DRAFT] = {
            "kind": self.kind.value,
            "lines": tuple(self.entry.lines),
            **fields,
        }

    def first_focus(self) -> QWidget:
        """Return the line that scans and names go into."""
        return self.entry.line

    def begin(self, places: list[PlaceRow], item_id: UUID | None = None) -> None:
        """Ask for what can be chosen; go on with an item, if one is given."""
        usual = [(None, self.tr("at its usual place"))]
        self.place.set_options([*usual, *((row.place_id, place_name(row)) for row in places)])
        if self.place.currentIndex() < 0:
            self.place.set_value(None)
            self.place.setCurrentIndex(0)
        runner = self.context.runner
        runner.read(self, items.item_names, then=lambda names: self._offer(names, item_id), key="names")
        self._show_kind()

    def scanned(self, text: str) -> bool:
        self.entry.line.take_code(text)
        return True

    def refuse(self, error: Exception) -> None:
        """Put the cursor in the field at fault."""
        fields = {"party": self.party, "charity": self.charity}
        if isinstance(error, MissingField) and error.field in fields:
            fields[error.field].set_error(explain(error))
        elif isinstance(error, InvalidField):
            self.entry.line.setFocus()
        super().refuse(error)

    def commit(self) -> None:
        if not self.entry.finish() or not self.entry.lines:
            return
        place_id = self.place.value
        lines = tuple(
            ReceivedLine(line.item.item_id, line.pieces, line.expires_on, line.batch, place_id)
            for line in self.entry.lines
        )
        is_donated = self.kind.value is BillKind.DONATED
        photo = (Enclosure(self.photo.photo),) if self.photo.photo is not None else ()
        request = ReceiveRequest(
            self.kind.value,
            lines,
            self.party.text,
            self.donor_kind.value if is_donated else None,
            self.charity.text if is_donated else "",
            self.receipt.text if is_donated else "",
            enclosures=photo,
        )
        self.write(bills.receive, request, self._told)

    def _named(self) -> dict[str, _Named]:
        return {"party": self.party, "charity": self.charity, "receipt": self.receipt}

    def _take_out(self) -> None:
        """Go on with what was entered before the pages were built anew."""
        kept = self.context.typed.pop(_DRAFT, None)
        if kept is not None:
            self.kind.set_value(kept["kind"])
            self.entry.set_lines(kept["lines"])
            for name, field in self._named().items():
                field.set(kept[name])

    def _told(self, receipt: BillReceipt) -> Told:
        self.entry.clear()
        self.photo.show_photo(None)
        if receipt.print_job_id is not None:
            self.context.papers_waiting.emit()
        words = self.tr("Received: {goods} · {number}")
        if receipt.print_job_id is not None:
            words = self.tr("Received: {goods} · the donation's receipt {number} is being printed")
        sentence = words.format(goods=billed_words(receipt), number=receipt.number)
        return sentence, receipt.lines[0].item_id

    def _offer(self, names: list[ItemName], item_id: UUID | None) -> None:
        self.entry.line.set_items(names)
        chosen = next((name for name in names if name.item_id == item_id), None)
        if chosen is not None:
            self.entry.begin(chosen)

    @Slot()
    def _show_kind(self) -> None:
        is_donated = self.kind.value is BillKind.DONATED
        for part in (self._donor_field, self.charity, self.receipt):
            part.setVisible(is_donated)
        runner, kind = self.context.runner, self.kind.value
        runner.read(self, bill_queries.parties, kind, then=self.party.offer, key="parties")
        if is_donated:
            runner.read(self, bill_queries.charities, then=self.charity.offer, key="charities")

    @Slot()
    def _show_outcome(self) -> None:
        pieces, lines = self.entry.pieces_in_all, self.entry.lines_in_all
        words = self.tr("Receive {lines:item|items}, {n:piece|pieces}")
        self.go.set_texts(words.format(lines=number_text(lines), n=number_text(pieces)))
        self.go.setEnabled(lines > 0)


class _Named(FormField):
    """A line for a name; those that were named before are offered."""

    def __init__(self, text: str, name: str, most: int) -> None:
        self._line = named(QLineEdit(), name)
        self._line.setMaxLength(most)
        super().__init__(text, self._line)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        style_popup(completer)
        self._line.setCompleter(completer)

    @property
    def text(self) -> str:
        """What was typed."""
        return self._line.text().strip()

    def set(self, text: str) -> None:
        """Show a name."""
        self._line.setText(text)

    def offer(self, names: list[str]) -> None:
        """Offer names."""
        self._known.setStringList(names)
