"""The papers that did not come out yet: which, why, and what can be done about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.queries import prints
from stationdesk.services.prints import JobState
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.redemptions.printer_words import copy_word, lacks_glyphs, paper_name, problem_words
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, ButtonSize, KeyButton, hairline, label, named
from stationdesk.ui.wording import moment_text, number_text

if TYPE_CHECKING:
    from stationdesk.queries.prints import PrintJobRow
    from stationdesk.ui.context import DeskContext

_WIDTH, _MOST_SHOWN = 640, 20


class OutboxPanel(Overlay):
    """What waits and what failed at this desk. Nothing is lost: each paper stays until it is printed."""

    retry_wanted = Signal(list, bool, bool)
    """Jobs; whether into the papers folder; whether with characters the font lacks spelled out."""
    slip_wanted = Signal(object)
    """The id of the redemption to show."""

    def __init__(self, context: DeskContext, host: QWidget) -> None:
        super().__init__(host, self.tr("Papers not printed"), width=_WIDTH)
        self._context = context
        self.jobs: list[PrintJobRow] = []
        self.setObjectName("outbox_panel")
        self._rows = QWidget()
        self._rows.setProperty("plain", True)
        self._grid = QVBoxLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(8))
        self.retry = named(KeyButton(icon="printer", kind=ButtonKind.PRIMARY), "outbox_retry")
        self.to_folder = named(KeyButton(self.tr("Keep all as PDF"), icon="file-text"), "outbox_to_folder")
        self.spelled = named(KeyButton(self.tr("Print with codes instead")), "outbox_spelled")
        self.close_button = named(KeyButton(self.tr("Close"), "Esc"), "outbox_close")
        self._arrange()
        self._connect()
        self._reload()

    def first_focus(self) -> QWidget:
        return self.retry if self.jobs else self.close_button

    def _arrange(self) -> None:
        self.card.body.addWidget(self._rows)
        row = QHBoxLayout()
        row.setContentsMargins(0, px(12), 0, 0)
        row.setSpacing(px(8))
        for part in (self.retry, self.to_folder, self.spelled):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.card.body.addLayout(row)
        self.spelled.setToolTip(self.tr("Characters the font lacks are printed as their code: [U+2B740]"))

    def _refit(self) -> None:
        # Before it is opened it has no size to fit into.
        if self.isVisible():
            self.fit()

    def _connect(self) -> None:
        self.retry.clicked.connect(lambda: self._retry())
        self.to_folder.clicked.connect(lambda: self._retry(to_folder=True))
        self.spelled.clicked.connect(lambda: self._retry(spells_out=True))
        self.close_button.clicked.connect(self.leave)
        self._context.runner.tables_changed.connect(self._tables_changed)

    def _retry(self, *, to_folder: bool = False, spells_out: bool = False) -> None:
        self.retry_wanted.emit(self.jobs, to_folder, spells_out)

    def _reload(self) -> None:
        self._context.runner.read(self, prints.unprinted_here, then=self._show, key="outbox")

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        if not self.is_over and "print_jobs" in tables:
            self._reload()

    def _show(self, jobs: list[PrintJobRow]) -> None:
        self.jobs = jobs
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, job in enumerate(jobs[:_MOST_SHOWN]):
            if place:
                self._grid.addWidget(hairline())
            self._grid.addWidget(self._row(job))
        self.set_note(self._summary(len(jobs)))
        self.retry.set_texts(self.tr("Print {count} again").format(count=number_text(len(jobs))))
        for button in (self.retry, self.to_folder):
            button.setVisible(bool(jobs))
        self.spelled.setVisible(any(lacks_glyphs(job.problem) for job in jobs))
        self._refit()

    def _summary(self, count: int) -> str:
        if count == 0:
            return self.tr("Every paper has been printed.")
        if count > _MOST_SHOWN:
            words = self.tr("{count} papers wait; the first {shown} are shown. None is lost.")
            return words.format(count=number_text(count), shown=_MOST_SHOWN)
        return self.tr("They wait here until they are printed; none is lost.")

    def _row(self, job: PrintJobRow) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setColumnStretch(0, 1)
        at = moment_text(self._context.local(job.queued_at), self._context.today())
        name = paper_name(job.kind, job.number)
        head = label(f"{name} · {copy_word(job.copy_no)} · {at}", strong=True)
        waits = job.state == JobState.QUEUED
        cause = self.tr("waits for the printer") if waits else problem_words(job.problem)
        grid.addWidget(head, 0, 0)
        grid.addWidget(label(cause, size="small", tone="muted" if waits else "warn", wrap=True), 1, 0)
        if job.redemption_id is not None:
            show = KeyButton(self.tr("Show"), size=ButtonSize.SMALL, name=f"{self.tr('Show')} {job.number}")
            show.clicked.connect(partial(self.slip_wanted.emit, job.redemption_id))
            grid.addWidget(show, 0, 1, 2, 1)
        return made
