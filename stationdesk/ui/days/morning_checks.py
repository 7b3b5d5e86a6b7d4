"""The lines of the opening list: how each thing stands, and where its cure is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.days.check_line import Check, State
from stationdesk.ui.days.lending_check import due_back_check
from stationdesk.ui.lastact import act_text, names_text
from stationdesk.ui.wording import date_text, number_text, points_text, span_text

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.days.chain_check import ChainCheck
    from stationdesk.ui.days.trial import Trial
    from stationdesk.ui.days.view import MorningView

translate = QCoreApplication.translate
_LONG_AWAY = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class MorningCures:
    """What the buttons of the lines do."""

    state_time: Callable[[], object]
    close_before: Callable[[], object]
    end_stays: Callable[[], object]
    review: Callable[[], object]
    expiring: Callable[[], object]
    goods: Callable[[], object]
    facilities: Callable[[], object]
    lending: Callable[[], object]
    papers: Callable[[], object]
    whole_check: Callable[[], object]


def morning_checks(
    context: DeskContext, view: MorningView, cures: MorningCures, chain: ChainCheck, trial: Trial
) -> list[Check]:
    """Return the lines in their order."""
    return [
        _clock(context, view, cures),
        _last_act(context, view),
        _closed(context, view, cures),
        _stays(view, cures),
        _hours(view, cures),
        _lapse(view),
        _points(view, cures),
        _goods(view, cures),
        due_back_check(context, view.waiting.due_back, cures.lending),
        *_facilities(view, cures),
        _papers(view, cures),
        *_backup(context),
        Check(
            "printer",
            trial.state,
            translate("Days", "Printer"),
            trial.text,
            translate("Days", "Test slip"),
            trial.print,
        ),
        _chain(chain, cures),
    ]


def _backup(context: DeskContext) -> list[Check]:
    """Return the line of the copies; none at a training desk, and none where a server keeps the station."""
    if context.folder.is_training or not context.folder.database.exists():
        return []
    title, last = translate("Days", "Copy of the station"), context.folder.last_backup()
    state, words = State.LOOK, translate("Days", "There is none on this computer yet.")
    if last is not None:
        age = (context.today() - last).days
        state = State.OK if age <= _LONG_AWAY.days else State.LOOK
        words = translate("Days", "The last one, checked, is of {day}.").format(day=date_text(last))
    action = translate("Days", "Copy now")
    return [Check("backup", state, title, words, action, context.backup_wanted.emit)]


def _clock(context: DeskContext, view: MorningView, cures: MorningCures) -> Check:
    now, last = context.now(), view.last
    state, words = State.OK, translate("Days", "Is this the right time?")
    if last is not None and last.at > now:
        state, words = State.STOP, translate("Days", "The computer’s time is before the last act.")
    elif last is not None and now - last.at > _LONG_AWAY:
        state = State.LOOK
        words = translate("Days", "{n:day|days} since the last act: is this the right date?")
        words = words.format(n=number_text((context.local(now).date() - context.local(last.at).date()).days))
    action = translate("Days", "It is not…")
    return Check("clock", state, translate("Days", "Date and time"), words, action, cures.state_time)


def _last_act(context: DeskContext, view: MorningView) -> Check:
    said = translate("Days", "Nothing was done here before.")
    if view.last is not None:
        said = act_text(context, view.last)
    return Check("last_act", State.OK, translate("Days", "Last act before"), said)


def _closed(context: DeskContext, view: MorningView, cures: MorningCures) -> Check:
    title = translate("Days", "Last day closed")
    if view.waiting.unclosed is None:
        words = translate("Days", "Nothing is left to close.")
        if view.last_closed is not None:
            words = translate("Days", "{day} was closed.").format(day=date_text(view.last_closed))
        return Check("closed", State.OK, title, words)
    words = translate("Days", "{day} was not closed.").format(day=date_text(view.waiting.unclosed))
    return Check("closed", State.LOOK, title, words, translate("Days", "Close it"), cures.close_before)


def _stays(view: MorningView, cures: MorningCures) -> Check:
    title, rows = translate("Days", "Not checked out"), view.waiting.stays
    if not rows:
        return Check("stays", State.OK, title, translate("Days", "Nobody from before is checked in."))
    words = translate("Days", "{n:person|people}: {names}")
    words = words.format(n=number_text(len(rows)), names=names_text([row.name for row in rows]))
    action = translate("Days", "End all {n}").format(n=number_text(len(rows)))
    return Check("stays", State.LOOK, title, words, action, cures.end_stays)


def _hours(view: MorningView, cures: MorningCures) -> Check:
    title, rows = translate("Days", "Hours to review"), view.waiting.records
    if not rows:
        return Check("hours", State.OK, title, translate("Days", "No hours wait."))
    words = translate("Days", "{n:record|records}, {span}").format(
        n=number_text(len(rows)), span=span_text(sum(row.service_minutes for row in rows))
    )
    soon = len(view.waiting.lapsing) - len(view.lapsed)
    if soon:
        more = translate("Days", "{n:lapses|lapse} within 3 days").format(n=number_text(soon))
        words = translate("Days", "{text}; {more}").format(text=words, more=more)
    return Check("hours", State.LOOK, title, words, translate("Days", "Review"), cures.review)


def _lapse(view: MorningView) -> Check:
    title, rows = translate("Days", "Hours that lapse"), view.lapsed
    if not rows:
        return Check("lapse", State.OK, title, translate("Days", "None today."))
    words = translate("Days", "{n:record|records}, {span}, of {names}: lapsing with the opening.").format(
        n=number_text(len(rows)),
        span=span_text(sum(row.service_minutes for row in rows)),
        names=names_text([row.volunteer_name for row in rows]),
    )
    return Check("lapse", State.LOOK, title, words)


def _points(view: MorningView, cures: MorningCures) -> Check:
    title, rows = translate("Days", "Points that expire"), view.waiting.expiring
    if not view.expired_points and not rows:
        words = translate("Days", "None in the next {n:day|days}.").format(n=number_text(view.warning_days))
        return Check("points", State.OK, title, words)
    said = []
    if view.expired_points:
        gone = translate("Days", "{points} go with the opening")
        said.append(gone.format(points=points_text(view.expired_points)))
    if rows:
        soon = translate("Days", "{points} of {names} within {n:day|days}").format(
            points=points_text(sum(row.points for row in rows)),
            names=names_text([row.name for row in rows]),
            n=number_text(view.warning_days),
        )
        said.append(soon)
    text, action = translate("Days", "; ").join(said), translate("Days", "See whose")
    return Check("points", State.LOOK, title, text, action, cures.expiring if rows else None)


def _goods(view: MorningView, cures: MorningCures) -> Check:
    title, said = translate("Days", "Goods"), []
    stock = view.waiting.stock
    if stock.expired:
        names = names_text([row.title for row in stock.expired])
        said.append(translate("Days", "expired: {names}").format(names=names))
    if ending := [*stock.expiring_now, *stock.expiring]:
        names = names_text([f"{row.title} {row.expires_on:%m-%d}" for row in ending])
        said.append(translate("Days", "good until: {names}").format(names=names))
    few = [(row.title, row.good) for row in stock.low]
    few += [(row.title, row.remaining or 0) for row in view.waiting.low]
    if few:
        names = names_text([f"{title} {number_text(pieces)}" for title, pieces in few])
        said.append(translate("Days", "few left: {names}").format(names=names))
    if not said:
        words = translate("Days", "Enough of everything, nothing expires soon.")
        return Check("goods", State.OK, title, words)
    action = translate("Days", "Stock")
    return Check("goods", State.LOOK, title, translate("Days", "; ").join(said), action, cures.goods)


def _facilities(view: MorningView, cures: MorningCures) -> list[Check]:
    """Return the line of what is broken; none where all works, or nobody keeps the list."""
    rows = view.waiting.broken
    if not rows:
        return []
    words = translate("Days", "{n} broken: {names}").format(
        n=number_text(len(rows)), names=names_text([row.title for row in rows])
    )
    title, action = translate("Days", "Facilities"), translate("Days", "Look at them")
    return [Check("facilities", State.LOOK, title, words, action, cures.facilities)]


def _papers(view: MorningView, cures: MorningCures) -> Check:
    title, papers = translate("Days", "Papers not printed"), view.waiting.papers
    if not papers:
        return Check("papers", State.OK, title, translate("Days", "Every paper has been printed."))
    words = translate("Days", "{n:paper|papers}: {names}")
    words = words.format(n=number_text(len(papers)), names=names_text([job.number for job in papers]))
    return Check("papers", State.LOOK, title, words, translate("Days", "See why"), cures.papers)


def _chain(chain: ChainCheck, cures: MorningCures) -> Check:
    title = translate("Days", "Chain of acts")
    if chain.result is None:
        return Check("chain", State.BUSY, title, chain.text)
    if chain.result.is_clean:
        return Check("chain", State.OK, title, chain.text)
    action = translate("Days", "Full check")
    return Check("chain", State.STOP, title, chain.text, action, cures.whole_check)
