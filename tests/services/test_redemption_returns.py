"""Part of a redemption coming back, things kept at the desk, and when points can be redeemed at all."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import select
from stations import Station
from tampering import tamper

from stationdesk.db.tables.redemptions import redemption_lines
from stationdesk.domain.errors import (
    AlreadyHandedOver,
    AlreadyReversed,
    EmptyCart,
    EnoughToday,
    LimitReached,
    MoreThanRedeemed,
    NotFound,
    ReasonNeeded,
    WindowClosed,
)
from stationdesk.domain.points import PointsRule, RedeemWindow
from stationdesk.domain.rewards import LimitPeriod
from stationdesk.queries.points import balance_of
from stationdesk.queries.rewards import all_rewards
from stationdesk.queries.verification import verify
from stationdesk.services import expiries, hand_overs, points, redemption_returns, reversals
from stationdesk.services.redemption_returns import ReturnLine, ReturnRequest


@pytest.fixture
def shopper(station: Station) -> UUID:
    """Somebody with 100 points."""
    person, patrol = station.register(), station.activity()
    station.serve(person, patrol, hours=8)
    station.pass_time(hours=15)
    station.serve(person, patrol, hours=2)
    return person


def lines_of(station: Station, redemption_id: UUID) -> list[UUID]:
    where = redemption_lines.c.redemption_id == redemption_id
    statement = select(redemption_lines.c.id).where(where).order_by(redemption_lines.c.id)
    return [row.id for row in station.read(lambda session: session.all(statement))]


def give_back(station: Station, redemption_id: UUID, *pieces: int) -> redemption_returns.ReturnReceipt:
    ids = lines_of(station, redemption_id)
    lines = tuple(ReturnLine(line, n) for line, n in zip(ids, pieces, strict=False) if n)
    return station.do(
        redemption_returns.give_back, ReturnRequest(redemption_id, lines), reason="拿错了", act_id=None
    )


def set_rule(station: Station, **parts: object) -> None:
    rule = PointsRule(**parts)  # type: ignore[arg-type]
    request = points.RuleRequest(station.now.date(), rule)
    station.do(points.set_rule, request, reason="社区议定", second=station.supervisor())


def on_shelf(station: Station, title: str) -> int | None:
    return next(row.remaining for row in station.read(all_rewards, station.now.date()) if row.title == title)


def test_a_line_comes_back_and_the_rest_stands(station: Station, shopper: UUID) -> None:
    eggs = station.reward("鸡蛋", 10, pieces=9)
    soap = station.reward("洗衣液", 20, pieces=9)
    bought = station.redeem(shopper, (eggs, 3, 10), (soap, 1, 20))

    back = give_back(station, bought.redemption_id, 2)

    assert (back.points, back.balance) == (20, 70)
    assert [(line.title, line.pieces) for line in back.lines] == [("鸡蛋", 2)]
    assert (on_shelf(station, "鸡蛋"), on_shelf(station, "洗衣液")) == (8, 8)
    assert station.read(verify).findings == ()


def test_no_more_comes_back_than_is_left(station: Station, shopper: UUID) -> None:
    bought = station.redeem(shopper, (station.reward("鸡蛋", 10, pieces=9), 3, 10))
    give_back(station, bought.redemption_id, 2)

    with pytest.raises(MoreThanRedeemed) as refused:
        give_back(station, bought.redemption_id, 2)

    assert (refused.value.title, refused.value.left, refused.value.wanted) == ("鸡蛋", 1, 2)
    assert station.read(balance_of, shopper) == 90


def test_a_return_needs_a_reason_and_lines_of_this_slip(station: Station, shopper: UUID) -> None:
    eggs = station.reward("鸡蛋", 10, pieces=9)
    bought, other = station.redeem(shopper, (eggs, 1, 10)), station.redeem(shopper, (eggs, 1, 10))
    strange = (ReturnLine(lines_of(station, other.redemption_id)[0], 1),)

    with pytest.raises(ReasonNeeded):
        station.do(redemption_returns.give_back, ReturnRequest(bought.redemption_id, strange))
    with pytest.raises(NotFound):
        request = ReturnRequest(bought.redemption_id, strange)
        station.do(redemption_returns.give_back, request, reason="拿错了")
    with pytest.raises(EmptyCart):
        station.do(redemption_returns.give_back, ReturnRequest(bought.redemption_id, ()), reason="拿错了")


def test_pieces_that_came_back_count_no_more_against_the_limit(station: Station, shopper: UUID) -> None:
    eggs = station.reward("鸡蛋", 10, pieces=9, limit_pieces=2, limit_period=LimitPeriod.MONTH)
    bought = station.redeem(shopper, (eggs, 2, 10))
    with pytest.raises(LimitReached):
        station.redeem(shopper, (eggs, 1, 10))

    give_back(station, bought.redemption_id, 1)

    assert station.redeem(shopper, (eggs, 1, 10)).points_left == 80


def test_nothing_comes_back_of_what_was_undone(station: Station, shopper: UUID) -> None:
    bought = station.redeem(shopper, (station.reward("鸡蛋", 10, pieces=9), 3, 10))
    station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]))

    with pytest.raises(AlreadyReversed):
        give_back(station, bought.redemption_id, 1)


def test_a_slip_is_good_once_and_says_when_where_and_who(station: Station, shopper: UUID) -> None:
    eggs = station.reward("鸡蛋", 10, pieces=9)
    kept = station.redeem(shopper, (eggs, 1, 10), collect_later=True).redemption_id
    station.pass_time(hours=2)
    station.do(hand_overs.hand_over, hand_overs.HandOverRequest(kept, "王芳"))
    handed_at = station.now
    station.pass_time(minutes=5)

    with pytest.raises(AlreadyHandedOver) as refused:
        station.do(hand_overs.hand_over, hand_overs.HandOverRequest(kept))

    said = refused.value
    assert (said.at, said.desk, said.operator, said.collected_by) == (
        handed_at,
        "前台 1 号机",
        "刘社工",
        "王芳",
    )


def test_what_was_taken_at_once_is_not_handed_over_again(station: Station, shopper: UUID) -> None:
    taken = station.redeem(shopper, (station.reward("鸡蛋", 10, pieces=9), 1, 10)).redemption_id

    with pytest.raises(AlreadyHandedOver):
        station.do(hand_overs.hand_over, hand_overs.HandOverRequest(taken))


def test_outside_the_window_the_next_day_is_named(station: Station, shopper: UUID) -> None:
    eggs = station.reward("鸡蛋", 10, pieces=9)
    set_rule(station, redeem_window=RedeemWindow.MONTHLY, redeem_day_from=15, redeem_day_to=20)

    with pytest.raises(WindowClosed) as refused:
        station.redeem(shopper, (eggs, 1, 10))
    station.now = datetime(2026, 12, 15, 1, tzinfo=UTC)

    assert refused.value.opens_on == "2026-12-15"
    assert station.redeem(shopper, (eggs, 1, 10)).points_left == 90


def test_the_rule_limits_redemptions_a_day(station: Station, shopper: UUID) -> None:
    eggs = station.reward("鸡蛋", 10, pieces=9)
    set_rule(station, daily_redemptions=1)
    station.redeem(shopper, (eggs, 1, 10))

    with pytest.raises(EnoughToday):
        station.redeem(shopper, (eggs, 1, 10))
    station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]))

    assert station.redeem(shopper, (eggs, 1, 10)).points_left == 90


def test_points_expire_by_lots_the_first_expiring_spent_first(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    eggs = station.reward("鸡蛋", 10, pieces=9)
    set_rule(station, validity_months=1)
    station.serve(person, patrol, hours=2)  # until 22 December
    station.pass_time(days=10)
    station.serve(person, patrol, hours=3)  # until 2 January
    station.redeem(person, (eggs, 1, 10))
    station.now = datetime(2026, 12, 22, 1, tzinfo=UTC)
    kept = station.do(expiries.expire_due, expiries.ExpiryRequest())
    station.pass_time(days=1)

    gone = station.do(expiries.expire_due, expiries.ExpiryRequest())

    assert (kept.points, gone.points, gone.purses) == (0, 10, 1)
    assert station.read(balance_of, person) == 30
    assert station.read(verify).findings == ()


def test_verify_finds_a_return_that_gave_back_more_than_its_pieces(founded: Station) -> None:
    person = founded.register()
    founded.serve(person, founded.activity(), hours=5)
    bought = founded.redeem(person, (founded.reward("鸡蛋", 10, pieces=9), 3, 10))
    give_back(founded, bought.redemption_id, 1)
    tamper(founded, "UPDATE redemption_returns SET points = 30")

    found = founded.read(verify).findings

    assert any("redemption_returns" in finding.place for finding in found)
