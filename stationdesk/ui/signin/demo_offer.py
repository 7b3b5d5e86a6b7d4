"""The second choice of the first start: look at a demo station, made on the spot with one click."""

from __future__ import annotations

from functools import partial
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from stationdesk.demo import DEMO_OPERATOR, DEMO_PIN
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.signin.demo_station import make_demo
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, Card, IconLabel, KeyButton, label

if TYPE_CHECKING:
    from stationdesk.paths import DataFolder
    from stationdesk.ui.context import DeskContext

_STEPS = 200
"""So many times at most the window hears of the progress."""


class DemoMaking(QObject):
    """Makes the demo station off the GUI thread; outlives a change of language."""

    ready = Signal(object)
    """The DataFolder of the demo station: open it."""
    progressed = Signal(int, int)
    """Steps done, steps in all."""
    ended = Signal()
    """It runs no longer: ready, cancelled or in trouble."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._cancel = Event()
        self.is_running = False
        self.began = 0.0

    @Slot()
    def start(self) -> None:
        """Begin, once."""
        if self.is_running:
            return
        self.is_running, self.began = True, monotonic()
        self._cancel.clear()
        work = partial(
            make_demo,
            self._context.folder,
            self._context.preferences,
            self._context.now(),
            self._tell,
            self._cancel,
        )
        self._context.runner.call(self, work, then=self._done, otherwise=self._failed)

    @Slot()
    def cancel(self) -> None:
        """Stop at the next step; nothing stays behind."""
        self._cancel.set()

    def _tell(self, done: int, steps: int) -> None:
        """Called on the worker's thread: the signal brings it over."""
        if done == steps or done % max(1, steps // _STEPS) == 0:
            self.progressed.emit(done, steps)

    def _done(self, folder: DataFolder | None) -> None:
        self.is_running = False
        self.ended.emit()
        if folder is not None:
            self.ready.emit(folder)

    def _failed(self, error: Exception) -> None:
        self.is_running = False
        self.ended.emit()
        self._context.result.tell(Kind.STOP, explain(error))


class DemoOffer(Card):
    """What the demo is, its PIN, and the button; while it is made, how far it is."""

    def __init__(self, making: DemoMaking) -> None:
        super().__init__()
        self.set_title(self.tr("Look around first"))
        self.set_margins(24, 18)
        self._making = making
        self.button = named(KeyButton(self.tr("Open the demo station"), size=ButtonSize.LARGE), "open_demo")
        self.button.setAutoDefault(True)
        self._bar, self._told = QProgressBar(), label("", size="small", tone="quiet")
        self._bar.setTextVisible(False)
        named(self._bar, "demo_progress", self.tr("Making the demo station"))
        self._stop = named(KeyButton(self.tr("Cancel"), size=ButtonSize.SMALL), "cancel_demo")
        self._fill()
        self.button.clicked.connect(making.start)
        self.button.clicked.connect(self._show_state)
        self._stop.clicked.connect(making.cancel)
        making.progressed.connect(self._progressed)
        making.ended.connect(self._show_state)
        self._show_state()

    def _fill(self) -> None:
        about = self.tr(
            "A made-up station with a hundred people and three months of work, to try everything out. "
            "It has a folder of its own: nothing of it ever gets into your station."
        )
        self.body.setSpacing(px(14))
        self.body.addWidget(label(about, tone="quiet", wrap=True))
        words = self.tr("Sign in there as {name}, PIN {pin}.").format(name=DEMO_OPERATOR, pin=DEMO_PIN)
        self.body.addWidget(IconLabel("key-round", words))
        parts: tuple[QWidget, ...] = (self.button, self._bar, self._told, self._stop)
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch(1)

    @Slot()
    def _show_state(self) -> None:
        runs = self._making.is_running
        self.button.setVisible(not runs)
        for part in (self._bar, self._told, self._stop):
            part.setVisible(runs)
        if runs and self._bar.maximum() == 100:
            self._bar.setRange(0, 0)
            self._told.setText(self.tr("Making the demo station …"))

    @Slot(int, int)
    def _progressed(self, done: int, steps: int) -> None:
        self._bar.setRange(0, steps)
        self._bar.setValue(done)
        left = (monotonic() - self._making.began) / max(done, 1) * (steps - done)
        words = self.tr("{done} of {steps} acts · {seconds} s left")
        self._told.setText(words.format(done=f"{done:,}", steps=f"{steps:,}", seconds=round(left)))
