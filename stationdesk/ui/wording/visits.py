"""Figures of visits with their units, and how a visit came in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.visits import VisitSource
from stationdesk.ui.wording import number_text

translate = QCoreApplication.translate


def visits_text(visits: int) -> str:
    """Return visits with their unit: 128 人次."""
    return translate("Words", "{n} visits").format(n=number_text(visits))


def uses_text(uses: int) -> str:
    """Return services used with their unit: 210 项次."""
    return translate("Words", "{n} services used").format(n=number_text(uses))


def source_word(source: VisitSource) -> str:
    """Return how a visit came in."""
    words = {
        VisitSource.TAP: translate("Words", "tapped"),
        VisitSource.LIST: translate("Words", "from a paper list"),
    }
    return words[source]
