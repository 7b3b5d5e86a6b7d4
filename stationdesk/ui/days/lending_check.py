"""The line of the opening and the closing list about what was lent: what is overdue, what is due today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.days.check_line import Check, State
from stationdesk.ui.lastact import names_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from stationdesk.queries.loans import LoanRow
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate


def due_back_check(context: DeskContext, rows: Sequence[LoanRow], cure: Callable[[], object]) -> Check:
    """Return the line; `rows` are due by the end of the day."""
    title, now = translate("Days", "Things due back"), context.now()
    late = [row.title for row in rows if row.is_late(now)]
    due = [row.title for row in rows if not row.is_late(now)]
    said = []
    if late:
        said.append(translate("Days", "overdue: {titles}").format(titles=names_text(late)))
    if due:
        said.append(translate("Days", "due today: {titles}").format(titles=names_text(due)))
    if not said:
        return Check("lending", State.OK, title, translate("Days", "Nothing is due back today."))
    text, action = translate("Days", "; ").join(said), translate("Days", "See the list")
    return Check("lending", State.LOOK if late else State.OK, title, text, action, cure)
