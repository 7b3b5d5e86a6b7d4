"""Two records beside each other, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from stationdesk.ui import wording
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ElidedLabel, label

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard


def different_people(cards: Sequence[VolunteerCard]) -> bool:
    """Return whether records carry different document numbers or birth dates."""
    documents = {card.document_masked for card in cards if card.document_masked}
    born = {card.birth_date for card in cards if card.birth_date is not None}
    return len(documents) > 1 or len(born) > 1


class SideBySide(QWidget):
    """Empty until two records are shown."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(16))

    def show_cards(self, cards: Sequence[VolunteerCard]) -> None:
        """Show two records; what differs is amber, what hardly two records of one person differ in is red."""
        telling = (self.tr("Name"), self.tr("Phone"), self.tr("Document"), self.tr("Birth date"))
        against = different_people(cards)
        for row, (title, texts) in enumerate(self._facts(cards)):
            differs = title in telling and len(set(filter(None, texts))) > 1
            tone = ("accent" if against and title in telling[2:] else "warn") if differs else "ink"
            self._grid.addWidget(label(title, size="small", tone="muted"), row, 0)
            for column, text in enumerate(texts):
                shown = ElidedLabel(text or "—", strong=row == 0, tone=tone)
                self._grid.addWidget(shown, row, column + 1)
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)

    def _facts(self, cards: Sequence[VolunteerCard]) -> list[tuple[str, list[str]]]:
        def of(title: str, *texts: str) -> tuple[str, list[str]]:
            return title, list(texts)

        return [
            of(self.tr("Name"), *(card.name for card in cards)),
            of(self.tr("Number"), *(card.number for card in cards)),
            of(self.tr("Phone"), *(card.phone_masked for card in cards)),
            of(self.tr("Document"), *(card.document_masked for card in cards)),
            of(self.tr("Birth date"), *(str(card.birth_date or "") for card in cards)),
            of(self.tr("Registered"), *(card.registered_on.isoformat() for card in cards)),
            of(self.tr("Household"), *(card.household for card in cards)),
            of(self.tr("Hours"), *(wording.hours_text(card.minutes_total) for card in cards)),
            of(self.tr("Points"), *(wording.number_text(card.points) for card in cards)),
        ]
