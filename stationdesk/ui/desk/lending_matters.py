"""What is overdue, on the list of what needs a hand: each thing a line, many of them one line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.desk.matter import Matter
from stationdesk.ui.lastact import names_text
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.lending import late_text, whose_text

if TYPE_CHECKING:
    from stationdesk.queries.loans import LoanRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.days.view import Waiting

translate = QCoreApplication.translate
_MOST_LINES = 3


def lending_matters(context: DeskContext, actions: Actions, waiting: Waiting) -> list[Matter]:
    """Return a line for each thing that is overdue; for more than three one line that leads to the list."""
    late = [row for row in waiting.due_back if row.is_late(context.now())]
    if len(late) <= _MOST_LINES:
        return [_late(context, actions, row) for row in late]
    title = translate("Attention", "Overdue: {n:thing|things}").format(n=number_text(len(late)))
    show = partial(actions.lending.show, "late")
    detail = names_text([row.title for row in late])
    return [Matter("matter_overdue", "hand-helping", "accent", title, detail, show)]


def _late(context: DeskContext, actions: Actions, row: LoanRow) -> Matter:
    detail = f"{whose_text(row.name, row.phone_tail)} · {late_text(row.due_at, context.now())}"
    return Matter(
        name="matter_overdue",
        icon="hand-helping",
        tone="accent",
        title=translate("Attention", "{title} is overdue").format(title=row.title),
        detail=detail,
        cure=partial(actions.lending.take_back, row.loan_id),
    )
