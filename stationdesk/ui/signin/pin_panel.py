"""The chosen operator and the PIN: what is typed, what is wrong with it, how long to wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.scan import FREE_TEXT
from stationdesk.ui.signin.pin_field import PinLine
from stationdesk.ui.signin.signing_in import SigningIn
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import (
    Avatar,
    ButtonKind,
    ButtonSize,
    ElidedLabel,
    FormField,
    IconLabel,
    KeyButton,
    label,
)

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.domain.staff import Role
    from stationdesk.ui.context import DeskContext


class PinPanel(QWidget):
    """Signs in whoever `show_operator` named. A wrong PIN is cleared, the cursor stays."""

    signed_in = Signal(object)
    """The SignedIn; the context knows already."""
    stepped = Signal(int)
    """Up (-1) or down (1) was pressed in the field."""

    def __init__(self, context: DeskContext, action: str) -> None:
        super().__init__()
        self._operator_id: UUID | None = None
        self._signing = SigningIn(context)
        self._signing.setParent(self)
        self._face, self._name, self._role = (
            Avatar("", "accent", size=48),
            ElidedLabel("", size="headline"),
            label("", size="small", tone="quiet"),
        )
        self.pin = named(PinLine(), "pin")
        self.field = FormField(self.tr("PIN"), self.pin)
        line = named(QLineEdit(), "desk_name")
        line.setProperty(FREE_TEXT, True)
        hint = self.tr("This computer works at the station for the first time: what is its desk called?")
        self._desk = FormField(self.tr("Name of this desk"), line, hint=hint)
        self._desk.hide()
        self.button = KeyButton(action, "Enter", kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE)
        named(self.button, "enter")
        self.button.setAutoDefault(True)
        self._demo = IconLabel("info", "", tone="info", size="small")
        self._demo.hide()
        self._arrange()
        self._connect()

    @property
    def sentence(self) -> str:
        """What is wrong, as it is shown; empty when nothing is."""
        return self.field.error

    def show_operator(self, operator_id: UUID, name: str, role: Role) -> None:
        """Ask this operator for the PIN."""
        is_other = operator_id != self._operator_id
        if is_other:
            self._signing.for_another()
        self._operator_id = operator_id
        self._face.set(name, "accent")
        self._name.setText(name)
        self._role.setText(wording.role_word(role))
        if is_other:
            self.pin.clear()
            self.field.clear_error()

    def begin(self, digit: str) -> None:
        """The first digit of the PIN was typed beside the field: it and the next ones stand here."""
        self.pin.setFocus()
        if not self.pin.isReadOnly():
            self.pin.setText(digit)

    def try_card(self, card: str) -> None:
        """Somebody held their card before the scanner: they come in."""
        self._signing.try_card(card, self._desk_name())

    def ask_desk_name(self) -> None:
        """Ask what this desk is called, too."""
        self._desk.show()

    def say_demo_pin(self, pin: str) -> None:
        """Say the PIN of the demo station."""
        words = self.tr("This is the demo station. The PIN of everybody is {pin}.")
        self._demo.set_text(words.format(pin=pin))
        self._demo.show()

    @Slot()
    def try_now(self) -> None:
        """Try what was typed."""
        if self._operator_id is None or not self._signing.is_open:
            return
        if not self.pin.text():
            self.field.set_error(self.tr("Please type the PIN."))
            return
        self._signing.try_pin(self._operator_id, self.pin.text(), self._desk_name())

    def _desk_name(self) -> str:
        name = self._desk.editor
        assert isinstance(name, QLineEdit)
        return name.text()

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self._name)
        words.addWidget(self._role)
        who = QHBoxLayout()
        who.setSpacing(px(12))
        who.addWidget(self._face)
        who.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addLayout(who)
        for part in (self.field, self._desk, self.button, self._demo):
            column.addWidget(part)
        column.addStretch(1)
        self.setFocusProxy(self.pin)

    def _connect(self) -> None:
        self.pin.returnPressed.connect(self.try_now)
        self.pin.stepped.connect(self.stepped)
        self.button.clicked.connect(self.try_now)
        self._signing.signed_in.connect(self.signed_in)
        self._signing.refused.connect(self._refused)
        self._signing.waiting.connect(self._waiting)

    @Slot(str)
    def _refused(self, sentence: str) -> None:
        self.pin.clear()
        self.field.set_error(sentence)

    @Slot(int)
    def _waiting(self, seconds: int) -> None:
        self.pin.setReadOnly(seconds > 0)
        self.button.setEnabled(seconds == 0)
        if seconds:
            words = self.tr("This PIN is wrong. The next try is possible in {seconds} s.")
            self.field.set_error(words.format(seconds=seconds))
        else:
            self.field.set_error(self.tr("Now you can try again."))
