"""Settings: the whole station checked, every link, every balance – beside the window, and to be stopped."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QProgressBar

from stationdesk.queries.verification import verify_unless_stopped
from stationdesk.ui.accessibility import named
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.settings.section import Section, column_of
from stationdesk.ui.widgets import ButtonKind, Card, IconLabel, KeyButton, label
from stationdesk.ui.wording import number_text
from stationdesk.words import LANGUAGES

if TYPE_CHECKING:
    from stationdesk.queries.verification import Verification
    from stationdesk.ui.context import DeskContext

_WIDTH, _MOST = 720, 50


def whole_check_title() -> str:
    """Return the section's name in the list of sections."""
    return QCoreApplication.translate("WholeCheck", "Check everything")


class _Progress(QObject):
    """Brings the worker's count onto the window's thread."""

    moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.stop, self.over = Event(), Event()

    def check(self, session: Any) -> Verification | None:
        """Check everything; runs in the worker."""
        try:
            return verify_unless_stopped(session, self.step, self.stop.is_set)
        finally:
            self.over.set()

    def step(self, done: int, total: int) -> None:
        """Tell how far it is; called by the worker."""
        self.moved.emit(done, total)


class WholeCheck(Section):
    """What `stationdesk verify` does, with its progress; work at the desk goes on meanwhile."""

    def __init__(self, context: DeskContext) -> None:
        about = self.tr(
            "Walks the chain of every desk, adds up every account, shelf and hour again, and holds every "
            "record against its last change. Nothing is changed."
        )
        super().__init__(context, whole_check_title(), about)
        self._progress: _Progress | None = None
        words = self.tr("Check everything now")
        self.begin = named(KeyButton(words, icon="shield-check", kind=ButtonKind.PRIMARY), "begin_check")
        self.stop = named(KeyButton(self.tr("Stop")), "stop_check")
        self._bar = named(QProgressBar(), "check_progress")
        self._bar.setTextVisible(False)
        self._told = named(label("", wrap=True), "check_told")
        self._findings = named(label("", size="small", wrap=True), "check_findings")
        self._findings.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._clean = named(IconLabel("circle-check", "", tone="ok"), "check_clean")
        self._flawed = named(IconLabel("octagon-x", "", tone="accent"), "check_flawed")
        card = Card()
        card.set_margins(20, 16)
        for part in (self._told, self._bar, self._clean, self._flawed, self._findings):
            card.body.addWidget(part)
        for button in (self.begin, self.stop):
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(column_of(card, width=_WIDTH))
        self.begin.clicked.connect(lambda: self.check())
        self.stop.clicked.connect(lambda: self.give_up())
        context.runner.crashed.connect(self._crashed)
        self._rest("")

    def check(self) -> None:
        """Begin, unless it is under way."""
        if self._progress is not None:
            return
        progress = self._progress = _Progress()
        progress.moved.connect(self._moved)
        self._show_state(is_busy=True)
        self._told.setText(self.tr("Checking …"))
        self._bar.setRange(0, 0)
        self.context.runner.read(
            self,
            progress.check,
            then=self._done,
            otherwise=self._failed,
            key="check",
            is_long=True,
        )

    def give_up(self) -> None:
        """Stop at the next step."""
        if self._progress is not None:
            self._progress.stop.set()
            self._told.setText(self.tr("Stopping …"))

    def closed(self) -> None:
        """It goes on while another page is looked at."""

    @Slot(int, int)
    def _moved(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        words = self.tr("{done} of {total} acts; then the balances.")
        self._told.setText(words.format(done=number_text(done), total=number_text(total)))

    def _done(self, result: Verification | None) -> None:
        if result is None:
            self._rest(self.tr("Stopped: what was looked at so far says nothing about the rest."))
            return
        acts = number_text(dict(result.counts).get("acts", 0))
        self._rest("")
        if result.is_clean:
            self._clean.set_text(
                self.tr("{acts:act|acts} with all rows: nothing is wrong.").format(acts=acts)
            )
            self._clean.show()
            self._findings.setText("\n".join(_heads(result)))
            self._findings.show()
            return
        text = self.tr("{n:thing is|things are} wrong.").format(n=number_text(len(result.findings)))
        self._flawed.set_text(text)
        self._flawed.show()
        self._findings.setText("\n".join(self._lines(result)))
        self._findings.show()
        self.context.result.tell(Kind.STOP, text)

    def _lines(self, result: Verification) -> list[str]:
        words = LANGUAGES[self.context.preferences.language]
        lines = [
            f"{words.flaw(found.flaw)} · {found.place} · {words.detail(found.detail, found.facts)}"
            for found in result.findings[:_MOST]
        ]
        if len(result.findings) > _MOST:
            more = number_text(len(result.findings) - _MOST)
            lines.append(self.tr("and {n} more").format(n=more))
        return lines

    def _failed(self, error: Exception) -> None:
        self._rest("")
        self.refused(error)

    @Slot(Exception)
    def _crashed(self, _error: Exception) -> None:
        if self._progress is not None and self._progress.over.is_set():
            self._rest(self.tr("The check was interrupted."))

    def _rest(self, words: str) -> None:
        self._progress = None
        self._show_state(is_busy=False)
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def _show_state(self, *, is_busy: bool) -> None:
        for part in (self._clean, self._flawed, self._findings):
            part.hide()
        for shown in (self._bar, self.stop, self._told):
            shown.setVisible(is_busy)
        self.begin.setVisible(not is_busy)


def _heads(result: Verification) -> list[str]:
    return [f"{desk} · {seq:,} · {link[:4].upper()} {link[4:8].upper()}" for desk, seq, link in result.heads]
