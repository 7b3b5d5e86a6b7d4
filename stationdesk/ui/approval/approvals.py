"""Writes a risky act; when the service asks for a reason or a second person, the desk is asked and the act
is written again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject
from shiboken6 import isValid

from stationdesk.domain.acts import Act, new_id
from stationdesk.domain.errors import ReasonNeeded, SecondPersonNeeded
from stationdesk.ui.approval.asking import Asking

if TYPE_CHECKING:
    from stationdesk.ui.answers import Otherwise
    from stationdesk.ui.approval.panel import ApprovalPanel
    from stationdesk.ui.context import DeskContext

Request = TypeVar("Request")
Receipt = TypeVar("Receipt")
_ANY_REASON = "-"
"""What a rehearsal gives as its reason, to find out whether a second person is needed, too."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A risky act as a page wants it; `title` says what it does, in words of its own."""

    owner: QObject
    service: Callable[[Any, Act, Any], Any]
    request: Any
    title: str
    act_id: UUID
    then: Callable[[Any], None] | None
    otherwise: Otherwise | None
    left: Callable[[], None] | None
    reason: str = ""
    reasons: tuple[str, ...] = ()
    needs_second: bool = False


class Approvals(QObject):
    """At most one question at a time, over the whole window; the act's id stays the same throughout."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._asking: Asking | None = None

    @property
    def panel(self) -> ApprovalPanel | None:
        """The question that is open now."""
        if self._asking is None or not isValid(self._asking):
            return None
        panel = self._asking.panel
        return None if panel.is_over else panel

    def write(  # noqa: PLR0913  # an act has these parts, and a page names the ones it needs
        self,
        owner: QObject,
        service: Callable[[Any, Act, Request], Receipt],
        request: Request,
        *,
        title: str,
        then: Callable[[Receipt], None] | None = None,
        otherwise: Otherwise | None = None,
        left: Callable[[], None] | None = None,
        act_id: UUID | None = None,
        reason: str = "",
        reasons: Sequence[str] = (),
    ) -> UUID:
        """Write an act; ask for what the service misses; return the act's id.

        `title` says what is to be done, such as “Take 20 points from 李明朗”: it heads the question and
        stands on its button. `reasons` are offered with the keys 1 to 9 before the ones of every act.
        `left` is called when the person leaves the question: nothing was done then. `then` and
        `otherwise` are as in `Runner.write`; a wrong PIN or card is answered inside the question.
        """
        wanted = Wanted(
            owner,
            service,
            request,
            title,
            act_id or new_id(),
            then,
            otherwise,
            left,
            reason.strip(),
            tuple(reasons),
        )
        self._context.runner.write(
            owner,
            service,
            request,
            then=then,
            otherwise=lambda error: self._refused(wanted, error),
            act_id=wanted.act_id,
            reason=wanted.reason,
        )
        return wanted.act_id

    def scanned(self, text: str) -> bool:
        """Offer a scan to the open question; return whether there is one, for then it is nobody else's."""
        if self.panel is None or self._asking is None:
            return False
        self._asking.scanned(text)
        return True

    def _refused(self, wanted: Wanted, error: Exception) -> None:
        if isinstance(error, SecondPersonNeeded):
            self._ask(replace(wanted, needs_second=True))
        elif isinstance(error, ReasonNeeded):
            self._look_ahead(wanted)
        else:
            self._hand_on(wanted, error)

    def _look_ahead(self, wanted: Wanted) -> None:
        """A reason is missing: find out now what else is, or whether a reason would help at all."""

        def refused(error: Exception) -> None:
            if isinstance(error, SecondPersonNeeded):
                self._ask(replace(wanted, needs_second=True))
            else:
                self._hand_on(wanted, error)

        self._context.runner.rehearse(
            wanted.owner,
            wanted.service,
            wanted.request,
            then=lambda _receipt: self._ask(wanted),
            otherwise=refused,
            reason=_ANY_REASON,
        )

    def _hand_on(self, wanted: Wanted, error: Exception) -> None:
        if wanted.otherwise is not None:
            wanted.otherwise(error)
        else:
            self._context.runner.refused.emit(error)

    def _ask(self, wanted: Wanted) -> None:
        if (panel := self.panel) is not None:
            panel.insist()
            if wanted.left is not None:
                wanted.left()
            return
        self._asking = Asking(self._context, wanted, self)
        self._asking.refused.connect(lambda error: self._hand_on(wanted, error))
        self._asking.open()
