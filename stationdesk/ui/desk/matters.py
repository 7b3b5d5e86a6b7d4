"""What needs a hand, each thing as one line with its cure: gathered from one snapshot of the desk."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.attendance.words import where
from stationdesk.ui.days.chain_check import open_section
from stationdesk.ui.desk.goods_matters import goods_matters
from stationdesk.ui.desk.lending_matters import lending_matters
from stationdesk.ui.desk.matter import Matter
from stationdesk.ui.desk.place_matters import place_matters
from stationdesk.ui.lastact import names_text
from stationdesk.ui.wording import date_text, minutes_between, number_text, points_text, span_text

if TYPE_CHECKING:
    from stationdesk.queries.attendance import ForgottenRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.desk.view import DeskView

translate = QCoreApplication.translate
_MOST_STAYS = 3
WRONG_PINS = 3
"""So many wrong PINs on one day are told of."""


def matters_of(context: DeskContext, actions: Actions, view: DeskView) -> list[Matter]:
    """Return everything that needs a hand, what keeps a day from its rhythm first."""
    return [
        *_set_up(context, view),
        *_days(actions, view),
        *_stays(context, actions, view),
        *_hours(actions, view),
        *_papers(actions, view),
        *_uncollected(actions, view),
        *lending_matters(context, actions, view.waiting),
        *_points(actions, view),
        *goods_matters(actions, view.waiting),
        *place_matters(actions, view.waiting),
        *_pins(context, view),
    ]


def _days(actions: Actions, view: DeskView) -> list[Matter]:
    found = []
    if not view.is_opened and not view.is_closed and not view.set_up.is_new:
        title = translate("Attention", "The day is not opened yet")
        detail = translate("Attention", "See what waits from before")
        found.append(
            Matter("matter_not_opened", "calendar", "warn", title, detail, actions.days.opening.open)
        )
    unclosed = view.waiting.unclosed
    if unclosed is not None:
        title = translate("Attention", "{day} was not closed").format(day=date_text(unclosed))
        detail = translate("Attention", "Look it over and close it")
        cure = partial(actions.days.close_page, unclosed)
        found.append(Matter("matter_not_closed", "lock-open", "warn", title, detail, cure))
    return found


def _stays(context: DeskContext, actions: Actions, view: DeskView) -> list[Matter]:
    rows = view.waiting.stays
    if len(rows) <= _MOST_STAYS:
        return [_stay(context, actions, row) for row in rows]
    title = translate("Attention", "{n:person|people} forgot to check out?").format(n=number_text(len(rows)))
    detail = names_text([row.name for row in rows])
    return [Matter("matter_long_stays", "clock", "warn", title, detail, actions.attendance.show_forgotten)]


def _stay(context: DeskContext, actions: Actions, row: ForgottenRow) -> Matter:
    span = span_text(minutes_between(row.since, context.now()))
    return Matter(
        name="matter_long_stay",
        icon="clock",
        tone="warn",
        title=translate("Attention", "{name} forgot to check out?").format(name=row.name),
        detail=f"{span} · {where(row.activity, row.place)}",
        cure=partial(actions.attendance.other_time, row.volunteer_id),
    )


def _hours(actions: Actions, view: DeskView) -> list[Matter]:
    rows = view.waiting.records
    if not rows:
        return []
    title = translate("Attention", "Hours waiting for review: {n}").format(n=number_text(len(rows)))
    detail = names_text([row.volunteer_name for row in rows])
    lapsing = len(view.waiting.lapsing)
    if lapsing:
        detail = translate("Attention", "{n} lapse soon: {names}").format(
            n=number_text(lapsing), names=names_text([row.volunteer_name for row in view.waiting.lapsing])
        )
    tone = "accent" if lapsing else "warn"
    return [Matter("matter_waiting", "shield-check", tone, title, detail, actions.attendance.show_review)]


def _papers(actions: Actions, view: DeskView) -> list[Matter]:
    papers = view.waiting.papers
    if not papers:
        return []
    title = translate("Attention", "Papers not printed: {n}").format(n=number_text(len(papers)))
    detail = translate("Attention", "See why, and print them")
    return [Matter("matter_unprinted", "printer", "accent", title, detail, actions.redemptions.show_outbox)]


def _uncollected(actions: Actions, view: DeskView) -> list[Matter]:
    rows = view.waiting.uncollected
    if not rows:
        return []
    title = translate("Attention", "Not collected: {n:slip|slips}").format(n=number_text(len(rows)))
    detail = names_text([row.name for row in rows])
    cure = actions.redemptions.show_uncollected
    return [Matter("matter_uncollected", "package", "warn", title, detail, cure)]


def _points(actions: Actions, view: DeskView) -> list[Matter]:
    rows = view.waiting.expiring
    if not rows:
        return []
    points = points_text(sum(row.points for row in rows))
    title = translate("Attention", "{points} expire soon").format(points=points)
    detail = translate("Attention", "{n:person|people}, the first on {day}: {names}").format(
        n=number_text(len({row.owner_id for row in rows})),
        day=date_text(rows[0].expires_on),
        names=names_text([row.name for row in rows]),
    )
    return [Matter("matter_expiring", "hourglass", "warn", title, detail, actions.expiries.open)]


def _pins(context: DeskContext, view: DeskView) -> list[Matter]:
    if len(view.wrong_pins) < WRONG_PINS:
        return []
    title = translate("Attention", "Wrong PINs today: {n}").format(n=number_text(len(view.wrong_pins)))
    detail = names_text([row.name for row in view.wrong_pins])
    cure = partial(open_section, context, "operators")
    return [Matter("matter_wrong_pins", "key-round", "accent", title, detail, cure)]


def _set_up(context: DeskContext, view: DeskView) -> list[Matter]:
    """A fresh station's next steps; a step that is done is gone."""
    steps: list[tuple[bool, str, str, str, str]] = [
        (
            view.set_up.has_no_service,
            "services",
            "clipboard-list",
            translate("Attention", "Add the first service"),
            translate("Attention", "What people check in to"),
        ),
        (
            view.set_up.has_no_reward,
            "rewards",
            "gift",
            translate("Attention", "Add the first reward"),
            translate("Attention", "What points can be redeemed for"),
        ),
        (
            view.set_up.has_one_operator,
            "operators",
            "key-round",
            translate("Attention", "Add a second operator"),
            translate("Attention", "Risky acts need a second person"),
        ),
        (
            view.set_up.is_new and not context.preferences.printer,
            "printers",
            "printer",
            translate("Attention", "Choose the slip printer"),
            translate("Attention", "Until then slips are kept as PDF"),
        ),
    ]
    return [
        Matter(
            f"matter_set_up_{section}", icon, "info", title, detail, partial(open_section, context, section)
        )
        for is_due, section, icon, title, detail in steps
        if is_due
    ]


def counted(matters: Sequence[Matter]) -> str:
    """Return how many lines there are; nothing for none."""
    return number_text(len(matters)) if matters else ""
