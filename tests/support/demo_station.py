"""The demo station, made by the command line once a run and kept for every test that needs one."""

from __future__ import annotations

import contextlib
import fcntl
import io
import json
import os
import pickle
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from stationdesk import cli, demo
from stationdesk.db.session import ReadSession
from stationdesk.db.tables.acts import acts
from stationdesk.desk import Desk

NOW = datetime(2026, 11, 22, 6, 6, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")
_DONE = "made"
_AN_ID = re.compile(r"[0-9a-f]{8}-?[0-9a-f]{4}-?7[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}")


@dataclass(frozen=True)
class MadeDemo:
    """A folder with a demo station in it, what the command said, and what the filling said of itself."""

    folder: Path
    said: str
    filled: demo.Filled
    progress: list[tuple[int, int]]

    def copied_to(self, place: Path) -> Path:
        """Return a copy for whoever writes."""
        return Path(shutil.copytree(self.folder, place, dirs_exist_ok=True))


def made_once(shared: Path) -> MadeDemo:
    """Return the demo station of this run; whichever worker asks first makes it, the others wait."""
    shared.mkdir(exist_ok=True)
    done = shared / _DONE
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            done.write_bytes(pickle.dumps(make(shared / "demo")))
        made: MadeDemo = pickle.loads(done.read_bytes())
    return made


def make(folder: Path, *, language: str = "", database_url: str = "") -> MadeDemo:
    """Run `demo` as of NOW; the command itself asks for the present."""
    progress: list[tuple[int, int]] = []
    filled: list[demo.Filled] = []
    fill: Callable[..., demo.Filled] = demo.fill

    def fill_as_of_now(desk: Desk, now: datetime) -> demo.Filled:
        assert abs((datetime.now(UTC) - now).total_seconds()) < 60
        filled.append(fill(desk, NOW, progress=lambda done, total: progress.append((done, total))))
        return filled[0]

    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()) as out:
        patch.setattr(demo, "fill", fill_as_of_now)
        patch.setenv("STATIONDESK_DATABASE_URL", database_url)
        spoken = ["--lang", language] if language else []
        code = cli.run(["demo", "--data", str(folder), *spoken], window=_never, tour=_never)
    assert code == cli.DONE
    return MadeDemo(folder, out.getvalue(), filled[0], progress)


def story(desk: Desk) -> list[tuple[str, datetime, str, str]]:
    """Return every act in order, without ids."""

    def read(session: ReadSession) -> Any:
        return session.all(select(acts.c.verb, acts.c.at, acts.c.reason, acts.c.receipt).order_by(acts.c.seq))

    return [(row.verb, row.at, row.reason, _facts(row.receipt)) for row in desk.read(read)]


def _facts(receipt: str) -> str:
    """A receipt without ids, nor the order of its lines, which follows from ids."""
    facts = json.loads(_AN_ID.sub("", receipt))
    if isinstance(facts.get("lines"), list):
        facts["lines"].sort(key=str)
    return json.dumps(facts, ensure_ascii=False)


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """Return a place that all workers of this run know."""
    own = factory.getbasetemp()
    return (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "demo-of-this-run"


def _never(wanted: Any) -> int:
    raise AssertionError(wanted)
