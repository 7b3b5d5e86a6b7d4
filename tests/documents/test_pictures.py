from __future__ import annotations

from io import BytesIO

from PIL import Image

from stationdesk.documents.pictures import page_png, slip_dots
from stationdesk.documents.sheets import Paper, RedemptionSlipSheet
from stationdesk.documents.slip import build_slip


def test_a_preview_is_a_png_as_large_as_the_paper_at_its_resolution(sheet: RedemptionSlipSheet) -> None:
    picture = Image.open(BytesIO(page_png(build_slip(sheet, Paper.A4), 96)))

    assert picture.format == "PNG"
    assert picture.size == (794, 1123)


def test_a_sheet_on_a_slip_printer_shrinks_and_keeps_its_edges(sheet: RedemptionSlipSheet) -> None:
    [dots] = slip_dots(build_slip(sheet, Paper.A4), 576)
    ink = Image.eval(dots.convert("L"), lambda level: 255 - level).getbbox()

    assert dots.size == (576, 815)
    assert ink is not None
    assert ink[0] > 40
    assert ink[2] < 540
