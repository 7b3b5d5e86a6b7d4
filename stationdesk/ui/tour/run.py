"""Runs the tour: a station of its own, the window, the steps one after another, the summary."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from stationdesk import __version__, demo
from stationdesk.opening import open_station
from stationdesk.paths import DataFolder
from stationdesk.printing.destinations import PrinterProblem
from stationdesk.ui.tour.clock import TourClock
from stationdesk.ui.tour.hands import Hands, NotSeen
from stationdesk.ui.tour.report import Report
from stationdesk.ui.tour.steps import STEPS
from stationdesk.ui.tour.tour import Deviation, Tour

if TYPE_CHECKING:
    from stationdesk.ui.running import Running
    from stationdesk.ui.tour.steps import Step

SIZE = QSize(1366, 768)
AFTERNOON = datetime(2026, 11, 22, 6, 6, tzinfo=UTC)
"""When the tour of a station of its own takes place: a Sunday, 14:06 in the station's zone."""

_NO_PRINTERS = PrinterProblem.NO_PRINT_SYSTEM.value
"""A machine without a print system keeps slips as PDF; that is logged and no fault."""

Build = Callable[..., "Running"]
translate = QCoreApplication.translate


def run(
    build: Build,
    out: Path,
    folder: DataFolder | None = None,
    database_url: str | None = None,
    language: str = "",
) -> int:
    """Do the tour and return the exit code: 0, or 1 with the step named that did not go as it should.

    Args:
        build: makes the window (`stationdesk.app.build`).
        out: where pictures, papers and summaries go; made if it is not there.
        folder: a demo station to tour, filled if it is new; None for one of its own, in a passing folder.
    """
    _clear(out)
    with ExitStack() as held:
        clock = TourClock(datetime.now(UTC) if folder else AFTERNOON)
        if folder is None:
            folder, database_url = DataFolder(Path(held.enter_context(TemporaryDirectory()))), None
        _fill(folder, database_url, clock())
        complaints = held.enter_context(_listening())
        running = build(folder, database_url=database_url, language=language, now=clock)
        held.callback(running.stop)
        report = Report(out)
        tour = Tour(running, Hands(running.window, running.runner), clock, report, folder.papers)
        _show(tour)
        for step in STEPS:
            if not _do(tour, step, complaints):
                break
        running.window.close()
    report.write(_about(running, clock))
    return _tell(report, out)


def _clear(out: Path) -> None:
    """Make the folder; what an earlier tour left in it goes, and nothing else."""
    out.mkdir(parents=True, exist_ok=True)
    for pattern in ("[0-9][0-9]_*.png", "slip_*.pdf", "paper_*.pdf", "summary.md", "summary.json"):
        for file in out.glob(pattern):
            file.unlink()


def _fill(folder: DataFolder, database_url: str | None, now: datetime) -> None:
    opened = open_station(folder, database_url)
    try:
        if not opened.is_founded:
            demo.fill(opened.desk, now)
    finally:
        opened.desk.close()


def _show(tour: Tour) -> None:
    """Show the window in the size of the pictures: that of the cheap screens at the desks."""
    window = tour.running.window
    screen = QGuiApplication.primaryScreen().size()
    if screen == SIZE:
        window.showFullScreen()
    else:
        window.resize(SIZE)
        window.show()
    window.activateWindow()
    tour.hands.wait(window.isActiveWindow, "the window in front")


def _do(tour: Tour, step: Step, complaints: list[str]) -> bool:
    """Do one step; return whether the next one makes sense."""
    tour.report.begin(step.name, step.title)
    try:
        tour.quiet()
        step.act(tour)
        tour.hands.settle()
        if complaints:
            raise Deviation(complaints[0])
    except NotSeen as error:
        words = translate("Tour", "did not come: {what}").format(what=error)
        tour.report.current.deviation = words
    except Deviation as error:
        tour.report.current.deviation = str(error)
    if tour.report.current.deviation:
        tour.report.add_picture(tour.running.window, "deviation")
    return not tour.report.current.deviation


def _about(running: Running, clock: TourClock) -> dict[str, str]:
    size = running.window.size()
    return {
        "version": __version__,
        "language": running.context.preferences.language,
        "platform": QGuiApplication.platformName(),
        "window": f"{size.width()}×{size.height()}",
        "clock": clock().isoformat(timespec="minutes"),
    }


def _tell(report: Report, out: Path) -> int:
    checks = sum(len(step.checks) for step in report.steps)
    words = translate("Tour", "{steps} steps, {checks} checks. Pictures, slips and summary: {place}")
    lines = [words.format(steps=len(report.steps), checks=checks, place=out)]
    for step in report.deviations:
        said = translate("Tour", "Step “{step}” did not go as it should: {deviation}")
        lines.append(said.format(step=step.title, deviation=step.deviation))
    stream = sys.stderr if report.deviations else sys.stdout
    stream.write("\n".join(lines) + "\n")
    return 1 if report.deviations else 0


def _said(record: logging.LogRecord) -> str:
    error = record.exc_info[1] if record.exc_info else None
    return f"{record.name}: {record.getMessage()}" + (f" {error!r}" if error else "")


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Collect every warning of the program and of Qt: the main job must go without."""
    heard: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said = _said(record)
            if _NO_PRINTERS not in said:
                heard.append(said)

    def qt(kind: QtMsgType, _context: object, message: str) -> None:
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg):
            heard.append(f"Qt: {message}")

    ear, before = Ear(logging.WARNING), qInstallMessageHandler(qt)
    logging.getLogger().addHandler(ear)
    try:
        yield heard
    finally:
        logging.getLogger().removeHandler(ear)
        qInstallMessageHandler(before)
