"""Rounded shapes and the focus ring, drawn from tokens; words cut into the lines there are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from stationdesk.ui.theme import FOCUS_RING, look


def painter_of(widget: QWidget) -> QPainter:
    """Return a smooth painter on a widget; end it before the paint event returns."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def rounded(painter: QPainter, rect: QRectF, radius: float, fill: str = "", edge: str = "") -> None:
    """Draw a rounded rectangle; `fill` and `edge` (1 px) are tokens, empty for none."""
    theme = look().theme
    painter.setBrush(theme.color(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color(edge), 1) if edge else Qt.PenStyle.NoPen)
    inset = 0.5 if edge else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def focus_ring(
    painter: QPainter, rect: QRectF, radius: float, token: str = "focus", inset: float = 0
) -> None:
    """Draw the 3 px ring that says where the keys go, inside a rectangle."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look().theme.color(token), FOCUS_RING))
    away = inset + FOCUS_RING / 2
    round_ = max(radius - away, 1)
    painter.drawRoundedRect(rect.adjusted(away, away, -away, -away), round_, round_)


def square_photo(painter: QPainter, box: QRectF, radius: float, photo: QPixmap, opacity: float = 1.0) -> None:
    """Draw the middle of a photo, cut to a square with round corners."""
    shape = QPainterPath()
    shape.addRoundedRect(box, radius, radius)
    part, middle = min(photo.width(), photo.height()), photo.rect().center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(shape)
    painter.setOpacity(opacity)
    painter.drawPixmap(box, photo, QRectF(middle.x() - part / 2, middle.y() - part / 2, part, part))
    painter.restore()


def wrapped(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """Return the text in at most so many lines of a width; the last one ends in … if there is more."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    rest = text
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        # Qt counts the halves of a rare character apart.
        halves = rest.encode("utf-16-le")
        taken = halves[: 2 * line.textLength()].decode("utf-16-le")
        lines.append(taken.strip() if len(lines) < most - 1 else rest)
        rest = rest[len(taken) :]
    layout.endLayout()
    cut = QFontMetrics(font).elidedText
    return tuple(cut(one, Qt.TextElideMode.ElideRight, width) for one in lines)


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a property it asks for has changed."""
    # What is not styled yet will be, by what it says then.
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def set_shown(part: QWidget, *, is_shown: bool) -> None:
    """Show or hide a part of something that may not be in a window yet.

    To show it is to style it, with all that is in it, and again each time it is put into something
    larger; what nobody hid is shown with its parent anyway.
    """
    parent = part.parentWidget()
    is_waiting = parent is None or not parent.isVisible()
    if is_shown and is_waiting and not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
        return
    part.setVisible(is_shown)
