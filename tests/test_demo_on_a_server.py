"""The demo station in a PostgreSQL database: made by the command line, told and checked as on SQLite."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import demo_station
import pytest
from command_line import Command, command
from demo_station import MadeDemo, story
from sqlalchemy.engine import URL

from stationdesk import cli
from stationdesk.opening import open_station
from stationdesk.paths import DataFolder
from stationdesk.words import EN

__all__ = ["command"]

pytestmark = pytest.mark.postgres


@pytest.fixture(scope="module")
def address(empty_database: Callable[[], AbstractContextManager[URL]]) -> Iterator[str]:
    """The address of a database of their own for these tests."""
    with empty_database() as url:
        yield url.render_as_string(hide_password=False)


@pytest.fixture(scope="module")
def made_there(address: str, tmp_path_factory: pytest.TempPathFactory) -> MadeDemo:
    """The demo station in that database."""
    return demo_station.make(tmp_path_factory.mktemp("desk") / "desk", language="en", database_url=address)


def test_an_empty_database_holds_no_station(
    command: Command, monkeypatch: pytest.MonkeyPatch, empty_postgres: URL, tmp_path: Path
) -> None:
    monkeypatch.setenv("STATIONDESK_DATABASE_URL", empty_postgres.render_as_string(hide_password=False))

    assert command("verify", "--data", tmp_path / "desk").code == cli.FOUND_WRONG


def test_demo_and_verify_work_on_another_database(
    command: Command, monkeypatch: pytest.MonkeyPatch, made_there: MadeDemo, address: str
) -> None:
    monkeypatch.setenv("STATIONDESK_DATABASE_URL", address)

    again = command("demo", "--data", made_there.folder)
    checked = command("verify", "--data", made_there.folder)

    assert (again.code, checked.code) == (cli.WRONG_USE, cli.DONE)
    assert "The demo station is ready" in made_there.said
    assert again.err.strip() == EN.database_in_use  # the language is kept with the data
    assert not (made_there.folder / "station.db").exists()


def test_the_same_seed_and_time_tell_the_same_story_on_both_databases(
    made_there: MadeDemo, address: str, made_demo: MadeDemo, tmp_path: Path
) -> None:
    here = open_station(DataFolder(made_demo.copied_to(tmp_path / "copy"))).desk
    there = open_station(DataFolder(made_there.folder), address).desk
    try:
        assert story(there) == story(here)
    finally:
        here.close()
        there.close()
