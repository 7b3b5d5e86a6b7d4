"""The test slip: a sheet that cannot be taken for a real one, on the printer and paper being tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.documents.sheets import Language, Paper, RedemptionSlipSheet, SlipLine
from stationdesk.ui import wording

if TYPE_CHECKING:
    from datetime import datetime

    from stationdesk.paths import DataFolder
    from stationdesk.preferences import Preferences
    from stationdesk.printing.destinations import Sent

_NUMBER = "TEST"
"""No number of the series: a scanner that reads it finds nothing."""


def test_sheet(
    preferences: Preferences, station: str, operator: str, desk: str, at: datetime
) -> RedemptionSlipSheet:
    """Return a slip that says it is a test: void, without a number, without points. `at` in station time."""
    translate = QCoreApplication.translate
    return RedemptionSlipSheet(
        station=station,
        number=_NUMBER,
        code=_NUMBER,
        at=at,
        holder_masked=translate("TestSlip", "Test print, not a slip"),
        holder_phone_tail="",
        collected_by=translate("TestSlip", "nobody"),
        operator=operator,
        desk=desk,
        lines=(SlipLine(translate("TestSlip", "Test print: nothing can be collected with it"), 1, 0),),
        points_taken=0,
        points_left=0,
        service_minutes_total=0,
        station_note=wording.date_text(at.date()),
        is_void=True,
        language=Language(preferences.language),
    )


def print_test(sheet: RedemptionSlipSheet, preferences: Preferences, folder: DataFolder) -> Sent:
    """Print the sheet where these preferences send slips. Takes seconds: for a worker thread.

    Raises:
        PrinterTrouble: it did not come out.
        MissingGlyphs: the font lacks a character of the station's name.
    """
    # ReportLab and PDFium are kept out of the start.
    from stationdesk import outbox  # noqa: PLC0415
    from stationdesk.documents.slip import build_slip  # noqa: PLC0415
    from stationdesk.printing.printers import send  # noqa: PLC0415

    pdf = build_slip(sheet, Paper(preferences.paper))
    return send(pdf, outbox.destination_of(preferences, folder), f"test-{sheet.at:%Y%m%d-%H%M%S}")
