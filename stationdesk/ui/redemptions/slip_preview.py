"""A slip on the screen as it is on paper, with what became of it and its papers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from stationdesk.domain.acts import new_id
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
    from stationdesk.queries.redemptions import HandOver, SlipFacts, SlipLineRow, SlipUndone
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.printroom import Printroom

_WIDTH, _PAPER_WIDTH = 700, 340
_ROLL_80_INCHES = 80 / 25.4


class SlipPreview(Overlay):
    """One redemption: the paper at the left; state, papers and acts at the right."""

    reprint_wanted = Signal(object)
    """The redemption's id."""
    hand_over_wanted = Signal(object, object)
    """The redemption's id, and that of the act: a second Enter is the same one."""
    return_wanted = Signal(object)
    """The SlipFacts of which something comes back."""

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
        self.hand_over = named(
            KeyButton(self.tr("Hand it over now"), "Enter", icon="package", kind=ButtonKind.PRIMARY),
            "slip_hand_over",
        )
        self.give_back = named(KeyButton(self.tr("Take part of it back …"), icon="undo-2"), "slip_return")
        self._collected = named(label(wrap=True, size="small", tone="muted"), "slip_collected")
        self._act_id = new_id()
        self.close_button = named(KeyButton(self.tr("Close"), "Esc", kind=ButtonKind.PRIMARY), "slip_close")
        self._arrange()
        self._connect()
        self._reload()

    def first_focus(self) -> QWidget:
        return self.close_button if self.hand_over.isHidden() else self.hand_over

    def _arrange(self) -> None:
        state = QHBoxLayout()
        state.addWidget(self._state)
        state.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(px(12))
        right.addLayout(state)
        for part in (self._undone, self._told, self._collected, self._jobs):
            right.addWidget(part)
        right.addSpacing(px(8))
        for button in (self.hand_over, self.again, self.give_back, self.close_button):
            right.addWidget(button)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(24))
        row.addWidget(self._paper)
        row.addLayout(right, 1)
        self.card.body.addLayout(row)
        for hidden in (self._undone, self._collected, self.hand_over):
            hidden.hide()
        for button in (self.again, self.give_back):
            button.setEnabled(False)

    def _refit(self) -> None:
        # Before it is opened it has no size to fit into.
        if self.isVisible():
            self.fit()

    def _connect(self) -> None:
        self.again.clicked.connect(lambda: self.reprint_wanted.emit(self.redemption_id))
        self.hand_over.clicked.connect(self._hand_over)
        self.give_back.clicked.connect(lambda: self.return_wanted.emit(self._facts))
        self.close_button.clicked.connect(self.leave)
        self._context.runner.tables_changed.connect(self._tables_changed)

    def _reload(self) -> None:
        runner = self._context.runner
        runner.read(self, redemptions.slip, self.redemption_id, then=self._show_facts, key="slip")
        runner.read(self, redemptions.undone, self.redemption_id, then=self._show_undone, key="undone")
        runner.read(
            self, redemptions.hand_over_of, self.redemption_id, then=self._show_collected, key="taken"
        )
        runner.read(self, prints.jobs_of, self.redemption_id, then=self._show_jobs, key="papers")

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        if not self.is_over and tables & {"print_jobs", "acts"}:
            self._reload()

    def _show_facts(self, facts: SlipFacts) -> None:
        is_first = self._facts != facts
        self._facts = facts
        context = self._context
        at = moment_text(context.local(facts.at), context.today())
        goods = self.tr(", ").join(self._line_words(line) for line in facts.lines)
        self.card.set_title(facts.number)
        self._state.set(
            self.tr("undone, void") if facts.is_reversed else self.tr("valid"),
            "accent" if facts.is_reversed else "ok",
        )
        lines = (
            facts.name,
            goods,
            points_text(facts.points - facts.points_returned),
            f"{at} · {facts.operator} · {facts.desk}",
        )
        self._told.setText("\n".join(lines))
        self.again.setEnabled(not facts.is_reversed)
        self.again.setToolTip(void_words() if facts.is_reversed else "")
        self.give_back.setEnabled(not facts.is_reversed and any(line.left for line in facts.lines))
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

    def _show_collected(self, taken: HandOver | None) -> None:
        facts = self._facts
        if facts is None or not facts.collect_later or facts.is_reversed:
            return
        waits = taken is None and any(line.left for line in facts.lines)
        self.hand_over.setVisible(waits)
        self.close_button.set_kind(ButtonKind.SECONDARY if waits else ButtonKind.PRIMARY)
        self._collected.setVisible(True)
        words = self.tr("Kept at the desk, not collected yet.")
        if taken is not None:
            at = moment_text(self._context.local(taken.at), self._context.today())
            words = self.tr("Collected {at} at {desk} by {who}; handed over by {operator}.").format(
                at=at, desk=taken.desk, who=taken.collected_by or facts.name, operator=taken.operator
            )
        elif not waits:
            words = self.tr("All of it came back: there is nothing to collect.")
        self._collected.setText(words)
        if self.isVisible():
            self.first_focus().setFocus()
        self._refit()

    @Slot()
    def _hand_over(self) -> None:
        self.hand_over_wanted.emit(self.redemption_id, self._act_id)

    def _line_words(self, line: SlipLineRow) -> str:
        words = f"{line.title} ×{line.pieces}"
        if line.returned:
            words += self.tr(" ({count} came back)").format(count=line.returned)
        return words

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
