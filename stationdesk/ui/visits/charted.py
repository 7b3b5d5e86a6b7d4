"""A card with a chart, and beside it the button that copies its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from stationdesk.ui.charts import copy_button
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Card

if TYPE_CHECKING:
    from stationdesk.ui.charts.chart import Chart


def charted(chart: Chart[Any, Any], height: int) -> Card:
    """Return the card; `height` is the least height of the chart in pixels of the drawing."""
    card = Card()
    chart.setMinimumHeight(px(height))
    copy = copy_button(chart)
    words = copy.text()
    copy.set_texts("")
    copy.setAccessibleName(f"{words}, {chart.words.title}")
    copy.setToolTip(f"{words}\n{copy.toolTip()}")
    row = QHBoxLayout()
    row.setSpacing(px(4))
    row.addWidget(chart, 1)
    row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
    card.body.addLayout(row, 1)
    return card
