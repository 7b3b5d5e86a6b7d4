"""A training station: the real names and rules, made-up people, scenes that check themselves."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from stations import PIN, Station

from stationdesk.db.database import Database, url_of
from stationdesk.desk import Desk
from stationdesk.domain.acts import SecondPerson
from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.domain.errors import FolderInUse, GuardianConsentNeeded, JustScanned
from stationdesk.domain.people import PersonCategory
from stationdesk.domain.rewards import Purse
from stationdesk.domain.service_time import Evidence
from stationdesk.domain.staff import Role
from stationdesk.opening import open_station
from stationdesk.paths import DataFolder
from stationdesk.preferences import Preferences, load
from stationdesk.queries import acts, rewards, stations, volunteer_lists
from stationdesk.queries.attendance import activities_to_choose
from stationdesk.queries.points import rule_on
from stationdesk.queries.verification import verify
from stationdesk.queries.volunteer_lists import VolunteerFilter
from stationdesk.services import attendance, consents, made_up, points, prints, reversals, volunteers
from stationdesk.training import (
    TRAINING_PIN,
    StepState,
    TrainingPlan,
    Visitor,
    VisitorKind,
    make,
    read_plan,
)
from stationdesk.training.checks import progress

OPEN, DONE, WRONG = StepState.OPEN, StepState.DONE, StepState.WRONG


@pytest.fixture
def real(station: Station) -> Station:
    """A real station with a person, a service and two rewards of its own."""
    return peopled(station)


def peopled(station: Station) -> Station:
    activity = station.activity("社区巡查")
    station.reward("鸡蛋 10 枚", 60, 5)
    station.reward("大米 5 kg", 200, 5)
    station.serve(station.register("真名实姓", phone="13812345678"), activity, hours=3)
    station.operator("王社工", Role.FRONT_DESK)
    return station


class Lesson:
    """A training station that was made, open to be worked at."""

    def __init__(self, folder: DataFolder, at: Station) -> None:
        plan = read_plan(folder)
        assert plan is not None
        self.folder, self.plan = folder, plan
        self.desk: Desk = open_station(folder).desk
        self.station = Station(self.desk, Database(url_of(folder.database)), now=at.now)
        self.station.operator_id = plan.operator_id
        self.cards: dict[str, int] = {}

    def visitor(self, kind: VisitorKind) -> Visitor:
        return next(visitor for visitor in self.plan.visitors if visitor.kind is kind)

    def steps(self, kind: VisitorKind) -> tuple[StepState, ...]:
        found = self.desk.read(progress, self.plan, self.cards)
        return next(one.steps for one in found if one.kind is kind)

    def take(self, visitor: Visitor, title: str, purse: Purse = Purse.PERSONAL) -> None:
        row = next(r for r in self.desk.read(rewards.catalogue, self.station.now.date()) if r.title == title)
        assert visitor.volunteer_id is not None
        self.station.redeem(visitor.volunteer_id, (row.reward_id, 1, row.points_each), purse=purse)

    def close(self) -> None:
        self.desk.close()
        self.station.database.close()


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    made = DataFolder(tmp_path / "data")
    made.make()
    return made


@pytest.fixture(scope="module")
def made_once(one_station: Station, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Station]:
    """A training station as it was made from a real one; tests get a copy."""
    real, folder = peopled(one_station), DataFolder(tmp_path_factory.mktemp("made") / "data")
    folder.make()
    return taught(real, folder).path, real


@pytest.fixture
def lesson(made_once: tuple[Path, Station], folder: DataFolder) -> Iterator[Lesson]:
    made, real = made_once
    shutil.copytree(made, folder.training.path)
    opened = Lesson(folder.training, real)
    yield opened
    opened.close()


def taught(real: Station, folder: DataFolder) -> DataFolder:
    return make(real.desk, folder, Preferences(printer="XP-80"), real.now, None)


def plan_of(folder: DataFolder) -> TrainingPlan:
    plan = read_plan(folder)
    assert plan is not None
    return plan


def test_names_rules_and_catalogue_come_along_and_nobody_who_comes_there(
    real: Station, folder: DataFolder
) -> None:
    lesson = Lesson(taught(real, folder), real)
    there, here = lesson.desk, real.desk
    on = real.now.date()
    assert there.read(stations.station).name == here.read(stations.station).name
    assert [o.name for o in there.read(stations.operator_rows)] == ["刘社工", "王社工", "练习主管"]
    offered = [(row.title, row.points_each) for row in there.read(rewards.catalogue, on)]
    assert offered[:2] == [("鸡蛋 10 枚", 60), ("大米 5 kg", 200)]
    people = there.read(volunteer_lists.page, VolunteerFilter(), 0, 100)
    assert "真名实姓" not in {person.name for person in people}
    written = b"".join(file.read_bytes() for file in lesson.folder.path.rglob("*") if file.is_file())
    assert "真名实姓".encode() not in written
    assert b"13812345678" not in written
    lesson.close()


def test_the_real_station_is_not_touched(real: Station, folder: DataFolder) -> None:
    before = real.read(acts.acts_on, real.now.date())
    lesson = Lesson(make(real.desk, folder, Preferences(), real.now, None), real)
    lesson.take(lesson.visitor(VisitorKind.TOO_DEAR), lesson.visitor(VisitorKind.TOO_DEAR).reward)
    lesson.close()
    assert real.read(acts.acts_on, real.now.date()) == before
    assert real.desk.place.station_id != lesson.desk.place.station_id


def test_a_training_station_has_its_own_key_pin_and_no_printer(lesson: Lesson, folder: DataFolder) -> None:
    kept = load(lesson.folder.settings)
    assert lesson.folder.path == folder.path / "training"
    assert lesson.folder.key.exists() and not folder.key.exists()
    assert kept.printer == "" and kept.desk_id
    assert TRAINING_PIN == PIN
    assert lesson.folder.is_training and not folder.is_training


def test_nothing_is_wrong_with_what_was_written(lesson: Lesson) -> None:
    assert lesson.desk.read(verify).findings == ()


def test_every_scene_can_be_played_and_none_is_done_yet(lesson: Lesson) -> None:
    assert [visitor.kind for visitor in lesson.plan.visitors] == list(VisitorKind)
    found = lesson.desk.read(progress, lesson.plan, {})
    assert {state for one in found for state in one.steps} == {OPEN}


def test_whoever_opens_the_training_desk_practises_in_their_own_role(
    real: Station, folder: DataFolder
) -> None:
    wang = next(o for o in real.read(stations.operator_rows) if o.name == "王社工")
    make(real.desk, folder, Preferences(), real.now, wang.operator_id)
    plan = plan_of(folder.training)
    assert (plan.operator, plan.role) == ("王社工", Role.FRONT_DESK)


def test_who_may_only_read_practises_as_somebody_who_serves(real: Station, folder: DataFolder) -> None:
    reader = real.operator("李督导", Role.READER)
    make(real.desk, folder, Preferences(), real.now, reader)
    assert plan_of(folder.training).operator == "王社工"


def test_a_forgotten_check_out_is_right_at_the_time_told(lesson: Lesson) -> None:
    aunt = lesson.visitor(VisitorKind.FORGOT_CHECK_OUT)
    assert aunt.volunteer_id is not None and aunt.until is not None
    request = attendance.CheckOutRequest(aunt.volunteer_id, Evidence.OTHER_TIME, at=aunt.until)
    lesson.station.do(attendance.check_out, request, reason="忘记签退")
    assert lesson.steps(VisitorKind.FORGOT_CHECK_OUT) == (DONE, OPEN)
    lesson.take(aunt, aunt.reward)
    assert lesson.steps(VisitorKind.FORGOT_CHECK_OUT) == (DONE, DONE)


def test_another_time_than_she_told_is_wrong(lesson: Lesson) -> None:
    aunt = lesson.visitor(VisitorKind.FORGOT_CHECK_OUT)
    assert aunt.volunteer_id is not None and aunt.since is not None
    at = aunt.since + timedelta(hours=5)
    request = attendance.CheckOutRequest(aunt.volunteer_id, Evidence.OTHER_TIME, at=at)
    lesson.station.do(attendance.check_out, request, reason="忘记签退")
    assert lesson.steps(VisitorKind.FORGOT_CHECK_OUT)[0] is WRONG


def test_a_second_scan_is_passed_when_the_rider_is_still_here(lesson: Lesson) -> None:
    rider = lesson.visitor(VisitorKind.SCANS_TWICE)
    assert rider.volunteer_id is not None
    (activity,) = lesson.desk.read(activities_to_choose, lesson.station.now.date())
    lesson.station.check_in(rider.volunteer_id, activity.activity_id)
    lesson.cards[rider.kind] = 1
    assert lesson.steps(VisitorKind.SCANS_TWICE) == (DONE, OPEN)
    lesson.cards[rider.kind] = 2
    with pytest.raises(JustScanned):
        lesson.station.check_out(rider.volunteer_id)
    assert lesson.steps(VisitorKind.SCANS_TWICE) == (DONE, DONE)


def test_the_wrong_reward_is_undone_and_the_right_one_given(lesson: Lesson) -> None:
    master = lesson.visitor(VisitorKind.WRONG_REWARD)
    last = lesson.desk.read(acts.last_undoable, lesson.plan.operator_id)
    assert last is not None and last.facts["redemption_id"] == master.redemption_id.hex  # type: ignore[union-attr]
    lesson.station.do(reversals.reverse, reversals.ReversalRequest(last.act_id), reason="拿错了")
    assert lesson.steps(VisitorKind.WRONG_REWARD) == (DONE, OPEN)
    lesson.take(master, master.reward)
    assert lesson.steps(VisitorKind.WRONG_REWARD) == (DONE, DONE)


def test_a_family_pays_from_its_own_purse_with_what_it_came_for(lesson: Lesson) -> None:
    daughter = lesson.visitor(VisitorKind.HOUSEHOLD)
    lesson.take(daughter, daughter.reward, Purse.HOUSEHOLD)
    assert lesson.steps(VisitorKind.HOUSEHOLD) == (DONE,)


def test_another_reward_than_the_one_asked_for_is_wrong_until_it_is_undone(lesson: Lesson) -> None:
    daughter = lesson.visitor(VisitorKind.HOUSEHOLD)
    other = lesson.visitor(VisitorKind.TOO_DEAR).reward
    lesson.take(daughter, other, Purse.HOUSEHOLD)
    assert lesson.steps(VisitorKind.HOUSEHOLD) == (WRONG,)
    last = lesson.desk.read(acts.last_undoable, lesson.station.operator_id)
    assert last is not None
    lesson.station.do(reversals.reverse, reversals.ReversalRequest(last.act_id), reason="拿错了")
    assert lesson.steps(VisitorKind.HOUSEHOLD) == (OPEN,)


def test_a_lost_slip_is_printed_again(lesson: Lesson) -> None:
    neighbour = lesson.visitor(VisitorKind.LOST_SLIP)
    assert neighbour.redemption_id is not None
    lesson.station.do(prints.reprint, prints.ReprintRequest(neighbour.redemption_id))
    assert lesson.steps(VisitorKind.LOST_SLIP) == (DONE,)


@pytest.mark.parametrize(
    ("category", "phone", "steps"),
    [
        (PersonCategory.FOOD_RIDER, "13900000008", (DONE, DONE)),
        (PersonCategory.RESIDENT, "13900000008", (WRONG, DONE)),
        (PersonCategory.FOOD_RIDER, "", (DONE, WRONG)),
    ],
)
def test_a_newcomer_is_registered_with_category_and_phone(
    lesson: Lesson, category: PersonCategory, phone: str, steps: tuple[StepState, ...]
) -> None:
    newcomer = lesson.visitor(VisitorKind.NEWCOMER)
    request = volunteers.VolunteerRequest(newcomer.name, category, phone=phone)
    lesson.station.do(volunteers.register, request)
    assert lesson.steps(VisitorKind.NEWCOMER) == steps


def test_hours_nobody_wrote_down_are_made_up_with_a_second_person(lesson: Lesson) -> None:
    helper = lesson.visitor(VisitorKind.NOT_WRITTEN_DOWN)
    assert helper.volunteer_id is not None and helper.since is not None and helper.until is not None
    (activity,) = lesson.desk.read(activities_to_choose, lesson.station.now.date())
    request = made_up.MakeUpRequest(
        helper.volunteer_id,
        activity.activity_id,
        helper.since,
        helper.until,
        responsible="刘社工",
        paper_number="7",
    )
    rows = lesson.desk.read(stations.operator_rows)
    other = next(row for row in rows if row.name == "练习主管")
    second = SecondPerson(operator_id=other.operator_id, pin=TRAINING_PIN)
    lesson.station.do(made_up.make_up, request, reason="没有人签到", second=second)
    assert lesson.steps(VisitorKind.NOT_WRITTEN_DOWN) == (DONE,)


def test_a_child_is_checked_in_once_the_guardian_agreed(lesson: Lesson) -> None:
    child = lesson.visitor(VisitorKind.MINOR)
    assert child.volunteer_id is not None
    (activity,) = lesson.desk.read(activities_to_choose, lesson.station.now.date())
    with pytest.raises(GuardianConsentNeeded):
        lesson.station.check_in(child.volunteer_id, activity.activity_id)
    assert lesson.steps(VisitorKind.MINOR) == (OPEN, OPEN)

    request = consents.ConsentRequest(
        child.volunteer_id,
        ConsentPurpose.UNDER_14,
        "under_14-2026-11",
        ConsentForm.PAPER,
        lesson.station.now.date(),
        paper_number="12",
        guardian_name="刘敏",
        guardian_relation="母亲",
        guardian_phone="13900000010",
    )
    lesson.station.do(consents.give, request)
    assert lesson.steps(VisitorKind.MINOR) == (DONE, OPEN)
    lesson.station.check_in(child.volunteer_id, activity.activity_id)
    assert lesson.steps(VisitorKind.MINOR) == (DONE, DONE)


def test_making_it_again_makes_a_fresh_one(real: Station, folder: DataFolder) -> None:
    lesson = Lesson(taught(real, folder), real)
    lesson.take(lesson.visitor(VisitorKind.TOO_DEAR), lesson.visitor(VisitorKind.TOO_DEAR).reward)
    lesson.close()
    again = Lesson(make(real.desk, folder, Preferences(), real.now, None), real)
    assert again.steps(VisitorKind.TOO_DEAR) == (OPEN,)
    assert again.desk.place.station_id != lesson.desk.place.station_id
    again.close()


def test_a_folder_with_something_else_in_it_is_never_cleared(real: Station, folder: DataFolder) -> None:
    folder.training.make()
    kept = folder.training.path / "照片.txt"
    kept.write_text("家里的", encoding="utf-8")
    with pytest.raises(FolderInUse):
        make(real.desk, folder, Preferences(), real.now, None)
    assert kept.read_text(encoding="utf-8") == "家里的"


def test_a_station_that_offers_nothing_yet_can_be_practised_at(founded: Station, folder: DataFolder) -> None:
    make(founded.desk, folder, Preferences(), founded.now, None)
    assert [visitor.kind for visitor in plan_of(folder.training).visitors] == list(VisitorKind)


def test_a_meagre_rule_leaves_out_the_scenes_nobody_could_afford(real: Station, folder: DataFolder) -> None:
    rule = replace(real.read(rule_on, real.now.date()).rule, points_per_hour=0)
    request = points.RuleRequest(real.now.date(), rule)
    real.do(points.set_rule, request, reason="站务会决定", second=real.supervisor())
    make(real.desk, folder, Preferences(), real.now, None)
    kinds = [visitor.kind for visitor in plan_of(folder.training).visitors]
    assert kinds == [
        VisitorKind.SCANS_TWICE,
        VisitorKind.NEWCOMER,
        VisitorKind.NOT_WRITTEN_DOWN,
        VisitorKind.MINOR,
    ]
