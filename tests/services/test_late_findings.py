"""What the review left to decide: debts of households, dates that passed, times on closed days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from stations import Station
from tampering import tamper

from stationdesk.db.tables.redemptions import redemption_lines
from stationdesk.domain.errors import (
    DependsOnIt,
    InDebt,
    NotEnoughPoints,
    SecondPersonNeeded,
)
from stationdesk.domain.points import PointsRule
from stationdesk.domain.rewards import Purse
from stationdesk.domain.service_time import Decision, Evidence
from stationdesk.queries import acts, explanations
from stationdesk.queries.days import counts_of
from stationdesk.queries.explanations import Question, Why
from stationdesk.queries.points import balance_of
from stationdesk.queries.verification import verify
from stationdesk.services import (
    attendance,
    days,
    expiries,
    hand_overs,
    households,
    made_up,
    points,
    redemption_returns,
    reversals,
    service_records,
)
from stationdesk.services.redemption_returns import ReturnLine, ReturnRequest


def allowed(station: Station, service: Any, request: Any) -> Any:
    return station.do(service, request, reason="核实", second=station.supervisor())


def valid_for_a_month(station: Station) -> None:
    rule = PointsRule(validity_months=1)
    allowed(station, points.set_rule, points.RuleRequest(station.now.date(), rule))


def test_nobody_leaves_a_household_that_owes(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    eggs = station.reward("鸡蛋", 10, pieces=9)
    station.do(households.create, households.HouseholdRequest("李家", person))
    false = station.serve(person, patrol, hours=2).record_id
    station.redeem(person, (eggs, 2, 10), purse=Purse.HOUSEHOLD)
    allowed(station, service_records.annul, service_records.AnnulRequest(false))
    station.pass_time(days=1)
    station.serve(person, patrol, hours=2)

    with pytest.raises(InDebt) as refused:
        station.do(households.leave, households.LeaveRequest(person))

    assert (refused.value.owed, refused.value.balance) == (20, 20)


def test_points_are_not_spent_after_their_last_day(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    eggs = station.reward("鸡蛋", 10, pieces=9)
    valid_for_a_month(station)
    station.serve(person, patrol, hours=2)
    station.now = datetime(2026, 12, 23, 1, tzinfo=UTC)

    with pytest.raises(NotEnoughPoints) as refused:
        station.redeem(person, (eggs, 1, 10))

    assert refused.value.balance == 0
    assert station.do(expiries.expire_due, expiries.ExpiryRequest()).points == 20


def test_an_expiry_is_not_undone_over_hours_annulled_since(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    valid_for_a_month(station)
    false = station.serve(person, patrol, hours=2).record_id
    station.now = datetime(2026, 12, 23, 1, tzinfo=UTC)
    station.do(expiries.expire_due, expiries.ExpiryRequest())
    expiry = station.acts[-1]
    station.pass_time(minutes=1)
    allowed(station, service_records.annul, service_records.AnnulRequest(false))

    with pytest.raises(DependsOnIt) as refused:
        station.do(reversals.reverse, reversals.ReversalRequest(expiry))

    assert refused.value.later[0].verb == "service_records.annul"


@pytest.mark.parametrize("is_leaving", [False, True])
def test_a_time_on_a_closed_day_needs_a_second_person(station: Station, is_leaving: bool) -> None:
    person, patrol = station.register(), station.activity()
    station.pass_time(hours=2)
    came = station.now - timedelta(hours=1)
    station.do(days.close_day, days.CloseDayRequest(station.now.date()))
    station.pass_time(days=1)
    request: Any = attendance.CheckInRequest(person, patrol, Evidence.TYPED, came)
    with pytest.raises(SecondPersonNeeded):
        station.do(attendance.check_in, request, reason="昨天漏签")

    allowed(station, attendance.check_in, request)

    if is_leaving:
        leaving: Any = attendance.CheckOutRequest(person, Evidence.TYPED, came + timedelta(minutes=30))
        with pytest.raises(SecondPersonNeeded):
            station.do(attendance.check_out, leaving, reason="昨天漏签")
        assert allowed(station, attendance.check_out, leaving).service_minutes == 30


def test_a_return_is_not_undone_once_the_rest_was_handed_over(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    eggs = station.reward("鸡蛋", 10, pieces=9)
    station.serve(person, patrol, hours=5)
    slip = station.redeem(person, (eggs, 3, 10), collect_later=True).redemption_id
    line: UUID = station.read(
        lambda session: session.scalar(
            select(redemption_lines.c.id).where(redemption_lines.c.redemption_id == slip)
        )
    )
    allowed(station, redemption_returns.give_back, ReturnRequest(slip, (ReturnLine(line, 1),)))
    returned = station.acts[-1]
    station.pass_time(minutes=1)
    station.do(hand_overs.hand_over, hand_overs.HandOverRequest(slip))

    with pytest.raises(DependsOnIt):
        station.do(reversals.reverse, reversals.ReversalRequest(returned))

    assert station.read(balance_of, person) == 30


def test_verify_holds_waiting_points_against_the_hours_that_wait(founded: Station) -> None:
    person = founded.register()
    founded.serve(person, founded.activity(), hours=9)
    assert founded.read(verify).findings == ()

    tamper(founded, "UPDATE points_moves SET points = points - 1 WHERE cause = 'service'")

    assert any(" pending " in finding.place for finding in founded.read(verify).findings)


def test_desk_closing_and_explanation_tell_one_figure(station: Station) -> None:
    """After a return, its undo, hours trimmed and hours made up: no two screens disagree."""
    person, patrol = station.register(), station.activity()
    eggs = station.reward("鸡蛋", 10, pieces=9)
    station.serve(person, patrol, hours=3)
    slip = station.redeem(person, (eggs, 2, 10)).redemption_id
    line: UUID = station.read(
        lambda session: session.scalar(
            select(redemption_lines.c.id).where(redemption_lines.c.redemption_id == slip)
        )
    )
    allowed(station, redemption_returns.give_back, ReturnRequest(slip, (ReturnLine(line, 1),)))
    station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]))
    station.pass_time(minutes=5)
    long_day = station.serve(station.register("王芳"), patrol, hours=9).record_id
    trim = service_records.ReviewRequest(long_day, Decision.TRIMMED, service_minutes=60)
    station.do(service_records.review, trim, reason="只到十点")
    made_up_hours(station, person, patrol)
    today = station.now.date()

    figures, counts = station.read(acts.day_figures, today), station.read(counts_of, today)

    assert (figures.points_issued, figures.points_redeemed) == (counts.points_issued, counts.points_redeemed)
    assert (figures.check_ins, figures.service_minutes) == (counts.check_ins, counts.service_minutes)
    assert (figures.points_redeemed, figures.points_issued, figures.check_ins) == (20, 30 + 10 + 10, 2)
    assert counts.moves_agree
    for why, figure in ((Why.DAY_ISSUED, 50), (Why.DAY_REDEEMED, 20), (Why.CHECK_INS, 2)):
        assert station.read(explanations.total, Question(why, None, today)).amount == figure


def made_up_hours(station: Station, person: UUID, patrol: UUID) -> None:
    """One hour of the day before, from paper."""
    began = station.now - timedelta(days=1)
    request = made_up.MakeUpRequest(person, patrol, began, began + timedelta(hours=1), "", "刘", "A-17")
    allowed(station, made_up.make_up, request)
