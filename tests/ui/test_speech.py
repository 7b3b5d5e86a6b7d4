"""Results said aloud: by the system's voice, only when they are wanted, never in anybody's way."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.preferences import Preferences
from stationdesk.ui import speech
from stationdesk.ui.appearance import speak
from stationdesk.ui.context import DeskContext
from stationdesk.ui.resultbar import Kind, ResultBar
from stationdesk.ui.runner import InlineRunner
from stationdesk.ui.speech import Speech, Utterance, has_voice, say_aloud, spoken, voice_command

on_linux = pytest.mark.skipif(sys.platform == "win32", reason="Windows has a voice of its own")
PATIENCE_SECONDS = 5


@pytest.fixture
def context(qtbot: QtBot) -> Iterator[DeskContext]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 400)
    window.show()
    preferences = Preferences(speaks_results=True, language="en")
    yield DeskContext(InlineRunner(), ResultBar(window), preferences, lambda: datetime.now(UTC))


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """A system whose only voice writes down what it was told, and how it was called."""
    place, notes = tmp_path / "bin", tmp_path / "notes"
    place.mkdir()
    notes.touch()
    voice = place / "spd-say"
    voice.write_text(f'#!/bin/sh\n{{ echo "called: $*"; cat; }} >> "{notes}"\n')
    voice.chmod(0o755)
    (place / "cat").symlink_to("/bin/cat")
    monkeypatch.setenv("PATH", str(place))
    return lambda: notes.read_text(encoding="utf-8").splitlines()


def wait_for(is_so: Callable[[], object]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while not is_so() and time.monotonic() < until:
        time.sleep(0.01)


@on_linux
def test_the_voice_of_the_system_is_told_the_sentence_of_the_bar(
    context: DeskContext, heard: Callable[[], list[str]]
) -> None:
    Speech(context)
    context.result.tell(Kind.OK, "Redeemed: soap × 2, −60 points, 1,256 left · R20261122-0017")
    wait_for(lambda: len(heard()) == 2)
    call, said = heard()
    assert "--language en" in call and "soap" not in call, "other users of the machine see a command line"
    assert said == "Redeemed: soap, 2 pieces, minus 60 points, 1256 left, number ending in 0 0 1 7"


@on_linux
def test_a_chinese_desk_asks_for_a_chinese_voice(heard: Callable[[], list[str]]) -> None:
    say_aloud(Utterance("李明朗 签到", "zh_CN"))
    call, said = heard()
    assert "--language zh" in call
    assert said == "李明朗 签到"


@on_linux
def test_nothing_is_started_while_the_switch_is_off(
    context: DeskContext, heard: Callable[[], list[str]]
) -> None:
    context.preferences = Preferences()
    Speech(context)
    before = threading.active_count()
    for kind in Kind:
        context.result.tell(kind, "Nothing to hear")
    assert threading.active_count() == before
    assert heard() == []


def test_each_kind_of_result_is_said_but_not_that_it_is_being_worked_on(context: DeskContext) -> None:
    said: list[str] = []
    Speech(context, lambda utterance: said.append(utterance.text))
    for kind in (Kind.BUSY, Kind.OK, Kind.BATCH, Kind.LOOK, Kind.STOP):
        context.result.tell(kind, kind.name)
        wait_for(lambda kind=kind: said and said[-1] == kind.name or kind is Kind.BUSY)
    assert said == ["OK", "BATCH", "LOOK", "STOP"]


def test_the_switch_works_at_once(context: DeskContext) -> None:
    said: list[str] = []
    Speech(context, lambda utterance: said.append(utterance.text))
    context.preferences = context.preferences.with_(speaks_results=False)
    context.result.tell(Kind.OK, "unheard")
    context.preferences = context.preferences.with_(speaks_results=True)
    context.result.tell(Kind.OK, "heard")
    wait_for(lambda: said)
    assert said == ["heard"]


def test_while_one_sentence_is_said_only_the_newest_waits(context: DeskContext) -> None:
    go, said = threading.Event(), []

    def slowly(utterance: Utterance) -> None:
        said.append(utterance.text)
        go.wait(PATIENCE_SECONDS)

    desk = Speech(context, slowly)
    desk.say("one")
    wait_for(lambda: said)
    for text in ("two", "three", "four"):
        desk.say(text)
    go.set()
    wait_for(lambda: len(said) == 2)
    assert said == ["one", "four"]


def test_the_window_does_not_wait_for_the_voice(context: DeskContext) -> None:
    begun, go = threading.Event(), threading.Event()

    def long(_utterance: Utterance) -> None:
        begun.set()
        go.wait(PATIENCE_SECONDS)

    Speech(context, long)
    context.result.tell(Kind.OK, "a long sentence")
    assert begun.wait(PATIENCE_SECONDS)
    assert not go.is_set() and context.result.text == "a long sentence"
    go.set()


@on_linux
def test_a_system_without_a_voice_stays_silent_without_complaint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not has_voice()
    say_aloud(Utterance("nobody hears it", "en"))


@on_linux
def test_a_voice_that_fails_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "espeak-ng"
    broken.write_text("not a program")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert voice_command("zh_CN") == (str(broken), "--stdin", "-v", "cmn")
    say_aloud(Utterance("nobody hears it", "en"))


def test_windows_is_asked_for_a_voice_of_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech.sys, "platform", "win32")
    monkeypatch.setattr(speech.shutil, "which", lambda name: f"C:\\{name}.exe")
    command = voice_command("zh_CN")
    assert command is not None and command[0] == "C:\\powershell.exe"
    assert "-like 'zh*' }" in command[-1] and "ReadToEnd" in command[-1]


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (
            "已兑换：香皂 × 2，扣 60 分，余 1,256 分 · R20261122-0017",
            "已兑换：香皂，2 份，扣 60 分，余 1256 分，尾号 0 0 1 7",
        ),
        (
            "已签退：李明朗 · 14:06–15:30 · 1.4 小时；+14 分",
            "已签退：李明朗，14 点 06 分 到 15 点 30 分，1.4 小时；加 14 分",
        ),
        ("9:00 起在岗", "9 点 起在岗"),
        ("积分不足：还差 1,234,567 分", "积分不足：还差 1234567 分"),
        ("按 Ctrl+Z 撤销", "按 Ctrl+Z 撤销"),
    ],
)
def test_signs_and_numbers_are_read_as_a_person_would(qapp: QApplication, shown: str, said: str) -> None:
    speak(qapp, "zh_CN")
    assert "".join(spoken(shown).split()) == "".join(said.split())


def test_a_sentence_is_one_line_whatever_it_holds() -> None:
    assert "\n" not in spoken("one\ntwo")
    assert not spoken("!-! STOP all").startswith("!"), "spd-say takes such a line for a command"
