"""Reservations: who is in the way, honoured at the desk or overridden with a reason, any order of acts."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lending import PHONE, kind, lend, power_banks, reserve, take_back
from races import race
from stations import Station, open_founded

from stationdesk.db.database import url_of
from stationdesk.domain.errors import (
    AlreadyLent,
    AlreadyReserved,
    DependsOnIt,
    InvalidField,
    NoneFree,
    NotFound,
    Refusal,
    ThingNotReady,
    ThingReserved,
)
from stationdesk.domain.loans import LoanOutcome, ThingState
from stationdesk.queries import loans as loan_queries
from stationdesk.queries import reservations as reservation_queries
from stationdesk.queries import things as thing_queries
from stationdesk.queries.verification import verify
from stationdesk.services import loan_renewals, reservations, reversals, things
from stationdesk.services.people_at_hand import Who

OTHER = Who(name="吴师傅", phone="13900001111")


def undo(station: Station, act_id: UUID | None = None) -> reversals.ReversalReceipt:
    return station.do(reversals.reverse, reversals.ReversalRequest(act_id or station.acts[-1]))


def kind_of(station: Station) -> UUID:
    return station.read(thing_queries.kinds)[0].kind_id


def test_a_certain_thing_is_kept_for_one_at_a_time(station: Station) -> None:
    (chair,) = power_banks(station, title="轮椅")
    person = station.register()
    reserve(station, kind_of(station), chair, person, from_hours=24)

    with pytest.raises(AlreadyReserved) as refused:
        reserve(station, kind_of(station), chair, from_hours=25)

    assert (refused.value.title, refused.value.name) == ("轮椅 01", "李明朗")
    assert refused.value.from_at == station.now + timedelta(hours=24)
    reserve(station, kind_of(station), chair, from_hours=26)
    assert len(station.read(reservation_queries.coming, station.now)) == 2


def test_a_kind_is_reserved_as_often_as_there_are_things(station: Station) -> None:
    power_banks(station, 2)
    reserve(station, kind_of(station), from_hours=1)
    reserve(station, kind_of(station), borrower=OTHER, from_hours=1)

    with pytest.raises(AlreadyReserved):
        reserve(station, kind_of(station), borrower=OTHER, from_hours=1)


def test_what_is_damaged_is_not_reserved(station: Station) -> None:
    (bank,) = power_banks(station)
    station.do(things.set_state, things.StateRequest(bank, ThingState.DAMAGED))

    with pytest.raises(ThingNotReady):
        reserve(station, kind_of(station), bank)
    with pytest.raises(NoneFree):
        reserve(station, kind_of(station))


def test_what_is_out_that_long_is_not_reserved(station: Station) -> None:
    (bank,) = power_banks(station)
    lend(station, bank, due_at=station.now + timedelta(hours=5))

    with pytest.raises(AlreadyLent):
        reserve(station, kind_of(station), bank, from_hours=4)
    with pytest.raises(NoneFree):
        reserve(station, kind_of(station), from_hours=4)
    assert reserve(station, kind_of(station), bank, from_hours=5).title == "充电宝 01"


def test_a_time_that_is_over_is_not_reserved(station: Station) -> None:
    power_banks(station)

    with pytest.raises(InvalidField):
        reserve(station, kind_of(station), from_hours=-3, hours=2)


def test_what_is_kept_for_somebody_is_not_lent_to_others_but_to_them(station: Station) -> None:
    (bank,) = power_banks(station)
    person = station.register()
    reserve(station, kind_of(station), bank, person, from_hours=1)

    with pytest.raises(ThingReserved) as refused:
        lend(station, bank)

    assert (refused.value.title, refused.value.name) == ("充电宝 01", "李明朗")
    lend(station, bank, person)
    assert station.read(reservation_queries.coming, station.now) == []
    undo(station)
    assert len(station.read(reservation_queries.coming, station.now)) == 1


def test_a_reason_overrides_a_reservation_and_is_written_down(station: Station) -> None:
    (bank,) = power_banks(station)
    person = station.register()
    reserve(station, kind_of(station), bank, person)

    lend(station, bank, reason="预约人来电改期")

    assert [row.name for row in station.read(loan_queries.out_now)] == ["曾师傅"]
    assert len(station.read(reservation_queries.of_volunteer, person, station.now)) == 1


def test_the_last_free_one_of_a_kind_is_kept_for_whoever_reserved_any(station: Station) -> None:
    first, second = power_banks(station, 2)
    reserve(station, kind_of(station), borrower=OTHER, from_hours=1)

    lend(station, first)
    with pytest.raises(ThingReserved) as refused:
        lend(station, second)

    assert refused.value.name == "吴师傅"
    lend(station, second, OTHER)


def test_what_is_back_before_a_reservation_begins_can_be_lent(station: Station) -> None:
    (bank,) = power_banks(station)
    reserve(station, kind_of(station), bank, OTHER, from_hours=4)

    loan = lend(station, bank)

    with pytest.raises(ThingReserved):
        station.pass_time(hours=2)
        station.do(loan_renewals.renew, loan_renewals.RenewRequest(loan.loan_id))


def test_a_cancelled_reservation_is_free_and_comes_back_when_that_is_undone(station: Station) -> None:
    (bank,) = power_banks(station)
    receipt = reserve(station, kind_of(station), bank, OTHER)
    request = reservations.CancelRequest(receipt.reservation_id)
    station.do(reservations.cancel, request)
    cancelled = station.acts[-1]

    with pytest.raises(NotFound):
        station.do(reservations.cancel, request)
    undo(station, cancelled)
    assert [row.name for row in station.read(reservation_queries.coming, station.now)] == ["吴师傅"]
    station.do(reservations.cancel, request)
    cancelled = station.acts[-1]
    reserve(station, kind_of(station), bank)
    with pytest.raises(AlreadyReserved):
        undo(station, cancelled)


def test_a_reservation_that_was_taken_up_is_not_undone_before_the_loan(station: Station) -> None:
    (bank,) = power_banks(station)
    reserve(station, kind_of(station), bank, OTHER)
    reserved = station.acts[-1]
    lend(station, bank, OTHER)
    lent = station.acts[-1]

    with pytest.raises(DependsOnIt):
        undo(station, reserved)
    undo(station, lent)
    undo(station, reserved)
    assert station.read(reservation_queries.coming, station.now) == []


def test_a_reservation_nobody_came_for_is_over_by_itself(station: Station) -> None:
    (bank,) = power_banks(station)
    reserve(station, kind_of(station), bank, OTHER)
    station.pass_time(hours=3)

    assert station.read(reservation_queries.coming, station.now) == []
    lend(station, bank)


def test_two_desks_reserve_the_last_one_and_one_of_them_gets_it(station: Station) -> None:
    power_banks(station)
    kind_id, other = kind_of(station), station.second_desk()

    outcomes = race(lambda: reserve(station, kind_id), lambda: reserve(other, kind_id, borrower=OTHER))
    other.desk.close()

    assert outcomes == ["AlreadyReserved", "ReservationReceipt"]


def test_two_desks_return_one_loan_and_it_comes_back_once(station: Station) -> None:
    (bank,) = power_banks(station)
    loan, other = lend(station, bank), station.second_desk()

    outcomes = race(lambda: take_back(station, loan.loan_id), lambda: take_back(other, loan.loan_id))
    other.desk.close()

    assert outcomes == ["AlreadyBack", "ReturnReceipt"]


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("lend"), st.integers(0, 2), st.integers(0, 1)),
        st.tuples(st.just("return"), st.integers(0, 2), st.sampled_from(list(LoanOutcome)[:3])),
        st.tuples(st.just("renew"), st.integers(0, 2)),
        st.tuples(st.just("reserve"), st.integers(-1, 2), st.integers(0, 6), st.integers(0, 1)),
        st.tuples(st.just("cancel"), st.integers(0, 3)),
        st.tuples(st.just("state"), st.integers(0, 2), st.sampled_from(ThingState)),
        st.tuples(st.just("wait"), st.integers(1, 300)),
        st.tuples(st.just("undo"), st.integers(0, 40)),
    ),
    max_size=30,
)


class LendingDesk:
    """Does steps on a station and remembers the acts that can be undone."""

    def __init__(self, station: Station) -> None:
        self.station = station
        self.kind_id = kind(station)
        station.do(things.put_things, things.ThingsRequest(self.kind_id, 1, 3))
        self.things = [row.thing_id for row in station.read(thing_queries.all_things)]
        self.people: list[Who] = [PHONE, Who(volunteer_id=station.register())]
        self.start = len(station.acts)

    def step(self, step: tuple[Any, ...]) -> None:
        station = self.station
        match step:
            case ("lend", thing, person):
                lend(station, self.things[thing], self.people[person])
            case ("return", thing, outcome):
                take_back(station, self.loan(thing), outcome)
            case ("renew", thing):
                station.do(loan_renewals.renew, loan_renewals.RenewRequest(self.loan(thing)))
            case ("reserve", thing, hours, person):
                thing_id = None if thing < 0 else self.things[thing]
                reserve(station, self.kind_id, thing_id, self.people[person], from_hours=hours)
            case ("cancel", number):
                self.cancel(number)
            case ("state", thing, state):
                station.do(things.set_state, things.StateRequest(self.things[thing], state))
            case ("wait", minutes):
                station.pass_time(minutes=minutes)
            case ("undo", number):
                done = station.acts[self.start :]
                if done:
                    undo(station, done[number % len(done)])

    def cancel(self, number: int) -> None:
        rows = self.station.read(reservation_queries.coming, self.station.now)
        if rows:
            request = reservations.CancelRequest(rows[number % len(rows)].reservation_id)
            self.station.do(reservations.cancel, request)

    def loan(self, thing: int) -> UUID:
        row = self.station.read(thing_queries.one_thing, self.things[thing])
        return row.loan_id or self.things[thing]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_any_order_of_acts_keeps_one_loan_a_thing_and_undoing_all_leaves_everything_in_its_place(
    founded_file: Path, steps: list[tuple[Any, ...]]
) -> None:
    with TemporaryDirectory() as place:
        station = open_founded(url_of(Path(shutil.copy(founded_file, Path(place) / "station.db"))))
        desk = LendingDesk(station)
        for step in steps:
            try:
                desk.step(step)
            except Refusal:
                continue
            _is_true(desk)
        for act_id in reversed(station.acts[desk.start :]):
            try:
                undo(station, act_id)
            except Refusal:
                continue
        assert all(row.is_free for row in station.read(thing_queries.all_things, with_retired=True))
        assert station.read(reservation_queries.coming, station.now) == []
        assert station.read(verify).findings == ()
        station.desk.close()


def _is_true(desk: LendingDesk) -> None:
    rows = desk.station.read(loan_queries.out_now)
    assert len({row.thing_id for row in rows}) == len(rows)
    assert all(
        row.state is ThingState.READY
        for row in desk.station.read(thing_queries.all_things, with_retired=True)
        if row.loan_id is not None
    )
    assert desk.station.read(verify).findings == ()
