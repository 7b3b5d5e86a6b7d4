"""What the panels beside the list of goods have in common: a title, a way back, one button that does it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.ui import keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, ButtonSize, Card, KeyButton, scrolled

if TYPE_CHECKING:
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_KEY = "Ctrl+Enter"
_LEAST = 240
Told = tuple[str, UUID | None]
"""What was done in words, and the item it was about."""


class Panel(Card):
    """Fill `fields`, which scroll above the button `go`. The id of the act belongs to the form.

    Ctrl+Enter presses the button; Esc leaves the panel and keeps what was entered.
    """

    left = Signal()
    """Back to the list, without an act."""
    done = Signal(object)
    """The act was written: the id of the item it was about, or None."""

    def __init__(self, context: DeskContext, actions: Actions, title: str, name: str) -> None:
        super().__init__(title)
        named(self, name, title)
        self.context, self.shared = context, actions
        self._act_id = new_id()
        self.go = named(KeyButton("", _KEY, kind=ButtonKind.PRIMARY), f"{name}_go")
        inner = QWidget()
        self.fields = QVBoxLayout(inner)
        self.fields.setContentsMargins(0, 0, px(4), 0)
        self.fields.setSpacing(px(8))
        self._area = scrolled(inner)
        self._area.setMinimumHeight(px(_LEAST))
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self.go)
        back = KeyButton(self.tr("Back"), "Esc", kind=ButtonKind.QUIET, size=ButtonSize.SMALL)
        named(back, f"{name}_back").clicked.connect(lambda: self.left.emit())
        self.head.addWidget(back)
        for sequence in ("Ctrl+Return", _KEY):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.go.click)
        self.go.clicked.connect(lambda: self.commit())

    def first_focus(self) -> QWidget:
        """Return where the keys go when it comes to front."""
        return self.go

    def end_with_the_button(self) -> None:
        """Let Tab come from the last field to the button; to be called when all fields are there."""
        last: QWidget | None = None
        one = self._area.nextInFocusChain()
        while one is not None and one is not self._area:
            last = one if self._area.isAncestorOf(one) else last
            one = one.nextInFocusChain()
        if last is not None:
            QWidget.setTabOrder(last, self.go)

    def commit(self) -> None:
        """Do what the button says."""
        raise NotImplementedError

    def scanned(self, text: str) -> bool:
        """Offer it a scanned code of anything but a person; return whether it used it."""
        return False

    def write(
        self,
        service: Callable[..., Any],
        request: Any,
        told: Callable[[Any], Told],
        *,
        reason: str = "",
        reasons: Sequence[str] = (),
    ) -> None:
        """Write the act; a reason and a second person are asked for where the service wants them."""
        act_id = self._act_id

        def written(receipt: Any) -> None:
            self._act_id = new_id()
            sentence, item_id = told(receipt)
            undo = (self.tr("Undo"), keys.cap("undo"), partial(self.shared.undo.undo, act_id))
            self.context.result.tell(Kind.OK, sentence, undo)
            self.done.emit(item_id)

        self.shared.approvals.write(
            self,
            service,
            request,
            title=self.go.text().replace("&&", "&"),
            then=written,
            otherwise=self.refuse,
            act_id=act_id,
            reason=reason,
            reasons=reasons,
        )

    def refuse(self, error: Exception) -> None:
        """Say why it was not done; what was entered stays."""
        self.context.result.tell(Kind.STOP, explain(error))
        at_fault = self.focusWidget()
        if at_fault is not None:
            self._area.ensureWidgetVisible(at_fault)


def side_by_side(*parts: QWidget) -> QHBoxLayout:
    """Return parts in one row, of one width."""
    row = QHBoxLayout()
    row.setSpacing(px(10))
    for part in parts:
        row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
    return row
