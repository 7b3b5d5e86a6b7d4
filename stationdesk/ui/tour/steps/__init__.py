"""The steps of the tour in order: an afternoon's work, a scan, a slip and back, goods, loans, visits."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from stationdesk.ui.tour.steps import (
    arriving,
    closing,
    corrections,
    counting,
    day,
    handing,
    lending,
    people,
    receiving,
    redeeming,
    visiting,
)
from stationdesk.ui.tour.steps.step import Step

STEPS = (
    Step("sign_in", QT_TRANSLATE_NOOP("Tour", "Sign in with the PIN"), arriving.sign_in),
    Step("open_day", QT_TRANSLATE_NOOP("Tour", "Open the station"), day.open_day),
    Step("scan", QT_TRANSLATE_NOOP("Tour", "Scan a card: which activity?"), arriving.scan),
    Step("check_in", QT_TRANSLATE_NOOP("Tour", "Check in with one key"), arriving.check_in),
    Step("second_scan", QT_TRANSLATE_NOOP("Tour", "A second scan only shows"), arriving.second_scan),
    Step("check_out", QT_TRANSLATE_NOOP("Tour", "Scan again to check out"), arriving.check_out),
    Step("points", QT_TRANSLATE_NOOP("Tour", "The hours became points"), arriving.points),
    Step("too_much", QT_TRANSLATE_NOOP("Tour", "More than the points cover"), redeeming.too_much),
    Step("redeem", QT_TRANSLATE_NOOP("Tour", "Points become goods"), redeeming.redeem),
    Step("slip", QT_TRANSLATE_NOOP("Tour", "The slip comes out"), redeeming.slip),
    Step("slip_scan", QT_TRANSLATE_NOOP("Tour", "Scan the slip"), redeeming.slip_scan),
    Step("undo", QT_TRANSLATE_NOOP("Tour", "Undo the redemption"), redeeming.undo),
    Step("history", QT_TRANSLATE_NOOP("Tour", "The history shows both"), people.history),
    Step("register", QT_TRANSLATE_NOOP("Tour", "Register a volunteer"), people.register),
    Step("search", QT_TRANSLATE_NOOP("Tour", "Find people by initials"), people.search),
    Step("attendance", QT_TRANSLATE_NOOP("Tour", "Who is here, what was served"), closing.attendance),
    Step("settings", QT_TRANSLATE_NOOP("Tour", "Settings"), closing.settings),
    Step("lock", QT_TRANSLATE_NOOP("Tour", "Lock and come back"), closing.lock),
    Step("arrivals", QT_TRANSLATE_NOOP("Tour", "Three come, one forgets to go"), corrections.arrivals),
    Step("make_up", QT_TRANSLATE_NOOP("Tour", "Hours made up, with a second person"), corrections.make_up),
    Step(
        "return_part", QT_TRANSLATE_NOOP("Tour", "Part of a redemption comes back"), corrections.return_part
    ),
    Step("gift", QT_TRANSLATE_NOOP("Tour", "Points for somebody of the family"), corrections.give_points),
    Step("receive", QT_TRANSLATE_NOOP("Tour", "A donation comes in"), receiving.receive),
    Step("make_up_kits", QT_TRANSLATE_NOOP("Tour", "Warm packs are made up"), handing.make_up),
    Step("hand_out", QT_TRANSLATE_NOOP("Tour", "One pack for each person"), handing.hand_out),
    Step("sign_off", QT_TRANSLATE_NOOP("Tour", "The sheet of who got one"), handing.sign_off),
    Step("lend", QT_TRANSLATE_NOOP("Tour", "A power bank is lent"), lending.lend),
    Step("take_back", QT_TRANSLATE_NOOP("Tour", "It comes back without its cable"), lending.take_back),
    Step("overdue", QT_TRANSLATE_NOOP("Tour", "What is overdue"), lending.overdue),
    Step("leave", QT_TRANSLATE_NOOP("Tour", "Uniforms are left to be washed"), lending.leave),
    Step("count", QT_TRANSLATE_NOOP("Tour", "A shelf is counted"), counting.count),
    Step("move_meanwhile", QT_TRANSLATE_NOOP("Tour", "Goods move meanwhile"), counting.move_meanwhile),
    Step("finalise", QT_TRANSLATE_NOOP("Tour", "The count becomes the book"), counting.finalise),
    Step("tap", QT_TRANSLATE_NOOP("Tour", "A busy hour at the door"), visiting.tap),
    Step("paper_list", QT_TRANSLATE_NOOP("Tour", "Visits of a paper list"), visiting.paper_list),
    Step("statistics", QT_TRANSLATE_NOOP("Tour", "What the visits come to"), visiting.statistics),
    Step("files", QT_TRANSLATE_NOOP("Tour", "The visitor file and the facilities"), visiting.files),
    Step("close_day", QT_TRANSLATE_NOOP("Tour", "Close the day"), day.close_day),
    Step("next_morning", QT_TRANSLATE_NOOP("Tour", "The next morning"), day.next_morning),
    Step("verify", QT_TRANSLATE_NOOP("Tour", "Verify every row"), closing.verify),
)

__all__ = ["STEPS", "Step"]
