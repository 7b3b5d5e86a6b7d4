"""What a review found at the edges: long records, long texts, figures of a day, queries at size."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.errors import DayTooLong, InvalidField
from stationdesk.domain.points import PointsRule
from stationdesk.domain.service_time import Decision, Evidence
from stationdesk.queries import acts as act_queries
from stationdesk.queries import days, expiries, people_search, volunteer_lists, volunteers
from stationdesk.queries import redemptions as redemption_queries
from stationdesk.services import attendance, duplicates, points, reversals, service_records


def test_a_forgotten_check_out_is_no_record_of_days_even_if_a_day_may_have_24_hours(
    station: Station,
) -> None:
    whole_day = PointsRule(daily_auto_minutes=1440, daily_review_minutes=1440)
    station.do(points.set_rule, points.RuleRequest(station.now.date(), whole_day))
    person, patrol = station.register(), station.activity()
    station.check_in(person, patrol)
    station.pass_time(days=5)

    with pytest.raises(DayTooLong):
        station.check_out(person)
    request = attendance.CheckOutRequest(person, Evidence.TYPED, at=station.now - timedelta(days=3))
    assert station.do(attendance.check_out, request, reason="忘记签退").service_minutes == 2 * 1440


@pytest.mark.parametrize("text", ["Maria Santos " * 20, "a\0b", "a\ud800b"])
def test_a_text_no_column_takes_is_refused_on_both_databases(station: Station, text: str) -> None:
    person, repair = station.register(), station.reward(points_each=1, pieces=5)
    station.serve(person, station.activity(), hours=1)

    with pytest.raises(InvalidField) as refused:
        station.redeem(person, (repair, 1, 1), collected_by=text)

    assert refused.value.field == "collected_by"


def test_rejected_hours_are_not_in_the_figures_of_the_day(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    record = station.serve(person, patrol, hours=9).record_id
    rejected = service_records.ReviewRequest(record, Decision.REJECTED)
    station.do(service_records.review, rejected, reason="没有到岗")

    assert station.read(act_queries.day_figures, station.now.date()).service_minutes == 0


def test_who_served_only_by_mistake_did_not_serve_this_month(station: Station) -> None:
    station.serve(station.register(), station.activity(), hours=1)
    station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]))

    counts = station.read(volunteer_lists.filter_counts, station.now.date().replace(day=1))

    assert counts.not_this_month == 1


def test_a_withdrawn_member_is_no_member_of_the_household(station: Station) -> None:
    station.register(new_household="李家")
    station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]))

    assert [row.members for row in station.read(volunteers.household_list)] == [0]


def test_no_query_of_the_desk_walks_through_all_people_or_all_acts(founded: Station) -> None:
    person, on = founded.register(new_household="李家"), founded.now.date()
    operator = founded.operator_id
    probe = duplicates.DuplicateProbe("李明朗", "13800138000", "11010519491231002X")
    asked: list[tuple[Any, ...]] = [
        (act_queries.acts_on, on),
        (act_queries.day_figures, on),
        (act_queries.last_undoable, operator),
        (redemption_queries.latest_here, on),
        (redemption_queries.uncollected,),
        (expiries.expired_lots, on),
        (days.counts_of, on),
        (duplicates.possible_duplicates, probe),
        (volunteers.card, person, on),
        (people_search.recent,),
        (people_search.more, "l", frozenset[UUID]()),
        (people_search.search, "13800138000"),
        (people_search.search, "11010519491231002X"),
    ]
    broad = (
        "ix_volunteers_status",
        "(desk_id=?)",
        "(from_id=?)",
        "SCAN volunteers",
        "SCAN acts",
        "SCAN redemption",
        "SCAN points",
    )

    for query, *given in asked:
        for statement, steps in plans(founded, query, *given):
            # A sum or the last number read from an index alone is what the index is for.
            read = [step for step in steps if "COVERING" not in step]
            assert not [step for step in read if any(part in step for part in broad)], statement


def plans(station: Station, query: Any, *given: Any) -> list[tuple[str, list[str]]]:
    """Run a query; return each of its statements with SQLite's plan for it."""
    seen: list[str] = []
    raw = station.database._reader.raw_connection()
    raw.driver_connection.set_trace_callback(seen.append)  # type: ignore[union-attr]
    raw.close()
    station.read(query, *given)
    raw = station.database._reader.raw_connection()
    raw.driver_connection.set_trace_callback(None)  # type: ignore[union-attr]
    raw.close()
    selects = [statement for statement in seen if statement.startswith(("SELECT", "WITH"))]
    with station.database.read() as connection:
        return [
            (one, [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {one}")])
            for one in selects
        ]
