"""What puts somebody into a household, or gives points away, can be undone – or says what rests on it."""

from __future__ import annotations

from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import DependsOnIt, HoursWait, NotFound, PointsSpent
from stationdesk.domain.people import PersonCategory
from stationdesk.domain.points import Lot
from stationdesk.queries.points import balance_of, debt_of, lots_of
from stationdesk.queries.teams import team_rows
from stationdesk.queries.verification import verify
from stationdesk.queries.volunteers import VolunteerCard, card
from stationdesk.services import adjustments, gifts, households, reversals, teams, volunteers
from stationdesk.services.adjustments import AdjustmentKind, AdjustmentRequest
from stationdesk.services.households import HouseholdRequest, JoinRequest, LeaveRequest
from stationdesk.services.reversals import ReversalReceipt, ReversalRequest


def undo(station: Station, act_id: UUID, **allowed: object) -> ReversalReceipt:
    return station.do(reversals.reverse, ReversalRequest(act_id), **allowed)  # type: ignore[arg-type]


def card_of(station: Station, person: UUID) -> VolunteerCard:
    return station.read(card, person, station.now.date())


def balance(station: Station, account: UUID) -> int:
    return station.read(balance_of, account)


def a_household(station: Station, head: UUID) -> UUID:
    return station.do(households.create, HouseholdRequest("李家", head)).household_id


def edited(station: Station, person: UUID, name: str, **fields: object) -> UUID:
    request = volunteers.VolunteerRequest(name, PersonCategory.COURIER, document=None, phone=None, **fields)  # type: ignore[arg-type]
    version = card_of(station, person).version
    station.do(volunteers.edit, volunteers.EditRequest(person, version, request))
    return station.acts[-1]


def test_undoing_a_join_gives_the_points_back_and_takes_the_person_out(station: Station) -> None:
    head, other = station.register("李明朗"), station.register("王芳")
    station.serve(other, station.activity(), hours=2)
    household = a_household(station, head)
    station.do(households.join, JoinRequest(other, household, brings_points=True))

    undone = undo(station, station.acts[-1])

    assert Effect(EffectKind.OUT_OF_HOUSEHOLD, "王芳 · 李家") in undone.effects
    assert Effect(EffectKind.POINTS_BACK, "王芳", 20) in undone.effects
    assert (card_of(station, other).household, balance(station, other), balance(station, household)) == (
        "",
        20,
        0,
    )
    assert station.read(verify).findings == ()


def test_a_join_stays_as_long_as_something_earned_for_the_household_rests_on_it(station: Station) -> None:
    head, other, patrol = station.register("李明朗"), station.register("王芳"), station.activity()
    household = a_household(station, head)
    station.do(households.join, JoinRequest(other, household))
    joined = station.acts[-1]
    station.serve(other, patrol, hours=2)

    with pytest.raises(DependsOnIt) as refused:
        undo(station, joined)

    assert [act.verb for act in refused.value.later] == ["attendance.check_out"]
    undo(station, refused.value.later[0].act_id)
    undo(station, joined)
    assert card_of(station, other).household == ""


def test_undoing_a_new_household_leaves_it_to_whoever_came_later(station: Station) -> None:
    head, other = station.register("李明朗"), station.register("王芳")
    household = a_household(station, head)
    made = station.acts[-1]
    station.do(households.join, JoinRequest(other, household))

    undo(station, made)

    assert card_of(station, head).household == ""
    assert card_of(station, other).household_members == ("王芳",)
    assert station.read(verify).findings == ()


def test_undoing_a_leave_puts_the_person_and_their_part_back(station: Station) -> None:
    head, other = station.register("李明朗"), station.register("王芳")
    household = a_household(station, head)
    station.do(households.join, JoinRequest(other, household))
    station.serve(other, station.activity(), hours=2)
    station.do(households.leave, LeaveRequest(other))

    undone = undo(station, station.acts[-1])

    assert Effect(EffectKind.IN_HOUSEHOLD, "王芳 · 李家") in undone.effects
    assert station.read(lots_of, household) == [Lot(other, None, 20)]
    assert card_of(station, other).household_members == ("李明朗", "王芳")


def test_a_head_who_leaves_is_followed_and_comes_back_as_head(station: Station) -> None:
    head, other = station.register("李明朗"), station.register("王芳")
    household = a_household(station, head)
    station.do(households.join, JoinRequest(other, household))
    station.do(households.leave, LeaveRequest(head))
    left = station.acts[-1]
    assert card_of(station, other).is_head

    undo(station, left)

    assert card_of(station, head).is_head
    assert not card_of(station, other).is_head


def test_a_gift_that_was_spent_is_not_undone(station: Station) -> None:
    giver, receiver = station.register("李明朗"), station.register("王芳")
    eggs = station.reward(points_each=10, pieces=5)
    station.serve(giver, station.activity(), hours=2)
    station.do(gifts.give, gifts.GiftRequest(giver, receiver, 15))
    given = station.acts[-1]
    station.redeem(receiver, (eggs, 1, 10))

    with pytest.raises(PointsSpent):
        undo(station, given)
    undo(station, station.acts[-1])
    undo(station, given)

    assert (balance(station, giver), balance(station, receiver)) == (20, 0)
    assert station.read(lots_of, giver) == [Lot(giver, None, 20)]


def test_undoing_a_penalty_needs_a_second_person_and_ends_the_debt(station: Station) -> None:
    person, second = station.register(), station.supervisor()
    station.serve(person, station.activity(), hours=1)
    fine = AdjustmentRequest(person, AdjustmentKind.PENALTY, 30)
    station.do(adjustments.adjust, fine, reason="爽约", second=second)
    fined = station.acts[-1]
    assert (balance(station, person), station.read(debt_of, person)) == (0, 20)

    with pytest.raises(reversals.AllowanceNeeded):
        undo(station, fined)
    undo(station, fined, reason="误扣", second=second)

    assert (balance(station, person), station.read(debt_of, person)) == (10, 0)
    assert station.read(verify).findings == ()


def test_a_record_that_names_another_household_takes_the_earned_part_along(station: Station) -> None:
    head, other = station.register("李明朗"), station.register("王芳")
    household = a_household(station, head)
    station.do(households.join, JoinRequest(other, household))
    station.serve(other, station.activity(), hours=2)

    act_id = edited(station, other, "王芳", new_household="王家", earns_for_household=True)

    changed = card_of(station, other)
    assert (changed.household, changed.is_head, changed.points) == ("王家", True, 20)
    assert balance(station, household) == 0
    undo(station, act_id)
    assert (card_of(station, other).household, balance(station, household)) == ("李家", 20)
    assert station.read(verify).findings == ()


def test_a_record_cannot_leave_a_household_while_hours_for_it_wait(founded: Station) -> None:
    head = founded.register("李明朗", new_household="李家", earns_for_household=True)
    founded.serve(head, founded.activity(), hours=9)

    with pytest.raises(HoursWait):
        edited(founded, head, "李明朗")

    assert card_of(founded, head).household == "李家"


def test_a_record_that_keeps_its_household_moves_no_points(founded: Station) -> None:
    head = founded.register("李明朗", new_household="李家", earns_for_household=True)
    household = card_of(founded, head).household_id
    assert household is not None
    founded.serve(head, founded.activity(), hours=1)

    edited(founded, head, "李明", household_id=household, earns_for_household=True)

    assert (balance(founded, household), card_of(founded, head).points) == (10, 0)


def test_a_household_nobody_knows_is_refused(founded: Station) -> None:
    person = founded.register("李明朗")

    with pytest.raises(NotFound):
        edited(founded, person, "李明朗", household_id=person)


def test_a_member_comes_back_to_the_team_and_a_new_team_goes_off_the_list(station: Station) -> None:
    leader, member = station.register("李明朗"), station.register("王芳")
    team = station.do(teams.put_team, teams.TeamRequest(None, "樾新红骑兵", leader)).team_id
    made = station.acts[-1]
    station.do(teams.set_member, teams.TeamMemberRequest(member, team))
    undo(station, station.acts[-1])
    assert card_of(station, member).team == ""

    undone = undo(station, made)

    assert Effect(EffectKind.OFF_THE_LIST, "樾新红骑兵") in undone.effects
    assert card_of(station, leader).team == ""
    assert station.read(verify).findings == ()


def test_a_team_whose_leader_goes_has_none_until_they_come_back(station: Station) -> None:
    leader = station.register("李明朗")
    team = station.do(teams.put_team, teams.TeamRequest(None, "樾新红骑兵", leader)).team_id
    other = station.do(teams.put_team, teams.TeamRequest(None, "缝补服务队")).team_id

    station.do(teams.set_member, teams.TeamMemberRequest(leader, other))
    assert {row.name: row.leader for row in station.read(team_rows)}["樾新红骑兵"] == ""
    undo(station, station.acts[-1])

    led = {row.team_id: (row.leader, row.members) for row in station.read(team_rows)}
    assert led == {team: ("李明朗", 1), other: ("", 0)}
