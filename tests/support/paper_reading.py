"""What independent readers find on a paper: codes, and whether everything lies inside the frame."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pdfplumber
import zxingcpp

from stationdesk.documents.galley import FRAMES
from stationdesk.documents.pictures import SLIP_DPI, page_count, page_image
from stationdesk.documents.sheets import Paper

LONG = "阿卜杜热依木江艾买提吐尔逊·买买提艾力阿不都热西提江 䶮〇 XiaoWeiPremiumLongGrainWithoutAnySpace"
LACKING = "\U0002b740"  # 𫝀, in no subset of Noto Sans SC


def codes_on(pdf: bytes) -> set[tuple[str, str]]:
    """Return kind and text of every code, read from black and white dots."""
    found = set()
    for page in range(page_count(pdf)):
        dots = page_image(pdf, SLIP_DPI, page).point(lambda level: 255 * (level >= 128))
        found |= {(code.format.name, code.text) for code in zxingcpp.read_barcodes(dots)}
    return found


def assert_inside_the_frame(pdf: bytes, paper: Paper) -> None:
    """Fail when a letter or a line leaves the frame, stands in another line, or is too small to read."""
    frame = FRAMES[paper]
    with pdfplumber.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            assert min(char["x0"] for char in page.chars) >= frame.left - 0.1
            assert max(char["x1"] for char in page.chars) <= frame.right + 0.1
            assert all(
                frame.left - 0.1 <= line["x0"] < line["x1"] <= frame.right + 0.1 for line in page.lines
            )
            assert max(char["bottom"] for char in page.chars) < page.height - 8
            assert min(char["size"] for char in page.chars) > 7.99
            assert not overlapping(page.extract_words(keep_blank_chars=True, x_tolerance=3))


def overlapping(words: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return the texts that are printed over each other by more than a hair."""
    return [
        (one["text"], other["text"])
        for n, one in enumerate(words)
        for other in words[n + 1 :]
        if min(one["x1"], other["x1"]) - max(one["x0"], other["x0"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 4
    ]
