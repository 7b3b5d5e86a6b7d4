"""A busy hour at the door: keys count who comes in and what they use; what the figures say afterwards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from stationdesk.domain.visits import Span, week_of
from stationdesk.queries import visit_figures
from stationdesk.queries.visit_figures import VisitFigures
from stationdesk.ui.facilities.section import FacilitiesSection
from stationdesk.ui.tour.steps.receiving import open_section
from stationdesk.ui.tour.tour import Tour
from stationdesk.ui.undo.panel import UndoPanel
from stationdesk.ui.visitors.section import VisitorsSection
from stationdesk.ui.visits.paper_list import PaperListSection
from stationdesk.ui.visits.statistics import StatisticsSection
from stationdesk.ui.visits.today import TodaySection
from stationdesk.ui.widgets import Figure
from stationdesk.ui.wording import number_text

translate = QCoreApplication.translate

TAPS = ("1", "a2", "ab1", "3", "1", "c1", "2", "b4")
"""What is typed for each tap: letters tick services, the digit counts one of a category."""
_GROUP = 4
_HOUR, PAPER_LINES = "9", (("2", "3", "ab"), ("1", "2", ""))
"""What a paper list has under an hour: category, people, services."""


def tap(tour: Tour) -> None:
    """One visit from the front desk, then a busy hour on the page of visits; a wrong group is undone."""
    tour.let_go()
    before = _figures(tour)
    tour.hands.control(Qt.Key.Key_1)
    tour.hands.press(Qt.Key.Key_F6)
    tour.hands.write("1")
    tour.check(translate("Tour", "visits more than before"), _figures(tour).visits - before.visits, 1)
    tour.picture("visit_tapped")
    open_section(tour, Qt.Key.Key_6, Qt.Key.Key_1)
    tour.hands.see(TodaySection)
    tour.hands.press(Qt.Key.Key_F6)
    for keys in TAPS:
        tour.pass_time(minutes=4)
        tour.hands.write(keys)
    tour.hands.press(Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    tour.hands.write(str(_GROUP))
    tour.picture("group")
    tour.hands.enter()
    tapped = _figures(tour)
    came, uses = 1 + len(TAPS) + _GROUP, sum(len(keys) - 1 for keys in TAPS)
    tour.check(translate("Tour", "visits more than before"), tapped.visits - before.visits, came)
    used = tapped.service_uses - before.service_uses
    tour.check(translate("Tour", "services used more than before"), used, uses)
    tour.check(translate("Tour", "people known as before"), tapped.people, before.people)
    tour.picture("visits_today")
    tour.hands.control(Qt.Key.Key_Z)
    tour.hands.see(UndoPanel)
    tour.hands.enter()
    tour.hands.wait(lambda: not tour.hands.sees(UndoPanel), "the undo")
    tour.check(translate("Tour", "visits taken back"), tapped.visits - _figures(tour).visits, _GROUP)
    tour.quiet()


def paper_list(tour: Tour) -> None:
    """Two lines of the list at the door are typed, in fields and by Enter alone; then both count at once."""
    before = _figures(tour)
    open_section(tour, Qt.Key.Key_6, Qt.Key.Key_3)
    tour.hands.see(PaperListSection)
    tour.hands.write(_HOUR)
    tour.hands.enter()
    for fields in PAPER_LINES:
        for text in fields:
            tour.hands.write(text)
            tour.hands.enter()
    tour.picture("visits_paper_list")
    tour.hands.enter()
    after = _figures(tour)
    came = sum(int(people) for _category, people, _services in PAPER_LINES)
    tour.check(translate("Tour", "visits more than before"), after.visits - before.visits, came)
    tour.quiet()


def statistics(tour: Tour) -> None:
    """The week by day and by category and hour; visits, people and services are three figures."""
    open_section(tour, Qt.Key.Key_6, Qt.Key.Key_2)
    tour.hands.see(StatisticsSection)
    tour.hands.settle()
    found = tour.read(visit_figures.figures, week_of(tour.running.context.today()))
    for name, figure in (("visits", found.visits), ("people", found.people), ("uses", found.service_uses)):
        shown = tour.hands.see(Figure, f"span_figure_{name}").value
        tour.check(
            translate("Tour", "shown of the week: {name}").format(name=name), shown, number_text(figure)
        )
    tour.picture("visits_statistics")


def files(tour: Tour) -> None:
    """Whoever agreed to it stands on the visitor file; the facilities say what works and since when not."""
    open_section(tour, Qt.Key.Key_6, Qt.Key.Key_4)
    tour.hands.see(VisitorsSection)
    tour.hands.tab_to("visitors")
    tour.hands.press(Qt.Key.Key_Down)
    tour.picture("visitor_file")
    tour.hands.alt(Qt.Key.Key_5)
    tour.hands.see(FacilitiesSection)
    tour.picture("facilities")


def _figures(tour: Tour) -> VisitFigures:
    today = tour.running.context.today()
    return tour.read(visit_figures.figures, Span(today, today))
