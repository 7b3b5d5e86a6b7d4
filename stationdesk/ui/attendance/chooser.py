"""Which activity? One key each, the person's last one by Enter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.ui import keys
from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import EmptyState, FilterChip, IconLabel, KeyButton, set_shown
from stationdesk.ui.widgets.buttons import ButtonKind
from stationdesk.ui.widgets.tile import Tile

if TYPE_CHECKING:
    from stationdesk.queries.attendance import ActivityRow

MOST_KEYS = 9
OTHER_TIME_KEY = "0"


class ActivityChooser(Overlay):
    """Asked when somebody checks in. The chosen activity goes out once, whatever is pressed after it."""

    chosen = Signal(UUID)
    other_time_wanted = Signal()
    settings_wanted = Signal()

    def __init__(
        self, host: QWidget, volunteer_id: UUID, name: str, choices: Sequence[ActivityRow], last: UUID | None
    ) -> None:
        super().__init__(host, "", width=460)
        named(self, "activity_chooser", self.tr("Choose an activity"))
        self.card.set_title(self.tr("Check in {name}: to what?").format(name=name))
        self.volunteer_id, self.name, self.act_id = volunteer_id, name, new_id()
        self._is_asked = False
        self._tiles = [self._tile(number, row, last) for number, row in enumerate(choices, start=1)]
        self._first = next((tile for tile in self._tiles if tile.property("last")), None)
        self._error = named(IconLabel("triangle-alert", "", tone="accent"), "chooser_error")
        self._error.hide()
        self.lends = named(
            FilterChip(self.tr("then lend… {key}").format(key=keys.cap("lending")), icon="hand-helping"),
            "lend_after",
        )
        set_shown(self.lends, is_shown=bool(self._tiles))
        self._fill()

    @property
    def asks(self) -> bool:
        return bool(self._tiles) and not self._is_asked

    def first_focus(self) -> QWidget:
        """Return the tile that Enter takes: the person's last activity, else the first."""
        return self._first or (self._tiles[0] if self._tiles else self)

    def refuse(self, sentence: str) -> None:
        """Say why the check-in did not happen; the choice is open again."""
        self._is_asked = False
        self._error.set_text(sentence)
        self._error.show()
        self.fit()
        self.first_focus().setFocus()
        announce(self, sentence, urgent=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press_focused()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.text() == OTHER_TIME_KEY:
            self._other_time.click()
        elif event.text().isdecimal() and 1 <= int(event.text()) <= len(self._tiles):
            self._tiles[int(event.text()) - 1].click()
        else:
            super().keyPressEvent(event)

    def _tile(self, number: int, row: ActivityRow, last: UUID | None) -> Tile:
        is_last = row.activity_id == last
        tile = Tile(
            row.name,
            row.place,
            icon=row.icon,
            key=str(number) if number <= MOST_KEYS else "",
            remark=self.tr("last time") if is_last else "",
            is_marked=is_last,
        )
        tile.setProperty("last", is_last)
        tile.clicked.connect(partial(self._choose, row.activity_id))
        return named(tile, f"activity_{number}")

    def _fill(self) -> None:
        if self._tiles:
            self.set_note(self.tr("Press the key of an activity; Enter takes the marked one."))
        else:
            self._say_empty()
        for tile in self._tiles:
            self.card.body.addWidget(tile)
        self.card.body.addWidget(self._error)
        self._other_time = named(
            KeyButton(self.tr("Came earlier…"), OTHER_TIME_KEY, icon="clock"), "other_time"
        )
        self._other_time.clicked.connect(self.other_time_wanted)
        if not self._tiles:
            self._other_time.hide()
        leave = named(KeyButton(self.tr("Not now"), "Esc", kind=ButtonKind.QUIET), "leave")
        leave.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.setContentsMargins(0, px(8), 0, 0)
        row.addWidget(self._other_time)
        row.addWidget(self.lends)
        row.addStretch(1)
        row.addWidget(leave)
        self.card.body.addLayout(row)

    def _say_empty(self) -> None:
        empty = EmptyState(
            "heart-handshake",
            self.tr("There is no activity to check in to yet. An administrator adds them in the settings."),
            self.tr("Open the settings"),
        )
        empty.acted.connect(self.settings_wanted)
        self.card.body.addWidget(empty)

    def _press_focused(self) -> None:
        holder = QApplication.focusWidget()
        pressed = holder if holder is not None and self.isAncestorOf(holder) else self._first
        if isinstance(pressed, (Tile, KeyButton)):
            pressed.click()

    def _choose(self, activity_id: UUID, _checked: bool = False) -> None:
        if not self._is_asked:
            self._is_asked = True
            self._error.hide()
            self.chosen.emit(activity_id)
