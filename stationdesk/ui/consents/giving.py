"""The form that records a consent: one purpose, one version of a text, who agreed and how."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.services import consents
from stationdesk.ui.accessibility import named
from stationdesk.ui.consents import words
from stationdesk.ui.consents.notices import notice_sheet, station_row, versions
from stationdesk.ui.consents.noticeview import NoticeView
from stationdesk.ui.households.panel import FormPanel, Plan
from stationdesk.ui.settings.lines import DayField, line_of
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Dropdown, FormField, Segmented

if TYPE_CHECKING:
    from stationdesk.documents.sheets import NoticeText
    from stationdesk.queries.stations import StationRow
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.consents import ConsentReceipt
    from stationdesk.ui.context import DeskContext

_WIDTH, _FORM_WIDTH, _TEXT_HEIGHT = 940, 400, 430


class GivePanel(FormPanel):
    """At the left what is written down, at the right what is agreed to. Enter records it."""

    ESC_ASKS = True

    def __init__(
        self, context: DeskContext, card: VolunteerCard, purpose: ConsentPurpose | None = None, note: str = ""
    ) -> None:
        super().__init__(context, "consent_panel")
        self._width = _WIDTH
        self._card = card
        self._station: StationRow | None = None
        self.purpose = named(Dropdown(), "consent_purpose")
        self.version = named(Dropdown(), "consent_version")
        self.form = named(Segmented(self.tr("How they agreed"), has_keys=False), "consent_form")
        self.day = DayField("consent_day")
        self.paper = _line("consent_paper", 60)
        self.recipient = _line("consent_recipient")
        self.guardian_name, self.guardian_relation = _line("guardian_name"), _line("guardian_relation", 40)
        self.guardian_phone = _line("guardian_phone", 30)
        self.text = NoticeView()
        self._fields = self._make_fields()
        both = self._both()
        self._fill(purpose)
        self._watch()
        if note:
            self.set_note(note)
        title = self.tr("Record a consent of {name}").format(name=card.name)
        self.arrange(title, both)
        for before, after in pairwise((self.purpose, *self._in_order())):
            QWidget.setTabOrder(before, after)
        context.runner.read(self, station_row, then=self._show_station, key="station")

    def first_focus(self) -> QWidget:
        is_guardian = self.purpose.value is not None and self.purpose.value.is_given_by_guardian
        return self.guardian_name if is_guardian else self.purpose

    def plan(self) -> Plan | None:
        request = self.request()
        is_ready = bool(request.text_version) and self.missing() is None
        return Plan(consents.give, request) if is_ready else None

    def missing(self) -> FormField | None:
        purpose, needed = self.purpose.value, list[str]()
        if purpose.is_given_by_guardian:
            needed += ["guardian_name", "guardian_relation", "guardian_phone"]
        if purpose is ConsentPurpose.NAMED_EXPORT:
            needed.append("recipient")
        if self.form.value is ConsentForm.PAPER:
            needed.append("paper")
        lines = {name: self._fields[name] for name in needed}
        empty = (field for field in lines.values() if not line_of(field).text().strip())
        return next(empty, None)

    def request(self) -> consents.ConsentRequest:
        """Return what the form says."""
        purpose, text = self.purpose.value, self.version.value
        by_guardian = purpose.is_given_by_guardian
        is_paper = self.form.value is ConsentForm.PAPER
        return consents.ConsentRequest(
            volunteer_id=self._card.volunteer_id,
            purpose=purpose,
            text_version=text.version if text is not None else "",
            form=self.form.value,
            given_on=self.day.on,
            paper_number=self.paper.text() if is_paper else "",
            recipient=self.recipient.text() if purpose is ConsentPurpose.NAMED_EXPORT else "",
            guardian_name=self.guardian_name.text() if by_guardian else "",
            guardian_relation=self.guardian_relation.text() if by_guardian else "",
            guardian_phone=self.guardian_phone.text() if by_guardian else "",
        )

    def foretell(self, receipt: ConsentReceipt) -> str:
        return ""

    def outcome(self, receipt: ConsentReceipt | None) -> str:
        return self.tr("Record the consent")

    def _fill(self, purpose: ConsentPurpose | None) -> None:
        options = words.offered(self._card.guardian)
        self.purpose.set_options([(one, words.purpose_word(one)) for one in options])
        self.purpose.set_value(purpose if purpose in options else options[0])
        self.form.set_options(
            [
                (ConsentForm.PAPER, self.tr("Signed on paper")),
                (ConsentForm.ON_SCREEN, self.tr("On the screen")),
            ]
        )
        self.form.set_value(ConsentForm.PAPER)
        self.day.set_on(self.context.today())
        self.day.setMaximumDate(self.day.date())
        self._purpose_chosen()

    def _watch(self) -> None:
        self.purpose.currentIndexChanged.connect(self._purpose_chosen)
        self.version.currentIndexChanged.connect(self._show_text)
        self.form.chosen.connect(self._show_fields)
        self.day.dateChanged.connect(lambda _day: self.look())
        for line in (
            self.paper,
            self.recipient,
            self.guardian_name,
            self.guardian_relation,
            self.guardian_phone,
        ):
            line.textChanged.connect(self.look)

    @Slot()
    def _purpose_chosen(self) -> None:
        found = versions(self.context, self.purpose.value)
        self.version.set_options([(text, text.version.split("-", 1)[1]) for text in found])
        if found:
            self.version.set_value(found[0])
        self._show_fields()
        self._show_text()

    @Slot()
    def _show_fields(self, _form: object = None) -> None:
        purpose = self.purpose.value
        by_guardian = purpose.is_given_by_guardian
        for name in ("guardian_name", "guardian_relation", "guardian_phone"):
            self._fields[name].setVisible(by_guardian)
        self._fields["recipient"].setVisible(purpose is ConsentPurpose.NAMED_EXPORT)
        self._fields["paper"].setVisible(self.form.value is ConsentForm.PAPER)
        self.look()

    @Slot()
    def _show_text(self) -> None:
        text: NoticeText | None = self.version.value
        if text is not None and self._station is not None:
            self.text.show_sheet(notice_sheet(text, self._station, ""))

    def _show_station(self, station: StationRow) -> None:
        self._station = station
        self._show_text()

    def _make_fields(self) -> dict[str, FormField]:
        return {
            "purpose": FormField(self.tr("What for"), self.purpose),
            "guardian_name": FormField(self.tr("Guardian's name"), self.guardian_name, required=True),
            "guardian_relation": FormField(self.tr("Relation"), self.guardian_relation, required=True),
            "guardian_phone": FormField(self.tr("Guardian's phone"), self.guardian_phone, required=True),
            "recipient": FormField(self.tr("Who gets the name"), self.recipient, required=True),
            "form": FormField(self.tr("How they agreed"), self.form),
            "paper": FormField(self.tr("Number of the paper"), self.paper, required=True),
            "day": FormField(self.tr("Agreed on"), self.day),
            "version": FormField(self.tr("Version of the text"), self.version),
        }

    def _in_order(self) -> Iterator[QWidget]:
        """Yield what the Tab key reaches after the purpose, as it is read."""
        yield from (self.guardian_name, self.guardian_relation, self.guardian_phone, self.recipient)
        yield from self.form.findChildren(QAbstractButton)
        yield from (self.paper, self.day, self.version, self.text)

    def _both(self) -> QWidget:
        """Return the form beside the text."""
        both, left = QWidget(), QWidget()
        column, row, last = QVBoxLayout(left), QHBoxLayout(both), QHBoxLayout()
        left.setFixedWidth(px(_FORM_WIDTH))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        fields = dict(self._fields)
        last.setSpacing(px(12))
        pair = QHBoxLayout()
        pair.setSpacing(px(12))
        for name in ("guardian_name", "guardian_relation"):
            pair.addWidget(fields.pop(name), 1)
        for name in ("day", "version"):
            last.addWidget(fields.pop(name), 1)
        column.addWidget(fields.pop("purpose"))
        column.addLayout(pair)
        for field in fields.values():
            column.addWidget(field)
        column.addLayout(last)
        column.addStretch(1)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(20))
        row.addWidget(left)
        row.addWidget(self.text, 1)
        self.text.setFixedHeight(px(_TEXT_HEIGHT))
        return both


def _line(name: str, most: int = 100) -> QLineEdit:
    line = named(QLineEdit(), name)
    line.setMaxLength(most)
    return line
