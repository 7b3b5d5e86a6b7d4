"""The station number as a barcode the scanner reads from the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stationdesk.domain.codes import Number, read_code
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import look, px

if TYPE_CHECKING:
    from stationdesk.documents.codes import Symbol
    from stationdesk.ui.runner import Runner

_MODULE, _HEIGHT, _QUIET_MODULES = 2, 52, 10
_WHITE, _BLACK = QColor("#ffffff"), QColor("#000000")


class Barcode(QWidget):
    """Black on white in every theme, two whole pixels a module: scanners need it so."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._code = ""
        self._symbol: Symbol | None = None
        named(self, "person_barcode")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_number(self, number: str) -> None:
        """Show a volunteer's number, such as V20261122-0042."""
        read = read_code(number)
        code = read.code if isinstance(read, Number) else number
        if code == self._code:
            return
        self._code, self._symbol = code, None
        self.setAccessibleName(self.tr("Barcode {code}").format(code=code))
        self._runner.call(self, lambda: symbol_of(code), then=lambda made: self._drawn(code, made))

    @property
    def code(self) -> str:
        """What a scanner reads."""
        return self._code

    def sizeHint(self) -> QSize:
        modules = self._symbol.columns if self._symbol is not None else 145
        return QSize((modules + 2 * _QUIET_MODULES) * _MODULE, px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), _WHITE)
        if self._symbol is not None:
            self._paint_bars(painter, self._symbol)
        words = QRectF(0, self.height() - px(18), self.width(), px(18))
        painter.setPen(_BLACK)
        painter.setFont(look().font(12))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._code)
        painter.end()

    def _paint_bars(self, painter: QPainter, symbol: Symbol) -> None:
        left, bottom = _QUIET_MODULES * _MODULE, self.height() - px(18)
        for column, _row, length in symbol.runs:
            painter.fillRect(left + column * _MODULE, px(4), length * _MODULE, bottom - px(4), _BLACK)

    def _drawn(self, code: str, made: Symbol) -> None:
        if code == self._code:
            self._symbol = made
            self.updateGeometry()
            self.update()


def symbol_of(code: str) -> Symbol:
    """Return the bars of a code; off the GUI thread, its libraries load here."""
    from stationdesk.documents import codes  # noqa: PLC0415  # its libraries are for paper, not for the start

    return codes.code128(code)
