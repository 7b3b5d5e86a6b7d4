"""Charts on screen: keys, pictures, themes, and what is imported when."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from chart_figures import SUNDAY, WORDS, day_of, days_from
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.ui import theme
from stationdesk.ui.charts import (
    DayBars,
    DayCounts,
    DayLines,
    DaySeries,
    HourBars,
    HourCounts,
    HourHeat,
    HourRow,
    HourTable,
    copy_button,
)
from stationdesk.ui.theme import DARK, HIGH_CONTRAST, LIGHT, THEMES, Theme

Put = Callable[[QWidget], None]
TODAY = HourCounts("Today", day_of({9: 3, 10: 4, 11: 31}), "Usual Sunday", day_of({10: 5, 11: 20}))
TABLE = HourTable((HourRow("Couriers", day_of({9: 2, 10: 7})), HourRow("Riders", day_of({10: 1}))))
WEEK = DayCounts(
    days_from(SUNDAY, 7), (DaySeries("Riders", (4, 5, 6, 9, 8, 7, 3)), DaySeries("Others", (1,) * 7))
)


def bars_of(values: HourCounts = TODAY) -> HourBars:
    made = HourBars(WORDS)
    made.set_values(values)
    return made


def heat_of() -> HourHeat:
    made = HourHeat(WORDS)
    made.set_values(TABLE)
    return made


def pressed(chart: HourBars | HourHeat | DayBars, *keys: Qt.Key) -> list[str]:
    said = []
    for key in keys:
        QTest.keyClick(chart, key)
        said.append(chart.pointed)
    return said


def share_of(image: QImage, color: str) -> int:
    """Return how many pixels have exactly a colour."""
    wanted = QColor(color).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    )


def shown(chart: QWidget) -> QImage:
    return chart.grab().toImage()


def test_the_arrow_keys_say_each_hour_and_stop_at_the_ends(put: Put) -> None:
    bars = bars_of()
    put(bars)
    key = Qt.Key
    assert pressed(bars, key.Key_Right, key.Key_Right, key.Key_End, key.Key_Right, key.Key_Home) == [
        "9:00 · Today 3 visits · Usual Sunday 0",
        "10:00 · Today 4 visits · Usual Sunday 5",
        "11:00 · Today 31 visits · Usual Sunday 20",
        "11:00 · Today 31 visits · Usual Sunday 20",
        "9:00 · Today 3 visits · Usual Sunday 0",
    ]


def test_in_a_grid_the_arrow_keys_go_in_four_directions(put: Put) -> None:
    heat = heat_of()
    put(heat)
    key = Qt.Key
    assert pressed(
        heat, key.Key_Down, key.Key_Right, key.Key_Right, key.Key_Down, key.Key_Down, key.Key_Left
    ) == [
        "Couriers 9:00 · 2 visits",
        "Couriers 10:00 · 7 visits",
        "Couriers 10:00 · 7 visits",
        "Riders 10:00 · 1 visits",
        "Riders 10:00 · 1 visits",
        "Riders 9:00 · 0 visits",
    ]


def test_what_is_pointed_at_is_set_off_until_the_focus_leaves(put: Put) -> None:
    for chart in (bars_of(), heat_of()):
        put(chart)
        before = shown(chart)
        QTest.keyClick(chart, Qt.Key.Key_Right)
        assert shown(chart) != before
        chart.clearFocus()
        assert chart.pointed == ""


def test_up_and_down_in_a_single_row_are_left_to_the_page(put: Put) -> None:
    bars = bars_of()
    put(bars)
    assert pressed(bars, Qt.Key.Key_Down, Qt.Key.Key_Up) == ["", ""]


def test_new_figures_begin_anew(put: Put) -> None:
    bars = bars_of()
    put(bars)
    QTest.keyClick(bars, Qt.Key.Key_End)
    bars.set_values(HourCounts("Today", day_of({9: 1})))
    assert bars.pointed == ""
    assert pressed(bars, Qt.Key.Key_End) == ["9:00 · 1 visits"]


def test_pointing_with_the_mouse_tells_the_value(put: Put, qtbot: QtBot) -> None:
    heat = heat_of()
    put(heat)
    grid = heat._canvas
    assert grid is not None
    for place, expected in ((QPoint(grid.width() // 3, 40), "Couriers 9:00 · 2 visits"), (QPoint(2, 2), "")):
        where = grid.mapTo(heat, place)
        event = QHelpEvent(QHelpEvent.Type.ToolTip, where, heat.mapToGlobal(where))
        QApplication.sendEvent(heat, event)
        qtbot.waitUntil(lambda: QToolTip.text() == expected)


def test_the_middle_of_the_bars_is_the_middle_hour(put: Put) -> None:
    bars = bars_of()
    put(bars)
    plot = bars._canvas
    assert plot is not None
    found = {plot.place_at(QPoint(x, plot.height() // 2)) for x in range(plot.width())}
    assert found == {0, 1, 2, None}


@pytest.mark.parametrize("name", THEMES)
def test_only_the_busiest_hour_has_the_accent(put: Put, qapp: QApplication, name: str) -> None:
    bars = bars_of(HourCounts("Today", day_of({9: 30, 10: 31})))
    put(bars)
    bars.clearFocus()
    theme.apply(qapp, THEMES[name])
    image, width = shown(bars), bars.width() // 2
    first, second = image.copy(0, 0, width, bars.height()), image.copy(width, 0, width, bars.height())
    assert share_of(first, THEMES[name].info) > 300 > share_of(first, THEMES[name].accent)
    assert share_of(second, THEMES[name].accent) > 300 > share_of(second, THEMES[name].info)


@pytest.mark.parametrize("chart", [HourBars, HourHeat, DayBars, DayLines])
def test_a_chart_follows_the_theme_at_once(put: Put, qapp: QApplication, chart: type) -> None:
    made = chart(WORDS)
    made.set_values({HourBars: TODAY, HourHeat: TABLE}.get(chart, WEEK))
    put(made)
    for wanted in (DARK, HIGH_CONTRAST, LIGHT):
        theme.apply(qapp, wanted)
        image = shown(made)
        assert share_of(image, wanted.info) > 5
        assert image.pixelColor(image.width() // 2, 20) != QColor(Qt.GlobalColor.transparent)
        assert not any(
            share_of(image, other.info) for other in (DARK, HIGH_CONTRAST, LIGHT) if other != wanted
        )


@pytest.mark.parametrize("look", [LIGHT, DARK])
@pytest.mark.parametrize("chart", [HourBars, HourHeat, DayBars, DayLines])
def test_the_picture_is_on_white_paper_in_every_theme(
    qtbot: QtBot, qapp: QApplication, look: Theme, chart: type
) -> None:
    made = chart(WORDS)
    qtbot.addWidget(made)
    made.set_values({HourBars: TODAY, HourHeat: TABLE}.get(chart, WEEK))
    theme.apply(qapp, look)
    image = made.picture()
    assert image.devicePixelRatio() == 2
    assert image.width() == 2 * 920
    assert image.pixelColor(3, 3) == QColor("white")
    assert share_of(image, LIGHT.info) > 200
    assert not share_of(image, DARK.card)


def test_ctrl_c_copies_the_picture_and_says_so(put: Put, qtbot: QtBot) -> None:
    bars = bars_of()
    put(bars)
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(bars.copied, timeout=1000):
        QTest.keyClick(bars, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().image().width() == 2 * 920


def test_the_button_copies_the_picture(put: Put, qtbot: QtBot) -> None:
    bars = bars_of()
    bars.setObjectName("visits_by_hour")
    put(bars)
    button = copy_button(bars)
    qtbot.addWidget(button)
    with qtbot.waitSignal(bars.copied, timeout=1000):
        button.click()
    assert button.objectName() == "visits_by_hour_copy"
    assert "Ctrl+C" in button.toolTip()


def test_an_empty_chart_shows_its_sentence_and_no_bars(put: Put) -> None:
    bars = bars_of()
    put(bars)
    bars.set_values(HourCounts("Today", day_of({}), hours=(9, 18)))
    assert share_of(shown(bars), LIGHT.info) == 0
    assert share_of(bars.picture(), LIGHT.ink) > 0
    assert pressed(bars, Qt.Key.Key_Right) == [""]
    bars.set_values(TODAY)
    assert share_of(shown(bars), LIGHT.info) > 300


def test_a_chart_at_double_text_and_little_room_asks_for_what_it_needs(put: Put, qapp: QApplication) -> None:
    heat = heat_of()
    put(heat)
    before = heat.minimumSizeHint()
    theme.apply(qapp, LIGHT, 2.0)
    after = heat.minimumSizeHint()
    assert after.width() > before.width()
    assert after.height() > 1.5 * before.height()


def test_building_a_chart_imports_nothing_heavy() -> None:
    program = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from stationdesk.ui.charts import *;"
        "bars = HourBars(ChartWords('t', 'u', 'e')); bars.set_values(HourCounts('Today', (1,) * 24));"
        "heat = HourHeat(ChartWords('t', 'u', 'e')); heat.set_values(HourTable((HourRow('n', (1,) * 24),)));"
        "heat.show(); app.processEvents();"
        "print(bars.summary); sys.exit('numpy' in sys.modules or 'pyqtgraph' in sys.modules)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, "24 u in all\n"), ended.stderr


def test_a_chart_shown_before_the_library_is_there_is_drawn_as_soon_as_it_is() -> None:
    program = (
        "import sys, time; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from stationdesk.ui.charts import *;"
        "bars = HourBars(ChartWords('t', 'u', 'e')); bars.set_values(HourCounts('Today', (1,) * 24));"
        "bars.show(); print(bars._canvas is None, bars.summary);"
        "until = time.monotonic() + 30\n"
        "while bars._canvas is None and time.monotonic() < until: app.processEvents()\n"
        "print(bars._canvas is None)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, "True 24 u in all\nFalse\n"), ended.stderr
