"""How a series is drawn, in tokens of the theme: told apart by more than colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from stationdesk.ui.charts.reading import Mark


@dataclass(frozen=True, slots=True)
class Style:
    """Tokens of the inside and the edge (empty for none), and the kind of line."""

    fill: str = ""
    edge: str = ""
    line: Qt.PenStyle = Qt.PenStyle.SolidLine
    is_line: bool = False


STYLES = {
    Mark.FULL: Style(fill="info"),
    Mark.TINT: Style(fill="info_soft", edge="info"),
    Mark.OTHER: Style(fill="warn"),
    Mark.OUTLINE: Style(edge="quiet"),
    Mark.LINE: Style(fill="info", edge="info", is_line=True),
    Mark.DASHED: Style(fill="card", edge="quiet", line=Qt.PenStyle.DashLine, is_line=True),
    Mark.DOTTED: Style(fill="warn", edge="warn", line=Qt.PenStyle.DotLine, is_line=True),
}
