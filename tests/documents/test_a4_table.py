from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.documents import fonts
from stationdesk.documents.a4 import a4
from stationdesk.documents.a4_table import ROOM_TO_SIGN, Column, column_widths, columns_of, table
from stationdesk.documents.galley import Galley, RuleMark, TextMark

WIDTHS = st.lists(st.floats(min_value=1, max_value=2000), min_size=1, max_size=12)
TO_SIGN = [Column("姓名"), Column("签名", room=150)]


@pytest.fixture
def galley() -> Galley:
    fonts.register()
    return a4()


def rules(galley: Galley) -> list[RuleMark]:
    return [mark for page in galley.pages for mark in page if isinstance(mark, RuleMark)]


def texts(galley: Galley, page: int) -> list[str]:
    return [mark.text for mark in galley.pages[page] if isinstance(mark, TextMark)]


@given(WIDTHS, st.floats(min_value=100, max_value=500))
def test_columns_fill_the_measure_and_no_more(natural: list[float], measure: float) -> None:
    widths = column_widths(natural, measure)

    assert sum(widths) == pytest.approx(measure)
    assert min(widths) > 0


@given(WIDTHS)
def test_columns_that_fit_are_never_narrower_than_what_is_in_them(natural: list[float]) -> None:
    widths = column_widths(natural, sum(natural) + 1)

    assert all(width >= needed for width, needed in zip(widths, natural, strict=True))


def test_a_wide_column_gives_way_and_narrow_ones_keep_their_width() -> None:
    assert column_widths([50, 900, 30], 400) == (50, 320, 30)


@pytest.mark.parametrize("text", ["李*傅", "李*傅 " * 60])
def test_a_row_to_sign_is_as_deep_as_a_hand_needs_and_deeper_when_its_text_is(
    galley: Galley, text: str
) -> None:
    table(galley, TO_SIGN, [[text, ""]] * 2, row_depth=ROOM_TO_SIGN)

    rows = 2 if len(text) < 10 else 4
    assert rows * ROOM_TO_SIGN < galley.y - galley.frame.top < 3 * rows * ROOM_TO_SIGN


def test_a_column_keeps_its_room_and_the_table_fills_the_measure(galley: Galley) -> None:
    table(galley, TO_SIGN, [["李*傅 " * 60, ""]] * 2, row_depth=ROOM_TO_SIGN)

    below_cells = [rule for rule in rules(galley) if rule.length < galley.frame.measure]
    assert {round(rule.length, 1) for rule in below_cells if rule.x > galley.frame.left} == {150.0}
    assert max(rule.x + rule.length for rule in below_cells) == pytest.approx(galley.frame.right)


@pytest.mark.parametrize("row_depth", [0, ROOM_TO_SIGN])
@pytest.mark.parametrize("rows", [[["短"], ["长" * 9000]], [["长" * 9000]]])
def test_a_row_longer_than_a_page_goes_on_over_pages_under_the_head(
    galley: Galley, rows: list[list[str]], row_depth: float
) -> None:
    table(galley, [Column("原因")], rows, row_depth=row_depth)

    bottom = (galley.frame.height or 0) - galley.frame.bottom
    pages = range(len(galley.pages))
    assert len(galley.pages) > 2
    assert all(mark.y <= bottom for page in galley.pages for mark in page if isinstance(mark, TextMark))
    assert sum(text.count("长") for page in pages for text in texts(galley, page)) == 9000
    assert all(texts(galley, page)[0] == "原因" and len(texts(galley, page)) > 1 for page in pages)


def test_every_page_ends_with_the_sum_of_its_own_rows(galley: Galley) -> None:
    seen: list[tuple[int, int]] = []

    def page_sum(first: int, end: int) -> str:
        seen.append((first, end))
        return f"{end - first} 行"

    table(galley, [Column("序号")], [[str(n)] for n in range(70)], row_depth=ROOM_TO_SIGN, page_sum=page_sum)

    assert len(seen) == len(galley.pages) > 2
    assert seen[0][0] == 0
    assert seen[-1][1] == 70
    assert all(one[1] == other[0] for one, other in zip(seen, seen[1:], strict=False))
    for page, (first, end) in enumerate(seen):
        assert texts(galley, page) == ["序号", *map(str, range(first, end)), f"{end - first} 行"]


def test_figures_end_on_one_edge_and_strong_rows_are_bold(galley: Galley) -> None:
    table(
        galley,
        columns_of(("物品", "差异"), frozenset({1})),
        [("米", "0"), ("面", "−12")],
        strong=frozenset({1}),
    )

    marks = {mark.text: mark for mark in galley.pages[0] if isinstance(mark, TextMark)}
    ends = {round(marks[text].x + marks[text].type.width(text), 3) for text in ("差异", "0", "−12")}
    assert ends == {round(galley.frame.right, 3)}
    assert {text for text, mark in marks.items() if mark.type.font == fonts.BOLD} == {"面", "−12"}


def test_a_table_without_rows_has_its_head(galley: Galley) -> None:
    table(galley, columns_of(("物品",)), [])

    assert texts(galley, 0) == ["物品"]
