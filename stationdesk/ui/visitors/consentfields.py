"""How somebody agreed to a visitor file: on paper with its number, or on the screen, and on which day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationdesk.domain.consents import ConsentForm
from stationdesk.services.visitors import VisitorRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.settings.lines import DayField
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import FormField, Segmented

if TYPE_CHECKING:
    from stationdesk.documents.sheets import NoticeText
    from stationdesk.services.visitors import VisitorFields


_MOST = 60


class ConsentFields(QWidget):
    """A consent on paper has the paper's number."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        forms = [
            (ConsentForm.PAPER, self.tr("Signed on paper")),
            (ConsentForm.ON_SCREEN, self.tr("Read and agreed here")),
        ]
        self._form = named(Segmented(self.tr("How they agreed"), forms, has_keys=False), "visitor_form")
        self._form.set_value(ConsentForm.PAPER)
        self.paper = named(QLineEdit(), "visitor_paper")
        self.paper.setMaxLength(_MOST)
        self._day = DayField("visitor_agreed_on")
        self._day.set_on(today)
        self._day.setMaximumDate(self._day.date())
        self._paper_field = FormField(self.tr("Number of the paper"), self.paper, required=True)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(px(12))
        for field in (self._paper_field, FormField(self.tr("Agreed on"), self._day)):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(FormField(self.tr("How they agreed"), self._form))
        column.addLayout(row)
        self._form.chosen.connect(self._show_paper)
        self._day.dateChanged.connect(lambda _day: self.changed.emit())
        self.paper.textChanged.connect(lambda _text: self.changed.emit())

    @property
    def is_on_paper(self) -> bool:
        """Whether they signed."""
        return self._form.value is ConsentForm.PAPER

    def missing(self) -> FormField | None:
        """Return the number of the paper where it is not there yet."""
        is_missing = self.is_on_paper and not self.paper.text().strip()
        return self._paper_field if is_missing else None

    def request(self, fields: VisitorFields, text: NoticeText) -> VisitorRequest:
        """Return the file to open on the consent that stands here."""
        paper = self.paper.text() if self.is_on_paper else ""
        return VisitorRequest(fields, text.version, self._form.value, self._day.on, paper)

    @Slot()
    def _show_paper(self, _form: object = None) -> None:
        self._paper_field.setVisible(self.is_on_paper)
        self.changed.emit()
