"""A card with one code that any scanner reads: cut out and kept; an operator's or a visitor's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from stationdesk.documents.galley import FRAMES, Galley
from stationdesk.documents.slip_codes import barcode, proof
from stationdesk.documents.slip_parts import LOOKS, centred, rule

if TYPE_CHECKING:
    from stationdesk.documents.sheets import Paper


@dataclass(frozen=True, slots=True)
class CardWords:
    """What every card of a kind says: `notes` how it is used, `found` what whoever finds it should do."""

    title: str
    notes: tuple[str, ...]
    found: str


def lay_card(station: str, who: tuple[str, str], code: str, words: CardWords, paper: Paper) -> Galley:
    """Set a card; `who` is what stands out on it and what stands below that."""
    galley, look = Galley(FRAMES[paper]), LOOKS[paper]
    name, below = who
    centred(galley, station, look.station)
    centred(galley, words.title, look.body)
    rule(galley, look)
    centred(galley, name, look.title)
    if below:
        centred(galley, below, look.body)
    galley.space(2 * mm)
    _left, bottom = proof(galley, code, words.notes, look)
    galley.y = max(galley.y, bottom)
    galley.space(4 * mm)
    barcode(galley, code, look, is_right=False)
    rule(galley, look)
    centred(galley, words.found, look.small)
    return galley
