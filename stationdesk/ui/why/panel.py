"""The overlay that shows a number as the sum of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.queries import explanations
from stationdesk.queries.explanations import Why
from stationdesk.ui import wording
from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.pagedtable import PagedTable
from stationdesk.ui.rowtable import Column
from stationdesk.ui.tableview import choose_only, fit_columns, styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.why import words
from stationdesk.ui.widgets import Figure, KeyButton, Segmented, label

if TYPE_CHECKING:
    from stationdesk.queries.explanations import Sum, WhyRow
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.pagedtable import Answer, Failed, PageAsk
    from stationdesk.ui.why.words import Topic

_WIDTH, _TABLE_HEIGHT = 1040, 330


class WhyPanel(Overlay):
    """Number keys choose the number, arrows a row, Delete opens its act to undo it, Enter and Esc leave."""

    act_wanted = Signal(object)
    """The id of an act that is to be looked at and perhaps undone."""

    def __init__(self, host: QWidget, context: DeskContext, topics: Sequence[Topic]) -> None:
        has_number = topics[0].question.why is not Why.SETTINGS
        title = self.tr("Why this number?") if has_number else self.tr("What was changed in the settings")
        super().__init__(host, title, _WIDTH)
        named(self, "why_panel", self.tr("Why this number?"))
        self._context, self._topics = context, list(topics)
        self._topic = self._topics[0]
        self._words = words.RowWords(context.local, context.today())
        self._choice = named(Segmented(self.tr("Which number")), "why_topics")
        self._choice.set_options([(i, words.topic_word(t.question.why)) for i, t in enumerate(topics)])
        self._sum = named(Figure("", "", tone="accent"), "why_sum")
        self.table: PagedTable[WhyRow] = PagedTable(self._columns(), self._fetch, self)
        self.view = named(styled_table(model=self.table), "why_rows", self.tr("Rows behind the number"))
        self.view.setSortingEnabled(False)
        self.view.setFixedHeight(px(_TABLE_HEIGHT))
        self._told = named(label("", tone="quiet", wrap=True), "why_told")
        self._told.setMinimumHeight(px(44))
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._open = named(KeyButton(self.tr("Undo this act…"), "Delete", icon="undo-2"), "why_open")
        self._leave = named(KeyButton(self.tr("Close"), "Enter"), "why_leave")
        self._arrange()
        self._connect()

    @property
    def topic(self) -> Topic:
        """The number that is shown now."""
        return self._topic

    @property
    def sum_text(self) -> str:
        """The number at the top, as it is shown."""
        return self._sum.value

    @property
    def told(self) -> str:
        """What is said of the chosen row."""
        return self._told.text()

    def show_topic(self, number: int) -> None:
        """Show one of the numbers."""
        self._topic = self._topics[number]
        self._choice.set_value(number)
        self.set_note(self._topic.of)
        self._told.clear()
        self._open.setEnabled(False)
        self.table.set_columns(self._columns())
        self.table.reload()
        question = self._topic.question
        self._context.runner.read(self, explanations.total, question, then=self._show_sum, key="sum")

    def first_focus(self) -> QWidget:
        return self.view

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A table would look for a row that begins with the digit.
        is_key = (
            watched is self.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        )
        if is_key and event.text().isdecimal():  # type: ignore[attr-defined]
            self._choice.choose(int(event.text()))  # type: ignore[attr-defined]
            self.view.setFocus()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_act() if self._open.hasFocus() else self.leave()
        elif event.key() == Qt.Key.Key_Delete:
            self._open_act()
        elif event.text().isdecimal() and self._choice.isVisibleTo(self):
            self._choice.choose(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _columns(self) -> list[Column[WhyRow]]:
        why, say = self._topic.question.why, self._words
        is_sum = why is not Why.SETTINGS
        return [
            Column(self.tr("When"), say.when, width=120),
            Column(self.tr("What"), say.what, width=320, stretches=True, tone=self._tone),
            Column(self.tr("Who"), say.who, width=170, is_hidden=not is_sum),
            Column(
                self.tr("Adds"),
                lambda row: words.signed_text(why, row.amount),
                is_number=True,
                width=90,
                is_hidden=not is_sum,
            ),
            Column(self.tr("Sum"), _after, is_number=True, width=90, is_hidden=not is_sum),
            Column(self.tr("Operator"), lambda row: row.operator, width=100),
        ]

    def _tone(self, row: WhyRow) -> str:
        return "muted" if row.is_undone or (row.amount == 0 and row.minutes) else ""

    def _fetch(self, ask: PageAsk, then: Answer[WhyRow], failed: Failed) -> None:
        question = self._topic.question
        self._context.runner.read(
            self, explanations.rows, question, ask.offset, ask.limit, then=then, otherwise=failed
        )

    def _show_sum(self, found: Sum) -> None:
        self._sum.set_value(words.amount_text(self._topic.question.why, found.amount))
        rows = self.tr("= the sum of %n row(s) below", "", found.rows)
        self._sum.set_text(rows if found.rows else self.tr("Nothing was booked yet."))
        self.table.set_count(found.rows)
        announce(self, f"{self._topic.of} {self._sum.value}")

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._open)
        for part in (self._choice, self._sum, self.view, self._told):
            self.card.body.addWidget(part)
        self.card.body.addLayout(buttons)
        self._choice.setVisible(len(self._topics) > 1)
        self._sum.setVisible(self._topic.question.why is not Why.SETTINGS)

    def _connect(self) -> None:
        self._choice.chosen.connect(self.show_topic)
        self.view.installEventFilter(self)
        self._open.clicked.connect(self._open_act)
        self._leave.clicked.connect(self.leave)
        self.view.doubleClicked.connect(self._open_act)
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)
        self.table.first_page_shown.connect(self._shown)

    @Slot(int)
    def _shown(self, rows: int) -> None:
        fit_columns(self.view, self.table.columns)
        if rows:
            choose_only(self.view, self.table.index(0, 0))

    @Slot(QModelIndex, QModelIndex)
    def _row_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self.table.row(now) if now.isValid() else None
        self._told.setText("" if row is None else self._words.told(row))
        self._open.setEnabled(row is not None)

    @Slot()
    def _open_act(self) -> None:
        act_id = self._chosen()
        if act_id is not None:
            self.close_for_good()
            self.act_wanted.emit(act_id)

    def _chosen(self) -> UUID | None:
        index = self.view.currentIndex()
        row = self.table.row(index) if index.isValid() else None
        return None if row is None else row.act_id


def _after(row: WhyRow) -> str:
    return wording.number_text(row.after)
