"""What a version of the points rule promises, whatever its numbers are."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from stationdesk.domain.points import (
    Lot,
    PointsRule,
    RedeemWindow,
    Rounding,
    first_expiring,
    points_for,
    taken_from,
    taken_last,
)

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
LOTS = st.lists(
    st.builds(Lot, earned_by_id=st.none(), expires_on=st.none() | DAYS, points=st.integers(1, 500)),
    max_size=8,
)


@st.composite
def windows(draw: st.DrawFn) -> PointsRule:
    first = draw(st.integers(1, 31))
    last = draw(st.integers(first, 31))
    kind = draw(st.sampled_from([RedeemWindow.MONTHLY, RedeemWindow.QUARTERLY]))
    return PointsRule(redeem_window=kind, redeem_day_from=first, redeem_day_to=last)


@given(DAYS, st.integers(1, 120))
def test_points_are_good_for_whole_months_and_never_a_day_longer(earned_on: date, months: int) -> None:
    last = PointsRule(validity_months=months).expires_on(earned_on)
    assert last is not None
    assert (last.year - earned_on.year) * 12 + last.month - earned_on.month == months
    longest = monthrange(last.year, last.month)[1]
    assert last.day == min(earned_on.day, longest)


def test_points_of_the_29th_of_february_and_of_a_month_s_end_go_with_the_month() -> None:
    assert PointsRule(validity_months=12).expires_on(date(2028, 2, 29)) == date(2029, 2, 28)
    assert PointsRule(validity_months=1).expires_on(date(2027, 1, 31)) == date(2027, 2, 28)
    assert PointsRule(validity_months=1).expires_on(date(2026, 12, 31)) == date(2027, 1, 31)
    assert PointsRule().expires_on(date(2026, 12, 31)) is None


@given(windows(), st.integers(2020, 2040), st.integers(1, 12))
def test_every_month_or_quarter_has_a_redemption_day(rule: PointsRule, year: int, month: int) -> None:
    if rule.redeem_window is RedeemWindow.QUARTERLY:
        month = (month - 1) // 3 * 3 + 1
    days = [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]
    assert any(rule.can_redeem(day) for day in days)


@given(windows(), DAYS)
def test_the_next_redemption_day_is_the_first_that_is_open(rule: PointsRule, today: date) -> None:
    found = rule.next_redemption_day(today)
    assert found >= today and rule.can_redeem(found)
    assert not any(rule.can_redeem(today + timedelta(days=n)) for n in range((found - today).days))


@given(LOTS, st.integers(0, 3000))
def test_what_is_taken_is_what_was_asked_for_and_the_rest_is_left(lots: list[Lot], wanted: int) -> None:
    held = sum(lot.points for lot in lots)
    wanted = min(wanted, held)
    taken, left = taken_from(lots, wanted), taken_last(lots, held - wanted)
    assert sum(lot.points for lot in taken) == wanted
    assert sum(lot.points for lot in left) == held - wanted
    assert all(lot.points > 0 for lot in [*taken, *left])
    if taken and left:
        assert (taken[-1].expires_on or date.max) <= (left[0].expires_on or date.max)


@given(LOTS)
def test_lots_without_a_day_are_spent_last(lots: list[Lot]) -> None:
    days = [lot.expires_on or date.max for lot in first_expiring(lots)]
    assert days == sorted(days)


@given(st.integers(0, 1440), st.integers(0, 1000))
def test_rounding_gives_at_most_one_point_more_than_letting_parts_fall(minutes: int, per_hour: int) -> None:
    floor = points_for(PointsRule(points_per_hour=per_hour), minutes)
    nearest = points_for(PointsRule(points_per_hour=per_hour, rounding=Rounding.NEAREST), minutes)
    assert 0 <= nearest - floor <= 1
