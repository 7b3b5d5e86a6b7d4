"""The sign-off sheet of goods handed out without points, on A4: who got them, masked, and lines to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.documents.goods_sheets import SignOffRow, SignOffSheet
from stationdesk.documents.sheets import Paper
from stationdesk.documents.sign_off import build_sign_off_sheet
from stationdesk.domain.masking import mask_name
from stationdesk.outbox.work import destination_of
from stationdesk.printing.destinations import PdfFolder
from stationdesk.printing.printers import send

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, tzinfo

    from stationdesk.documents.sheets import Language
    from stationdesk.paths import DataFolder
    from stationdesk.preferences import Preferences
    from stationdesk.printing.destinations import Sent
    from stationdesk.queries.hand_outs import HandedRow


def print_sign_off(sheet: SignOffSheet, preferences: Preferences, folder: DataFolder) -> Sent:
    """Print the sheet where this desk prints A4; with a slip printer it is kept as PDF. For a worker thread.

    Raises:
        PrinterTrouble: it did not come out.
        MissingGlyphs: the font lacks a character of a name.
    """
    is_a4 = preferences.paper == Paper.A4
    destination = destination_of(preferences, folder) if is_a4 else PdfFolder(folder.papers)
    return send(build_sign_off_sheet(sheet), destination, f"sign-off-{sheet.from_on.isoformat()}")


def sign_off_sheet(  # noqa: PLR0913  # a sheet has these parts, named at each call
    rows: Sequence[HandedRow],
    *,
    station: str,
    on: date,
    item: str,
    unit: str,
    rule: str,
    blank_rows: int,
    operator: str,
    at: datetime,
    language: Language,
) -> SignOffSheet:
    """Return what the sheet says: the first who got it first, undone ones left out. `at` is station time.

    `rule` is in words of that language.
    """
    zone = at.tzinfo
    return SignOffSheet(
        station=station,
        from_on=on,
        until_on=on,
        item=item,
        unit=unit,
        rule=rule,
        printed_at=at,
        operator=operator,
        rows=tuple(_row(row, zone) for row in reversed(rows) if not row.is_undone),
        blank_rows=blank_rows,
        language=language,
    )


def _row(row: HandedRow, zone: tzinfo | None) -> SignOffRow:
    return SignOffRow(
        name_masked=mask_name(row.name),
        phone_tail=row.phone_tail,
        pieces=row.pieces,
        at=row.at.astimezone(zone),
    )
