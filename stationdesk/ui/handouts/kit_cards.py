"""The cards of a kit: making it up, and what was made up until now, to take apart again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from stationdesk.services.kit_parts import MOST_PIECES
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import (
    ButtonKind,
    ButtonSize,
    Card,
    IconLabel,
    KeyButton,
    Stepper,
    label,
    set_shown,
)
from stationdesk.ui.widgets.face import Face
from stationdesk.ui.widgets.rowlist import RowList
from stationdesk.ui.wording import number_text, time_text

if TYPE_CHECKING:
    from datetime import date, datetime

    from stationdesk.queries.kits import KitRow, MakingRow


class MakeCard(Card):
    """`wanted` tells how many kits are to be made up."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.set_stripe("accent")
        self._reach = IconLabel("package", "", tone="quiet")
        self.pieces = named(Stepper(self.tr("Kits to make"), 1, least=1, most=MOST_PIECES), "kit_pieces")
        self.pieces.changed.connect(self._say_button)
        self.make = named(
            KeyButton("", "Alt+M", kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE, binds=True), "make_up"
        )
        self.make.clicked.connect(lambda: self.wanted.emit(self.pieces.value))
        row = QHBoxLayout()
        row.addWidget(self.pieces)
        row.addWidget(self.make, 1)
        self.body.addWidget(self._reach)
        self.body.addLayout(row)

    def show_kit(self, row: KitRow | None, title: str) -> None:
        """Show a kit and how many there can be; None: nobody said yet what is in it."""
        self.set_title(row.title if row is not None else title)
        self._reach.set_text(self._reach_words(row))
        self.make.setEnabled(row is not None and row.can_make > 0)
        self._say_button()

    def _reach_words(self, row: KitRow | None) -> str:
        if row is None or row.shortest is None:
            return self.tr("Say below what is in it; then it can be made up.")
        words = self.tr("{here} lie here. What there is does for {n} more; the first to run out: {part}")
        return words.format(
            here=number_text(row.on_hand), n=number_text(row.can_make), part=row.shortest.title
        )

    def _say_button(self) -> None:
        self.make.set_texts(self.tr("Make up {n}").format(n=number_text(self.pieces.value)))


class MadeCard(Card):
    """`apart_wanted` tells what was made up and how many of it are to be taken apart."""

    apart_wanted = Signal(object, int)

    def __init__(self, local: Callable[[datetime], datetime]) -> None:
        super().__init__()
        title = self.tr("Made up until now")
        self.set_title(title)
        self._local = local
        self.apart = named(
            Stepper(self.tr("Kits to take apart"), 1, least=1, most=MOST_PIECES), "apart_pieces"
        )
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Taken apart at a time"), tone="muted"), 1)
        row.addWidget(self.apart)
        self.makings = named(RowList(title), "makings")
        self.makings.setMinimumHeight(px(104))
        self.makings.acted.connect(lambda making: self.apart_wanted.emit(making, self.apart.value))
        self.body.addLayout(row)
        self.body.addWidget(self.makings)

    def show_makings(self, rows: list[MakingRow], today: date) -> None:
        """Show what was made up; without any the card is not there."""
        self.makings.set_faces([self._face(row, today) for row in rows])
        set_shown(self, is_shown=bool(rows))

    def _face(self, row: MakingRow, today: date) -> Face:
        words = self.tr("{n} made · {left} left")
        until = self.tr("until {day}")
        return Face(
            key=row.making_id,
            lead=_when(self._local(row.at), today),
            is_time=True,
            title=words.format(n=number_text(row.pieces), left=number_text(row.left)),
            detail=" · ".join(filter(None, (row.number, row.operator))),
            remark=until.format(day=row.expires_on.isoformat()) if row.expires_on else "",
            chip_tone="neutral",
            button=self.tr("Take apart") if row.left else "",
            is_faint=not row.left,
        )


def _when(at: datetime, today: date) -> str:
    """Return the time of today, the day of before, in the room of a time."""
    return time_text(at) if at.date() == today else f"{at:%m-%d}"
