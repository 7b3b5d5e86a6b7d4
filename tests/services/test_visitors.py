"""The visitor file: opened with consent only, found by what is known, closed so that nobody is left in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select, text
from stations import Station
from visitors import KEPT, TODAY, VERSION, category, fields, on_file

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.visitors import visitor_consents, visitor_withdrawals, visitors
from stationdesk.documents.sheets import Language
from stationdesk.domain.consents import ConsentForm
from stationdesk.domain.effects import EffectKind
from stationdesk.domain.errors import (
    DependsOnIt,
    FileClosed,
    InvalidField,
    MissingField,
    NotFound,
    PhoneOnFile,
    ReasonNeeded,
    StillLent,
)
from stationdesk.domain.names import InvalidName
from stationdesk.domain.phone import InvalidPhone
from stationdesk.outbox.extracts import Letterhead, extract_json, extract_sheet
from stationdesk.queries import visitor_pages
from stationdesk.queries import visitors as visitor_queries
from stationdesk.queries.verification import verify
from stationdesk.queries.visitor_extracts import visitor_extract_of
from stationdesk.services import (
    loans,
    reversals,
    thing_kinds,
    things,
    visitor_closings,
    visitor_extracts,
    visits,
)
from stationdesk.services import visitors as visitor_services
from stationdesk.services.people_at_hand import Who
from stationdesk.services.visitors import ChangedMeanwhile, ChangeRequest, VisitorRequest

PHONE = "13812345678"


def names(station: Station, text: str) -> list[str]:
    return [row.name for row in station.read(visitor_queries.search, text)]


def page(station: Station, visitor: Any) -> Any:
    return station.read(visitor_pages.visitor_page, visitor)


def undo(station: Station, **more: Any) -> Any:
    return station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]), **more)


def visit(station: Station, visitor: Any, people: int = 1) -> None:
    request = visits.VisitRequest(category(station), people=people, visitor_id=visitor)
    station.do(visits.visit, request)


def test_a_file_is_opened_with_the_consent_it_rests_on(station: Station) -> None:
    receipt = on_file(station, "赵骑手", phone=PHONE, platform="美团", delivery_point="樾檀山站")

    found = page(station, receipt.visitor_id)

    assert receipt.number == "F20261122-0001"
    assert (found.row.name, found.row.platform, found.row.delivery_point) == ("赵骑手", "美团", "樾檀山站")
    assert (found.row.category, found.row.keep_until) == ("快递员", KEPT)
    assert found.phone_masked == "138****5678"
    assert found.consent == visitor_pages.VisitorConsent(
        VERSION, ConsentForm.PAPER, "访 001", TODAY, "刘社工"
    )
    assert verify_is_clean(station)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"text_version": " "}, MissingField),
        ({"text_version": "records-2026-11"}, InvalidField),
        ({"paper_number": ""}, MissingField),
        ({"given_on": TODAY + timedelta(days=1)}, InvalidField),
    ],
)
def test_without_a_whole_consent_there_is_no_file(
    founded: Station, changes: dict[str, Any], error: type[Exception]
) -> None:
    request = VisitorRequest(fields(founded), VERSION, ConsentForm.PAPER, TODAY, "访 001")

    with pytest.raises(error):
        founded.do(visitor_services.put_visitor, replace(request, **changes))

    assert founded.read(visitor_queries.figures, TODAY).people == 0


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"name": " "}, InvalidName),
        ({"phone": "12"}, InvalidPhone),
        ({"keep_until": TODAY - timedelta(days=1)}, InvalidField),
        ({"keep_until": date(2050, 1, 1)}, InvalidField),
        ({"platform": "台" * 61}, InvalidField),
    ],
)
def test_a_field_that_cannot_be_is_refused(
    founded: Station, changes: dict[str, Any], error: type[Exception]
) -> None:
    request = VisitorRequest(replace(fields(founded), **changes), VERSION, ConsentForm.ON_SCREEN, TODAY)

    with pytest.raises(error):
        founded.do(visitor_services.put_visitor, request)


@pytest.mark.parametrize(
    "typed",
    [
        "赵",
        "骑手",
        "zqs",
        "zhaoqi",
        "美团",
        "mt",
        "meituan",
        "檀山",
        "ytsz",
        "5678",
        PHONE,
        "0001",
        "F20261122-0001",
    ],
)
def test_somebody_is_found_by_name_initials_platform_point_phone_and_number(
    station: Station, typed: str
) -> None:
    on_file(station, "赵骑手", phone=PHONE, platform="美团", delivery_point="樾檀山站")
    on_file(station, "王大路", phone="13900001111", platform="顺丰", delivery_point="东街")
    sought = names(station, typed)

    assert sought == ["赵骑手"]


def test_whoever_was_here_last_is_offered_first(station: Station) -> None:
    first, _second = on_file(station, "赵一"), on_file(station, "赵二")
    visit(station, first.visitor_id)

    assert names(station, "zhao") == ["赵一", "赵二"]


def test_one_phone_number_is_one_person_and_the_refusal_names_them(station: Station) -> None:
    first = on_file(station, "赵骑手", phone=PHONE)

    with pytest.raises(PhoneOnFile) as refused:
        on_file(station, "赵师傅", phone="138 1234 5678")

    assert (refused.value.holder_name, refused.value.holder_number) == ("赵骑手", first.number)


def test_a_changed_file_is_found_by_what_it_says_now(station: Station) -> None:
    receipt = on_file(station, "赵骑手", phone=PHONE, platform="美团")
    changed = fields(station, "赵队长", phone=None, platform="饿了么")
    station.do(visitor_services.change, ChangeRequest(receipt.visitor_id, 1, changed))

    assert names(station, "zdz") == ["赵队长"]
    assert names(station, "美团") == []
    assert page(station, receipt.visitor_id).phone_masked == "138****5678"

    assert undo(station).effects[0].kind is EffectKind.RECORD_BACK
    assert names(station, "zqs") == ["赵骑手"]


def test_two_desks_do_not_overwrite_each_others_change(founded: Station) -> None:
    receipt = on_file(founded)
    founded.do(visitor_services.change, ChangeRequest(receipt.visitor_id, 1, fields(founded, "赵一")))

    with pytest.raises(ChangedMeanwhile):
        founded.do(visitor_services.change, ChangeRequest(receipt.visitor_id, 1, fields(founded, "赵二")))


def test_people_visits_and_points_are_three_figures(station: Station) -> None:
    riders = [
        on_file(station, f"骑手{number}", delivery_point=f"网点{number % 3}").visitor_id
        for number in range(6)
    ]
    for rider in riders:
        visit(station, rider)
        visit(station, rider)

    listed = station.read(visitor_queries.visitor_list, TODAY)

    assert (listed.figures.people, listed.figures.delivery_points) == (6, 3)
    assert sum(row.visits for row in listed.rows) == 12
    assert [(one.title, one.people) for one in listed.categories] == [("快递员", 6)]


def test_who_takes_the_consent_back_is_nowhere_any_more_and_the_visits_stay(station: Station) -> None:
    rider = on_file(station, "赵骑手", phone=PHONE, platform="美团", delivery_point="樾檀山站")
    visit(station, rider.visitor_id, people=1)

    station.do(visitor_closings.withdraw, visitor_closings.WithdrawalRequest(rider.visitor_id))

    assert page(station, rider.visitor_id) is None
    assert names(station, "赵骑手") == names(station, PHONE) == names(station, rider.number) == []
    kept = station.read(lambda session: session.first(select(visitors)))
    assert (kept.name, kept.name_keys, kept.platform, kept.delivery_point) == ("", "", "", "")
    assert (kept.phone, kept.phone_key, kept.phone_tail) == (None, None, "")
    counted = station.read(lambda session: session.scalar(text_sum()))
    assert counted == 1
    with pytest.raises(FileClosed):
        station.do(visitor_services.change, ChangeRequest(rider.visitor_id, 2, fields(station)))
    assert on_file(station, "赵骑手", phone=PHONE).number == "F20261122-0002"
    assert verify_is_clean(station)


def text_sum() -> Any:
    return text("SELECT SUM(visits) FROM visit_hours")


def test_receipts_name_nobody_for_they_are_kept_for_ever(founded: Station) -> None:
    rider = on_file(founded, "赵骑手", phone=PHONE)
    founded.do(visitor_closings.withdraw, visitor_closings.WithdrawalRequest(rider.visitor_id))
    undo(founded)

    told = founded.read(lambda session: session.all(select(acts.c.receipt)))

    assert not [row for row in told if "赵骑手" in row.receipt or PHONE in row.receipt]


def test_a_withdrawal_by_mistake_is_undone_whole(station: Station) -> None:
    rider = on_file(station, "赵骑手", phone=PHONE)
    station.do(visitor_closings.withdraw, visitor_closings.WithdrawalRequest(rider.visitor_id))

    receipt = undo(station)

    assert (receipt.name, receipt.effects[0].name) == (rider.number, rider.number)
    assert names(station, PHONE) == ["赵骑手"]
    assert station.read(lambda session: len(session.all(select(visitor_withdrawals)))) == 1
    assert verify_is_clean(station)


def test_a_withdrawal_is_not_undone_over_somebody_with_the_same_phone(founded: Station) -> None:
    rider = on_file(founded, "赵骑手", phone=PHONE)
    founded.do(visitor_closings.withdraw, visitor_closings.WithdrawalRequest(rider.visitor_id))
    withdrawal = founded.acts[-1]
    on_file(founded, "赵师傅", phone=PHONE)

    with pytest.raises(PhoneOnFile):
        founded.do(reversals.reverse, reversals.ReversalRequest(withdrawal))


def test_files_whose_time_is_over_are_closed_together(station: Station) -> None:
    on_file(station, "赵骑手", keep_until=TODAY + timedelta(days=1))
    on_file(station, "王大路", keep_until=TODAY + timedelta(days=30))
    station.pass_time(days=2)
    assert station.read(visitor_queries.figures, station.now.date()).due == 1

    receipt = station.do(visitor_closings.close_due, visitor_closings.DueRequest())

    assert (receipt.numbers, receipt.still_lent) == (("F20261122-0001",), 0)
    assert names(station, "赵") == []
    assert names(station, "王") == ["王大路"]
    undo(station)
    assert names(station, "赵") == ["赵骑手"]


def test_a_file_opened_by_mistake_is_closed_by_undo(station: Station) -> None:
    rider = on_file(station, "赵骑手", phone=PHONE)

    receipt = undo(station)

    assert [(one.kind, one.name) for one in receipt.effects] == [(EffectKind.OFF_THE_LIST, rider.number)]
    assert names(station, "赵") == []
    assert page(station, rider.visitor_id) is None


def test_a_file_that_was_used_is_not_undone(founded: Station) -> None:
    rider = on_file(founded)
    opened = founded.acts[-1]
    visit(founded, rider.visitor_id)

    with pytest.raises(DependsOnIt):
        founded.do(reversals.reverse, reversals.ReversalRequest(opened))


def test_a_full_phone_number_needs_a_reason_and_a_second_person(founded: Station) -> None:
    rider = on_file(founded, phone=PHONE)
    request = visitor_services.PhoneRequest(rider.visitor_id)
    with pytest.raises(ReasonNeeded):
        founded.do(visitor_services.show_phone, request)

    founded.do(visitor_services.show_phone, request, reason="找人", second=founded.supervisor())

    assert founded.read(visitor_pages.full_phone, rider.visitor_id) == PHONE


def test_the_consent_of_an_undone_opening_does_not_stand(founded: Station) -> None:
    rider = on_file(founded)
    undo(founded)

    assert founded.read(lambda session: len(session.all(select(visitor_consents)))) == 1
    with pytest.raises(FileClosed):
        founded.do(visitor_closings.withdraw, visitor_closings.WithdrawalRequest(rider.visitor_id))


def test_an_unknown_category_is_refused(founded: Station) -> None:
    with pytest.raises(NotFound):
        on_file(founded, category_id=founded.operator_id)


def verify_is_clean(station: Station) -> bool:
    return not station.read(verify).findings


def test_a_file_stays_open_while_something_is_lent(founded: Station) -> None:
    rider = on_file(founded)
    kind = founded.do(
        thing_kinds.put_kind,
        thing_kinds.KindRequest(None, "充电宝"),
    )
    thing = founded.do(things.put_thing, things.ThingRequest(None, kind.kind_id, "07"))
    lent = loans.LendRequest(thing.thing_id, Who(visitor_id=rider.visitor_id))
    receipt = founded.do(loans.lend, lent)

    with pytest.raises(StillLent) as refused:
        founded.do(visitor_closings.withdraw, visitor_closings.WithdrawalRequest(rider.visitor_id))

    assert refused.value.titles == (receipt.title,)
    assert [row.title for row in page(founded, rider.visitor_id).loans] == [receipt.title]


@pytest.mark.parametrize("language", list(Language))
def test_a_visitor_gets_everything_that_is_held_and_the_phone_masked(
    founded: Station, language: Language
) -> None:
    rider = on_file(founded, "赵骑手", phone=PHONE, platform="美团")
    visit(founded, rider.visitor_id)
    founded.do(visitor_extracts.make, visitor_extracts.ExtractRequest(rider.visitor_id))
    head = Letterhead("微光驿站", "樾檀山社区", "", "刘社工", founded.now, language=language)

    found = founded.read(visitor_extract_of, rider.visitor_id)

    rows = {section.name: section.rows for section in found.sections}
    assert rows["visitor"][0]["phone"] == "138****5678"
    assert len(rows["visits"]) == len(rows["visitor_consents"]) == 1
    assert [row["verb"] for row in rows["visitor_acts"]][-1] == "visitor_extracts.make"
    sheet = extract_sheet(found, head)
    assert ("美团" in str(sheet)) and PHONE not in str(sheet) + extract_json(found, head).decode()
