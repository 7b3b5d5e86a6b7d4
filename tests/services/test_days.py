"""A business date is opened, closed with its counts, and opened again only with a supervisor."""

from __future__ import annotations

import json
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select
from stations import Station
from tampering import tamper

from stationdesk.db.session import ReadSession
from stationdesk.db.tables.redemptions import redemption_lines
from stationdesk.domain import errors
from stationdesk.domain.service_time import Credit
from stationdesk.domain.staff import Role
from stationdesk.queries import acts, attendance, closings, days, prints
from stationdesk.queries.verification import Detail, Flaw, verify, verify_since_closing
from stationdesk.services import forgotten, redemption_returns, reversals
from stationdesk.services import prints as print_services
from stationdesk.services.days import (
    CloseDayReceipt,
    CloseDayRequest,
    OpenDayRequest,
    ReopenRequest,
    close_day,
    open_day,
    reopen_day,
)

TODAY = date(2026, 11, 22)


def close(station: Station, on: date = TODAY) -> CloseDayReceipt:
    return station.do(close_day, CloseDayRequest(on))


def line_of(station: Station, redemption_id: UUID) -> UUID:
    lines = redemption_lines.c
    found = station.read(ReadSession.scalar, select(lines.id).where(lines.redemption_id == redemption_id))
    assert isinstance(found, UUID)
    return found


def test_a_day_is_opened_once_with_what_was_looked_at(station: Station) -> None:
    assert not station.read(days.is_opened, TODAY)

    receipt = station.do(open_day, OpenDayRequest(("时钟：正常",)))

    assert receipt.on == TODAY and station.read(days.is_opened, TODAY)
    with pytest.raises(errors.AlreadyOpened):
        station.do(open_day, OpenDayRequest())


def test_nothing_is_booked_on_a_closed_day_until_it_is_opened_again(station: Station) -> None:
    close(station)

    with pytest.raises(errors.DayClosed):
        station.register()
    with pytest.raises(errors.DayClosed):
        close(station)
    station.do(reopen_day, ReopenRequest(TODAY), reason="有人来")
    station.register()


def test_a_day_is_not_closed_while_somebody_of_it_is_here(station: Station) -> None:
    person = station.register()
    station.check_in(person, station.activity())

    with pytest.raises(errors.StillHere) as refused:
        close(station)
    assert (refused.value.people, refused.value.names) == (1, ("李明朗",))
    station.pass_time(minutes=5)
    station.check_out(person)
    close(station)


def test_a_day_before_that_was_forgotten_is_closed_later_and_the_next_stays_open(station: Station) -> None:
    station.register()
    station.pass_time(days=1)
    person = station.register("王芳")
    station.check_in(person, station.activity())
    assert station.read(days.last_worked, date(2026, 11, 23)) == TODAY

    close(station, TODAY)

    assert station.read(days.is_closed, TODAY)
    assert not station.read(days.is_closed, date(2026, 11, 23))


def test_a_day_to_come_cannot_be_closed(station: Station) -> None:
    with pytest.raises(errors.InTheFuture):
        close(station, date(2026, 11, 23))


def test_who_works_at_the_desk_opens_again_only_with_a_supervisor_and_a_reason(station: Station) -> None:
    clerk = station.operator("王社工", Role.FRONT_DESK)
    supervisor = station.supervisor()
    close(station)

    with pytest.raises(errors.ReasonNeeded):
        station.do(reopen_day, ReopenRequest(TODAY), operator_id=clerk)
    with pytest.raises(errors.SecondPersonNeeded):
        station.do(reopen_day, ReopenRequest(TODAY), operator_id=clerk, reason="有人来")
    station.do(reopen_day, ReopenRequest(TODAY), operator_id=clerk, reason="有人来", second=supervisor)
    assert not station.read(days.is_closed, TODAY)


def test_a_reader_opens_nothing_again(station: Station) -> None:
    reader = station.operator("督查", Role.READER)
    close(station)

    with pytest.raises(errors.NotAllowed):
        station.do(reopen_day, ReopenRequest(TODAY), operator_id=reader, reason="看看")
    assert station.read(days.is_closed, TODAY)


def test_a_day_closed_again_is_counted_and_what_is_open_cannot_be_opened_again(station: Station) -> None:
    assert close(station).count_no == 1
    station.do(reopen_day, ReopenRequest(TODAY), reason="有人来")
    with pytest.raises(errors.NotClosed):
        station.do(reopen_day, ReopenRequest(TODAY), reason="有人来")

    assert close(station).count_no == 2

    numbers = [job.number for job in station.read(prints.unprinted_here)]
    assert numbers == ["2026-11-22/1", "2026-11-22/2"]


def test_the_counts_leave_out_what_was_undone_and_take_back_what_was_returned(station: Station) -> None:
    patrol, eggs = station.activity(), station.reward("鸡蛋", 5, 20)
    person = station.register()
    station.serve(person, patrol, hours=2)
    kept = station.redeem(person, (eggs, 2, 5))
    station.redeem(person, (eggs, 1, 5))
    station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]))
    line = line_of(station, kept.redemption_id)
    back = redemption_returns.ReturnRequest(kept.redemption_id, (redemption_returns.ReturnLine(line, 1),))
    station.do(redemption_returns.give_back, back, reason="多拿了")

    counts = close(station).counts

    assert (counts.check_ins, counts.check_outs, counts.service_minutes) == (1, 1, 120)
    assert (counts.points_issued, counts.points_redeemed, counts.redemptions) == (20, 5, 1)
    assert (counts.pieces_handed_out, counts.undone, counts.slips_unprinted) == (1, 1, 2)
    assert counts.moves_agree


def test_a_redemption_of_before_undone_today_changes_no_closed_day(station: Station) -> None:
    patrol, eggs = station.activity(), station.reward("鸡蛋", 5, 20)
    person = station.register()
    station.serve(person, patrol, hours=2)
    station.redeem(person, (eggs, 2, 5))
    redeemed = station.acts[-1]
    first = close(station).counts
    station.pass_time(days=1)
    second = station.supervisor()
    station.do(reversals.reverse, reversals.ReversalRequest(redeemed), reason="错了", second=second)

    later = close(station, date(2026, 11, 23)).counts

    assert first.pieces_handed_out == 2
    assert (later.pieces_handed_out, later.points_redeemed) == (0, 0)


def test_figures_that_are_not_what_the_moves_add_up_to_are_named(station: Station) -> None:
    station.serve(station.register(), station.activity(), hours=2)
    tamper(station, "UPDATE points_moves SET points = points + 1 WHERE cause = 'service'")

    counts = station.read(days.counts_of, TODAY)

    assert counts.differences == ("service",) and not counts.moves_agree


def test_the_slip_ends_this_desks_chain_with_the_closing_and_the_others_where_they_were(
    station: Station,
) -> None:
    other = station.second_desk()
    other.register("王芳")
    receipt = close(station)
    facts = station.read(closings.closing_facts, TODAY, receipt.count_no)
    heads = {desk: (seq, link) for desk, seq, link in station.read(verify).heads}

    assert {head.desk: (head.seq, head.hash) for head in facts.heads} == heads
    assert (facts.operator, facts.counts) == ("刘社工", receipt.counts)
    other.database.close()


def test_a_closing_that_never_was_is_not_found(station: Station) -> None:
    with pytest.raises(errors.NotFound):
        station.read(closings.closing_facts, TODAY, 1)
    with pytest.raises(errors.NotFound):
        station.do(print_services.reprint_day_close, print_services.ReprintDayCloseRequest(TODAY, 1))


def test_the_slip_is_printed_again_on_the_closed_day_and_says_which_copy(station: Station) -> None:
    close(station)
    request = print_services.ReprintDayCloseRequest(TODAY, 1)

    first = station.do(print_services.reprint_day_close, request)
    second = station.do(print_services.reprint_day_close, request)

    assert (first.copy_no, second.copy_no) == (1, 2)


def test_the_last_act_is_the_last_that_was_no_sign_in(station: Station) -> None:
    person = station.register("王芳")
    station.second_desk().database.close()

    last = station.read(acts.last_act)

    assert last is not None and last.act_id == station.acts[-1]
    assert UUID(last.facts["volunteer_id"]) == person
    assert station.read(acts.last_before, TODAY) is None


def test_every_stay_ends_by_its_credit_before_a_day_is_closed(station: Station) -> None:
    patrol = station.activity(credit=Credit.FIXED, credit_minutes=90)
    for name in ("李明朗", "王芳"):
        station.check_in(station.register(name), patrol)
    station.pass_time(hours=9)
    for row in station.read(attendance.forgotten, station.now, 0):
        station.do(forgotten.end_stay, forgotten.EndStayRequest(row.check_in_id))

    counts = close(station).counts

    assert (counts.service_minutes, counts.waiting_minutes) == (0, 180)


def test_the_short_check_looks_at_what_was_done_since_the_closing(station: Station) -> None:
    station.register()
    close(station)
    station.pass_time(days=1)
    station.register("王芳")
    station.register("张伟")

    result = station.read(verify_since_closing)

    assert (result.since, result.acts, result.is_clean) == (TODAY, 3, True)


def test_without_a_closing_the_newest_acts_are_looked_at(station: Station) -> None:
    station.register()

    result = station.read(verify_since_closing)

    assert (result.since, result.acts, result.is_clean) == (None, 2, True)


@pytest.mark.parametrize(
    ("statement", "flaw", "detail"),
    [
        ("UPDATE acts SET reason = 'x' WHERE verb = 'volunteers.register'", Flaw.CHANGED_ACT, None),
        (
            "UPDATE acts SET prev_hash = hash WHERE seq = (SELECT MAX(seq) FROM acts)",
            Flaw.BROKEN_CHAIN,
            Detail.DOES_NOT_FOLLOW,
        ),
        (
            "UPDATE acts SET hash = prev_hash WHERE verb = 'rewards.put_reward'",
            Flaw.CHANGED_ACT,
            Detail.MARK_CHANGED,
        ),
    ],
)
def test_what_was_changed_since_the_closing_is_found(
    station: Station, statement: str, flaw: Flaw, detail: Detail | None
) -> None:
    station.reward()
    close(station)
    station.pass_time(days=1)
    station.register()
    tamper(station, statement)

    found = station.read(verify_since_closing).findings

    assert flaw in {finding.flaw for finding in found}
    assert detail is None or detail in {finding.detail for finding in found}


def test_newest_acts_taken_away_with_the_head_rewritten_are_missed_by_the_next_check(
    founded: Station,
) -> None:
    other = founded.second_desk()
    other.register("王芳")
    close(founded)
    desk = other.desk.place.desk_id.hex.upper()
    here = f"desk_id = X'{desk}'"
    newest = f"(SELECT MAX(seq) FROM acts WHERE {here})"
    tamper(founded, f"DELETE FROM acts WHERE {here} AND seq = {newest}")
    link = f"(SELECT hash FROM acts WHERE {here} AND seq = {newest})"
    tamper(founded, f"UPDATE chain_heads SET seq = {newest}, hash = {link} WHERE {here}")

    found = founded.read(verify_since_closing).findings

    assert [finding.detail for finding in found][:1] == [Detail.MARK_MISSING]
    other.database.close()


def test_what_was_looked_at_is_kept_with_the_opening(founded: Station) -> None:
    founded.do(open_day, OpenDayRequest(("时钟：正常", "打印机：正常")))

    with founded.database.read() as connection:
        facts = connection.exec_driver_sql("SELECT facts FROM day_openings").scalar()
    assert json.loads(facts) == ["时钟：正常", "打印机：正常"]
