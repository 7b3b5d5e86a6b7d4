"""One service record in full, with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from stationdesk.domain.service_time import Evidence
from stationdesk.services import service_records
from stationdesk.services.service_records import AnnulRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.evidence import EvidencePanel, evidence_of
from stationdesk.ui.attendance.review import Review
from stationdesk.ui.attendance.words import from_to, record_state, where
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, ButtonSize, Card, Chip, FlowLayout, KeyButton, label
from stationdesk.ui.wording import evidence_word, points_text, short_date_text, span_text

if TYPE_CHECKING:
    from stationdesk.queries.attachments import Attachment
    from stationdesk.queries.made_up import MadeUpRow
    from stationdesk.queries.service_records import RecordRow
    from stationdesk.services.service_records import AnnulReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class RecordDetail(Card):
    """What, where, under whom, on what evidence, why; undo, the second look, and the end of false hours."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self._context, self._actions = context, actions
        self._record: RecordRow | None = None
        self._chip = Chip()
        self.head.addWidget(self._chip)
        self._values: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(1, 1)
        for number, text in enumerate(self._labels()):
            value = label("", wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            name = label(text, size="small", tone="muted")
            self._grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, number, 1)
            self._values.append((name, value))
        self.body.addLayout(self._grid)
        self.review = Review(context, actions.undo.undo)
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
        for (name, value), text in zip(self._values, self._texts(row), strict=True):
            value.setText(text or "–")
            for part in (name, value):
                part.setVisible(text is not None)
        self.review.setVisible(row.waits_for_review)
        self._take_back.setVisible(not row.is_reversed and not row.is_rejected)
        self._take_back.set_texts(self._undo_words(row))
        self._look.setVisible(row.evidence is Evidence.MADE_UP)
        self._annul.setVisible(row.does_count)
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
            self.tr("Reason"),
            self.tr("Lapses"),
        ]

    def _texts(self, row: RecordRow) -> list[str | None]:
        """Return the values beside the labels; None hides a line."""
        local = self._context.local
        hours = f"{span_text(row.service_minutes)} · {points_text(row.points)}"
        when = from_to(local(row.started_at), local(row.ended_at), self._context.today())
        facts = [where(row.activity, row.place), when, hours, evidence_word(row.evidence)]
        lapses = None
        if row.lapses_on is not None:
            lapses = self.tr("after {day} unless confirmed").format(day=short_date_text(row.lapses_on))
        return [*facts, row.content, row.responsible, row.reason or None, lapses]

    def _undo_words(self, row: RecordRow) -> str:
        if row.replaces_id is not None:
            return self.tr("Undo the trimming…")
        words = {
            Evidence.AUTO_OUT: self.tr("Undo the end…"),
            Evidence.MADE_UP: self.tr("Undo making it up…"),
        }
        return words.get(row.evidence) or self.tr("Undo the check-out…")

    def _buttons(self) -> QWidget:
        holder = QWidget()
        small = ButtonSize.SMALL
        self._take_back = named(KeyButton("", icon="undo-2", size=small), "undo_record")
        self._look = named(KeyButton(self.tr("Evidence…"), icon="image", size=small), "show_evidence")
        self._annul = named(
            KeyButton(self.tr("Found false…"), icon="x", size=small, kind=ButtonKind.DANGER), "annul_record"
        )
        take = named(KeyButton(self.tr("Take in hand"), icon="user", size=small), "take_in_hand")
        self._take_back.clicked.connect(self._undo_it)
        self._look.clicked.connect(self._ask_evidence)
        self._annul.clicked.connect(self._annul_it)
        take.clicked.connect(self._take)
        row = FlowLayout(holder, spacing=8)
        for button in (self._take_back, take, self._look, self._annul):
            row.addWidget(button)
        return holder

    @Slot()
    def _undo_it(self) -> None:
        if self._record is not None:
            self._actions.undo.undo(self._record.act_id)

    @Slot()
    def _take(self) -> None:
        if self._record is not None:
            self._context.person.take(self._record.volunteer_id)

    @Slot()
    def _ask_evidence(self) -> None:
        if self._record is not None:
            runner, record_id = self._context.runner, self._record.record_id
            runner.read(self, evidence_of, record_id, then=self._show_evidence, key="evidence")

    def _show_evidence(self, found: tuple[MadeUpRow | None, Attachment | None]) -> None:
        row, photo = found
        host = self._context.result.parentWidget()
        if row is not None and host is not None:
            panel = EvidencePanel(host, self._context, row, photo)
            panel.left.connect(self._look.setFocus)
            panel.open()

    @Slot()
    def _annul_it(self) -> None:
        record = self._record
        if record is None:
            return
        title = self.tr("Take {hours} of {name} back as false")
        self._actions.approvals.write(
            self,
            service_records.annul,
            AnnulRequest(record.record_id),
            title=title.format(hours=span_text(record.service_minutes), name=record.volunteer_name),
            then=self._annulled,
            otherwise=lambda error: self._context.result.tell(Kind.STOP, explain(error)),
            reasons=(self.tr("Was not there"), self.tr("Served by somebody else"), self.tr("No service")),
        )

    def _annulled(self, receipt: AnnulReceipt) -> None:
        text = self.tr("Found false: {name} · {hours} and {points} count no more")
        if receipt.owed:
            text = self.tr("Found false: {name} · {hours} count no more; {owed} were spent and are owed now")
        sentence = text.format(
            name=receipt.name,
            hours=span_text(receipt.service_minutes),
            points=points_text(receipt.points),
            owed=points_text(receipt.owed),
        )
        self._context.result.tell(Kind.OK, sentence)
        self._context.person.refresh()
        self._context.omnibox_wanted.emit()
