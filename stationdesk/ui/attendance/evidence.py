"""What proves hours that were made up, to be looked at again: the paper's number, the photo, whose word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from stationdesk.queries import attachments, made_up
from stationdesk.ui.accessibility import named
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, IconLabel, KeyButton, label
from stationdesk.ui.wording import moment_text

if TYPE_CHECKING:
    from stationdesk.queries.attachments import Attachment
    from stationdesk.queries.made_up import MadeUpRow
    from stationdesk.ui.context import DeskContext

_WIDTH, _PHOTO_HEIGHT = 620, 360


def evidence_of(session: Any, record_id: UUID) -> tuple[MadeUpRow | None, Attachment | None]:
    """Return how a record was made up and its photo, on one snapshot."""
    row = made_up.made_up_of(session, record_id)
    if row is None or row.attachment_id is None:
        return row, None
    return row, attachments.attachment(session, row.attachment_id)


class EvidencePanel(Overlay):
    """Shows the evidence of made-up hours; Enter or Esc closes it."""

    def __init__(self, host: QWidget, context: DeskContext, row: MadeUpRow, photo: Attachment | None) -> None:
        super().__init__(host, "", width=_WIDTH)
        named(self, "evidence_panel", self.tr("Evidence"))
        self.card.set_title(self.tr("Made-up hours of {name}").format(name=row.name))
        self._context, self._row = context, row
        self._close = named(KeyButton(self.tr("Close"), "Esc", kind=ButtonKind.QUIET), "close_evidence")
        self._close.clicked.connect(self.leave)
        self.card.body.addLayout(self._facts())
        if photo is not None:
            self._show_photo(photo)
        elif row.attachment_id is not None:
            self.card.body.addWidget(
                IconLabel("info", self.tr("The photo is not kept at this desk."), tone="muted")
            )
        self.card.body.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)

    def first_focus(self) -> QWidget:
        return self._close

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave()
        else:
            super().keyPressEvent(event)

    def _facts(self) -> QGridLayout:
        row = self._row
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        at = moment_text(self._context.local(row.made_up_at), self._context.today())
        deadline = row.deadline.isoformat()
        if not row.is_deadline_certain:
            deadline = self.tr("{day} (holidays of that year unknown)").format(day=deadline)
        facts = (
            (self.tr("Paper sheet"), row.paper_number or self.tr("none")),
            (self.tr("Reason"), row.reason),
            (self.tr("Typed in"), self.tr("{at} by {operator}").format(at=at, operator=row.operator)),
            (self.tr("Allowed by"), row.approver),
            (self.tr("Could be made up until"), deadline),
        )
        for number, (name, value) in enumerate(facts):
            grid.addWidget(label(name, size="small", tone="muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(value, wrap=True), number, 1)
        return grid

    def _show_photo(self, photo: Attachment) -> None:
        picture = named(QLabel(), "evidence_photo", self.tr("Photo"))
        image = QPixmap.fromImage(QImage.fromData(photo.content))
        room = (px(_WIDTH - 80), px(_PHOTO_HEIGHT))
        shown = image.scaled(
            *room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        picture.setPixmap(shown)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.card.body.addWidget(picture)
        if not photo.is_true:
            warning = self.tr("This is not the photo that was taken in: it was changed since.")
            self.card.body.addWidget(named(IconLabel("triangle-alert", warning, tone="accent"), "changed"))
