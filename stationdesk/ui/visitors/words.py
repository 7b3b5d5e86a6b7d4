"""How somebody on the visitor file is told in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.consents import ConsentForm
from stationdesk.domain.loans import Purpose
from stationdesk.ui.wording import moment_text, number_text
from stationdesk.ui.wording.lending import late_text

if TYPE_CHECKING:
    from stationdesk.queries.visitor_pages import LoanRow, VisitorConsent, VisitorPage
    from stationdesk.queries.visitors import FileFigures, VisitorRow
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate


def tail_words(row: VisitorRow) -> str:
    """Return the end of the phone number, empty for none."""
    return f"…{row.phone_tail}" if row.phone_tail else ""


def offer_line(row: VisitorRow) -> str:
    """Return what is offered below a field: 赵骑手 · 美团 · 樾檀山站 · …5678 · F20261122-0003."""
    parts = (row.name, row.platform, row.delivery_point, tail_words(row), row.number)
    return " · ".join(part for part in parts if part)


def figures_words(figures: FileFigures) -> str:
    """Return how many different people and delivery points are on file."""
    people = translate("Visitors", "{n:person|people} on file").format(n=number_text(figures.people))
    if not figures.delivery_points:
        return people
    points = translate("Visitors", "{n:delivery point|delivery points}")
    return f"{people} · {points.format(n=number_text(figures.delivery_points))}"


def consent_words(consent: VisitorConsent) -> str:
    """Return what the file rests on."""
    if consent.form is ConsentForm.PAPER:
        words = translate("Visitors", "Agreed on {day}, signed on paper {paper} · {operator}")
    else:
        words = translate("Visitors", "Agreed on {day} on the screen · {operator}")
    return words.format(
        day=consent.given_on.isoformat(), paper=consent.paper_number, operator=consent.operator
    )


def still_here(context: DeskContext, page: VisitorPage, purpose: Purpose) -> str:
    """Return what is lent and not back, or was left and waits, a line each with its time."""
    rows = [row for row in page.loans if row.ended_at is None and row.purpose is purpose]
    return "\n".join(f"{_what(row)} · {_due_words(context, row)}" for row in rows)


def _what(row: LoanRow) -> str:
    return row.title if row.pieces == 1 else f"{row.title} ×{number_text(row.pieces)}"


def _due_words(context: DeskContext, row: LoanRow) -> str:
    at = moment_text(context.local(row.due_at), context.today())
    if row.purpose is Purpose.DROP_OFF:
        return translate("Visitors", "ready {at}").format(at=at)
    if row.due_at < context.now():
        return late_text(row.due_at, context.now())
    return translate("Visitors", "due {at}").format(at=at)
