from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.acts import SecondPerson, new_id
from stationdesk.domain.errors import (
    DayTooLong,
    DependsOnIt,
    EndsBeforeStart,
    EvidenceNeeded,
    InTheFuture,
    MissingField,
    NotAllowed,
    NotAPhoto,
    NotASecondPerson,
    NotFound,
    Overlaps,
    OwnAffair,
    PhotoTooLarge,
    ReasonNeeded,
    SecondPersonNeeded,
    TooLate,
    WrongPin,
)
from stationdesk.domain.service_time import Evidence
from stationdesk.domain.staff import Role
from stationdesk.domain.working_days import WorkCalendar
from stationdesk.queries import attachments
from stationdesk.queries import made_up as made_up_queries
from stationdesk.queries import points as point_queries
from stationdesk.queries import service_records as record_queries
from stationdesk.queries.verification import verify
from stationdesk.services import made_up, reversals, service_records
from stationdesk.services.attachments import MOST_OCTETS
from stationdesk.services.made_up import MakeUpRequest

JPEG = b"\xff\xd8\xff" + b"0" * 100
YEAR_2026 = WorkCalendar(frozenset({2026}))
WHY = "扫码枪坏了"


@pytest.fixture
def person(station: Station) -> UUID:
    return station.register()


def hours(station: Station, person: UUID, ago: float = 3, long: float = 2, **fields: object) -> MakeUpRequest:
    """Return a request for so many hours that began so many hours ago."""
    fields.setdefault("paper_number", "签到表 12")
    fields.setdefault("responsible", "王主任")
    fields.setdefault("activity_id", station.activity(f"活动 {new_id()}"))
    fields.setdefault("calendar", YEAR_2026)
    began = station.now - timedelta(hours=ago)
    return MakeUpRequest(
        person,
        started_at=began,
        ended_at=began + timedelta(hours=long),
        **fields,  # type: ignore[arg-type]
    )


def make_up(station: Station, request: MakeUpRequest, **how: object) -> made_up.MakeUpReceipt:
    how = {"reason": WHY, "second": station.supervisor(), **how}
    return station.do(made_up.make_up, request, **how)


def test_made_up_hours_count_at_once_with_their_evidence(station: Station, person: UUID) -> None:
    receipt = make_up(station, hours(station, person, photo=JPEG, content="巡查 3 号楼"))

    assert (receipt.service_minutes, receipt.points, receipt.balance) == (120, 20, 20)
    assert (receipt.deadline, receipt.unknown_years) == (date(2026, 12, 4), ())
    record = station.read(record_queries.records_of, person)[0]
    assert (record.evidence, record.does_count, record.content) == (Evidence.MADE_UP, True, "巡查 3 号楼")
    row = station.read(made_up_queries.made_up_of, receipt.record_id)
    assert (row.paper_number, row.reason, row.operator, row.approver) == (
        "签到表 12",
        WHY,
        "刘社工",
        "陈主管",
    )
    photo = station.read(attachments.attachment, row.attachment_id)
    assert (photo.content, photo.media_type, photo.is_true) == (JPEG, "image/jpeg", True)
    assert station.read(verify).findings == ()


def test_a_photo_that_was_changed_is_found(founded: Station) -> None:
    receipt = make_up(founded, hours(founded, founded.register(), photo=JPEG))
    with founded.database.write() as connection:
        connection.exec_driver_sql("UPDATE attachment_contents SET content = x'FFD8FF00'")

    row = founded.read(made_up_queries.made_up_of, receipt.record_id)
    photo = founded.read(attachments.attachment, row.attachment_id)
    assert not photo.is_true
    assert [finding.place for finding in founded.read(verify).findings] == [
        f"attachments {row.attachment_id}"
    ]


def test_they_are_on_the_list_of_the_day_they_were_typed_in(founded: Station) -> None:
    person = founded.register()
    make_up(founded, hours(founded, person, ago=40))
    today = founded.now.date()

    rows = founded.read(made_up_queries.made_up_on, today)

    assert [(row.name, row.service_minutes, row.does_stand) for row in rows] == [("李明朗", 120, True)]
    assert (
        founded.read(made_up_queries.made_up_on, today - timedelta(days=2), today - timedelta(days=1)) == []
    )
    act = reversals.ReversalRequest(founded.acts[-1])
    founded.do(reversals.reverse, act, reason="录错人了", second=founded.supervisor())
    assert not founded.read(made_up_queries.made_up_on, today)[0].does_stand


def test_they_are_taken_back_with_a_second_person(station: Station, person: UUID) -> None:
    make_up(station, hours(station, person))
    act = reversals.ReversalRequest(station.acts[-1])
    with pytest.raises(SecondPersonNeeded):
        station.do(reversals.reverse, act, reason="录错人了")

    station.do(reversals.reverse, act, reason="录错人了", second=station.supervisor())

    assert station.read(record_queries.minutes_total, person) == 0
    assert station.read(point_queries.balance_of, person) == 0
    assert station.read(verify).findings == ()


def test_annulled_made_up_hours_are_not_undone_below_the_annulment(founded: Station) -> None:
    receipt = make_up(founded, hours(founded, founded.register()))
    typed_in = founded.acts[-1]
    false = service_records.AnnulRequest(receipt.record_id)
    founded.do(service_records.annul, false, reason="没有到岗", second=founded.supervisor())

    with pytest.raises(DependsOnIt):
        founded.do(
            reversals.reverse,
            reversals.ReversalRequest(typed_in),
            reason="录错人了",
            second=founded.supervisor(),
        )


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"paper_number": "  "}, EvidenceNeeded),
        ({"photo": b"GIF89a"}, NotAPhoto),
        ({"photo": JPEG, "media_type": "image/png"}, NotAPhoto),
        ({"photo": JPEG, "media_type": "text/html"}, NotAPhoto),
        ({"photo": JPEG + b"0" * MOST_OCTETS}, PhotoTooLarge),
        ({"responsible": " "}, MissingField),
        ({"activity_id": new_id()}, NotFound),
        ({"long": 0}, EndsBeforeStart),
        ({"long": -1}, EndsBeforeStart),
        ({"ago": 1}, InTheFuture),
        ({"ago": 30, "long": 13}, DayTooLong),
        ({"ago": 24 * 30}, TooLate),
    ],
)
def test_what_cannot_be_made_up(founded: Station, wrong: dict[str, object], refusal: type[Exception]) -> None:
    person = founded.register()

    with pytest.raises(refusal):
        make_up(founded, hours(founded, person, **wrong))

    assert founded.read(record_queries.records_of, person) == []


def test_the_activity_names_who_is_responsible_unless_somebody_else_was(founded: Station) -> None:
    patrol = founded.activity(responsible="王主任")
    make_up(founded, hours(founded, founded.register(), activity_id=patrol, responsible=""))

    assert founded.read(made_up_queries.made_up_on, founded.now.date())[0].responsible == "王主任"


@pytest.mark.parametrize(
    ("how", "refusal"),
    [
        ({"reason": " "}, ReasonNeeded),
        ({"second": None}, SecondPersonNeeded),
        (
            {"second": SecondPerson(operator_id=UUID("00000000-0000-7000-8000-0000000000b1"), pin="1234")},
            NotASecondPerson,
        ),
    ],
)
def test_nobody_makes_hours_up_alone(
    founded: Station, how: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        make_up(founded, hours(founded, founded.register()), **how)


def test_a_wrong_pin_of_the_second_person_books_nothing(founded: Station) -> None:
    person = founded.register()
    wrong = SecondPerson(operator_id=founded.supervisor().operator_id, pin="9999")

    with pytest.raises(WrongPin):
        make_up(founded, hours(founded, person), second=wrong)
    assert founded.read(record_queries.records_of, person) == []


def test_neither_clerk_nor_second_person_makes_up_their_own_hours(founded: Station) -> None:
    for name in ("刘社工", "陈主管"):
        with pytest.raises(OwnAffair):
            make_up(founded, hours(founded, founded.register(name)))


def test_who_only_reads_makes_nothing_up(founded: Station) -> None:
    person = founded.register()
    reader = founded.operator("看报表的", Role.READER)

    with pytest.raises(NotAllowed):
        make_up(founded, hours(founded, person), operator_id=reader)


def test_nobody_serves_twice_at_once(founded: Station) -> None:
    person, patrol = founded.register(), founded.activity()
    founded.serve(person, patrol, hours=3)

    with pytest.raises(Overlaps):
        make_up(founded, hours(founded, person, ago=2, long=1))
    founded.pass_time(minutes=1)
    founded.check_in(person, patrol, evidence=Evidence.TYPED)
    founded.pass_time(hours=2)
    with pytest.raises(Overlaps):
        make_up(founded, hours(founded, person, ago=1, long=0.5))


@pytest.mark.parametrize(
    ("served", "deadline"),
    [
        (datetime(2026, 11, 23, 2, tzinfo=UTC), date(2026, 12, 9)),  # three days off, one worked Saturday
        (datetime(2026, 11, 30, 15, tzinfo=UTC), date(2026, 12, 15)),  # until 01:00 of the next month
        (datetime(2026, 12, 18, 2, tzinfo=UTC), date(2027, 1, 1)),  # into a year that is known, too
    ],
)
def test_the_last_day_is_ten_working_days_after_the_service(
    founded: Station, served: datetime, deadline: date
) -> None:
    off = frozenset(date(2026, 11, day) for day in (25, 26, 27))
    calendar = WorkCalendar(frozenset({2026, 2027}), off, frozenset({date(2026, 11, 28)}))
    person, second = founded.register(), founded.supervisor()
    request = MakeUpRequest(
        person,
        founded.activity(),
        served,
        served + timedelta(hours=2),
        responsible="王主任",
        paper_number="12",
        calendar=calendar,
    )
    founded.now = datetime.combine(deadline, datetime.min.time(), UTC) + timedelta(hours=16, minutes=1)

    with pytest.raises(TooLate) as refused:
        make_up(founded, request, second=second)

    assert (refused.value.deadline, refused.value.working_days) == (deadline, 10)
    assert refused.value.unknown_years == ()


def test_on_the_last_day_it_is_not_too_late(founded: Station) -> None:
    request = hours(founded, founded.register())
    founded.now = datetime(2026, 12, 4, 15, 59, tzinfo=UTC)

    assert make_up(founded, request).deadline == date(2026, 12, 4)


def test_over_a_year_without_a_table_it_says_so(founded: Station) -> None:
    founded.now = datetime(2026, 12, 30, 8, tzinfo=UTC)
    person = founded.register()
    request = hours(founded, person)

    receipt = make_up(founded, request)

    assert (receipt.deadline, receipt.unknown_years) == (date(2027, 1, 13), (2027,))
    assert not founded.read(made_up_queries.made_up_of, receipt.record_id).is_deadline_certain


def test_the_29th_of_february_is_a_day_like_any_other(founded: Station) -> None:
    founded.now = datetime(2028, 3, 1, 8, tzinfo=UTC)
    person = founded.register()

    receipt = make_up(founded, hours(founded, person, ago=30, long=2))

    assert founded.read(record_queries.records_on, date(2028, 2, 29))[0].record_id == receipt.record_id
    assert receipt.deadline == date(2028, 3, 14)
