"""Consents: what a minor needs before they serve, what is written down, what follows a withdrawal."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.domain.errors import (
    AlreadyWithdrawn,
    ConsentWithdrawn,
    DependsOnIt,
    GuardianConsentNeeded,
    InvalidField,
    MissingField,
)
from stationdesk.domain.phone import InvalidPhone
from stationdesk.domain.points import MinorsRule
from stationdesk.queries import consents as consent_queries
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.queries.consents import GuardianWord
from stationdesk.queries.points import rule_on
from stationdesk.services import consents, made_up, merges, points, reversals, volunteers
from stationdesk.services.consents import ConsentRequest, WithdrawalReceipt, WithdrawalRequest

TODAY = date(2026, 11, 22)
THIRTEEN, FIFTEEN, ADULT = date(2013, 5, 1), date(2011, 5, 1), date(1990, 5, 1)
P = ConsentPurpose


def guardians(person: UUID, purpose: ConsentPurpose = P.UNDER_14, **fields: object) -> ConsentRequest:
    request = ConsentRequest(
        person,
        purpose,
        f"{purpose.value}-2026-11",
        ConsentForm.PAPER,
        TODAY,
        paper_number="监 001",
        guardian_name="赵玉兰",
        guardian_relation="母亲",
        guardian_phone="13900001234",
    )
    return replace(request, **fields)  # type: ignore[arg-type]


def records(person: UUID, **fields: object) -> ConsentRequest:
    request = ConsentRequest(person, P.RECORDS, "records-2026-11", ConsentForm.ON_SCREEN, TODAY)
    return replace(request, **fields)  # type: ignore[arg-type]


def withdraw(station: Station, consent_id: UUID) -> WithdrawalReceipt:
    return station.do(consents.withdraw, WithdrawalRequest(consent_id))


def word(station: Station, person: UUID) -> GuardianWord | None:
    return station.read(volunteer_queries.card, person, station.now.date()).guardian


@pytest.mark.parametrize("born", [THIRTEEN, FIFTEEN])
def test_no_minor_is_checked_in_without_a_guardian(station: Station, born: date) -> None:
    patrol, child = station.activity(), station.register("李小禾", birth_date=born)
    with pytest.raises(GuardianConsentNeeded) as refused:
        station.check_in(child, patrol)
    assert refused.value.volunteer_id == child
    purpose = P.UNDER_14 if refused.value.is_under_14 else P.GUARDIAN

    station.do(consents.give, guardians(child, purpose))

    assert station.check_in(child, patrol).name == "李小禾"


def test_hours_made_up_later_obey_the_same_rule(founded: Station) -> None:
    patrol, child = founded.activity(), founded.register("李小禾", birth_date=THIRTEEN)
    start = founded.now - timedelta(days=1)
    request = made_up.MakeUpRequest(child, patrol, start, start + timedelta(hours=1), paper_number="签到表 3")

    with pytest.raises(GuardianConsentNeeded):
        founded.do(made_up.make_up, request, reason="停电", second=founded.supervisor())


def test_under_14_the_consent_for_older_ones_is_not_enough(founded: Station) -> None:
    patrol, child = founded.activity(), founded.register("李小禾", birth_date=THIRTEEN)
    founded.do(consents.give, guardians(child, P.GUARDIAN))

    with pytest.raises(GuardianConsentNeeded):
        founded.check_in(child, patrol)


@pytest.mark.parametrize(
    ("born", "day", "is_under_14"),
    [
        (date(2012, 11, 22), date(2026, 11, 21), True),
        (date(2012, 11, 22), date(2026, 11, 22), True),
        (date(2012, 11, 22), date(2026, 11, 23), False),
        (date(2012, 2, 29), date(2026, 2, 28), True),
        (date(2012, 2, 29), date(2026, 3, 1), True),
        (date(2012, 2, 29), date(2026, 3, 2), False),
    ],
)
def test_under_14_until_the_day_after_the_birthday(
    founded: Station, born: date, day: date, is_under_14: bool
) -> None:
    patrol, child = founded.activity(), founded.register("李小禾", birth_date=born)
    founded.do(consents.give, guardians(child, P.GUARDIAN))
    at_noon = datetime(day.year, day.month, day.day, 4, tzinfo=UTC)
    if at_noon < founded.now:
        found = founded.read(consent_queries.guardian_word, child, born, day)
        assert found is not None
        assert found.is_under_14 is is_under_14
        return
    founded.now = at_noon

    if is_under_14:
        with pytest.raises(GuardianConsentNeeded):
            founded.check_in(child, patrol)
    else:
        founded.check_in(child, patrol)


@pytest.mark.parametrize(
    ("day", "is_minor"),
    [(date(2026, 11, 21), True), (date(2026, 11, 22), True), (date(2026, 11, 23), False)],
)
def test_a_minor_until_the_day_after_the_18th_birthday(founded: Station, day: date, is_minor: bool) -> None:
    born = date(2008, 11, 22)
    young = founded.register("李小禾", birth_date=born)

    assert (founded.read(consent_queries.guardian_word, young, born, day) is not None) is is_minor


def test_a_consent_given_before_14_still_holds_at_15(founded: Station) -> None:
    patrol, child = founded.activity(), founded.register("李小禾", birth_date=THIRTEEN)
    founded.do(consents.give, guardians(child))
    founded.pass_time(days=700)

    founded.check_in(child, patrol)

    assert word(founded, child) == GuardianWord(15, is_under_14=False, is_needed=True, is_given=True)


def test_by_rule_those_of_14_to_17_serve_freely_and_younger_ones_never(founded: Station) -> None:
    patrol = founded.activity()
    child = founded.register("李小禾", birth_date=THIRTEEN)
    youth = founded.register("王小田", birth_date=FIFTEEN)
    rule = founded.read(rule_on, TODAY).rule
    founded.do(
        points.set_rule,
        points.RuleRequest(TODAY, replace(rule, minors=MinorsRule.FREE)),
        reason="街道规定",
        second=founded.supervisor(),
    )

    founded.check_in(youth, patrol)
    with pytest.raises(GuardianConsentNeeded):
        founded.check_in(child, patrol)
    assert word(founded, youth) == GuardianWord(15, is_under_14=False, is_needed=False, is_given=False)


def test_an_adult_and_somebody_of_unknown_age_need_nobody(founded: Station) -> None:
    patrol = founded.activity()
    for name, born in (("李明朗", ADULT), ("王芳", None)):
        person = founded.register(name, birth_date=born)
        founded.check_in(person, patrol)
        assert word(founded, person) is None


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"paper_number": " "}, MissingField),
        ({"guardian_name": ""}, MissingField),
        ({"guardian_relation": ""}, MissingField),
        ({"guardian_phone": ""}, MissingField),
        ({"guardian_phone": "12"}, InvalidPhone),
        ({"text_version": ""}, MissingField),
        ({"text_version": "records-2026-11"}, InvalidField),
        ({"given_on": TODAY + timedelta(days=1)}, InvalidField),
        ({"purpose": P.HEALTH, "text_version": "health-2026-11"}, InvalidField),
        ({"purpose": P.NAMED_EXPORT, "text_version": "named_export-2026-11"}, MissingField),
    ],
)
def test_a_consent_that_lacks_something_is_refused(
    founded: Station, changes: dict[str, object], error: type[Exception]
) -> None:
    child = founded.register("李小禾", birth_date=THIRTEEN)

    with pytest.raises(error):
        founded.do(consents.give, guardians(child, **changes))

    assert founded.read(consent_queries.consents_of, child) == []


def test_a_guardians_phone_is_sealed_and_shown_masked(founded: Station) -> None:
    child = founded.register("李小禾", birth_date=THIRTEEN)
    founded.do(consents.give, guardians(child))

    (row,) = founded.read(consent_queries.consents_of, child)

    assert row.guardian_phone_masked == "139****1234"
    assert founded.read(consent_queries.guardian_phones, child) == [("赵玉兰", "13900001234")]


def test_after_a_withdrawal_while_here_they_leave_and_do_not_come_again(station: Station) -> None:
    patrol, child = station.activity(), station.register("李小禾", birth_date=THIRTEEN)
    given = station.do(consents.give, guardians(child))
    station.check_in(child, patrol)
    station.pass_time(hours=1)

    receipt = withdraw(station, given.consent_id)

    assert (receipt.is_here, receipt.may_serve) == (True, False)
    assert station.check_out(child).service_minutes == 60
    station.pass_time(hours=1)
    with pytest.raises(GuardianConsentNeeded):
        station.check_in(child, patrol)


def test_who_takes_the_consent_to_the_records_back_is_not_recorded_any_more(founded: Station) -> None:
    patrol, person = founded.activity(), founded.register()
    founded.serve(person, patrol, hours=1)
    given = founded.do(consents.give, records(person))
    founded.pass_time(hours=1)

    receipt = withdraw(founded, given.consent_id)

    assert (receipt.is_here, receipt.may_serve) == (False, False)
    with pytest.raises(ConsentWithdrawn):
        founded.check_in(person, patrol)
    founded.do(consents.give, records(person))
    founded.check_in(person, patrol)


def test_nobody_has_to_consent_to_the_records(founded: Station) -> None:
    patrol, person = founded.activity(), founded.register()

    assert founded.read(consent_queries.standing, person) == frozenset()
    founded.check_in(person, patrol)


def test_a_withdrawal_of_something_else_stops_no_service(founded: Station) -> None:
    patrol, person = founded.activity(), founded.register()
    request = replace(records(person), purpose=P.PUBLICATION, text_version="publication-2026-11")
    given = founded.do(consents.give, request)

    assert withdraw(founded, given.consent_id).may_serve
    founded.check_in(person, patrol)


def test_a_consent_is_taken_back_once(founded: Station) -> None:
    given = founded.do(consents.give, records(founded.register()))
    withdraw(founded, given.consent_id)

    with pytest.raises(AlreadyWithdrawn):
        withdraw(founded, given.consent_id)


def test_an_undone_consent_counts_no_more_and_an_undone_withdrawal_not_either(station: Station) -> None:
    patrol, child = station.activity(), station.register("李小禾", birth_date=THIRTEEN)
    given = station.do(consents.give, guardians(child))
    act_of_giving = station.acts[-1]
    withdraw(station, given.consent_id)
    with pytest.raises(DependsOnIt):
        station.do(reversals.reverse, reversals.ReversalRequest(act_of_giving))

    station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]))
    assert station.read(consent_queries.standing, child) == {P.UNDER_14}

    station.do(reversals.reverse, reversals.ReversalRequest(act_of_giving))
    assert station.read(consent_queries.consents_of, child) == []
    with pytest.raises(GuardianConsentNeeded):
        station.check_in(child, patrol)


def test_a_signed_paper_at_registration_is_the_consent_of_the_same_act(founded: Station) -> None:
    person = founded.register(records_paper="同意书 12", records_version="records-2026-11")

    (row,) = founded.read(consent_queries.consents_of, person)
    assert (row.purpose, row.paper_number, row.form) == (P.RECORDS, "同意书 12", ConsentForm.PAPER)
    assert row.act_id == founded.acts[-1]

    founded.do(reversals.reverse, reversals.ReversalRequest(founded.acts[-1]))
    assert founded.read(consent_queries.consents_of, person) == []


def test_full_numbers_of_a_minor_are_noted_with_the_second_person(founded: Station) -> None:
    child = founded.register("李小禾", birth_date=THIRTEEN, phone="13800001111")

    founded.do(
        volunteers.show_numbers,
        volunteers.NumbersRequest(child),
        reason="联系监护人",
        second=founded.supervisor(),
    )

    assert founded.acts


def test_a_consent_given_under_a_merged_record_is_the_persons(founded: Station) -> None:
    patrol = founded.activity()
    keeper = founded.register("李小禾", birth_date=THIRTEEN)
    twin = founded.register("李小禾", birth_date=THIRTEEN)
    founded.do(consents.give, guardians(twin))

    founded.do(merges.merge, merges.MergeRequest(keeper, twin), reason="同一人", second=founded.supervisor())

    founded.check_in(keeper, patrol)
    (row,) = founded.read(consent_queries.consents_of, keeper)
    assert withdraw(founded, row.consent_id).volunteer_id == keeper
