from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.errors import (
    AlreadyReversed,
    AlreadyReviewed,
    DependsOnIt,
    EndsBeforeStart,
    InDebt,
    MissingField,
    MoreThanOwed,
    NotAllowed,
    NotASecondPerson,
    NotCounted,
    NotEnoughPoints,
    NotShorter,
    Overlaps,
    OwnAffair,
    PointsSpent,
    ReasonNeeded,
    SecondPersonNeeded,
)
from stationdesk.domain.points import debt_account, pending_account
from stationdesk.domain.service_time import Credit, Decision, Evidence
from stationdesk.domain.staff import Role
from stationdesk.queries import points as point_queries
from stationdesk.queries import service_records as record_queries
from stationdesk.queries.attendance import forgotten_by_rule
from stationdesk.queries.verification import verify
from stationdesk.services import attendance, forgotten, points, reversals, service_records

WHY = "负责人证实"


def forget(station: Station, person: UUID, minutes: int = 120) -> UUID:
    """Let somebody forget to check out; return the provisional record."""
    activity = station.activity(f"巡查 {station.now:%d%H%M}", credit=Credit.FIXED, credit_minutes=minutes)
    station.check_in(person, activity, evidence=Evidence.TYPED)
    station.pass_time(hours=13)
    stay = station.read(forgotten_by_rule, station.now)[0]
    return station.do(forgotten.end_stay, forgotten.EndStayRequest(stay.check_in_id)).record_id


def review(station: Station, record_id: UUID, decision: Decision, reason: str = WHY, **how: object) -> object:
    return station.do(
        service_records.review, service_records.ReviewRequest(record_id, decision, **how), reason=reason
    )


def annul(station: Station, record_id: UUID, **how: object) -> service_records.AnnulReceipt:
    how = {"reason": "负责人说没有到岗", "second": station.supervisor(), **how}
    return station.do(service_records.annul, service_records.AnnulRequest(record_id), **how)


def undo(station: Station, act_id: UUID, **how: object) -> reversals.ReversalReceipt:
    how = {"reason": "看错了", "second": station.supervisor(), **how}
    return station.do(reversals.reverse, reversals.ReversalRequest(act_id), **how)


def sums(station: Station, person: UUID) -> tuple[int, int, int]:
    """Return minutes that count, points that can be spent, points that wait."""
    return (
        station.read(record_queries.minutes_total, person),
        station.read(point_queries.balance_of, person),
        station.read(point_queries.balance_of, pending_account(person)),
    )


def test_points_of_provisional_hours_wait_and_a_confirmation_releases_them(station: Station) -> None:
    person = station.register()
    record_id = forget(station, person)
    assert sums(station, person) == (0, 0, 20)

    review(station, record_id, Decision.CONFIRMED)

    assert sums(station, person) == (120, 20, 0)
    undo(station, station.acts[-1])
    assert sums(station, person) == (0, 0, 20)
    assert [row.record_id for row in station.read(record_queries.waiting)] == [record_id]
    assert station.read(verify).findings == ()


@pytest.mark.parametrize("decision", [Decision.CONFIRMED, Decision.REJECTED, Decision.TRIMMED])
def test_provisional_hours_are_never_reviewed_without_a_reason(founded: Station, decision: Decision) -> None:
    record_id = forget(founded, founded.register())

    with pytest.raises(ReasonNeeded):
        review(founded, record_id, decision, reason=" ", service_minutes=30)


def test_trimmed_hours_are_a_shorter_record_in_the_place_of_the_first(station: Station) -> None:
    person = station.register()
    record_id = forget(station, person)

    receipt = review(station, record_id, Decision.TRIMMED, service_minutes=45)

    assert (receipt.service_minutes, receipt.points, receipt.minutes_before) == (45, 7, 120)
    assert sums(station, person) == (45, 7, 0)
    shorter, first = sorted(
        station.read(record_queries.records_of, person), key=lambda row: row.service_minutes
    )
    assert (first.decision, first.does_count, first.reason) == (Decision.TRIMMED, False, WHY)
    assert (shorter.replaces_id, shorter.does_count, shorter.evidence) == (record_id, True, Evidence.AUTO_OUT)
    assert station.read(verify).findings == ()

    undo(station, station.acts[-1])

    assert sums(station, person) == (0, 0, 20)
    assert station.read(verify).findings == ()


def test_hours_are_trimmed_to_a_moment_as_well(founded: Station) -> None:
    person = founded.register()
    record_id = forget(founded, person)
    started_at = founded.read(record_queries.waiting)[0].started_at

    review(founded, record_id, Decision.TRIMMED, ended_at=started_at + timedelta(minutes=100))

    assert sums(founded, person) == (100, 16, 0)


@pytest.mark.parametrize(
    ("minutes", "refusal"),
    [(0, EndsBeforeStart), (-5, EndsBeforeStart), (120, NotShorter), (121, NotShorter)],
)
def test_hours_are_trimmed_to_less_and_more_than_nothing(
    founded: Station, minutes: int, refusal: type[Exception]
) -> None:
    record_id = forget(founded, founded.register())

    with pytest.raises(refusal):
        review(founded, record_id, Decision.TRIMMED, service_minutes=minutes)
    with pytest.raises(MissingField):
        review(founded, record_id, Decision.TRIMMED)


def test_a_decision_is_not_taken_back_once_the_points_are_spent(founded: Station) -> None:
    person = founded.register()
    for decision in (Decision.CONFIRMED, Decision.TRIMMED):
        record_id = forget(founded, person)
        review(founded, record_id, decision, **({"service_minutes": 119} if decision == "trimmed" else {}))
        reviewed = founded.acts[-1]
        eggs = founded.reward(f"鸡蛋 {decision}", points_each=1, pieces=50)
        balance = founded.read(point_queries.balance_of, person)
        founded.redeem(person, (eggs, balance, 1))

        with pytest.raises(PointsSpent):
            undo(founded, reviewed)


def test_a_decision_is_not_taken_back_over_hours_booked_in_the_freed_time(founded: Station) -> None:
    person = founded.register()
    record_id = forget(founded, person)
    started_at = founded.read(record_queries.waiting)[0].started_at
    review(founded, record_id, Decision.REJECTED)
    rejected = founded.acts[-1]
    came = attendance.CheckInRequest(
        person, founded.activity("送餐"), Evidence.TYPED, at=started_at + timedelta(minutes=30)
    )
    founded.do(attendance.check_in, came, reason="实到时间")

    with pytest.raises(Overlaps):
        undo(founded, rejected)
    out = attendance.CheckOutRequest(person, Evidence.TYPED, at=started_at + timedelta(minutes=60))
    founded.do(attendance.check_out, out, reason="实到时间")
    with pytest.raises(Overlaps):
        undo(founded, rejected)


def test_who_may_not_review_may_not_take_a_review_back(founded: Station) -> None:
    record_id = forget(founded, founded.register())
    review(founded, record_id, Decision.REJECTED)

    with pytest.raises(NotAllowed):
        undo(founded, founded.acts[-1], operator_id=founded.operator("王社工", Role.FRONT_DESK))


def test_provisional_hours_nobody_confirms_lapse_after_the_days_of_the_rule(station: Station) -> None:
    person = station.register()
    record_id = forget(station, person)
    written_on = station.read(record_queries.waiting)[0].lapses_on - timedelta(days=14)
    assert written_on.isoformat() == "2026-11-22"
    assert len(station.read(record_queries.lapsing, written_on + timedelta(days=14))) == 1
    assert station.read(record_queries.lapsing, written_on + timedelta(days=13)) == []
    station.pass_time(days=14)
    assert station.do(service_records.lapse_due, service_records.LapseRequest()).records == 0
    station.pass_time(days=1)

    receipt = station.do(service_records.lapse_due, service_records.LapseRequest())

    assert (receipt.records, receipt.service_minutes, receipt.points) == (1, 120, 20)
    assert sums(station, person) == (0, 0, 0)
    assert station.read(record_queries.records_of, person)[0].decision is Decision.LAPSED
    with pytest.raises(AlreadyReviewed):
        review(station, record_id, Decision.CONFIRMED)
    undo(station, station.acts[-1])
    assert sums(station, person) == (0, 0, 20)
    assert station.read(verify).findings == ()


def test_hours_in_review_do_not_lapse(founded: Station) -> None:
    person = founded.register()
    founded.serve(person, founded.activity(), hours=9)
    founded.pass_time(days=40)

    assert founded.do(service_records.lapse_due, service_records.LapseRequest()).records == 0


def test_false_hours_go_with_their_points(station: Station) -> None:
    person = station.register()
    record_id = station.serve(person, station.activity(), hours=2).record_id

    receipt = annul(station, record_id)

    assert (receipt.service_minutes, receipt.points, receipt.owed) == (120, 20, 0)
    assert sums(station, person) == (0, 0, 0)
    undo(station, station.acts[-1])
    assert sums(station, person) == (120, 20, 0)
    assert station.read(verify).findings == ()


def test_points_of_false_hours_that_were_spent_are_a_debt_and_block_redeeming(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    record_id = station.serve(person, patrol, hours=2).record_id
    eggs = station.reward(points_each=15, pieces=5)
    station.redeem(person, (eggs, 1, 15))

    assert annul(station, record_id).owed == 15

    assert station.read(point_queries.debt_of, person) == 15
    station.pass_time(hours=1)
    station.serve(person, patrol, hours=2)
    with pytest.raises(InDebt) as refused:
        station.redeem(person, (eggs, 1, 15))
    assert (refused.value.owed, refused.value.balance) == (15, 20)
    cleared = station.do(points.clear_debt, points.ClearDebtRequest(person, 15))
    assert (cleared.points, cleared.owed, cleared.balance) == (15, 0, 5)
    assert sums(station, person) == (120, 5, 0)
    undo(station, station.acts[-1])
    assert station.read(point_queries.debt_of, person) == 15
    assert station.read(point_queries.balance_of, debt_account(person)) == -15
    assert station.read(verify).findings == ()


def test_an_annulment_is_not_taken_back_once_its_debt_was_paid(founded: Station) -> None:
    person, patrol = founded.register(), founded.activity()
    record_id = founded.serve(person, patrol, hours=2).record_id
    founded.redeem(person, (founded.reward(points_each=20, pieces=5), 1, 20))
    annul(founded, record_id)
    annulled = founded.acts[-1]
    founded.pass_time(hours=1)
    founded.serve(person, patrol, hours=2)
    founded.do(points.clear_debt, points.ClearDebtRequest(person, 5))
    paid = founded.acts[-1]

    with pytest.raises(DependsOnIt) as refused:
        undo(founded, annulled)

    assert [later.act_id for later in refused.value.later] == [paid]
    undo(founded, paid)
    undo(founded, annulled)
    assert sums(founded, person) == (240, 20, 0)


def test_a_debt_is_cleared_by_what_is_owed_and_what_is_there(founded: Station) -> None:
    person, patrol = founded.register(), founded.activity()
    with pytest.raises(MoreThanOwed):
        founded.do(points.clear_debt, points.ClearDebtRequest(person, 1))
    record_id = founded.serve(person, patrol, hours=2).record_id
    founded.redeem(person, (founded.reward(points_each=20, pieces=5), 1, 20))
    annul(founded, record_id)

    with pytest.raises(NotEnoughPoints):
        founded.do(points.clear_debt, points.ClearDebtRequest(person, 20))
    with pytest.raises(MoreThanOwed):
        founded.do(points.clear_debt, points.ClearDebtRequest(person, 21))


def test_an_annulment_needs_a_supervisor_a_reason_and_somebody_else(founded: Station) -> None:
    person = founded.register()
    record_id = founded.serve(person, founded.activity(), hours=1).record_id
    clerk = founded.operator("王社工", Role.FRONT_DESK)
    second = founded.supervisor()

    for how, refusal in (
        ({"operator_id": clerk}, NotAllowed),
        ({"reason": ""}, ReasonNeeded),
        ({"second": None}, SecondPersonNeeded),
        ({"operator_id": second.operator_id}, NotASecondPerson),
    ):
        with pytest.raises(refusal):
            annul(founded, record_id, **how)
    assert sums(founded, person) == (60, 10, 0)


def test_nobody_annuls_their_own_hours(founded: Station) -> None:
    person = founded.register("刘社工")
    record_id = founded.serve(person, founded.activity(), hours=1).record_id

    with pytest.raises(OwnAffair):
        annul(founded, record_id)


def test_only_hours_that_count_are_annulled(founded: Station) -> None:
    person, patrol = founded.register(), founded.activity()
    waits = forget(founded, person)
    with pytest.raises(NotCounted):
        annul(founded, waits)
    review(founded, waits, Decision.REJECTED)
    with pytest.raises(AlreadyReviewed):
        annul(founded, waits)
    undone = founded.serve(person, patrol, hours=1).record_id
    undo(founded, founded.acts[-1])
    with pytest.raises(AlreadyReversed):
        annul(founded, undone)


def test_confirmed_and_trimmed_hours_can_be_found_false_and_block_the_undo_of_the_review(
    founded: Station,
) -> None:
    person = founded.register()
    confirmed = forget(founded, person)
    review(founded, confirmed, Decision.CONFIRMED)
    first = founded.acts[-1]
    trimmed = forget(founded, person)
    review(founded, trimmed, Decision.TRIMMED, service_minutes=60)
    second = founded.acts[-1]
    shorter = next(
        row.record_id for row in founded.read(record_queries.records_of, person) if row.replaces_id
    )

    for record_id, reviewed in ((confirmed, first), (shorter, second)):
        annul(founded, record_id)
        with pytest.raises(DependsOnIt) as refused:
            undo(founded, reviewed)
        assert [later.verb for later in refused.value.later] == ["service_records.annul"]
    assert sums(founded, person) == (0, 0, 0)


def test_minutes_are_summed_by_what_proves_them(founded: Station) -> None:
    person, patrol = founded.register(), founded.activity()
    founded.serve(person, patrol, hours=1)
    founded.check_in(person, patrol, evidence=Evidence.TYPED)
    founded.pass_time(minutes=30)
    founded.check_out(person)
    review(founded, forget(founded, person), Decision.CONFIRMED)
    forget(founded, person)

    found = founded.read(record_queries.minutes_by_evidence, person)

    assert found == ((Evidence.SCANNED, 60), (Evidence.TYPED, 30), (Evidence.AUTO_OUT, 120))
    assert sum(minutes for _, minutes in found) == founded.read(record_queries.minutes_total, person)
