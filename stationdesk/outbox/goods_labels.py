"""A label to stick on goods or on a place: its name, and its tag as a barcode."""

from __future__ import annotations

from stationdesk.documents.goods_sheets import Label, LabelsSheet
from stationdesk.domain.codes import read_code


def goods_labels(title: str, tag: str, station: str, copies: int = 1) -> LabelsSheet:
    """Return so many equal labels of an item (G-0042) or a place (W-0003)."""
    label = Label(title=title, tag=tag, code=read_code(tag).code, note=station)
    return LabelsSheet(station=station, labels=(label,) * copies)
