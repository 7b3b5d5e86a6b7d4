"""The way of a paper from the database to paper: what waits is built, masked, sent and noted."""

from stationdesk.outbox.day_closes import build_day_close_pdf, day_close_sheet
from stationdesk.outbox.made_up_lists import made_up_sheet, print_made_up_list
from stationdesk.outbox.slips import build_slip_pdf, slip_sheet
from stationdesk.outbox.work import MISSING_GLYPHS, PaperDone, destination_of, work

__all__ = [
    "MISSING_GLYPHS",
    "PaperDone",
    "build_day_close_pdf",
    "build_slip_pdf",
    "day_close_sheet",
    "destination_of",
    "made_up_sheet",
    "print_made_up_list",
    "slip_sheet",
    "work",
]
