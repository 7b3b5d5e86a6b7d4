"""The two parts of the question: the reason, and the second person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.approval.words import reasons_offered
from stationdesk.ui.pinwait import PinWait
from stationdesk.ui.scan import FREE_TEXT
from stationdesk.ui.signin.pin_field import PinLine
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import FormField, IconLabel, Segmented, hairline, label

if TYPE_CHECKING:
    from stationdesk.queries.staff import ApproverRow

_LONGEST_REASON = 200


class ReasonPart(QWidget):
    """A few reasons with number keys, and a line for another one."""

    chosen = Signal()
    """A reason was chosen."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "approval_reasons")
        self._choice = named(Segmented(self.tr("Reason")), "approval_reason")
        self._choice.chosen.connect(self._picked)
        self._other = named(QLineEdit(), "approval_other_reason")
        self._other.setProperty(FREE_TEXT, True)
        self._other.setMaxLength(_LONGEST_REASON)
        self._field = FormField(self.tr("Another reason"), self._other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(label(self.tr("Reason"), size="small", tone="quiet"))
        column.addWidget(self._choice)
        column.addWidget(self._field)

    @property
    def reason(self) -> str:
        """What was typed, else what was chosen; empty when nothing was."""
        return self._other.text().strip() or str(self._choice.value or "")

    @property
    def sentence(self) -> str:
        """What is wrong, as it is shown."""
        return self._field.error

    def offer(self, own: tuple[str, ...], given: str) -> None:
        """Show the reasons; one that is given already stands in the line."""
        self._choice.set_options([(words, words) for words in reasons_offered(own)])
        self._other.setText(given)

    def choose(self, number: int) -> bool:
        """Choose the n-th reason, as its key does."""
        return self._choice.choose(number)

    def complain(self) -> None:
        """Say that a reason is missing."""
        sentence = self.tr("Please choose a reason by its number, or type one.")
        self._field.set_error(sentence, takes_focus=False)
        self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        """Return where a reason is chosen."""
        return self._choice.findChildren(QWidget)[0]

    def _picked(self, _reason: object) -> None:
        self._other.clear()
        self._field.clear_error()
        self.chosen.emit()


class SecondPart(QWidget):
    """Card, or name and PIN; up and down in the PIN choose the name."""

    waiting = Signal(int)
    """Seconds until the next PIN is heard; 0 when it is."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        named(self, "approval_second")
        self.has_card = False
        self._usual_hint = hint
        self._wait = PinWait(self)
        self._wait.ticked.connect(self._waited)
        self._rows: Sequence[ApproverRow] = ()
        self._hint = IconLabel("id-card", "", tone="info")
        self._choice = named(Segmented(self.tr("Allowed by"), has_keys=False), "approval_by")
        self._choice.chosen.connect(self._picked)
        self.pin = named(PinLine(), "approval_pin")
        self.pin.stepped.connect(self._step)
        self.pin.textEdited.connect(self._typed)
        self._field = FormField(self.tr("PIN"), self.pin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (hairline(), self._hint, self._choice, self._field):
            column.addWidget(part)

    @property
    def operator_id(self) -> UUID | None:
        """Who is chosen."""
        return self._choice.value if isinstance(self._choice.value, UUID) else None

    @property
    def name(self) -> str:
        """Whose PIN is asked for."""
        return next((row.name for row in self._rows if row.operator_id == self.operator_id), "")

    @property
    def sentence(self) -> str:
        """What is wrong, as it is shown."""
        return self._field.error

    def show_rows(self, rows: Sequence[ApproverRow]) -> None:
        """Show who may allow it."""
        self._rows = rows
        self._choice.set_options([(row.operator_id, _who(row)) for row in rows])
        if rows:
            self._choice.set_value(rows[0].operator_id)
        self._choice.setVisible(bool(rows))
        self._field.setVisible(bool(rows))
        self._say()

    def say_card(self) -> None:
        """A card was scanned and is enough."""
        self.has_card = True
        self.pin.clear()
        self._field.clear_error()
        self._hint.set_text(self.tr("The card was scanned. Choose the reason, then Enter."))

    @property
    def is_waiting(self) -> bool:
        """Whether no PIN is heard yet."""
        return self._wait.seconds > 0

    def complain(self, sentence: str, seconds: int = 0) -> None:
        """Say what is wrong, and count the seconds until the next PIN is heard; it is typed anew."""
        self.has_card = False
        self._say()
        self.pin.clear()
        self._field.set_error(sentence)
        if seconds:
            self._wait.start(seconds)

    def _waited(self, seconds: int) -> None:
        self.pin.setReadOnly(seconds > 0)
        words = self.tr("This PIN is wrong. The next try is possible in {seconds} s.")
        again = self.tr("Now you can try again.")
        self._field.set_error(words.format(seconds=seconds) if seconds else again)
        self.waiting.emit(seconds)

    def _say(self) -> None:
        if self._rows:
            text = self._usual_hint
        else:
            text = self.tr(
                "Nobody else at this station may allow it. An administrator adds a second operator with the "
                "role supervisor: Settings → Operators → New operator."
            )
        self._hint.set_text(text)

    def _picked(self, _operator_id: object) -> None:
        self._typed("")
        self.pin.clear()
        self.pin.setFocus()

    def _typed(self, _text: str) -> None:
        if self.has_card:
            self.has_card = False
            self._say()

    def _step(self, by: int) -> None:
        ids = [row.operator_id for row in self._rows]
        if self.operator_id in ids:
            here = ids.index(self.operator_id)
            self._choice.set_value(ids[min(max(here + by, 0), len(ids) - 1)])
            self.pin.clear()


def _who(row: ApproverRow) -> str:
    return f"{row.name} · {wording.role_word(row.role)}"
