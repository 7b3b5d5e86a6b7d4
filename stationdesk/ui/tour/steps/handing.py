"""Warm packs: made up from what lies there, given to one person each, and the sheet that shows it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from stationdesk.demo import goods
from stationdesk.queries import hand_outs, kits
from stationdesk.queries.hand_outs import HandedRow
from stationdesk.queries.kits import KitRow
from stationdesk.ui.handouts.section import HandOutsSection
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.tour.steps.arriving import card_code, card_of
from stationdesk.ui.tour.steps.receiving import open_section
from stationdesk.ui.tour.tour import Tour

translate = QCoreApplication.translate

_KITS, _KIT_LETTERS = 4, "axwnb"
_STRANGER, _TAIL = "曾师傅", "5678"


def make_up(tour: Tour) -> None:
    """Make kits up: each part goes down by what is in a kit."""
    before = _kit(tour)
    open_section(tour, Qt.Key.Key_5, Qt.Key.Key_2)
    tour.hands.see(HandOutsSection)
    tour.hands.alt(Qt.Key.Key_K)
    tour.hands.see(QWidget, "kit_list")
    tour.hands.tab_to("kit_pieces")
    tour.hands.control(Qt.Key.Key_A)
    tour.hands.write(str(_KITS))
    tour.pass_time(minutes=1)
    tour.hands.alt(Qt.Key.Key_M)
    after = _kit(tour)
    tour.check(translate("Tour", "kits more than before"), after.on_hand - before.on_hand, _KITS)
    for old, new in zip(before.parts, after.parts, strict=True):
        what = translate("Tour", "pieces taken of {item}").format(item=new.title)
        tour.check(what, old.on_hand - new.on_hand, _KITS * new.pieces)
    tour.picture("kits")
    tour.quiet()
    tour.hands.press(Qt.Key.Key_Escape)
    tour.hands.wait(lambda: not tour.hands.sees(QWidget, "kit_list"), "the goods to hand out")


def hand_out(tour: Tour) -> None:
    """A card gets one pack at once and no second one; a name with the end of a number gets one, too."""
    tour.hands.see(HandOutsSection).shelf.focus_entry()
    tour.hands.write(_KIT_LETTERS)
    tour.hands.enter()
    code, before = card_code(card_of(tour, tour.seen.volunteer_id)), _handed(tour)
    kits_before = _kit(tour).on_hand
    for times in (1, 2):
        tour.pass_time(minutes=1)
        tour.hands.scan(code)
        tour.check(translate("Tour", "hand-outs more than before"), len(_handed(tour)) - len(before), 1)
        if times == 2:
            kind = tour.running.context.result.kind
            tour.check(translate("Tour", "the second one is refused"), kind, Kind.STOP)
            tour.picture("handed_out_before")
    tour.hands.write(_STRANGER)
    tour.hands.write(f" {_TAIL}")
    tour.hands.enter()
    rows = _handed(tour)
    tour.check(translate("Tour", "hand-outs more than before"), len(rows) - len(before), 2)
    tour.check(translate("Tour", "for whom"), (rows[0].name, rows[0].phone_tail), (_STRANGER, _TAIL))
    tour.check(translate("Tour", "packs given"), kits_before - _kit(tour).on_hand, 2)
    tour.picture("handed_out")


def sign_off(tour: Tour) -> None:
    """The sign-off sheet names who got one, and hides half of each name."""
    papers = tour.papers_now()
    tour.hands.alt(Qt.Key.Key_P)
    said = tour.new_paper(papers, "sign_off")
    tour.check(translate("Tour", "the sheet is for"), goods.KIT in said)
    tour.check(translate("Tour", "the sheet says the end of the number"), _TAIL in said)
    tour.check(translate("Tour", "the sheet says a full name"), _STRANGER in said, expected=False)
    tour.quiet()


def _kit(tour: Tour) -> KitRow:
    return next(row for row in tour.read(kits.kits, tour.running.context.today()) if row.title == goods.KIT)


def _handed(tour: Tour) -> list[HandedRow]:
    return tour.read(hand_outs.handed_out_on, tour.running.context.today(), _kit(tour).kit_id)
