"""The keys of a section that has just been opened: what it shows first gets them, once it is loaded."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


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
