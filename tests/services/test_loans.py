"""Lending: what is refused with which facts, who has what, two desks at once, undo of each act."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from lending import PHONE, kind, laundry, lend, power_banks, take_back
from stations import Station

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import (
    AlreadyBack,
    AlreadyLent,
    DependsOnIt,
    IdentityCardKept,
    Inactive,
    InvalidField,
    MissingField,
    NotFound,
    NumberInDeposit,
    OtherDirection,
    Refusal,
    Restricted,
    ThingNotReady,
)
from stationdesk.domain.loans import DueUnit, LoanOutcome, Purpose, ThingState
from stationdesk.domain.phone import InvalidPhone
from stationdesk.queries import loans as loan_queries
from stationdesk.queries import past_loans
from stationdesk.queries import things as thing_queries
from stationdesk.queries.extract import extract_of
from stationdesk.queries.verification import verify
from stationdesk.services import (
    loan_renewals,
    loan_returns,
    loans,
    prints,
    restrictions,
    reversals,
    thing_kinds,
    things,
)
from stationdesk.services.people_at_hand import Who


@pytest.fixture
def bank(station: Station) -> UUID:
    """One power bank, lent for three hours."""
    return power_banks(station)[0]


def undo(station: Station, act_id: UUID | None = None) -> reversals.ReversalReceipt:
    return station.do(reversals.reverse, reversals.ReversalRequest(act_id or station.acts[-1]))


def clean(station: Station) -> bool:
    return station.read(verify).findings == ()


def test_a_thing_is_lent_to_a_known_person_and_due_as_its_kind_says(station: Station, bank: UUID) -> None:
    person = station.register()

    receipt = lend(station, bank, person, deposit="工作证")

    assert (receipt.title, receipt.name, receipt.number) == ("充电宝 01", "李明朗", "T20261122-0001")
    (row,) = station.read(loan_queries.of_volunteer, person)
    assert row.due_at == station.now + timedelta(hours=3)
    assert (row.deposit, row.title) == ("工作证", "充电宝 01")
    assert station.read(thing_queries.one_thing, bank).holder == "李明朗"
    assert clean(station)


def test_a_thing_is_lent_against_a_phone_number_that_is_sealed(station: Station, bank: UUID) -> None:
    receipt = lend(station, bank, PHONE)

    row = station.read(loan_queries.open_loan, receipt.loan_id)
    assert (row.name, row.phone_tail, row.has_phone) == ("曾师傅", "5678", True)
    assert station.read(loan_queries.phone_of, receipt.loan_id) == "13812345678"
    assert [found.loan_id for found in station.read(loan_queries.of_tail, "5678")] == [receipt.loan_id]


@pytest.mark.parametrize(
    ("borrower", "refusal"),
    [
        (Who(), MissingField),
        (Who(name="曾师傅"), MissingField),
        (Who(phone="138"), InvalidPhone),
        (Who(volunteer_id=new_id()), NotFound),
        (Who(visitor_id=new_id()), NotFound),
    ],
)
def test_nothing_is_lent_to_nobody(
    station: Station, bank: UUID, borrower: Who, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        lend(station, bank, borrower)

    assert station.read(loan_queries.out_now) == []


@pytest.mark.parametrize("deposit", ["工作证 11010519491231002X", "卡号 6222 0200 1234"])
def test_the_number_of_a_card_left_as_deposit_is_never_written_down(
    station: Station, bank: UUID, deposit: str
) -> None:
    with pytest.raises(NumberInDeposit):
        lend(station, bank, deposit=deposit)


@pytest.mark.parametrize("deposit", ["身份证", "身 份 证原件", "ID card"])
def test_an_identity_card_is_never_kept(station: Station, bank: UUID, deposit: str) -> None:
    with pytest.raises(IdentityCardKept):
        lend(station, bank, deposit=deposit)
    with pytest.raises(IdentityCardKept):
        kind(station, "轮椅", deposit=deposit)


def test_a_thing_that_is_out_names_who_has_it(station: Station, bank: UUID) -> None:
    first = lend(station, bank, station.register())

    with pytest.raises(AlreadyLent) as refused:
        lend(station, bank)

    error = refused.value
    assert (error.title, error.name, error.desk, error.loan_id) == (
        "充电宝 01",
        "李明朗",
        "前台 1 号机",
        first.loan_id,
    )
    assert error.due_at == station.now + timedelta(hours=3)


def test_the_same_form_sent_twice_is_one_loan(station: Station, bank: UUID) -> None:
    act_id, request = new_id(), loans.LendRequest(bank, PHONE)

    first = station.do(loans.lend, request, act_id=act_id)
    second = station.do(loans.lend, request, act_id=act_id)

    assert first == second
    assert len(station.read(loan_queries.out_now)) == 1


def test_two_desks_lend_the_same_thing_one_wins_the_other_is_told_who_has_it(
    station: Station, bank: UUID
) -> None:
    other = station.second_desk()
    gate, outcomes = threading.Barrier(2), []

    def try_it(desk: Station, name: str) -> None:
        gate.wait()
        try:
            outcomes.append(lend(desk, bank, Who(name=name, phone="13812345678")).name)
        except AlreadyLent as error:
            outcomes.append(f"{error.name} has it")

    names = {"曾师傅": station, "吴师傅": other}
    threads = [threading.Thread(target=try_it, args=(desk, name)) for name, desk in names.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.desk.close()

    winner = next(name for name in names if name in outcomes)
    assert sorted(outcomes) == sorted([winner, f"{winner} has it"])
    assert clean(station)


def test_what_comes_back_whole_can_be_lent_again(station: Station, bank: UUID) -> None:
    first = lend(station, bank, deposit="工作证")
    station.pass_time(hours=4)

    receipt = take_back(station, first.loan_id)

    assert (receipt.outcome, receipt.is_late, receipt.is_deposit_back) == (LoanOutcome.RETURNED, True, True)
    assert lend(station, bank).number == "T20261122-0002"
    assert clean(station)


@pytest.mark.parametrize(
    ("outcome", "state"), [(LoanOutcome.DAMAGED, ThingState.DAMAGED), (LoanOutcome.LOST, ThingState.LOST)]
)
def test_what_comes_back_broken_or_not_at_all_is_not_lent_until_it_is_repaired_or_found(
    station: Station, bank: UUID, outcome: LoanOutcome, state: ThingState
) -> None:
    take_back(station, lend(station, bank).loan_id, outcome, note="接口松了")

    with pytest.raises(ThingNotReady) as refused:
        lend(station, bank)
    assert refused.value.state == state
    receipt = station.do(things.set_state, things.StateRequest(bank, ThingState.READY))
    assert receipt.before is state
    assert lend(station, bank).title == "充电宝 01"
    assert clean(station)


def test_missing_parts_and_a_deposit_kept_are_written_down(station: Station) -> None:
    (chair,) = power_banks(station, title="轮椅", parts=("脚踏板", "坐垫"))
    loan = lend(station, chair, deposit="老年卡")

    receipt = take_back(station, loan.loan_id, missing_parts=("脚踏板",), is_deposit_back=False)

    assert (receipt.missing_parts, receipt.deposit, receipt.is_deposit_back) == ("脚踏板", "老年卡", False)
    (row,) = station.read(past_loans.of_thing, chair)
    assert (row.missing_parts, row.outcome, row.ended_by) == ("脚踏板", LoanOutcome.RETURNED, "刘社工")


def test_a_loan_that_ended_says_when_and_by_whom(station: Station, bank: UUID) -> None:
    loan = lend(station, bank)
    take_back(station, loan.loan_id)
    station.pass_time(minutes=5)

    with pytest.raises(AlreadyBack) as refused:
        take_back(station, loan.loan_id)

    assert (refused.value.operator, refused.value.outcome) == ("刘社工", LoanOutcome.RETURNED)
    assert refused.value.at == station.now - timedelta(minutes=5)


def test_somebody_restricted_can_give_back_but_not_borrow(station: Station) -> None:
    first, second = power_banks(station, 2)
    person = station.register()
    loan = lend(station, first, person)
    request = restrictions.RestrictionRequest(person)
    station.do(restrictions.restrict, request, reason="本人要求", second=station.supervisor())

    with pytest.raises(Restricted):
        lend(station, second, person)
    assert take_back(station, loan.loan_id).name == "李明朗"


def test_a_thing_is_lent_on_and_due_later(station: Station, bank: UUID) -> None:
    loan = lend(station, bank)
    station.pass_time(hours=2)

    receipt = station.do(loan_renewals.renew, loan_renewals.RenewRequest(loan.loan_id))

    assert receipt.due_at == station.now + timedelta(hours=3)
    assert receipt.due_before == station.now + timedelta(hours=1)
    assert station.read(loan_queries.open_loan, loan.loan_id).due_at == receipt.due_at
    assert station.read(past_loans.of_loan, loan.loan_id).renewals == 1
    assert clean(station)
    with pytest.raises(InvalidField):
        station.do(loan_renewals.renew, loan_renewals.RenewRequest(loan.loan_id, loan.due_at))


def test_what_is_late_is_counted_and_listed_the_longest_overdue_first(station: Station) -> None:
    first, second, third = power_banks(station, 3)
    lend(station, first, due_at=station.now + timedelta(hours=2))
    lend(station, second, due_at=station.now + timedelta(hours=1))
    lend(station, third, due_at=station.now + timedelta(hours=9))
    station.pass_time(hours=3)

    late = station.read(loan_queries.late, station.now)

    assert [row.title for row in late] == ["充电宝 02", "充电宝 01"]
    assert station.read(loan_queries.counts, station.now) == loan_queries.LoanCounts(3, 2, 0)


@pytest.mark.parametrize(
    ("unit", "amount", "due"),
    [
        (DueUnit.MINUTES, 180, "2026-11-22T11:30+08:00"),
        (DueUnit.SAME_DAY, 1, "2026-11-22T20:00+08:00"),
        (DueUnit.DAYS, 7, "2026-11-29T20:00+08:00"),
    ],
)
def test_a_kind_says_until_when(station: Station, unit: DueUnit, amount: int, due: str) -> None:
    (umbrella,) = power_banks(station, title="雨伞", due_unit=unit, due_amount=amount)

    assert lend(station, umbrella).due_at == datetime.fromisoformat(due)


def test_what_somebody_leaves_is_collected_once_with_the_ticket(station: Station) -> None:
    kind_id = laundry(station)
    request = loans.LeaveRequest(kind_id, PHONE, "工服上衣", 2)

    ticket = station.do(loans.leave, request)

    assert (ticket.title, ticket.pieces, ticket.purpose) == ("工服上衣", 2, Purpose.DROP_OFF)
    assert ticket.print_job_id is not None
    assert station.read(loan_queries.counts, station.now) == loan_queries.LoanCounts(0, 0, 1)
    found = station.read(loan_queries.of_number, ticket.number)
    receipt = station.do(loan_returns.collect, loan_returns.ReturnRequest(found.loan_id))
    assert receipt.outcome is LoanOutcome.COLLECTED
    with pytest.raises(AlreadyBack):
        station.do(loan_returns.collect, loan_returns.ReturnRequest(found.loan_id))
    assert clean(station)


def test_what_is_lent_is_not_collected_and_what_was_left_is_not_taken_back(
    station: Station, bank: UUID
) -> None:
    loan, ticket = lend(station, bank), station.do(loans.leave, loans.LeaveRequest(laundry(station), PHONE))

    with pytest.raises(OtherDirection):
        station.do(loan_returns.collect, loan_returns.ReturnRequest(loan.loan_id))
    with pytest.raises(OtherDirection):
        take_back(station, ticket.loan_id)
    with pytest.raises(OtherDirection):
        station.do(loan_renewals.renew, loan_renewals.RenewRequest(ticket.loan_id))
    kind_id = station.read(thing_queries.kinds)[0].kind_id
    with pytest.raises(OtherDirection):
        station.do(loans.leave, loans.LeaveRequest(kind_id, PHONE))


def test_a_kind_off_the_list_is_not_lent(station: Station, bank: UUID) -> None:
    (row,) = station.read(thing_queries.kinds)
    request = thing_kinds.KindRequest(row.kind_id, "充电宝", is_active=False)
    station.do(thing_kinds.put_kind, request)

    with pytest.raises(Inactive):
        lend(station, bank)


def test_a_number_is_shown_only_after_that_was_written_down(station: Station, bank: UUID) -> None:
    loan = lend(station, bank)

    receipt = station.do(loans.show_phone, loans.PhoneRequest(loan.loan_id))

    assert receipt.title == "充电宝 01"
    with pytest.raises(NotFound):
        person = station.register()
        take_back(station, loan.loan_id)
        known = lend(station, bank, person)
        station.do(loans.show_phone, loans.PhoneRequest(known.loan_id))


def test_a_second_slip_is_a_copy(station: Station, bank: UUID) -> None:
    from stationdesk.services import loan_papers

    loan = lend(station, bank, wants_slip=True)

    receipt = station.do(loan_papers.print_slip, loan_papers.LoanPaperRequest(loan.loan_id))

    assert (receipt.copy_no, receipt.number) == (1, loan.number)
    reminder = station.do(loan_papers.remind, loan_papers.LoanPaperRequest(loan.loan_id))
    assert reminder.copy_no == 0
    assert prints.PaperKind.REMINDER == "loan_reminder"


def test_a_loan_undone_was_never_made(station: Station, bank: UUID) -> None:
    loan = lend(station, bank)

    assert [effect.kind.value for effect in undo(station).effects] == ["loan_void"]
    assert station.read(loan_queries.out_now) == []
    assert station.read(past_loans.of_loan, loan.loan_id).is_undone
    assert lend(station, bank).title == "充电宝 01"
    assert clean(station)


def test_a_loan_that_was_renewed_or_ended_is_not_undone_before_these(station: Station, bank: UUID) -> None:
    loan = lend(station, bank)
    lent = station.acts[-1]
    station.pass_time(hours=1)
    station.do(loan_renewals.renew, loan_renewals.RenewRequest(loan.loan_id))
    renewed = station.acts[-1]
    take_back(station, loan.loan_id)
    returned = station.acts[-1]

    with pytest.raises(DependsOnIt) as refused:
        undo(station, lent)
    assert {row.act_id for row in refused.value.later} == {renewed, returned}
    with pytest.raises(DependsOnIt):
        undo(station, renewed)
    for act_id in (returned, renewed, lent):
        undo(station, act_id)
        assert clean(station)


def test_a_renewal_undone_is_due_as_before(station: Station, bank: UUID) -> None:
    loan = lend(station, bank)
    station.pass_time(hours=1)
    station.do(loan_renewals.renew, loan_renewals.RenewRequest(loan.loan_id))

    undo(station)

    assert station.read(loan_queries.open_loan, loan.loan_id).due_at == loan.due_at
    assert clean(station)


def test_a_return_undone_is_out_again_with_the_state_it_had(station: Station, bank: UUID) -> None:
    loan = lend(station, bank)
    take_back(station, loan.loan_id, LoanOutcome.LOST)

    undo(station)

    found = station.read(thing_queries.one_thing, bank)
    assert (found.loan_id, found.state) == (loan.loan_id, ThingState.READY)
    assert clean(station)


def test_a_return_is_not_undone_once_the_thing_was_lent_again(station: Station, bank: UUID) -> None:
    take_back(station, lend(station, bank).loan_id)
    returned = station.acts[-1]
    lend(station, bank)
    lent_again = station.acts[-1]

    with pytest.raises(DependsOnIt) as refused:
        undo(station, returned)

    assert [row.act_id for row in refused.value.later] == [lent_again]


def test_a_collection_undone_waits_again(station: Station) -> None:
    ticket = station.do(loans.leave, loans.LeaveRequest(laundry(station), PHONE))
    station.do(loan_returns.collect, loan_returns.ReturnRequest(ticket.loan_id))

    undo(station)

    assert station.read(loan_queries.of_number, ticket.number).loan_id == ticket.loan_id
    assert clean(station)


def test_the_extract_of_a_person_tells_of_their_loans(station: Station, bank: UUID) -> None:
    person = station.register()
    loan = lend(station, bank, person, deposit="工作证")
    take_back(station, loan.loan_id, missing_parts=("充电线",))
    lend(station, bank, person)

    sections = {section.name: section.rows for section in station.read(extract_of, person).sections}

    assert [row["deposit"] for row in sections["loans"]] == ["工作证", ""]
    assert [row["missing_parts"] for row in sections["loan_endings"]] == ["充电线"]
    assert [row["title"] for row in sections["open_loans"]] == ["充电宝 01"]


def test_loans_of_a_merged_record_are_the_persons(station: Station, bank: UUID) -> None:
    from stationdesk.services import merges

    keeper, loser = station.register("李明朗"), station.register("李明郎")
    loan = lend(station, bank, loser)
    request = merges.MergeRequest(keeper, loser)
    station.do(merges.merge, request, reason="同一人", second=station.supervisor())

    assert [row.loan_id for row in station.read(loan_queries.of_volunteer, keeper)] == [loan.loan_id]
    assert take_back(station, loan.loan_id).title == "充电宝 01"


def test_kinds_with_odd_due_times_are_refused(station: Station) -> None:
    with pytest.raises(InvalidField):
        kind(station, due_amount=0)
    with pytest.raises(InvalidField):
        lend(station, power_banks(station)[0], due_at=station.now)
