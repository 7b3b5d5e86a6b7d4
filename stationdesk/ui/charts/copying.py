"""The button that puts a chart's picture on the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.accessibility import named
from stationdesk.ui.widgets import ButtonKind, ButtonSize, KeyButton

if TYPE_CHECKING:
    from stationdesk.ui.charts.chart import Chart


def copy_button(chart: Chart[Any, Any]) -> KeyButton:
    """Return a button for a page to place; its object name is the chart's with `_copy` behind it.

    Its tip says the key, Ctrl+C, which works while the chart has the focus and is not printed on it.
    """
    words = QCoreApplication.translate("Charts", "Copy picture")
    button = KeyButton(words, icon="copy", kind=ButtonKind.QUIET, size=ButtonSize.SMALL)
    tip = QCoreApplication.translate(
        "Charts", "Ctrl+C does the same while the arrow keys move along {chart}."
    )
    button.setToolTip(tip.format(chart=chart.words.title))
    button.clicked.connect(lambda: chart.copy_picture())
    return named(button, f"{chart.objectName()}_copy")
