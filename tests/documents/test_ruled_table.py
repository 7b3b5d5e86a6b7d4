from __future__ import annotations

from stationdesk.documents import fonts
from stationdesk.documents.a4 import a4
from stationdesk.documents.galley import Galley, RuleMark, TextMark
from stationdesk.documents.ruled_table import ROOM_TO_SIGN, Column, ruled_table


def rules(galley: Galley) -> list[RuleMark]:
    return [mark for page in galley.pages for mark in page if isinstance(mark, RuleMark)]


def texts(galley: Galley, page: int) -> list[str]:
    return [mark.text for mark in galley.pages[page] if isinstance(mark, TextMark)]


def test_a_row_is_as_deep_as_a_hand_needs_and_deeper_when_its_text_is() -> None:
    fonts.register()
    short, long = a4(), a4()

    ruled_table(short, [Column("姓名"), Column("签名", room=150)], [["李*傅", ""]] * 2, ROOM_TO_SIGN)
    ruled_table(long, [Column("姓名"), Column("签名", room=150)], [["李*傅 " * 60, ""]] * 2, ROOM_TO_SIGN)

    assert short.y - short.frame.top > 2 * ROOM_TO_SIGN
    assert long.y - long.frame.top > 4 * ROOM_TO_SIGN


def test_a_column_keeps_its_room_and_the_table_fills_the_measure() -> None:
    fonts.register()
    galley = a4()

    ruled_table(galley, [Column("姓名"), Column("签名", room=150)], [["李*傅 " * 60, ""]] * 2, ROOM_TO_SIGN)

    below_cells = [rule for rule in rules(galley) if rule.length < galley.frame.measure]
    assert {round(rule.length, 1) for rule in below_cells if rule.x > galley.frame.left} == {150.0}
    assert max(rule.x + rule.length for rule in below_cells) <= galley.frame.right + 0.01


def test_a_row_longer_than_a_page_goes_on_over_pages() -> None:
    fonts.register()
    galley = a4()

    ruled_table(galley, [Column("原因")], [["短"], ["长" * 9000]], ROOM_TO_SIGN)

    bottom = (galley.frame.height or 0) - galley.frame.bottom
    assert len(galley.pages) > 2
    assert all(mark.y <= bottom for page in galley.pages for mark in page if isinstance(mark, TextMark))
    assert sum(text.count("长") for page in range(len(galley.pages)) for text in texts(galley, page)) == 9000


def test_every_page_ends_with_the_sum_of_its_own_rows() -> None:
    fonts.register()
    galley = a4()
    seen: list[tuple[int, int]] = []

    def page_sum(first: int, end: int) -> str:
        seen.append((first, end))
        return f"{end - first} 行"

    ruled_table(galley, [Column("序号")], [[str(n)] for n in range(70)], ROOM_TO_SIGN, page_sum)

    assert len(seen) == len(galley.pages) > 2
    assert seen[0][0] == 0
    assert seen[-1][1] == 70
    assert all(one[1] == other[0] for one, other in zip(seen, seen[1:], strict=False))
    for page, (first, end) in enumerate(seen):
        assert texts(galley, page) == ["序号", *map(str, range(first, end)), f"{end - first} 行"]
