"""Calendar files: the year that ships, later years a station takes in, and files that cannot be used."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from stationdesk import calendars
from stationdesk.calendars import BadCalendar, CalendarProblem
from stationdesk.domain.working_days import Deadline
from stationdesk.paths import DataFolder

YEAR = """{
 "year": 2027,
 "source": "样本通知",
 "days_off": [
  {"name": "元旦", "from": "2026-12-31", "to": "2027-01-03"},
  {"name": "春节", "from": "2027-02-05", "to": "2027-02-11"}
 ],
 "make_up_days": [
  "2027-01-09"
 ]
}
"""


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A station's data folder without files of its own."""
    return DataFolder(tmp_path / "station")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The table of a later year, as somebody hands it over."""
    path = tmp_path / "放假安排.json"
    path.write_text(YEAR, encoding="utf-8")
    return path


def test_the_year_2026_ships_with_its_source(folder: DataFolder) -> None:
    (year,) = calendars.years(folder)
    assert (year.year, len(year.days_off), len(year.make_up_days)) == (2026, 33, 6)
    assert "国办发明电〔2025〕7号" in year.source


def test_a_later_year_is_taken_in_from_a_file(folder: DataFolder, file: Path) -> None:
    taken = calendars.load_file(file, folder)
    file.unlink()

    known = calendars.load(folder)
    assert (taken.year, taken.source) == (2027, "样本通知")
    assert known.years == {2026, 2027}
    assert known.after(date(2026, 12, 25), 10) == Deadline(date(2027, 1, 11), ())
    assert not known.is_working_day(date(2026, 12, 31))


def test_a_stations_own_table_stands_before_the_one_that_ships(folder: DataFolder, file: Path) -> None:
    file.write_text(
        YEAR.replace("2026", "2025").replace("2027", "2026").replace("01-09", "01-10"), encoding="utf-8"
    )
    calendars.load_file(file, folder)
    assert [year.source for year in calendars.years(folder)] == ["样本通知"]
    assert calendars.load(folder).is_working_day(date(2026, 5, 1))


def test_a_file_written_by_windows_is_read_as_well(folder: DataFolder, file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + YEAR.replace("\n", "\r\n").encode())
    assert calendars.load_file(file, folder).year == 2027
    assert 2027 in calendars.load(folder).years


@pytest.mark.parametrize(
    ("right", "wrong", "line", "problem"),
    [
        ('"样本通知",', '"样本通知"', 4, CalendarProblem.NOT_JSON),
        (' "year": 2027,\n', "", 1, CalendarProblem.MISSING),
        ("样本通知", " ", 3, CalendarProblem.MISSING),
        ("2027,", '"二〇二七",', 2, CalendarProblem.NO_YEAR),
        ("2027-02-11", "2027-02-30", 6, CalendarProblem.NO_DATE),
        ("2027-02-11", "2028-02-11", 6, CalendarProblem.OTHER_YEAR),
        ("2027-02-11", "2027-02-01", 6, CalendarProblem.ENDS_BEFORE_START),
        ("2027-02-11", "2027-12-11", 6, CalendarProblem.TOO_LONG),
        ('2027-02-05", "to": "2027-02-11', '2027-01-03", "to": "2027-01-04', 6, CalendarProblem.TWICE),
        ('"to": "2027-02-11"', '"till": "2027-02-11"', 6, CalendarProblem.MISSING),
        ('"to": "2027-02-11"', '"to": "2027-02-11", "days": 7', 6, CalendarProblem.UNKNOWN),
        ("2027-01-09", "2027-01-03", 9, CalendarProblem.TWICE),
        ("2027-01-09", "2027-01-08", 9, CalendarProblem.WORKED_ANYWAY),
    ],
)
def test_a_bad_file_is_refused_by_its_line_and_leaves_nothing(
    folder: DataFolder, file: Path, right: str, wrong: str, line: int, problem: CalendarProblem
) -> None:
    assert right in YEAR
    file.write_text(YEAR.replace(right, wrong, 1), encoding="utf-8")

    with pytest.raises(BadCalendar) as bad:
        calendars.load_file(file, folder)

    assert (bad.value.file, bad.value.line, bad.value.problem) == (file.name, line, problem)
    assert calendars.load(folder).years == {2026}


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"[]", b'"2027"', b""])
def test_a_file_that_is_no_table_is_refused(folder: DataFolder, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(BadCalendar):
        calendars.load_file(file, folder)


def test_a_file_that_is_not_there_is_refused(folder: DataFolder, tmp_path: Path) -> None:
    with pytest.raises(BadCalendar) as bad:
        calendars.load_file(tmp_path / "gone.json", folder)
    assert bad.value.problem is CalendarProblem.UNREADABLE
