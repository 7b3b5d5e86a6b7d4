from __future__ import annotations

import time

from pytestqt.qtbot import QtBot

from stationdesk.ui.lag import LagProbe


def test_a_busy_gui_thread_is_seen_with_what_it_was_doing(qtbot: QtBot) -> None:
    probe = LagProbe(limit_ms=40)
    probe.start()
    qtbot.wait(50)
    time.sleep(0.15)
    qtbot.wait(30)

    report = probe.stop()

    assert report.worst_ms > 100
    assert len(report.late) == 1
    assert "test_a_busy_gui_thread" in report.late[0].stack


def test_an_idle_window_is_on_time(qtbot: QtBot) -> None:
    probe = LagProbe(limit_ms=200)
    probe.start()
    qtbot.wait(200)

    report = probe.stop()

    assert report.late == ()
    assert report.beats > 5
