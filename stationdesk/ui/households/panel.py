"""A small form over the window: what it would do is said before it is done, Enter does it, Esc leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.messages import explain
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, FormField, IconLabel, KeyButton

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.redemptions.person_search import PersonSearch

_WIDTH = 500
_USUAL_MOST = 500
"""More points at once are done as well, but asked to be looked at."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a form asks the desk to do, as it is filled in now."""

    service: Callable[..., Any]
    request: Any
    reason: str = ""


class FormPanel(Overlay):
    """Fill `card.body` through `add`; override `plan`, `foretell` and `outcome`.

    What is shown under the fields is a rehearsal of the act itself, asked for at every change: so a
    refusal is read before anybody presses the button. The act's id belongs to the panel.
    """

    ESC_ASKS: ClassVar[bool] = False
    """Whether Esc drops what was typed only when it is pressed again."""

    done = Signal(object, object)
    """The receipt and the act's id, after the commit."""
    refused = Signal(object)
    """Why it cannot be done as the form is filled in; it is shown already."""

    def __init__(self, context: DeskContext, name: str, width: int = _WIDTH) -> None:
        host = context.result.parentWidget()
        assert host is not None
        super().__init__(host, "", width)
        self.setObjectName(name)
        self.context = context
        self._words = self._fault_words = ""
        self.act_id: UUID = new_id()
        self._asked, self._is_sent, self._is_warned = 0, False, False
        self._told = named(IconLabel("info", "", tone="info"), "panel_preview")
        self._unusual = named(
            IconLabel("triangle-alert", self.tr("More than usual, please check."), tone="warn"),
            "panel_unusual",
        )
        self._fault = named(IconLabel("octagon-x", "", tone="accent"), "panel_fault")
        self._do = named(KeyButton("", "Enter", kind=ButtonKind.PRIMARY), "panel_do")
        self._unusual.hide()
        self._leave = named(KeyButton(self.tr("Leave as it is"), "Esc"), "panel_leave")
        self._do.clicked.connect(self.commit)
        self._leave.clicked.connect(self.leave)
        self.card.body.setSpacing(px(12))

    @property
    def asks(self) -> bool:
        return not self._is_sent

    @property
    def preview(self) -> str:
        """What the form says it would do."""
        return self._words

    @property
    def fault(self) -> str:
        """Why it cannot be done."""
        return self._fault_words

    def plan(self) -> Plan | None:
        """Return what the form asks for; None while something is missing."""
        raise NotImplementedError

    def foretell(self, receipt: Any) -> str:
        """Return what the rehearsed act would do."""
        raise NotImplementedError

    def outcome(self, receipt: Any) -> str:
        """Return what the button says; None: it cannot be done as the form is filled in."""
        raise NotImplementedError

    def missing(self) -> FormField | None:
        """Return the first field that must be filled in and is not."""
        return None

    def amount(self) -> int:
        """Return how many points the form moves."""
        return 0

    def people(self) -> PersonSearch | None:
        """Return the field that a scanned card is for, None when the form asks for nobody."""
        return None

    def arrange(self, title: str, *parts: QWidget) -> None:
        """Put the fields in, what they come to below them, and the buttons; look at once."""
        self.card.set_title(title)
        self.setAccessibleName(title)
        for part in (*parts, self._told, self._unusual, self._fault):
            self.card.body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._leave)
        row.addStretch(1)
        row.addWidget(self._do)
        self.card.body.addLayout(row)
        self.look()

    @Slot()
    def look(self) -> None:
        """Rehearse what the form asks for and say what it would do, or why not."""
        if self.is_over or self._is_sent:
            return
        self._is_warned = False
        self._asked += 1
        asked, plan = self._asked, self.plan()
        if plan is None:
            self._say("", "", self.outcome(None), can_do=False)
            return

        def then(receipt: Any) -> None:
            if asked == self._asked:
                self._say(self.foretell(receipt), "", self.outcome(receipt), can_do=True)

        def otherwise(error: Exception) -> None:
            if asked == self._asked:
                self._say("", explain(error), self.outcome(None), can_do=False)
                self.refused.emit(error)

        runner = self.context.runner
        runner.rehearse(self, plan.service, plan.request, then=then, otherwise=otherwise, reason=plan.reason)

    @Slot()
    def commit(self) -> None:
        """Do it, once."""
        plan = self.plan()
        if plan is None:
            self._say_missing()
        if plan is None or self._is_sent or not self._do.isEnabled():
            return
        self._is_sent = True
        self._do.setEnabled(False)
        self.context.runner.write(
            self,
            plan.service,
            plan.request,
            then=self._done,
            otherwise=self._refused,
            act_id=self.act_id,
            reason=plan.reason,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._leave.hasFocus():
                self.leave()
            elif not event.isAutoRepeat():
                self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.ESC_ASKS and self.has_draft and not self._is_warned:
            self._is_warned = True
            self.insist()
        else:
            super().keyPressEvent(event)

    def _say_missing(self) -> None:
        field = self.missing()
        if field is not None:
            name = field.editor.accessibleName()
            field.set_error(self.tr("Please fill this in: {field}").format(field=name))
            self.fit()

    def _done(self, receipt: Any) -> None:
        self.close_for_good()
        self.done.emit(receipt, self.act_id)

    def _refused(self, error: Exception) -> None:
        self._is_sent, self.act_id = False, new_id()
        self._say("", explain(error), self.outcome(None), can_do=True)

    def _say(self, told: str, fault: str, button: str, *, can_do: bool) -> None:
        self._words, self._fault_words = told, fault
        for part, words in ((self._told, told), (self._fault, fault)):
            part.set_text(words)
            part.setVisible(bool(words))
        self._unusual.setVisible(self.amount() > _USUAL_MOST)
        self._do.set_texts(button, "Enter")
        self._do.setEnabled(can_do)
        if told or fault:
            warned = self.tr("More than usual, please check.") if self.amount() > _USUAL_MOST else ""
            announce(self, " ".join(filter(None, (told or fault, warned))), urgent=bool(fault))
        self.fit()
