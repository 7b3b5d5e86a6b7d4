"""The visitor file from anywhere in the window: found by a code, opened, changed, closed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from stationdesk.domain.acts import new_id
from stationdesk.domain.codes import InvalidCode, read_code
from stationdesk.queries import visitor_pages
from stationdesk.queries import visitors as visitor_queries
from stationdesk.services import visitor_closings, visitors
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.visitors.extracting import VisitorExtracting
from stationdesk.ui.visitors.panel import FilePanel
from stationdesk.ui.visitors.papers import VisitorPapers
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.visitor_pages import VisitorPage
    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.services.visitor_closings import DueReceipt
    from stationdesk.services.visitors import VisitorReceipt
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.context import DeskContext


class VisitorActions(QObject):
    """One form at a time; what is risky goes by `approvals`, `undo` gets the id of the act to take back."""

    taken = Signal(object)
    """Somebody's code was read: the VisitorRow, for whoever has use for them."""
    opened = Signal(object)
    """The id of a file that was just opened, to be shown."""

    def __init__(self, context: DeskContext, approvals: Approvals, undo: Callable[[UUID], None]) -> None:
        super().__init__()
        self._context, self._approvals, self._undo = context, approvals, undo
        self._panel: FilePanel | None = None
        self.extracting = VisitorExtracting(context, self)
        self.papers = VisitorPapers(context, self)

    @property
    def panel(self) -> FilePanel | None:
        """The form that is open now."""
        found = self._panel
        return found if found is not None and isValid(found) and not found.is_over else None

    def find(self, code: str, then: Callable[[VisitorRow | None], None]) -> None:
        """Find whose a code or number is, such as F20261122-0003; None when no open file has it."""
        try:
            number = str(read_code(code))
        except InvalidCode:
            number = code.strip().upper()
        # Without a key: two codes read in a row are two people.
        self._context.runner.read(self, visitor_queries.find, number, then=then)

    def scanned(self, code: str) -> None:
        """Follow a code of the visitor file that no page had use for: the next visit is theirs."""

        def found(row: VisitorRow | None) -> None:
            if row is not None:
                self.taken.emit(row)
                words = self.tr("The next tap is a visit of {name}. On the tiles Enter counts: {category}.")
                self._context.result.tell(Kind.LOOK, words.format(name=row.name, category=row.category))
                return
            words = self.tr("Nobody is on the visitor file under {number}.").format(
                number=code.strip().upper()
            )
            self._context.result.tell(Kind.STOP, words)

        self.find(code, found)

    def new(self, name: str = "") -> FilePanel:
        """Open a file, with the consent it rests on."""
        return self._show(FilePanel(self._context, None, name))

    def change(self, page: VisitorPage) -> FilePanel:
        """Change a file."""
        return self._show(FilePanel(self._context, page))

    def withdraw(self, row: VisitorRow) -> None:
        """Take the consent back at once; it can be undone."""
        act_id = new_id()

        def done(receipt: VisitorReceipt) -> None:
            words = self.tr("{number} is closed: name, phone, platform are gone, the visits stay counted.")
            self._tell(words.format(number=receipt.number), act_id)

        request = visitor_closings.WithdrawalRequest(row.visitor_id)
        self._write(visitor_closings.withdraw, request, done, act_id)

    def close_due(self) -> None:
        """Close the files whose last day is over."""
        act_id = new_id()

        def done(receipt: DueReceipt) -> None:
            words = self.tr("Closed: {n:file|files} past the last day.").format(
                n=number_text(len(receipt.numbers))
            )
            if receipt.still_lent:
                more = self.tr(" {n:file waits|files wait} until what was lent is back.")
                words += more.format(n=number_text(receipt.still_lent))
            self._tell(words, act_id)

        self._write(visitor_closings.close_due, visitor_closings.DueRequest(), done, act_id)

    def show_phone(self, row: VisitorRow) -> None:
        """Show the full phone number, with a reason and a second person; it stays until dismissed."""

        def read(_receipt: VisitorReceipt) -> None:
            self._context.runner.read(self, visitor_pages.full_phone, row.visitor_id, then=show, key="phone")

        def show(number: str) -> None:
            words = self.tr("{name}: {number}").format(name=row.name, number=number)
            self._context.result.tell(Kind.LOOK, words)

        self._approvals.write(
            self,
            visitors.show_phone,
            visitors.PhoneRequest(row.visitor_id),
            title=self.tr("Show the phone number of {name}").format(name=row.name),
            then=read,
            otherwise=self._no,
            left=self._context.omnibox_wanted.emit,
            act_id=new_id(),
            reasons=(self.tr("Something lent is overdue"), self.tr("Something left here can be collected")),
        )

    def _show(self, panel: FilePanel) -> FilePanel:
        if self.panel is not None:
            self.panel.close_for_good()
        self._panel = panel
        panel.done.connect(partial(self._written, panel.is_new))
        panel.left.connect(self._context.omnibox_wanted)
        panel.paper_wanted.connect(self.papers.print_notice)
        panel.open()
        return panel

    def _written(self, is_new: bool, receipt: VisitorReceipt, act_id: UUID) -> None:
        words = (
            self.tr("{number}: the file is open.") if is_new else self.tr("{number}: the file is changed.")
        )
        self._tell(words.format(number=receipt.number), act_id)
        if is_new:
            self.opened.emit(receipt.visitor_id)

    def _write(
        self, service: Callable[..., object], request: object, done: Callable[..., None], act_id: UUID
    ) -> None:
        self._context.runner.write(
            self,
            service,
            request,
            then=done,
            otherwise=self._no,
            act_id=act_id,
        )

    def _tell(self, sentence: str, act_id: UUID) -> None:
        undo = (self.tr("Undo"), "Ctrl+Z", partial(self._undo, act_id))
        self._context.result.tell(Kind.OK, sentence, undo)
        self._context.omnibox_wanted.emit()

    def _no(self, error: Exception) -> None:
        self._context.result.tell(Kind.STOP, explain(error))
