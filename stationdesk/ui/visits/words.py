"""What is said of a visit: in the result bar, in the list of the last ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.visits import VisitSource
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.visits import source_word, visits_text

if TYPE_CHECKING:
    from stationdesk.queries.visits import VisitRow
    from stationdesk.services.visits import VisitReceipt

translate = QCoreApplication.translate


def counted_words(receipt: VisitReceipt, person: str) -> str:
    """Return what was counted: category, how many, whose visit as the screen says it, what was used."""
    counted = translate("Visits", "Counted: {category} +{n}").format(
        category=receipt.title, n=number_text(receipt.people)
    )
    return " · ".join(part for part in (counted, person or receipt.person, joined(receipt.services)) if part)


def joined(titles: tuple[str, ...]) -> str:
    """Return titles as one text."""
    return translate("Visits", ", ").join(titles)


def details_of(row: VisitRow) -> str:
    """Return what more is known of one visit: the person, what was used, where it came from."""
    hour = ""
    if row.source is VisitSource.LIST:
        hour = source_word(row.source)
    parts = (row.person, joined(row.services), hour)
    return " · ".join(part for part in parts if part) or translate("Visits", "no services noted")


def title_of(row: VisitRow) -> str:
    """Return category and number of people."""
    return row.title if row.people == 1 else f"{row.title} · {visits_text(row.people)}"


def hour_text(hour: int) -> str:
    """Return an hour of the day from its beginning to its end: 12:00–13:00."""
    return f"{hour}:00–{hour + 1}:00"
