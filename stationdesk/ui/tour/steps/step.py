"""What a step is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.tour.tour import Tour


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name in files and reports, its title as QT_TRANSLATE_NOOP gives it, what to do."""

    name: str
    source: object
    act: Callable[[Tour], None]

    @property
    def title(self) -> str:
        """What it shows, in the language of the window."""
        return QCoreApplication.translate("Tour", str(self.source))
