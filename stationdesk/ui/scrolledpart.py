"""The part of an overlay that alone is scrolled in a low window: the buttons below it stay in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Card, scrolled

_LEAST, _GAP = 120, 8


class ScrolledPart:
    """Parts one below the other, as high as they are, or as high as the card of `overlay` has room for.

    Example: `self.inner = ScrolledPart(self, self.why, self.second)`;
    `self.card.body.addWidget(self.inner.area)`.
    """

    def __init__(self, overlay: QWidget, *parts: QWidget) -> None:
        self.content = QWidget()
        self.content.setProperty("plain", True)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(_GAP))
        for part in parts:
            column.addWidget(part)
        self.content.installEventFilter(overlay)
        self.area: QScrollArea = scrolled(self.content)
        self.area.setFixedHeight(px(_LEAST))

    def fit(self, card: Card, wanted: int, room: int) -> int:
        """Take what the rest of a card leaves of the room; return the height the card wants now."""
        column = card.layout()
        assert column is not None
        margins = column.contentsMargins()
        wide = card.contentsRect().width() - margins.left() - margins.right()
        whole = max(self.content.heightForWidth(wide), self.content.minimumSizeHint().height())
        rest = wanted - self.area.minimumHeight()
        high = min(whole, max(px(_LEAST), room - rest))
        # A bar that was there once makes the room narrower, and so the parts higher: it would stay.
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.area.setVerticalScrollBarPolicy(never if high >= whole else needed)
        self.area.setFixedHeight(high)
        return rest + high

    def show(self, part: QWidget) -> None:
        """Scroll a part into sight, if it is one of these."""
        if self.content.isAncestorOf(part):
            self.area.ensureWidgetVisible(part)
