"""The way of a paper from the database to paper: what waits is built, masked, sent and noted."""

from stationdesk.outbox.count_sheets import count_sheet, print_count_sheet
from stationdesk.outbox.day_closes import build_day_close_pdf, day_close_sheet
from stationdesk.outbox.goods_labels import goods_labels
from stationdesk.outbox.loan_slips import build_loan_slip_pdf, loan_slip_sheet, overdue_sheet
from stationdesk.outbox.made_up_lists import made_up_sheet, print_made_up_list
from stationdesk.outbox.overdue_lists import print_overdue_list
from stationdesk.outbox.sign_offs import print_sign_off, sign_off_sheet
from stationdesk.outbox.slips import build_slip_pdf, slip_sheet
from stationdesk.outbox.thing_labels import print_thing_labels, thing_labels
from stationdesk.outbox.work import MISSING_GLYPHS, PaperDone, destination_of, work

__all__ = [
    "MISSING_GLYPHS",
    "PaperDone",
    "build_day_close_pdf",
    "build_loan_slip_pdf",
    "build_slip_pdf",
    "count_sheet",
    "day_close_sheet",
    "destination_of",
    "goods_labels",
    "loan_slip_sheet",
    "made_up_sheet",
    "overdue_sheet",
    "print_count_sheet",
    "print_made_up_list",
    "print_overdue_list",
    "print_thing_labels",
    "print_sign_off",
    "sign_off_sheet",
    "slip_sheet",
    "thing_labels",
    "work",
]
