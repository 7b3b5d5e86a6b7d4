"""“练习” across every page of a paper: what comes from a training desk can be taken for nothing else."""

from __future__ import annotations

import math
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from stationdesk.documents import fonts
from stationdesk.documents.pictures import opened

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD = "练习 TRAINING"
_GREY = 0.62
_SPAN = 0.78
"""So much of the page's diagonal the word takes."""


def stamped(pdf: bytes) -> bytes:
    """Return a paper with the word across each of its pages, over everything else."""
    with opened(pdf) as document:
        sizes = [page.get_size() for page in document]
        with fonts.PRESS:
            marks = _marks(sizes)
        _lay_over(document, marks)
        out = BytesIO()
        document.save(out)
    return out.getvalue()


def _marks(sizes: Sequence[tuple[float, float]]) -> bytes:
    """Return a PDF with nothing but the word on pages of these sizes."""
    fonts.register()
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for width, height in sizes:
        canvas.setPageSize((width, height))
        canvas.setFillGray(_GREY)
        canvas.setFillAlpha(0.55)
        # A long roll would set the word on its edge: there it goes across at 45 degrees, again and again.
        side = min(height, width * 1.4)
        size = math.hypot(width, side) * _SPAN / canvas.stringWidth(WORD, fonts.BOLD, 1)
        for place in range(max(1, round(height / side / 1.5))):
            canvas.saveState()
            canvas.translate(width / 2, height - side / 2 - place * side * 1.5)
            canvas.rotate(math.degrees(math.atan2(side, width)))
            canvas.setFont(fonts.BOLD, size)
            canvas.drawCentredString(0, -size / 3, WORD)
            canvas.restoreState()
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _lay_over(document: pypdfium2.PdfDocument, marks: bytes) -> None:
    over = pypdfium2.PdfDocument(marks)
    try:
        for number, page in enumerate(document):
            mark = over.page_as_xobject(number, document)
            page.insert_obj(mark.as_pageobject())
            page.gen_content()
            mark.close()
    finally:
        over.close()
