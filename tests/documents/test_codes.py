from __future__ import annotations

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from stationdesk.documents.codes import Symbol, code128, qr

CODES = st.from_regex(r"\A[A-Z][0-9]{1,17}\Z")


def picture_of(symbol: Symbol, module: int, height: int) -> Image.Image:
    """Draw the runs without ReportLab, with a quiet zone of ten modules."""
    edge = 10 * module
    size = (symbol.columns * module + 2 * edge, symbol.rows * height + 2 * edge)
    picture = Image.new("L", size, 255)
    draw = ImageDraw.Draw(picture)
    for column, row, length in symbol.runs:
        left, top = edge + column * module, edge + (symbol.rows - 1 - row) * height
        draw.rectangle((left, top, left + length * module - 1, top + height - 1), fill=0)
    return picture


@settings(max_examples=30, deadline=None)
@given(CODES)
def test_what_goes_into_a_qr_code_comes_out(payload: str) -> None:
    [found] = zxingcpp.read_barcodes(picture_of(qr(payload), 4, 4))

    assert (found.format.name, found.text) == ("QRCode", payload)


@settings(max_examples=30, deadline=None)
@given(CODES)
def test_what_goes_into_a_code_128_comes_out(payload: str) -> None:
    [found] = zxingcpp.read_barcodes(picture_of(code128(payload), 2, 64))

    assert (found.format.name, found.text) == ("Code128", payload)


def test_a_slip_code_fits_the_narrow_roll_with_two_dots_to_a_module() -> None:
    symbol = code128("R2026112200179")

    assert (symbol.columns + 20) * 2 <= 384


def test_a_slip_code_is_the_smallest_qr_code() -> None:
    assert qr("R2026112200179").columns == 21


@pytest.mark.parametrize("payload", ["", "驿站"])
def test_a_code_128_of_something_else_than_ascii_is_a_bug(payload: str) -> None:
    with pytest.raises(ValueError, match="ASCII"):
        code128(payload)


def test_chinese_in_a_qr_code_is_utf_8_whatever_else_it_could_be_written_in() -> None:
    payload = "SD1|前台|日本"  # fits Shift JIS, too
    [found] = zxingcpp.read_barcodes(picture_of(qr(payload), 4, 4))

    assert found.bytes == payload.encode()
