"""The omnibox: everybody is found by every way of typing them, recent people first."""

from __future__ import annotations

import pytest
from stations import Station

from stationdesk.queries import people_search

PEOPLE = {
    "李明朗": [
        "李",
        "明",
        "朗",
        "李明",
        "明朗",
        "lml",
        "liml",
        "limingl",
        "liminglang",
        "li m lang",
        "LML",
        "ml",
    ],
    "单雄信": ["shanxx", "sxx", "dxx", "shan"],
    "仇和": ["qiuhe", "chouhe", "qh"],
    "尉迟恭": ["yuchigong", "ycg"],
    "曾志伟": ["zengzw", "zzw"],
    "阿卜杜拉·买买提": ["阿卜", "买买提", "abdl"],
    "Anne Smith": ["anne", "smith", "ANNE"],
    "王䶮": ["wangyan", "wy", "䶮"],
    "吕布": ["lvbu", "lb"],
}


@pytest.fixture
def filled(station: Station) -> Station:
    for name in PEOPLE:
        station.register(name)
    return station


def names(station: Station, typed: str) -> list[str]:
    return [row.name for row in station.read(people_search.search, typed).rows]


def test_everybody_is_found_by_every_way_of_typing(filled: Station) -> None:
    lost = [
        (name, typed) for name, ways in PEOPLE.items() for typed in ways if name not in names(filled, typed)
    ]

    assert lost == []


def test_numbers_and_tails_find_their_owner(station: Station) -> None:
    station.register("李明朗", phone="13800005621", document="210112200002290010")
    station.register("王芳", phone="13800001234")
    ways = ["5621", "0010", "13800005621", "210112200002290010", "V20261122-0001", "v202611220001"]

    assert [names(station, typed) for typed in ways] == [["李明朗"]] * len(ways)
    assert station.read(people_search.search, "13800005621").is_exact


def test_characters_and_pinyin_together(filled: Station) -> None:
    assert names(filled, "李ml") == ["李明朗"]
    assert names(filled, "李xx") == []


def test_people_of_the_last_days_come_first(station: Station) -> None:
    for number in range(120):
        station.register(f"李{chr(0x4E00 + number)}")
        station.pass_time(seconds=1)
    patrol = station.activity()
    early = station.read(people_search.search, "V20261122-0003").rows[0]
    station.check_in(early.volunteer_id, patrol)

    assert names(station, "li")[0] == early.name
    assert len(names(station, "l")) == people_search.FIRST_ROWS


def test_more_rows_follow_without_the_ones_already_shown(station: Station) -> None:
    for number in range(70):
        station.register(f"李{chr(0x4E00 + number)}")
    first = station.read(people_search.search, "li").rows
    seen = frozenset(row.volunteer_id for row in first)

    rest = station.read(people_search.more, "li", seen)

    assert len(first) + len(rest) == station.read(people_search.count, "li") == 70
    assert not seen & {row.volunteer_id for row in rest}


def test_nothing_typed_shows_who_was_here_last(station: Station) -> None:
    station.register("王芳")
    station.pass_time(minutes=1)
    station.register("李明朗")

    assert names(station, "") == ["李明朗", "王芳"]


@pytest.mark.parametrize("typed", ["zzzz", "9" * 200, "李\x00明朗x", "李%x明"])
def test_texts_that_match_nobody_find_nobody(filled: Station, typed: str) -> None:
    assert names(filled, typed) == []


@pytest.mark.parametrize("typed", ["%", "_", "'", '"', "\\", "）", "\x00", "';"])
def test_signs_alone_are_as_good_as_nothing_typed(filled: Station, typed: str) -> None:
    assert names(filled, typed) == names(filled, "")
