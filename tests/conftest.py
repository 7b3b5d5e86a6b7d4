"""What every test can ask for: a founded station on SQLite or PostgreSQL, silence in the log."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

import argon2
import pytest
from postgres_server import RunningServer, start_server
from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL, make_url
from stations import Station, found_at, open_founded

from stationdesk.db.database import url_of
from stationdesk.db.upgrade import upgrade

_numbers = count(1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole programs come last: the windows they leave open make every other screen slower."""
    items.sort(key=lambda item: item.path.parent.name == "journeys" or item.path.name == "test_app.py")


@pytest.fixture(scope="session", autouse=True)
def quick_pins() -> Iterator[None]:
    """PINs are hashed as in earnest, only not so long: a tenth of a second each would be minutes here."""
    with pytest.MonkeyPatch.context() as patch:
        quick = partial(argon2.PasswordHasher, time_cost=1, memory_cost=64, parallelism=1)
        patch.setattr(argon2, "PasswordHasher", quick)
        yield


@pytest.fixture(scope="session")
def founded_file(quick_pins: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated and founded station file, made once; each test gets a copy."""
    file = tmp_path_factory.mktemp("template") / "station.db"
    upgrade(url_of(file))
    found_at(url_of(file))
    return file


@pytest.fixture
def founded(tmp_path: Path, founded_file: Path) -> Iterator[Station]:
    """A station on SQLite."""
    station = open_founded(url_of(Path(shutil.copy(founded_file, tmp_path / "station.db"))))
    yield station
    station.desk.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[RunningServer]:
    """A real PostgreSQL server for the whole run."""
    server = start_server()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def founded_database(postgres: RunningServer) -> str:
    """The name of a migrated and founded database, made once; each test gets a copy."""
    _on_server(postgres, "CREATE DATABASE template_station")
    url = make_url(postgres.url_of("template_station"))
    upgrade(url)
    found_at(url)
    return "template_station"


@pytest.fixture
def founded_on_postgres(postgres: RunningServer, founded_database: str) -> Iterator[Station]:
    """A station on PostgreSQL."""
    name = f"station_{next(_numbers)}"
    _on_server(postgres, f"CREATE DATABASE {name} TEMPLATE {founded_database}")
    station = open_founded(make_url(postgres.url_of(name)))
    yield station
    station.desk.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def station(request: pytest.FixtureRequest) -> Station:
    """A station on each of the two databases: the promise is the same."""
    name = "founded" if request.param == "sqlite" else "founded_on_postgres"
    found: Station = request.getfixturevalue(name)
    return found


@pytest.fixture
def empty_postgres(postgres: RunningServer) -> URL:
    """The address of an empty PostgreSQL database."""
    name = f"empty_{next(_numbers)}"
    _on_server(postgres, f"CREATE DATABASE {name}")
    return make_url(postgres.url_of(name))


def _on_server(server: RunningServer, statement: str) -> None:
    engine = create_engine(server.url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


class _Loud(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log fails the test, unless it says that it logs errors."""
    loud = _Loud()
    logging.getLogger().addHandler(loud)
    yield
    logging.getLogger().removeHandler(loud)
    if request.node.get_closest_marker("logs_errors") is None:
        assert not loud.seen
