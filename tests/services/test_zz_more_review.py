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
from stationdesk.domain.acts import Act, SecondPerson, new_id
from stationdesk.domain.staff import Right, Role
from stationdesk.services import operator_cards, activities, rewards, stock, prints, consents, restrictions, teams, merits, forgotten, stations, volunteers, clock

def test_replay_with_other_second(station):
    a = station.register(); sup = station.supervisor(); sup2 = station.supervisor("王二主管")
    i = new_id()
    q = adjustments.AdjustmentRequest(a, adjustments.AdjustmentKind.AWARD, 5)
    station.do(adjustments.adjust, q, reason="x", second=sup, act_id=i)
    station.do(adjustments.adjust, q, reason="x", second=SecondPerson(operator_id=sup2.operator_id, pin="0000"), act_id=i)
    assert station.read(balance_of, a) == 5

def test_own_card_inactive_card(station):
    a = station.register()
    card = operator_cards.new_card()
    station.do(operator_cards.give_card, operator_cards.GiveCardRequest(station.operator_id, str(card)))
    q = adjustments.AdjustmentRequest(a, adjustments.AdjustmentKind.AWARD, 5)
    with pytest.raises(NotASecondPerson):
        station.do(adjustments.adjust, q, reason="x", second=SecondPerson(card=str(card)))
    sup = station.supervisor(); card = operator_cards.new_card()
    station.do(operator_cards.give_card, operator_cards.GiveCardRequest(sup.operator_id, str(card)))
    station.do(adjustments.adjust, q, reason="x", second=SecondPerson(card=str(card)))
    station.do(staff.put_operator, staff.OperatorRequest(sup.operator_id, "陈主管", Role.SUPERVISOR, "", False))
    with pytest.raises((NotASecondPerson, NotAllowed)):
        station.do(adjustments.adjust, q, reason="x", second=SecondPerson(card=str(card)))
    with pytest.raises((NotASecondPerson, NotAllowed)):
        station.do(adjustments.adjust, q, reason="x", second=sup)

def test_put_operator_second(station):
    """supervisor with CHANGE_OPERATORS by rule promotes themselves"""
    sup = station.operator("陈主管", Role.SUPERVISOR); s2 = station.supervisor("二")
    from stationdesk.domain.staff import RIGHTS
    risky(station, roles.set_rights, roles.RoleRightsRequest(Role.SUPERVISOR, tuple(RIGHTS[Role.SUPERVISOR] | {Right.CHANGE_OPERATORS}), station.now.date()), second=s2)
    with pytest.raises(Refusal):
        station.do(staff.put_operator, staff.OperatorRequest(sup, "陈主管", Role.ADMINISTRATOR, "1234"), operator_id=sup)

def test_admin_pin_change_by_self_made_second(station):
    """one administrator makes a supervisor with a PIN he knows and approves himself"""
    a = station.register()
    o = station.operator("影子", Role.SUPERVISOR)
    with pytest.raises(Refusal):
        risky(station, adjustments.adjust, adjustments.AdjustmentRequest(a, adjustments.AdjustmentKind.AWARD, 50), second=SecondPerson(operator_id=o, pin="1234"))

def test_reader_does_nothing(station):
    r = station.operator("读者", Role.READER)
    a = station.register(); b = station.register("王芳"); p = station.activity(); eggs = station.reward(points_each=1, pieces=3)
    station.serve(a, p, hours=2); act = station.acts[-1]
    x = station.redeem(a, (eggs, 1, 1), collect_later=True)
    (line,) = lines_of(station, x.redemption_id)
    for svc, req in [(attendance.check_in, attendance.CheckInRequest(a, p, Evidence.TYPED)), (gifts.give, gifts.GiftRequest(a, b, 1)),
        (hand_overs.hand_over, hand_overs.HandOverRequest(x.redemption_id)), (reversals.reverse, reversals.ReversalRequest(act)),
        (days.close_day, days.CloseDayRequest(station.now.date())), (days.reopen_day, days.ReopenRequest(station.now.date())), (expiries.expire_due, expiries.ExpiryRequest()),
        (redemption_returns.give_back, redemption_returns.ReturnRequest(x.redemption_id, (redemption_returns.ReturnLine(line, 1),))),
        (service_records.lapse_due, service_records.LapseRequest()), (teams.put_team, teams.TeamRequest(None, "t")),
        (volunteers.show_numbers, volunteers.NumbersRequest(a)), (roles.set_rights, roles.RoleRightsRequest(Role.READER, (), station.now.date()))]:
        with pytest.raises(NotAllowed):
            station.do(svc, req, operator_id=r, reason="x")

def test_reopen_closed_today_then_reclose_yesterday(station):
    d = station.now.astimezone(station.desk.place.zone).date()
    station.do(days.close_day, days.CloseDayRequest(d))
    station.pass_time(days=1)
    d2 = station.now.astimezone(station.desk.place.zone).date()
    station.do(days.close_day, days.CloseDayRequest(d2))
    station.do(days.reopen_day, days.ReopenRequest(d), reason="x")
    station.do(days.close_day, days.CloseDayRequest(d))

def test_state_time_back_before_closing_lets_book_on_closed(station):
    a = station.register(); p = station.activity()
    d = station.now.astimezone(station.desk.place.zone).date()
    station.do(days.close_day, days.CloseDayRequest(d))
    station.go_back(days=1)
    station.check_in(a, p)   # yesterday is open: allowed
    station.pass_time(days=1)
    with pytest.raises(DayClosed):
        station.check_out(a)

def test_card_of_operator_wrong_clear(station):
    pass

def test_undo_of_approved_act_by_same_pair(station):
    a = station.register(); sup = station.supervisor()
    risky(station, adjustments.adjust, adjustments.AdjustmentRequest(a, adjustments.AdjustmentKind.AWARD, 50))
    undo(station, station.acts[-1])
    assert station.read(balance_of, a) == 0

def test_put_reward_price_needs_second(station):
    pass

def test_minor_birthdays(station):
    from stationdesk.domain.identity import is_minor, is_under_14, age_on
    b = date(2012, 2, 29)
    print([(d, is_under_14(b, d), age_on(b, d)) for d in (date(2026,2,28), date(2026,3,1), date(2026,3,2))])
    b = date(2012, 5, 10)
    print([(d, is_under_14(b, d), age_on(b, d), is_minor(b, d)) for d in (date(2026,5,9), date(2026,5,10), date(2026,5,11), date(2030,5,9), date(2030,5,10), date(2030,5,11))])

def test_birth_date_of_either_record(station):
    p = station.activity()
    k = station.register("李明朗"); l = station.register("李明郎", birth_date=date(2014, 1, 1))
    risky(station, merges.merge, merges.MergeRequest(k, l))
    with pytest.raises(GuardianConsentNeeded):
        station.check_in(k, p)

def test_legacy_undo_expire_etc(station):
    pass

def test_withdraw_then_undo_give(station):
    from stationdesk.domain.consents import ConsentPurpose, ConsentForm
    a = station.register()
    c = station.do(consents.give, consents.ConsentRequest(a, ConsentPurpose.RECORDS, "records-1", ConsentForm.PAPER, station.now.date(), "1")).consent_id; g = station.acts[-1]
    station.do(consents.withdraw, consents.WithdrawalRequest(c)); w = station.acts[-1]
    undo(station, w); undo(station, g)
    station.check_in(a, station.activity())
    with pytest.raises(Refusal):
        station.do(consents.withdraw, consents.WithdrawalRequest(c))

def test_undo_of_withdraw_after_second_withdrawal(station):
    from stationdesk.domain.consents import ConsentPurpose, ConsentForm
    a = station.register()
    c = station.do(consents.give, consents.ConsentRequest(a, ConsentPurpose.RECORDS, "records-1", ConsentForm.PAPER, station.now.date(), "1")).consent_id
    station.do(consents.withdraw, consents.WithdrawalRequest(c)); w = station.acts[-1]
    undo(station, w)
    station.do(consents.withdraw, consents.WithdrawalRequest(c))
    with pytest.raises(ConsentWithdrawn):
        station.check_in(a, station.activity())

def test_hand_over_undo_then_return_undo(station):
    p, eggs = station.activity(), station.reward(points_each=10, pieces=2)
    a = station.register(); station.serve(a, p, hours=2)
    r = station.redeem(a, (eggs, 2, 10), collect_later=True)
    (line,) = lines_of(station, r.redemption_id)
    risky(station, redemption_returns.give_back, redemption_returns.ReturnRequest(r.redemption_id, (redemption_returns.ReturnLine(line, 1),))); gb = station.acts[-1]
    station.do(hand_overs.hand_over, hand_overs.HandOverRequest(r.redemption_id))
    with pytest.raises(Refusal):
        undo(station, gb)

def test_restrict_undo_after_merge(station):
    p = station.activity()
    k = station.register("李明朗"); l = station.register("李明郎")
    station.serve(l, p, hours=2); out = station.acts[-1]
    risky(station, merges.merge, merges.MergeRequest(k, l))
    risky(station, restrictions.restrict, restrictions.RestrictionRequest(k))
    # acts of the loser are the restricted person's
    with pytest.raises(Refusal):
        undo(station, station.acts[-2])
    for act in (out,):
        with pytest.raises(Restricted):
            undo(station, act)

def test_operator_own_household_of_loser(station):
    # operator's volunteer record merged away; household by keeper
    me = station.register("甲一"); me2 = station.register("甲二"); wife = station.register("乙二")
    h = household_of(station, me); station.do(households.join, households.JoinRequest(wife, h))
    op = station.do(staff.put_operator, staff.OperatorRequest(None, "王主任", Role.SUPERVISOR, "1234", volunteer_id=me2)).operator_id
    risky(station, merges.merge, merges.MergeRequest(me, me2), second=station.supervisor())
    with pytest.raises(OwnAffair):
        risky(station, adjustments.adjust, adjustments.AdjustmentRequest(wife, adjustments.AdjustmentKind.AWARD, 5), second=SecondPerson(operator_id=op, pin="1234"))

def test_gift_around_own_affair(station):
    pass

def test_household_annul_own(station):
    pass

def test_future_role_rule(station):
    from datetime import timedelta
    o = station.operator("小王", Role.FRONT_DESK)
    d = station.now.astimezone(station.desk.place.zone).date()
    risky(station, roles.set_rights, roles.RoleRightsRequest(Role.FRONT_DESK, (), d + timedelta(days=2)))
    station.do(teams.put_team, teams.TeamRequest(None, "t"), operator_id=o)
    station.pass_time(days=2)
    with pytest.raises(NotAllowed):
        station.do(teams.put_team, teams.TeamRequest(None, "u"), operator_id=o)
