"""How many come at once: one, unless a number is typed before the tap; and whose visit the next tap is."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.domain.visits import MOST_PEOPLE
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, ButtonSize, ElidedLabel, KeyButton, Stepper

if TYPE_CHECKING:
    from stationdesk.ui.linkedperson import LinkedPerson

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PeopleLine(QWidget):
    """The number of people of the next tap. Asked for one category, Enter counts it: one line, one act."""

    entered = Signal(object, object)
    """Enter in the line: the category it was asked for, or None, and the id of the act."""
    unlink_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: UUID | None = None
        self._act_id = new_id()
        self._words = ElidedLabel("", size="small", tone="quiet")
        self.number = named(Stepper(self.tr("People at once"), 1, least=1, most=MOST_PEOPLE), "visit_people")
        self.number.number.installEventFilter(self)
        self._person = named(
            KeyButton(icon="x", kind=ButtonKind.SECONDARY, size=ButtonSize.SMALL), "visit_linked"
        )
        self._person.clicked.connect(self.unlink_wanted)
        self._person.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self._person)
        row.addWidget(self._words, 1)
        row.addWidget(self.number)
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._say()

    @property
    def people(self) -> int:
        """How many the next tap counts."""
        return self.number.value

    def set_people(self, people: int) -> None:
        """Show a number; it belongs to no category."""
        self._asked = None
        self.number.set_value(people)
        self._say()

    def ask(self, category_id: UUID | None = None, title: str = "") -> None:
        """Have a number typed, for one category or for whichever is tapped next."""
        self._asked, self._act_id = category_id, new_id()
        self._say(title)
        self.number.number.setFocus()
        self.number.number.selectAll()

    def show_linked(self, person: LinkedPerson | None) -> None:
        """Say whose visit the next tap is."""
        words = self.tr("Linked: {name}").format(name=person.name) if person is not None else ""
        self._person.set_texts(words)
        self._person.setToolTip(self.tr("Link nobody") if words else "")
        self._person.setVisible(bool(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER:
                self._enter(event.isAutoRepeat())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.set_people(1)
                self.entered.emit(None, None)
                return True
        return False

    def _enter(self, is_repeated: bool) -> None:
        if not is_repeated:
            self.number.number.interpretText()
            self.entered.emit(self._asked, self._act_id)

    @Slot()
    def _say(self, title: str = "") -> None:
        words = self.tr("{category}: how many? Enter counts them").format(category=title) if title else ""
        self._words.setText(words or self.tr("How many at once  ×"))
