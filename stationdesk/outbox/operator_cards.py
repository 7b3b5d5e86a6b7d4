"""An operator's card on its way to this desk's printer: never queued, for nothing may keep its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.documents.operator_card import OperatorCardSheet, build_operator_card
from stationdesk.documents.sheets import Paper
from stationdesk.outbox.work import destination_of
from stationdesk.printing.printers import send

if TYPE_CHECKING:
    from datetime import datetime

    from stationdesk.paths import DataFolder
    from stationdesk.preferences import Preferences
    from stationdesk.printing.destinations import Sent


def print_operator_card(
    sheet: OperatorCardSheet, preferences: Preferences, folder: DataFolder, at: datetime
) -> Sent:
    """Print a card where this desk prints slips, or into the papers folder. For a worker thread.

    Raises:
        PrinterTrouble: it did not come out.
        MissingGlyphs: the font lacks a character of a name.
    """
    pdf = build_operator_card(sheet, Paper(preferences.paper))
    return send(pdf, destination_of(preferences, folder), f"operator-card-{at:%Y%m%d-%H%M%S}")
