"""A shelf is counted: what agrees, what belongs elsewhere, what nobody knows, what was counted already."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from stationdesk.demo import goods
from stationdesk.domain.stocktakes import CountState
from stationdesk.queries import places, stock, stocktake_lines, stocktakes
from stationdesk.queries.stocktake_lines import CountedRow
from stationdesk.queries.stocktakes import StocktakeRow
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.stocktakes.section import StocktakesSection
from stationdesk.ui.tour.steps.corrections import allow
from stationdesk.ui.tour.steps.receiving import good_of, open_section
from stationdesk.ui.tour.steps.redeeming import DETERGENT, TISSUES
from stationdesk.ui.tour.tour import Tour

translate = QCoreApplication.translate

_FEWER = 2
_UNKNOWN = "6900000000991"


def count(tour: Tour) -> None:
    """Scan a shelf: each scan is told by colour and words, and the last of them can be taken back."""
    tour.let_go()
    open_section(tour, Qt.Key.Key_5, Qt.Key.Key_3)
    section = tour.hands.see(StocktakesSection)
    shelf = next(row for row in tour.read(places.places) if row.title == goods.SHELF_A)
    tour.hands.wait(lambda: section.choosing.place.value is not None, "the places")
    tour.hands.tab_to("count_place")
    for _ in tour.read(places.places):
        if section.choosing.place.value != shelf.place_id:
            tour.hands.press(Qt.Key.Key_Right)
    tour.hands.alt(Qt.Key.Key_B)
    tour.hands.wait(lambda: section.counting.isVisible() and section.counting.line.hasFocus(), "the count")
    tour.hands.press(Qt.Key.Key_Backspace)
    tour.check(translate("Tour", "nothing to take back yet"), tour.running.context.result.kind, Kind.LOOK)
    _scan_the_shelf(tour, section)
    tour.picture("counting")
    _scan(tour, section, good_of(tour, DETERGENT[1])[1], CountState.AGAIN)
    tour.hands.press(Qt.Key.Key_Backspace)
    for title, gap in ((DETERGENT[1], 0), (TISSUES[1], -_FEWER)):
        what = translate("Tour", "difference of {item}").format(item=title)
        tour.check(what, _gap(tour, section, title), gap)


def move_meanwhile(tour: Tour) -> None:
    """Goods that were counted may be moved meanwhile: the count knows what lay there at its moment."""
    item_id, code = good_of(tour, TISSUES[1])
    open_section(tour, Qt.Key.Key_5, Qt.Key.Key_1)
    tour.hands.scan(code)
    tour.hands.alt(Qt.Key.Key_M)
    tour.hands.see(QWidget, "transfer_panel")
    tour.hands.tab_to("goods_pieces")
    before = tour.read(stock.in_house, item_id)
    tour.hands.enter()
    tour.picture("moving")
    tour.hands.enter()
    tour.hands.wait(lambda: not tour.hands.sees(QWidget, "transfer_panel"), "the move")
    tour.check(translate("Tour", "pieces in the house as before"), tour.read(stock.in_house, item_id), before)
    open_section(tour, Qt.Key.Key_5, Qt.Key.Key_3)
    section = tour.hands.see(StocktakesSection)
    tour.hands.wait(lambda: section.counting.isVisible(), "the count that goes on")
    what = translate("Tour", "difference of {item}").format(item=TISSUES[1])
    tour.check(what, _gap(tour, section, TISSUES[1]), -_FEWER)


def finalise(tour: Tour) -> None:
    """A second person allows it; the book follows the count, and what moved meanwhile stays moved."""
    section = tour.hands.see(StocktakesSection)
    item_id = good_of(tour, TISSUES[1])[0]
    stocktake, before = _of(section), tour.read(stock.in_house, item_id)
    tour.hands.alt(Qt.Key.Key_F)
    tour.hands.see(QWidget, "finish_panel")
    tour.picture("count_finish")
    tour.hands.control(Qt.Key.Key_Return)
    tour.hands.see(QWidget, "approval_panel")
    tour.picture("count_second_person")
    allow(tour)
    tour.hands.wait(lambda: not section.counting.isVisible(), "the end of the count")
    tour.check(translate("Tour", "pieces short"), before - tour.read(stock.in_house, item_id), _FEWER)
    end = tour.read(stocktakes.stocktake, stocktake.stocktake_id).end
    assert end is not None
    tour.check(translate("Tour", "allowed by somebody else"), end.witness not in ("", end.operator))
    tour.picture("counted")
    tour.quiet()


def _scan_the_shelf(tour: Tour, section: StocktakesSection) -> None:
    """Detergent and tissues of the shelf, milk of another shelf, and a code nobody knows."""
    book = {title: row.book_pieces for title, row in _rows(tour, section).items()}
    for title, fewer in ((DETERGENT[1], 0), (TISSUES[1], _FEWER)):
        _scan(tour, section, good_of(tour, title)[1], CountState.OK)
        tour.hands.write(str(book[title] - fewer))
        tour.hands.enter()
    _scan(tour, section, _UNKNOWN, CountState.UNKNOWN)
    _scan(tour, section, good_of(tour, goods.BREAD)[1], CountState.ELSEWHERE)


def _scan(tour: Tour, section: StocktakesSection, code: str, state: CountState) -> None:
    before = section.counting.counting.last
    tour.pass_time(seconds=4)
    tour.hands.scan(code)
    tour.hands.wait(lambda: section.counting.counting.last is not before, code)
    last = section.counting.counting.last
    assert last is not None
    what = translate("Tour", "scanned: {item}").format(item=last.title or last.code)
    tour.check(what, last.state, state)


def _of(section: StocktakesSection) -> StocktakeRow:
    stocktake = section.counting.counting.stocktake
    assert stocktake is not None
    return stocktake


def _rows(tour: Tour, section: StocktakesSection) -> dict[str, CountedRow]:
    return {row.title: row for row in tour.read(stocktake_lines.counted, _of(section)).rows}


def _gap(tour: Tour, section: StocktakesSection, title: str) -> int:
    return _rows(tour, section)[title].difference
