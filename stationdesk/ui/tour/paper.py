"""Reads a paper back as whoever opens the file would."""

from __future__ import annotations

import pypdfium2


def page_text(pdf: bytes) -> str:
    """Return the text of a PDF's first page, blanks and line ends as they come."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return str(document[0].get_textpage().get_text_range())
    finally:
        document.close()
