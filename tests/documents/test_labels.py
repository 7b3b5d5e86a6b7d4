"""Labels: what is said on each, where it lies on the sheet, and whether any scanner reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pdfplumber
import pytest
import zxingcpp
from paper_reading import LACKING, LONG, overlapping

from stationdesk.documents.galley import FRAMES
from stationdesk.documents.goods_sheets import Label, LabelsSheet
from stationdesk.documents.labels import LABEL_DEPTH, LABEL_WIDTH, build_labels, places_on
from stationdesk.documents.pictures import SLIP_DPI, page_count, page_image, page_size, slip_dots
from stationdesk.documents.sheets import MissingGlyphs, Paper
from stationdesk.domain.codes import CodeKind, Tag, read_code

EVERY_PAPER = pytest.mark.parametrize("paper", list(Paper))
PLACES = {Paper.A4: (3, 8, 0.0, 0.5), Paper.A5: (2, 5, 4.0, 12.5)}  # columns, rows, margins in mm
MM = 72 / 25.4
Reader = Callable[..., str]


def label(running: int, kind: CodeKind = CodeKind.EQUIPMENT) -> Label:
    tag = Tag(kind, f"{running:04d}")
    return Label(title="充电宝", tag=str(tag), code=tag.code, number=f"{running:02d}", note="借用柜")


def sheet_of(*labels: Label) -> LabelsSheet:
    return LabelsSheet(station="樾檀山社区 · 微光驿站", labels=labels)


def words_of(pdf: bytes, page: int = 0) -> list[dict[str, Any]]:
    with pdfplumber.open(BytesIO(pdf)) as opened:
        return opened.pages[page].extract_words()


@EVERY_PAPER
def test_a_label_says_what_it_is_on_its_number_and_its_tag(paper: Paper, pdftotext: Reader) -> None:
    text = pdftotext(build_labels(sheet_of(label(7)), paper), "-raw")

    assert text.split() == ["充电宝", "07", "E-0007", "借用柜"]


@EVERY_PAPER
@pytest.mark.parametrize("kind", [CodeKind.EQUIPMENT, CodeKind.GOODS, CodeKind.PLACE])
def test_every_barcode_is_read_from_black_and_white_dots_by_an_independent_reader(
    paper: Paper, kind: CodeKind
) -> None:
    labels = [label(n, kind) for n in range(1, 11)]
    dots = page_image(build_labels(sheet_of(*labels), paper), SLIP_DPI)
    found = zxingcpp.read_barcodes(dots.point(lambda level: 255 * (level >= 128)))

    assert {code.format.name for code in found} == {"Code128"}
    assert sorted(code.text for code in found) == sorted(one.code for one in labels)
    assert {str(read_code(code.text)) for code in found} == {one.tag for one in labels}


@pytest.mark.parametrize(("paper", "width_dots"), [(Paper.ROLL_80, 576), (Paper.ROLL_58, 384)])
def test_the_barcode_survives_a_print_head(paper: Paper, width_dots: int) -> None:
    longest = Tag(CodeKind.GOODS, "907856341290")
    one = replace(label(7), tag=str(longest), code=longest.code)
    [head] = slip_dots(build_labels(sheet_of(one), paper), width_dots)

    assert [code.text for code in zxingcpp.read_barcodes(head.convert("L"))] == [longest.code]


@pytest.mark.parametrize("paper", PLACES)
def test_every_label_keeps_to_its_own_place_and_off_the_edge(paper: Paper) -> None:
    columns, rows, left, top = PLACES[paper]
    crowded = [replace(label(n), title=LONG, number=LONG, note=LONG) for n in range(columns * rows)]
    pdf = build_labels(sheet_of(*crowded), paper)
    words = words_of(pdf)

    assert places_on(paper) == columns * rows
    assert page_count(pdf) == 1
    for n in range(columns * rows):
        row, column = divmod(n, columns)
        x, y = left * MM + column * LABEL_WIDTH, top * MM + row * LABEL_DEPTH
        [tag] = [word for word in words if word["text"] == f"E-{n:04d}"]
        assert x + 5 * MM < tag["x0"] < tag["x1"] < x + LABEL_WIDTH
        assert y < tag["top"] < tag["bottom"] < y + LABEL_DEPTH - 3 * MM
    for word in words:
        column = (word["x0"] - left * MM) // LABEL_WIDTH
        assert word["x1"] < left * MM + (column + 1) * LABEL_WIDTH - 5 * MM
    assert not overlapping(words)


def test_places_that_are_used_up_are_left_out_and_a_full_sheet_goes_on(pdftotext: Reader) -> None:
    labels = tuple(map(label, range(1, 31)))
    pdf = build_labels(replace(sheet_of(*labels), used_places=22), Paper.A4)

    pages = [pdftotext(pdf, "-raw", "-f", str(n), "-l", str(n)).count("E-") for n in range(1, 4)]
    assert page_count(pdf) == 3
    assert pages == [2, 24, 4]
    assert min(word["top"] for word in words_of(pdf)) > 7 * LABEL_DEPTH
    assert min(word["top"] for word in words_of(pdf, page=1)) < LABEL_DEPTH


@pytest.mark.parametrize("paper", [Paper.ROLL_80, Paper.ROLL_58])
def test_on_a_roll_labels_follow_each_other_with_a_line_to_cut_at(paper: Paper) -> None:
    one, three = (build_labels(sheet_of(*map(label, range(n))), paper) for n in (1, 3))

    assert places_on(paper) == 0
    assert page_count(three) == 1
    assert 60 < page_size(three)[1] - page_size(one)[1] < 90
    with pdfplumber.open(BytesIO(three)) as opened:
        page = opened.pages[0]
        assert len(page.lines) == 2
        assert max(char["x1"] for char in page.chars) <= FRAMES[paper].right + 0.1


@EVERY_PAPER
def test_a_title_that_is_too_long_gets_smaller_and_is_then_cut_visibly(
    paper: Paper, pdftotext: Reader
) -> None:
    pdf = build_labels(sheet_of(replace(label(7), title=LONG)), paper)
    sizes = {round(word["bottom"] - word["top"], 1) for word in words_of(pdf)}

    assert "…" in pdftotext(pdf)
    assert LONG[:6] in pdftotext(pdf, "-raw")
    assert min(sizes) > 7.9


def test_a_code_no_label_can_carry_is_refused() -> None:
    with pytest.raises(ValueError, match="longer than a label"):
        build_labels(sheet_of(replace(label(7), code="X" * 60)), Paper.A4)
    with pytest.raises(ValueError, match="ASCII"):
        build_labels(sheet_of(replace(label(7), code="货")), Paper.A4)


def test_rare_characters_are_printed_and_missing_ones_refused(pdftotext: Reader) -> None:
    assert "䶮〇" in pdftotext(build_labels(sheet_of(replace(label(7), title="䶮〇")), Paper.A4))
    with pytest.raises(MissingGlyphs):
        build_labels(sheet_of(replace(label(7), note=LACKING)), Paper.A4)


@EVERY_PAPER
def test_the_same_sheet_gives_the_same_bytes(paper: Paper) -> None:
    assert build_labels(sheet_of(label(7)), paper) == build_labels(sheet_of(label(7)), paper)
