"""Signing in, a card, a check-in, a check-out, the points."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from stationdesk.demo import DEMO_OPERATOR, DEMO_PIN
from stationdesk.demo.days import LEFT_FREE
from stationdesk.domain.codes import Number, read_code
from stationdesk.domain.service_time import Evidence
from stationdesk.queries import attendance, people_search, volunteers
from stationdesk.queries import points as point_queries
from stationdesk.queries import service_records as record_queries
from stationdesk.queries.volunteers import VolunteerCard
from stationdesk.ui.attendance.chooser import ActivityChooser
from stationdesk.ui.deskarea import DeskArea
from stationdesk.ui.pages import PAGES
from stationdesk.ui.signin.choice import OperatorChoice
from stationdesk.ui.tour.hands import NotSeen
from stationdesk.ui.tour.tour import Tour
from stationdesk.ui.why.panel import WhyPanel

translate = QCoreApplication.translate

SERVED_MINUTES = 95
EARNED_POINTS = 15
"""95 minutes at 10 points an hour, the rest of an hour rounded down."""
_ACTIVITY_KEY = Qt.Key.Key_1


def sign_in(tour: Tour) -> None:
    """Choose the operator with the arrows, type the PIN."""
    choice = tour.hands.see(OperatorChoice)
    tour.hands.wait(lambda: choice.row is not None, "operators")
    tour.picture("sign_in")
    _choose_operator(tour, choice)
    tour.hands.write(DEMO_PIN)
    tour.hands.enter()
    area = tour.hands.see(DeskArea)
    # While pages are made, keys of a scanner come too far apart to be known as such.
    tour.hands.wait(lambda: area.pages.built >= PAGES.keys(), "every page")
    signed_in = tour.running.context.signed_in
    tour.check(translate("Tour", "signed in"), signed_in.name if signed_in else "", DEMO_OPERATOR)


def _choose_operator(tour: Tour, choice: OperatorChoice) -> None:
    """Go through the list with the arrows until the administrator is chosen."""
    for key in (Qt.Key.Key_Up,) * 9 + (Qt.Key.Key_Down,) * 9:
        if choice.row is not None and choice.row.name == DEMO_OPERATOR:
            return
        tour.hands.press(key)
    raise NotSeen(DEMO_OPERATOR)


def scan(tour: Tour) -> None:
    """Scan the card of somebody who is not here."""
    found = tour.read(people_search.search, LEFT_FREE).rows
    tour.check(translate("Tour", "the station knows"), found[0].name if found else "", LEFT_FREE)
    seen = tour.seen
    seen.volunteer_id = found[0].volunteer_id
    seen.before = card_of(tour, seen.volunteer_id)
    tour.check(translate("Tour", "here before the scan"), seen.before.here_since is not None, expected=False)
    tour.hands.scan(card_code(seen.before))
    tour.hands.see(ActivityChooser)
    card = tour.running.context.person.card
    tour.check(translate("Tour", "in hand"), card.number if card else "", seen.before.number)
    tour.picture("which_activity")


def check_in(tour: Tour) -> None:
    """Choose the first activity with its number."""
    here, at = tour.read(attendance.count_here), tour.clock()
    today = tour.running.context.today()
    first = tour.read(attendance.activities_to_choose, today)[0]
    tour.hands.press(_ACTIVITY_KEY)
    state = tour.read(attendance.state_of, tour.seen.volunteer_id)
    tour.check(translate("Tour", "here since"), state.since, at)
    tour.check(translate("Tour", "activity"), state.activity, first.name)
    tour.check(translate("Tour", "people here"), tour.read(attendance.count_here), here + 1)
    tour.picture("checked_in")


def second_scan(tour: Tour) -> None:
    """Scan the same card 20 seconds later: nothing happens, the state is shown."""
    here = tour.read(attendance.state_of, tour.seen.volunteer_id)
    tour.pass_time(seconds=20)
    tour.hands.scan(card_code(tour.seen.before))
    tour.check(
        translate("Tour", "still here since"),
        tour.read(attendance.state_of, tour.seen.volunteer_id).since,
        here.since,
    )
    tour.check(translate("Tour", "something is said"), bool(tour.running.context.result.text))
    tour.picture("second_scan")


def check_out(tour: Tour) -> None:
    """Scan the card when the service is over."""
    before, volunteer_id = tour.seen.before, tour.seen.volunteer_id
    assert before is not None
    since = tour.read(attendance.state_of, volunteer_id).since
    assert since is not None
    passed = tour.clock() - since
    tour.pass_time(minutes=SERVED_MINUTES, seconds=-int(passed.total_seconds()))
    tour.hands.scan(card_code(before))
    after, record = card_of(tour, volunteer_id), tour.read(record_queries.records_of, volunteer_id)[0]
    tour.check(translate("Tour", "still here"), after.here_since is not None, expected=False)
    tour.check(translate("Tour", "minutes of the record"), record.service_minutes, SERVED_MINUTES)
    tour.check(translate("Tour", "proved by"), record.evidence, Evidence.SCANNED)
    more = after.minutes_total - before.minutes_total
    tour.check(translate("Tour", "minutes more than before"), more, SERVED_MINUTES)
    tour.check(translate("Tour", "points more than before"), after.points - before.points, EARNED_POINTS)
    tour.seen.before = after
    tour.picture("checked_out")


def points(tour: Tour) -> None:
    """Open the volunteers and look at the points."""
    before = tour.seen.before
    assert before is not None
    tour.hands.control(Qt.Key.Key_2)
    tour.hands.see(QWidget, "page_volunteers")
    tour.picture("volunteers")
    tour.hands.tab_to("tab_records")
    tour.hands.press(Qt.Key.Key_Right)
    line = tour.read(point_queries.statement, tour.seen.volunteer_id)[0]
    tour.check(translate("Tour", "points of the last line"), line.points, EARNED_POINTS)
    tour.check(translate("Tour", "balance of the last line"), line.balance, before.points)
    tour.picture("points")
    tour.hands.press(Qt.Key.Key_F10)
    tour.hands.see(WhyPanel)
    tour.hands.settle()
    tour.picture("why")
    tour.hands.press(Qt.Key.Key_Escape)
    tour.hands.wait(lambda: not tour.hands.sees(WhyPanel), "the page behind")


def card_of(tour: Tour, volunteer_id: UUID) -> VolunteerCard:
    """Return a person's card as the database has it."""
    return tour.read(volunteers.card, volunteer_id, tour.running.context.today())


def card_code(card: VolunteerCard | None) -> str:
    """Return what the barcode on a person's card says."""
    assert card is not None
    number = read_code(card.number)
    assert isinstance(number, Number)
    return number.code
