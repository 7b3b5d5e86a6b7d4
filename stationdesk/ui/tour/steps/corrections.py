"""What a day needs besides its main job: people who forget to go, hours made up, part of a slip back."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from stationdesk.demo import DEMO_PIN
from stationdesk.demo.days import LEFT_FREE
from stationdesk.domain.codes import read_code
from stationdesk.domain.service_time import Evidence
from stationdesk.queries import attendance, loans, made_up, people_search, service_records
from stationdesk.queries import redemptions as redemption_queries
from stationdesk.ui.attendance.chooser import ActivityChooser
from stationdesk.ui.attendance.make_up import MakeUpForm
from stationdesk.ui.households.gift import GiftPanel
from stationdesk.ui.redemptions.page import RedemptionsPage
from stationdesk.ui.redemptions.returning import ReturnPanel
from stationdesk.ui.redemptions.slip_preview import SlipPreview
from stationdesk.ui.tour.steps.arriving import card_code, card_of
from stationdesk.ui.tour.steps.redeeming import DETERGENT, TISSUES, add_reward
from stationdesk.ui.tour.tour import Deviation, Tour
from stationdesk.ui.volunteers.page import VolunteersPage

translate = QCoreApplication.translate

_PAPER, _MADE_UP_MINUTES = "12-4", 120
_MOST_DAYS_BACK = 8


def arrivals(tour: Tour) -> None:
    """Three people come; two of them check out again, the third forgets to."""
    tour.hands.control(Qt.Key.Key_1)
    found = tour.read(people_search.recent, 50)
    away = [row for row in found if not row.is_here and row.name != LEFT_FREE]
    # Whoever has something out is asked for it at the door: another step.
    people = [row for row in away if not tour.read(loans.of_volunteer, row.volunteer_id)][:3]
    cards = [card_of(tour, row.volunteer_id) for row in people]
    before = tour.read(attendance.count_here)
    for card in cards:
        tour.hands.scan(card_code(card))
        tour.hands.see(ActivityChooser)
        tour.hands.press(Qt.Key.Key_1)
    tour.check(translate("Tour", "people here"), tour.read(attendance.count_here), before + 3)
    tour.pass_time(minutes=50)
    for card in cards[:2]:
        tour.hands.scan(card_code(card))
    tour.check(translate("Tour", "people here"), tour.read(attendance.count_here), before + 1)
    tour.quiet()


def make_up(tour: Tour) -> None:
    """Make up two hours of a paper sheet; the supervisor allows it with the PIN."""
    take_in_hand(tour)
    before = card_of(tour, tour.seen.volunteer_id)
    tour.hands.control(Qt.Key.Key_3)
    tour.hands.control(Qt.Key.Key_B)
    tour.hands.see(MakeUpForm)
    for _ in range(_days_back(tour)):
        tour.hands.press(Qt.Key.Key_Down)
    tour.hands.tab_to("made_up_responsible")
    tour.hands.control(Qt.Key.Key_A)
    tour.hands.write("刘社工")
    tour.hands.tab_to("paper_number")
    tour.hands.write(_PAPER)
    tour.hands.wait(lambda: not tour.hands.sees(QWidget, "make_up_hindrance"), "a form without a fault")
    tour.picture("made_up_hours")
    tour.hands.enter()
    tour.hands.see(QWidget, "approval_panel")
    tour.picture("second_person")
    allow(tour)
    rows = tour.read(made_up.made_up_on, tour.running.context.today())
    tour.check(translate("Tour", "records made up"), len(rows), 1)
    tour.check(translate("Tour", "allowed by somebody else"), rows[0].approver != rows[0].operator)
    after = card_of(tour, tour.seen.volunteer_id)
    gained = after.minutes_total - before.minutes_total
    tour.check(translate("Tour", "minutes gained"), gained, _MADE_UP_MINUTES)
    evidence = tour.read(service_records.minutes_by_evidence, tour.seen.volunteer_id)
    tour.check(translate("Tour", "said to be made up"), Evidence.MADE_UP in dict(evidence))
    tour.picture("made_up_done")


def return_part(tour: Tour) -> None:
    """Two things are redeemed; one of them comes back, the other stays on the slip."""
    take_in_hand(tour)
    tour.hands.press(Qt.Key.Key_F3)
    tour.hands.see(RedemptionsPage)
    before = card_of(tour, tour.seen.volunteer_id)
    for reward in (DETERGENT, TISSUES):
        add_reward(tour, reward)
    tour.pass_time(minutes=1)
    tour.hands.enter()
    today = tour.running.context.today()
    redeemed = tour.read(redemption_queries.latest_here, today)
    if redeemed is None:
        raise Deviation(translate("Tour", "nothing was redeemed"))
    facts = tour.read(redemption_queries.slip, redeemed)
    tour.quiet()
    tour.hands.scan(read_code(facts.number).code)
    tour.hands.see(SlipPreview)
    tour.hands.settle()
    tour.hands.tab_to("slip_return")
    tour.hands.enter()
    panel = tour.hands.see(ReturnPanel)
    tour.hands.press(Qt.Key.Key_Up)
    tour.check(translate("Tour", "pieces that come back"), sum(one.value for one in panel.steppers), 1)
    tour.picture("part_back")
    tour.hands.enter()
    tour.hands.see(QWidget, "approval_panel")
    tour.hands.press(Qt.Key.Key_1)
    tour.hands.enter()
    tour.hands.wait(lambda: not tour.hands.sees(QWidget, "approval_panel"), "the reason")
    facts = tour.read(redemption_queries.slip, redeemed)
    tour.check(translate("Tour", "the slip is void"), facts.is_reversed, expected=False)
    after = card_of(tour, tour.seen.volunteer_id)
    kept = facts.points - facts.points_returned
    tour.check(translate("Tour", "points taken"), before.points - after.points, kept)
    tour.picture("part_is_back")
    while tour.hands.sees(SlipPreview):
        tour.hands.press(Qt.Key.Key_Escape)


def give_points(tour: Tour) -> None:
    """Give points to somebody of the household: both names and what both have afterwards are shown."""
    take_in_hand(tour)
    before = card_of(tour, tour.seen.volunteer_id)
    other = next(one for one in before.members if one.volunteer_id != before.volunteer_id)
    had = card_of(tour, other.volunteer_id).points
    tour.hands.control(Qt.Key.Key_2)
    tour.hands.see(VolunteersPage)
    tour.hands.tab_to("tab_history")
    tour.hands.turn_to("tab_points", Qt.Key.Key_Left)
    tour.hands.tab_to("points_give")
    tour.hands.enter()
    panel = tour.hands.see(GiftPanel)
    tour.hands.write(card_of(tour, other.volunteer_id).number)
    tour.hands.press(Qt.Key.Key_Down)
    tour.hands.enter()
    tour.hands.wait(lambda: panel.receiver.volunteer_id == other.volunteer_id, other.name)
    panel.points.number.setFocus()
    tour.hands.press(Qt.Key.Key_Up)
    tour.hands.press(Qt.Key.Key_Up)
    points = panel.points.value
    tour.picture("gift")
    tour.hands.tab_to("panel_do")
    tour.hands.enter()
    if tour.hands.sees(QWidget, "approval_panel"):
        allow(tour)
    tour.hands.wait(lambda: not tour.hands.sees(GiftPanel), "the gift")
    after = card_of(tour, tour.seen.volunteer_id)
    tour.check(translate("Tour", "points given away"), before.points - after.points, points)
    gained = card_of(tour, other.volunteer_id).points - had
    tour.check(translate("Tour", "points the other gained"), gained, points)
    tour.picture("given")


def allow(tour: Tour) -> None:
    """Choose the first reason and type the supervisor's PIN."""
    tour.hands.press(Qt.Key.Key_1)
    tour.hands.tab_to("approval_pin")
    tour.hands.write(DEMO_PIN)
    tour.hands.enter()
    tour.hands.wait(lambda: not tour.hands.sees(QWidget, "approval_panel"), "the second person's word")


def take_in_hand(tour: Tour) -> None:
    """Find the first volunteer by number and take them in hand."""
    tour.hands.control(Qt.Key.Key_1)
    tour.hands.control(Qt.Key.Key_K)
    number = card_of(tour, tour.seen.volunteer_id).number
    tour.hands.write(number)
    tour.hands.settle()
    tour.hands.enter()
    card = tour.running.context.person.card
    tour.check(translate("Tour", "in hand"), card.number if card else "", number)


def _days_back(tour: Tour) -> int:
    """Return how many days before yesterday the two hours after nine are free."""
    context = tour.running.context
    for back in range(_MOST_DAYS_BACK):
        on = context.today() - timedelta(days=1 + back)
        began = datetime.combine(on, time(9), context.zone)
        ended = began + timedelta(minutes=_MADE_UP_MINUTES)
        if tour.read(service_records.clash, tour.seen.volunteer_id, began, ended) is None:
            return back
    raise Deviation(translate("Tour", "no free hours"))
