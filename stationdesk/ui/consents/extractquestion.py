"""The question before an extract: who asked for it, which numbers, which files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from stationdesk.services.extracts import ExtractRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, FormField, KeyButton, Segmented, label

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard

_WIDTH = 560
PDF, JSON = "pdf", "json"


class ExtractQuestion(Overlay):
    """Enter goes on to the folder, Esc leaves."""

    agreed = Signal(object)
    """The ExtractRequest."""

    def __init__(self, host: QWidget, card: VolunteerCard) -> None:
        super().__init__(host, self.tr("Everything held about {name}").format(name=card.name), _WIDTH)
        named(self, "extract_question")
        self._person = card.volunteer_id
        self.set_note(
            self.tr(
                "For the person themselves, or whoever speaks for them: record, hours, points, slips, "
                "consents, who saw or changed what. Other people are named with asterisks only. "
                "Making it is noted."
            )
        )
        self.asked_by = named(QLineEdit(), "extract_asked_by")
        self.asked_by.setMaxLength(100)
        self.asked_by.setPlaceholderText(self.tr("the person"))
        self.kinds = named(
            Segmented(
                self.tr("Files"),
                [
                    ((PDF,), self.tr("To read (PDF)")),
                    ((PDF, JSON), self.tr("PDF and data file (JSON)")),
                    ((JSON,), self.tr("Data file")),
                ],
                has_keys=False,
            ),
            "extract_kinds",
        )
        self.kinds.set_value((PDF,))
        self.numbers = named(
            Segmented(
                self.tr("Numbers"),
                [(False, self.tr("Masked")), (True, self.tr("In full, with a second person"))],
                has_keys=False,
            ),
            "extract_numbers",
        )
        self.numbers.set_value(False)
        self._go = named(
            KeyButton(self.tr("Choose the folder …"), "Enter", kind=ButtonKind.PRIMARY), "extract_go"
        )
        self._back = named(KeyButton(self.tr("Back"), "Esc"), "extract_back")
        self._arrange()
        self._go.clicked.connect(self._agree)
        self._back.clicked.connect(self.leave)

    def first_focus(self) -> QWidget:
        return self._go

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave() if self._back.hasFocus() else self._agree()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _agree(self) -> None:
        request = ExtractRequest(
            self._person, bool(self.numbers.value), self.asked_by.text().strip(), tuple(self.kinds.value)
        )
        self.close_for_good()
        self.agreed.emit(request)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._go)
        body = self.card.body
        body.setSpacing(px(12))
        body.addWidget(FormField(self.tr("Asked for by"), self.asked_by))
        body.addWidget(FormField(self.tr("Numbers"), self.numbers))
        body.addWidget(FormField(self.tr("Files"), self.kinds))
        body.addWidget(
            label(
                self.tr("The names of the files name nobody. Where they go is chosen next."),
                size="small",
                tone="quiet",
                wrap=True,
            )
        )
        body.addLayout(row)
