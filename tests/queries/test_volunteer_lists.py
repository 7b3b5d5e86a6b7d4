"""The list of volunteers: who each filter shows, in every order, the same row for row as in a file."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.identity import Sex
from stationdesk.domain.people import PersonCategory
from stationdesk.queries import points, service_records, volunteer_lists, volunteer_orders
from stationdesk.queries.volunteer_lists import Standing, VolunteerFilter
from stationdesk.queries.volunteer_orders import ListOrder, SortBy
from stationdesk.services import merges, restrictions

TODAY = date(2026, 11, 22)


@pytest.fixture
def people(station: Station) -> dict[str, UUID]:
    patrol = station.activity()
    egg = station.reward(points_each=10, pieces=5)
    found = {
        "张三": station.register("张三", category=PersonCategory.RESIDENT, team_name="乙队"),
        "李四": station.register("李四", team_name="甲队", new_household="李家"),
        "安静": station.register("安静", category=PersonCategory.STUDENT, birth_date=date(2008, 11, 22)),
        "王五": station.register("王五", birth_date=date(2008, 11, 21), sex=Sex.MALE),
    }
    station.serve(found["张三"], patrol, hours=1)
    station.serve(found["李四"], patrol, hours=3)
    station.serve(found["王五"], patrol, hours=3)
    station.redeem(found["李四"], (egg, 2, 10))
    return found


def shown(station: Station, which: VolunteerFilter, order: ListOrder | None = None) -> list[str]:
    ids = station.read(volunteer_orders.ordered, which, order or ListOrder())
    assert len(ids) == station.read(volunteer_lists.count, which)
    return [row.name for row in station.read(volunteer_lists.rows_of, list(ids))]


@pytest.mark.parametrize(
    ("by", "up", "down"),
    [
        (SortBy.NUMBER, "张三 李四 安静 王五", "王五 安静 李四 张三"),
        (SortBy.NAME, "安静 李四 王五 张三", "张三 王五 李四 安静"),
        (SortBy.CATEGORY, "李四 王五 安静 张三", "张三 安静 李四 王五"),
        (SortBy.TEAM, "李四 张三 安静 王五", "张三 李四 安静 王五"),
        (SortBy.REGISTERED_ON, "张三 李四 安静 王五", "张三 李四 安静 王五"),
        (SortBy.SERVICE_MINUTES, "安静 张三 李四 王五", "李四 王五 张三 安静"),
        (SortBy.POINTS, "安静 张三 李四 王五", "王五 张三 李四 安静"),
    ],
)
def test_every_heading_sorts_both_ways_and_equals_stay_in_the_order_of_numbers(
    station: Station, people: dict[str, UUID], by: SortBy, up: str, down: str
) -> None:
    assert shown(station, VolunteerFilter(), ListOrder(by)) == up.split()
    assert shown(station, VolunteerFilter(), ListOrder(by, descending=True)) == down.split()


def test_a_name_of_rare_characters_has_its_place_after_the_common_ones(founded: Station) -> None:
    for name in ("䶮一", "𬱖", "张三", "啊"):
        founded.register(name)

    assert shown(founded, VolunteerFilter(), ListOrder(SortBy.NAME)) == ["啊", "张三", "䶮一", "𬱖"]


def test_a_page_by_number_is_the_same_as_that_part_of_the_whole_order(
    station: Station, people: dict[str, UUID]
) -> None:
    for descending in (False, True):
        whole = shown(station, VolunteerFilter(), ListOrder(SortBy.NUMBER, descending=descending))
        part = station.read(volunteer_lists.page, VolunteerFilter(), 1, 2, descending=descending)
        assert [row.name for row in part] == whole[1:3]


def test_hours_and_points_of_a_row_are_those_of_the_person(station: Station, people: dict[str, UUID]) -> None:
    for row in station.read(volunteer_lists.rows_of, list(people.values())):
        assert row.service_minutes == station.read(service_records.minutes_total, row.volunteer_id)
        assert row.points == station.read(points.balance_of, row.volunteer_id)


def test_every_chip_counts_what_it_shows(station: Station, people: dict[str, UUID]) -> None:
    counts = station.read(volunteer_lists.filter_counts, TODAY)
    by_team = {team.name: team for team in counts.by_team}

    def standing(kind: Standing) -> list[str]:
        return shown(station, VolunteerFilter(standing=kind, today=TODAY))

    assert (counts.total, dict(counts.by_category)[PersonCategory.COURIER]) == (4, 2)
    assert {name: team.people for name, team in by_team.items()} == {"甲队": 1, "乙队": 1}
    assert shown(station, VolunteerFilter(team_id=by_team["甲队"].team_id)) == ["李四"]
    assert standing(Standing.WITH_HOUSEHOLD) == ["李四"]
    assert standing(Standing.NOT_THIS_MONTH) == ["安静"]
    assert (counts.with_household, counts.not_this_month, counts.incomplete) == (1, 1, 4)


def test_somebody_is_a_minor_until_the_day_after_the_eighteenth_birthday(
    station: Station, people: dict[str, UUID]
) -> None:
    minors = VolunteerFilter(standing=Standing.MINORS, today=TODAY)

    assert shown(station, minors) == ["安静"]
    assert station.read(volunteer_lists.filter_counts, TODAY).minors == 1


@pytest.mark.parametrize(
    ("today", "youngest"),
    [
        (date(2026, 11, 22), date(2008, 11, 21)),
        (date(2026, 3, 1), date(2008, 2, 28)),
        (date(2028, 2, 29), date(2010, 2, 28)),
        (date(2028, 3, 1), date(2010, 2, 28)),
        (date(2027, 1, 1), date(2008, 12, 31)),
    ],
)
def test_the_limit_of_age_holds_around_leap_days(today: date, youngest: date) -> None:
    assert volunteer_lists._youngest_adult(today) == youngest


def test_rows_for_a_file_come_in_parts_and_in_order(
    founded: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(volunteer_lists, "_ROWS_AT_ONCE", 2)
    ids = [founded.register(f"志愿者{number}") for number in range(5)]

    names = founded.read(lambda session: [row.name for row in volunteer_lists.each(session, ids)])

    assert names == [f"志愿者{number}" for number in range(5)]


def test_a_record_merged_into_another_is_not_listed_and_counts_for_it(
    station: Station, people: dict[str, UUID]
) -> None:
    pair = merges.MergeRequest(keeper_id=people["李四"], loser_id=people["张三"])
    station.do(merges.merge, pair, reason="登记了两次", second=station.supervisor())

    (row,) = station.read(volunteer_lists.rows_of, [people["李四"]])

    assert shown(station, VolunteerFilter()) == ["李四", "安静", "王五"]
    assert (row.service_minutes, row.points) == (240, 20)
    assert row.points == station.read(points.balance_of, people["李四"])
    for by in (SortBy.SERVICE_MINUTES, SortBy.POINTS):
        found = station.read(volunteer_orders.ordered, VolunteerFilter(), ListOrder(by, descending=True))
        assert len(found) == 3
    assert shown(station, VolunteerFilter(), ListOrder(SortBy.SERVICE_MINUTES, descending=True)) == [
        "李四",
        "王五",
        "安静",
    ]


def test_restricted_records_are_only_under_their_own_chip(station: Station, people: dict[str, UUID]) -> None:
    asked = restrictions.RestrictionRequest(people["安静"])
    station.do(restrictions.restrict, asked, reason="本人要求", second=station.supervisor())

    assert shown(station, VolunteerFilter()) == ["张三", "李四", "王五"]
    assert shown(station, VolunteerFilter(standing=Standing.RESTRICTED)) == ["安静"]
    assert station.read(volunteer_lists.filter_counts, TODAY).restricted == 1
