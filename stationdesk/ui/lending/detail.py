"""The right half of the section: what is chosen in full, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from stationdesk.domain.loans import Purpose
from stationdesk.ui.accessibility import named
from stationdesk.ui.lending.words import due_words, moment, span_words, titled
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, ButtonSize, Card, Chip, FlowLayout, KeyButton, label
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.lending import due_rule_text, loan_purpose_word, whose_text

if TYPE_CHECKING:
    from stationdesk.queries.loans import LoanRow
    from stationdesk.queries.reservations import ReservationRow
    from stationdesk.queries.things import KindRow
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.lending.deeds import Deeds

Press = tuple[str, str, str, Callable[[], object]]
"""A button: its name for keys and tests, its words, its icon, what it does."""


class Detail(Card):
    """A title with a chip, facts below each other, and buttons; the first of these is what Enter does."""

    def __init__(self, context: DeskContext, deeds: Deeds) -> None:
        super().__init__()
        self.context, self.deeds = context, deeds
        self._chip = Chip()
        self.head.addWidget(self._chip)
        self._grid_holder, self._buttons = QWidget(), QWidget()
        self._grid_holder.setProperty("plain", True)
        self.body.addWidget(self._grid_holder)
        self.body.addWidget(self._buttons)
        self._first: Callable[[], object] | None = None
        self.hide()

    def press(self) -> None:
        """Do what Enter does."""
        if self._first is not None:
            self._first()

    def fill(
        self, title: str, chip: tuple[str, str], facts: Sequence[tuple[str, str]], presses: Sequence[Press]
    ) -> None:
        """Show a title, a chip (word, tone), facts that are not empty, and buttons."""
        self.set_title(title)
        self._chip.set(*chip)
        self._chip.setVisible(bool(chip[0]))
        self._show_facts([fact for fact in facts if fact[1]])
        self._show_buttons(presses)
        self._first = presses[0][3] if presses else None
        self.show()

    def _show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        holder = QWidget()
        holder.setProperty("plain", True)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(facts):
            told = label(value, wrap=True)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label(name, size="small", tone="muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(told, number, 1)
        self._grid_holder = self._put(self._grid_holder, holder)

    def _show_buttons(self, presses: Sequence[Press]) -> None:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=8)
        for number, (name, words, icon, act) in enumerate(presses):
            kind = ButtonKind.PRIMARY if number == 0 else ButtonKind.SECONDARY
            button = KeyButton(words, icon=icon, kind=kind, size=ButtonSize.SMALL)
            button.clicked.connect(partial(_do, act))
            flow.addWidget(named(button, name))
        self._buttons = self._put(self._buttons, holder)

    def _put(self, before: QWidget, now: QWidget) -> QWidget:
        self.body.replaceWidget(before, now)
        before.hide()
        before.deleteLater()
        now.show()
        return now


class LoanDetail(Detail):
    """Something that is out, or waits here to be collected."""

    def show_row(self, row: LoanRow) -> None:
        """Show it."""
        is_late, context = row.is_late(self.context.now()), self.context
        facts = [
            (self.tr("Who"), whose_text(row.name, row.phone_tail)),
            (self.tr("Since"), f"{moment(context, row.lent_at)} · {row.operator} · {row.desk}"),
            (self.tr("Due"), moment(context, row.due_at)),
            (self.tr("Number"), row.number),
            (self.tr("Deposit"), row.deposit),
            (self.tr("Parts"), self.tr(", ").join(row.parts)),
        ]
        chip = (due_words(context, row), "accent" if is_late else "info")
        self.fill(titled(row.title, row.pieces), chip, facts, self._presses(row, is_late=is_late))

    def _presses(self, row: LoanRow, *, is_late: bool) -> list[Press]:
        deeds, is_lent = self.deeds, row.purpose is Purpose.LEND
        back = self.tr("Take back…") if is_lent else self.tr("Hand over…")
        presses: list[Press] = [("loan_back", back, "undo-2", partial(deeds.take_back, row))]
        if is_lent:
            presses.append(("loan_renew", self.tr("Renew…"), "clock", partial(deeds.renew, row)))
        presses.append(("loan_slip", self.tr("Print the slip"), "printer", partial(deeds.print_slip, row)))
        if is_late:
            remind = partial(deeds.remind, row)
            presses.append(("loan_remind", self.tr("Print a reminder"), "bell-ring", remind))
        if row.has_phone:
            show = partial(deeds.show_phone, row)
            presses.append(("loan_phone", self.tr("Show the number"), "phone", show))
        if row.volunteer_id is not None:
            take = partial(self.context.person.take, row.volunteer_id)
            presses.append(("loan_person", self.tr("Take in hand"), "user", take))
        return presses


class ReservationDetail(Detail):
    """What is kept for somebody."""

    def show_row(self, row: ReservationRow) -> None:
        """Show it."""
        facts = [
            (self.tr("For whom"), whose_text(row.name, row.phone_tail)),
            (self.tr("From – to"), span_words(self.context, row)),
            (self.tr("Note"), row.note),
            (self.tr("Taken down"), f"{moment(self.context, row.at)} · {row.operator}"),
        ]
        presses: list[Press] = [
            ("reservation_lend", self.tr("Lend it…"), "hand-helping", partial(self.deeds.lend_reserved, row)),
            ("reservation_cancel", self.tr("Let it go"), "x", partial(self.deeds.cancel, row)),
        ]
        self.fill(row.title, ("", "info"), facts, presses)


class KindDetail(Detail):
    """A kind of thing, and how many there are of it."""

    def show_row(self, row: KindRow) -> None:
        """Show it."""
        facts = [
            (self.tr("Use"), loan_purpose_word(row.purpose)),
            (self.tr("Lent for"), due_rule_text(row.due_unit, row.due_amount)),
            (self.tr("Parts"), self.tr(", ").join(row.parts)),
            (self.tr("Deposit"), row.deposit),
        ]
        presses: list[Press] = []
        if row.purpose is Purpose.LEND:
            counts = self.tr("{free} free · {out} out · {unfit} damaged or lost")
            said = counts.format(
                free=number_text(row.free), out=number_text(row.out), unfit=number_text(row.unfit)
            )
            facts.append((self.tr("Things"), said))
            add = partial(self.deeds.add_things, row)
            presses.append(("kind_things", self.tr("Add things…"), "plus", add))
            stick = partial(self.deeds.labels.print, row.kind_id)
            presses.append(("kind_labels", self.tr("Print the labels"), "printer", stick))
        presses.append(("kind_change", self.tr("Change…"), "pencil", partial(self.deeds.change_kind, row)))
        chip = ("", "neutral") if row.is_active else (self.tr("not in use"), "neutral")
        self.fill(row.title, chip, facts, presses)


def _do(act: Callable[[], object], _checked: bool = False) -> Any:
    return act()
