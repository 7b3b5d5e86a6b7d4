"""The people who did not check out, each with what is credited when their stay is ended now."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.days.words import credit_text
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, ElidedLabel, KeyButton, label
from stationdesk.ui.wording import moment_text, number_text

if TYPE_CHECKING:
    from stationdesk.queries.attendance import ForgottenRow
    from stationdesk.ui.context import DeskContext


class StayList(QWidget):
    """One line a person, with a button that ends their stay by the credit of the service; `most` lines."""

    end_wanted = Signal(object)
    """The ForgottenRow whose stay is to end."""

    def __init__(self, context: DeskContext, rows: Sequence[ForgottenRow], most: int = 6) -> None:
        super().__init__()
        self._context = context
        self.setProperty("plain", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), 0, 0, px(4))
        column.setSpacing(px(2))
        for row in rows[:most]:
            column.addWidget(self._line(row))
        if len(rows) > most:
            more = self.tr("and {n} more").format(n=number_text(len(rows) - most))
            column.addWidget(label(more, size="small", tone="muted"))

    def _line(self, row: ForgottenRow) -> QWidget:
        line = QWidget()
        line.setProperty("plain", True)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(10))
        since = moment_text(self._context.local(row.since), self._context.today())
        text = self.tr("{name}, here since {since}, {activity}: {credit}").format(
            name=row.name, since=since, activity=row.activity, credit=credit_text(self._context, row)
        )
        across.addWidget(ElidedLabel(text), 1)
        name = self.tr("End the stay of {name}").format(name=row.name)
        end = named(KeyButton(self.tr("End it"), size=ButtonSize.SMALL, name=name), "end_stay", name)
        end.clicked.connect(partial(self._end, row))
        across.addWidget(end)
        return line

    def _end(self, row: ForgottenRow, _checked: bool = False) -> None:
        self.end_wanted.emit(row)
