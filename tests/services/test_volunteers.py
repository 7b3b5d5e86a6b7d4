"""Registering and editing: what is kept, what is refused, what is never readable in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from stations import Station

from stationdesk.domain.errors import DocumentTaken, InvalidField, NotAllowed
from stationdesk.domain.identity import InvalidDocument, Sex
from stationdesk.domain.names import InvalidName
from stationdesk.domain.people import PersonCategory
from stationdesk.domain.phone import InvalidPhone
from stationdesk.domain.staff import Role
from stationdesk.queries import acts as act_queries
from stationdesk.queries import people_search
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.services import duplicates, volunteers

ID = "210112200002290010"
PHONE = "13800005621"


def card(station: Station, person):  # type: ignore[no-untyped-def]
    return station.read(volunteer_queries.card, person, station.now.date())


def edited(station: Station, person, **fields):  # type: ignore[no-untyped-def]
    """Save the form with some fields changed; numbers stay as they were."""
    form = {"name": "李明朗", "category": PersonCategory.COURIER, "document": None, "phone": None, **fields}
    version = card(station, person).version
    return station.do(
        volunteers.edit, volunteers.EditRequest(person, version, volunteers.VolunteerRequest(**form))
    )


def test_name_and_category_are_enough_and_the_rest_is_listed_as_missing(station: Station) -> None:
    person = station.register("王芳")

    found = card(station, person)

    assert (found.number, found.name) == ("V20261122-0001", "王芳")
    assert set(found.missing) == {
        "sex",
        "birth_date",
        "document",
        "area",
        "phone",
        "skills",
        "service_categories",
    }


def test_sex_and_birth_date_follow_from_the_document(station: Station) -> None:
    found = card(station, station.register(document=ID))

    assert (found.sex, found.birth_date.isoformat()) == (Sex.MALE, "2000-02-29")
    assert found.document_masked == "210112********0010"


@pytest.mark.parametrize(
    "name", ["阿卜杜拉·买买提", "𬱖", "王䶮", "欧" * 50, "Anne-Marie O'Neill", "欧阳娜娜"]
)
def test_every_name_is_kept_as_it_is(station: Station, name: str) -> None:
    assert card(station, station.register(name)).name == name


def test_a_bullet_from_another_keyboard_becomes_the_right_dot(station: Station) -> None:
    assert card(station, station.register("阿卜杜拉•买买提")).name == "阿卜杜拉·买买提"


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"name": " "}, InvalidName),
        ({"document": "110105194912310021"}, InvalidDocument),
        ({"phone": "12345"}, InvalidPhone),
        ({"area": "x" * 201}, InvalidField),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(station: Station, fields, refusal) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(refusal):
        station.register(**{"name": "李明朗", **fields})

    assert station.read(people_search.recent) == []


def test_one_document_is_one_person_however_it_is_written(station: Station) -> None:
    kind = volunteers.DocumentType.HK_MACAO_PERMIT
    station.register("陈大文", document="H12345678", document_type=kind)

    with pytest.raises(DocumentTaken) as refused:
        station.register("陈大文", document="h1234567801", document_type=kind)

    assert refused.value.holder_number == "V20261122-0001"


def test_full_numbers_are_nowhere_in_the_file(founded: Station) -> None:
    person = founded.register(document=ID, phone=PHONE)
    edited(founded, person, area="3 网格")
    founded.database.checkpoint()
    file = Path(str(founded.database.engine.url.database))

    everything = b"".join(f.read_bytes() for f in file.parent.glob("station.db*"))

    assert ID.encode() not in everything
    assert PHONE.encode() not in everything
    assert PHONE[-4:].encode() + b'"' not in everything


def test_full_numbers_are_shown_to_those_who_may_and_that_is_written_down(station: Station) -> None:
    person = station.register(document=ID, phone=PHONE)
    reader = station.operator("赵查阅", Role.READER)
    with pytest.raises(NotAllowed):
        station.do(volunteers.show_numbers, volunteers.NumbersRequest(person), operator_id=reader)

    allowed = {"reason": "核对证件", "second": station.supervisor()}
    station.do(volunteers.show_numbers, volunteers.NumbersRequest(person), **allowed)

    assert station.read(volunteer_queries.full_numbers, person) == (ID, PHONE)
    shown = station.read(act_queries.history, person)[0]
    assert (shown.verb, shown.operator) == ("volunteers.show_numbers", "刘社工")
    assert ID not in repr(shown)


def test_editing_keeps_the_numbers_and_the_state_before(station: Station) -> None:
    person = station.register(document=ID, phone=PHONE)

    edited(station, person, name="李明亮", team_name="樾新红骑兵", skills=("开锁", "维修"))

    found = card(station, person)
    assert (found.name, found.team, found.skills) == ("李明亮", "樾新红骑兵", ("开锁", "维修"))
    assert station.read(volunteer_queries.full_numbers, person) == (ID, PHONE)
    with station.database.read() as connection:
        states = connection.execute(
            text("SELECT version FROM versions WHERE table_name = 'volunteers' ORDER BY version")
        )
        assert [row[0] for row in states] == [1, 2]


def test_a_form_filled_from_an_old_state_is_refused(station: Station) -> None:
    person = station.register()
    old = card(station, person).version
    edited(station, person, area="1 网格")

    with pytest.raises(volunteers.ChangedMeanwhile):
        fields = volunteers.VolunteerRequest("李明朗", PersonCategory.COURIER, area="2 网格")
        station.do(volunteers.edit, volunteers.EditRequest(person, old, fields))

    assert card(station, person).area == "1 网格"


def test_a_renamed_person_is_found_by_the_new_name_only(station: Station) -> None:
    person = station.register("李明朗")

    edited(station, person, name="王大力")

    assert [row.name for row in station.read(people_search.search, "wdl").rows] == ["王大力"]
    assert station.read(people_search.search, "lml").rows == ()


def test_a_new_household_and_an_old_one(station: Station) -> None:
    first = station.register("李明朗", new_household="李家")
    household = card(station, first).household_id
    second = station.register("李小朗", household_id=household)

    assert card(station, second).household_members == ("李明朗", "李小朗")


def test_possible_duplicates_are_named_with_their_reasons(station: Station) -> None:
    station.register("李明朗", phone=PHONE, document=ID)
    station.register("黎明郎")
    station.register("王芳")
    probe = duplicates.DuplicateProbe("李明朗", phone=PHONE)

    found = station.read(duplicates.possible_duplicates, probe)

    likeness = duplicates.Likeness
    assert [(p.row.name, p.reasons) for p in found] == [("李明朗", (likeness.PHONE, likeness.NAME))]
    born = duplicates.DuplicateProbe("黎明朗", birth_date=card(station, found[0].row.volunteer_id).birth_date)
    assert [p.row.name for p in station.read(duplicates.possible_duplicates, born)] == ["李明朗"]


def test_people_told_apart_once_are_not_asked_about_again(station: Station) -> None:
    first = station.register("李明朗", phone=PHONE)
    second = station.register("李明朗", phone=PHONE, different_from=(first,))

    probe = duplicates.DuplicateProbe("李明朗", phone=PHONE, own_id=second)

    assert station.read(duplicates.possible_duplicates, probe) == []
