"""The overlay that asks for the right time: what the computer says, when the last act was, which is right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QWidget

from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.approval.parts import SecondPart
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, FormField, IconLabel, KeyButton, Segmented

if TYPE_CHECKING:
    from stationdesk.queries.staff import ApproverRow

_WIDTH = 600
_CLOCK_WRONG, _ACT_WRONG = "clock", "act"
_FORMAT = "yyyy-MM-dd HH:mm"


class TimePanel(Overlay):
    """1 and 2 choose what is wrong, then card or PIN and Enter; Esc leaves, the desk stays refused."""

    LEAVES_OTHERS_OPEN = True

    agreed = Signal(object, str)
    """Whose PIN, and the PIN."""

    def __init__(self, host: QWidget, system: datetime, last: datetime) -> None:
        super().__init__(host, self.tr("Which time is right?"), _WIDTH)
        named(self, "time_panel")
        self._is_busy = False
        self._system = system
        self._choice = named(Segmented(self.tr("What is wrong?")), "time_wrong")
        self._choice.set_options(
            [
                (_CLOCK_WRONG, self.tr("The computer's clock is wrong")),
                (_ACT_WRONG, self.tr("The clock is right, the last act was dated wrongly")),
            ]
        )
        self._choice.set_value(_CLOCK_WRONG)
        self._time = named(QDateTimeEdit(), "right_time")
        self._time.setDisplayFormat(_FORMAT)
        self._time.setDateTime(_qt(last + timedelta(minutes=1)))
        self._field = FormField(self.tr("The right time"), self._time)
        hint = self.tr("A supervisor states it: scan their card, or choose who and type the PIN.")
        self._second = SecondPart(hint)
        self._do = named(KeyButton("", "Enter", kind=ButtonKind.PRIMARY), "time_do")
        self._leave = named(KeyButton(self.tr("Leave it"), "Esc"), "time_leave")
        self._arrange(last)
        self._connect()
        self._say()

    @property
    def right_time(self) -> datetime | None:
        """The time that was stated, without a zone; None: the computer's own."""
        if self._choice.value != _CLOCK_WRONG:
            return None
        return datetime.fromisoformat(self._time.dateTime().toString("yyyy-MM-ddTHH:mm"))

    @property
    def sentence(self) -> str:
        """What is wrong, as it is shown."""
        return self._second.sentence

    @property
    def asks(self) -> bool:
        return not self._is_busy

    def show_rows(self, rows: Sequence[ApproverRow]) -> None:
        """Show who may state the time."""
        self._second.show_rows(rows)

    def set_busy(self, *, is_busy: bool) -> None:
        """It is being written: a second Enter does nothing."""
        self._is_busy = is_busy
        self._do.setEnabled(not (is_busy or self._second.is_waiting))

    def complain(self, sentence: str, seconds: int = 0) -> None:
        """Say why not, and how long to wait."""
        self._second.complain(sentence, seconds)

    def first_focus(self) -> QWidget:
        return self._second.pin

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._leave.hasFocus():
                self.leave()
            else:
                self._agree()
        elif not (event.text().isdecimal() and self._choice.choose(int(event.text()))):
            super().keyPressEvent(event)

    def showEvent(self, event: object) -> None:
        announce(self, " ".join((self.card.accessibleName(), *self._facts)), urgent=True)

    def _arrange(self, last: datetime) -> None:
        self._facts = (
            self.tr("The computer says {at}.").format(at=f"{self._system:%Y-%m-%d %H:%M}"),
            self.tr("The last act at this desk was at {at}, which would be later.").format(
                at=f"{last:%Y-%m-%d %H:%M}"
            ),
        )
        for icon, words in zip(("clock", "history"), self._facts, strict=True):
            self.card.body.addWidget(IconLabel(icon, words))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self._do)
        for part in (self._choice, self._field, self._second):
            self.card.body.addWidget(part)
        self.card.body.addLayout(row)

    def _connect(self) -> None:
        self._choice.chosen.connect(self._say)
        self._time.dateTimeChanged.connect(self._say)
        self._second.waiting.connect(lambda _seconds: self.set_busy(is_busy=self._is_busy))
        self._do.clicked.connect(self._agree)
        self._leave.clicked.connect(self.leave)

    @Slot()
    def _agree(self) -> None:
        if self._is_busy or self._second.is_waiting:
            return
        if self._second.operator_id is not None and self._second.pin.text():
            self.agreed.emit(self._second.operator_id, self._second.pin.text())
        else:
            self._second.complain(self.tr("{name}'s PIN is missing.").format(name=self._second.name))

    def _say(self, _value: object = None) -> None:
        is_stated = self._choice.value == _CLOCK_WRONG
        self._field.setVisible(is_stated)
        if is_stated:
            words = self.tr("Go on at {at}").format(at=self._time.dateTime().toString(_FORMAT))
        else:
            words = self.tr("Go on with the computer's time")
        self._do.set_texts(words, "Enter")
        self.fit()


def _qt(at: datetime) -> QDateTime:
    return QDateTime.fromString(f"{at:%Y-%m-%d %H:%M}", _FORMAT)
