"""The list of what is late, on A4: printed where this desk prints A4, else kept as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.documents.overdue import build_overdue_list
from stationdesk.documents.sheets import Paper
from stationdesk.outbox.work import destination_of
from stationdesk.printing.destinations import PdfFolder
from stationdesk.printing.printers import send

if TYPE_CHECKING:
    from stationdesk.documents.goods_sheets import OverdueSheet
    from stationdesk.paths import DataFolder
    from stationdesk.preferences import Preferences
    from stationdesk.printing.destinations import Sent


def print_overdue_list(sheet: OverdueSheet, preferences: Preferences, folder: DataFolder) -> Sent:
    """Print the list where this desk prints A4; with a slip printer it is kept as PDF. For a worker thread.

    Raises:
        PrinterTrouble: it did not come out.
        MissingGlyphs: the font lacks a character of a name.
    """
    is_a4 = preferences.paper == Paper.A4
    destination = destination_of(preferences, folder) if is_a4 else PdfFolder(folder.papers)
    return send(build_overdue_list(sheet), destination, f"overdue-{sheet.as_of:%Y-%m-%d-%H%M}")
