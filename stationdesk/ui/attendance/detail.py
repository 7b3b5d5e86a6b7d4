"""One service record in full, with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.review import Review
from stationdesk.ui.attendance.words import from_to, record_state, where
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, Card, Chip, KeyButton, label
from stationdesk.ui.wording import evidence_word, points_text, span_text

if TYPE_CHECKING:
    from stationdesk.queries.service_records import RecordRow
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.undo import UndoFlow


class RecordDetail(Card):
    """What, where, under whom, on what evidence; undo, and the second look for hours that wait."""

    def __init__(self, context: DeskContext, undo: UndoFlow) -> None:
        super().__init__()
        self._context, self._undo = context, undo
        self._record: RecordRow | None = None
        self._chip = Chip()
        self.head.addWidget(self._chip)
        self._values: list[QLabel] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(1, 1)
        for number, text in enumerate(self._labels()):
            value = label("", wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(
                label(text, size="small", tone="muted"), number, 0, Qt.AlignmentFlag.AlignTop
            )
            self._grid.addWidget(value, number, 1)
            self._values.append(value)
        self.body.addLayout(self._grid)
        self.review = Review(context)
        self.body.addWidget(self.review)
        self.body.addWidget(self._buttons())
        named(self, "record_detail").hide()

    @property
    def record(self) -> RecordRow | None:
        """The record that is shown."""
        return self._record

    def show_record(self, row: RecordRow | None) -> None:
        """Show a record, or nothing."""
        self._record = row
        self.setVisible(row is not None)
        if row is None:
            return
        self.set_title(row.volunteer_name)
        self._chip.set(*record_state(row))
        for value, text in zip(self._values, self._texts(row), strict=True):
            value.setText(text or "–")
        self.review.setVisible(row.waits_for_review and not row.is_reversed)
        self._take_back.setVisible(not row.is_reversed)
        if row.waits_for_review:
            self.review.show_record(row)

    def _labels(self) -> list[str]:
        return [
            self.tr("Activity"),
            self.tr("From – to"),
            self.tr("Hours"),
            self.tr("Evidence"),
            self.tr("Content"),
            self.tr("Responsible"),
        ]

    def _texts(self, row: RecordRow) -> list[str]:
        local = self._context.local
        hours = f"{span_text(row.service_minutes)} · {points_text(row.points)}"
        when = from_to(local(row.started_at), local(row.ended_at), self._context.today())
        facts = [where(row.activity, row.place), when, hours, evidence_word(row.evidence)]
        return [*facts, row.content, row.responsible]

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self._take_back = named(
            KeyButton(self.tr("Undo the check-out…"), icon="undo-2", size=ButtonSize.SMALL), "undo_record"
        )
        take = KeyButton(self.tr("Take in hand"), icon="user", size=ButtonSize.SMALL)
        self._take_back.clicked.connect(self._undo_it)
        named(take, "take_in_hand").clicked.connect(self._take)
        row.addWidget(self._take_back)
        row.addWidget(take)
        row.addStretch(1)
        return holder

    @Slot()
    def _undo_it(self) -> None:
        if self._record is not None:
            self._undo.undo(self._record.act_id)

    @Slot()
    def _take(self) -> None:
        if self._record is not None:
            self._context.person.take(self._record.volunteer_id)
