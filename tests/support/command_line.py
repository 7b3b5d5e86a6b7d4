"""The command line for a test: what it is told, and what it answered."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from stationdesk import cli


@dataclass(frozen=True)
class Said:
    """What a command line answered."""

    code: int
    out: str
    err: str


Command = Callable[..., Said]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    """Run a command line; window and tour only say that they were asked for."""
    monkeypatch.setenv("STATIONDESK_DATA", str(tmp_path / "nothing here"))
    monkeypatch.delenv("STATIONDESK_DATABASE_URL", raising=False)

    def run(*argv: str | Path) -> Said:
        def asked(wanted: cli.Wanted) -> int:
            sys.stdout.write(f"asked: {wanted.command or 'window'} {wanted.folder.path} {wanted.out}\n")
            return cli.DONE

        code = cli.run([str(word) for word in argv], window=asked, tour=asked)
        return Said(code, *capsys.readouterr())

    return run
