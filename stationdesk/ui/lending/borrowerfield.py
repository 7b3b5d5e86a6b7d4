"""Who borrows: a volunteer, a phone number with a name, or somebody on the visitor file."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationdesk.domain.phone import InvalidPhone, read_phone
from stationdesk.services.people_at_hand import Who
from stationdesk.ui.accessibility import named
from stationdesk.ui.redemptions.person_search import PersonSearch
from stationdesk.ui.scan import FREE_TEXT, LatinLineEdit
from stationdesk.ui.theme import px
from stationdesk.ui.visitors.picker import VisitorPicker
from stationdesk.ui.widgets import Segmented
from stationdesk.ui.wording.lending import whose_text

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.ui.context import DeskContext

_LONGEST_NAME = 40


class _Whose(Protocol):
    """A receipt that says whose something is."""

    @property
    def name(self) -> str: ...

    @property
    def phone_tail(self) -> str: ...


class Way(StrEnum):
    """How somebody is known."""

    VOLUNTEER = "volunteer"
    PHONE = "phone"
    VISITOR = "visitor"


class _Volunteer(PersonSearch):
    WAITS_FOR_FIRST = True


class BorrowerField(QWidget):
    """`borrower` is None while nobody is picked and no number is typed.

    A phone number of nobody on file is taken over to where numbers are typed.
    """

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty(FREE_TEXT, True)
        ways = [
            (Way.VOLUNTEER, self.tr("Volunteer")),
            (Way.PHONE, self.tr("Phone number")),
            (Way.VISITOR, self.tr("Visitor file")),
        ]
        self.way = named(Segmented(self.tr("Who"), ways, has_keys=False), "borrower_way")
        self.volunteer = named(_Volunteer(context), "borrower_volunteer", self.tr("Volunteer"))
        self.volunteer.setPlaceholderText(self.tr("Scan the card, or name, pinyin, phone tail, number"))
        self.phone = named(LatinLineEdit(), "borrower_phone", self.tr("Phone number"))
        self.phone.setPlaceholderText(self.tr("Phone number"))
        self.phone.setMaxLength(20)
        self.name = named(QLineEdit(), "borrower_name", self.tr("What to call them"))
        self.name.setPlaceholderText(self.tr("What to call them (Mr Zeng)"))
        self.name.setMaxLength(_LONGEST_NAME)
        self.visitor = named(VisitorPicker(context), "borrower_visitor", self.tr("Visitor file"))
        self._arrange()
        self.way.set_value(Way.VOLUNTEER)
        self._show_way()
        self.way.chosen.connect(self._turned)
        for line in (self.volunteer, self.visitor):
            line.changed.connect(self.changed)
            line.none_found.connect(self._take_number)
        for text in (self.phone, self.name):
            text.textEdited.connect(lambda _text: self.changed.emit())

    @property
    def borrower(self) -> Who | None:
        """Who it is, or None."""
        match self.way.value:
            case Way.VOLUNTEER if self.volunteer.volunteer_id is not None:
                return Who(volunteer_id=self.volunteer.volunteer_id)
            case Way.VISITOR if self.visitor.visitor_id is not None:
                return Who(visitor_id=self.visitor.visitor_id)
            case Way.PHONE if self.phone.text().strip():
                return Who(name=self.name.text().strip(), phone=self.phone.text())
        return None

    def said(self, receipt: _Whose) -> str:
        """Return whom a receipt is about; of a visitor it keeps a number, and the field has the name."""
        row = self.visitor.row if self.way.value is Way.VISITOR else None
        return row.name if row is not None else whose_text(receipt.name, receipt.phone_tail)

    @property
    def editor(self) -> QLineEdit:
        """The field the keys belong into."""
        fields = {Way.VOLUNTEER: self.volunteer, Way.PHONE: self.phone, Way.VISITOR: self.visitor}
        return fields[self.way.value]

    def take_volunteer(self, volunteer_id: UUID, name: str) -> None:
        """Show a volunteer, and tell it."""
        self.way.set_value(Way.VOLUNTEER)
        self._show_way()
        self.volunteer.pick_person(volunteer_id, name)

    def take_visitor(self, row: VisitorRow) -> None:
        """Show somebody of the visitor file, and tell it."""
        self.way.set_value(Way.VISITOR)
        self._show_way()
        self.visitor.pick(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or event.isAutoRepeat() or not self._take_number():
            super().keyPressEvent(event)

    @Slot()
    def _take_number(self) -> bool:
        """Take a number of nobody's on file over to the field of numbers; return whether it was one."""
        text = self.editor.text()
        if self.way.value is Way.PHONE or not _is_phone(text):
            return False
        self.phone.setText(text.strip())
        self.way.set_value(Way.PHONE)
        self._show_way()
        self.name.setFocus()
        self.changed.emit()
        return True

    def _arrange(self) -> None:
        self._by_phone = QWidget()
        row = QHBoxLayout(self._by_phone)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.phone, 1)
        row.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (self.way, self.volunteer, self._by_phone, self.visitor):
            column.addWidget(part)

    @Slot(object)
    def _turned(self, _way: Way) -> None:
        self._show_way()
        self.editor.setFocus()
        self.changed.emit()

    def _show_way(self) -> None:
        way = self.way.value
        self.volunteer.setVisible(way is Way.VOLUNTEER)
        self._by_phone.setVisible(way is Way.PHONE)
        self.visitor.setVisible(way is Way.VISITOR)
        self.setFocusProxy(self.editor)


def _is_phone(text: str) -> bool:
    try:
        read_phone(text)
    except InvalidPhone:
        return False
    return True
