"""The keys of a section that has just been opened: what it shows first gets them, once it is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from stationdesk.ui.livepage import LivePage

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext


class FirstKeys:
    """`wait` when the section comes to front, `give` when its rows are there.

    Whoever has moved the focus or typed something meanwhile keeps the keys where they are.
    """

    def __init__(self) -> None:
        self._is_waiting = False
        self._holder: QWidget | None = None

    def wait(self) -> None:
        """The section is loading; remember who has the keys."""
        self._is_waiting, self._holder = True, QApplication.focusWidget()

    def give(self, part: QWidget) -> None:
        """Give the keys to a part that shows something, once for each time the section is opened."""
        is_waiting, self._is_waiting = self._is_waiting, False
        holder = QApplication.focusWidget()
        is_typing = isinstance(holder, QLineEdit) and bool(holder.text())
        if is_waiting and part.isVisible() and holder in (None, self._holder) and not is_typing:
            part.setFocus(Qt.FocusReason.TabFocusReason)


class LiveSection(LivePage):
    """Its list or first chart has the keys once it is loaded: fill in `first_part`, call `loaded`."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        self._keys = FirstKeys()

    def first_part(self) -> QWidget:
        """Return what has the keys."""
        raise NotImplementedError

    def opened(self) -> None:
        was_loaded = not self._is_stale
        self._keys.wait()
        super().opened()
        if was_loaded:
            self.loaded()

    def loaded(self) -> None:
        """The rows are there."""
        self._keys.give(self.first_part())
