"""A guardian's phone in full: masked until it is asked for, noted when it is, hidden again soon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.queries import consents as consent_queries
from stationdesk.services import volunteers
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, KeyButton, label

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.context import DeskContext

_SHOWN_MS = 30_000


class GuardianPhones(QWidget):
    """The same act as a person's own full numbers: a reason, a second person, a line in the record."""

    def __init__(self, context: DeskContext, approvals: Approvals) -> None:
        super().__init__()
        self._context, self._approvals = context, approvals
        self._card: VolunteerCard | None = None
        self._told = named(label(wrap=True), "guardian_phones")
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._show = named(
            KeyButton(self.tr("Guardian's phone (is noted)"), icon="phone", size=ButtonSize.SMALL),
            "show_guardian_phone",
        )
        self._show.clicked.connect(self._ask)
        self._hide_soon = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._hide_soon.timeout.connect(self._hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self._show)
        row.addWidget(self._told, 1)
        self.hide()

    def show_person(self, card: VolunteerCard) -> None:
        """Another person is shown: what was shown of the one before is gone."""
        self._card = card
        self._hide()

    @Slot()
    def _hide(self) -> None:
        self._hide_soon.stop()
        self._told.setText("")

    @Slot()
    def _ask(self) -> None:
        if self._card is None:
            return
        person = self._card.volunteer_id
        self._approvals.write(
            self,
            volunteers.show_numbers,
            volunteers.NumbersRequest(person),
            title=self.tr("Show the phone of the guardian of {name}").format(name=self._card.name),
            then=lambda _receipt: self._read(person),
            otherwise=lambda error: self._context.result.tell(Kind.STOP, explain(error)),
            reasons=(self.tr("To call the guardian"), self.tr("An emergency")),
        )

    def _read(self, person: UUID) -> None:
        query = consent_queries.guardian_phones
        self._context.runner.read(self, query, person, then=lambda found: self._reveal(person, found))

    def _reveal(self, person: UUID, found: list[tuple[str, str]]) -> None:
        if self._card is not None and self._card.volunteer_id == person:
            self._told.setText(" · ".join(f"{name} {phone}" for name, phone in found))
            self._hide_soon.start()
