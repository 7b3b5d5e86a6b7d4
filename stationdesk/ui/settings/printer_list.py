"""The printers of this computer, one line each; the papers folder is always the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.printing.destinations import SystemPrinter

FOLDER = ""
"""The name that means: no printer, slips go to the papers folder as PDF."""


class PrinterList(QWidget):
    """One of the printers is chosen; the one in use stays in the list when the system has lost it."""

    chosen = Signal()

    def __init__(self, in_use: str) -> None:
        super().__init__()
        self._in_use = in_use
        self._printers: dict[str, SystemPrinter] = {}
        self._names: list[str] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda _number: self.chosen.emit())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        named(self, "printer_list", self.tr("Printers"))
        self.show_printers([])

    @property
    def name(self) -> str:
        """The chosen printer, "" for the papers folder."""
        return self._names[self._group.checkedId()]

    @property
    def printer(self) -> SystemPrinter | None:
        """The chosen printer as the system knows it."""
        return self._printers.get(self.name)

    def show_printers(self, printers: Sequence[SystemPrinter]) -> None:
        """Show these; what is chosen stays chosen."""
        before = self.name if self._names else self._in_use
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                if isinstance(old, QRadioButton):
                    self._group.removeButton(old)
                old.hide()
                old.deleteLater()
        self._printers = {printer.name: printer for printer in printers}
        self._names = [FOLDER, *self._printers]
        lost = [name for name in dict.fromkeys((self._in_use, before)) if name not in self._names]
        self._names += lost
        for number, name in enumerate(self._names):
            self._add(number, name, is_lost=name in lost)
        self._group.button(self._names.index(before)).setChecked(True)

    def _add(self, number: int, name: str, *, is_lost: bool) -> None:
        button = named(QRadioButton(self._title(name)), f"printer_{number}")
        self._group.addButton(button, number)
        self._column.addWidget(button)
        about = self._about(name, is_lost=is_lost)
        if about:
            line = label(about, size="small", tone="warn" if is_lost else "quiet", wrap=True)
            line.setContentsMargins(px(34), 0, 0, px(4))
            self._column.addWidget(line)

    def _title(self, name: str) -> str:
        return name.replace("&", "&&") if name else self.tr("PDF into the papers folder")

    def _about(self, name: str, *, is_lost: bool) -> str:
        if is_lost:
            return self.tr("This computer does not know this printer now.")
        if not name:
            return self.tr("No printer: every slip is kept as a file and can be printed later.")
        printer = self._printers[name]
        parts = [printer.description if printer.description != name else ""]
        parts.append(self.tr("standard printer") if printer.is_default else "")
        parts.append("" if printer.accepts_pdf else self.tr("without a driver: slip printer"))
        return " · ".join(filter(None, parts))
