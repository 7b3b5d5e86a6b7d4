"""Asks why a number is what it is, from a key or from the figure itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from stationdesk.queries.explanations import Question, Why
from stationdesk.ui import wording
from stationdesk.ui.why.panel import WhyPanel
from stationdesk.ui.why.words import Topic

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.context import DeskContext

_OF_A_DAY = (
    Why.VISITS,
    Why.CHECK_INS,
    Why.DAY_MINUTES,
    Why.DAY_ISSUED,
    Why.DAY_REDEEMED,
    Why.REDEMPTIONS,
)


class WhyFlow(QObject):
    """At most one panel at a time, over the whole window; a row in it leads to the undo of its act."""

    def __init__(self, context: DeskContext, undo: Callable[[UUID], None]) -> None:
        super().__init__()
        self._context, self._undo = context, undo
        self._panel: WhyPanel | None = None

    @property
    def panel(self) -> WhyPanel | None:
        """The panel that is open now."""
        return self._panel if self._panel is not None and not self._panel.is_over else None

    @Slot()
    def ask(self) -> None:
        """Explain the person in hand; with nobody in hand, the figures of the day."""
        card = self._context.person.card
        if card is not None:
            self.of_person(card, Why.POINTS)
        else:
            self.of_day(self._context.today(), Why.CHECK_INS)

    def of_person(self, card: VolunteerCard, why: Why, since: date | None = None) -> None:
        """Explain a person's points, hours (from a date on) or their household's points."""
        person = f"{card.name} {card.number}"
        topics = [
            Topic(Question(Why.POINTS, card.volunteer_id), person),
            Topic(Question(Why.HOURS, card.volunteer_id, since), self._since(person, since)),
        ]
        if card.household_id is not None:
            topics.append(Topic(Question(Why.HOUSEHOLD, card.household_id), card.household))
        self._open(topics, why)

    def of_day(self, on: date, why: Why) -> None:
        """Explain the figures of a business date."""
        day = wording.date_text(on)
        self._open([Topic(Question(one, None, on), day) for one in _OF_A_DAY], why)

    def of_stock(self, item_id: UUID, title: str) -> None:
        """Explain the pieces on the shelf."""
        self._open([Topic(Question(Why.STOCK, item_id), title)], Why.STOCK)

    @Slot()
    def of_settings(self) -> None:
        """List the changes of the settings; each can be undone from there."""
        about = self.tr("Delete on a line shows what its undo brings back.")
        self._open([Topic(Question(Why.SETTINGS), about)], Why.SETTINGS)

    def _since(self, person: str, since: date | None) -> str:
        if since is None:
            return person
        return self.tr("{person}, from {on} on").format(person=person, on=since.isoformat())

    def _open(self, topics: list[Topic], why: Why) -> None:
        if self.panel is not None:
            self.panel.close_for_good()
        host = self._context.result.parentWidget()
        assert host is not None
        self._panel = panel = WhyPanel(host, self._context, topics)
        panel.act_wanted.connect(self._undo)
        panel.left.connect(self._context.omnibox_wanted)
        panel.show_topic(next(i for i, topic in enumerate(topics) if topic.question.why is why))
        panel.open()
