"""One person, however they are named: by their record, their file, or the number they are rung up by."""

from __future__ import annotations

import json
from typing import Any

import pytest
from goods import put_item
from lending import lend, power_banks, reserve, take_back
from stations import Station
from visitors import category, on_file

from stationdesk.domain.errors import ThingReserved
from stationdesk.domain.rewards import LimitPeriod
from stationdesk.queries import acts, past_loans
from stationdesk.queries import loans as loan_queries
from stationdesk.queries import things as thing_queries
from stationdesk.services import hand_outs, loan_renewals, visitor_closings, visits
from stationdesk.services.people_at_hand import Who

PHONE = "13812345678"


def test_no_receipt_of_goods_loans_or_visits_names_a_visitor(founded: Station) -> None:
    file = on_file(founded, "赵骑手", phone=PHONE)
    who = Who(visitor_id=file.visitor_id)
    pack = put_item(founded, "温暖包", (5, None), limit=1, period=LimitPeriod.DAY)
    (bank,) = power_banks(founded)
    told: list[Any] = [
        founded.do(hand_outs.hand_out, hand_outs.HandOutRequest(pack, who)),
        founded.do(visits.visit, visits.VisitRequest(category(founded), visitor_id=file.visitor_id)),
        loan := lend(founded, bank, who),
    ]
    founded.pass_time(hours=1)
    told.append(founded.do(loan_renewals.renew, loan_renewals.RenewRequest(loan.loan_id)))
    told.append(take_back(founded, loan.loan_id))
    told.append(reserve(founded, founded.read(thing_queries.one_thing, bank).kind_id, bank, who))

    assert all("赵" not in repr(receipt) and file.number in repr(receipt) for receipt in told)
    last = founded.read(acts.last_act)
    assert last is not None and "赵" not in json.dumps(dict(last.facts), ensure_ascii=False)


@pytest.mark.parametrize("is_volunteer", [True, False])
def test_what_was_reserved_by_phone_is_lent_to_whoever_has_that_number(
    station: Station, is_volunteer: bool
) -> None:
    if is_volunteer:
        who = Who(volunteer_id=station.register("李明朗", phone=PHONE))
    else:
        who = Who(visitor_id=on_file(station, "赵骑手", phone=PHONE).visitor_id)
    (bank,) = power_banks(station)
    reserve(station, station.read(thing_queries.one_thing, bank).kind_id, bank, Who(phone=PHONE))

    with pytest.raises(ThingReserved):
        lend(station, bank, Who(phone="13900001111"))
    assert lend(station, bank, who).is_reserved
    assert len(station.read(loan_queries.out_now)) == 1


def test_after_a_file_is_closed_a_thing_was_had_by_its_number(founded: Station) -> None:
    file = on_file(founded, "赵骑手", phone=PHONE)
    (bank,) = power_banks(founded)
    take_back(founded, lend(founded, bank, Who(visitor_id=file.visitor_id)).loan_id)
    founded.do(visitor_closings.withdraw, visitor_closings.WithdrawalRequest(file.visitor_id))

    (past,) = founded.read(past_loans.of_thing, bank)

    assert (past.name, past.phone_tail) == (file.number, "")
