"""An A4 paper from the first letter to the last: what it is made of is set, its edges say what it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from stationdesk.documents import fonts
from stationdesk.documents.a4 import a4, feet, running_head
from stationdesk.documents.glyphs import check_glyphs

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.documents.galley import Galley
    from stationdesk.documents.sheets import Language


class StationSheet(Protocol):
    """A sheet of a station, in one language."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def station(self) -> str: ...
    @property
    def language(self) -> Language: ...


@dataclass(frozen=True, slots=True)
class Edges:
    """What stands above every further page, at the foot of every page, and in the title of the file."""

    running: str
    foot: str
    file_title: str


def a4_paper(sheet: StationSheet, edges: Edges, lay: Callable[[Galley], None]) -> bytes:
    """Return the PDF of what `lay` sets. The same sheet gives the same bytes. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of the sheet.
    """
    check_glyphs(sheet)
    fonts.register()
    with fonts.PRESS:
        galley = a4()
        galley.on_new_page = partial(running_head, text=edges.running)
        lay(galley)
        feet(galley, edges.foot, sheet.language)
        return galley.pdf(title=edges.file_title, author=sheet.station)
