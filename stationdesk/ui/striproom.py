"""The person strip's place above the pages: when it is shown, and what its figures and alerts lead to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from stationdesk.ui.pages import PAGES
from stationdesk.ui.personstrip import PersonStrip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from stationdesk.queries.explanations import Why
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.pages import PageStack


class StripRoom(QObject):
    """Owns the strip and joins it to the acts of the window."""

    def __init__(self, context: DeskContext, actions: Actions, pages: PageStack, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._actions, self._pages = context, actions, pages
        self.strip = PersonStrip(context, parent)
        self.strip.attendance_wanted.connect(actions.attendance.toggle)
        self.strip.why_wanted.connect(self._explain)
        self.strip.redeem_wanted.connect(actions.redemptions.open_for_person)
        self.strip.lending_wanted.connect(actions.lending.toggle)
        self.strip.debt_wanted.connect(self._clear_debt)
        context.person.changed.connect(self.show_or_hide)

    @Slot()
    def show_or_hide(self) -> None:
        """A page that shows the person itself needs no strip."""
        page = PAGES.get(self._pages.name)
        is_told = page is not None and page.shows_person
        self.strip.setVisible(self._context.person.card is not None and not is_told)

    def _explain(self, why: Why, since: date | None) -> None:
        card = self._context.person.card
        if card is not None:
            self._actions.why.of_person(card, why, since)

    def _clear_debt(self) -> None:
        card = self._context.person.card
        if card is not None:
            self._actions.families.clear_debt(card)
