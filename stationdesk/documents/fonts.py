"""Noto Sans SC on paper: loaded once, on first need, and asked what it can show."""

from __future__ import annotations

import re
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFStream
from reportlab.pdfbase.ttfonts import TTFont

from stationdesk.paths import resources

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

REGULAR = "NotoSansSC-Regular"
BOLD = "NotoSansSC-Bold"

#: ReportLab cuts subsets out of one shared font reader: one document is built at a time.
PRESS = Lock()

_loading = Lock()
_WIDE_CODE_POINT = re.compile(r"<([0-9A-F]{5,6})>\n")


class _PaperFont(TTFont):
    """A TrueType font whose text can be copied out of the PDF again, rare characters included."""

    def addObjects(self, doc: PDFDocument) -> None:
        """Add the subsets; ReportLab writes code points above U+FFFF bare where UTF-16 is due."""
        super().addObjects(doc)
        for name, item in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:") and isinstance(item, PDFStream):
                item.content = _WIDE_CODE_POINT.sub(_as_utf16, item.content)


def _as_utf16(match: re.Match[str]) -> str:
    return f"<{chr(int(match[1], 16)).encode('utf-16-be').hex().upper()}>\n"


def register() -> None:
    """Load both weights if that has not been done. Takes about 0.1 s once; safe from any thread."""
    with _loading:
        _load()


@cache
def _load() -> frozenset[int]:
    """Register both weights and return the code points that both can show."""
    known = []
    for name in (REGULAR, BOLD):
        # Without asciiReadable only the characters in use are embedded.
        font = _PaperFont(name, str(resources() / "fonts" / f"{name}.ttf"), asciiReadable=0)
        pdfmetrics.registerFont(font)
        known.append(frozenset(font.face.charToGlyph))
    return known[0] & known[1]


def missing_characters(text: str) -> tuple[str, ...]:
    """Return the characters of `text` the font cannot show, each once, in order. Nothing is drawn."""
    with _loading:
        known = _load()
    return tuple(c for c in dict.fromkeys(text) if ord(c) not in known and not c.isspace())


def text_width(text: str, font: str, size: float) -> float:
    """Return the width of `text` in points."""
    return float(pdfmetrics.stringWidth(text, font, size))
