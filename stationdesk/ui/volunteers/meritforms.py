"""The forms of a training and of a commendation: the fields that 67号令 art. 8 and 9 ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from stationdesk.services import merits
from stationdesk.ui.accessibility import named
from stationdesk.ui.households.panel import FormPanel, Plan
from stationdesk.ui.settings.lines import DayField, stepper_field
from stationdesk.ui.widgets import FormField, Stepper

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.merits import MeritReceipt
    from stationdesk.ui.context import DeskContext

_USUAL_MINUTES, _STEP = 120, 30


class TrainingPanel(FormPanel):
    """培训情况: name, content, study time, who held it, when."""

    def __init__(self, context: DeskContext, card: VolunteerCard) -> None:
        super().__init__(context, "training_panel")
        self._person = card.volunteer_id
        self.name, self.content = _line("training_name"), _line("training_content", 200)
        self.organiser = _line("training_organiser")
        self.minutes = named(
            Stepper(self.tr("Minutes of study"), _USUAL_MINUTES, least=1, most=merits.MOST_STUDY_MINUTES),
            "training_minutes",
        )
        self.minutes.number.setSingleStep(_STEP)
        self.day = _day(context, "training_day")
        for line in (self.name, self.content, self.organiser):
            line.textChanged.connect(self.look)
        self.minutes.changed.connect(lambda _minutes: self.look())
        self.day.dateChanged.connect(lambda _day: self.look())
        self.set_note(self.tr("Training is a record of its own and no service time."))
        self.arrange(
            self.tr("Training of {name}").format(name=card.name),
            FormField(self.tr("Name of the training"), self.name, required=True),
            FormField(self.tr("What was taught"), self.content),
            FormField(self.tr("Held by"), self.organiser),
            stepper_field(self.minutes),
            FormField(self.tr("Day"), self.day),
        )

    def first_focus(self) -> QWidget:
        return self.name

    def plan(self) -> Plan | None:
        if not self.name.text().strip():
            return None
        request = merits.TrainingRequest(
            self._person,
            self.name.text(),
            self.content.text(),
            self.minutes.value,
            self.organiser.text(),
            self.day.on,
        )
        return Plan(merits.add_training, request)

    def foretell(self, receipt: MeritReceipt) -> str:
        return ""

    def outcome(self, receipt: MeritReceipt | None) -> str:
        words = self.tr("Write down “{name}”")
        return words.format(name=receipt.name) if receipt else self.tr("Write the training down")

    def done_words(self, receipt: MeritReceipt) -> str:
        """Return what happened."""
        return self.tr("Training of {person}: {name}").format(person=receipt.volunteer, name=receipt.name)


class CommendationPanel(FormPanel):
    """表彰奖励情况: name, who granted it, when."""

    def __init__(self, context: DeskContext, card: VolunteerCard) -> None:
        super().__init__(context, "commendation_panel")
        self._person = card.volunteer_id
        self.name, self.granted_by = _line("commendation_name"), _line("granted_by")
        self.day = _day(context, "commendation_day")
        for line in (self.name, self.granted_by):
            line.textChanged.connect(self.look)
        self.day.dateChanged.connect(lambda _day: self.look())
        self.arrange(
            self.tr("Commendation of {name}").format(name=card.name),
            FormField(self.tr("Name of the commendation"), self.name, required=True),
            FormField(self.tr("Granted by"), self.granted_by, required=True),
            FormField(self.tr("Day"), self.day),
        )

    def first_focus(self) -> QWidget:
        return self.name

    def plan(self) -> Plan | None:
        if not (self.name.text().strip() and self.granted_by.text().strip()):
            return None
        request = merits.CommendationRequest(
            self._person, self.name.text(), self.granted_by.text(), self.day.on
        )
        return Plan(merits.add_commendation, request)

    def foretell(self, receipt: MeritReceipt) -> str:
        return ""

    def outcome(self, receipt: MeritReceipt | None) -> str:
        words = self.tr("Write down “{name}”")
        return words.format(name=receipt.name) if receipt else self.tr("Write the commendation down")

    def done_words(self, receipt: MeritReceipt) -> str:
        """Return what happened."""
        words = self.tr("Commendation of {person}: {name}")
        return words.format(person=receipt.volunteer, name=receipt.name)


def _line(name: str, most: int = 100) -> QLineEdit:
    line = named(QLineEdit(), name)
    line.setMaxLength(most)
    return line


def _day(context: DeskContext, name: str) -> DayField:
    day = DayField(name)
    day.set_on(context.today())
    day.setMaximumDate(day.date())
    return day
