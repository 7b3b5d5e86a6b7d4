"""The texts people agree to, filled in with this station's words, to read on the screen and to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.documents.notices import notice_versions
from stationdesk.documents.sheets import Language, NoticeSheet
from stationdesk.queries import stations

if TYPE_CHECKING:
    from stationdesk.documents.sheets import NoticeText
    from stationdesk.domain.consents import ConsentPurpose
    from stationdesk.queries.stations import StationRow
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
station_row = stations.station


def versions(context: DeskContext, purpose: ConsentPurpose) -> list[NoticeText]:
    """Return the versions of a text in the language of the screen, the newest first."""
    return notice_versions(purpose, Language(context.preferences.language))


def notice_sheet(text: NoticeText, station: StationRow, operator: str, **person: str) -> NoticeSheet:
    """Return a notice with what the station knows; `person` fills in whose it is."""
    return NoticeSheet(
        text=text,
        station=station.name,
        community=station.community,
        processor=station.community,
        contact=" ".join(part for part in (station.phone, station.address) if part),
        retention=translate("Consents", "10 years"),
        operator=operator,
        **person,
    )
