"""A notice with its consent to sign: printed where this desk prints A4, else kept as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.documents.notice import build_notice
from stationdesk.documents.sheets import Paper
from stationdesk.outbox.work import destination_of
from stationdesk.printing.destinations import PdfFolder
from stationdesk.printing.printers import send

if TYPE_CHECKING:
    from datetime import datetime

    from stationdesk.documents.sheets import NoticeSheet
    from stationdesk.paths import DataFolder
    from stationdesk.preferences import Preferences
    from stationdesk.printing.destinations import Sent


def print_notice(sheet: NoticeSheet, preferences: Preferences, folder: DataFolder, at: datetime) -> Sent:
    """Print a notice; the title names the text and nobody. `at` is station time. For a worker thread.

    Raises:
        PrinterTrouble: it did not come out.
        MissingGlyphs: the font lacks a character of a name.
    """
    is_a4 = preferences.paper == Paper.A4
    destination = destination_of(preferences, folder) if is_a4 else PdfFolder(folder.papers)
    return send(build_notice(sheet), destination, f"notice-{sheet.text.version}-{at:%Y%m%d-%H%M%S}")
