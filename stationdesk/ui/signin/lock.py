"""The locked desk: nothing personal to see, the time, and the way back in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from stationdesk.queries import stations
from stationdesk.ui.accessibility import named
from stationdesk.ui.signin.choice import OperatorChoice
from stationdesk.ui.signin.clock import Clock
from stationdesk.ui.signin.demo_station import demo_pin
from stationdesk.ui.signin.entrance import Entrance, is_operator_card
from stationdesk.ui.signin.pin_panel import PinPanel
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Card, KeyButton, label

if TYPE_CHECKING:
    from stationdesk.queries.stations import OperatorRow, StationRow
    from stationdesk.ui.context import DeskContext

_WIDTH = 380


class LockPage(Entrance):
    """Asks whoever locked the desk for the PIN; somebody else can take over the desk instead."""

    signed_in = Signal(object)
    """The SignedIn; the context knows already."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context)
        named(self, "lock")
        self.fill()

    def content(self) -> QWidget:
        self._station = named(label("", size="headline"), "station")
        self._station.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.panel = PinPanel(self.context, self.tr("Go on"))
        self.panel.signed_in.connect(self.signed_in)
        self.choice = OperatorChoice()
        self.choice.chosen.connect(self._chosen)
        self.choice.agreed.connect(self._ask_pin)
        self.choice.pin_begun.connect(self._begin_pin)
        self.panel.stepped.connect(self._step)
        self.other = KeyButton(self.tr("Another operator"), kind=ButtonKind.QUIET, icon="users")
        named(self.other, "other")
        self.other.setAutoDefault(True)
        self.other.clicked.connect(self._toggle)
        body = QWidget()
        body.setMaximumWidth(px(_WIDTH))
        column = QVBoxLayout(body)
        column.setSpacing(px(6))
        column.addWidget(self._station)
        column.addWidget(Clock(self.context))
        column.addSpacing(px(14))
        column.addWidget(self._card())
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignHCenter)
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
        self._card_of = card = Card(self.tr("The desk is locked"))
        card.set_margins(24, 18)
        self._sides = QStackedWidget()
        self._sides.addWidget(self.panel)
        self._sides.addWidget(self.choice)
        card.body.addWidget(self._sides)
        return card

    def _ask(self) -> None:
        found = self.context.signed_in
        if found is not None:
            self.panel.show_operator(found.operator_id, found.name, found.role)
        runner = self.context.runner
        runner.read(self, stations.station, then=self._show_station, key="station")
        runner.read(self, stations.operator_rows, then=self._show_operators, key="operators")

    def _show_station(self, station: StationRow) -> None:
        self._station.setText(" · ".join(filter(None, (station.community, station.name))))
        pin = demo_pin(station)
        if pin:
            self.panel.say_demo_pin(pin)

    def _show_operators(self, rows: list[OperatorRow]) -> None:
        self.choice.set_rows(rows)
        found = self.context.signed_in
        self.choice.choose(found.operator_id if found is not None else None)

    def _chosen(self, row: OperatorRow) -> None:
        self.panel.show_operator(row.operator_id, row.name, row.role)

    @Slot(int)
    def _step(self, by: int) -> None:
        """The arrows choose only where the list is seen."""
        if self._sides.currentWidget() is self.choice:
            self.choice.step(by)

    @Slot()
    def _toggle(self) -> None:
        if self._sides.currentWidget() is self.choice:
            self._ask_pin()
        else:
            self._sides.setCurrentWidget(self.choice)
            self._card_of.set_title(self.tr("Who takes over?"))
            self.other.set_texts(self.tr("Back to the PIN"))
            self.choice.put_focus()

    @Slot(str)
    def _begin_pin(self, digit: str) -> None:
        self._ask_pin()
        self.panel.begin(digit)

    @Slot()
    def _ask_pin(self) -> None:
        self._sides.setCurrentWidget(self.panel)
        self._card_of.set_title(self.tr("The desk is locked"))
        self.other.set_texts(self.tr("Another operator"))
        self.panel.setFocus()
