"""Redeeming, slips and their papers from anywhere in the window: a key, a scan, a button of a list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from stationdesk.domain.codes import CodeKind, InvalidCode, Number, read_code
from stationdesk.queries import prints as print_queries
from stationdesk.queries import redemptions as redemption_queries
from stationdesk.services import prints
from stationdesk.services.prints import JobState, PaperKind, ReprintRequest
from stationdesk.ui.messages import explain
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.printroom import Printroom
from stationdesk.ui.redemptions.aftercare import Aftercare
from stationdesk.ui.redemptions.cart import Carts
from stationdesk.ui.redemptions.outbox_panel import OutboxPanel
from stationdesk.ui.redemptions.printer_words import copy_word, paper_name, problem_words, void_words
from stationdesk.ui.redemptions.slip_preview import SlipPreview
from stationdesk.ui.redemptions.uncollected import UncollectedPanel
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.outbox import PaperDone
    from stationdesk.queries.prints import PrintJobRow
    from stationdesk.queries.redemptions import SlipFacts, SlipUndone
    from stationdesk.services.prints import ReprintReceipt
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.context import DeskContext

_UNPRINTED = (JobState.QUEUED, JobState.FAILED)


class RedemptionActions(QObject):
    """`printroom` has to be opened with the station; `undo` gets the id of the act to take back."""

    day_close_wanted = Signal(str)
    """The number of the day-close slip that is to be printed again: it was this desk's last paper."""

    def __init__(
        self,
        context: DeskContext,
        undo: Callable[[UUID], None] | None = None,
        approvals: Approvals | None = None,
    ) -> None:
        super().__init__()
        self._context, self._undo = context, undo
        self.aftercare = Aftercare(context, approvals, self.undo_of)
        self.carts = Carts()
        self.printroom = Printroom(context, self)
        self._overlay: Overlay | None = None
        self.printroom.papers_done.connect(self._papers_done)
        self.printroom.failed.connect(self._printroom_failed)

    @property
    def overlay(self) -> Overlay | None:
        """The slip or the list of papers that lies over the window now."""
        found = self._overlay
        return found if found is not None and isValid(found) and not found.is_over else None

    @Slot()
    def open_for_person(self) -> None:
        """Open the page for the person in hand (F3)."""
        self._context.page_wanted.emit("redemptions")

    def undo_of(self, act_id: UUID) -> tuple[str, str, Callable[[], None]] | None:
        """Return the Undo that a result offers, None where nothing can undo."""
        return None if self._undo is None else (self.tr("Undo"), "Ctrl+Z", partial(self._undo, act_id))

    def show_slip(self, number: str) -> None:
        """Show the slip of a scanned code or a typed number; say so when there is none."""
        try:
            code = read_code(number)
        except InvalidCode as error:
            self._context.result.tell(Kind.STOP, explain(error))
            return
        if not isinstance(code, Number) or code.kind is not CodeKind.SLIP:
            self._no_such_slip(number)
            return

        def found(redemption_id: UUID | None) -> None:
            if redemption_id is None:
                self._no_such_slip(str(code))
            else:
                self.show_redemption(redemption_id)

        self._context.runner.read(self, redemption_queries.by_number, str(code), then=found, key="slip")

    def show_redemption(self, redemption_id: UUID) -> None:
        """Show the slip of a redemption."""
        preview = SlipPreview(self._context, self.printroom, redemption_id, _window_of(self._context))
        preview.reprint_wanted.connect(self.reprint)
        preview.hand_over_wanted.connect(self.aftercare.hand_over)
        preview.return_wanted.connect(self._ask_return)
        self._open(preview)

    @Slot(object)
    def _ask_return(self, facts: SlipFacts) -> None:
        self._open(self.aftercare.ask_return(facts, _window_of(self._context)))

    @Slot()
    def reprint_last(self) -> None:
        """Print the slip that is shown again, or this desk's last one of today (Ctrl+P)."""
        shown = self.overlay
        if isinstance(shown, SlipPreview):
            self.reprint(shown.redemption_id)
            return

        def found(redemption_id: UUID | None) -> None:
            if redemption_id is None:
                words = self.tr("Nothing was redeemed at this desk today: there is no slip to print again.")
                self._context.result.tell(Kind.LOOK, words)
            else:
                self.reprint(redemption_id)

        def by_kind(paper: PrintJobRow | None) -> None:
            if paper is not None and paper.kind == PaperKind.DAY_CLOSE:
                self.day_close_wanted.emit(paper.number)
            else:
                runner.read(self, redemption_queries.latest_here, today, then=found, key="latest")

        today, runner = self._context.today(), self._context.runner
        runner.read(self, print_queries.last_paper_here, today, then=by_kind, key="latest_paper")

    @Slot(object)
    def reprint(self, redemption_id: UUID) -> None:
        """Print a slip again, unless it is void.

        A paper of it that has not come out yet is tried first: it is no copy.
        """

        def unless_void(undone: SlipUndone | None) -> None:
            if undone is not None:
                self._context.result.tell(Kind.STOP, void_words())
            else:
                self._context.runner.read(
                    self, print_queries.jobs_of, redemption_id, then=decide, key="reprint"
                )

        def decide(jobs: list[PrintJobRow]) -> None:
            unprinted = [job for job in jobs if job.state in _UNPRINTED]
            if unprinted:
                self.retry(unprinted)
            else:
                self._queue_copy(redemption_id)

        self._context.runner.read(
            self, redemption_queries.undone, redemption_id, then=unless_void, key="reprint"
        )

    def retry(self, jobs: list[PrintJobRow], to_folder: bool = False, spells_out: bool = False) -> None:
        """Try papers again that did not come out, under the number they had."""
        left = {job.job_id for job in jobs}

        def queued(job: PrintJobRow, _nothing: object) -> None:
            left.discard(job.job_id)
            if not left:
                self.printroom.work(to_folder=to_folder, spells_out=spells_out)

        words = self.tr("{count:paper goes|papers go} to the printer").format(count=number_text(len(jobs)))
        if to_folder or not self._context.preferences.printer:
            words = self.tr("{count:paper is|papers are} kept as PDF").format(count=number_text(len(jobs)))
        self._context.result.tell(Kind.OK, words)
        for job in jobs:
            self._context.runner.note(
                self,
                prints.mark,
                job.job_id,
                JobState.QUEUED,
                self._context.now(),
                then=partial(queued, job),
            )

    @Slot()
    def show_outbox(self) -> None:
        """Show the papers that did not come out."""
        panel = OutboxPanel(self._context, _window_of(self._context))
        panel.retry_wanted.connect(self.retry)
        panel.slip_wanted.connect(self.show_redemption)
        self._open(panel)

    @Slot()
    def show_uncollected(self) -> None:
        """Show what was redeemed and is still at the desk."""
        panel = UncollectedPanel(self._context, _window_of(self._context))
        panel.slip_wanted.connect(self.show_redemption)
        self._open(panel)

    def _queue_copy(self, redemption_id: UUID) -> None:
        def queued(receipt: ReprintReceipt) -> None:
            words = self.tr("Slip {number} goes to the printer again: {copy}")
            if not self._context.preferences.printer:
                words = self.tr("Slip {number} is being saved as PDF: {copy}")
            sentence = words.format(number=receipt.number, copy=copy_word(receipt.copy_no))
            self._context.result.tell(Kind.OK, sentence)
            self._context.papers_waiting.emit()

        self._context.runner.write(self, prints.reprint, ReprintRequest(redemption_id), then=queued)

    def _no_such_slip(self, number: str) -> None:
        words = self.tr("There is no slip {number} at this station.").format(number=number)
        self._context.result.tell(Kind.STOP, words)

    def _open(self, overlay: Overlay) -> None:
        if self.overlay is not None:
            self.overlay.close_for_good()
        self._overlay = overlay
        overlay.left.connect(self._context.omnibox_wanted)
        overlay.open()

    @Slot(list)
    def _papers_done(self, done: list[PaperDone]) -> None:
        failed = [paper for paper in done if paper.state == JobState.FAILED]
        if not failed:
            return
        paper, cause = failed[0], problem_words(failed[0].problem)
        words = self.tr("Slip {number} is booked but not printed. {cause}")
        if paper.redemption_id is None:
            words = self.tr("Not printed: {number}. {cause}")
        words = words.format(number=paper_name(paper.kind, paper.number), cause=cause)
        if isinstance(self.overlay, OutboxPanel):
            self._context.result.tell(Kind.STOP, words)
            return
        action = (self.tr("Papers not printed"), "", self.show_outbox)
        self._context.result.tell(Kind.STOP, words, action)

    @Slot(Exception)
    def _printroom_failed(self, error: Exception) -> None:
        self._context.result.tell(Kind.STOP, explain(error))


def _window_of(context: DeskContext) -> QWidget:
    window: QWidget = context.result.window()
    return window
