"""What a line offers below itself while somebody types: as it comes, not filtered once more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView


def offers_below(
    line: QLineEdit, most_rows: int, chosen: Callable[[QModelIndex], None]
) -> tuple[QStringListModel, QListView]:
    """Give a line a list of offers; return its texts, to be set by the line, and the list itself."""
    offers, popup = QStringListModel(line), QListView()
    completer = QCompleter(offers, line)
    completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
    popup.setProperty("popup", True)
    completer.setPopup(popup)
    completer.setMaxVisibleItems(most_rows)
    line.setCompleter(completer)
    completer.activated[QModelIndex].connect(chosen)  # type: ignore[index]
    return offers, popup
