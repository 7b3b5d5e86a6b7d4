"""Settings: where slips of this desk come out, on which paper, and a test of it."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from stationdesk.documents.sheets import Paper
from stationdesk.domain.errors import Refusal, Trouble
from stationdesk.printing.printers import list_printers
from stationdesk.queries import stations as station_queries
from stationdesk.ui.accessibility import named
from stationdesk.ui.keeping import keep
from stationdesk.ui.messages import explain
from stationdesk.ui.redemptions.printer_words import paper_word
from stationdesk.ui.redemptions.trial_slip import print_test, test_sheet
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.settings.papers_folder import PapersFolder
from stationdesk.ui.settings.printer_list import PrinterList
from stationdesk.ui.settings.section import Section, column_of
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Card, KeyButton, Segmented, label, set_tone
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.preferences import Preferences
    from stationdesk.printing.destinations import Sent, SystemPrinter
    from stationdesk.queries.stations import StationRow
    from stationdesk.ui.context import DeskContext

_WIDTH = 720


class PrintersSection(Section):
    """The printers are asked beside the window: that takes a third of a second and more."""

    def __init__(
        self, context: DeskContext, printers: Callable[[], list[SystemPrinter]] | None = None
    ) -> None:
        about = self.tr(
            "Slips wait in an outbox until they are printed: a printer that is off loses nothing."
        )
        super().__init__(context, self.tr("Printers"), about)
        self._ask_system = printers or list_printers
        self._is_testing = False
        chosen = context.preferences
        self.list = PrinterList(chosen.printer)
        self.again = named(KeyButton(self.tr("Look again"), icon="rotate-ccw"), "reload_printers")
        self._found = named(label("", size="small", tone="quiet", wrap=True), "printers_found")
        self.raw = named(QCheckBox(self.tr("Slip printer without a driver (ESC/POS)")), "raw")
        self.raw.setChecked(chosen.printer_is_raw)
        self.paper = named(Segmented(self.tr("Paper")), "paper")
        self.paper.set_options([(paper.value, paper_word(paper)) for paper in Paper])
        self.paper.set_value(chosen.paper)
        self.save = KeyButton(self.tr("Print slips there"), kind=ButtonKind.PRIMARY)
        named(self.save, "save_printer")
        self.test = named(KeyButton(self.tr("Print a test slip"), icon="printer"), "print_test")
        self._told = named(label("", wrap=True), "test_result")
        self._arrange()
        self._connect()

    def reload(self) -> None:
        self._found.setText(self.tr("Looking for printers …"))
        runner = self.context.runner
        runner.call(self, self._ask_system, then=self._show, otherwise=self._not_found)

    def wanted(self) -> Preferences:
        """Return this desk's preferences with what is chosen here, saved or not."""
        return self.context.preferences.with_(
            printer=self.list.name, printer_is_raw=self.raw.isChecked(), paper=self.paper.value
        )

    def _arrange(self) -> None:
        card = Card(self.tr("Where slips come out"))
        card.set_margins(20, 16)
        card.head.addWidget(self.again)
        card.body.addWidget(self.list)
        card.body.addWidget(self._found)
        if sys.platform != "win32":
            card.body.addWidget(self.raw)
            why = self.tr(
                "Sends the slip as a picture in the printer's own language; right for most 80 mm and "
                "58 mm slip printers that are set up as raw queues."
            )
            card.body.addWidget(label(why, size="small", tone="quiet", wrap=True))
        card.body.addWidget(label(self.paper.accessibleName(), size="small", tone="quiet"))
        card.body.addWidget(self.paper)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.save)
        row.addWidget(self.test)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(self._told)
        self.body.addWidget(column_of(card, PapersFolder(self.context.folder.papers), width=_WIDTH))

    def _connect(self) -> None:
        self.again.clicked.connect(self.reload)
        self.save.clicked.connect(self._save)
        self.test.clicked.connect(self._test)
        self.list.chosen.connect(self._chosen)

    def _show(self, printers: list[SystemPrinter]) -> None:
        self.list.show_printers(printers)
        words = (
            self.tr("{count:printer|printers} found.")
            if printers
            else self.tr("This computer has no printer set up.")
        )
        self._found.setText(words.format(count=number_text(len(printers))))
        self._chosen()

    def _not_found(self, error: Exception) -> None:
        self.list.show_printers([])
        self._found.setText(explain(error))

    @Slot()
    def _chosen(self) -> None:
        """A printer without a driver takes nothing but ESC/POS, a folder takes none of it."""
        printer = self.list.printer
        if printer is not None and not printer.accepts_pdf:
            self.raw.setChecked(True)
        self.raw.setEnabled(bool(self.list.name) and (printer is None or printer.accepts_pdf))

    @Slot()
    def _save(self) -> None:
        wanted, context = self.wanted(), self.context

        def tell() -> None:
            words = (
                QCoreApplication.translate(
                    "PrintersSection", "Slips of this desk go to {printer} now, {paper}."
                )
                if wanted.printer
                else QCoreApplication.translate(
                    "PrintersSection", "Slips of this desk are kept as PDF now, {paper}."
                )
            )
            said = words.format(printer=wanted.printer, paper=paper_word(Paper(wanted.paper)))
            context.result.tell(Kind.OK, said)

        changes = {"printer": wanted.printer, "printer_is_raw": wanted.printer_is_raw, "paper": wanted.paper}
        keep(context, self, tell, **changes)

    @Slot()
    def _test(self) -> None:
        if self._is_testing:
            return
        self._is_testing = True
        self._tell("quiet", self.tr("Printing the test slip …"))
        self.context.runner.read(self, station_queries.station, then=self._print, key="test")

    def _print(self, station: StationRow) -> None:
        context, wanted = self.context, self.wanted()
        who = context.signed_in.name if context.signed_in is not None else ""
        name = " · ".join(filter(None, (station.community, station.name)))
        sheet = test_sheet(wanted, name, who, station.desk, context.local(context.now()))
        work = partial(print_test, sheet, wanted, context.folder)
        context.runner.call(self, work, then=self._printed, otherwise=self._not_printed)

    def _printed(self, sent: Sent) -> None:
        self._is_testing = False
        if self.list.name:
            words = self.tr(
                "The test slip has left for {printer}. Is it readable and cut at the right place?"
            )
            self._tell("ok", words.format(printer=self.list.name))
        else:
            self._tell("ok", self.tr("The test slip lies here: {file}").format(file=sent.job_id))

    def _not_printed(self, error: Exception) -> None:
        self._is_testing = False
        if isinstance(error, (Refusal, Trouble)):
            self._tell("accent", explain(error))

    def _tell(self, tone: str, words: str) -> None:
        set_tone(self._told, tone)
        self._told.setText(words)
