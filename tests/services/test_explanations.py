"""Why this number: the rows behind it sum to it, and say by which rule, by whom and on which slip."""

from __future__ import annotations

from stations import Station

from stationdesk.domain.rewards import Purse
from stationdesk.queries import acts as act_queries
from stationdesk.queries import explanations, stock
from stationdesk.queries import points as point_queries
from stationdesk.queries import service_records as record_queries
from stationdesk.queries.explanations import Question, Why
from stationdesk.services import households, merges, reversals


def told(station: Station, *parts):  # type: ignore[no-untyped-def]
    question = Question(*parts)
    total = station.read(explanations.total, question)
    rows = station.read(explanations.rows, question)
    assert sum(row.amount for row in rows) == total.amount
    assert len(rows) == total.rows
    assert not rows or rows[0].after == total.amount
    return total.amount, rows


def undo(station: Station, act_id, **options):  # type: ignore[no-untyped-def]
    return station.do(reversals.reverse, reversals.ReversalRequest(act_id), **options)


def test_points_are_told_by_their_moves_with_rule_operator_and_slip(station: Station) -> None:
    person, patrol, eggs = station.register(), station.activity(), station.reward(pieces=3)
    station.serve(person, patrol, hours=7)
    number = station.redeem(person, (eggs, 1, 60)).number
    undo(station, station.acts[-1], reason="拿错了")

    amount, rows = told(station, Why.POINTS, person)

    assert amount == station.read(point_queries.balance_of, person) == 70
    assert [(row.amount, row.after) for row in rows] == [(60, 70), (-60, 10), (70, 70)]
    assert [(row.is_undone, row.is_undo) for row in rows] == [(False, True), (True, False), (False, False)]
    assert rows[2].points_per_hour == 10
    assert rows[2].activity == "社区巡查"
    assert (rows[1].number, rows[0].number, rows[0].reason) == (number, number, "拿错了")
    assert {row.operator for row in rows} == {"刘社工"}


def test_hours_are_told_by_their_records_those_that_count_nothing_among_them(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    station.serve(person, patrol, hours=2)
    undo_later = station.acts[-1]
    station.pass_time(minutes=5)
    station.serve(person, patrol, hours=9)

    amount, rows = told(station, Why.HOURS, person)

    assert amount == station.read(record_queries.minutes_total, person) == 120
    assert [(row.minutes, row.amount) for row in rows] == [(540, 0), (120, 120)]
    assert rows[1].act_id == undo_later


def test_a_households_points_name_who_earned_and_who_spent(station: Station) -> None:
    head, patrol, eggs = station.register("王芳"), station.activity(), station.reward(pieces=3)
    household = station.do(households.create, households.HouseholdRequest("王家", head)).household_id
    station.serve(head, patrol, hours=7)
    station.redeem(head, (eggs, 1, 60), purse=Purse.HOUSEHOLD)

    amount, rows = told(station, Why.HOUSEHOLD, household)

    assert amount == 10
    assert [(row.person, row.spender) for row in rows] == [("王芳", "王芳"), ("王芳", "")]


def test_the_figures_of_the_day_are_told_by_their_acts(station: Station) -> None:
    person, patrol, eggs = station.register(), station.activity(), station.reward(pieces=3)
    station.serve(person, patrol, hours=7)
    station.redeem(person, (eggs, 1, 60))
    undo(station, station.acts[-1])
    station.redeem(person, (eggs, 1, 60))
    today = station.now.date()
    figures = station.read(act_queries.day_figures, today)

    for why, figure in (
        (Why.CHECK_INS, figures.check_ins),
        (Why.DAY_MINUTES, figures.service_minutes),
        (Why.DAY_ISSUED, figures.points_issued),
        (Why.DAY_REDEEMED, figures.points_redeemed),
        (Why.REDEMPTIONS, figures.redemptions),
    ):
        assert told(station, why, None, today)[0] == figure


def test_pieces_on_the_shelf_are_told_by_what_came_and_went(station: Station) -> None:
    person, patrol, eggs = station.register(), station.activity(), station.reward(points_each=1, pieces=5)
    station.serve(person, patrol, hours=1)
    station.redeem(person, (eggs, 2, 1))
    item = station.read(stock.items)[0]

    amount, rows = told(station, Why.STOCK, item.item_id)

    assert amount == item.on_hand == 3
    assert [(row.amount, row.after) for row in rows] == [(-2, 3), (5, 5)]


def test_two_records_that_were_merged_are_told_as_one(station: Station) -> None:
    patrol, keeper, loser = station.activity(), station.register("王芳"), station.register("王方")
    for person in (keeper, loser):
        station.serve(person, patrol, hours=1)
        station.pass_time(minutes=5)
    station.do(merges.merge, merges.MergeRequest(keeper, loser), reason="重复", second=station.supervisor())

    assert told(station, Why.POINTS, keeper)[0] == 20
    assert told(station, Why.HOURS, keeper)[0] == 120


def test_a_page_of_a_long_story_goes_on_where_the_one_before_ended(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    for _ in range(5):
        station.serve(person, patrol, hours=1)
        station.pass_time(minutes=5)
    question = Question(Why.POINTS, person)

    pages = [station.read(explanations.rows, question, skip, 2) for skip in (0, 2, 4)]

    assert [row.after for page in pages for row in page] == [50, 40, 30, 20, 10]
