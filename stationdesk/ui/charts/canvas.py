"""The part of a chart that is drawn: it knows figures and places, and nothing of keys or words."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from stationdesk.ui.theme import Look

Picture = TypeVar("Picture")


class Canvas(QWidget, Generic[Picture]):
    """Draws a picture in a look and knows which value is where. Mouse and keys go to the chart."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def draw(self, picture: Picture, shown: Look) -> None:
        """Show a picture in a look; what was pointed at is not pointed at any more."""
        raise NotImplementedError

    def point_at(self, place: int | None) -> None:
        """Set off one value, or none."""
        raise NotImplementedError

    def place_at(self, where: QPoint) -> int | None:
        """Return which value is at a point of the canvas."""
        raise NotImplementedError
