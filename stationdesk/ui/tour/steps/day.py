"""The rhythm of a day: the station is opened, it is closed with its slip, and the next morning comes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from stationdesk.demo import DEMO_PIN
from stationdesk.queries import attendance, closings, days
from stationdesk.queries import prints as print_queries
from stationdesk.queries.verification import verify_since_closing
from stationdesk.ui.days.check_line import State
from stationdesk.ui.days.evening import ClosingPage
from stationdesk.ui.days.morning import Morning
from stationdesk.ui.deskarea import DeskArea
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.signin.lock import LockPage
from stationdesk.ui.tour.paper import page_text
from stationdesk.ui.tour.tour import Tour

translate = QCoreApplication.translate
_NIGHT_MINUTES = 18 * 60 + 30


def open_day(tour: Tour) -> None:
    """Look at what waits from before, and open the day with Enter."""
    today = tour.running.context.today()
    if not tour.read(days.is_opened, today):
        tour.hands.see(Morning)
        tour.hands.wait(lambda: _state(tour, "chain") is not State.BUSY, "the chain of acts")
        tour.check(translate("Tour", "the chain of acts"), _state(tour, "chain").word, State.OK.word)
        tour.picture("opening")
        tour.hands.enter()
    tour.hands.settle()
    tour.check(translate("Tour", "the day is open"), tour.read(days.is_opened, today))
    tour.quiet()
    tour.picture("front_desk")


def close_day(tour: Tour) -> None:
    """F12: whoever is still here goes by the rule, then Enter closes the day and prints the slip."""
    context = tour.running.context
    today = context.today()
    tour.hands.press(Qt.Key.Key_F12)
    tour.hands.see(ClosingPage)
    tour.hands.settle()
    here = tour.read(attendance.count_here)
    tour.picture("closing")
    if here:
        tour.hands.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        tour.hands.wait(lambda: _is_asked_or_over(tour), "the question about those on duty")
        if tour.running.actions.days.ending.question is not None:
            tour.picture("closing_on_duty")
            tour.hands.enter()
        tour.hands.wait(lambda: tour.read(attendance.count_here) == 0, "everybody checked out")
        tour.picture("closing_ended")
    tour.hands.tab_to("close_day")
    tour.hands.enter()
    tour.hands.wait(lambda: tour.read(days.is_closed, today), "the closed day")
    tour.hands.wait(lambda: not tour.read(print_queries.unprinted_here), "the day-close slip")
    tour.check(translate("Tour", "said as done"), context.result.kind, Kind.OK)
    tour.hands.see(QWidget, "day_banner")
    tour.picture("closed")
    _look_at_slip(tour)


def next_morning(tour: Tour) -> None:
    """The desk was locked over night: the list says that yesterday was closed, and the chain is sound."""
    tour.hands.control(Qt.Key.Key_1)
    tour.hands.control(Qt.Key.Key_L)
    tour.hands.see(LockPage)
    tour.pass_time(minutes=_NIGHT_MINUTES)
    tour.hands.write(DEMO_PIN)
    tour.hands.enter()
    tour.hands.see(DeskArea)
    tour.hands.see(Morning)
    tour.check(translate("Tour", "yesterday is closed"), _state(tour, "closed").word, State.OK.word)
    tour.check(translate("Tour", "nobody forgot to check out"), _state(tour, "stays").word, State.OK.word)
    tour.picture("next_morning")
    tour.hands.enter()
    tour.hands.settle()
    tour.check(translate("Tour", "the day is open"), tour.read(days.is_opened, tour.running.context.today()))
    found = tour.read(verify_since_closing)
    tour.check(translate("Tour", "findings"), [finding.place for finding in found.findings], [])
    tour.quiet()


def _is_asked_or_over(tour: Tour) -> bool:
    """Return whether it is asked about people who are on duty, or there are none left."""
    is_asked = tour.running.actions.days.ending.question is not None
    return is_asked or tour.read(attendance.count_here) == 0


def _state(tour: Tour, name: str) -> State:
    panel = tour.running.actions.days.opening.panel
    checks = () if panel is None else panel.list.checks
    return next((check.state for check in checks if check.name == name), State.BUSY)


def _look_at_slip(tour: Tour) -> None:
    """The slip lies in the papers folder, with the check code of the act that closed the day."""
    today = tour.running.context.today()
    count_no = tour.read(closings.closings_on, today)
    facts = tour.read(closings.closing_facts, today, count_no)
    name = f"day-close-{today.isoformat()}-{count_no}.pdf"
    pdf = (tour.papers / name).read_bytes()
    head = next(head for head in facts.heads if head.desk == facts.desk)
    code = f"{head.hash[:4]} {head.hash[4:8]}".upper()
    said = page_text(pdf)
    tour.check(translate("Tour", "the check code is on the slip"), code in said)
    tour.check(translate("Tour", "the slip names the day"), f"{today.day}" in said)
    tour.report.add_paper(pdf, f"slip_{name}")
