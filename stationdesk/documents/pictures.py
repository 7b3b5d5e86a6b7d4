"""A PDF as pixels: for the preview on the screen and for printers that only know dots."""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Slip printers put 8 dots on a millimetre and call it 203 dpi.
DOTS_PER_MM = 8
SLIP_DPI = DOTS_PER_MM * 25.4

_POINTS_PER_MM = 72 / 25.4
# Darker than this is black. Above the middle, so that thin strokes do not break on thermal paper.
_BLACK_BELOW = 160
# PDFium rounds a page up to whole pixels; a millionth less keeps 640.0001 dots from becoming 641.
_HAIR = 1 - 1e-6
# A page wider than the print head by more than blank margins has to shrink.
_WIDEST_CROP = 1.25

_pdfium = Lock()  # PDFium is not safe to call from two threads.


def page_count(pdf: bytes) -> int:
    """Return the number of pages."""
    with opened(pdf) as document:
        return len(document)


def page_size(pdf: bytes, page: int = 0) -> tuple[int, int]:
    """Return width and height of a page in whole millimetres."""
    with opened(pdf) as document:
        width, height = document[page].get_size()
    return round(width / _POINTS_PER_MM), round(height / _POINTS_PER_MM)


def page_image(pdf: bytes, dpi: float, page: int = 0) -> Image.Image:
    """Return one page in grey levels, at `dpi` pixels to the inch."""
    with opened(pdf) as document:
        picture: Image.Image = document[page].render(scale=dpi / 72 * _HAIR, grayscale=True).to_pil()
        return picture.convert("L")


def page_png(pdf: bytes, dpi: float, page: int = 0) -> bytes:
    """Return one page as a PNG file, at `dpi` pixels to the inch."""
    out = BytesIO()
    page_image(pdf, dpi, page).save(out, "PNG")
    return out.getvalue()


def slip_dots(pdf: bytes, width_dots: int) -> list[Image.Image]:
    """Return every page as black and white dots for a print head `width_dots` wide.

    A roll is cut to the part of it that the head reaches; a wider page is made smaller.
    """
    pictures = []
    for page in range(page_count(pdf)):
        picture = page_image(pdf, SLIP_DPI, page)
        if picture.width > width_dots * _WIDEST_CROP:
            picture = page_image(pdf, SLIP_DPI * width_dots / picture.width, page)
        left = (picture.width - width_dots) // 2
        head = Image.new("L", (width_dots, picture.height), 255)
        head.paste(picture, (-left, 0))
        pictures.append(head.point(lambda level: 255 * (level >= _BLACK_BELOW)).convert("1"))
    return pictures


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Open a paper for one thread at a time."""
    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
