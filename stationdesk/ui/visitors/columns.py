"""The columns of the visitor file, and of what one visitor did and had."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.rowtable import Column
from stationdesk.ui.wording import number_text, short_date_text

if TYPE_CHECKING:
    from stationdesk.queries.visitors import VisitorRow

translate = QCoreApplication.translate


def file_columns(today: date) -> list[Column[VisitorRow]]:
    """Return the columns of the list; a last day that is over is marked."""

    def tone(row: VisitorRow) -> str:
        return "warn" if row.keep_until is not None and row.keep_until < today else ""

    return [
        Column(translate("Visitors", "Name"), lambda row: row.name, width=100, stretches=True),
        Column(translate("Visitors", "Category"), lambda row: row.category, width=100),
        Column(translate("Visitors", "Platform"), lambda row: row.platform, width=84, stretches=True),
        Column(
            translate("Visitors", "Delivery point"), lambda row: row.delivery_point, width=104, stretches=True
        ),
        Column(translate("Visitors", "Phone"), lambda row: row.phone_tail, width=68),
        Column(
            translate("Visitors", "Visits"),
            lambda row: number_text(row.visits),
            lambda row: row.visits,
            is_number=True,
            width=58,
        ),
        Column(
            translate("Visitors", "Last"),
            lambda row: short_date_text(row.last_on) if row.last_on else "–",
            lambda row: row.last_on,
            width=64,
            tip=lambda row: row.last_on.isoformat() if row.last_on else "",
        ),
        Column(translate("Visitors", "Number"), lambda row: row.number, width=132, tone=tone),
        Column(
            translate("Visitors", "Kept until"),
            lambda row: row.keep_until.isoformat() if row.keep_until else "",
            width=98,
            tone=tone,
            is_hidden=True,
        ),
    ]
