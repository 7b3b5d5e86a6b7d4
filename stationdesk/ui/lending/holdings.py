"""What a borrower has out or reserved, above the form of a loan, and what is free of each kind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.domain.loans import Purpose
from stationdesk.queries import loans, reservations, things
from stationdesk.ui.accessibility import named
from stationdesk.ui.lending.words import due_words, span_words, titled
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, FlowLayout, KeyButton, label
from stationdesk.ui.widgets.face import Face
from stationdesk.ui.widgets.rowlist import RowList
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from datetime import datetime

    from stationdesk.queries.loans import LoanRow
    from stationdesk.queries.reservations import ReservationRow
    from stationdesk.queries.things import KindRow
    from stationdesk.services.people_at_hand import Who
    from stationdesk.ui.context import DeskContext

_ROW, _MOST_SHOWN, _MOST_KINDS = 48, 3, 8
Held = tuple[list["LoanRow"], list["ReservationRow"]]


def held_by(session: Any, borrower: Who, now: datetime) -> Held:
    """Return what somebody known has out or left here, and what they reserved, on one snapshot."""
    if borrower.volunteer_id is not None:
        rows = loans.of_volunteer(session, borrower.volunteer_id)
        return rows, reservations.of_volunteer(session, borrower.volunteer_id, now)
    if borrower.visitor_id is not None:
        rows = loans.of_visitor(session, borrower.visitor_id)
        return rows, reservations.of_visitor(session, borrower.visitor_id, now)
    return [], []


class Holdings(QWidget):
    """Enter or a click on a row takes it back, or begins the loan that was reserved."""

    return_wanted = Signal(UUID)
    """A loan is to be taken back: its id."""
    reserved_wanted = Signal(object)
    """The ReservationRow of what is to be lent now."""
    shown = Signal()
    """Other rows are shown: there is more or less of them."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._rows: dict[UUID, LoanRow | ReservationRow] = {}
        self._title = label(self.tr("Has out or reserved"), size="small", tone="quiet")
        self.list = named(RowList(self.tr("Has out or reserved")), "lend_out")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._title)
        column.addWidget(self.list)
        self.list.acted.connect(self._acted)
        self.list.picked.connect(self._acted)
        self.hide()

    @property
    def has_rows(self) -> bool:
        """Whether there is anything to take back or to lend now."""
        return bool(self._rows)

    def ask(self, borrower: Who | None) -> None:
        """Show what somebody has; None: nobody."""
        if borrower is None:
            self._show(([], []))
            return
        runner, now = self._context.runner, self._context.now()
        runner.read(self, held_by, borrower, now, then=self._show, key="held")

    def choose_first(self) -> None:
        """Put the keys on the first row."""
        self.list.choose(next(iter(self._rows)))

    def _show(self, held: Held) -> None:
        out, reserved = held
        self._rows = {row.loan_id: row for row in out}
        self._rows |= {row.reservation_id: row for row in reserved}
        faces = [self._out(row) for row in out] + [self._reserved(row) for row in reserved]
        self.list.set_faces(faces)
        self.list.setFixedHeight(px(_ROW) * min(len(faces), _MOST_SHOWN))
        self.setVisible(bool(faces))
        self.shown.emit()

    def _out(self, row: LoanRow) -> Face:
        is_late = row.is_late(self._context.now())
        return Face(
            key=row.loan_id,
            lead=row.title,
            title=titled(row.title, row.pieces),
            detail=" · ".join(filter(None, (due_words(self._context, row), row.deposit))),
            remark=self.tr("Overdue") if is_late else "",
            chip_tone="accent",
            button=self.tr("Return") if row.purpose is Purpose.LEND else self.tr("Collect"),
            tone="accent" if is_late else "info",
        )

    def _reserved(self, row: ReservationRow) -> Face:
        return Face(
            key=row.reservation_id,
            lead=row.title,
            title=row.title,
            detail=span_words(self._context, row),
            remark=self.tr("Reserved"),
            chip_tone="neutral",
            button=self.tr("Lend it"),
        )

    @Slot(object)
    def _acted(self, key: UUID) -> None:
        row = self._rows[key]
        if key == getattr(row, "loan_id", None):
            self.return_wanted.emit(key)
        else:
            self.reserved_wanted.emit(row)


class FreeKinds(QWidget):
    """A small button for each kind with how many are free; it looks for them."""

    wanted = Signal(str)
    """The title of a kind."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._flow = FlowLayout(self, spacing=6)
        context.runner.read(self, things.kinds, then=self._show, key="kinds")

    def _show(self, rows: list[KindRow]) -> None:
        for row in [row for row in rows if row.purpose is Purpose.LEND][:_MOST_KINDS]:
            words = self.tr("{kind} · {n} free").format(kind=row.title, n=number_text(row.free))
            button = KeyButton(words, icon=row.icon, size=ButtonSize.SMALL)
            button.setEnabled(row.free > 0)
            button.clicked.connect(partial(self._pressed, row.title))
            self._flow.addWidget(named(button, f"free_{row.position}"))

    def _pressed(self, title: str, _checked: bool = False) -> None:
        self.wanted.emit(title)
