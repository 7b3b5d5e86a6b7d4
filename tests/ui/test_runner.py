from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.desk import Written
from stationdesk.domain.acts import Act, new_id
from stationdesk.domain.errors import DatabaseProblem, DatabaseTrouble, EmptyCart, NotFound
from stationdesk.ui.runner import InlineRunner, Runner

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


class BareDesk:
    """A desk without a database: it runs what it is given and says that `visits` changed."""

    def write(self, service: Callable[..., Any], act: Act, request: Any) -> Written[Any]:
        return Written(service(None, act, request), frozenset({"visits"}))

    def read(self, query: Callable[..., Any], *args: Any) -> Any:
        return query(None, *args)

    def note(self, function: Callable[..., Any], *args: Any) -> Written[Any]:
        return Written(function(None, *args), frozenset({"print_jobs"}))


@pytest.fixture
def runner(qtbot: QtBot):
    made = Runner(BareDesk(), lambda: NOON)
    made.operator_id = uuid4()
    yield made
    assert made.stop()


def echo(_session: object, act: Act, request: Any) -> Any:
    return act, request


def same(_session: object, value: Any) -> Any:
    return value


def test_a_write_carries_the_operator_the_time_and_the_id_of_the_form(qtbot: QtBot, runner: Runner) -> None:
    answers: list[Any] = []
    form = new_id()

    runner.write(runner, echo, "rice", then=answers.append, act_id=form, reason="late")
    qtbot.waitUntil(lambda: bool(answers))

    act, request = answers[0]
    assert (act.id, act.operator_id, act.at, act.reason) == (form, runner.operator_id, NOON, "late")
    assert request == "rice"


def test_nothing_is_written_while_nobody_is_signed_in(qtbot: QtBot) -> None:
    runner = InlineRunner(BareDesk())

    with pytest.raises(RuntimeError):
        runner.write(runner, echo, "rice")


def test_the_answer_comes_on_the_gui_thread_and_the_work_is_done_elsewhere(
    qtbot: QtBot, runner: Runner
) -> None:
    gui = QApplication.instance().thread()
    seen: list[bool] = []

    runner.read(
        runner,
        lambda _session: QThread.currentThread() is gui,
        then=lambda on_gui: seen.extend((on_gui, QThread.currentThread() is gui)),
    )
    qtbot.waitUntil(lambda: bool(seen))

    assert seen == [False, True]


def test_touched_tables_are_told_after_the_answer(qtbot: QtBot, runner: Runner) -> None:
    order: list[Any] = []
    runner.tables_changed.connect(order.append)

    runner.write(runner, echo, 1, then=lambda _receipt: order.append("answered"))
    qtbot.waitUntil(lambda: len(order) == 2)

    assert order == ["answered", frozenset({"visits"})]


def test_a_long_read_does_not_delay_a_write(qtbot: QtBot, runner: Runner) -> None:
    release = threading.Event()
    answers: list[str] = []

    runner.read(runner, lambda _session: release.wait(5), then=lambda _rows: answers.append("report"))
    runner.write(runner, echo, 1, then=lambda _receipt: answers.append("check-in"))
    qtbot.waitUntil(lambda: answers == ["check-in"])
    release.set()

    qtbot.waitUntil(lambda: answers == ["check-in", "report"])


def test_a_key_in_the_omnibox_waits_for_no_pages_read(qtbot: QtBot, runner: Runner) -> None:
    let_go = threading.Event()
    answers: list[str] = []
    owner = QObject()
    runner.read(owner, lambda _session: let_go.wait(5), then=lambda _done: answers.append("page"))
    runner.read(owner, lambda _session: "found", then=answers.append, is_typed=True)
    qtbot.waitUntil(lambda: answers == ["found"])
    let_go.set()
    qtbot.waitUntil(lambda: answers == ["found", "page"])


def test_writes_keep_their_order(qtbot: QtBot, runner: Runner) -> None:
    done: list[int] = []

    for number in range(20):
        runner.write(runner, echo, number, then=lambda receipt: done.append(receipt[1]))
    qtbot.waitUntil(lambda: len(done) == 20)

    assert done == list(range(20))


def test_a_newer_read_of_the_same_key_replaces_the_older(qtbot: QtBot, runner: Runner) -> None:
    release, begun, asked, answers = threading.Event(), threading.Event(), [], []

    def search(_session: object, text: str) -> str:
        asked.append(text)
        begun.set()
        release.wait(5)
        return text

    runner.read(runner, search, "l", then=answers.append, key="search")
    assert begun.wait(5)
    for text in ("ls", "lsf"):
        runner.read(runner, search, text, then=answers.append, key="search")
    release.set()
    qtbot.waitUntil(lambda: runner.busy == 0)

    assert answers == ["lsf"]
    assert asked == ["l", "lsf"]


def test_reads_of_other_owners_are_left_alone(qtbot: QtBot, runner: Runner) -> None:
    one, other, answers = QObject(), QObject(), []

    runner.read(one, same, "one", then=answers.append, key="search")
    runner.read(other, same, "other", then=answers.append, key="search")
    qtbot.waitUntil(lambda: len(answers) == 2)

    assert answers == ["one", "other"]


def test_what_is_asked_before_there_is_a_desk_waits_in_order(qtbot: QtBot) -> None:
    runner, answers = Runner(now=lambda: NOON), []
    runner.read(runner, same, 1, then=answers.append)
    runner.read(runner, same, 2, then=answers.append)
    runner.call(runner, lambda: "picture", then=answers.append)
    qtbot.waitUntil(lambda: answers == ["picture"])

    runner.attach(BareDesk())
    qtbot.waitUntil(lambda: len(answers) == 3)

    assert answers == ["picture", 1, 2]
    assert runner.stop()


@pytest.mark.logs_errors
@pytest.mark.parametrize("error", [EmptyCart(), DatabaseTrouble(DatabaseProblem.DISK_FULL, "full")])
def test_refusals_and_troubles_go_to_otherwise(qtbot: QtBot, runner: Runner, error: Exception) -> None:
    told: list[Exception] = []

    def refuse(_session: object, _act: Act, _request: object) -> None:
        raise error

    runner.write(
        runner, refuse, 1, then=lambda _receipt: told.append(AssertionError()), otherwise=told.append
    )
    qtbot.waitUntil(lambda: bool(told))

    assert told == [error]


def test_a_refusal_nobody_asked_for_is_told_to_the_window(qtbot: QtBot, runner: Runner) -> None:
    def missing(_session: object) -> None:
        raise NotFound("volunteer", "42")

    with qtbot.waitSignal(runner.refused, timeout=2000) as refused:
        runner.read(runner, missing, then=lambda _rows: None)

    assert isinstance(refused.args[0], NotFound)


@pytest.mark.logs_errors
def test_a_bug_is_logged_with_its_traceback_and_told_once(
    qtbot: QtBot, runner: Runner, caplog: pytest.LogCaptureFixture
) -> None:
    crashes: list[Exception] = []
    runner.crashed.connect(crashes.append)

    runner.read(runner, lambda _session: 1 // 0, then=lambda _rows: None, otherwise=crashes.append)
    qtbot.waitUntil(lambda: runner.busy == 0)

    assert [type(crash) for crash in crashes] == [ZeroDivisionError]
    assert "ZeroDivisionError" in caplog.text


def test_an_answer_for_a_closed_page_is_dropped_but_the_change_is_told(qtbot: QtBot, runner: Runner) -> None:
    page, release, answers = QWidget(), threading.Event(), []

    def slow(_session: object, _act: Act, _request: object) -> str:
        release.wait(5)
        return "done"

    with qtbot.waitSignal(runner.tables_changed, timeout=2000):
        runner.write(page, slow, 1, then=answers.append)
        page.deleteLater()
        qtbot.waitSignal(page.destroyed, timeout=2000).wait()
        release.set()

    assert answers == []


def test_a_note_runs_in_the_order_of_the_writes(qtbot: QtBot, runner: Runner) -> None:
    answers: list[Any] = []

    runner.write(runner, echo, 1, then=lambda _receipt: answers.append("act"))
    runner.note(runner, same, "printed", then=answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)

    assert answers == ["act", "printed"]


def test_busy_counts_what_waits_and_wait_says_when_it_is_over(qtbot: QtBot, runner: Runner) -> None:
    counts: list[int] = []
    runner.busy_changed.connect(counts.append)

    runner.read(runner, lambda _session: time.sleep(0.02), then=lambda _rows: None)

    assert runner.busy == 1
    assert runner.wait(2000)
    qtbot.waitUntil(lambda: runner.busy == 0)
    assert counts == [1, 0]


def test_the_inline_runner_answers_before_it_returns(qtbot: QtBot) -> None:
    runner, answers = InlineRunner(BareDesk(), lambda: NOON), []
    runner.operator_id = uuid4()

    runner.write(runner, echo, "rice", then=lambda receipt: answers.append(receipt[1]))
    runner.read(runner, same, 2, then=answers.append)
    runner.call(runner, lambda: 3, then=answers.append)

    assert answers == ["rice", 2, 3]


def test_the_inline_runner_keeps_what_comes_before_the_desk(qtbot: QtBot) -> None:
    runner, answers = InlineRunner(), []
    runner.read(runner, same, 1, then=answers.append)
    assert answers == []

    runner.attach(BareDesk())

    assert answers == [1]
