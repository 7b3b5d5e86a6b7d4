"""One line of a check list: how it stands in colour, picture and words, and the key to its cure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, Chip, ElidedLabel, KeyButton
from stationdesk.ui.widgets.labels import IconLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_TITLE, _ONE_LINE, _GAP = 168, 480, 10


class State(StrEnum):
    """How something that was looked at stands."""

    OK = "ok"
    LOOK = "warn"
    STOP = "accent"
    BUSY = "neutral"

    @property
    def word(self) -> str:
        """The word beside the colour."""
        words = {
            State.OK: QCoreApplication.translate("Days", "in order"),
            State.LOOK: QCoreApplication.translate("Days", "please see to it"),
            State.STOP: QCoreApplication.translate("Days", "not in order"),
            State.BUSY: QCoreApplication.translate("Days", "is being checked"),
        }
        return words[self]


_ICONS = {
    State.OK: ("circle-check", "ok"),
    State.LOOK: ("triangle-alert", "warn"),
    State.STOP: ("octagon-x", "accent"),
    State.BUSY: ("hourglass", "quiet"),
}


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at. `name` is its own, for keys and tests; `cure` is what its button does."""

    name: str
    state: State
    title: str
    detail: str
    action: str = ""
    cure: Callable[[], object] | None = None
    remark: str = ""
    """What the chip says instead of the word of the state."""

    @property
    def word(self) -> str:
        """The word of the chip."""
        return self.remark or self.state.word

    @property
    def said(self) -> str:
        """The check as the opening of the day keeps it."""
        return f"{self.title}: {self.word}"


class _Line(QWidget):
    """One check; where the text is too large for one line the words go below."""

    def __init__(self, check: Check, button: KeyButton | None) -> None:
        super().__init__()
        named(self, f"check_{check.name}", f"{check.title}, {check.word}, {check.detail}")
        self.setProperty("plain", True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(_GAP))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        icon, tone = _ICONS[check.state]
        title = IconLabel(icon, check.title, tone=tone)
        title.setMinimumWidth(px(_TITLE))
        self._title, self._button = title, button
        self._detail = ElidedLabel(check.detail, tone="muted")
        self._grid.addWidget(title, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self._detail, 0, 1)
        self._chip = Chip(check.word, check.state.value)
        self._grid.addWidget(self._chip, 0, 2)
        if button is not None:
            self._grid.addWidget(button, 0, 3)
        self.setMinimumHeight(px(34))

    def minimumSizeHint(self) -> QSize:
        """The room for all but the words, which go below."""
        parts = [part for part in (self._chip, self._button) if part is not None]
        wide = self._title.sizeHint().width() + sum(part.sizeHint().width() + px(_GAP) for part in parts)
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._grid.removeWidget(self._detail)
        is_narrow = self.width() < px(_ONE_LINE)
        self._title.setMinimumWidth(0 if is_narrow else px(_TITLE))
        if is_narrow:
            self._grid.addWidget(self._detail, 1, 0, 1, 3 if self._button is None else 4)
        else:
            self._grid.addWidget(self._detail, 0, 1)
        super().resizeEvent(event)


class CheckList(QWidget):
    """The lines one below the other; their buttons carry keys, `key` says which: "{n}" or "Alt+{n}".

    A line keeps its number when others are cured, until `number_anew`.
    """

    def __init__(self, key: str, *, binds: bool) -> None:
        super().__init__()
        self._key, self._binds = key, binds
        self._checks: tuple[Check, ...] = ()
        self._buttons: dict[int, KeyButton] = {}
        self._numbers: dict[str, int] = {}
        self.setProperty("plain", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))

    @property
    def checks(self) -> tuple[Check, ...]:
        """What is shown."""
        return self._checks

    def number_anew(self) -> None:
        """Count from 1 again: whoever opens the page now has not learnt the numbers of before."""
        self._numbers = {}

    def set_checks(self, checks: Sequence[Check], below: dict[str, QWidget] | None = None) -> None:
        """Show other checks; `below` holds what stands under a line of that name."""
        self._checks, self._buttons = tuple(checks), {}
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for check in checks:
            line = self._line(check)
            self._column.addWidget(line)
            line.show()
            part = (below or {}).get(check.name)
            if part is not None:
                self._column.addWidget(part)
                part.show()

    def press(self, number: int) -> bool:
        """Do the cure with this number; return whether there is one."""
        if number not in self._buttons:
            return False
        self._buttons[number].click()
        return True

    def _line(self, check: Check) -> _Line:
        return _Line(check, self._button(check) if check.cure is not None else None)

    def _button(self, check: Check) -> KeyButton:
        number = self._numbers.setdefault(check.name, len(self._numbers) + 1)
        key = self._key.format(n=number)
        button = KeyButton(check.action, key, size=ButtonSize.SMALL, binds=self._binds)
        cure = check.cure
        assert cure is not None
        button.clicked.connect(lambda _checked=False: cure())
        self._buttons[number] = button
        return named(button, f"cure_{check.name}")
