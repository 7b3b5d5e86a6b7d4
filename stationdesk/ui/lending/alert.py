"""In the strip of the person in hand: what is overdue, or how much is out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from stationdesk.domain.loans import Purpose
from stationdesk.queries import loans
from stationdesk.ui.accessibility import named
from stationdesk.ui.lending.words import late_alert
from stationdesk.ui.widgets import ButtonKind, ButtonSize, KeyButton

if TYPE_CHECKING:
    from stationdesk.queries.loans import LoanRow
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.context import DeskContext

_TABLES = frozenset({"loans", "loan_endings", "loan_renewals", "open_loans"})


class LoanAlert(QObject):
    """Owns the strip's button: red while something is overdue, quiet while something is out, else hidden."""

    changed = Signal()
    """Its words are others: the strip has to arrange itself anew."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.button = named(KeyButton(icon="hand-helping", size=ButtonSize.SMALL), "strip_loans")
        self.button.hide()
        context.person.changed.connect(self._look)
        context.runner.tables_changed.connect(self._tables_changed)

    @Slot(object)
    def _look(self, card: VolunteerCard | None) -> None:
        if card is None:
            self._show([])
            return
        self._context.runner.read(self, loans.of_volunteer, card.volunteer_id, then=self._show, key="loans")

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES and self._context.person.card is not None:
            self._look(self._context.person.card)

    def _show(self, rows: list[LoanRow]) -> None:
        now = self._context.now()
        late = [row for row in rows if row.is_late(now)]
        words = late_alert(late[0], len(late) - 1) if late else self._told(rows)
        self.button.set_texts(words)
        self.button.set_kind(ButtonKind.DANGER if late else ButtonKind.SECONDARY)
        self.button.set_icon("triangle-alert" if late else "hand-helping")
        self.button.setVisible(bool(rows))
        self.changed.emit()

    def _told(self, rows: list[LoanRow]) -> str:
        """Return what somebody has out, and what of theirs lies here."""
        left = [row for row in rows if row.purpose is Purpose.DROP_OFF]
        lent = [row for row in rows if row.purpose is Purpose.LEND]
        words = [self.tr("Has {title}").format(title=row.title) for row in lent]
        if len(lent) > 1:
            words = [self.tr("Has {n} things").format(n=len(lent))]
        if len(left) == 1:
            words.append(self.tr("Left {title} here").format(title=left[0].title))
        elif left:
            words.append(self.tr("Left {n} things here").format(n=len(left)))
        return " · ".join(words)
