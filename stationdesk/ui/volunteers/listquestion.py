"""The question before an export: which kind of file; it says what will be in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.exchange.spreadsheets import SheetFormat
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.widgets import ButtonKind, KeyButton, Segmented, label

_WIDTH = 560


class ExportQuestion(Overlay):
    """1, 2 and 3 choose the kind of file, Enter goes on to the folder, Esc leaves."""

    agreed = Signal(object)
    """The SheetFormat chosen."""

    def __init__(self, host: QWidget, people: int, columns: int) -> None:
        super().__init__(host, self.tr("Export the list of volunteers"), _WIDTH)
        named(self, "export_question")
        count = wording.number_text(people)
        self.set_note(
            self.tr(
                "{count:person|people} in {columns:column|columns}, as the list shows them. "
                "Names and phones are masked in the file. The export is noted, without names."
            ).format(count=count, columns=wording.number_text(columns))
        )
        options = [
            (SheetFormat.XLSX, self.tr("Excel (XLSX)")),
            (SheetFormat.CSV_UTF_8, self.tr("CSV, UTF-8")),
            (SheetFormat.CSV_GB18030, self.tr("CSV, GB18030")),
        ]
        self.kinds = named(Segmented(self.tr("Kind of file"), options), "export_kind")
        self.kinds.set_value(SheetFormat.XLSX)
        self.kinds.chosen.connect(self._explain)
        self._hint = label("", size="small", tone="quiet", wrap=True)
        self._go = named(
            KeyButton(
                self.tr("Save {count:person|people} as …").format(count=count),
                "Enter",
                kind=ButtonKind.PRIMARY,
            ),
            "export_go",
        )
        self._back = named(KeyButton(self.tr("Back"), "Esc"), "export_back")
        self._go.clicked.connect(self._agree)
        self._back.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._go)
        for part in (self.kinds, self._hint):
            self.card.body.addWidget(part)
        self.card.body.addLayout(row)
        self._explain(SheetFormat.XLSX)

    def first_focus(self) -> QWidget:
        return self._go

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave() if self._back.hasFocus() else self._agree()
        elif event.text().isdecimal() and self.kinds.choose(int(event.text())):
            return
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _explain(self, kind: SheetFormat) -> None:
        words = {
            SheetFormat.XLSX: self.tr(
                "Opens in WPS and Excel as it is; numbers stay text where they are codes."
            ),
            SheetFormat.CSV_UTF_8: self.tr("Plain text with commas; Excel and WPS recognise the Chinese."),
            SheetFormat.CSV_GB18030: self.tr("Plain text for older programs that know no UTF-8."),
        }
        self._hint.setText(words[kind])
        self.fit()

    @Slot()
    def _agree(self) -> None:
        kind: SheetFormat = self.kinds.value
        self.close_for_good()
        self.agreed.emit(kind)
