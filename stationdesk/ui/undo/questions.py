"""Puts the panel up: with what comes back, or with why it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stationdesk.services.reversals import ReversalReceipt
from stationdesk.ui import wording
from stationdesk.ui.messages import explain
from stationdesk.ui.undo import words
from stationdesk.ui.undo.panel import UndoPanel

if TYPE_CHECKING:
    from stationdesk.queries.acts import ActRow
    from stationdesk.ui.context import DeskContext


class Questions(QObject):
    """At most one panel at a time, over the whole window."""

    left = Signal()
    """The person left it as it is."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._panel: UndoPanel | None = None

    @property
    def panel(self) -> UndoPanel | None:
        """The question that is open now."""
        return self._panel if self._panel is not None and not self._panel.is_over else None

    def preview(
        self, row: ActRow | None, receipt: ReversalReceipt, *, needs_second: bool = False
    ) -> UndoPanel:
        """Show what comes back, and whether somebody else must allow it."""
        panel = self._new(words.heading(receipt.verb, receipt.name))
        lines = [(words.effect_icon(one.kind), words.effect_words(one)) for one in receipt.effects]
        if needs_second:
            lines.append(("id-card", self.tr("Somebody else must allow it: card or PIN, asked for next.")))
        panel.preview(self._when(row), lines, words.outcome(receipt))
        panel.open()
        return panel

    def refuse(self, row: ActRow | None, error: Exception, offer: str = "") -> UndoPanel:
        """Say why not; `offer` names what can be undone first."""
        panel = self._new(words.heading_of(row))
        panel.set_note(self._when(row))
        panel.refuse(explain(error), self.tr("Undo first: {what}").format(what=offer) if offer else "")
        panel.open()
        return panel

    def _new(self, what: str) -> UndoPanel:
        if self.panel is not None:
            self.panel.close_for_good()
        title = self.tr("Undo: {what}").format(what=what)
        host = self._context.result.parentWidget()
        assert host is not None
        self._panel = UndoPanel(host, title)
        self._panel.left.connect(self.left)
        return self._panel

    def _when(self, row: ActRow | None) -> str:
        if row is None:
            return ""
        at = wording.moment_text(self._context.local(row.at), self._context.today())
        return self.tr("{at}, by {operator}").format(at=at, operator=row.operator)
