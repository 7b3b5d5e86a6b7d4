"""A cart, a slip, the slip's code, and taking it all back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel

from stationdesk.documents.pictures import page_size
from stationdesk.domain.codes import Number, read_code
from stationdesk.queries import acts as act_queries
from stationdesk.queries import prints as print_queries
from stationdesk.queries import redemptions as redemption_queries
from stationdesk.queries import rewards as reward_queries
from stationdesk.queries import stock as stock_queries
from stationdesk.ui.redemptions.page import RedemptionsPage
from stationdesk.ui.redemptions.slip_preview import SlipPreview
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.tour.paper import page_text
from stationdesk.ui.tour.steps.arriving import card_of
from stationdesk.ui.tour.tour import Tour
from stationdesk.ui.undo.panel import UndoPanel

translate = QCoreApplication.translate

DETERGENT, TISSUES, CHECKUP = ("xyy", "洗衣液 2 kg"), ("cz", "抽纸 3 包"), ("tjtc", "体检套餐")
"""What is typed, and the reward it finds."""
_ROLL_MM = 80


def too_much(tour: Tour) -> None:
    """Ask for more than the points cover: refused with the figures, the cart is kept."""
    tour.hands.press(Qt.Key.Key_F3)
    page = tour.hands.see(RedemptionsPage)
    before = card_of(tour, tour.seen.volunteer_id)
    add_reward(tour, CHECKUP)
    tour.hands.enter()
    after = card_of(tour, tour.seen.volunteer_id)
    tour.check(translate("Tour", "points as before"), after.points, before.points)
    tour.check(translate("Tour", "said as a refusal"), tour.running.context.result.kind, Kind.STOP)
    kept = [item.title for item in page.cart.items] if page.cart else []
    tour.check(translate("Tour", "kept in the cart"), kept, [CHECKUP[1]])
    tour.picture("not_enough_points")
    tour.hands.press(Qt.Key.Key_Backspace)
    tour.check(translate("Tour", "lines in the cart"), len(page.cart.items) if page.cart else 0, 0)


def redeem(tour: Tour) -> None:
    """Find two rewards by their initials, book them with Enter."""
    tour.hands.press(Qt.Key.Key_F3)
    seen, page = tour.seen, tour.hands.see(RedemptionsPage)
    before, shelf = card_of(tour, seen.volunteer_id), _shelf(tour)
    prices = {row.title: row.points_each for row in tour.read(reward_queries.catalogue, _today(tour))}
    for reward in (DETERGENT, TISSUES):
        add_reward(tour, reward)
    seen.spent = prices[DETERGENT[1]] + prices[TISSUES[1]]
    tour.check(translate("Tour", "points of the cart"), page.cart.points if page.cart else 0, seen.spent)
    tour.picture("cart")
    tour.pass_time(minutes=1)
    tour.hands.enter()
    after, shelf_after = card_of(tour, seen.volunteer_id), _shelf(tour)
    tour.check(translate("Tour", "points taken"), before.points - after.points, seen.spent)
    for _letters, title in (DETERGENT, TISSUES):
        what = translate("Tour", "{item} left").format(item=title)
        tour.check(what, shelf_after[title], shelf[title] - 1)
    tour.check(translate("Tour", "hours untouched, minutes"), after.minutes_total, before.minutes_total)
    seen.before, seen.stock = before, shelf
    tour.picture("redeemed")


def slip(tour: Tour) -> None:
    """The slip lies in the papers folder, 80 mm wide, with what was booked."""
    found = tour.read(redemption_queries.latest_here, _today(tour))
    assert found is not None
    facts = tour.read(redemption_queries.slip, found)
    tour.seen.redemption_id, tour.seen.slip_number = found, facts.number
    tour.hands.wait(lambda: not tour.read(print_queries.unprinted_here), "the slip")
    pdf = (tour.papers / f"{facts.number}.pdf").read_bytes()
    text = page_text(pdf)
    tour.check(translate("Tour", "width of the slip in mm"), page_size(pdf)[0], _ROLL_MM)
    for what in (facts.number, DETERGENT[1], TISSUES[1], str(facts.points_left)):
        said = translate("Tour", "the slip says {what}").format(what=what)
        tour.check(said, what.replace(" ", "") in text.replace(" ", ""))
    hidden = translate("Tour", "the slip does not say the full name")
    tour.check(hidden, facts.name not in text)
    tour.report.add_paper(pdf, f"slip_{facts.number}.pdf")


def slip_scan(tour: Tour) -> None:
    """Scan the code on the slip: it is shown."""
    number = read_code(tour.seen.slip_number)
    assert isinstance(number, Number)
    tour.hands.scan(number.code)
    preview = tour.hands.see(SlipPreview)
    shown = tour.read(redemption_queries.slip, preview.redemption_id).number
    tour.check(translate("Tour", "slip shown"), shown, tour.seen.slip_number)
    paper = tour.hands.see(QLabel, "slip_paper")
    tour.hands.wait(lambda: not paper.pixmap().isNull(), "the picture of the slip")
    tour.picture("slip")
    tour.hands.press(Qt.Key.Key_Escape)
    tour.check(translate("Tour", "still shown after Esc"), tour.hands.sees(SlipPreview), expected=False)


def undo(tour: Tour) -> None:
    """Ctrl+Z shows what comes back; Enter does it."""
    seen = tour.seen
    before = seen.before
    assert before is not None
    spent = card_of(tour, seen.volunteer_id).points
    tour.hands.control(Qt.Key.Key_Z)
    panel = tour.hands.see(UndoPanel)
    tour.check(translate("Tour", "things that come back are shown"), len(panel.lines) >= 3)
    tour.check(translate("Tour", "nothing moved yet"), card_of(tour, seen.volunteer_id).points, spent)
    tour.picture("undo_preview")
    tour.pass_time(minutes=1)
    tour.hands.enter()
    after, facts = card_of(tour, seen.volunteer_id), tour.read(redemption_queries.slip, seen.redemption_id)
    tour.check(translate("Tour", "points back"), after.points, before.points)
    tour.check(translate("Tour", "shelf as before"), _shelf(tour), seen.stock)
    tour.check(translate("Tour", "hours untouched, minutes"), after.minutes_total, before.minutes_total)
    tour.check(translate("Tour", "slip void"), facts.is_reversed)
    last = tour.read(act_queries.history, seen.volunteer_id)[0]
    tour.check(translate("Tour", "last act"), last.verb, "reversals.reverse")
    tour.picture("undone")


def add_reward(tour: Tour, reward: tuple[str, str]) -> None:
    letters, title = reward
    page = tour.hands.see(RedemptionsPage)
    tour.hands.wait(lambda: page.shelf.rows and page.shelf.entry.hasFocus(), "the line for rewards")
    tour.hands.write(letters)
    tour.hands.wait(lambda: page.shelf.grid.tiles[0].row.title == title, f"{letters}: {title}")
    tour.hands.enter()
    tour.hands.wait(lambda: page.cart and any(i.title == title for i in page.cart.items), title)


def _shelf(tour: Tour) -> dict[str, int]:
    return {row.title: row.on_hand for row in tour.read(stock_queries.items)}


def _today(tour: Tour) -> date:
    return tour.running.context.today()
