"""A visitor's card on its way to this desk's printer: it names nobody and can be printed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.documents.sheets import Paper
from stationdesk.documents.visitor_card import VisitorCardSheet, build_visitor_card
from stationdesk.outbox.work import destination_of
from stationdesk.printing.printers import send

if TYPE_CHECKING:
    from datetime import datetime

    from stationdesk.paths import DataFolder
    from stationdesk.preferences import Preferences
    from stationdesk.printing.destinations import Sent


def print_visitor_card(
    sheet: VisitorCardSheet, preferences: Preferences, folder: DataFolder, at: datetime
) -> Sent:
    """Print a card where this desk prints slips, or into the papers folder. For a worker thread.

    Raises:
        PrinterTrouble: it did not come out.
        MissingGlyphs: the font lacks a character of the station's name.
    """
    pdf = build_visitor_card(sheet, Paper(preferences.paper))
    return send(pdf, destination_of(preferences, folder), f"visitor-card-{sheet.number}-{at:%H%M%S}")
