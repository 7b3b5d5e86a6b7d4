"""The demo station: three months of made-up work, the same for everybody, true in every row."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest
from demo_station import NOW, ZONE, MadeDemo, story

from stationdesk import demo
from stationdesk.demo.days import DAYS, stays
from stationdesk.demo.people import document_number, people
from stationdesk.desk import Desk
from stationdesk.domain.acts import Act, new_id
from stationdesk.domain.errors import AlreadyExists
from stationdesk.domain.identity import DocumentType, Sex, read_document
from stationdesk.domain.loans import Purpose, ThingState
from stationdesk.domain.people import NEW_EMPLOYMENT, PersonCategory
from stationdesk.domain.phone import read_phone
from stationdesk.domain.rewards import Purse
from stationdesk.domain.service_time import Evidence
from stationdesk.domain.staff import Role
from stationdesk.domain.stock import BillKind
from stationdesk.domain.visits import Span, month_of
from stationdesk.opening import open_station
from stationdesk.paths import DataFolder
from stationdesk.queries import (
    attachments,
    attendance,
    bills,
    days,
    facilities,
    hand_outs,
    kits,
    loans,
    opening_hours,
    people_search,
    places,
    prints,
    reservations,
    rewards,
    service_points,
    service_records,
    stations,
    stock_attention,
    stock_lists,
    stocktakes,
    teams,
    things,
    visit_figures,
    visitors,
    visits,
    volunteer_lists,
    volunteers,
)
from stationdesk.queries import redemptions as redemption_queries
from stationdesk.queries.verification import verify
from stationdesk.services import staff


@dataclass
class Demo:
    """A desk of the demo station."""

    desk: Desk
    made: MadeDemo


@pytest.fixture(scope="module")
def station(made_demo: MadeDemo, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """A demo station on SQLite, only looked at."""
    copy = made_demo.copied_to(tmp_path_factory.mktemp("demo"))
    opened = open_station(DataFolder(copy))
    yield Demo(opened.desk, made_demo)
    opened.desk.close()


def test_another_seed_tells_another_story() -> None:
    first, second = (people(Random(seed), date(2026, 11, 22), DAYS) for seed in (1, 2))

    assert [one.request.name for one in first] != [one.request.name for one in second]


def test_every_row_of_it_is_true(station: Demo) -> None:
    result = station.desk.read(verify)

    assert result.findings == ()
    assert dict(result.counts)["acts"] == station.made.filled.acts


def test_it_is_a_station_at_work(station: Demo) -> None:
    counts = dict(station.desk.read(verify).counts)
    rows = station.desk.read(rewards.catalogue, NOW.date())

    assert counts["teams"] == 2
    assert counts["households"] >= 8
    assert 700 <= station.made.filled.check_ins <= 1000
    assert 90 <= station.made.filled.redemptions <= 180
    assert len(station.desk.read(attendance.who_is_here)) == 7
    assert [row.title for row in rows if row.hindrance is rewards.Hindrance.SOLD_OUT] == ["六一活动名额"]
    assert all(row.remaining is None or row.remaining > 0 for row in rows if row.hindrance is None)


def test_many_kinds_of_acts_happened(station: Demo) -> None:
    told = story(station.desk)
    verbs = Counter(verb for verb, _, _, _ in told)
    undone = Counter(json.loads(facts)["verb"] for verb, _, _, facts in told if verb == "reversals.reverse")
    checked_out = [json.loads(facts) for verb, _, _, facts in told if verb == "attendance.check_out"]

    assert undone["redemptions.redeem"] >= 3
    assert undone["attendance.check_out"] == 3
    assert undone["volunteers.register"] == 1
    assert verbs["service_records.review"] == 3
    assert [facts["review_state"] for facts in checked_out].count("in_review") == 4
    assert any(facts["for_household"] for facts in checked_out)
    assert any(json.loads(f)["purse"] == Purse.HOUSEHOLD for v, _, _, f in told if v == "redemptions.redeem")
    assert sum(_crosses_midnight(facts) for facts in checked_out) >= 10


def _crosses_midnight(facts: dict[str, str]) -> bool:
    start, end = (datetime.fromisoformat(facts[key]).astimezone(ZONE) for key in ("started_at", "ended_at"))
    return start.date() != end.date()


def test_no_slip_of_the_past_is_printed_when_the_desk_opens(station: Demo) -> None:
    assert station.desk.read(prints.unprinted_here) == []


def test_acts_follow_each_other_in_time_and_none_lies_ahead(station: Demo) -> None:
    times = [at for _, at, _, _ in story(station.desk)]

    assert all(later >= earlier - timedelta(minutes=5) for earlier, later in pairwise(times))
    assert times[0] == datetime(2026, 8, 23, 0, 30, tzinfo=UTC)
    assert max(times) < NOW


def test_three_people_can_sign_in_with_the_pin_that_is_shown(station: Demo) -> None:
    operators = station.desk.read(stations.operator_rows)

    assert {row.name: row.role for row in operators} == {
        demo.DEMO_OPERATOR: Role.ADMINISTRATOR,
        "王社工": Role.FRONT_DESK,
        "陈主管": Role.SUPERVISOR,
    }
    for row in operators:
        act = Act(new_id(), row.operator_id, NOW)
        request = staff.SignInRequest(row.operator_id, demo.DEMO_PIN)
        assert station.desk.rehearse(staff.sign_in, act, request).name == row.name


def test_progress_runs_to_the_end(station: Demo) -> None:
    done, total = zip(*station.made.progress, strict=True)

    assert list(done) == sorted(done)
    assert set(total) == {total[0]}
    assert done[-1] == total[0]


def test_a_station_that_exists_is_not_filled(station: Demo) -> None:
    with pytest.raises(AlreadyExists):
        demo.fill(station.desk, NOW)

    assert dict(station.desk.read(verify).counts)["acts"] == station.made.filled.acts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("shanxs", "单雪松"),
        ("qiuwanli", "仇万里"),
        ("zengfx", "曾凡星"),
        ("xiexiaoyong", "解小勇"),
        ("zhawj", "查文静"),
        ("yuchiqing", "尉迟青"),
        ("oymy", "欧阳明月"),
        ("买买提", "阿卜杜拉·买买提"),
        ("wangyan", "王䶮"),
        ("fischer", "Elena Fischer"),
    ],
)
def test_the_names_that_are_hard_to_find_are_found(station: Demo, text: str, name: str) -> None:
    assert name in [row.name for row in station.desk.read(people_search.search, text).rows]


def test_the_first_volunteer_can_afford_something_and_has_a_household(station: Demo) -> None:
    row = station.desk.read(people_search.search, "李明朗").rows[0]
    card = station.desk.read(volunteers.card, row.volunteer_id, NOW.date())

    assert card.points >= 120
    assert len(card.household_members) == 3
    assert card.here_since is None
    assert card.missing == ()


def test_there_are_enough_people_of_every_kind_the_pilot_reports_name() -> None:
    everybody = people(Random(1), date(2026, 11, 22), DAYS)
    kinds = Counter(one.request.category for one in everybody)

    assert len(everybody) >= 110
    assert NEW_EMPLOYMENT | {PersonCategory.RESIDENT, PersonCategory.SOCIAL_WORKER} <= set(kinds)


def test_their_numbers_have_the_right_form_and_stand_for_one_person_each() -> None:
    today = date(2026, 11, 22)
    requests = [one.request for one in people(Random(1), today, DAYS)]
    documents = [request for request in requests if request.document]

    for request in documents:
        read = read_document(request.document_type, str(request.document), today)
        assert read.sex in (request.sex, None)
        assert read.birth_date in (request.birth_date, None)
    assert len({request.document for request in documents}) == len(documents)
    phones = [read_phone(request.phone).number for request in requests if request.phone]
    assert len(set(phones)) == len(phones)
    assert all(number[3:7] == "0000" for number in phones)


def test_a_document_number_says_sex_and_birth_date() -> None:
    read = read_document(
        DocumentType.RESIDENT_ID, document_number(date(2012, 11, 22), 1, is_woman=True), date(2026, 11, 22)
    )

    assert (read.sex, read.birth_date, read.region) == (Sex.FEMALE, date(2012, 11, 22), "210112")


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 11, 22, 6, 6, tzinfo=UTC),
        datetime(2026, 11, 22, 16, 5, tzinfo=UTC),
        datetime(2027, 1, 1, 0, 0, tzinfo=UTC),
        datetime(2028, 2, 29, 3, 0, tzinfo=UTC),
        datetime(2026, 5, 4, 22, 30, tzinfo=UTC),
    ],
)
@pytest.mark.parametrize("seed", range(4))
def test_nobody_is_in_two_places_whatever_the_hour(now: datetime, seed: int) -> None:
    random = Random(seed)
    everybody = people(random, now.astimezone(ZONE).date(), DAYS)
    planned = stays(random, everybody, now, ZONE)

    latest: dict[int, datetime] = {}
    for stay in planned:
        assert stay.person not in latest or latest[stay.person] < stay.started_at
        latest[stay.person] = stay.noted_at or stay.ended_at or now
        assert stay.started_at < latest[stay.person] <= now
    assert sum(stay.ended_at is None for stay in planned) == 7
    assert 700 <= len(planned) <= 1000


def test_the_list_shows_everybody_who_stands(station: Demo) -> None:
    counted = station.desk.read(volunteer_lists.count, volunteer_lists.VolunteerFilter())

    assert counted == station.made.filled.volunteers


def test_every_minors_guardian_agreed_but_one_childs(station: Demo) -> None:
    minors = volunteer_lists.VolunteerFilter(standing=volunteer_lists.Standing.MINORS, today=NOW.date())
    rows = station.desk.read(volunteer_lists.page, minors, 0, 50)
    words = {
        row.name: station.desk.read(volunteers.card, row.volunteer_id, NOW.date()).guardian for row in rows
    }

    missing = [(name, word.age) for name, word in words.items() if word is not None and word.is_missing]
    assert missing == [("石小朵", 13)]
    assert len(words) > 1


def test_every_day_but_today_was_opened_and_closed(station: Demo) -> None:
    today = NOW.astimezone(ZONE).date()
    worked = [today - timedelta(days=days_ago) for days_ago in range(DAYS, 0, -1)]

    for on in worked:
        assert station.desk.read(days.is_opened, on), on
        assert station.desk.read(days.is_closed, on), on
    assert not station.desk.read(days.is_opened, today)
    assert station.desk.read(days.last_closed) == station.desk.read(days.last_worked, today)


def test_a_check_out_forgotten_yesterday_waits_for_a_word_today(station: Demo) -> None:
    waiting = station.desk.read(service_records.waiting)
    provisional = [row for row in waiting if row.is_provisional]

    assert [row.evidence for row in provisional] == [Evidence.AUTO_OUT] * 2
    yesterday = NOW.astimezone(ZONE).date() - timedelta(days=1)
    assert provisional[0].started_at.astimezone(ZONE).date() == yesterday
    assert len(waiting) == 3


def test_one_thing_lies_at_the_desk_to_be_collected(station: Demo) -> None:
    (row,) = station.desk.read(redemption_queries.uncollected)

    assert [line.title for line in row.what] == ["抽纸 3 包"]


def test_what_a_second_person_allowed_and_what_is_rare_happened_too(station: Demo) -> None:
    verbs = Counter(verb for verb, _, _, _ in story(station.desk))
    riders = next(row for row in station.desk.read(teams.team_rows) if row.leader)

    rare = ("merges.merge", "made_up.make_up", "gifts.give", "merits.add_training", "merits.add_commendation")
    assert {verb: verbs[verb] for verb in rare} == dict.fromkeys(rare, 1)
    assert riders.leader == "高飞"


def test_many_signed_the_consent_to_the_records(station: Demo) -> None:
    assert dict(station.desk.read(verify).counts)["consents"] > 50


TODAY = NOW.astimezone(ZONE).date()
THREE_MONTHS = Span(TODAY - timedelta(days=DAYS - 1), TODAY)


def test_some_goods_are_few_some_go_bad_and_a_count_found_some_missing(station: Demo) -> None:
    needs = station.desk.read(stock_attention.attention, TODAY)

    assert [(row.title, row.on_shelf, row.minimum) for row in needs.low] == [("鸡蛋 10 枚", 3, 10)]
    assert [row.title for row in needs.expired] == ["面包"]
    assert [row.title for row in needs.expiring_now] == ["牛奶"]
    assert {row.title for row in needs.expiring} == {"姜茶", "爱心温暖包"}
    assert [(row.title, row.pieces) for row in needs.missing] == [("方便面", 2)]


def test_goods_were_bought_given_and_donated_and_lie_on_shelves_and_in_the_store(station: Demo) -> None:
    read = station.desk.read
    rows = {row.title: row for row in read(stock_lists.stock_list, TODAY)}

    assert {row.title: row.items > 0 for row in read(places.places)} == dict.fromkeys(
        ("货架 A", "货架 B", "仓库"), True
    )
    assert rows["暖宝宝"].on_shelf > 0 < rows["暖宝宝"].in_store
    assert "樾山街道工会" in read(bills.parties, BillKind.PARTNER)
    assert len(read(bills.parties, BillKind.DONATED)) == 3
    assert read(bills.charities) == ["樾山慈善会"]


def test_what_can_be_had_for_points_shows_a_photo_of_a_few_kilobytes(station: Demo) -> None:
    rows = station.desk.read(rewards.catalogue, TODAY)
    photos = station.desk.read(attachments.contents, [row.picture_id for row in rows if row.picture_id])

    assert len(photos) == 7
    assert all(photo.is_true and len(photo.content) < 16_000 for photo in photos.values())


def test_warm_packs_were_made_up_and_each_went_to_somebody_else(station: Demo) -> None:
    (kit,) = station.desk.read(kits.kits, TODAY)
    made = station.desk.read(kits.makings, kit.kit_id)
    given = Counter(
        row.name
        for on in THREE_MONTHS.days
        for row in station.desk.read(hand_outs.handed_out_on, on, kit.kit_id)
    )

    assert (kit.title, len(kit.parts), len(made)) == ("爱心温暖包", 4, 2)
    assert sum(given.values()) == 37
    assert max(given.values()) == 1
    assert kit.on_hand == sum(row.left for row in made) > 0


def test_a_shelf_was_counted_and_the_store_is_being_counted(station: Demo) -> None:
    (past,), (begun,) = map(station.desk.read, (stocktakes.past_stocktakes, stocktakes.open_stocktakes))

    assert (past.place, begun.place) == ("货架 B", "仓库")
    assert past.end is not None
    assert past.end.differences == 2
    assert station.desk.read(stocktakes.scans_of, begun.stocktake_id) == 3


def test_a_power_bank_is_two_hours_late_and_an_umbrella_is_lost(station: Demo) -> None:
    read = station.desk.read
    (late,) = read(loans.late, NOW)
    unfit = {row.name: row.state for row in read(things.all_things) if row.state is not ThingState.READY}

    assert (late.title, NOW - late.due_at) == ("充电宝 07", timedelta(hours=2))
    assert unfit == {"雨伞 05": ThingState.LOST, "打气筒 03": ThingState.DAMAGED}
    assert [row.title for row in read(things.kinds)] == [
        "充电宝", "雨伞", "轮椅", "打气筒", "工具箱", "图书", "工服清洗",
    ]  # fmt: skip
    assert len(read(loans.out_now, Purpose.DROP_OFF)) == 3
    assert [row.title for row in read(reservations.coming, NOW)] == ["轮椅"]


def test_people_drop_in_most_at_noon_and_in_the_evening(station: Demo) -> None:
    counted = station.desk.read(visit_figures.statistics, month_of(TODAY))
    hours = counted.hours

    assert counted.peak == 12
    assert hours[18] > 2 * hours[15]
    assert hours[15] > 0
    assert len(counted.categories) == 12
    assert min(row.visits for row in counted.days if row.on <= TODAY) > 60


def test_visits_people_and_services_used_are_three_figures(station: Demo) -> None:
    figures = station.desk.read(visit_figures.figures, THREE_MONTHS)

    assert figures.visits > 8000
    assert 20 <= figures.people <= 30
    assert figures.people + figures.unidentified < figures.visits
    assert 0 < figures.service_uses != figures.visits


def test_today_is_a_busy_day_already(station: Demo) -> None:
    tiles = station.desk.read(visits.tap_view, TODAY)
    taken_back = [row for row in station.desk.read(visits.latest, TODAY, 200) if row.is_undone]

    assert tiles.visits > 60
    assert [tile.title for tile in tiles.frequent] == [
        "快递员", "外卖骑手", "网约车司机", "环卫工人", "社区居民", "其他",
    ]  # fmt: skip
    assert all(tile.visits for tile in tiles.frequent)
    assert taken_back


def test_thirty_riders_agreed_to_be_on_file(station: Demo) -> None:
    on_file = station.desk.read(visitors.visitor_list, TODAY)

    assert len(on_file.rows) == 30
    assert dict(station.desk.read(verify).counts)["visitor_consents"] == 30
    assert {row.name for row in on_file.rows}.isdisjoint(
        one.request.name for one in people(Random(demo.SEED), TODAY, DAYS)
    )


def test_the_station_serves_at_two_points_besides_and_its_microwave_is_broken(station: Demo) -> None:
    read = station.desk.read
    points = read(service_points.points)
    (broken,) = read(facilities.broken)

    assert [row.title for row in points.active] == ["中心广场流动点", "东门骑手小站"]
    assert points.here is None
    for row in points.active:
        assert read(visit_figures.figures, THREE_MONTHS, row.point_id).visits > 50
        assert read(opening_hours.week, row.point_id)
    assert (broken.title, broken.broken_since) == ("微波炉", TODAY - timedelta(days=3))
    assert "物业王师傅" in broken.told
    assert len(read(opening_hours.week, None)) == 8
