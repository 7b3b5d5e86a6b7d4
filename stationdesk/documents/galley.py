"""A galley: what goes on the paper, set from the top down before the paper has a height."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING, Protocol

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from stationdesk.documents.codes import Symbol
from stationdesk.documents.fonts import text_width
from stationdesk.documents.sheets import Language, Paper

if TYPE_CHECKING:
    from collections.abc import Callable

#: One dot of a slip printer: 8 to the millimetre, sold as 203 dpi. In points.
DOT = mm / 8

_ASCENT = 0.88  # of the size, from the top of a line to its baseline
_LEADING = 1.38  # of the size; text to be read at length has more


@dataclass(frozen=True, slots=True)
class Frame:
    """A paper and the part of it that is printed on, in points. A roll has no height."""

    width: float
    height: float | None
    left: float
    right: float
    top: float
    bottom: float

    @property
    def measure(self) -> float:
        """The length of a full line."""
        return self.right - self.left


# 80 mm printers reach 72 mm of the paper and 58 mm printers 48 mm; 1 mm and 0.5 mm are left to
# each side of that, because few rolls run quite straight.
FRAMES = {
    Paper.ROLL_80: Frame(80 * mm, None, 5 * mm, 75 * mm, 4 * mm, 5 * mm),
    Paper.ROLL_58: Frame(58 * mm, None, 5.5 * mm, 52.5 * mm, 4 * mm, 5 * mm),
    Paper.A5: Frame(148 * mm, 210 * mm, 13 * mm, 135 * mm, 10 * mm, 13 * mm),
    Paper.A4: Frame(210 * mm, 297 * mm, 20 * mm, 190 * mm, 16 * mm, 18 * mm),
}


@dataclass(frozen=True, slots=True)
class Type:
    """A weight and size of letters; `grey` is 0 for black, `spacing` is added between letters.

    `line_height` is in sizes.
    """

    font: str
    size: float
    grey: float = 0
    spacing: float = 0
    line_height: float = _LEADING

    @property
    def leading(self) -> float:
        """The height of one line, in points."""
        return self.size * self.line_height

    @property
    def ascent(self) -> float:
        """From the top of a line to its baseline, in points."""
        return self.size * (_ASCENT + (self.line_height - 1) / 2)

    def width(self, text: str) -> float:
        """Return the width of `text` in points."""
        return text_width(text, self.font, self.size) + self.spacing * max(len(text) - 1, 0)


def spaced(letters: Type, language: Language) -> Type:
    """Return the letters of a title in this language: only Chinese is spaced out."""
    return letters if language is Language.ZH_CN else replace(letters, spacing=0)


class Mark(Protocol):
    """Something that will be drawn; lengths in points, `y` counted down from the top of the paper."""

    def draw(self, canvas: Canvas, height: float) -> None:
        """Draw it on a page of this height."""


@dataclass(frozen=True, slots=True)
class TextMark:
    """One line of text whose baseline starts at (x, y)."""

    x: float
    y: float
    text: str
    type: Type

    def draw(self, canvas: Canvas, height: float) -> None:
        """Draw it on a page of this height."""
        canvas.setFillGray(self.type.grey)
        canvas.setFont(self.type.font, self.type.size)
        canvas.drawString(self.x, height - self.y, self.text, charSpace=self.type.spacing)


@dataclass(frozen=True, slots=True)
class RuleMark:
    """A line across, solid or dashed; `grey` is 0 for black."""

    x: float
    y: float
    length: float
    weight: float
    dash: tuple[float, ...] = ()
    grey: float = 0

    def draw(self, canvas: Canvas, height: float) -> None:
        """Draw it on a page of this height."""
        canvas.setStrokeGray(self.grey)
        canvas.setLineWidth(self.weight)
        canvas.setDash(list(self.dash))
        canvas.line(self.x, height - self.y, self.x + self.length, height - self.y)


@dataclass(frozen=True, slots=True)
class BandMark:
    """A black bar that carries white letters."""

    x: float
    y: float
    width: float
    depth: float

    def draw(self, canvas: Canvas, height: float) -> None:
        """Draw it on a page of this height."""
        canvas.setFillGray(0)
        canvas.rect(self.x, height - self.y - self.depth, self.width, self.depth, stroke=0, fill=1)


@dataclass(frozen=True, slots=True)
class BoxMark:
    """An empty square to tick by hand."""

    x: float
    y: float
    side: float

    def draw(self, canvas: Canvas, height: float) -> None:
        """Draw it on a page of this height."""
        canvas.setStrokeGray(0)
        canvas.setLineWidth(0.8)
        canvas.setDash([])
        canvas.rect(self.x, height - self.y - self.side, self.side, self.side, stroke=1, fill=0)


@dataclass(frozen=True, slots=True)
class CrossMark:
    """A pale cross where four labels meet: to cut along where the paper is not cut already."""

    x: float
    y: float
    arm: float

    def draw(self, canvas: Canvas, height: float) -> None:
        """Draw it on a page of this height."""
        canvas.setStrokeGray(0.6)
        canvas.setLineWidth(0.3)
        canvas.setDash([])
        y = height - self.y
        canvas.line(self.x - self.arm, y, self.x + self.arm, y)
        canvas.line(self.x, y - self.arm, self.x, y + self.arm)


@dataclass(frozen=True, slots=True)
class SealMark:
    """A dashed circle, empty: the place for a seal. (x, y) is its middle."""

    x: float
    y: float
    radius: float

    def draw(self, canvas: Canvas, height: float) -> None:
        """Draw it on a page of this height."""
        canvas.saveState()
        canvas.setStrokeGray(0.6)
        canvas.setLineWidth(0.5)
        canvas.setDash([3, 2])
        canvas.circle(self.x, height - self.y, self.radius, stroke=1, fill=0)
        canvas.restoreState()


@dataclass(frozen=True, slots=True)
class SymbolMark:
    """A QR code or barcode whose upper left corner is (x, y)."""

    x: float
    y: float
    width: float
    depth: float
    symbol: Symbol

    def draw(self, canvas: Canvas, height: float) -> None:
        """Draw it on a page of this height."""
        canvas.setFillGray(0)
        self.symbol.draw(canvas, self.x, height - self.y - self.depth, self.width, self.depth)


@dataclass(slots=True)
class Galley:
    """Marks in reading order on as many pages as they need; `y` is where the next one goes.

    `on_new_page` sets what every further page begins with.
    """

    frame: Frame
    y: float = 0
    pages: list[list[Mark]] = field(default_factory=lambda: [[]])
    on_new_page: Callable[[Galley], None] | None = None

    def __post_init__(self) -> None:
        self.y = self.frame.top

    def put(self, mark: Mark) -> None:
        """Add a mark to the current page."""
        self.pages[-1].append(mark)

    def space(self, points: float) -> None:
        """Leave room."""
        self.y += points

    def snap(self) -> None:
        """Go down to the next whole printer dot, so that what follows is printed sharp."""
        self.y = -(-self.y // DOT) * DOT

    def fits(self, depth: float) -> bool:
        """Say whether something this deep still fits the page. On a roll everything does."""
        return self.frame.height is None or self.y + depth <= self.frame.height - self.frame.bottom

    def turn_page(self) -> None:
        """Go on at the top of a new page."""
        self.pages.append([])
        self.y = self.frame.top
        if self.on_new_page is not None:
            self.on_new_page(self)

    def height(self) -> float:
        """Return the height of a page in points: on a roll as much as is used, in whole millimetres."""
        if self.frame.height is not None:
            return self.frame.height
        return -(-(self.y + self.frame.bottom) // mm) * mm

    def pdf(self, title: str, author: str) -> bytes:
        """Draw all pages. The same galley gives the same bytes."""
        out = BytesIO()
        height = self.height()
        canvas = Canvas(out, pagesize=(self.frame.width, height), invariant=1, pageCompression=1)
        canvas.setTitle(title)
        canvas.setAuthor(author)
        canvas.setCreator("StationDesk")
        for page in self.pages:
            for mark in page:
                mark.draw(canvas, height)
            canvas.showPage()
        canvas.save()
        return out.getvalue()
