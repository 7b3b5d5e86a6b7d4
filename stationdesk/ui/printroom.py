"""Works the print outbox off the GUI thread, one round at a time, whenever a paper may be waiting."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from stationdesk.domain.errors import Trouble
from stationdesk.queries import prints

if TYPE_CHECKING:
    from stationdesk.desk import Desk
    from stationdesk.outbox import PaperDone
    from stationdesk.paths import DataFolder
    from stationdesk.queries.redemptions import SlipFacts
    from stationdesk.ui.context import DeskContext


class Printroom(QObject):
    """Begins after sign-in, on `context.papers_waiting` and by `work`; closed until `open` is called.

    Example: `printroom = Printroom(context)`; when the station is open `printroom.open(desk, folder)`.
    """

    papers_done = Signal(list)
    """The PaperDone of every paper of a round; not sent for a round without papers."""
    failed = Signal(Exception)
    """The database was in the way: the papers stay queued."""

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._desk: Desk | None = None
        self._folder: DataFolder | None = None
        self._is_working = False
        self._round_over = Event()
        self._wanted: list[tuple[bool, bool]] = []
        context.papers_waiting.connect(self.work)
        context.signed_in_changed.connect(self._signed_in)
        context.runner.crashed.connect(self._crashed)

    @property
    def is_working(self) -> bool:
        """Whether papers are being printed now."""
        return self._is_working

    def open(self, desk: Desk, folder: DataFolder) -> None:
        """Give the open station; what was asked for before begins now."""
        self._desk, self._folder = desk, folder
        self._next()

    @Slot()
    def work(self, *, to_folder: bool = False, spells_out: bool = False) -> None:
        """Print what is queued, after the round that runs now.

        Args:
            to_folder: as PDF into the papers folder, whatever printer is chosen.
            spells_out: characters the font lacks are printed as code points.
        """
        wanted = (to_folder, spells_out)
        if wanted not in self._wanted:
            self._wanted.append(wanted)
        self._next()

    def picture_of(self, facts: SlipFacts, copy_no: int, dots_an_inch: float) -> bytes:
        """Return a slip as a PNG picture of its first page, on this desk's paper. For a worker thread.

        Raises:
            MissingGlyphs: the font lacks a character of the slip.
        """
        # ReportLab and PDFium are kept out of the start.
        from stationdesk import outbox  # noqa: PLC0415
        from stationdesk.documents.pictures import page_png  # noqa: PLC0415
        from stationdesk.documents.stamp import stamped  # noqa: PLC0415

        preferences, zone = self._context.preferences, self._context.zone
        pdf = outbox.build_slip_pdf(facts, copy_no, zone, preferences, spells_out=True)
        if self._context.folder.is_training:
            pdf = stamped(pdf)
        return page_png(pdf, dots_an_inch)

    @Slot(object)
    def _signed_in(self, signed_in: object) -> None:
        if signed_in is not None:
            self.work()

    def _next(self) -> None:
        if self._is_working or not self._wanted or self._desk is None or self._folder is None:
            return
        self._is_working = True
        self._round_over.clear()
        to_folder, spells_out = self._wanted.pop(0)
        desk, folder, preferences = self._desk, self._folder, self._context.preferences
        if to_folder:
            preferences = preferences.with_(printer="")

        def print_all() -> list[PaperDone]:
            try:
                if not desk.read(prints.queued_here, 1):
                    return []
                # ReportLab is kept out of the start.
                from stationdesk import outbox  # noqa: PLC0415

                return outbox.work(desk, preferences, folder, spells_out=spells_out)
            finally:
                self._round_over.set()

        self._context.runner.call(self, print_all, self._round_done, self._round_failed)

    def _round_done(self, done: list[PaperDone]) -> None:
        self._is_working = False
        if done:
            self.papers_done.emit(done)
            self._context.runner.tables_changed.emit(frozenset({"print_jobs"}))
        self._next()

    def _round_failed(self, error: Exception) -> None:
        self._is_working = False
        if isinstance(error, Trouble):
            self.failed.emit(error)
        self._next()

    @Slot(Exception)
    def _crashed(self, _error: Exception) -> None:
        # A bug in a round must not stop all later ones; two rounds at a time would print twice.
        if self._is_working and self._round_over.is_set():
            self._is_working = False
            self._next()
