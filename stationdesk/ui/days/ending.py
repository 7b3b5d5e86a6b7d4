"""Ends forgotten stays by the credit of their service, one act each, and says what became of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from stationdesk.domain.acts import new_id
from stationdesk.services import forgotten
from stationdesk.services.forgotten import EndStayRequest
from stationdesk.ui.days.ending_question import EndingQuestion
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import number_text, span_text

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.attendance import ForgottenRow
    from stationdesk.services.forgotten import EndStayReceipt
    from stationdesk.ui.context import DeskContext


class Ending(QObject):
    """A stay that is being ended is not ended a second time."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._under_way: set[UUID] = set()
        self._question: EndingQuestion | None = None

    @property
    def question(self) -> EndingQuestion | None:
        """The question that is open now."""
        asked = self._question
        return asked if asked is not None and isValid(asked) and not asked.is_over else None

    def end_all(
        self, rows: Sequence[ForgottenRow], overdue: Sequence[ForgottenRow], then: Callable[[], None]
    ) -> None:
        """End these stays; when some of the people are still on duty, ask once before."""
        if len(overdue) == len(rows):
            self.end(rows, then)
        elif self.question is None:
            self._question = asked = EndingQuestion(self._context.result.window(), len(rows), len(overdue))
            asked.all_agreed.connect(lambda: self.end(rows, then))
            asked.left.connect(then)
            asked.overdue_agreed.connect(lambda: self.end(overdue, then))
            asked.open()

    def end(self, rows: Sequence[ForgottenRow], then: Callable[[], None]) -> None:
        """End these stays; `then` is called once all of them are answered."""
        fresh = [row for row in rows if row.check_in_id not in self._under_way]
        if not fresh:
            return
        self._under_way |= {row.check_in_id for row in fresh}
        receipts: list[EndStayReceipt] = []
        errors: list[Exception] = []

        def answered() -> None:
            if len(receipts) + len(errors) == len(fresh):
                self._tell(receipts, errors)
                then()

        def ended(row: ForgottenRow, receipt: EndStayReceipt) -> None:
            self._under_way.discard(row.check_in_id)
            receipts.append(receipt)
            answered()

        def refused(row: ForgottenRow, error: Exception) -> None:
            self._under_way.discard(row.check_in_id)
            errors.append(error)
            answered()

        for row in fresh:
            self._context.runner.write(
                self,
                forgotten.end_stay,
                EndStayRequest(row.check_in_id),
                then=partial(ended, row),
                otherwise=partial(refused, row),
                act_id=new_id(),
            )

    def _tell(self, receipts: Sequence[EndStayReceipt], errors: Sequence[Exception]) -> None:
        if errors:
            self._context.result.tell(Kind.STOP, explain(errors[0]))
            return
        minutes = sum(receipt.service_minutes for receipt in receipts)
        if len(receipts) == 1:
            words = self.tr("Ended: {name} · {span} wait to be confirmed")
            if not minutes:
                words = self.tr("Ended: {name} · no hours are credited")
            text = words.format(name=receipts[0].name, span=span_text(minutes))
        else:
            words = self.tr("{n:stay|stays} ended · {span} to be confirmed · Ctrl+Z undoes them one by one")
            text = words.format(n=number_text(len(receipts)), span=span_text(minutes))
        self._context.result.tell(Kind.OK if len(receipts) == 1 else Kind.BATCH, text)
