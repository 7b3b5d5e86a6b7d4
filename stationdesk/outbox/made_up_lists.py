"""The day's list of hours made up later, on A4 for the supervisor: people masked, evidence named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.documents.made_up_list import build_made_up_list
from stationdesk.documents.sheets import Language, MadeUpHoursSheet, MadeUpRow, Paper
from stationdesk.domain.masking import mask_name
from stationdesk.outbox.work import destination_of
from stationdesk.printing.destinations import PdfFolder
from stationdesk.printing.printers import send

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, tzinfo

    from stationdesk.paths import DataFolder
    from stationdesk.preferences import Preferences
    from stationdesk.printing.destinations import Sent
    from stationdesk.queries import made_up

_PHOTO = {Language.ZH_CN: "照片", Language.EN: "photo"}


def print_made_up_list(sheet: MadeUpHoursSheet, preferences: Preferences, folder: DataFolder) -> Sent:
    """Print the list where this desk prints A4; with a slip printer it is kept as PDF. For a worker thread.

    Raises:
        PrinterTrouble: it did not come out.
        MissingGlyphs: the font lacks a character of a name or reason.
    """
    is_a4 = preferences.paper == Paper.A4
    destination = destination_of(preferences, folder) if is_a4 else PdfFolder(folder.papers)
    return send(build_made_up_list(sheet), destination, f"made-up-hours-{sheet.on.isoformat()}")


def made_up_sheet(
    rows: Sequence[made_up.MadeUpRow],
    on: date,
    station: str,
    operator: str,
    at: datetime,
    language: Language,
) -> MadeUpHoursSheet:
    """Return what the list says; records that were undone since are not on it. `at` is station time."""
    zone = at.tzinfo
    made = tuple(_row(row, zone, language) for row in rows if row.does_stand)
    return MadeUpHoursSheet(
        station=station, on=on, printed_at=at, operator=operator, rows=made, language=language
    )


def _row(row: made_up.MadeUpRow, zone: tzinfo | None, language: Language) -> MadeUpRow:
    photo = _PHOTO[language] if row.attachment_id is not None else ""
    return MadeUpRow(
        name_masked=mask_name(row.name),
        local_no=row.number,
        started_at=row.started_at.astimezone(zone),
        ended_at=row.ended_at.astimezone(zone),
        service=row.activity,
        service_minutes=row.service_minutes,
        reason=row.reason,
        evidence=" · ".join(filter(None, (row.paper_number, photo))),
        entered_by=row.operator,
        allowed_by=row.approver,
    )
