"""Signing in: who is on duty, and the PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.queries import stations
from stationdesk.ui import keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.lastact import LastLine, last_act_text, last_line
from stationdesk.ui.signin.choice import OperatorChoice
from stationdesk.ui.signin.clock import Clock
from stationdesk.ui.signin.demo_station import demo_pin
from stationdesk.ui.signin.entrance import Entrance, is_operator_card
from stationdesk.ui.signin.pin_panel import PinPanel
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, ButtonSize, Card, KeyButton, label

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.stations import OperatorRow, StationRow
    from stationdesk.ui.context import DeskContext

_WIDTH = 720


class SignInPage(Entrance):
    """The operators at the left, the PIN at the right; whoever signed in last is chosen already."""

    signed_in = Signal(object)
    """The SignedIn; the context knows already."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        named(self, "sign_in")
        self.fill()

    def content(self) -> QWidget:
        self._station = named(label("", size="headline"), "station")
        self._station.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._last = named(label("", size="small", tone="quiet", wrap=True), "last_act")
        self._last.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._last.hide()
        self.choice = OperatorChoice()
        self.panel = PinPanel(self.context, self.tr("Sign in"))
        self.choice.chosen.connect(self._chosen)
        self.choice.agreed.connect(self.panel.setFocus)
        self.choice.pin_begun.connect(self.panel.begin)
        self.panel.stepped.connect(self.choice.step)
        self.panel.signed_in.connect(self.signed_in)
        body = QWidget()
        body.setMaximumWidth(px(_WIDTH))
        column = QVBoxLayout(body)
        column.setSpacing(px(6))
        column.addWidget(self._last)
        column.addWidget(self._station)
        column.addWidget(Clock(self.context, 34))
        column.addSpacing(px(10))
        column.addWidget(self._card())
        if not self.context.folder.is_training:
            column.addWidget(self._training_button(), 0, Qt.AlignmentFlag.AlignCenter)
        self.setFocusProxy(self.panel)
        self._ask()
        return body

    def put_focus(self) -> None:
        self.panel.setFocus()

    def card_scanned(self, text: str) -> bool:
        """An operator's card opens the desk; return whether it was one."""
        if not is_operator_card(text):
            return False
        self.panel.try_card(text)
        return True

    def _card(self) -> Card:
        card = Card(self.tr("Who is on duty?"))
        card.set_margins(24, 18)
        left = QVBoxLayout()
        left.addWidget(self.choice, 1)
        hint = self.tr("↑ ↓ chooses, then the PIN and Enter – or scan your card.")
        left.addWidget(label(hint, size="small", tone="quiet", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(px(28))
        row.addLayout(left, 1)
        row.addWidget(self.panel, 1)
        card.body.addLayout(row)
        return card

    def _training_button(self) -> KeyButton:
        button = KeyButton(
            self.tr("Practise at the training desk"),
            keys.cap("training"),
            icon="sparkles",
            kind=ButtonKind.QUIET,
            size=ButtonSize.SMALL,
            binds=True,
        )
        button.clicked.connect(lambda: self.context.training_wanted.emit())
        return named(button, "open_training")

    def _ask(self) -> None:
        runner = self.context.runner
        runner.read(self, stations.station, then=self._show_station, key="station")
        runner.read(self, last_line, then=self._show_last, key="last_act")
        runner.read(self, stations.operator_rows, then=self._show_operators, key="operators")

    def _show_station(self, station: StationRow) -> None:
        self._station.setText(" · ".join(filter(None, (station.community, station.name))))
        if not station.desk:
            self.panel.ask_desk_name()
        pin = demo_pin(station)
        if pin:
            self.panel.say_demo_pin(pin)

    def _show_last(self, line: LastLine) -> None:
        """What was done last is in the database, whatever happened to the program since."""
        if line.act is not None:
            self._last.setText(last_act_text(self.context, line.act, line.unprinted, is_masked=True))
            self._last.show()

    def _show_operators(self, rows: list[OperatorRow]) -> None:
        self.choice.set_rows(rows)
        self.context.runner.read(self, stations.last_operator, then=self._prefer, key="last")

    def _prefer(self, operator_id: UUID | None) -> None:
        self.choice.choose(operator_id)

    def _chosen(self, row: OperatorRow) -> None:
        self.panel.show_operator(row.operator_id, row.name, row.role)
