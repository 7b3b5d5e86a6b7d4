"""What every test can ask for: a founded station on SQLite or PostgreSQL, silence in the log."""

from __future__ import annotations

import logging
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import argon2
import demo_station
import pytest
import scratch
from postgres_server import RunningServer, start_server
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.engine import URL, make_url
from stations import Station, found_at, open_founded

from stationdesk.db import database
from stationdesk.db.database import url_of
from stationdesk.db.upgrade import upgrade

_numbers = count(1)

# Seconds to a minute for a few tests: begun last, one of them would keep one worker busy alone.
_LONG_FILES = (
    "test_demo_on_a_server.py",
    "test_tour.py",
    "test_demo_in_the_small_hours.py",
    "test_power_cut.py",
    "test_reservations.py",
)


def pytest_configure() -> None:
    """Files of tests lie in memory where there is enough of it: a commit need not wait for a disk."""
    scratch.use_memory()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take long come first, then those with most tests: workers get them in this order."""
    tests_in = Counter(item.path for item in items)
    ranks = {name: rank for rank, name in enumerate(_LONG_FILES)}
    items.sort(key=lambda item: (ranks.get(item.path.name, len(ranks)), -tests_in[item.path]))


@pytest.fixture(scope="session", autouse=True)
def quick_pins() -> Iterator[None]:
    """PINs are hashed as in earnest, only not so long: a tenth of a second each would be minutes here."""
    with pytest.MonkeyPatch.context() as patch:
        quick = partial(argon2.PasswordHasher, time_cost=1, memory_cost=64, parallelism=1)
        patch.setattr(argon2, "PasswordHasher", quick)
        yield


@pytest.fixture(scope="session")
def one_dialect() -> Iterator[Callable[[Engine], None]]:
    """Statements are compiled once a run, as in a desk that lives all day, not anew for each test's engine.

    Every engine made after `share(engine)` uses the dialect of that one, which has seen its server, and
    what was compiled for it.
    """
    shared: dict[str, Engine] = {}

    def create(url: URL, **how: Any) -> Engine:
        engine = create_engine(url, **how)
        if known := shared.get(engine.name):
            engine.dialect, engine._compiled_cache = known.dialect, known._compiled_cache
        return engine

    def share(engine: Engine) -> None:
        engine.connect().close()
        shared[engine.name] = engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "create_engine", create)
        yield share


@pytest.fixture(scope="session")
def founded_file(
    quick_pins: None, one_dialect: Callable[[Engine], None], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A migrated and founded station file, made once; each test gets a copy."""
    file = tmp_path_factory.mktemp("template") / "station.db"
    upgrade(url_of(file))
    found_at(url_of(file))
    _share(one_dialect, url_of(file))
    return file


def _share(one_dialect: Callable[[Engine], None], url: URL) -> None:
    station = open_founded(url)
    one_dialect(station.database.engine)
    station.desk.close()


@contextmanager
def _opened(url: URL) -> Iterator[Station]:
    station = open_founded(url)
    yield station
    station.desk.close()


@pytest.fixture
def founded(tmp_path: Path, founded_file: Path) -> Iterator[Station]:
    """A station on SQLite."""
    with _opened(url_of(Path(shutil.copy(founded_file, tmp_path / "station.db")))) as station:
        yield station


@pytest.fixture(scope="session")
def postgres() -> Iterator[RunningServer]:
    """A real PostgreSQL server for the whole run."""
    server = start_server()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def on_server(postgres: RunningServer) -> Iterator[Callable[[str], None]]:
    """Run a statement on the server outside any station's database."""
    engine = create_engine(postgres.url, isolation_level="AUTOCOMMIT")

    def run(statement: str) -> None:
        with engine.connect() as connection:
            connection.execute(text(statement))

    yield run
    engine.dispose()


@pytest.fixture(scope="session")
def founded_database(
    postgres: RunningServer,
    quick_pins: None,
    one_dialect: Callable[[Engine], None],
    on_server: Callable[[str], None],
) -> str:
    """The name of a migrated and founded database, made once; each test gets a copy."""
    on_server("CREATE DATABASE template_station")
    url = make_url(postgres.url_of("template_station"))
    upgrade(url)
    found_at(url)
    _share(one_dialect, url)
    return "template_station"


@contextmanager
def _made(postgres: RunningServer, on_server: Callable[[str], None], how: str = "") -> Iterator[URL]:
    name = f"station_{next(_numbers)}"
    on_server(f"CREATE DATABASE {name} {how}")
    yield make_url(postgres.url_of(name))
    on_server(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def copy_on_postgres(
    postgres: RunningServer, on_server: Callable[[str], None], founded_database: str
) -> Callable[[], AbstractContextManager[URL]]:
    """Copy the founded database; the copy is gone at the end."""
    return partial(_made, postgres, on_server, f"TEMPLATE {founded_database} STRATEGY FILE_COPY")


@pytest.fixture
def founded_on_postgres(copy_on_postgres: Callable[[], AbstractContextManager[URL]]) -> Iterator[Station]:
    """A station on PostgreSQL."""
    with copy_on_postgres() as url, _opened(url) as station:
        yield station


@pytest.fixture(params=["sqlite", "postgresql"])
def station(request: pytest.FixtureRequest) -> Station:
    """A station on each of the two databases: the promise is the same."""
    name = "founded" if request.param == "sqlite" else "founded_on_postgres"
    found: Station = request.getfixturevalue(name)
    return found


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def one_station(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Station]:
    """The same for all tests of a file: for tests that leave it as they found it."""
    if request.param == "sqlite":
        file = tmp_path_factory.mktemp("shared") / "station.db"
        with _opened(url_of(Path(shutil.copy(request.getfixturevalue("founded_file"), file)))) as station:
            yield station
    else:
        with request.getfixturevalue("copy_on_postgres")() as url, _opened(url) as station:
            yield station


@pytest.fixture(scope="session")
def empty_database(
    postgres: RunningServer, on_server: Callable[[str], None]
) -> Callable[[], AbstractContextManager[URL]]:
    """Make an empty PostgreSQL database; it is gone at the end."""
    return partial(_made, postgres, on_server)


@pytest.fixture
def empty_postgres(empty_database: Callable[[], AbstractContextManager[URL]]) -> Iterator[URL]:
    """The address of an empty PostgreSQL database."""
    with empty_database() as url:
        yield url


@pytest.fixture(scope="session")
def made_demo(quick_pins: None, tmp_path_factory: pytest.TempPathFactory) -> demo_station.MadeDemo:
    """The demo station on SQLite, made once a run for all workers. Tests open a copy, never this one."""
    return demo_station.made_once(demo_station.shared_folder(tmp_path_factory))


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
