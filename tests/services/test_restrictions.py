"""Restriction instead of deletion: nothing is done with the record but keeping it, until it is lifted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
from stations import Station
from tampering import tamper

from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.domain.errors import (
    AlreadyHere,
    NotAllowed,
    NotRestricted,
    ReasonNeeded,
    Restricted,
    SecondPersonNeeded,
)
from stationdesk.domain.people import PersonCategory, VolunteerStatus
from stationdesk.domain.staff import Role
from stationdesk.queries import people_search, restrictions, volunteer_lists
from stationdesk.queries import redemptions as redemption_queries
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.queries.consents import consents_of
from stationdesk.queries.extract import extract_of
from stationdesk.queries.restrictions import kept_until
from stationdesk.queries.verification import verify
from stationdesk.queries.verification.findings import Flaw
from stationdesk.queries.volunteer_lists import Standing, VolunteerFilter
from stationdesk.services import (
    adjustments,
    attendance,
    consents,
    extracts,
    gifts,
    hand_overs,
    households,
    made_up,
    merges,
    merits,
    points,
    prints,
    redemption_returns,
    reversals,
    service_records,
    teams,
    volunteers,
)
from stationdesk.services.restrictions import RestrictionRequest, restrict

REASON = "本人要求删除"


def close(station: Station, person: UUID, *, is_restricted: bool = True) -> None:
    request = RestrictionRequest(person, is_restricted)
    station.do(restrict, request, reason=REASON, second=station.supervisor())


def status(station: Station, person: UUID) -> VolunteerStatus:
    return station.read(volunteer_queries.card, person, station.now.date()).status


def test_a_restriction_needs_a_reason_and_a_second_person(station: Station) -> None:
    person = station.register()
    with pytest.raises(ReasonNeeded):
        station.do(restrict, RestrictionRequest(person))
    with pytest.raises(SecondPersonNeeded):
        station.do(restrict, RestrictionRequest(person), reason=REASON)

    close(station, person)

    assert status(station, person) is VolunteerStatus.RESTRICTED
    assert station.read(verify).findings == ()


def test_who_may_not_restrict_is_refused(founded: Station) -> None:
    person, desk = founded.register(), founded.operator("小周", Role.FRONT_DESK)

    with pytest.raises(NotAllowed):
        founded.do(restrict, RestrictionRequest(person), reason=REASON, operator_id=desk)


def test_who_is_here_leaves_first(founded: Station) -> None:
    patrol, person = founded.activity(), founded.register()
    founded.check_in(person, patrol)

    with pytest.raises(AlreadyHere):
        close(founded, person)


Refused = Callable[[Station, UUID, UUID], object]
ACTS: dict[str, Refused] = {
    "check in": lambda s, who, _other: s.check_in(who, s.activity("导览")),
    "edit": lambda s, who, _other: s.do(
        volunteers.edit,
        volunteers.EditRequest(who, 2, volunteers.VolunteerRequest("新名", PersonCategory.OTHER)),
    ),
    "redeem": lambda s, who, _other: s.redeem(who, (s.reward("盐", 1, pieces=1), 1, 1)),
    "numbers": lambda s, who, _other: s.do(
        volunteers.show_numbers, volunteers.NumbersRequest(who), reason="核对", second=s.supervisor()
    ),
    "make up": lambda s, who, _other: s.do(
        made_up.make_up,
        made_up.MakeUpRequest(
            who,
            s.activity("导览"),
            s.now - timedelta(hours=30),
            s.now - timedelta(hours=29),
            paper_number="3",
        ),
        reason="停电",
        second=s.supervisor(),
    ),
    "household": lambda s, who, _other: s.do(households.create, households.HouseholdRequest("李家", who)),
    "gift from": lambda s, who, other: s.do(gifts.give, gifts.GiftRequest(who, other, 1)),
    "gift to": lambda s, who, other: s.do(gifts.give, gifts.GiftRequest(other, who, 1)),
    "award": lambda s, who, _other: s.do(
        adjustments.adjust,
        adjustments.AdjustmentRequest(who, adjustments.AdjustmentKind.AWARD, 5),
        reason="奖励",
        second=s.supervisor(),
    ),
    "debt": lambda s, who, _other: s.do(points.clear_debt, points.ClearDebtRequest(who, 1)),
    "training": lambda s, who, _other: s.do(
        merits.add_training, merits.TrainingRequest(who, "急救", "", 60, "", date(2026, 11, 1))
    ),
    "team": lambda s, who, _other: s.do(teams.set_member, teams.TeamMemberRequest(who, None)),
    "consent": lambda s, who, _other: s.do(
        consents.give,
        consents.ConsentRequest(
            who, ConsentPurpose.RECORDS, "records-2026-11", ConsentForm.ON_SCREEN, date(2026, 11, 22)
        ),
    ),
    "merge": lambda s, who, other: s.do(
        merges.merge, merges.MergeRequest(other, who), reason="同一人", second=s.supervisor()
    ),
    "undo": lambda s, who, _other: s.do(reversals.reverse, reversals.ReversalRequest(s.acts[0])),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_nothing_is_done_with_a_restricted_record(founded: Station, act: Refused) -> None:
    person, other = founded.register(), founded.register("王芳")
    founded.acts[0] = founded.acts[-2]
    close(founded, person)
    founded.pass_time(minutes=5)

    with pytest.raises(Restricted):
        act(founded, person, other)


def test_a_slip_of_a_restricted_person_is_not_printed_again(station: Station) -> None:
    person = station.register("李明朗")
    station.serve(person, station.activity(), hours=2)
    slip = station.redeem(person, (station.reward("盐", 1, pieces=1), 1, 1))
    close(station, person)

    with pytest.raises(Restricted):
        station.do(prints.reprint, prints.ReprintRequest(slip.redemption_id))


def test_a_restricted_person_is_found_and_in_no_list_but_their_own(station: Station) -> None:
    person, today = station.register("李明朗"), station.now.date()
    close(station, person)

    found = station.read(people_search.search, "李明朗", 5)
    assert [row.volunteer_id for row in found.rows] == [person]
    assert station.read(volunteer_lists.count, VolunteerFilter()) == 0
    restricted = VolunteerFilter(standing=Standing.RESTRICTED)
    assert station.read(volunteer_lists.count, restricted) == 1
    assert station.read(volunteer_lists.filter_counts, today).restricted == 1


def test_lifted_or_undone_everything_goes_on(station: Station) -> None:
    patrol, person = station.activity(), station.register()
    close(station, person)
    close(station, person, is_restricted=False)
    with pytest.raises(NotRestricted):
        close(station, person, is_restricted=False)
    station.check_in(person, patrol)
    station.pass_time(hours=1)
    station.check_out(person)
    close(station, person)
    undo = reversals.ReversalRequest(station.acts[-1])

    station.do(reversals.reverse, undo, reason="点错", second=station.supervisor())

    assert status(station, person) is VolunteerStatus.ACTIVE
    assert station.read(verify).findings == ()


def test_a_consent_can_be_taken_back_and_an_extract_made_all_the_same(founded: Station) -> None:
    person = founded.register(records_paper="12", records_version="records-2026-11")
    (given,) = founded.read(consents_of, person)
    close(founded, person)

    founded.do(consents.withdraw, consents.WithdrawalRequest(given.consent_id))
    founded.do(extracts.make, extracts.ExtractRequest(person))

    assert founded.read(extract_of, person).number


def test_a_record_is_kept_ten_years_after_the_last_service(founded: Station) -> None:
    patrol, person = founded.activity(), founded.register()
    assert founded.read(restrictions.keeping, person).kept_until == date(2036, 11, 22)
    founded.pass_time(days=30)
    founded.serve(person, patrol, hours=1)
    close(founded, person)

    found = founded.read(restrictions.keeping, person)

    assert (found.last_service_on, found.kept_until) == (date(2026, 12, 22), date(2036, 12, 22))
    assert (found.is_restricted, found.operator, found.approver, found.reason) == (
        True,
        "刘社工",
        "陈主管",
        REASON,
    )


def test_ten_years_from_29_february_end_on_1_march() -> None:
    assert kept_until(date(2028, 2, 29)) == date(2038, 3, 1)


def test_a_check_out_of_somebody_restricted_never_happens(founded: Station) -> None:
    patrol, person = founded.activity(), founded.register()
    founded.serve(person, patrol, hours=1)
    close(founded, person)

    with pytest.raises(Restricted):
        founded.do(attendance.check_out, attendance.CheckOutRequest(person, attendance.Evidence.TYPED))


def test_slips_and_hours_of_a_restricted_person_stay_as_they_are(founded: Station) -> None:
    patrol, eggs = founded.activity(), founded.reward(points_each=5, pieces=5)
    person = founded.register()
    served = founded.serve(person, patrol, hours=2)
    slip = founded.redeem(person, (eggs, 1, 5), collect_later=True)
    close(founded, person)
    (line,) = founded.read(redemption_queries.slip, slip.redemption_id).lines

    for service, request in (
        (hand_overs.hand_over, hand_overs.HandOverRequest(slip.redemption_id)),
        (
            redemption_returns.give_back,
            redemption_returns.ReturnRequest(
                slip.redemption_id, (redemption_returns.ReturnLine(line.line_id, 1),)
            ),
        ),
        (service_records.annul, service_records.AnnulRequest(served.record_id)),
    ):
        with pytest.raises(Restricted):
            founded.do(service, request, reason="x", second=founded.supervisor())


def test_verify_misses_a_restricted_person_whom_no_search_finds(founded: Station) -> None:
    person = founded.register()
    close(founded, person)
    tamper(founded, "DELETE FROM volunteer_tokens")

    assert [finding.flaw for finding in founded.read(verify).findings] == [Flaw.NOT_FOUND_BY_SEARCH]
