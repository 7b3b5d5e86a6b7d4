"""The lines of the closing page: what keeps a day from being closed, and what should be seen to before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.days.check_line import Check, State
from stationdesk.ui.days.lending_check import due_back_check
from stationdesk.ui.days.words import difference_words
from stationdesk.ui.lastact import names_text
from stationdesk.ui.wording import number_text, span_text
from stationdesk.ui.wording.goods import place_word

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.days.view import EveningView

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class EveningCures:
    """What the buttons of the lines do."""

    end_stays: Callable[[], object]
    review: Callable[[], object]
    papers: Callable[[], object]
    uncollected: Callable[[], object]
    lending: Callable[[], object]
    stocktakes: Callable[[], object]
    print_made_up: Callable[[], object]
    whole_check: Callable[[], object]


def evening_checks(context: DeskContext, view: EveningView, cures: EveningCures) -> list[Check]:
    """Return the lines in their order; only people who are still checked in keep a day open.

    What is out and what is being counted have lines only while there is any.
    """
    return [
        _here(view, cures),
        _hours(view, cures),
        _papers(view, cures),
        _uncollected(view, cures),
        *([due_back_check(context, view.due_back, cures.lending)] if view.due_back else ()),
        *([_counting(view, cures)] if view.counting else ()),
        _made_up(view, cures),
        _moves(view, cures),
    ]


def _here(view: EveningView, cures: EveningCures) -> Check:
    title, rows = translate("Days", "Not checked out"), view.here
    if not rows:
        return Check("here", State.OK, title, translate("Days", "Everybody is checked out."))
    words = translate("Days", "{n:person|people}: {names}")
    words = words.format(n=number_text(len(rows)), names=names_text([row.name for row in rows]))
    on_duty = len(rows) - len(view.forgotten)
    if not on_duty:
        action = translate("Days", "End all {n}").format(n=number_text(len(rows)))
        return Check("here", State.STOP, title, words, action, cures.end_stays)
    action = translate("Days", "End all {n}…").format(n=number_text(len(rows)))
    remark = translate("Days", "{n} on duty").format(n=number_text(on_duty))
    return Check("here", State.LOOK, title, words, action, cures.end_stays, remark)


def _hours(view: EveningView, cures: EveningCures) -> Check:
    title, rows = translate("Days", "Hours to review"), view.records
    if not rows:
        return Check("hours", State.OK, title, translate("Days", "No hours of the day wait."))
    minutes = sum(row.service_minutes for row in rows)
    words = translate("Days", "{n:record|records}, {span}; they may wait.")
    words = words.format(n=number_text(len(rows)), span=span_text(minutes))
    return Check("hours", State.LOOK, title, words, translate("Days", "Review"), cures.review)


def _papers(view: EveningView, cures: EveningCures) -> Check:
    title, papers = translate("Days", "Papers not printed"), view.papers
    if not papers:
        return Check("papers", State.OK, title, translate("Days", "Every paper has been printed."))
    words = translate("Days", "{n:paper|papers}: {names}")
    words = words.format(n=number_text(len(papers)), names=names_text([job.number for job in papers]))
    return Check("papers", State.LOOK, title, words, translate("Days", "See why"), cures.papers)


def _uncollected(view: EveningView, cures: EveningCures) -> Check:
    title, rows = translate("Days", "Not collected"), view.uncollected
    if not rows:
        return Check("uncollected", State.OK, title, translate("Days", "Nothing waits to be collected."))
    words = translate("Days", "{n:slip waits|slips wait} to be collected: {names}")
    words = words.format(n=number_text(len(rows)), names=names_text([row.name for row in rows]))
    action = translate("Days", "See which")
    return Check("uncollected", State.LOOK, title, words, action, cures.uncollected)


def _counting(view: EveningView, cures: EveningCures) -> Check:
    names = [f"{row.number} {place_word(row.place_kind, row.place)}" for row in view.counting]
    words = translate("Days", "Open: {names}; it may go on tomorrow.").format(names=names_text(names))
    title, action = translate("Days", "Stocktake"), translate("Days", "Count on")
    return Check("counting", State.LOOK, title, words, action, cures.stocktakes)


def _made_up(view: EveningView, cures: EveningCures) -> Check:
    title, rows = translate("Days", "Hours made up"), view.made_up
    if not rows:
        return Check("made_up", State.OK, title, translate("Days", "None on this day."))
    minutes = sum(row.service_minutes for row in rows)
    words = translate("Days", "{n:record|records}, {span}: the supervisor signs the list.")
    words = words.format(n=number_text(len(rows)), span=span_text(minutes))
    action = translate("Days", "Print the list")
    return Check("made_up", State.LOOK, title, words, action, cures.print_made_up)


def _moves(view: EveningView, cures: EveningCures) -> Check:
    title = translate("Days", "Counts and moves")
    if view.counts.moves_agree:
        return Check("moves", State.OK, title, translate("Days", "Added up again, they agree."))
    words = translate("Days", "They differ: {names}. The slip says so.")
    words = words.format(names=difference_words(view.counts))
    action = translate("Days", "Full check")
    return Check("moves", State.STOP, title, words, action, cures.whole_check)
