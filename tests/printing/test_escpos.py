from __future__ import annotations

from dataclasses import replace

import pytest
from escpos.printer import Dummy

from stationdesk.documents.pictures import slip_dots
from stationdesk.documents.sheets import Paper, RedemptionSlipSheet
from stationdesk.documents.slip import build_slip
from stationdesk.printing.escpos import slip_commands


@pytest.mark.parametrize(("paper", "width"), [(Paper.ROLL_80, 576), (Paper.ROLL_58, 384)])
def test_the_commands_are_those_of_the_reference_library(
    sheet: RedemptionSlipSheet, paper: Paper, width: int
) -> None:
    pdf = build_slip(sheet, paper)
    reference = Dummy()
    reference.hw("INIT")
    reference.image(slip_dots(pdf, width)[0], impl="bitImageRaster", fragment_height=240)
    if width == 384:
        reference.print_and_feed(4)
    reference.cut(feed=False)

    assert slip_commands(pdf, width) == reference.output


def test_every_page_is_cut_off(sheet: RedemptionSlipSheet) -> None:
    pdf = build_slip(replace(sheet, lines=sheet.lines * 60), Paper.A4)

    assert slip_commands(pdf, 576).count(b"\x1dVB\x00") == len(slip_dots(pdf, 576))
    assert len(slip_dots(pdf, 576)) > 1
