"""One line of a check list: how it stands in colour, picture and words, and the key to its cure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, Chip, ElidedLabel, KeyButton
from stationdesk.ui.widgets.labels import IconLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_TITLE = 168


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

    @property
    def said(self) -> str:
        """The check as the opening of the day keeps it."""
        return f"{self.title}: {self.state.word}"


class CheckList(QWidget):
    """The lines one below the other; their buttons carry keys, `key` says which: "{n}" or "Alt+{n}"."""

    def __init__(self, key: str, *, binds: bool) -> None:
        super().__init__()
        self._key, self._binds = key, binds
        self._checks: tuple[Check, ...] = ()
        self._buttons: list[KeyButton] = []
        self.setProperty("plain", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))

    @property
    def checks(self) -> tuple[Check, ...]:
        """What is shown."""
        return self._checks

    def set_checks(self, checks: Sequence[Check], below: dict[str, QWidget] | None = None) -> None:
        """Show other checks; `below` holds what stands under a line of that name."""
        self._checks, self._buttons = tuple(checks), []
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
        if not 1 <= number <= len(self._buttons):
            return False
        self._buttons[number - 1].click()
        return True

    def _line(self, check: Check) -> QWidget:
        line = named(QWidget(), f"check_{check.name}", f"{check.title}, {check.state.word}, {check.detail}")
        line.setProperty("plain", True)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        icon, tone = _ICONS[check.state]
        title = IconLabel(icon, check.title, tone=tone)
        title.setFixedWidth(px(_TITLE))
        row.addWidget(title, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(ElidedLabel(check.detail, tone="muted"), 1)
        row.addWidget(Chip(check.state.word, check.state.value))
        if check.cure is not None:
            row.addWidget(self._button(check))
        line.setMinimumHeight(px(34))
        return line

    def _button(self, check: Check) -> KeyButton:
        key = self._key.format(n=len(self._buttons) + 1)
        button = KeyButton(check.action, key, size=ButtonSize.SMALL, binds=self._binds)
        cure = check.cure
        assert cure is not None
        button.clicked.connect(lambda _checked=False: cure())
        self._buttons.append(button)
        return named(button, f"cure_{check.name}")
