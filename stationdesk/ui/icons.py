"""Lucide icons from resources/icons, drawn in a token of the theme at any size and screen density."""

from __future__ import annotations

import logging
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from stationdesk.paths import resources
from stationdesk.ui.theme import look

log = logging.getLogger(__name__)

_DENSITIES = (1.0, 2.0)


def pixmap(name: str, token: str = "ink", size: int = 20, density: float = 1.0) -> QPixmap:
    """Return an icon `size` pixels of the drawing wide; it grows with the text.

    Args:
        name: the file's name without `.svg`.
        token: the colour, by its name in the theme.
        density: physical pixels a logical one (`widget.devicePixelRatioF()`).
    """
    shown = look()
    return _drawn(name, getattr(shown.theme, token), shown.px(size), density)


def icon(name: str, token: str = "ink", size: int = 20) -> QIcon:
    """Return the same for Qt's own buttons, fields and menus, sharp on dense screens too."""
    made = QIcon()
    for density in _DENSITIES:
        made.addPixmap(pixmap(name, token, size, density))
    return made


@lru_cache(maxsize=512)
def _drawn(name: str, color: str, side: int, density: float) -> QPixmap:
    # Heavy for the start: the first painted window needs QtSvg only when it shows an icon.
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    drawn = QPixmap(round(side * density), round(side * density))
    drawn.fill(Qt.GlobalColor.transparent)
    source = _source(name)
    if source is not None:
        painter = QPainter(drawn)
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", color).encode()))
        renderer.render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
        painter.end()
    drawn.setDevicePixelRatio(density)
    return drawn


@cache
def _source(name: str) -> str | None:
    path = resources() / "icons" / f"{name}.svg"
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        log.warning("icon %s is not shipped", name)
        return None
