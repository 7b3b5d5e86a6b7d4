"""What is said of goods in lists: places, batches, movements."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui import wording
from stationdesk.ui.volunteers.linelist import Line
from stationdesk.ui.wording.goods import bill_word, place_word

if TYPE_CHECKING:
    from stationdesk.queries.items import LyingRow
    from stationdesk.queries.places import PlaceRow
    from stationdesk.queries.stock_history import MovementRow
    from stationdesk.services.bills import BillReceipt

translate = QCoreApplication.translate
_MINUS = "−"
_DOT = " · "


def place_name(row: PlaceRow) -> str:
    """Return what a place of the house is called, with its service point."""
    return _DOT.join(filter(None, (place_word(row.kind, row.title), row.point)))


def batch_text(expires_on: date | None, batch: str) -> str:
    """Return until when pieces are good, and their batch; empty for neither."""
    until = translate("Stock", "until {day}").format(day=expires_on.isoformat()) if expires_on else ""
    named = translate("Stock", "batch {name}").format(name=batch) if batch else ""
    return _DOT.join(filter(None, (until, named)))


def lying_line(row: LyingRow, unit: str, today: date) -> Line:
    """Return pieces in a place: where, how many, how long they are good."""
    where = _DOT.join(filter(None, (place_word(row.kind, row.place), row.point)))
    mark, tone = "", "neutral"
    if row.expires_on is not None:
        days = (row.expires_on - today).days
        if days < 0:
            mark, tone = translate("Stock", "expired"), "accent"
        elif days <= 30:
            words = translate("Stock", "{n:day|days} left") if days else translate("Stock", "last day")
            mark, tone = words.format(n=wording.number_text(days)), "warn"
    said = batch_text(row.expires_on, row.batch) or translate("Stock", "without a last day")
    figure = " ".join(filter(None, (wording.number_text(row.pieces), unit)))
    return Line(where, said, figure=figure, mark=mark, mark_tone=tone)


def movement_line(row: MovementRow, local: Callable[[datetime], datetime], today: date) -> Line:
    """Return one move: why and whose, when and from where to where, what it added, what was left."""
    about = wording.verb_word(row.verb) if row.kind is None else bill_word(row.kind)
    mark, tone = _state(row)
    path = (
        f"{place_word(row.origin.kind, row.origin.title)} → {place_word(row.target.kind, row.target.title)}"
    )
    when = wording.moment_text(local(row.at), today)
    left = translate("Stock", "{n} left").format(n=wording.number_text(row.after))
    parts = (when, path, row.number, batch_text(row.expires_on, row.batch), row.operator)
    return Line(
        title=_DOT.join(filter(None, (about, row.party, row.reason))),
        detail=_DOT.join(filter(None, parts)),
        figure=_signed(row),
        remainder=left,
        tone="ok_text" if row.amount > 0 else "accent" if row.amount < 0 else "muted",
        mark=mark,
        mark_tone=tone,
        is_struck=row.is_undone,
    )


def billed_words(receipt: BillReceipt) -> str:
    """Return the lines of a bill, a few of them by name: 鸡蛋 ×12、大米 ×5…"""
    shown = [f"{line.title} ×{wording.number_text(line.pieces)}" for line in receipt.lines[:3]]
    text = translate("Stock", ", ").join(shown)
    return f"{text}…" if len(receipt.lines) > len(shown) else text


def _signed(row: MovementRow) -> str:
    if row.amount == 0:
        return wording.number_text(row.pieces)
    return f"{'+' if row.amount > 0 else _MINUS}{wording.number_text(abs(row.amount))}"


def _state(row: MovementRow) -> tuple[str, str]:
    if row.is_undone:
        return translate("Stock", "undone"), "neutral"
    if row.is_undo:
        return translate("Stock", "undo"), "info"
    return "", "neutral"
