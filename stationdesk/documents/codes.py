"""QR and Code 128 as whole modules, so that a printer dot is never split."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import segno
from barcode.codex import Code128

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlab.pdfgen.canvas import Canvas

# Any mask is valid; trying all eight costs more than drawing the slip.
_MASK = 3


@dataclass(frozen=True, slots=True)
class Symbol:
    """A printed code: black runs (x, y, length) in modules, y counted from the bottom."""

    columns: int
    rows: int
    runs: tuple[tuple[int, int, int], ...]

    def draw(self, canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
        """Fill the box whose lower left corner is (x, y), all in points, under one transform."""
        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(width / self.columns, height / self.rows)
        path = canvas.beginPath()
        for column, row, length in self.runs:
            path.rect(column, row, length, 1)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.restoreState()


def qr(payload: str) -> Symbol:
    """Return the QR code of a payload, with at least 15 % error correction, without quiet zone."""
    # Left alone, Chinese that happens to fit a Japanese encoding is written in that.
    encoding = None if payload.isascii() else "utf-8"
    matrix = segno.make(payload, error="m", mask=_MASK, micro=False, encoding=encoding).matrix
    rows = len(matrix)
    runs = tuple(run for n, row in enumerate(matrix) for run in _runs(row, rows - 1 - n))
    return Symbol(columns=len(matrix[0]), rows=rows, runs=runs)


def code128(payload: str) -> Symbol:
    """Return the Code 128 of an ASCII payload as one row of modules, without quiet zone.

    Raises:
        ValueError: the payload holds characters a Code 128 cannot carry.
    """
    if not payload.isascii() or not payload:
        raise ValueError("a Code 128 carries ASCII only")
    modules = [int(module) for module in Code128(payload).build()[0]]
    return Symbol(columns=len(modules), rows=1, runs=tuple(_runs(modules, 0)))


def _runs(modules: Iterable[int], row: int) -> Iterable[tuple[int, int, int]]:
    start = 0
    for is_black, group in groupby(modules):
        length = len(list(group))
        if is_black:
            yield start, row, length
        start += length
