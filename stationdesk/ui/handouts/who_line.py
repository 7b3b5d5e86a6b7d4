"""The line that says for whom: a card, a name on file, a name with the end of a phone number, or nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from stationdesk.queries import people_search, visitors
from stationdesk.services.people_at_hand import Who
from stationdesk.ui.scan import FREE_TEXT
from stationdesk.ui.visitors.words import offer_line
from stationdesk.ui.widgets.offers import offers_below

if TYPE_CHECKING:
    from stationdesk.queries.people_search import Found
    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.ui.context import DeskContext

_MOST_ROWS = 6
_NAMED = re.compile(r"\s*(?P<name>\D*[^\d\s+(])\s*(?P<phone>[+(]?\d[\d\s()+-]*)")


@dataclass(frozen=True, slots=True)
class Offer:
    """Somebody the line offers, as it says them."""

    who: Who
    name: str
    text: str


class WhoLine(QLineEdit):
    """Enter takes what is typed: a person chosen from the list, a name with a number, or nobody named."""

    entered = Signal(object, str)
    """Who, and the name to say."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._picked: Offer | None = None
        self._people: list[Offer] = []
        self._visitors: list[Offer] = []
        self._unanswered, self._takes_first = 0, False
        self.setProperty(FREE_TEXT, True)
        self.setClearButtonEnabled(True)
        self._texts, self._popup = offers_below(self, 2 * _MOST_ROWS, self._activated)
        self.textEdited.connect(self._edited)

    def take(self, who: Who, name: str) -> None:
        """Show somebody; Enter is for them."""
        self._picked = Offer(who, name, name)
        self.setText(name)

    def empty(self) -> None:
        """Nobody is meant any more."""
        self._picked, self._people, self._visitors = None, [], []
        self._unanswered, self._takes_first = 0, False
        self._popup.hide()
        self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.enter()
        elif plain and event.key() == Qt.Key.Key_Escape and self.text():
            self.empty()
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """Take what stands in the line, as Enter does."""
        text = self.text().strip()
        self._popup.hide()
        if self._picked is not None:
            self.entered.emit(self._picked.who, self._picked.name)
        elif (named := _NAMED.fullmatch(text)) is not None:
            name = named["name"].strip(" ,，、")
            self.entered.emit(Who(name=name, phone=named["phone"].strip()), name)
        elif self._unanswered:
            self._takes_first = True
        elif self._offers:
            first = self._offers[0]
            self.take(first.who, first.name)
        else:
            self.entered.emit(Who(name=text), text)

    @property
    def _offers(self) -> list[Offer]:
        return self._people + self._visitors

    @Slot(str)
    def _edited(self, text: str) -> None:
        self._picked, self._people, self._visitors = None, [], []
        self._unanswered, self._takes_first = 0, False
        self._texts.setStringList([])
        if text.strip() and _NAMED.fullmatch(text) is None:
            self._unanswered = 2
            runner = self._context.runner
            runner.read(self, people_search.search, text, _MOST_ROWS, then=self._people_found, key="people")
            runner.read(self, visitors.search, text, _MOST_ROWS, then=self._visitors_found, key="visitors")

    def _people_found(self, found: Found) -> None:
        self._people = [
            Offer(
                Who(volunteer_id=row.volunteer_id),
                row.name,
                " · ".join(filter(None, (row.name, row.phone_masked, row.number))),
            )
            for row in found.rows
        ]
        self._show_offers()

    def _visitors_found(self, rows: tuple[VisitorRow, ...]) -> None:
        self._visitors = [Offer(Who(visitor_id=row.visitor_id), row.name, offer_line(row)) for row in rows]
        self._show_offers()

    def _show_offers(self) -> None:
        self._unanswered = max(0, self._unanswered - 1)
        if self._picked is not None or not self.text().strip():
            return
        if self._takes_first and not self._unanswered:
            self._takes_first = False
            self.enter()
            return
        self._texts.setStringList([offer.text for offer in self._offers])
        if self.hasFocus() and self._offers:
            self.completer().complete()

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        offer = self._offers[index.row()]
        self.take(offer.who, offer.name)
