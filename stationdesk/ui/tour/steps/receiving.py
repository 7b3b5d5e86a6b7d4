"""A donation comes in: product codes, pieces, last good days, the charity, the receipt."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from stationdesk.demo import goods
from stationdesk.domain.stock import BillKind
from stationdesk.queries import bills, items, stock_history
from stationdesk.queries.stock import in_house
from stationdesk.ui.stock.items import ItemsSection
from stationdesk.ui.tour.tour import Deviation, Tour

translate = QCoreApplication.translate

GIVEN = ((goods.HEAT_PADS, 120), (goods.MILK, 24))
"""What is given, and how many pieces."""
MILK_GOOD_FOR = 21
_DONOR, _CHARITY, _RECEIPT = "城东社区志愿服务队", "樾山慈善会", "慈捐 0133"


def receive(tour: Tour) -> None:
    """Two kinds of goods are booked as one donation: code, pieces, next; an empty Enter is all."""
    (pads, pads_code), (milk, milk_code) = (good_of(tour, title) for title, _pieces in GIVEN)
    before = {item: tour.read(in_house, item) for item in (pads, milk)}
    papers = tour.papers_now()
    _open_form(tour)
    _say_who_gives(tour)
    _scan_goods(tour, pads_code, milk_code)
    tour.picture("donation")
    tour.pass_time(minutes=2)
    tour.hands.enter()
    tour.hands.wait(lambda: not tour.hands.sees(QWidget, "receive_panel"), "the end of the form")
    for item, (title, pieces) in zip((pads, milk), GIVEN, strict=True):
        what = translate("Tour", "pieces more of {item}").format(item=title)
        tour.check(what, tour.read(in_house, item) - before[item], pieces)
    number = tour.read(stock_history.history, milk).rows[0].number
    bill = tour.read(bills.bill, number)
    tour.check(translate("Tour", "why they came"), bill.kind, BillKind.DONATED)
    until = tour.running.context.today() + timedelta(days=MILK_GOOD_FOR)
    tour.check(translate("Tour", "milk is good until"), bill.lines[-1].expires_on, until)
    said = tour.new_paper(papers, "donation")
    for what in (number, _DONOR, _CHARITY, _RECEIPT, *(title for title, _pieces in GIVEN)):
        told = translate("Tour", "the receipt says {what}").format(what=what)
        tour.check(told, "".join(what.split()) in said)
    tour.quiet()
    tour.hands.scan(milk_code)
    tour.picture("stock")


def good_of(tour: Tour, title: str) -> tuple[UUID, str]:
    """Return the id of an item and the code its packing carries."""
    good = next(good for good in goods.GOODS if good.title == title)
    found = tour.read(items.item_of_code, good.barcode)
    if found is None:
        raise Deviation(title)
    return found.item_id, good.barcode


def open_section(tour: Tour, page: Qt.Key, section: Qt.Key) -> None:
    """Open a section of a page by their keys."""
    tour.hands.control(page)
    tour.hands.alt(section)


def _open_form(tour: Tour) -> None:
    """With nobody in hand open the list, and the form beside it."""
    tour.let_go()
    open_section(tour, Qt.Key.Key_5, Qt.Key.Key_1)
    section = tour.hands.see(ItemsSection)
    tour.hands.wait(lambda: section.table.rows, "the list of goods")
    tour.hands.alt(Qt.Key.Key_R)
    tour.hands.see(QWidget, "receive_panel")


def _say_who_gives(tour: Tour) -> None:
    """Choose that it is given, and name who gives it through whom."""
    hands = tour.hands
    hands.tab_to("receive_kind")
    hands.press(Qt.Key.Key_Right)
    for name, text in (("party", _DONOR), ("charity", _CHARITY), ("receipt", _RECEIPT)):
        hands.tab_to(f"receive_{name}")
        hands.write(text)
    hands.tab_to("receive_donor_kind", back=True)
    hands.press(Qt.Key.Key_End)


def _scan_goods(tour: Tour, pads_code: str, milk_code: str) -> None:
    """Code, pieces, Enter; of what spoils the last good day as well."""
    hands, ((_, pads), (_, milk)) = tour.hands, GIVEN
    hands.scan(pads_code)
    hands.control(Qt.Key.Key_A)
    hands.write(str(pads))
    hands.enter()
    hands.wait(lambda: hands.see(QLineEdit, "goods_find").hasFocus(), "the line for the next goods")
    hands.scan(milk_code)
    hands.control(Qt.Key.Key_A)
    hands.write(str(milk))
    hands.enter()
    hands.wait(lambda: hands.see(QLineEdit, "goods_until").hasFocus(), "the last good day")
    hands.write(f"+{MILK_GOOD_FOR}")
    hands.enter()
