"""The dated rule of the station: which version holds, what it would change, and when points expire."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from races import interleave, race
from stations import Station, open_founded

from stationdesk.db.database import url_of
from stationdesk.domain.effects import EffectKind
from stationdesk.domain.errors import DayClosed, DependsOnIt, EnoughToday, InvalidField, NotEnoughPoints
from stationdesk.domain.points import PointsRule, RedeemWindow
from stationdesk.queries import expiries as expiry_queries
from stationdesk.queries import rules as rule_queries
from stationdesk.queries.points import balance_of, lots_of, rule_on
from stationdesk.queries.redemption_days import redemption_day
from stationdesk.queries.rewards import Hindrance, catalogue
from stationdesk.queries.rule_previews import preview
from stationdesk.queries.verification import verify
from stationdesk.queries.volunteers import card
from stationdesk.services import days, earnings, expiries, households, merges, points, reversals

TODAY = date(2026, 11, 22)


def change(station: Station, on: date | None = None, **parts: object) -> points.RuleReceipt:
    rule = PointsRule(**parts)  # type: ignore[arg-type]
    request = points.RuleRequest(on or station.now.date(), rule)
    return station.do(points.set_rule, request, reason="居民议事会议定", second=station.supervisor())


def undo(station: Station, act_id: UUID) -> reversals.ReversalReceipt:
    request = reversals.ReversalRequest(act_id)
    return station.do(reversals.reverse, request, reason="写错了", second=station.supervisor())


def expire(station: Station) -> expiries.ExpiryReceipt:
    return station.do(expiries.expire_due, expiries.ExpiryRequest())


# ---- versions ----------------------------------------------------------------------------------


def test_days_before_the_first_version_have_the_first(founded: Station) -> None:
    first = founded.read(rule_on, date(2026, 1, 1))
    assert founded.read(rule_on, date(2025, 12, 30)) == first


def test_a_version_that_was_undone_holds_no_more(station: Station) -> None:
    change(station, points_per_hour=20)
    assert station.read(rule_on, TODAY).rule.points_per_hour == 20

    undo(station, station.acts[-1])

    assert station.read(rule_on, TODAY).rule.points_per_hour == 10
    newest, _first = station.read(rule_queries.versions)
    assert newest.dated.is_undone and not newest.can_be_undone


def test_a_version_by_which_hours_were_booked_stays(station: Station) -> None:
    change(station, points_per_hour=20)
    version = station.acts[-1]
    station.serve(station.register(), station.activity(), hours=1)

    with pytest.raises(DependsOnIt):
        undo(station, version)

    newest, first = station.read(rule_queries.versions)
    assert (newest.records, newest.can_be_undone) == (1, False)
    assert first.is_first and not first.can_be_undone


def test_the_list_says_who_made_a_version_who_allowed_it_and_why(station: Station) -> None:
    station.serve(station.register(), station.activity(), hours=1)
    change(station, date(2026, 12, 1), points_per_hour=12)

    newest = station.read(rule_queries.versions)[0]

    assert (newest.operator, newest.approver, newest.reason) == ("刘社工", "陈主管", "居民议事会议定")
    assert newest.can_be_undone and newest.dated.effective_from == date(2026, 12, 1)


def test_a_version_cannot_begin_in_the_past(founded: Station) -> None:
    with pytest.raises(InvalidField) as refused:
        change(founded, date(2026, 11, 21))
    assert refused.value.field == "effective_from"


# ---- the effect of a version, before it holds ----------------------------------------------------


def test_the_preview_sets_the_last_month_beside_what_would_have_been(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    eggs = station.reward("鸡蛋", 10, pieces=9)
    station.serve(person, patrol, hours=6)
    station.redeem(person, (eggs, 1, 10))
    station.redeem(person, (eggs, 1, 10))
    rule = PointsRule(
        points_per_hour=20,
        daily_auto_minutes=240,
        daily_points_cap=100,
        balance_cap=40,
        redeem_window=RedeemWindow.MONTHLY,
        redeem_day_to=5,
        daily_redemptions=1,
        star_hours=(6,),
    )

    found = station.read(preview, rule, PointsRule(), TODAY)

    hours = found.hours
    assert (hours.records, hours.people, hours.points_now, hours.points_then) == (1, 1, 60, 100)
    assert (hours.waiting_now, hours.waiting_then, hours.refused_then, hours.capped_records) == (0, 1, 0, 1)
    assert (found.people_with_stars_now, found.people_with_stars_then) == (0, 1)
    assert (found.redemptions, found.redemptions_outside, found.redemptions_beyond) == (2, 2, 1)
    assert found.full_purses == 1


def test_hours_beyond_the_most_would_be_refused(station: Station) -> None:
    station.serve(station.register(), station.activity(), hours=6)
    found = station.read(
        preview, PointsRule(daily_auto_minutes=60, daily_review_minutes=120), PointsRule(), TODAY
    )
    assert (found.hours.refused_then, found.hours.points_then) == (1, 0)


def test_the_preview_tells_what_expires_anyway_and_what_would_have(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    change(station, validity_months=2)
    station.serve(person, patrol, hours=3)  # 30 points until 22 January
    station.now = datetime(2027, 1, 2, 1, tzinfo=UTC)
    station.serve(person, patrol, hours=1)  # 10 points until 2 March
    station.redeem(person, (station.reward("鸡蛋", 5, pieces=9), 1, 5))
    today = date(2027, 1, 2)

    same = station.read(preview, PointsRule(validity_months=2), PointsRule(validity_months=2), today)
    longer = station.read(preview, PointsRule(validity_months=4), PointsRule(validity_months=2), today)
    ever = station.read(preview, PointsRule(), PointsRule(validity_months=2), today)

    assert (same.expires_anyway, same.would_expire) == (35, 35)
    assert (longer.expires_anyway, longer.would_expire) == (35, 25)
    assert (ever.expires_anyway, ever.would_expire) == (35, 0)
    lots = [lot.expires_on for lot in station.read(lots_of, person)]
    assert lots == [date(2027, 1, 22), date(2027, 3, 2)]


# ---- expiry --------------------------------------------------------------------------------------


@pytest.fixture
def saver(station: Station) -> UUID:
    """Somebody with 20 points until 22 December and 30 until 2 January."""
    person, patrol = station.register(), station.activity()
    change(station, validity_months=1)
    station.serve(person, patrol, hours=2)
    station.pass_time(days=10)
    station.serve(person, patrol, hours=3)
    return person


def test_expiring_again_on_the_same_day_takes_nothing(station: Station, saver: UUID) -> None:
    station.now = datetime(2026, 12, 23, 1, tzinfo=UTC)

    assert [expire(station).points, expire(station).points] == [20, 0]
    assert station.read(balance_of, saver) == 30


def test_on_a_closed_day_nothing_expires(founded: Station) -> None:
    person, patrol = founded.register(), founded.activity()
    change(founded, validity_months=1)
    founded.serve(person, patrol, hours=2)
    founded.now = datetime(2026, 12, 23, 1, tzinfo=UTC)
    founded.do(days.close_day, days.CloseDayRequest(date(2026, 12, 23)))

    with pytest.raises(DayClosed):
        expire(founded)
    assert founded.read(balance_of, person) == 20


def test_undone_expiry_gives_the_lots_back_with_their_day(station: Station, saver: UUID) -> None:
    station.now = datetime(2026, 12, 23, 1, tzinfo=UTC)
    before = station.read(lots_of, saver)
    expire(station)

    undone = undo(station, station.acts[-1])

    told = [(effect.kind, effect.name, effect.amount) for effect in undone.effects]
    assert told == [(EffectKind.POINTS_BACK, "李明朗", 20)]
    assert station.read(lots_of, saver) == before
    assert expire(station).points == 20
    assert station.read(verify).findings == ()


def test_points_of_a_slip_undone_too_late_go_with_the_next_opening(station: Station, saver: UUID) -> None:
    station.redeem(saver, (station.reward("鸡蛋", 15, pieces=9), 1, 15))
    slip = station.acts[-1]
    station.now = datetime(2026, 12, 23, 1, tzinfo=UTC)
    assert expire(station).points == 5

    undo(station, slip)

    assert station.read(balance_of, saver) == 45
    late = station.read(lots_of, saver)[0]
    assert (late.points, late.expires_on) == (15, date(2026, 12, 22))
    assert (expire(station).points, station.read(balance_of, saver)) == (15, 30)
    assert station.read(verify).findings == ()


def test_the_warning_list_names_purse_points_and_day(station: Station, saver: UUID) -> None:
    station.now = datetime(2026, 12, 5, 1, tzinfo=UTC)

    found = station.read(expiry_queries.warning_list, date(2026, 12, 5))

    told = [(row.name, row.points, row.expires_on) for row in found.rows]
    assert told == [("李明朗", 20, date(2026, 12, 22)), ("李明朗", 30, date(2027, 1, 2))]
    assert (found.within_days, found.lots, found.purses, found.points) == (30, 2, 1, 50)
    assert station.read(card, saver, date(2026, 12, 5)).expiring == (20, date(2026, 12, 22))
    assert station.read(card, saver, date(2026, 11, 22)).expiring == (20, date(2026, 12, 22))
    assert station.read(expiry_queries.next_expiry, saver, date(2026, 11, 22), 7) is None


# ---- when points are redeemed --------------------------------------------------------------------


def test_the_catalogue_says_that_today_is_no_redemption_day(founded: Station) -> None:
    person = founded.register()
    founded.reward("鸡蛋", 10, pieces=9)
    change(founded, redeem_window=RedeemWindow.QUARTERLY, redeem_day_from=3, redeem_day_to=5)

    (row,) = founded.read(catalogue, TODAY, person)
    day = founded.read(redemption_day, TODAY, None)

    assert (row.hindrance, row.opens_on) == (Hindrance.NO_REDEMPTION_DAY, date(2027, 1, 3))
    assert not day.is_open and day.opens_on == date(2027, 1, 3)
    assert founded.read(catalogue, date(2027, 1, 3), person)[0].hindrance is None


def test_the_catalogue_says_that_somebody_redeemed_enough_today(station: Station) -> None:
    person, other = station.register(), station.register("王芳")
    eggs = station.reward("鸡蛋", 10, pieces=9)
    change(station, daily_redemptions=1)
    station.serve(person, station.activity(), hours=2)
    station.redeem(person, (eggs, 1, 10))

    assert station.read(catalogue, TODAY, person)[0].hindrance is Hindrance.ENOUGH_TODAY
    assert station.read(catalogue, TODAY, other)[0].hindrance is None
    undo(station, station.acts[-1])
    assert station.read(catalogue, TODAY, person)[0].hindrance is None


def test_two_records_of_one_person_redeem_as_often_as_one(station: Station) -> None:
    keeper, loser, other = station.register(), station.register("李明郎"), station.register("王芳")
    patrol, eggs = station.activity(), station.reward("鸡蛋", 10, pieces=9)
    for person in (keeper, loser, other):
        station.serve(person, patrol, hours=1)
    station.redeem(loser, (eggs, 1, 10))
    station.redeem(other, (eggs, 1, 10))
    merge = merges.MergeRequest(keeper, loser)
    station.do(merges.merge, merge, reason="同一个人", second=station.supervisor())
    station.serve(keeper, patrol, hours=2)

    found = station.read(preview, PointsRule(daily_redemptions=1), PointsRule(), TODAY)
    assert (found.redemptions, found.redemptions_beyond, found.hours.people) == (2, 0, 2)
    change(station, daily_redemptions=1)
    with pytest.raises(EnoughToday):
        station.redeem(keeper, (eggs, 1, 10))
    capped = PointsRule(daily_points_cap=15, star_hours=(3,))
    found = station.read(preview, capped, PointsRule(), TODAY)
    assert (found.hours.points_then, found.people_with_stars_then) == (25, 1)


def test_two_of_a_household_earning_at_two_desks_fill_their_purse_only_to_the_brim(
    station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    father, mother = station.register("李明朗"), station.register("王芳")
    household = station.do(households.create, households.HouseholdRequest("李家", father)).household_id
    station.do(households.join, households.JoinRequest(mother, household))
    change(station, balance_cap=25)
    patrol = station.activity()
    desks = [station, station.second_desk()]
    for person in (father, mother):
        station.check_in(person, patrol)
    station.pass_time(hours=2)
    desks[1].now = station.now
    interleave(monkeypatch, earnings, "balance_of")

    came = race(*(partial(desk.check_out, who) for desk, who in zip(desks, (father, mother), strict=True)))

    assert came == ["CheckOutReceipt", "CheckOutReceipt"]
    assert station.read(balance_of, household) == 25
    desks[1].desk.close()


# ---- any order of earning, spending and expiring ---------------------------------------------------

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("serve"), st.integers(1, 8)),
        st.tuples(st.just("spend"), st.integers(1, 60)),
        st.tuples(st.just("wait"), st.integers(1, 40)),
        st.tuples(st.just("expire"), st.just(0)),
        st.tuples(st.just("undo"), st.just(0)),
    ),
    max_size=14,
)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(STEPS)
def test_lots_are_never_below_zero_and_add_up_to_the_balance(
    tmp_path_factory: pytest.TempPathFactory, founded_file: Path, steps: list[tuple[str, int]]
) -> None:
    copy = shutil.copy(founded_file, tmp_path_factory.mktemp("rules") / "station.db")
    station = open_founded(url_of(Path(copy)))
    try:
        _live(station, steps)
        assert station.read(verify).findings == ()
    finally:
        station.desk.close()


def _live(station: Station, steps: list[tuple[str, int]]) -> None:
    person, patrol = station.register(), station.activity()
    one = station.reward("一分", 1, pieces=5000)
    change(station, validity_months=1, daily_points_cap=60, balance_cap=150)
    spent: list[UUID] = []
    for step, amount in steps:
        lots = station.read(lots_of, person)
        held = sum(lot.points for lot in lots)
        today = station.desk.read(lambda session: session.day_of(station.now))
        alive = [lot for lot in lots if not lot.is_over(today)]
        if step == "serve":
            station.serve(person, patrol, hours=amount)
            station.pass_time(hours=24 - amount)
        elif step == "wait":
            station.pass_time(days=amount)
        elif step == "expire":
            assert expire(station).points == held - sum(lot.points for lot in alive)
        elif step == "undo" and spent:
            undo(station, spent.pop())
        elif step == "spend" and amount > sum(lot.points for lot in alive):
            with pytest.raises(NotEnoughPoints):
                station.redeem(person, (one, amount, 1))
        elif step == "spend":
            station.redeem(person, (one, amount, 1))
            spent.append(station.acts[-1])
            left = station.read(lots_of, person)
            first = alive[0].expires_on
            kept = sum(lot.points for lot in left if lot.expires_on == first)
            assert kept == max(0, sum(lot.points for lot in alive if lot.expires_on == first) - amount)
        after = station.read(lots_of, person)
        assert all(lot.points > 0 for lot in after)
        assert sum(lot.points for lot in after) == station.read(balance_of, person)
        if step == "serve":
            earned = station.read(balance_of, person) - held
            assert 0 <= earned <= min(60, max(0, 150 - held))
