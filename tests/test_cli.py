"""The command line: what it says, what it returns, and that it never makes a station by mistake."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest
from command_line import Command, Said, command
from demo_station import MadeDemo

from stationdesk import __version__, cli, demo, preferences
from stationdesk.db import tables, triggers
from stationdesk.db.base import TableKind, tables_of
from stationdesk.domain import errors
from stationdesk.opening import open_station
from stationdesk.paths import DataFolder
from stationdesk.queries.verification import Flaw
from stationdesk.words import EN, LANGUAGES, ZH, Words
from stationdesk.words.kinds import CountWords, FlawWords, TroubleWords

ROOT = Path(__file__).parent.parent


__all__ = ["command"]


@pytest.fixture
def station(made_demo: MadeDemo, tmp_path: Path) -> Path:
    """A copy of the demo station."""
    return made_demo.copied_to(tmp_path / "station")


# ---- demo and verify ----------------------------------------------------------------------------


def test_demo_says_where_it_is_and_who_can_sign_in(made_demo: MadeDemo) -> None:
    for what in (str(made_demo.folder), demo.DEMO_OPERATOR, f"密码 {demo.DEMO_PIN}", "志愿者 118 人"):
        assert what in made_demo.said


def test_verify_counts_and_names_the_heads_for_machines(command: Command, station: Path) -> None:
    said = command("verify", "--json", "--data", station)
    found = json.loads(said.out)

    assert said.code == cli.DONE
    assert found["clean"] is True
    assert found["findings"] == []
    assert found["counts"]["acts"] == found["heads"][0]["seq"] > 1500
    assert len(found["heads"][0]["hash"]) == 64


def test_verify_speaks_chinese_by_default(command: Command, station: Path) -> None:
    said = command("verify", "--data", station)

    assert "没有发现问题" in said.out
    assert "服务记录" in said.out


def test_tampering_ends_with_1_and_is_named(command: Command, station: Path) -> None:
    with closing(sqlite3.connect(station / "station.db")) as raw:
        for name in triggers.names():
            if name.startswith("service_records"):
                raw.execute(f"DROP TRIGGER {name}")
        raw.execute("UPDATE service_records SET service_minutes = service_minutes + 60 WHERE rowid = 7")
        raw.commit()

    said = command("verify", "--json", "--data", station)
    in_words = command("verify", "--data", station)

    assert (said.code, in_words.code) == (cli.FOUND_WRONG, cli.FOUND_WRONG)
    flaws = {finding["flaw"] for finding in json.loads(said.out)["findings"]}
    assert {"changed_act", "wrong_hours", "missing_trigger"} <= flaws
    assert "操作被改动: 前台 1 号机 #" in in_words.out
    assert "时长或积分不符: service_records" in in_words.out


def test_verify_changes_nothing(command: Command, station: Path) -> None:
    before = _fingerprint(station)

    command("verify", "--data", station)

    assert _fingerprint(station) == before


def _fingerprint(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


def test_verify_makes_no_station_by_mistake(command: Command, tmp_path: Path) -> None:
    said = command("verify", "--data", tmp_path / "wrong")

    assert said.code == cli.FOUND_WRONG
    assert said.err.strip() == ZH.no_station.format(place=tmp_path / "wrong")
    assert not (tmp_path / "wrong").exists()


def test_verify_of_a_folder_where_nobody_founded_a_station_finds_none(
    command: Command, tmp_path: Path
) -> None:
    open_station(DataFolder(tmp_path / "opened")).desk.close()

    said = command("verify", "--data", tmp_path / "opened")

    assert (said.code, said.err.count("\n")) == (cli.FOUND_WRONG, 1)
    assert "里没有驿站" in said.err


@pytest.mark.parametrize("content", ["station.db", "station.key", "holiday.jpg"])
def test_demo_refuses_a_folder_in_use(command: Command, tmp_path: Path, content: str) -> None:
    (tmp_path / content).write_text("something")

    said = command("demo", "--data", tmp_path)

    assert said.code == cli.WRONG_USE
    assert said.err.strip() == ZH.folder_in_use.format(place=tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [content]


def test_demo_refuses_a_file_in_place_of_a_folder(command: Command, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert command("demo", "--data", tmp_path / "file").code == cli.WRONG_USE


# ---- troubles -----------------------------------------------------------------------------------


def _without_key(folder: Path) -> None:
    (folder / "station.key").unlink()


def _other_key(folder: Path) -> None:
    (folder / "station.key").write_text("ab" * 32 + "\n")


def _garbage_for_a_key(folder: Path) -> None:
    (folder / "station.key").write_bytes("不是密钥".encode("gb18030"))


def _half_a_key(folder: Path) -> None:
    (folder / "station.key").write_text("ab" * 16 + "\n")


def _newer(folder: Path) -> None:
    _set_version(folder, "9999")


def _older(folder: Path) -> None:
    _set_version(folder, "0000")


def _damaged(folder: Path) -> None:
    (folder / "station.db").write_bytes(b"this is no database" * 1000)


def _set_version(folder: Path, version: str) -> None:
    with closing(sqlite3.connect(folder / "station.db")) as raw:
        raw.execute("UPDATE alembic_version SET version_num = ?", (version,))
        raw.commit()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_without_key, "station.key"),
        (_garbage_for_a_key, "已损坏或读不出来"),
        (_half_a_key, "已损坏或读不出来"),
        (_other_key, "属于另一个驿站"),
        (_newer, "较新的版本（9999）"),
        (_older, "较旧的版本（0000）"),
        (_damaged, "数据库读取异常"),
    ],
)
def test_a_trouble_is_one_sentence_and_1(
    command: Command, station: Path, spoil: Callable[[Path], None], sentence: str
) -> None:
    spoil(station)

    said = command("verify", "--data", station)

    assert said.code == cli.FOUND_WRONG
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_a_server_that_does_not_answer_is_one_sentence_and_1(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("STATIONDESK_DATABASE_URL", f"postgresql://nobody@/nothing?host={tmp_path}")

    said = command("verify", "--data", tmp_path / "desk")
    made = command("demo", "--data", tmp_path / "desk")

    assert (said.code, made.code) == (cli.FOUND_WRONG, cli.FOUND_WRONG)
    assert said.err == made.err == ZH.trouble.unreachable + "\n"


# ---- wrong use ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["dmeo"], ZH.unknown_command.format(given="dmeo")),
        (["--fast"], ZH.unknown_option.format(given="--fast")),
        (["verify", "-x"], ZH.unknown_option.format(given="-x")),
        (["verify", "--data"], ZH.needs_value.format(given="--data")),
        (["verify", "--data="], ZH.needs_value.format(given="--data")),
        (["verify", "--data", "--json"], ZH.needs_value.format(given="--data")),
        (["--lang", "fr"], ZH.unknown_language.format(given="fr")),
        (["--lang"], ZH.needs_value.format(given="--lang")),
        (["verify", "now"], ZH.too_many.format(given="now")),
        (["tour"], ZH.tour_needs_folder),
        (["tour", "a", "b"], ZH.too_many.format(given="b")),
        (["demo", "--json"], ZH.not_with_command.format(given="--json")),
        (["--json"], ZH.not_with_command.format(given="--json")),
        (["dmeo", "--lang", "en"], EN.unknown_command.format(given="dmeo")),
        (["--lang=en", "verify", "--fast"], EN.unknown_option.format(given="--fast")),
    ],
)
def test_wrong_use_is_one_sentence_and_2(command: Command, argv: list[str], sentence: str) -> None:
    assert command(*argv) == Said(cli.WRONG_USE, "", sentence + "\n")


@pytest.mark.parametrize("url", ["mysql://host/name", "nonsense", "postgresql://host:port/name"])
def test_an_impossible_database_address_is_wrong_use(
    command: Command, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("STATIONDESK_DATABASE_URL", url)

    assert command("verify") == Said(cli.WRONG_USE, "", ZH.bad_database_url + "\n")


def test_a_tour_needs_a_folder_and_not_a_file(command: Command, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")

    assert command("tour", tmp_path / "out").code == cli.WRONG_USE


# ---- the rest -----------------------------------------------------------------------------------


def test_without_a_command_the_window_opens(command: Command, tmp_path: Path) -> None:
    assert command("--data", tmp_path).out == f"asked: window {tmp_path} None\n"


def test_the_tour_is_asked_for_with_its_folder(command: Command, tmp_path: Path) -> None:
    said = command("tour", tmp_path / "out")

    assert said.out == f"asked: tour {tmp_path / 'nothing here'} {tmp_path / 'out'}\n"


@pytest.mark.parametrize("argv", [["version"], ["--version"], ["version", "--lang", "en"]])
def test_version_is_said(command: Command, argv: list[str]) -> None:
    assert command(*argv) == Said(cli.DONE, f"StationDesk {__version__}\n", "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("argv", [["--help"], ["help"], ["-h"], ["verify", "--help"]])
def test_help_lists_every_command_and_option(command: Command, language: str, argv: list[str]) -> None:
    said = command(*argv, "--lang", language)

    assert said.code == cli.DONE
    for word in ("demo", "tour", "verify", "version", "--data", "--lang zh_CN|en", "--json", "--help"):
        assert word in said.out
    for name in ("STATIONDESK_DATA ", "STATIONDESK_DATABASE_URL"):
        assert name in said.out


def test_the_language_kept_with_the_data_is_spoken(command: Command, tmp_path: Path) -> None:
    preferences.save(tmp_path / "desk.json", preferences.Preferences(language="en"))

    assert command("dmeo", "--data", tmp_path).err == EN.unknown_command.format(given="dmeo") + "\n"


@pytest.mark.parametrize("words", LANGUAGES.values())
def test_there_are_words_for_everything_that_can_be_found_or_happen(words: Words) -> None:
    assert tables.__all__
    ledgers_and_kept = {t.name for kind in (TableKind.LEDGER, TableKind.KEPT) for t in tables_of(kind)}

    assert {field.name for field in fields(CountWords)} == ledgers_and_kept
    assert {field.name for field in fields(FlawWords)} == {flaw.value for flaw in Flaw}
    assert {field.name for field in fields(TroubleWords)} == {p.value for p in errors.DatabaseProblem}
    assert all(_texts(words))


def _texts(words: object) -> list[str]:
    texts: list[str] = []
    for field in fields(words):  # type: ignore[arg-type]
        value = getattr(words, field.name)
        texts += [value] if isinstance(value, str) else _texts(value)
    return texts


def test_the_program_itself_answers_without_a_traceback(tmp_path: Path) -> None:
    command = [sys.executable, "main.py", "verify", "--data", str(tmp_path / "wrong")]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)

    assert (said.returncode, said.stdout) == (cli.FOUND_WRONG, "")
    assert said.stderr == ZH.no_station.format(place=tmp_path / "wrong") + "\n"
