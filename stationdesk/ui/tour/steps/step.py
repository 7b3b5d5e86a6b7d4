"""What a step is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.tour.tour import Tour


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name in files and reports, its title, and what the hands do."""

    name: str
    source: str
    act: Callable[[Tour], None]

    @property
    def title(self) -> str:
        """What it shows, in the language of the window."""
        return QCoreApplication.translate("Tour", self.source)
