"""A person's history, a new volunteer, the search."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt

from stationdesk.demo.days import LEFT_FREE
from stationdesk.demo.people import document_number
from stationdesk.domain.identity import Sex
from stationdesk.domain.people import PersonCategory
from stationdesk.queries import acts as act_queries
from stationdesk.queries import people_search
from stationdesk.ui.omnibox_list import OmniboxList
from stationdesk.ui.tour.steps.arriving import card_of
from stationdesk.ui.tour.tour import Tour
from stationdesk.ui.volunteers.form import VolunteerForm
from stationdesk.ui.volunteers.page import VolunteersPage

translate = QCoreApplication.translate

NEWCOMER, LETTERS = "温如故", "wrg"
_BORN, _RUNNING, _PHONE = date(1994, 5, 6), 400, "13900000321"
_SAME_LETTERS, _SAME_NAME = "wf", "王芳"
_FIRST_LETTERS = "lml"


def history(tour: Tour) -> None:
    """Open the history of the person in hand: the redemption and its undo."""
    tour.hands.control(Qt.Key.Key_2)
    tour.hands.see(VolunteersPage)
    tour.hands.tab_to("tab_points")
    tour.hands.turn_to("tab_history", Qt.Key.Key_Right)
    rows = tour.read(act_queries.history, tour.seen.volunteer_id)
    verbs = [row.verb for row in rows[:2]]
    tour.check(translate("Tour", "last two acts"), verbs, ["reversals.reverse", "redemptions.redeem"])
    tour.check(translate("Tour", "the redemption is marked as undone"), rows[1].is_reversed)
    check_shown(tour, LEFT_FREE)
    tour.picture("history")


def register(tour: Tour) -> None:
    """Fill the form by keyboard: the number says sex and birth date."""
    tour.hands.control(Qt.Key.Key_N)
    tour.hands.see(VolunteerForm)
    tour.hands.write(NEWCOMER)
    tour.hands.tab_to("form_category")
    tour.hands.press(Qt.Key.Key_Down)
    tour.hands.tab_to("form_document")
    tour.hands.write(document_number(_BORN, _RUNNING, is_woman=True))
    tour.hands.tab_to("form_phone")
    tour.hands.write(_PHONE)
    tour.hands.tab_to("form_area")
    tour.picture("registration")
    tour.pass_time(minutes=2)
    tour.hands.control(Qt.Key.Key_Return)
    tour.hands.wait(lambda: not tour.hands.sees(VolunteerForm), "the end of the form")
    found = tour.read(people_search.search, LETTERS).rows
    tour.check(translate("Tour", "found by initials"), [row.name for row in found], [NEWCOMER])
    card = card_of(tour, found[0].volunteer_id)
    tour.check(translate("Tour", "category"), card.category, PersonCategory.COURIER)
    tour.check(translate("Tour", "sex from the document"), card.sex, Sex.FEMALE)
    tour.check(translate("Tour", "birth date from the document"), card.birth_date, _BORN)
    tour.check(translate("Tour", "the phone is masked"), card.phone_masked, "139****0321")
    check_shown(tour, NEWCOMER)
    tour.picture("registered")


def check_shown(tour: Tour, name: str) -> None:
    """Look who is shown beside the list: whoever is in hand."""
    card = tour.hands.see(VolunteersPage).detail.card
    tour.check(translate("Tour", "shown beside the list"), card.name if card else "", name)


def search(tour: Tour) -> None:
    """Initials that several people share open a list; others lead straight to the person."""
    tour.hands.control(Qt.Key.Key_K)
    tour.hands.write(_SAME_LETTERS)
    people = tour.hands.see(OmniboxList)
    names = [row.name for row in people.people.rows]
    tour.check(translate("Tour", "people of this name in the list"), names.count(_SAME_NAME), 2)
    tour.picture("search")
    tour.hands.press(Qt.Key.Key_Escape)
    tour.hands.write(_FIRST_LETTERS)
    tour.hands.enter()
    if tour.hands.sees(OmniboxList):
        tour.hands.enter()
    card = tour.running.context.person.card
    tour.check(translate("Tour", "in hand"), card.name if card else "", LEFT_FREE)
    tour.picture("found")
