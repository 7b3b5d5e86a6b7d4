"""The columns of the list of facilities, with what the round has found so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.facilities.words import TONES, state_words
from stationdesk.ui.rowtable import Column
from stationdesk.ui.wording import moment_text
from stationdesk.ui.wording.places import facility_state_word

if TYPE_CHECKING:
    from stationdesk.queries.facilities import FacilityRow
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.facilities.round import Round

translate = QCoreApplication.translate
POINT = 1
"""The column that says at which service point something is."""


def facility_columns(context: DeskContext, marks: Round) -> list[Column[FacilityRow]]:
    """Return the columns; the point is shown where a station has several."""

    def marked(row: FacilityRow) -> str:
        state = marks.found(row)
        return facility_state_word(state) if state is not None else "–"

    def marked_tone(row: FacilityRow) -> str:
        state = marks.found(row)
        return TONES[state] if state is not None else "quiet"

    def looked(row: FacilityRow) -> str:
        if row.checked_at is None:
            return translate("Facilities", "not yet")
        return moment_text(context.local(row.checked_at), context.today())

    return [
        Column(translate("Facilities", "Facility"), lambda row: row.title, width=120, stretches=True),
        Column(translate("Facilities", "Point"), lambda row: row.point, width=110),
        Column(translate("Facilities", "State"), state_words, width=190, tone=lambda row: TONES[row.state]),
        Column(translate("Facilities", "Told"), marks.told, width=96, stretches=True),
        Column(translate("Facilities", "Last look"), looked, width=104),
        Column(translate("Facilities", "This round"), marked, width=100, tone=marked_tone),
    ]
