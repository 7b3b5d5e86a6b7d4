"""How the wide forms of lending are laid out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.ui.theme import px

WIDE = 760
"""The width of a form with two columns, in pixels of the drawing."""


def beside(*parts: QWidget) -> QWidget:
    """Return parts side by side, their tops in line."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(16))
    for part in parts:
        row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
    return holder
