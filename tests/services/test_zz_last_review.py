"""explore"""
from __future__ import annotations
import sys
sys.path.insert(0, "/work/main/tests/services")
import threading, time
from collections.abc import Callable, Iterator
from datetime import timedelta, date
from typing import Any
from uuid import UUID
import pytest
from sqlalchemy import select
from stations import Station
from stationdesk.db.tables.redemptions import redemption_lines
from stationdesk.domain.errors import *
from stationdesk.domain.points import PointsRule
from stationdesk.domain.rewards import Purse
from stationdesk.domain.service_time import Decision, Evidence
from stationdesk.queries import days as day_queries
from stationdesk.queries import points as point_queries
from stationdesk.queries.points import balance_of, debt_of, lots_of
from stationdesk.queries.verification import verify
from stationdesk.services import *
from stationdesk.services import (adjustments, gifts, households, merges, points, redemptions, redemption_returns, hand_overs, reversals, service_records, days, expiries, attendance, made_up, staff, roles)
from races import interleave, race

@pytest.fixture
def second(station: Station) -> Iterator[Station]:
    other = station.second_desk()
    yield other
    other.desk.close()

def risky(station, service, request, **k):
    k.setdefault("reason", "核实"); k.setdefault("second", station.supervisor())
    return station.do(service, request, **k)

def undo(station, act_id, **k):
    return risky(station, reversals.reverse, reversals.ReversalRequest(act_id), **k)

def household_of(station, head, **k):
    return station.do(households.create, households.HouseholdRequest("李家", head, **k)).household_id

def lines_of(station, rid):
    st = select(redemption_lines.c.id).where(redemption_lines.c.redemption_id == rid)
    return [r.id for r in station.read(lambda s: s.all(st))]

def clean(station):
    assert station.read(verify).findings == ()
from stationdesk.services import points as pts
def test_verify_does_not_see(founded):
    """lies with the chain: only semantic checks"""

def test_undo_pay_after_unmerge(founded):
    # debt of loser paid by keeper, then unmerge
    s = founded
    patrol = s.activity(); k = s.register("甲一"); l = s.register("乙二")
    risky(s, adjustments.adjust, adjustments.AdjustmentRequest(l, adjustments.AdjustmentKind.PENALTY, 10))
    s.serve(k, patrol, hours=2)
    risky(s, merges.merge, merges.MergeRequest(k, l)); m = s.acts[-1]
    s.do(pts.clear_debt, pts.ClearDebtRequest(k, 10)); c = s.acts[-1]
    undo(s, m)
    assert (s.read(balance_of, k), s.read(debt_of, l)) == (10, 0)
    undo(s, c)
    assert (s.read(balance_of, k), s.read(debt_of, l)) == (20, 10)
    clean(s)

def test_forgive_merged(founded):
    s = founded
    patrol = s.activity(); k = s.register("甲一"); l = s.register("乙二")
    for x in (k, l): risky(s, adjustments.adjust, adjustments.AdjustmentRequest(x, adjustments.AdjustmentKind.PENALTY, 10))
    risky(s, merges.merge, merges.MergeRequest(k, l))
    risky(s, adjustments.adjust, adjustments.AdjustmentRequest(k, adjustments.AdjustmentKind.FORGIVEN, 15)); f = s.acts[-1]
    assert s.read(debt_of, k) == 5
    undo(s, f)
    assert s.read(debt_of, k) == 20
    clean(s)

def test_penalty_undo_after_partial_clear(founded):
    s = founded
    a = s.register(); patrol = s.activity()
    risky(s, adjustments.adjust, adjustments.AdjustmentRequest(a, adjustments.AdjustmentKind.PENALTY, 10)); p = s.acts[-1]
    s.serve(a, patrol, hours=2)
    s.do(pts.clear_debt, pts.ClearDebtRequest(a, 4))
    with pytest.raises(DependsOnIt): undo(s, p)

def test_confirm_trim_annul_orders(founded):
    s = founded
    a = s.register(); patrol = s.activity(); eggs = s.reward(points_each=10, pieces=9)
    rec = s.serve(a, patrol, hours=9).record_id
    R = service_records.ReviewRequest
    s.do(service_records.review, R(rec, Decision.TRIMMED, service_minutes=120), reason="x"); t = s.acts[-1]
    short = s.read(lambda q: __import__("stationdesk.queries.service_records", fromlist=["x"]).records_of(q, a))
    short = next(x for x in short if x.replaces_id)
    risky(s, service_records.annul, service_records.AnnulRequest(short.record_id)); an = s.acts[-1]
    with pytest.raises(DependsOnIt): undo(s, t)
    undo(s, an); undo(s, t)
    s.do(service_records.review, R(rec, Decision.CONFIRMED)); c = s.acts[-1]
    s.redeem(a, (eggs, 9, 10)); red = s.acts[-1]
    with pytest.raises(PointsSpent): undo(s, c)
    risky(s, service_records.annul, service_records.AnnulRequest(rec)); an = s.acts[-1]
    assert s.read(debt_of, a) == 90
    with pytest.raises(DependsOnIt): undo(s, c)
    undo(s, red)
    assert (s.read(balance_of, a), s.read(debt_of, a)) == (90, 90)
    undo(s, an)
    assert (s.read(balance_of, a), s.read(debt_of, a)) == (90, 0)
    undo(s, c)
    clean(s)

def test_undo_across_reopened_day(station):
    s = station
    a = s.register(); s.serve(a, s.activity(), hours=1); act = s.acts[-1]
    d = s.now.astimezone(s.desk.place.zone).date()
    s.do(days.close_day, days.CloseDayRequest(d)); s.do(days.reopen_day, days.ReopenRequest(d), reason="x")
    s.do(reversals.reverse, reversals.ReversalRequest(act))

def test_household_partial_return_person_left(station):
    s = station
    eggs = s.reward(points_each=10, pieces=9); p = s.activity()
    a, b = s.register("甲一"), s.register("乙二"); h = household_of(s, a); s.do(households.join, households.JoinRequest(b, h))
    s.serve(a, p, hours=3)
    r = s.redeem(b, (eggs, 2, 10), purse=Purse.HOUSEHOLD)
    s.do(households.leave, households.LeaveRequest(a))
    (line,) = lines_of(s, r.redemption_id)
    s.do(redemption_returns.give_back, redemption_returns.ReturnRequest(r.redemption_id, (redemption_returns.ReturnLine(line, 1),)), reason="x")
    assert (s.read(balance_of, a), s.read(balance_of, h)) == (10, 10)
    clean(s)

def test_withdrawn_household_undo_create_with_join(station):
    s = station
    a, b = s.register("甲一"), s.register("乙二"); s.serve(a, s.activity(), hours=2)
    h = household_of(s, a, brings_points=True); c = s.acts[-1]
    s.do(households.join, households.JoinRequest(b, h)); j = s.acts[-1]
    try:
        undo(s, c)
        print("undone", s.read(balance_of, a), s.read(balance_of, h))
    except Refusal as e: print(type(e))
    clean(s)
