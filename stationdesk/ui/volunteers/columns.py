"""The columns of the list of volunteers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.queries.volunteers import VolunteerRow
from stationdesk.ui import wording
from stationdesk.ui.rowtable import Column

translate = QCoreApplication.translate
NOTHING = "—"


def volunteer_columns() -> list[Column[VolunteerRow]]:
    """Return the columns, in the language of the window."""
    return [
        Column(translate("Volunteers", "Number"), lambda row: row.number, width=136),
        Column(
            translate("Volunteers", "Name"),
            lambda row: row.name,
            width=80,
            stretches=True,
            tip=lambda row: row.name,
        ),
        Column(
            translate("Volunteers", "Category"),
            lambda row: wording.category_word(row.category),
            width=98,
            tip=lambda row: wording.category_word(row.category),
        ),
        Column(translate("Volunteers", "Phone"), lambda row: row.phone_masked or NOTHING, width=116),
        Column(translate("Volunteers", "Team"), lambda row: row.team or NOTHING, width=98),
        Column(
            translate("Volunteers", "Hours"),
            lambda row: wording.hours_text(row.service_minutes),
            is_number=True,
            width=76,
        ),
        Column(
            translate("Volunteers", "Points"),
            lambda row: wording.number_text(row.points),
            is_number=True,
            width=62,
        ),
    ]
