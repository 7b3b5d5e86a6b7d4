"""Labels to stick on things that are lent: name, number, tag as a barcode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.documents.goods_sheets import Label, LabelsSheet
from stationdesk.documents.labels import build_labels
from stationdesk.documents.sheets import Paper
from stationdesk.domain.codes import read_code
from stationdesk.outbox.work import destination_of
from stationdesk.printing.printers import send

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.paths import DataFolder
    from stationdesk.preferences import Preferences
    from stationdesk.printing.destinations import Sent
    from stationdesk.queries.things import ThingRow


def print_thing_labels(sheet: LabelsSheet, preferences: Preferences, folder: DataFolder) -> Sent:
    """Print labels where this desk prints, in rows on a sheet or one below the other. For a worker thread.

    Raises:
        PrinterTrouble: they did not come out.
        MissingGlyphs: the font lacks a character of a name.
    """
    pdf = build_labels(sheet, Paper(preferences.paper))
    first = sheet.labels[0].tag
    return send(pdf, destination_of(preferences, folder), f"labels-{first}-{len(sheet.labels)}")


def thing_labels(things: Sequence[ThingRow], station: str) -> LabelsSheet:
    """Return the labels of things, in their order."""
    labels = tuple(
        Label(
            title=row.title or row.kind,
            number=row.number,
            tag=row.tag,
            code=read_code(row.tag).code,
            note=station,
        )
        for row in things
    )
    return LabelsSheet(station=station, labels=labels)
