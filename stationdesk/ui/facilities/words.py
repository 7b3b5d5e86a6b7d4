"""How the state of a facility is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.domain.facilities import FacilityState
from stationdesk.ui.wording.places import facility_state_word

if TYPE_CHECKING:
    from stationdesk.queries.facilities import FacilityRow

translate = QCoreApplication.translate
TONES = {FacilityState.WORKS: "ok", FacilityState.BROKEN: "accent", FacilityState.ABSENT: "quiet"}
CHIPS = {FacilityState.WORKS: "ok", FacilityState.BROKEN: "accent", FacilityState.ABSENT: "neutral"}


def state_words(row: FacilityRow) -> str:
    """Return the state, and since when something is broken."""
    word = facility_state_word(row.state)
    if row.state is not FacilityState.BROKEN or row.broken_since is None:
        return word
    return translate("Facilities", "{state} since {day}").format(state=word, day=row.broken_since.isoformat())
