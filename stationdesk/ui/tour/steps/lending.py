"""A power bank goes out and comes back without its cable; what is late; what somebody leaves here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from stationdesk.demo.things import LAUNDRY, POWER_BANK
from stationdesk.domain.codes import Number, Tag, read_code
from stationdesk.domain.loans import LoanOutcome, Purpose
from stationdesk.queries import loans, past_loans, things
from stationdesk.queries.things import ThingRow
from stationdesk.ui.attendance.chooser import ActivityChooser
from stationdesk.ui.lending.leaving import LeavePanel
from stationdesk.ui.lending.lend import LendPanel
from stationdesk.ui.lending.returning import ReturnPanel
from stationdesk.ui.lending.section import LendingSection
from stationdesk.ui.tour.steps.arriving import card_code, card_of
from stationdesk.ui.tour.steps.receiving import open_section
from stationdesk.ui.tour.tour import Tour

translate = QCoreApplication.translate

_KEPT_MINUTES, _PIECES = 35, 3
_LEFT = "骑手工服"


def lend(tour: Tour) -> None:
    """Scan the thing, then the card of somebody on duty; Enter lends it."""
    person = card_of(tour, tour.seen.volunteer_id)
    tour.hands.control(Qt.Key.Key_1)
    tour.hands.scan(card_code(person))
    tour.hands.see(ActivityChooser)
    tour.hands.press(Qt.Key.Key_1)
    tour.let_go()
    thing = next(row for row in tour.read(things.free_things) if row.kind == POWER_BANK)
    tour.seen.thing_id = thing.thing_id
    tour.hands.scan(_code(thing))
    panel = tour.hands.see(LendPanel)
    tour.hands.wait(lambda: panel.thing.row is not None, thing.name)
    tour.hands.scan(card_code(person))
    tour.hands.wait(lambda: panel.preview, "what the loan will be")
    tour.picture("lend")
    tour.pass_time(minutes=1)
    tour.hands.enter()
    tour.hands.wait(lambda: not tour.hands.sees(LendPanel), "the loan")
    held = tour.read(loans.holder_of, thing.thing_id)
    tour.check(translate("Tour", "lent to"), held.name if held else "", person.name)
    tour.check(translate("Tour", "lent at"), held.lent_at if held else None, tour.clock())


def take_back(tour: Tour) -> None:
    """Whoever checks out is asked for what they have; the cable is missing, and that is written down."""
    tour.pass_time(minutes=_KEPT_MINUTES)
    tour.hands.scan(card_code(card_of(tour, tour.seen.volunteer_id)))
    tour.hands.see(LendPanel)
    tour.hands.wait(tour.hands.see(QWidget, "lend_out").hasFocus, "what is still out")
    tour.picture("asked_back")
    tour.hands.enter()
    tour.hands.see(ReturnPanel)
    tour.hands.tab_to("return_part_0")
    tour.hands.press(Qt.Key.Key_Space)
    part = tour.hands.see(QCheckBox, "return_part_0").text()
    tour.picture("part_missing")
    tour.hands.enter()
    tour.hands.wait(lambda: not tour.hands.sees(ReturnPanel), "the return")
    last = tour.read(past_loans.of_thing, tour.seen.thing_id)[0]
    tour.check(translate("Tour", "how it came back"), last.outcome, LoanOutcome.RETURNED)
    tour.check(translate("Tour", "what is missing"), last.missing_parts, part)
    tour.check(translate("Tour", "who has it"), tour.read(loans.holder_of, tour.seen.thing_id), None)
    tour.quiet()


def overdue(tour: Tour) -> None:
    """What is late stands in a list of its own, and on paper with whom to ring."""
    late = tour.read(loans.late, tour.clock())
    open_section(tour, Qt.Key.Key_5, Qt.Key.Key_4)
    tour.hands.see(LendingSection)
    tour.picture("lending")
    tour.hands.tab_to("lending_out")
    tour.hands.press(Qt.Key.Key_Right)
    tour.hands.wait(lambda: tour.hands.sees(QWidget, "late_rows"), "the list of what is late")
    tour.picture("overdue")
    papers = tour.papers_now()
    tour.hands.alt(Qt.Key.Key_P)
    said = tour.new_paper(papers, "overdue")
    tour.check(translate("Tour", "something is late"), bool(late))
    for row in late:
        told = translate("Tour", "the list says {what}").format(what=row.number)
        tour.check(told, row.number in said)
    tour.quiet()


def leave(tour: Tour) -> None:
    """Uniforms are left to be washed: a ticket is printed, and it opens what it stands for."""
    before = {row.loan_id for row in tour.read(loans.out_now, Purpose.DROP_OFF)}
    papers = tour.papers_now()
    tour.hands.alt(Qt.Key.Key_L)
    panel = tour.hands.see(LeavePanel)
    tour.hands.tab_to("leave_what")
    tour.hands.write(_LEFT)
    tour.hands.tab_to("leave_pieces")
    for _ in range(_PIECES - 1):
        tour.hands.press(Qt.Key.Key_Up)
    tour.hands.wait(lambda: panel.preview, "what the ticket will say")
    tour.picture("leave")
    tour.hands.enter()
    tour.hands.wait(lambda: not tour.hands.sees(LeavePanel), "the ticket")
    left = [row for row in tour.read(loans.out_now, Purpose.DROP_OFF) if row.loan_id not in before]
    tour.check(translate("Tour", "left here"), [(row.kind, row.pieces) for row in left], [(LAUNDRY, _PIECES)])
    said = tour.new_paper(papers, "ticket")
    tour.check(translate("Tour", "the ticket says its number"), left[0].number in said)
    number = read_code(left[0].number)
    assert isinstance(number, Number)
    tour.hands.scan(number.code)
    shown = tour.hands.see(ReturnPanel).row
    tour.check(translate("Tour", "the ticket opens"), shown.number, left[0].number)
    tour.picture("ticket")
    tour.hands.press(Qt.Key.Key_Escape)
    tour.quiet()


def _code(thing: ThingRow) -> str:
    tag = read_code(thing.tag)
    assert isinstance(tag, Tag)
    return tag.code
