"""The one form of the first start: the station, its first operator, this desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import InvalidField, MissingField
from stationdesk.domain.staff import Role
from stationdesk.services import stations
from stationdesk.services.pins import PIN_DIGITS
from stationdesk.services.stations import FoundingRequest, StationReceipt
from stationdesk.ui.accessibility import named
from stationdesk.ui.context import SignedIn
from stationdesk.ui.messages import explain
from stationdesk.ui.scan import FREE_TEXT
from stationdesk.ui.signin.pin_field import PinLine
from stationdesk.ui.signin.signing_in import enter
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, ButtonSize, Card, FormField, KeyButton, label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stationdesk.ui.context import DeskContext

_LONGEST = 60


class FoundingForm(Card):
    """Founds the station and signs its first operator in; Enter goes to the next empty field."""

    founded = Signal(object)
    """The SignedIn; the context knows already."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.set_title(self.tr("Open your station"))
        self.set_margins(24, 18)
        self._context, self._act_id, self._operator_id = context, new_id(), new_id()
        self._is_busy = False
        self.fields = self._make_fields()
        words = self.tr("Open the station and sign in")
        button = KeyButton(words, "Enter", kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE)
        self.button = named(button, "found")
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self.found)
        self._arrange()
        context.runner.crashed.connect(self._crashed)

    def texts(self) -> dict[str, str]:
        """Return what was typed so far."""
        return {name: _line(field).text() for name, field in self.fields.items()}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Show what was typed before; the name of the desk only if it was changed."""
        for name, text in texts.items():
            _line(self.fields[name]).setText(text)

    @Slot()
    def found(self) -> None:
        """Found the station, if everything is there."""
        texts = self.texts()
        if self._is_busy or not self._is_complete(texts):
            return
        self._is_busy = True
        request = FoundingRequest(
            station_name=texts["station_name"],
            community=texts["community"],
            operator_name=texts["operator_name"],
            pin=texts["pin"],
            desk_name=texts["desk_name"],
        )
        runner = self._context.runner
        runner.operator_id = self._operator_id
        runner.write(
            self, stations.found, request, then=self._founded, otherwise=self._refused, act_id=self._act_id
        )

    def _make_fields(self) -> dict[str, FormField]:
        shortest, longest = PIN_DIGITS
        role = self.tr("You become the administrator.")
        fields = {
            "station_name": FormField(self.tr("Station name"), QLineEdit(), required=True),
            "community": FormField(self.tr("Community"), QLineEdit()),
            "operator_name": FormField(self.tr("Your name"), QLineEdit(), required=True, hint=role),
            "desk_name": FormField(self.tr("Name of this desk"), QLineEdit(self.tr("Front desk 1"))),
            "pin": FormField(
                self.tr("Your PIN"),
                PinLine(),
                required=True,
                hint=self.tr("{shortest} to {longest} digits.").format(shortest=shortest, longest=longest),
            ),
            "pin_again": FormField(self.tr("The PIN once more"), PinLine(), required=True),
        }
        for name, field in fields.items():
            line = named(_line(field), name)
            line.setMaxLength(_LONGEST)
            line.setProperty(FREE_TEXT, True)
            line.returnPressed.connect(self._next)
        return fields

    def _arrange(self) -> None:
        about = self.tr("All of it can be changed later in the settings.")
        self.body.addWidget(label(about, tone="quiet", wrap=True))
        self.body.setSpacing(px(12))
        names = list(self.fields)
        for first, second in zip(names[::2], names[1::2], strict=True):
            row = QHBoxLayout()
            row.setSpacing(px(16))
            for name in (first, second):
                row.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(row)
        self.body.addSpacing(px(4))
        self.body.addWidget(self.button)
        self.setFocusProxy(self.fields["station_name"])

    @Slot()
    def _next(self) -> None:
        """Enter: on to the next empty field; when nothing is missing, found."""
        for name, field in self.fields.items():
            if not _line(field).text().strip() and name not in ("community", "desk_name"):
                if field.editor.hasFocus():
                    self._is_complete(self.texts())
                field.editor.setFocus()
                return
        self.found()

    def _is_complete(self, texts: Mapping[str, str]) -> bool:
        missing = {
            "station_name": self.tr("How is the station called?"),
            "operator_name": self.tr("Who are you?"),
            "pin": self.tr("Please choose a PIN."),
        }
        for name, sentence in missing.items():
            if not texts[name].strip():
                self.fields[name].set_error(sentence)
                return False
        if len(texts["pin"]) < PIN_DIGITS[0]:
            self.fields["pin"].set_error(
                self.tr("A PIN has at least {digits} digits.").format(digits=PIN_DIGITS[0])
            )
            return False
        if texts["pin"] != texts["pin_again"]:
            self.fields["pin_again"].set_error(self.tr("The two PINs are not the same."))
            return False
        return True

    def _founded(self, _receipt: StationReceipt) -> None:
        found = SignedIn(self._operator_id, self.texts()["operator_name"].strip(), Role.ADMINISTRATOR)
        enter(self._context, found)
        self.founded.emit(found)

    def _refused(self, error: Exception) -> None:
        self._free()
        name = error.field if isinstance(error, (MissingField, InvalidField)) else "station_name"
        self.fields.get(name, self.fields["station_name"]).set_error(explain(error))

    @Slot(Exception)
    def _crashed(self, _error: Exception) -> None:
        if self._is_busy:
            self._free()

    def _free(self) -> None:
        self._is_busy = False
        self._context.runner.operator_id = None


def _line(field: FormField) -> QLineEdit:
    editor = field.editor
    assert isinstance(editor, QLineEdit)
    return editor
