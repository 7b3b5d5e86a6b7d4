from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from stationdesk.documents.glyphs import check_glyphs, spelled_out, unprintable
from stationdesk.documents.sheets import ExtractSection, ExtractSheet, ExtractTable, MissingGlyphs

LACKING = "\U0002b740"


def extract(word: str) -> ExtractSheet:
    return ExtractSheet(
        station="驿站",
        processor="居委会",
        contact="024",
        name="李*傅",
        local_no="V20250318-0042",
        made_at=datetime(2026, 11, 22, tzinfo=ZoneInfo("Asia/Shanghai")),
        operator="刘",
        sections=(ExtractSection("服务", (("技能", "急救"),), ExtractTable(("内容",), ((word,),))),),
    )


def test_a_character_the_font_lacks_is_found_however_deep_it_is() -> None:
    assert unprintable(extract("〇䶮")) == ()
    assert unprintable(extract(f"王{LACKING}")) == (LACKING,)
    with pytest.raises(MissingGlyphs) as refused:
        check_glyphs(extract(f"王{LACKING}"))
    assert refused.value.text == f"王{LACKING}"


def test_a_sheet_can_be_spelled_out_and_is_otherwise_the_same() -> None:
    assert spelled_out(extract(f"王{LACKING}")) == extract("王[U+2B740]")
    assert spelled_out(extract("王")) == extract("王")
    assert spelled_out(replace(extract("王"), name=LACKING)).name == "[U+2B740]"
