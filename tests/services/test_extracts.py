"""The extract of everything held about a person: nothing is left out, nobody else is told of."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Table
from stations import Station

from stationdesk.db.base import metadata
from stationdesk.db.tables import acts as _acts  # noqa: F401  # all tables are known to the metadata
from stationdesk.documents.extract_values import VALUES
from stationdesk.documents.extract_words import COLUMNS, SECTIONS
from stationdesk.documents.sheets import Language
from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.domain.errors import NotAllowed, ReasonNeeded, SecondPersonNeeded
from stationdesk.domain.people import PersonCategory, VolunteerStatus
from stationdesk.domain.points import AccountKind
from stationdesk.domain.service_time import Decision, Evidence, ReviewState
from stationdesk.domain.staff import Role
from stationdesk.outbox.extracts import Letterhead, extract_json, extract_sheet, put_files
from stationdesk.queries.extract import COVERED, DERIVED, Extract, extract_of
from stationdesk.services import consents, extracts, merits, volunteers

NOT_ABOUT_PEOPLE = frozenset({"act_id", "operator_id", "approver_id", "reverses_id", "desk_id", "station_id"})
BY_ID_ONLY = {"acts", "versions", "points_accounts", "attachments", "attachment_contents"}
"""Tables that mention people by an id without a reference, or are mentioned by a row about one."""
HEAD = Letterhead(
    "微光驿站", "樾檀山社区居委会", "024-0000", "刘社工", datetime.fromisoformat("2026-11-22T15:00:00+08:00")
)


def refers_to_people(table: Table, seen: frozenset[str] = frozenset()) -> bool:
    """Return whether a row of a table leads to a volunteer, but by who wrote it."""
    if table.name == "volunteers":
        return True
    targets = [
        foreign.column.table
        for column in table.columns
        if column.name not in NOT_ABOUT_PEOPLE
        for foreign in column.foreign_keys
    ]
    return any(
        target.name not in seen and refers_to_people(target, seen | {table.name}) for target in targets
    )


def of(station: Station, person: object, *, is_full: bool = False) -> Extract:
    return station.read(extract_of, person, is_full=is_full)


def rows(found: Extract, name: str) -> tuple[dict[str, object], ...]:
    return next(section.rows for section in found.sections if section.name == name)


@pytest.fixture
def person(founded: Station) -> object:
    """Somebody who served, redeemed, changed their record, agreed and was taught."""
    station = founded
    patrol, eggs = station.activity(), station.reward(points_each=10, pieces=5)
    person = station.register(
        "李明朗",
        phone="13812345678",
        document="11010519491231002X",
        area="3 号楼",
        new_household="李家",
        team_name="骑手队",
    )
    other = station.register("王芳芳", phone="13900001111")
    station.serve(person, patrol, hours=3)
    station.redeem(person, (eggs, 1, 10), beneficiary_id=other, collected_by="王芳芳")
    fields = volunteers.VolunteerRequest(
        "李明朗", PersonCategory.COURIER, area="5 号楼", team_name="骑手队", document=None, phone=None
    )
    station.do(volunteers.edit, volunteers.EditRequest(person, 1, fields))
    station.do(
        consents.give,
        consents.ConsentRequest(
            person,
            ConsentPurpose.PUBLICATION,
            "publication-2026-11",
            ConsentForm.PAPER,
            date(2026, 11, 22),
            "2026-7",
        ),
    )
    station.do(
        merits.add_training, merits.TrainingRequest(person, "急救", "", 60, "红十字会", date(2026, 11, 1))
    )
    return person


def test_every_table_that_mentions_people_has_a_section_or_is_derived() -> None:
    mention = {table.name for table in metadata.tables.values() if refers_to_people(table)}

    assert mention - BY_ID_ONLY - DERIVED == set(COVERED) - BY_ID_ONLY
    assert not set(COVERED.values()) - set(SECTIONS)


def test_an_extract_tells_what_was_done_and_by_whom(founded: Station, person: object) -> None:
    found = of(founded, person)

    (record,) = rows(found, "person")
    assert record["area"] == "5 号楼"
    (service,) = rows(found, "service_records")
    assert (service["service_minutes"], service["evidence"], service["points"]) == (180, "scanned", 30)
    (slip,) = rows(found, "redemptions")
    assert (slip["points"], slip["is_own"]) == (10, True)
    (line,) = rows(found, "redemption_lines")
    assert line["pieces"] == 1
    assert [row["cause"] for row in rows(found, "points_moves")][:2] == ["service", "redemption"]
    (consent,) = rows(found, "consents")
    assert (consent["purpose"], consent["paper_number"]) == ("publication", "2026-7")
    assert [row["name"] for row in rows(found, "trainings")] == ["急救"]
    changes = [change["field"] for row in rows(found, "record_versions") for change in row["changes"]]
    assert "area" in changes
    assert {row["operator"] for row in rows(found, "acts")} == {"刘社工"}
    assert rows(found, "check_ins")
    assert rows(found, "print_jobs")
    assert rows(found, "team")[0]["name"] == "骑手队"


def test_numbers_are_masked_unless_they_were_asked_for(founded: Station, person: object) -> None:
    masked, full = of(founded, person), of(founded, person, is_full=True)

    assert "13812345678" not in repr(masked)
    assert "11010519491231002X" not in repr(masked)
    assert rows(full, "person")[0]["phone"] == "13812345678"
    assert rows(full, "person")[0]["document"] == "11010519491231002X"


def test_nobody_else_is_named(founded: Station, person: object) -> None:
    sheet = extract_sheet(of(founded, person, is_full=True), HEAD)

    assert "王芳芳" not in repr(sheet)


def test_a_slip_for_somebody_is_in_the_extract_of_both(founded: Station, person: object) -> None:
    other = founded.register("赵玉兰")
    eggs = founded.reward("大米", points_each=5, pieces=5)
    founded.redeem(person, (eggs, 1, 5), beneficiary_id=other)

    (slip,) = rows(of(founded, other), "redemptions")

    assert slip["is_own"] is False


def test_the_file_is_read_by_a_machine_and_by_people(founded: Station, person: object) -> None:
    content = json.loads(extract_json(of(founded, person), HEAD))

    assert content["format"] == "stationdesk.extract/1"
    assert content["numbers"] == "masked"
    (service,) = content["sections"]["service_records"]
    assert service["started_at"].endswith("+08:00")
    used = {name for section in content["sections"].values() for row in section for name in row}
    assert used == set(content["labels"]["fields"])
    assert content["labels"]["fields"]["service_minutes"] == {"zh": "分钟", "en": "Minutes"}


@pytest.mark.parametrize("language", Language)
def test_the_paper_comes_in_both_languages(founded: Station, person: object, language: Language) -> None:
    head = Letterhead(HEAD.station, HEAD.processor, HEAD.contact, "刘", HEAD.made_at, language=language)

    sheet = extract_sheet(of(founded, person), head)

    titles = [section.title for section in sheet.sections]
    assert titles == [
        SECTIONS[s.name][0 if language is Language.ZH_CN else 1] for s in of(founded, person).sections
    ]


def test_files_name_nobody_and_write_nothing_over(founded: Station, person: object, tmp_path: Path) -> None:
    found = of(founded, person)

    folder = tmp_path / "out"
    folder.mkdir()
    first = put_files(folder, "extract-20261122", found, HEAD, ("pdf", "json"))
    second = put_files(folder, "extract-20261122", found, HEAD, ("json",))

    assert [file.name for file in first] == ["extract-20261122.pdf", "extract-20261122.json"]
    assert [file.name for file in second] == ["extract-20261122-2.json"]
    assert sorted(file.name for file in folder.iterdir()) == sorted(
        [*(file.name for file in first), second[0].name]
    )
    assert first[0].read_bytes().startswith(b"%PDF")


def test_making_one_is_noted_for_whom_and_how(founded: Station, person: object) -> None:
    founded.do(extracts.make, extracts.ExtractRequest(person, asked_by="母亲 赵玉兰"))

    (look,) = rows(of(founded, person), "looks")
    assert (look["verb"], look["operator"]) == ("extracts.make", "刘社工")


def test_full_numbers_need_a_reason_and_a_second_person(founded: Station, person: object) -> None:
    request = extracts.ExtractRequest(person, is_full=True)
    with pytest.raises(ReasonNeeded):
        founded.do(extracts.make, request)
    with pytest.raises(SecondPersonNeeded):
        founded.do(extracts.make, request, reason="本人要求")

    receipt = founded.do(extracts.make, request, reason="本人要求", second=founded.supervisor())

    assert receipt.is_full
    (look,) = rows(of(founded, person), "looks")
    assert (look["approver"], look["reason"]) == ("陈主管", "本人要求")


def test_a_reader_makes_none(founded: Station, person: object) -> None:
    reader = founded.operator("小周", Role.READER)

    with pytest.raises(NotAllowed):
        founded.do(extracts.make, extracts.ExtractRequest(person), operator_id=reader)


def test_every_code_on_the_paper_has_words() -> None:
    for column, kind in (
        ("category", PersonCategory),
        ("status", VolunteerStatus),
        ("purpose", ConsentPurpose),
        ("form", ConsentForm),
        ("evidence", Evidence),
        ("review_state", ReviewState),
        ("decision", Decision),
        ("role", Role),
        ("from_account", AccountKind),
    ):
        assert set(VALUES[column]) == {one.value for one in kind}, column
    assert all(zh and en for zh, en in [*COLUMNS.values(), *SECTIONS.values()])


def test_every_field_of_a_record_has_a_label(founded: Station, person: object) -> None:
    fields = {
        change["field"] for row in rows(of(founded, person), "record_versions") for change in row["changes"]
    }

    assert fields <= set(COLUMNS)
