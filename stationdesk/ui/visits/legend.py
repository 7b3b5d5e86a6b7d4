"""What the numbers and letters of a paper list mean."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from stationdesk.ui.theme import px
from stationdesk.ui.visits.grids import LETTERS
from stationdesk.ui.visits.paper_lines import Choices
from stationdesk.ui.widgets import Card, label


class Legend(QWidget):
    """Two cards: categories by number, services by letter."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("plain", True)
        self._categories, self._services = Card(self.tr("Categories")), Card(self.tr("Services"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(px(14))
        grid.addWidget(self._categories, 0, 0)
        grid.addWidget(self._services, 1, 0)
        grid.setRowStretch(2, 1)
        self._shown = Choices()

    def show_choices(self, choices: Choices) -> None:
        """Show the lists as they are now."""
        if choices == self._shown:
            return
        self._shown = choices
        _fill(self._categories, [(str(n), row.title) for n, row in enumerate(choices.categories, 1)])
        _fill(
            self._services,
            [(letter, row.title) for letter, row in zip(LETTERS, choices.services, strict=False)],
        )


def _fill(card: Card, pairs: list[tuple[str, str]]) -> None:
    while (item := card.body.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    listed = QWidget()
    listed.setProperty("plain", True)
    grid = QGridLayout(listed)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(8))
    grid.setVerticalSpacing(px(2))
    half = (len(pairs) + 1) // 2
    for number, (key, title) in enumerate(pairs):
        row, column = number % half, 2 * (number // half)
        grid.addWidget(label(key, tone="quiet"), row, column, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(label(title), row, column + 1)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(3, 1)
    card.body.addWidget(listed)
