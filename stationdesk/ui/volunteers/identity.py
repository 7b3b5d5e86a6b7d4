"""Document, sex, birth date and phone: checked while they are typed, what follows is filled in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from stationdesk.domain import phone
from stationdesk.domain.errors import InvalidField
from stationdesk.domain.identity import (
    Document,
    DocumentType,
    DocumentWarning,
    InvalidDocument,
    NumberProblem,
    Sex,
    age_on,
    is_minor,
    is_under_14,
    read_document,
)
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.volunteers.numberfield import NumberField
from stationdesk.ui.volunteers.refusals import sentence_for
from stationdesk.ui.volunteers.values import read_date
from stationdesk.ui.widgets import Dropdown, FormField


def may_be_narrow(choice: Dropdown) -> None:
    """Let a column of the form be narrower than the longest option; a list shows it in full."""
    choice.setSizeAdjustPolicy(Dropdown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(4)


class IdentityFields(QObject):
    """Five fields of the form that depend on one another. A number that is not finished is no error."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._today = today
        kinds = [(kind, wording.document_word(kind)) for kind in DocumentType]
        self.kind = Dropdown(kinds)
        self.sex = Dropdown([(sex, wording.sex_word(sex)) for sex in Sex])
        self.birth_date = named(QLineEdit(), "form_birth_date")
        self.birth_date.setPlaceholderText(self.tr("such as 1990-05-21"))
        for choice in (self.kind, self.sex):
            may_be_narrow(choice)
        named(self.kind, "form_document_type")
        named(self.sex, "form_sex")
        self.kind_field = FormField(self.tr("Document"), self.kind)
        self.document_field = NumberField("form_document", wording.field_word("document"))
        self.sex_field = FormField(wording.field_word("sex"), self.sex)
        self.birth_date_field = FormField(wording.field_word("birth_date"), self.birth_date)
        self.phone_field = NumberField("form_phone", wording.field_word("phone"))
        self.document_field.line.setMaxLength(80)
        self.document_field.line.textChanged.connect(self._document_typed)
        self.document_field.line.editingFinished.connect(self._document_left)
        self.kind.currentIndexChanged.connect(self._document_typed)
        self.phone_field.line.textChanged.connect(self.changed)
        self.phone_field.line.editingFinished.connect(self._phone_left)
        self.birth_date.textChanged.connect(self._say_age)
        self.birth_date.textChanged.connect(self.changed)
        self.birth_date.editingFinished.connect(self._birth_date_left)
        self.sex.currentIndexChanged.connect(self.changed)

    @property
    def kind_of_document(self) -> DocumentType:
        """Which document the number is of; Qt gives members of text enums back as plain texts."""
        return DocumentType(self.kind.value)

    def follow(self) -> None:
        """Say what the document says; after the form was filled with other values."""
        self._document_typed()

    @Slot()
    def _document_typed(self) -> None:
        field, text = self.document_field, self.document_field.line.text().strip()
        field.clear_error()
        document = self._read(text) if text else None
        if document is not None:
            self._fill(document)
        if not text:
            field.set_hint("")
        elif document is None:
            field.set_hint(self.tr("{count} characters so far").format(count=len(text)))
            if self._is_surely_wrong(text):
                self._tell(text)
        self._lock(document)
        self.changed.emit()

    def _fill(self, document: Document) -> None:
        if document.sex is not None:
            self.sex.set_value(document.sex)
        if document.birth_date is not None:
            self.birth_date.setText(document.birth_date.isoformat())
        words = {
            DocumentWarning.UNKNOWN_REGION: self.tr("The number fits; its region is not in the list."),
            DocumentWarning.OTHER_KIND: self.tr(
                "The number fits, but is usual for another kind of document."
            ),
        }
        warnings = [words[warning] for warning in document.warnings]
        self.document_field.set_hint(" ".join(warnings) or self.tr("The number fits."))

    def _lock(self, document: Document | None) -> None:
        """What follows from the number is not typed a second time."""
        self.sex.setEnabled(document is None or document.sex is None)
        is_known = document is not None and document.birth_date is not None
        self.birth_date.setReadOnly(is_known)
        # Enter and Tab pass over what cannot be typed.
        focus = Qt.FocusPolicy.ClickFocus if is_known else Qt.FocusPolicy.StrongFocus
        self.birth_date.setFocusPolicy(focus)

    def _read(self, text: str) -> Document | None:
        try:
            return read_document(self.kind_of_document, text, self._today())
        except InvalidDocument:
            return None

    def _is_surely_wrong(self, text: str) -> bool:
        """Whether more characters cannot help: all 18 are there."""
        try:
            read_document(self.kind_of_document, text, self._today())
        except InvalidDocument as error:
            return len(text) >= 18 and error.problem is not NumberProblem.WRONG_LENGTH
        return False

    @Slot()
    def _document_left(self) -> None:
        text = self.document_field.line.text().strip()
        if text:
            self._tell(text)

    def _tell(self, text: str) -> None:
        try:
            read_document(self.kind_of_document, text, self._today())
        except InvalidDocument as error:
            self.document_field.set_error(explain(error), takes_focus=False)

    @Slot()
    def _phone_left(self) -> None:
        text = self.phone_field.line.text()
        if not text.strip():
            return
        try:
            phone.read_phone(text)
        except phone.InvalidPhone as error:
            self.phone_field.set_error(explain(error), takes_focus=False)

    @Slot()
    def _say_age(self) -> None:
        """Say at once that a minor's guardian is asked for next."""
        try:
            born = read_date(self.birth_date.text())
        except InvalidField:
            born = None
        today, hint = self._today(), ""
        if born is not None and born <= today and is_minor(born, today):
            words = self.tr("{age} years old: the guardian's consent is asked for after saving.")
            if not is_under_14(born, today):
                words = self.tr("{age} years old: the guardian is asked for if the station's rule says so.")
            hint = words.format(age=age_on(born, today))
        self.birth_date_field.set_hint(hint)

    @Slot()
    def _birth_date_left(self) -> None:
        try:
            born = read_date(self.birth_date.text())
        except InvalidField as error:
            self.birth_date_field.set_error(sentence_for(error), takes_focus=False)
            return
        if born is not None and self.birth_date.text() != born.isoformat():
            self.birth_date.setText(born.isoformat())
