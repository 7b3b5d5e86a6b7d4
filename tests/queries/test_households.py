"""Households, teams, trainings and commendations as screens show them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.errors import NotFound
from stationdesk.domain.rewards import Purse
from stationdesk.queries.households import (
    HouseholdMember,
    household_lines,
    household_view,
    purse_moves,
)
from stationdesk.queries.merits import merits_of
from stationdesk.queries.teams import team_hours, team_rows
from stationdesk.queries.volunteers import card
from stationdesk.services import gifts, households, merits, reversals, teams
from stationdesk.services.reversals import ReversalRequest


def a_family(station: Station) -> tuple[UUID, UUID, UUID]:
    """A father and a mother who earn for their household 李家."""
    father, mother = station.register("李明朗"), station.register("王芳")
    household = station.do(households.create, households.HouseholdRequest("李家", father)).household_id
    station.do(households.join, households.JoinRequest(mother, household))
    return father, mother, household


def parts(station: Station, household: UUID) -> dict[str, tuple[int, int, int]]:
    members: tuple[HouseholdMember, ...] = station.read(household_view, household).members
    return {one.name: (one.earned, one.spent, one.unspent) for one in members}


def test_each_member_has_what_they_earned_spent_and_would_take_along(station: Station) -> None:
    father, mother, household = a_family(station)
    patrol, eggs = station.activity(), station.reward(points_each=10, pieces=9)
    station.serve(father, patrol, hours=3)
    station.serve(mother, patrol, hours=2)
    station.redeem(mother, (eggs, 1, 10), purse=Purse.HOUSEHOLD)
    station.do(gifts.give, gifts.GiftRequest(father, station.register("张婆婆"), 5, Purse.HOUSEHOLD))

    shown = parts(station, household)

    assert {name: part[:2] for name, part in shown.items()} == {"李明朗": (30, 5), "王芳": (20, 10)}
    assert sum(part[2] for part in shown.values()) == station.read(household_view, household).points == 35


def test_what_was_undone_was_neither_earned_nor_spent(station: Station) -> None:
    father, _mother, household = a_family(station)
    eggs = station.reward(points_each=10, pieces=9)
    station.serve(father, station.activity(), hours=3)
    station.redeem(father, (eggs, 1, 10), purse=Purse.HOUSEHOLD)
    station.do(reversals.reverse, ReversalRequest(station.acts[-1]))

    assert parts(station, household)["李明朗"] == (30, 0, 30)


def test_the_statement_names_earner_spender_and_beneficiary(station: Station) -> None:
    father, mother, household = a_family(station)
    child, eggs = station.register("李小朗"), station.reward(points_each=10, pieces=9)
    station.serve(father, station.activity(), hours=1)
    station.redeem(mother, (eggs, 1, 10), purse=Purse.HOUSEHOLD, beneficiary_id=child)

    spent, earned = station.read(purse_moves, household)

    assert (spent.earner, spent.spender, spent.beneficiary, spent.points) == ("李明朗", "王芳", "李小朗", -10)
    assert (earned.earner, earned.spender, earned.beneficiary, earned.points) == ("李明朗", "", "", 10)
    assert spent.can_be_reversed and not spent.is_reversed


def test_a_household_is_found_by_its_name_or_a_member(station: Station) -> None:
    father, mother, household = a_family(station)
    station.register("孙师傅", new_household="孙家")

    found = {
        text: [line.household_id for line in station.read(household_lines, text)]
        for text in ("李", "王芳", "v20261122-0002", "孙师")
    }

    assert found["李"] == found["王芳"] == found["v20261122-0002"] == [household]
    assert len(found["孙师"]) == 1 and found["孙师"] != [household]
    first = station.read(household_lines)[0]
    assert {line.name: (line.head, line.members) for line in station.read(household_lines)} == {
        "李家": ("李明朗", 2),
        "孙家": ("孙师傅", 1),
    }
    assert first.points == 0


def test_a_household_without_members_is_not_listed(founded: Station) -> None:
    person = founded.register("李明朗", new_household="李家")
    founded.do(households.leave, households.LeaveRequest(person))

    assert founded.read(household_lines) == []


def test_an_unknown_household_is_refused(founded: Station) -> None:
    with pytest.raises(NotFound):
        founded.read(household_view, founded.register())


def test_a_team_has_its_leader_first_and_the_hours_of_its_members(station: Station) -> None:
    patrol = station.activity()
    member, leader = station.register("王芳"), station.register("李明朗")
    station.serve(member, patrol, hours=1)
    station.serve(leader, patrol, hours=2)
    station.serve(member, patrol, hours=1)
    station.do(reversals.reverse, ReversalRequest(station.acts[-1]))
    team = station.do(teams.put_team, teams.TeamRequest(None, "樾新红骑兵", leader)).team_id
    station.do(teams.set_member, teams.TeamMemberRequest(member, team))

    hours = station.read(team_hours, team)
    rows = station.read(team_rows)

    assert [(one.name, one.is_leader, one.service_minutes) for one in hours.members] == [
        ("李明朗", True, 120),
        ("王芳", False, 60),
    ]
    assert hours.service_minutes == 180
    assert [(row.name, row.leader, row.members, row.is_active) for row in rows] == [
        ("樾新红骑兵", "李明朗", 2, True)
    ]


def test_a_struck_training_is_shown_no_more(station: Station) -> None:
    person, day = station.register(), date(2026, 10, 11)
    study = merits.TrainingRequest(person, "急救员初级培训", "心肺复苏", 180, "区红十字会", day)
    praise = merits.CommendationRequest(person, "优秀志愿者", "街道办事处", day)
    station.do(merits.add_commendation, praise)
    station.do(merits.add_training, study)
    written = station.acts[-1]
    before = station.read(merits_of, person)
    assert [(row.name, row.on) for row in before.trainings] == [("急救员初级培训", day)]
    assert before.study_minutes == 180

    station.do(reversals.reverse, ReversalRequest(written))

    after = station.read(merits_of, person)
    assert (after.trainings, [row.granted_by for row in after.commendations]) == ((), ["街道办事处"])
    assert station.read(card, person, station.now.date()).minutes_total == 0


def test_a_card_says_how_far_the_next_star_is(founded: Station) -> None:
    person = founded.register()
    founded.serve(person, founded.activity(), hours=2)

    shown = founded.read(card, person, founded.now.date())

    assert (shown.stars, shown.minutes_to_star) == (0, 98 * 60)
