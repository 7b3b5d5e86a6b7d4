"""Visits: one tap counts, lists are entered later, an undo is the opposite; nothing is mixed or lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.acts import new_id
from stationdesk.domain.effects import EffectKind
from stationdesk.domain.errors import (
    AllowanceNeeded,
    AlreadyExists,
    DayClosed,
    DependsOnIt,
    Inactive,
    InvalidField,
    MissingField,
    NotAllowed,
    NotFound,
    ReasonNeeded,
    Restricted,
    SecondPersonNeeded,
)
from stationdesk.domain.staff import Role
from stationdesk.domain.visits import (
    USUAL_CATEGORIES,
    USUAL_SERVICES,
    Span,
    VisitSource,
    month_of,
    week_of,
    year_of,
)
from stationdesk.queries import acts as act_queries
from stationdesk.queries import days as day_queries
from stationdesk.queries import visit_exports, visit_figures
from stationdesk.queries import visits as visit_queries
from stationdesk.queries.explanations import Question, Why, rows, total
from stationdesk.queries.extract import extract_of
from stationdesk.queries.verification import verify
from stationdesk.services import days, merges, restrictions, reversals, visit_lists, visits
from stationdesk.services.visits import VisitListLine, VisitListRequest, VisitReceipt, VisitRequest


def category(station: Station, title: str = "外卖骑手") -> UUID:
    return next(row.category_id for row in station.read(visit_queries.categories) if row.title == title)


def service(station: Station, title: str = "饮水") -> UUID:
    return next(row.service_id for row in station.read(visit_queries.services) if row.title == title)


def tap(station: Station, title: str = "外卖骑手", *used: str, **more: object) -> VisitReceipt:
    services = tuple(service(station, one) for one in used)
    request = VisitRequest(category(station, title), service_ids=services, **more)  # type: ignore[arg-type]
    return station.do(visits.visit, request)


def today(station: Station) -> date:
    return station.now.astimezone(station.desk.place.zone).date()


def figures(station: Station, span: Span | None = None) -> visit_figures.VisitFigures:
    return station.read(visit_figures.figures, span or Span(today(station), today(station)))


def undo(station: Station, **more: object) -> reversals.ReversalReceipt:
    return station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]), **more)  # type: ignore[arg-type]


def test_a_new_station_has_the_usual_lists(station: Station) -> None:
    assert [row.title for row in station.read(visit_queries.categories)] == [
        one.title for one in USUAL_CATEGORIES
    ]
    assert [row.code for row in station.read(visit_queries.services)] == [one.code for one in USUAL_SERVICES]
    new = [row.title for row in station.read(visit_queries.categories) if row.is_new_employment]
    assert new == ["快递员", "外卖骑手", "网约车司机", "货车司机"]


def test_a_tap_counts_one_visit_at_its_hour_and_names_nobody(station: Station) -> None:
    receipt = tap(station)

    assert (receipt.title, receipt.people, receipt.uses, receipt.person) == ("外卖骑手", 1, 0, "")
    assert figures(station) == visit_figures.VisitFigures(1, 0, 1, 1, 0)
    hours = station.read(visit_figures.by_hour, today(station))
    assert (hours[8], sum(hours)) == (1, 1)
    assert station.read(verify).findings == ()


def test_several_people_using_several_services_are_people_times_services(station: Station) -> None:
    receipt = tap(station, "环卫工人", "饮水", "歇脚", "饮水", people=3)

    assert (receipt.people, receipt.services, receipt.uses) == (3, ("饮水", "歇脚"), 6)
    assert figures(station) == visit_figures.VisitFigures(3, 0, 3, 0, 6)
    span = Span(today(station), today(station))
    used = [(row.title, row.uses) for row in station.read(visit_figures.service_uses, span)]
    assert used == [("饮水", 3), ("歇脚", 3)]


def test_the_same_act_twice_is_one_visit_and_two_acts_are_two(station: Station) -> None:
    act_id, request = new_id(), VisitRequest(category(station))
    first = station.do(visits.visit, request, act_id=act_id)

    assert station.do(visits.visit, request, act_id=act_id) == first
    assert figures(station).visits == 1
    station.do(visits.visit, request)
    assert figures(station).visits == 2


@pytest.mark.parametrize("people", [0, -1, 1000])
def test_only_one_to_999_people_come_at_once(founded: Station, people: int) -> None:
    with pytest.raises(InvalidField):
        tap(founded, people=people)


def test_what_is_off_the_list_cannot_be_tapped(station: Station) -> None:
    rider, water = category(station), service(station)
    station.do(visit_lists.put_service, visit_lists.ServiceRequest(water, "饮水", is_active=False))
    with pytest.raises(Inactive):
        station.do(visits.visit, VisitRequest(rider, service_ids=(water,)))

    station.do(visit_lists.put_category, visit_lists.CategoryRequest(rider, "外卖骑手", is_active=False))
    with pytest.raises(Inactive):
        station.do(visits.visit, VisitRequest(rider))
    with pytest.raises(NotFound):
        station.do(visits.visit, VisitRequest(new_id()))


def test_a_reader_counts_nobody(founded: Station) -> None:
    reader = founded.operator("读者", Role.READER)

    with pytest.raises(NotAllowed):
        founded.do(visits.visit, VisitRequest(category(founded)), operator_id=reader)


def test_a_known_persons_visit_is_in_their_history_and_their_extract(station: Station) -> None:
    person = station.register("李师傅")
    receipt = tap(station, "快递员", "热饭", volunteer_id=person)

    assert receipt.person == "李师傅"
    assert station.read(act_queries.history, person)[0].verb == "visits.visit"
    found = next(one for one in station.read(extract_of, person).sections if one.name == "visits").rows
    assert [(row["visitor_category"], row["visits"], row["services_used"]) for row in found] == [
        ("快递员", 1, ["热饭"])
    ]


def test_a_group_is_linked_to_nobody_and_neither_is_a_restricted_person(founded: Station) -> None:
    person = founded.register("李师傅")
    with pytest.raises(InvalidField):
        tap(founded, volunteer_id=person, people=2)

    request, second = restrictions.RestrictionRequest(person), founded.supervisor()
    founded.do(restrictions.restrict, request, reason="本人要求", second=second)
    with pytest.raises(Restricted):
        tap(founded, volunteer_id=person)
    assert figures(founded).visits == 0


def test_a_registration_with_visits_is_not_withdrawn(founded: Station) -> None:
    person = founded.register("李师傅")
    registered = founded.acts[-1]
    tap(founded, volunteer_id=person)

    with pytest.raises(DependsOnIt):
        founded.do(reversals.reverse, reversals.ReversalRequest(registered))


def test_undone_a_visit_is_its_opposite_at_the_same_hour(station: Station) -> None:
    person = station.register("李师傅")
    tap(station, "快递员", "热饭", volunteer_id=person)
    station.pass_time(hours=3)
    receipt = undo(station)

    effect = receipt.effects[0]
    assert (effect.kind, effect.name, effect.amount) == (EffectKind.VISITS_TAKEN, "快递员", 1)
    assert figures(station) == visit_figures.VisitFigures(0, 0, 0, 0, 0)
    assert station.read(visit_figures.by_hour, today(station)) == (0,) * 24
    assert station.read(visit_figures.category_hours, Span(today(station), today(station))) == []
    row = station.read(visit_queries.latest, today(station))[0]
    assert (row.people, row.is_undone, row.person) == (1, True, "李师傅")
    assert station.read(verify).findings == ()


def test_people_are_never_mixed_with_visits(founded: Station) -> None:
    """domain.md §11, case 12, with 5 riders for 500: 6 visits each and 2 taps of nobody known."""
    riders = [founded.register(f"骑手{number}") for number in "一二三四五"]
    for _ in range(6):
        for rider in riders:
            tap(founded, volunteer_id=rider)
    assert (figures(founded).visits, figures(founded).people) == (30, 5)

    tap(founded)
    tap(founded)

    found = figures(founded)
    assert (found.visits, found.people, found.unidentified) == (32, 5, 2)


def test_merged_records_are_one_person(station: Station) -> None:
    keeper, loser = station.register("李师傅"), station.register("李师付")
    tap(station, volunteer_id=keeper)
    tap(station, volunteer_id=loser)
    assert figures(station).people == 2

    station.do(merges.merge, merges.MergeRequest(keeper, loser), reason="同一人", second=station.supervisor())

    assert (figures(station).visits, figures(station).people) == (2, 1)


def test_people_of_a_span_are_those_seen_in_it(station: Station) -> None:
    first, second = station.register("李师傅"), station.register("王师傅")
    tap(station, volunteer_id=first)
    station.pass_time(days=1)
    tap(station, volunteer_id=second)
    tap(station, volunteer_id=second)
    yesterday = today(station) - timedelta(days=1)

    assert figures(station).people == 1
    assert figures(station, Span(yesterday, yesterday)).people == 1
    assert figures(station, Span(yesterday, today(station))).people == 2


def test_a_paper_list_counts_on_its_date_at_its_hours(station: Station) -> None:
    yesterday = today(station) - timedelta(days=1)
    lines = (
        VisitListLine(category(station, "快递员"), 4, 12, (service(station, "热饭"),)),
        VisitListLine(category(station, "社区居民"), 2),
    )
    receipt = station.do(visits.enter_list, VisitListRequest(yesterday, lines))

    assert (receipt.people, receipt.uses, receipt.lines) == (6, 4, 2)
    assert figures(station).visits == 0
    found = station.read(visit_figures.statistics, Span(yesterday, yesterday))
    assert (found.figures.visits, found.unknown, found.peak, found.hours[12]) == (6, 2, 12, 4)
    latest = station.read(visit_queries.latest, yesterday)
    assert {(row.source, row.hour) for row in latest} == {(VisitSource.LIST, 12), (VisitSource.LIST, None)}
    undo(station)
    assert figures(station, Span(yesterday, yesterday)) == visit_figures.VisitFigures(0, 0, 0, 0, 0)
    assert station.read(verify).findings == ()


def test_a_list_is_refused_whole_when_anything_in_it_cannot_be(founded: Station) -> None:
    on, rider = today(founded), category(founded)
    good = VisitListLine(rider, 2, 7)

    def enter(on: date, *lines: VisitListLine) -> None:
        founded.do(visits.enter_list, VisitListRequest(on, lines))

    with pytest.raises(MissingField):
        enter(on)
    with pytest.raises(InvalidField):
        enter(on + timedelta(days=1), good)
    with pytest.raises(InvalidField):
        enter(on, good, VisitListLine(rider, 0))
    with pytest.raises(InvalidField):
        enter(on, good, VisitListLine(rider, 1, 24))
    with pytest.raises(InvalidField):  # it is half past eight in the morning
        enter(on, good, VisitListLine(rider, 1, 9))
    with pytest.raises(InvalidField):
        enter(on, *[good] * 201)
    assert figures(founded).visits == 0


def test_a_list_of_a_closed_date_needs_a_second_person_and_so_does_its_undo(founded: Station) -> None:
    second = founded.supervisor()
    closed = today(founded)
    tap(founded)
    founded.do(days.close_day, days.CloseDayRequest(closed))
    founded.pass_time(days=1)
    request = VisitListRequest(closed, (VisitListLine(category(founded), 3, 10),))

    with pytest.raises(ReasonNeeded):
        founded.do(visits.enter_list, request)
    with pytest.raises(SecondPersonNeeded):
        founded.do(visits.enter_list, request, reason="漏记")
    founded.do(visits.enter_list, request, reason="漏记", second=second)

    assert figures(founded, Span(closed, closed)).visits == 4


def test_a_list_entered_before_its_date_was_closed_is_undone_with_a_second_person(founded: Station) -> None:
    second, yesterday = founded.supervisor(), today(founded) - timedelta(days=1)
    founded.do(visits.enter_list, VisitListRequest(yesterday, (VisitListLine(category(founded), 3),)))
    entered = founded.acts[-1]
    founded.do(days.close_day, days.CloseDayRequest(yesterday))

    with pytest.raises(AllowanceNeeded):
        founded.do(reversals.reverse, reversals.ReversalRequest(entered), reason="录错")
    founded.do(reversals.reverse, reversals.ReversalRequest(entered), reason="录错", second=second)

    assert figures(founded, Span(yesterday, yesterday)).visits == 0


def test_two_desks_tapping_the_same_tile_lose_nothing(station: Station) -> None:
    other = station.second_desk()
    rider, water = category(station), service(station)
    request = VisitRequest(rider, 1, (water,))

    def many(desk: Station) -> None:
        for _ in range(15):
            desk.do(visits.visit, request)

    with ThreadPoolExecutor(2) as both:
        list(both.map(many, (station, other)))
    other.database.close()

    assert (figures(station).visits, figures(station).service_uses) == (30, 30)
    assert station.read(verify).findings == ()


def test_the_days_counts_its_figures_and_f10_say_the_same(station: Station) -> None:
    tap(station, "外卖骑手", "饮水", people=4)
    tap(station, "快递员")
    undo(station)
    on = today(station)

    counts = station.read(day_queries.counts_of, on)
    assert (counts.visits, counts.service_uses, counts.differences) == (4, 4, ())
    assert station.read(act_queries.day_figures, on).visits == 4
    question = Question(Why.VISITS, None, on)
    assert station.read(total, question).amount == 4
    behind = station.read(rows, question)
    assert [(row.verb, row.amount, row.after) for row in behind] == [
        ("reversals.reverse", -1, 4),
        ("visits.visit", 1, 5),
        ("visits.visit", 4, 4),
    ]
    assert behind[-1].activity == "外卖骑手"


def test_the_tiles_are_the_categories_that_came_most_in_the_order_of_the_list(founded: Station) -> None:
    for title, people in (("其他", 9), ("社区居民", 8), ("保安", 7), ("快递员", 2)):
        tap(founded, title, people=people)
    founded.pass_time(days=1)
    tap(founded, "保安")
    view = founded.read(visit_queries.tap_view, today(founded), 4)

    assert [tile.title for tile in view.frequent] == ["快递员", "保安", "社区居民", "其他"]
    assert [tile.visits for tile in view.frequent] == [0, 1, 0, 0]
    assert (len(view.others), view.visits) == (8, 1)


def test_an_upgraded_station_without_lists_takes_them_over_in_one_act(station: Station) -> None:
    for row in station.read(visit_queries.categories):
        request = visit_lists.CategoryRequest(row.category_id, f"原{row.title}", is_active=False)
        station.do(visit_lists.put_category, request)
    assert not station.read(visit_queries.tap_view, today(station)).has_lists

    receipt = station.do(visit_lists.adopt, visit_lists.AdoptRequest())

    assert (receipt.categories, receipt.services) == (12, 0)
    assert station.read(visit_queries.tap_view, today(station)).has_lists
    again = station.do(visit_lists.adopt, visit_lists.AdoptRequest())
    assert (again.categories, again.services) == (0, 0)


def test_a_list_keeps_its_titles_apart_and_an_undo_puts_a_line_back(station: Station) -> None:
    with pytest.raises(AlreadyExists):
        station.do(visit_lists.put_category, visit_lists.CategoryRequest(None, " 快递员 "))
    with pytest.raises(MissingField):
        station.do(visit_lists.put_service, visit_lists.ServiceRequest(None, " "))
    station.do(
        visit_lists.put_category, visit_lists.CategoryRequest(None, "网络主播", is_new_employment=True)
    )
    added = station.read(visit_queries.categories)[-1]
    assert (added.title, added.position, added.is_new_employment) == ("网络主播", 13, True)

    undo(station)

    off = next(row for row in station.read(visit_queries.categories) if row.title == "网络主播")
    assert not off.is_active
    station.do(visit_lists.put_service, visit_lists.ServiceRequest(service(station), "喝水", "coffee", 3))
    undo(station)
    water = next(row for row in station.read(visit_queries.services) if row.code == "water")
    assert (water.title, water.icon, water.position) == ("饮水", "droplets", 1)


def test_what_is_usual_is_the_mean_of_this_weekday(founded: Station) -> None:
    tap(founded, people=4)
    founded.pass_time(weeks=1)
    tap(founded, people=7)
    founded.pass_time(weeks=1)

    usual = founded.read(visit_figures.usual_by_hour, today(founded))

    assert (usual[8], sum(usual)) == (6, 6)  # 5.5, rounded to even
    assert founded.read(visit_figures.usual_by_hour, today(founded) + timedelta(days=1)) == ()


def test_statistics_and_export_of_a_month_add_up_to_its_days(station: Station) -> None:
    tap(station, "快递员", "饮水", people=5)
    station.pass_time(days=1, hours=2)
    tap(station, "社区居民", "饮水", "阅读")
    span = month_of(today(station))
    found = station.read(visit_figures.statistics, span)
    lines = station.read(visit_exports.exported, span)

    assert found.figures.visits == sum(day.visits for day in found.days) == sum(found.hours) == 6
    assert sum(day.new_employment for day in found.days) == 5
    assert len(found.days) == 30
    assert sum(line.visits for line in lines) == 6
    assert sum(line.uses for line in lines) == found.figures.service_uses == 7
    assert sum(line.unidentified for line in lines) == 6
    assert [line.on for line in lines] == sorted(line.on for line in lines)


def test_weeks_begin_on_monday_and_a_month_is_its_own_dates() -> None:
    sunday = date(2026, 11, 22)

    assert week_of(sunday) == Span(date(2026, 11, 16), sunday)
    assert week_of(sunday).after.first == date(2026, 11, 23)
    assert month_of(sunday) == Span(date(2026, 11, 1), date(2026, 11, 30))
    assert month_of(sunday).before == Span(date(2026, 10, 1), date(2026, 10, 31))
    assert month_of(date(2026, 12, 5)).after == Span(date(2027, 1, 1), date(2027, 1, 31))
    assert len(year_of(sunday).days) == 365
    with pytest.raises(ValueError, match="before"):
        Span(sunday, date(2026, 11, 21))


def test_a_day_that_was_closed_counts_no_more_taps(founded: Station) -> None:
    founded.do(days.close_day, days.CloseDayRequest(today(founded)))

    with pytest.raises(DayClosed):
        tap(founded)
