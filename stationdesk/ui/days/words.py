"""One act in one line, and the other sentences of opening and closing that several screens say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.wording import (
    date_text,
    number_text,
    points_text,
    span_text,
    time_text,
)

if TYPE_CHECKING:
    from datetime import date

    from stationdesk.queries.attendance import ForgottenRow
    from stationdesk.queries.days import DayCounts
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.days.view import MorningView

translate = QCoreApplication.translate
_MOST_NAMES = 3


def credit_text(context: DeskContext, row: ForgottenRow) -> str:
    """Return what a forgotten stay is credited when it is ended."""
    if row.credited_until is None:
        return translate("Days", "no hours are credited")
    minutes = int((row.credited_until - row.since).total_seconds() // 60)
    until = time_text(context.local(row.credited_until))
    words = translate("Days", "until {time}: {span}, provisional")
    return words.format(time=until, span=span_text(max(0, minutes)))


def count_rows(counts: DayCounts) -> list[tuple[str, str]]:
    """Return the figures of a day as label and value, in the order of the day-close slip."""
    return [
        (translate("Days", "Visits"), number_text(counts.visits)),
        (translate("Days", "Services used"), number_text(counts.service_uses)),
        (translate("Days", "Check-ins"), number_text(counts.check_ins)),
        (translate("Days", "Check-outs"), number_text(counts.check_outs)),
        (translate("Days", "Hours served"), span_text(counts.service_minutes)),
        (translate("Days", "Hours that wait"), span_text(counts.waiting_minutes)),
        (translate("Days", "Hours made up"), span_text(counts.made_up_minutes)),
        (translate("Days", "Points given"), _signed(counts.points_issued)),
        (translate("Days", "Points redeemed"), _signed(-counts.points_redeemed)),
        (translate("Days", "Points expired"), _signed(-counts.points_expired)),
        (translate("Days", "Points adjusted"), _signed(counts.points_adjusted)),
        (translate("Days", "Redemptions"), number_text(counts.redemptions)),
        (translate("Days", "Pieces handed out"), number_text(counts.pieces_handed_out)),
        (translate("Days", "Acts"), number_text(counts.acts)),
        (translate("Days", "of which undone"), number_text(counts.undone)),
    ]


def difference_words(counts: DayCounts) -> str:
    """Return the figures that are not what their moves add up to."""
    words: Mapping[str, str] = {
        "service": translate("Days", "points given"),
        "redemption": translate("Days", "points redeemed"),
        "return": translate("Days", "points given back"),
        "visits": translate("Days", "visits"),
        "service_uses": translate("Days", "services used"),
    }
    return translate("Days", ", ").join(words[name] for name in counts.differences)


def _signed(points: int) -> str:
    return "0" if not points else f"{'+' if points > 0 else '−'}{number_text(abs(points))}"


def opened_words(view: MorningView, on: date) -> str:
    """Return what happened when a day was opened: also what lapsed and expired by rule."""
    said = [translate("Opening", "{day} is open").format(day=date_text(on))]
    if view.lapsed:
        minutes = sum(row.service_minutes for row in view.lapsed)
        said.append(translate("Opening", "{span} of hours lapsed").format(span=span_text(minutes)))
    if view.expired_points:
        expired = points_text(view.expired_points)
        said.append(translate("Opening", "{points} expired").format(points=expired))
    return " · ".join(said)
