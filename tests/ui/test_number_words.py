"""Numbers and the nouns that follow them: in English one record, two records; in Chinese no difference."""

from __future__ import annotations

import pytest

from stationdesk.ui.wording import number_text, points_text


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0 slips wait"), (1, "1 slip waits"), (2, "2 slips wait"), (1234, "1,234 slips wait")],
)
def test_the_noun_follows_its_number(number: int, said: str) -> None:
    assert f"{number_text(number):slip waits|slips wait}" == said
    assert f"{number_text(number)} 张待领取" == f"{number:,} 张待领取"


def test_one_point_is_no_points() -> None:
    assert [points_text(points) for points in (1, -1, 12345)] == ["1 point", "-1 points", "12,345 points"]
