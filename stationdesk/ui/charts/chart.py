"""What every chart can do: say its values, go along them by key, copy itself."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QToolTip, QWidget

from stationdesk.ui.accessibility import announce
from stationdesk.ui.charts.canvas import Canvas, Picture
from stationdesk.ui.charts.face import ChartFace
from stationdesk.ui.charts.on_paper import PAPER, on_paper
from stationdesk.ui.charts.reading import Reading, Step
from stationdesk.ui.charts.values import Cell, ChartWords
from stationdesk.ui.charts.warming import has_plotting
from stationdesk.ui.charts.words import picture_copied
from stationdesk.ui.theme import Look, look

Values = TypeVar("Values")
_WAIT_MS = 30
_STEPS = {
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
    Qt.Key.Key_Home: Step.FIRST,
    Qt.Key.Key_End: Step.LAST,
}


class Chart(ChartFace[Picture], Generic[Values, Picture]):
    """A heading in words above a canvas. The arrow keys go from value to value, Ctrl+C copies the picture.

    It stands on a card. Values are drawn once it is on screen; until then nothing heavy is imported.
    """

    _IS_PLOTTED = True

    copied = Signal()
    """The picture is on the clipboard."""

    def __init__(self, words: ChartWords, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._values: Values | None = None
        self._drawn_in: Look | None = None
        self._place: int | None = None
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(words.empty)

    @property
    def pointed(self) -> str:
        """The value the keys are on, in words; empty for none."""
        return "" if self._place is None else self._reading.spoken[self._place]

    def set_values(self, values: Values) -> None:
        """Show other figures; a value that was pointed at is not any more."""
        self._values = values
        self._understand()

    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """Return the figures for a spreadsheet: the header, then a row each; nothing before there are any."""
        return self._reading.rows

    def picture(self) -> QImage:
        """Return the chart on white paper, twice as dense as a screen, whatever the theme."""
        canvas = None
        if self._values is not None and not self._reading.is_empty:
            canvas = self._new_canvas(None)
            canvas.draw(self._picture(self._values), PAPER)
        return on_paper(self._heading(""), canvas, self.words.empty)

    def copy_picture(self) -> None:
        """Put the picture on the clipboard and say so."""
        QGuiApplication.clipboard().setImage(self.picture())
        self._read_aloud = picture_copied()
        announce(self, self._read_aloud)
        self.update()
        self.copied.emit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        kind = event.type()
        if isinstance(event, QHelpEvent) and kind == QEvent.Type.ToolTip:
            self._show_tip(event)
        elif kind == QEvent.Type.LanguageChange:
            self._understand()
        elif kind == QEvent.Type.Show or (
            kind == QEvent.Type.StyleChange and self._drawn_in not in (None, look())
        ):
            self._draw()
        elif kind == QEvent.Type.FocusOut:
            self._point_at(None)
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        place = self._reading.stepped(self._place, step) if step is not None and is_plain else None
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_picture()
        elif place is None:
            super().keyPressEvent(event)
        else:
            self._point_at(place)
            announce(self, self.pointed)

    def _understand(self) -> None:
        """Put the figures into words, and draw them if anybody sees them."""
        if self._values is None:
            return
        self._reading = self._read(self._values)
        self._place, self._read_aloud = None, ""
        self.setAccessibleDescription(self.summary)
        if self.isVisible():
            self._draw()

    def _draw(self) -> None:
        if self._IS_PLOTTED and not self._reading.is_empty and not has_plotting():
            QTimer.singleShot(_WAIT_MS, self, self._draw)
            return
        if self._values is not None and not self._reading.is_empty:
            if self._canvas is None:
                self._canvas = self._new_canvas(self)
            self._canvas.draw(self._picture(self._values), look())
            self._canvas.point_at(self._place)
        self._drawn_in = look()
        self._lay_out()
        self.updateGeometry()
        self.update()

    def _point_at(self, place: int | None) -> None:
        self._place = place
        self._read_aloud = self.pointed
        if self._canvas is not None and not self._reading.is_empty:
            self._canvas.point_at(place)
        self.update()

    def _show_tip(self, event: QHelpEvent) -> None:
        place = None
        if self._canvas is not None and not self._reading.is_empty:
            place = self._canvas.place_at(self._canvas.mapFrom(self, event.pos()))
        QToolTip.showText(event.globalPos(), "" if place is None else self._reading.spoken[place], self)

    def _read(self, values: Values) -> Reading:
        raise NotImplementedError

    def _picture(self, values: Values) -> Picture:
        raise NotImplementedError

    def _new_canvas(self, parent: QWidget | None) -> Canvas[Picture]:
        raise NotImplementedError
