"""A slip on the screen as it is on paper, with what became of it and its papers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from stationdesk.queries import prints, redemptions
from stationdesk.services.prints import JobState
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.redemptions.printer_words import (
    again_words,
    copy_word,
    done_word,
    problem_words,
    void_words,
)
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Chip, IconLabel, KeyButton, label, named
from stationdesk.ui.wording import moment_text, points_text

if TYPE_CHECKING:
    from stationdesk.queries.prints import PrintJobRow
    from stationdesk.queries.redemptions import SlipFacts, SlipUndone
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.printroom import Printroom

_WIDTH, _PAPER_WIDTH = 700, 340
_ROLL_80_INCHES = 80 / 25.4


class SlipPreview(Overlay):
    """One redemption: the paper at the left; state, papers and acts at the right."""

    reprint_wanted = Signal(object)
    """The redemption's id."""

    def __init__(
        self, context: DeskContext, printroom: Printroom, redemption_id: UUID, host: QWidget
    ) -> None:
        super().__init__(host, self.tr("Redemption slip"), width=_WIDTH)
        self.redemption_id = redemption_id
        self._context, self._printroom = context, printroom
        self._facts: SlipFacts | None = None
        self.setObjectName("slip_preview")
        self._paper = named(QLabel(), "slip_paper")
        self._paper.setProperty("card", True)
        self._paper.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._paper.setFixedWidth(px(_PAPER_WIDTH))
        self._state = Chip()
        self._undone = named(IconLabel("undo-2", "", tone="accent"), "slip_undone")
        self._told = named(label(wrap=True), "slip_told")
        self._jobs = named(label(wrap=True, size="small", tone="muted"), "slip_papers")
        self.again = named(
            KeyButton(again_words(context.preferences), "Ctrl+P", icon="printer"), "slip_reprint"
        )
        self.close_button = named(KeyButton(self.tr("Close"), "Esc", kind=ButtonKind.PRIMARY), "slip_close")
        self._arrange()
        self._connect()
        self._reload()

    def first_focus(self) -> QWidget:
        return self.close_button

    def _arrange(self) -> None:
        state = QHBoxLayout()
        state.addWidget(self._state)
        state.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(px(12))
        right.addLayout(state)
        for part in (self._undone, self._told, self._jobs):
            right.addWidget(part)
        right.addSpacing(px(8))
        right.addWidget(self.again)
        right.addWidget(self.close_button)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(24))
        row.addWidget(self._paper)
        row.addLayout(right, 1)
        self.card.body.addLayout(row)
        self._undone.hide()
        self.again.setEnabled(False)

    def _refit(self) -> None:
        # Before it is opened it has no size to fit into.
        if self.isVisible():
            self.fit()

    def _connect(self) -> None:
        self.again.clicked.connect(lambda: self.reprint_wanted.emit(self.redemption_id))
        self.close_button.clicked.connect(self.leave)
        self._context.runner.tables_changed.connect(self._tables_changed)

    def _reload(self) -> None:
        runner = self._context.runner
        runner.read(self, redemptions.slip, self.redemption_id, then=self._show_facts, key="slip")
        runner.read(self, redemptions.undone, self.redemption_id, then=self._show_undone, key="undone")
        runner.read(self, prints.jobs_of, self.redemption_id, then=self._show_jobs, key="papers")

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        if not self.is_over and tables & {"print_jobs", "acts"}:
            self._reload()

    def _show_facts(self, facts: SlipFacts) -> None:
        is_first = self._facts is None or self._facts.is_reversed != facts.is_reversed
        self._facts = facts
        context = self._context
        at = moment_text(context.local(facts.at), context.today())
        goods = self.tr(", ").join(f"{line.title} ×{line.pieces}" for line in facts.lines)
        self.card.set_title(facts.number)
        self._state.set(
            self.tr("undone, void") if facts.is_reversed else self.tr("valid"),
            "accent" if facts.is_reversed else "ok",
        )
        lines = (facts.name, goods, points_text(facts.points), f"{at} · {facts.operator} · {facts.desk}")
        self._told.setText("\n".join(lines))
        self.again.setEnabled(not facts.is_reversed)
        self.again.setToolTip(void_words() if facts.is_reversed else "")
        self._refit()
        if is_first:
            self._draw(facts)

    def _draw(self, facts: SlipFacts) -> None:
        width = round((px(_PAPER_WIDTH) - 2) * self.devicePixelRatioF())
        work = partial(self._printroom.picture_of, facts, 0, width / _ROLL_80_INCHES)
        self._context.runner.call(self, work, self._show_picture)

    def _show_picture(self, png: bytes) -> None:
        picture = QPixmap()
        picture.loadFromData(png)
        wanted = round((px(_PAPER_WIDTH) - 2) * self.devicePixelRatioF())
        if picture.width() > wanted:
            picture = picture.scaledToWidth(wanted, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._paper.setPixmap(picture)
        self._refit()

    def _show_undone(self, undone: SlipUndone | None) -> None:
        self._undone.setVisible(undone is not None)
        if undone is not None:
            at = moment_text(self._context.local(undone.at), self._context.today())
            words = self.tr("Undone {at} by {operator}: points and stock went back.")
            told = words.format(at=at, operator=undone.operator)
            self._undone.set_text(f"{told} {undone.reason}".strip())
        self._refit()

    def _show_jobs(self, jobs: list[PrintJobRow]) -> None:
        self._jobs.setText("\n".join(self._job_words(job) for job in jobs))
        self._refit()

    def _job_words(self, job: PrintJobRow) -> str:
        words = {
            JobState.QUEUED: self.tr("waits for the printer"),
            JobState.PRINTED: done_word(self._context.preferences),
            JobState.FAILED: self.tr("not printed"),
            JobState.DISMISSED: self.tr("not needed any more"),
        }
        state = self.tr("{paper}: {state}").format(
            paper=copy_word(job.copy_no), state=words[JobState(job.state)]
        )
        told = [state, problem_words(job.problem)]
        return " · ".join(filter(None, told))
