"""The personal record in the detail pane: the card with its barcode, what is missing, every field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from stationdesk.domain.identity import age_on
from stationdesk.domain.staff import Right
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.services import volunteers
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.consents.words import age_words
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.barcode import Barcode
from stationdesk.ui.volunteers.columns import NOTHING
from stationdesk.ui.widgets import ButtonSize, IconLabel, KeyButton, label

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.context import DeskContext

# The button that shows the numbers stands right below the second of them.
_NUMBERS = 1
SHOWN_MS = 30_000
"""How long full numbers stay on the screen."""


class PersonalRecord(QWidget):
    """Numbers are masked; showing them is an act of its own and lasts half a minute."""

    edit_wanted = Signal()

    def __init__(self, context: DeskContext, approvals: Approvals) -> None:
        super().__init__()
        self._context, self._approvals = context, approvals
        self._card: VolunteerCard | None = None
        self._full: tuple[str, str] | None = None
        self._hide_soon = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._hide_soon.timeout.connect(self.hide_numbers)
        self._missing = named(IconLabel("triangle-alert", "", tone="warn", size="small"), "person_missing")
        self._complete = named(KeyButton(self.tr("Complete it"), size=ButtonSize.SMALL), "person_complete")
        self._complete.clicked.connect(self.edit_wanted)
        self._barcode = Barcode(context.runner)
        self._show = named(KeyButton(icon="eye", size=ButtonSize.SMALL), "show_numbers")
        self._show.clicked.connect(self._toggle)
        self._fields: dict[str, QLabel] = {}
        self._arrange()
        self._say_button()

    @property
    def are_numbers_shown(self) -> bool:
        """Whether the full numbers are on the screen."""
        return self._full is not None

    def text_of(self, field: str) -> str:
        """Return what is shown of a field."""
        return self._fields[field].text()

    def show_card(self, card: VolunteerCard) -> None:
        """Show somebody; numbers that were shown in full stay only for the same, unchanged record."""
        before = self._card
        self._card = card
        if before is None or (before.volunteer_id, before.version) != (card.volunteer_id, card.version):
            self.hide_numbers()
        self._barcode.show_number(card.number)
        self._show_missing(card)
        self._show_fields(card)

    @Slot()
    def hide_numbers(self) -> None:
        """Mask the numbers again."""
        self._full = None
        self._hide_soon.stop()
        if self._card is not None:
            self._show_fields(self._card)
        self._say_button()

    @Slot()
    def _toggle(self) -> None:
        if self._full is not None or self._card is None:
            self.hide_numbers()
            return
        volunteer_id = self._card.volunteer_id
        self._show.setEnabled(False)
        self._approvals.write(
            self,
            volunteers.show_numbers,
            volunteers.NumbersRequest(volunteer_id),
            title=self.tr("Show the full numbers of {name}").format(name=self._card.name),
            then=lambda _receipt: self._ask_numbers(volunteer_id),
            otherwise=self._refused,
            left=lambda: self._show.setEnabled(True),
            reasons=(
                self.tr("To compare with the document"),
                self.tr("To call the person"),
                self.tr("For a form outside this program"),
            ),
        )

    def _ask_numbers(self, volunteer_id: UUID) -> None:
        query = volunteer_queries.full_numbers
        self._context.runner.read(
            self, query, volunteer_id, then=lambda found: self._reveal(volunteer_id, found), key="numbers"
        )

    def _reveal(self, volunteer_id: UUID, found: tuple[str, str]) -> None:
        self._show.setEnabled(True)
        if self._card is None or self._card.volunteer_id != volunteer_id:
            return
        self._full = found
        self._hide_soon.start()
        self._show_fields(self._card)
        self._say_button()

    def _refused(self, error: Exception) -> None:
        self._show.setEnabled(True)
        self._context.result.tell(Kind.STOP, explain(error))

    def _say_button(self) -> None:
        is_shown = self._full is not None
        self._show.set_icon("eye-off" if is_shown else "eye")
        self._show.set_texts(self.tr("Hide numbers") if is_shown else self.tr("Show numbers (is noted)"))

    def _show_missing(self, card: VolunteerCard) -> None:
        words = self.tr(", ").join(wording.field_word(field) for field in card.missing)
        self._missing.set_text(self.tr("To complete: {fields}").format(fields=words))
        self._missing.setVisible(bool(card.missing))
        self._complete.setVisible(bool(card.missing))

    def _show_fields(self, card: VolunteerCard) -> None:
        document, phone = self._full or (card.document_masked, card.phone_masked)
        numbers = (document, phone)
        has_numbers = bool(card.document_masked or card.phone_masked)
        signed_in = self._context.signed_in
        may = signed_in is None or signed_in.may(Right.SHOW_FULL_NUMBERS)
        self._show.setVisible(has_numbers and may)
        for field, text in {**_numbers(card, *numbers), **self._others(card)}.items():
            self._fields[field].setText(text or NOTHING)

    def _others(self, card: VolunteerCard) -> dict[str, str]:
        comma = self.tr(", ")
        members = comma.join(card.household_members)
        household = self.tr("{name} ({members})").format(name=card.household, members=members)
        own, shared = self.tr("to the person"), self.tr("to the household, {points} there")
        purse = shared.format(points=wording.points_text(card.household_points))
        born = card.birth_date
        minor = age_words(card.guardian) if card.guardian is not None else ""
        age = self.tr("{date}, {years} years old")
        return {
            "sex": wording.sex_word(card.sex) if card.sex else "",
            "birth_date": f"{born.isoformat()} · {minor}"
            if born and minor
            else age.format(date=born.isoformat(), years=age_on(born, self._context.today()))
            if born
            else "",
            "area": card.area,
            "team": card.team,
            "household": household if card.household else "",
            "purse": purse if card.earns_for_household and card.household else own,
            "skills": comma.join(card.skills),
            "service_categories": comma.join(card.service_categories),
            "national_volunteer_no": card.national_volunteer_no,
            "registered_on": card.registered_on.isoformat(),
            "note": card.note,
        }

    def _labels(self) -> dict[str, str]:
        return {
            "document": wording.field_word("document"),
            "phone": wording.field_word("phone"),
            "sex": wording.field_word("sex"),
            "birth_date": wording.field_word("birth_date"),
            "area": wording.field_word("area"),
            "team": self.tr("Team"),
            "household": self.tr("Household"),
            "purse": self.tr("Points go"),
            "skills": wording.field_word("skills"),
            "service_categories": wording.field_word("service_categories"),
            "national_volunteer_no": wording.field_word("national_volunteer_no"),
            "registered_on": self.tr("Registered on"),
            "note": self.tr("Note"),
        }

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), px(8), px(4))
        column.setSpacing(px(8))
        missing = QHBoxLayout()
        missing.addWidget(self._missing, 1)
        missing.addWidget(self._complete, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(missing)
        column.addLayout(self._grid())
        column.addWidget(self._barcode_card())
        column.addStretch(1)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._show, _NUMBERS + 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        for place, (field, words) in enumerate(self._labels().items()):
            row = place + (place > _NUMBERS)
            shown = named(label(wrap=True), f"person_{field}")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._fields[field] = shown
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label(words, size="small", tone="muted"), row, 0, top)
            grid.addWidget(shown, row, 1, top)
        return grid

    def _barcode_card(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("card", True)
        row = QHBoxLayout(frame)
        row.setContentsMargins(px(8), px(8), px(8), px(8))
        row.addWidget(self._barcode, 0, Qt.AlignmentFlag.AlignCenter)
        return frame


def _numbers(card: VolunteerCard, document: str, phone: str) -> dict[str, str]:
    kind = wording.document_word(card.document_type) if card.document_type else ""
    shown = " ".join(part for part in (kind, document) if part)
    return {"document": shown if document else "", "phone": phone}
