"""What a number of goods stands on, in full: a bill, a round of hand-outs, a stocktake; and its paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from stationdesk.domain.stock import BillKind
from stationdesk.queries import numbered
from stationdesk.queries.numbered import BillOnFile, HandOutRound, StocktakeOnFile
from stationdesk.services import prints
from stationdesk.services.prints import PaperKind, ReprintDonationRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.handouts.paper import SignOffPaper
from stationdesk.ui.pictures import Thumbnails
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.stock import bill_words
from stationdesk.ui.stock.panel import Panel
from stationdesk.ui.stocktakes.paper import CountPaper
from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.linelist import LineList
from stationdesk.ui.widgets import FlowLayout, label

if TYPE_CHECKING:
    from stationdesk.queries.numbered import Numbered
    from stationdesk.services.prints import ReprintDonationReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
_HIGH, _PICTURE = 140, 150


class BillPanel(Panel):
    """Facts, lines and enclosures; the button prints the paper there is of it, where there is one."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context, actions, translate("Stock", "Bill"), "bill_panel")
        self._found: Numbered | None = None
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(px(12))
        self._facts.setColumnStretch(1, 1)
        self.lines = LineList("bill_lines", self.tr("Lines"), self.tr("No lines."))
        self.lines.setMinimumHeight(px(_HIGH))
        self._enclosed = named(QWidget(), "bill_enclosures")
        self._flow = FlowLayout(self._enclosed, spacing=8)
        self._pictures = Thumbnails(context, self)
        self._pictures.arrived.connect(self._show_enclosures)
        self._sign_off, self._count_sheet = SignOffPaper(context, self), CountPaper(context, self)
        self.fields.addLayout(self._facts)
        self.fields.addWidget(self.lines, 1)
        self.fields.addWidget(self._enclosed)

    def first_focus(self) -> QWidget:
        """Return the button where there is a paper, else the lines."""
        return self.go if self.go.isVisibleTo(self) else self.lines

    def begin(self, found: Numbered) -> None:
        """Show what a number stands on."""
        self._found = found
        self.set_title(bill_words.heading(found))
        self._fill(bill_words.facts(self.context, found))
        self.lines.set_lines(bill_words.lines(self.context, found))
        outcome = bill_words.outcome(found)
        self.go.set_texts(outcome)
        self.go.setVisible(bool(outcome))
        if isinstance(found, BillOnFile):
            self._pictures.want([one for one, kind in found.enclosures if kind.startswith("image/")])
        self._show_enclosures()

    def commit(self) -> None:
        """Print the paper."""
        found = self._found
        if isinstance(found, HandOutRound):
            self._sign_off.put_out_round(found)
        elif isinstance(found, StocktakeOnFile):
            self._count_sheet.put_out(found.row)
        elif found is not None and found.facts.kind is BillKind.DONATED:
            request = ReprintDonationRequest(found.facts.number)
            self.context.runner.write(
                self, prints.reprint_donation, request, then=self._queued, otherwise=self.refuse
            )

    def _queued(self, receipt: ReprintDonationReceipt) -> None:
        self.context.papers_waiting.emit()
        words = self.tr("The receipt {number} for {donor} is printed: {copy}")
        copy = bill_words.copy_words(receipt.copy_no)
        told = words.format(number=receipt.number, donor=receipt.title, copy=copy)
        self.context.result.tell(Kind.OK, told)
        read = partial(numbered.of_number, number=receipt.number, paper=PaperKind.DONATION)
        self.context.runner.read(self, lambda session: read(session), then=self._again, key="bill")

    def _again(self, found: Numbered | None) -> None:
        if found is not None:
            self.begin(found)

    def _fill(self, facts: list[tuple[str, str]]) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        top = Qt.AlignmentFlag.AlignTop
        for number, (name, value) in enumerate(facts):
            self._facts.addWidget(label(name, size="small", tone="muted"), number, 0, top)
            self._facts.addWidget(label(value, wrap=True), number, 1, top)

    @Slot()
    def _show_enclosures(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        enclosures = self._found.enclosures if isinstance(self._found, BillOnFile) else ()
        for number, (attachment_id, kind) in enumerate(enclosures, start=1):
            picture = self._pictures.picture(attachment_id)
            if picture is None:
                words = self.tr("Enclosure {n}: {kind}").format(n=number, kind=kind.partition("/")[2].upper())
                self._flow.addWidget(label(words, size="small", tone="muted"))
                continue
            shown = named(QLabel(), f"enclosure_{number}", self.tr("Photo {n}").format(n=number))
            ratio = self.devicePixelRatioF()
            side = round(px(_PICTURE) * ratio)
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            scaled = picture.scaled(QSize(side, side), keep, smooth)
            scaled.setDevicePixelRatio(ratio)
            shown.setPixmap(scaled)
            self._flow.addWidget(shown)
        self._enclosed.setVisible(bool(enclosures))
