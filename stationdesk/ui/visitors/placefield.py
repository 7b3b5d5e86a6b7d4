"""A line for a platform or delivery point that offers those on file, so that one place has one name."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from stationdesk.ui.accessibility import named

_MOST = 8


class PlaceLine(QLineEdit):
    """What is typed is found anywhere in the known names; any other name can be typed."""

    def __init__(self, name: str, text: str, most: int) -> None:
        super().__init__(text)
        named(self, name)
        self.setMaxLength(most)
        self._known = QStringListModel(self)
        completer, popup = QCompleter(self._known, self), QListView()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_MOST)
        popup.setProperty("popup", True)
        completer.setPopup(popup)
        self.setCompleter(completer)

    def offer(self, names: tuple[str, ...]) -> None:
        """Offer these names, the most frequent first."""
        self._known.setStringList(list(names))
