"""The editors of the form in two columns, filled from values and read back as values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QCompleter, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from stationdesk.domain.identity import Sex
from stationdesk.domain.people import PersonCategory
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.runner import Runner
from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.householdfield import HouseholdField
from stationdesk.ui.volunteers.identity import IdentityFields, may_be_narrow
from stationdesk.ui.volunteers.tagfield import TagField, style_popup
from stationdesk.ui.volunteers.values import FormValues
from stationdesk.ui.widgets import Dropdown, FormField

_NOTE_HEIGHT = 60


class _Note(QPlainTextEdit):
    """Enter goes on to the next field, Shift+Enter begins another line."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class VolunteerFields(QWidget):
    """Only name and category are required."""

    changed = Signal()

    def __init__(self, runner: Runner, today: Callable[[], date]) -> None:
        super().__init__()
        self.identity = IdentityFields(today, self)
        self.name = named(QLineEdit(), "form_name")
        self.category = named(Dropdown(), "form_category")
        self.category.setPlaceholderText(self.tr("choose"))
        self.category.set_options([(one, wording.category_word(one)) for one in PersonCategory])
        self.category.set_value(None)
        may_be_narrow(self.category)
        self.area, self.team = named(QLineEdit(), "form_area"), named(QLineEdit(), "form_team")
        self.national = named(QLineEdit(), "form_national_volunteer_no")
        self.records_paper = named(QLineEdit(), "form_records_paper")
        self.household = HouseholdField(runner)
        self.earns = named(QCheckBox(self.tr("Points go to the household")), "form_earns_for_household")
        skills, services = wording.field_word("skills"), wording.field_word("service_categories")
        self.skills = TagField("form_skills", skills, self._common_skills())
        self.services = TagField("form_service_categories", services, self._common_services())
        self.note = named(_Note(), "form_note")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(px(_NOTE_HEIGHT))
        self._teams = QStringListModel(self)
        self._by_name = self._fields()
        self._arrange()
        self._complete_teams()
        self._watch()

    def field(self, name: str) -> FormField | None:
        """Return the field of a request's name, None when no field has it."""
        return self._by_name.get(name)

    def fields(self) -> list[FormField]:
        """Return all fields in reading order."""
        return list(self._by_name.values())

    def set_teams(self, names: list[str]) -> None:
        """Give the teams there are."""
        self._teams.setStringList(names)

    def set_is_new(self, is_new: bool) -> None:
        """Ask for a signed consent only of somebody new; others have it among their consents."""
        self._by_name["records_paper"].setVisible(is_new)

    def set_kept(self, document: str, phone: str) -> None:
        """Say which numbers there are, masked."""
        self.identity.document_field.set_kept(document)
        self.identity.phone_field.set_kept(phone)

    def values(self) -> FormValues:
        """Return what stands in the form."""
        identity, chosen = self.identity, self.category.value
        return FormValues(
            name=self.name.text(),
            category=PersonCategory(chosen) if chosen is not None else None,
            document_type=identity.kind_of_document,
            document=identity.document_field.line.text(),
            removes_document=identity.document_field.removes,
            sex=Sex(identity.sex.value),
            birth_date=identity.birth_date.text(),
            phone=identity.phone_field.line.text(),
            removes_phone=identity.phone_field.removes,
            area=self.area.text(),
            team=self.team.text(),
            household_id=self.household.household_id,
            household=self.household.line.text(),
            earns_for_household=self.earns.isChecked(),
            skills=self.skills.tags,
            service_categories=self.services.tags,
            national_volunteer_no=self.national.text(),
            note=self.note.toPlainText(),
            records_paper=self.records_paper.text(),
        )

    def set_values(self, values: FormValues) -> None:
        """Fill the form."""
        identity = self.identity
        self.name.setText(values.name)
        self.category.set_value(values.category)
        identity.kind.set_value(values.document_type)
        identity.sex.set_value(values.sex)
        identity.birth_date.setText(values.birth_date)
        identity.document_field.line.setText(values.document)
        identity.document_field.set_removes(values.removes_document)
        identity.phone_field.line.setText(values.phone)
        identity.phone_field.set_removes(values.removes_phone)
        identity.follow()
        self.area.setText(values.area)
        self.team.setText(values.team)
        self.household.set_household(values.household_id, values.household)
        self.earns.setChecked(values.earns_for_household)
        self.earns.setEnabled(bool(values.household))
        self.skills.set_tags(values.skills)
        self.services.set_tags(values.service_categories)
        self.national.setText(values.national_volunteer_no)
        self.note.setPlainText(values.note)
        self.records_paper.setText(values.records_paper)
        for field in self.fields():
            field.clear_error()

    def _fields(self) -> dict[str, FormField]:
        identity, word = self.identity, wording.field_word
        return {
            "name": FormField(word("name"), self.name, required=True),
            "category": FormField(self.tr("Category"), self.category, required=True),
            "document_type": identity.kind_field,
            "document": identity.document_field,
            "sex": identity.sex_field,
            "birth_date": identity.birth_date_field,
            "phone": identity.phone_field,
            "area": FormField(word("area"), self.area),
            "team_name": FormField(self.tr("Team"), self.team),
            "national_volunteer_no": FormField(word("national_volunteer_no"), self.national),
            "skills": FormField(word("skills"), self.skills),
            "service_categories": FormField(word("service_categories"), self.services),
            "new_household": self.household,
            "records_paper": FormField(
                self.tr("Signed consent, number"),
                self.records_paper,
                hint=self.tr("may stay empty; only if a consent to the records was signed"),
            ),
            "note": FormField(self.tr("Note"), self.note),
        }

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for place, field in enumerate(self.fields()):
            grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        below = self.household.layout()
        assert below is not None
        below.addWidget(self.earns)
        QWidget.setTabOrder(self.household.line, self.earns)
        QWidget.setTabOrder(self.earns, self.records_paper)
        QWidget.setTabOrder(self.records_paper, self.note)
        grid.setRowStretch(grid.rowCount(), 1)

    def _complete_teams(self) -> None:
        completer = QCompleter(self._teams, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        style_popup(completer)
        self.team.setCompleter(completer)
        self.team.setPlaceholderText(self.tr("none · a new name makes a team"))

    def _watch(self) -> None:
        for line in (self.name, self.area, self.team, self.national, self.records_paper):
            line.setMaxLength(200)
            line.textChanged.connect(self.changed)
        self.category.currentIndexChanged.connect(self.changed)
        self.note.textChanged.connect(self.changed)
        self.earns.toggled.connect(self.changed)
        self.household.line.textChanged.connect(lambda text: self.earns.setEnabled(bool(text.strip())))
        for source in (self.identity, self.household, self.skills, self.services):
            source.changed.connect(self.changed)

    def _common_skills(self) -> list[str]:
        return [
            self.tr("Driving"),
            self.tr("First aid"),
            self.tr("Water and electricity repairs"),
            self.tr("Bicycle repairs"),
            self.tr("Haircuts"),
            self.tr("Mending clothes"),
            self.tr("Cooking"),
            self.tr("Teaching"),
            self.tr("Mediation"),
            self.tr("Computers and phones"),
            self.tr("Photography"),
            self.tr("Sign language"),
        ]

    def _common_services(self) -> list[str]:
        return [
            self.tr("Community patrol"),
            self.tr("Desk duty"),
            self.tr("Meals for the elderly"),
            self.tr("Visits to people living alone"),
            self.tr("Errands and deliveries"),
            self.tr("Spotting hazards"),
            self.tr("Neighbours helping neighbours"),
            self.tr("Environment"),
            self.tr("Children and youth"),
            self.tr("Emergency help"),
        ]
