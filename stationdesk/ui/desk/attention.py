"""What needs a hand: each line says what is the matter and leads to its cure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.words import where
from stationdesk.ui.widgets import Card, IconLabel, scrolled
from stationdesk.ui.widgets.tile import Tile
from stationdesk.ui.wording import minutes_between, number_text, span_text

if TYPE_CHECKING:
    from stationdesk.queries.attendance import PresentRow
    from stationdesk.queries.rewards import RewardRow
    from stationdesk.queries.service_records import RecordRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.desk.view import DeskView

_MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Matter:
    """One line: what is the matter, more about it, and what pressing it does."""

    name: str
    icon: str
    tone: str
    title: str
    detail: str
    cure: Callable[[], object]


class Attention(Card):
    """Hours that wait, forgotten check-outs, slips that did not print, goods that run out."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self.set_title(self.tr("Needs attention"))
        self._context, self._actions = context, actions
        self._shown: list[tuple[str, str, str]] | None = None
        self._lines = QWidget()
        self._lines.setProperty("plain", True)
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(scrolled(self._lines))

    def show_view(self, view: DeskView, long_stays: Sequence[PresentRow]) -> None:
        """Show what the desk's state asks for."""
        matters = [self._long_stay(row) for row in long_stays]
        matters += self._waiting(view.waiting) + self._unprinted(view.unprinted)
        matters += [self._low(row) for row in view.low]
        self.set_aside(str(len(matters)) if matters else "")
        shown = [(matter.name, matter.title, matter.detail) for matter in matters]
        if shown != self._shown:
            self._shown = shown
            self._fill(matters)

    def _fill(self, matters: Sequence[Matter]) -> None:
        self._clear()
        for matter in matters:
            line = Tile(matter.title, matter.detail, icon=matter.icon, tone=matter.tone, is_flat=True)
            line.clicked.connect(partial(_cure, matter))
            self._column.addWidget(named(line, matter.name))
            line.show()
        if not matters:
            done = IconLabel("circle-check", self.tr("All is done: nothing waits."), tone="ok")
            self._column.addWidget(named(done, "all_done"))
            done.show()

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _long_stay(self, row: PresentRow) -> Matter:
        span = span_text(minutes_between(row.since, self._context.now()))
        return Matter(
            name="matter_long_stay",
            icon="clock",
            tone="warn",
            title=self.tr("{name} forgot to check out?").format(name=row.name),
            detail=f"{span} · {where(row.activity, row.place)}",
            cure=partial(self._actions.attendance.other_time, row.volunteer_id),
        )

    def _waiting(self, rows: Sequence[RecordRow]) -> list[Matter]:
        if not rows:
            return []
        names = list(dict.fromkeys(row.volunteer_name for row in rows))
        shown = self.tr(", ").join(names[:_MOST_NAMES]) + ("…" if len(names) > _MOST_NAMES else "")
        title = self.tr("Hours waiting for review: {n}").format(n=len(rows))
        cure = self._actions.attendance.show_review
        return [Matter("matter_waiting", "shield-check", "warn", title, shown, cure)]

    def _unprinted(self, papers: int) -> list[Matter]:
        if not papers:
            return []
        title = self.tr("Slips not printed: {n}").format(n=papers)
        detail = self.tr("See why, and print them")
        cure = self._actions.redemptions.show_outbox
        return [Matter("matter_unprinted", "printer", "accent", title, detail, cure)]

    def _low(self, row: RewardRow) -> Matter:
        left = number_text(row.remaining or 0)
        title = self.tr("{title}: {n} left") if row.remaining else self.tr("{title}: none left")
        return Matter(
            name="matter_low_stock",
            icon=row.icon or "package",
            tone="warn" if row.remaining else "accent",
            title=title.format(title=row.title, n=left),
            detail=self.tr("Receive goods in the settings"),
            cure=partial(self._context.page_wanted.emit, "settings"),
        )


def _cure(matter: Matter, _checked: bool = False) -> None:
    matter.cure()
