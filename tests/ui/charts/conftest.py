"""Charts are tested with the plotting library there, in the light theme, in a window that has the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.ui import theme
from stationdesk.ui.charts import import_plotting


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    import_plotting()
    theme.apply(qapp)
    yield
    theme.apply(qapp)


@pytest.fixture
def put(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Show a chart alone in a window and give it the focus."""
    windows = []  # Qt's side of a window goes with the last Python name for it.

    def shown(chart: QWidget) -> None:
        window = QWidget()
        windows.append(window)
        QVBoxLayout(window).addWidget(chart)
        qtbot.addWidget(window)
        window.resize(900, 320)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        chart.setFocus()
        qtbot.waitUntil(chart.hasFocus)

    return shown
