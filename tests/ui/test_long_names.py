"""Names of thirty characters and large text: all of it is read, in lines or in a tip, nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from windows import OpenWindow, close_window, data_folder, open_window

from stationdesk import preferences
from stationdesk.ui import theme
from stationdesk.ui.attendance.other_time import OtherTimeForm
from stationdesk.ui.theme import look
from stationdesk.ui.widgets import Card, ElidedLabel, IconLabel
from stationdesk.ui.widgets.face import Face
from stationdesk.ui.widgets.painting import wrapped
from stationdesk.ui.widgets.rowlist import RowList

LONG = "阿卜杜拉·买买提江·艾克热木·图尔荪·阿不都热依木·库尔班"
RARE = "𬱖𬱖𬱖𬱖𬱖𬱖𬱖𬱖𬱖𬱖"


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


SIZES = [(language, percent) for language in ("zh_CN", "en") for percent in (100, 150, 200)]
LARGE = pytest.mark.parametrize("desk", [("zh_CN", 200)], indirect=True)


@pytest.fixture
def desk(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path, founded_file: Path
) -> Iterator[OpenWindow]:
    """The window at 1366×768 with somebody of a long name on duty and in hand."""
    language, percent = request.param
    folder = data_folder(tmp_path, founded_file)
    preferences.save(folder.settings, preferences.load(folder.settings).with_(text_percent=percent))
    opened = open_window(folder, language=language)
    opened.running.window.resize(1366, 768)
    opened.sign_in()
    person = opened.station.register(LONG)
    opened.station.serve(person, opened.station.activity(), hours=5)
    opened.station.pass_time(minutes=5)
    opened.station.check_in(person, opened.station.activity("助餐"))
    opened.running.context.person.take(person)
    settle()
    yield opened
    close_window(opened)
    theme.apply(qapp)


def cut_off(inside: QWidget) -> list[str]:
    """Return the words that have less room than they need."""
    found = []
    for part in inside.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, (QLabel, QAbstractButton)) or not part.text():
            continue
        least = part.minimumSizeHint() if isinstance(part, ElidedLabel) else part.sizeHint()
        high = part.heightForWidth(part.width()) if part.hasHeightForWidth() else least.height()
        if part.width() < least.width() and not part.hasHeightForWidth() or part.height() < high:
            found.append(part.text())
    return found


@pytest.mark.parametrize("desk", SIZES, indirect=True)
def test_the_person_strip_shows_the_whole_name_and_cuts_nothing(desk: OpenWindow) -> None:
    strip = desk.area.strip
    name = strip.findChild(ElidedLabel, "strip_name")

    assert name.text() == LONG
    assert name.toolTip() == ""
    assert cut_off(strip) == []


@LARGE
def test_the_card_of_a_long_name_is_no_wider_than_its_column(desk: OpenWindow) -> None:
    page = desk.area.pages.currentWidget()

    for card in page.findChildren(Card):
        if card.isVisible():
            area = card.parentWidget().parentWidget().parentWidget()
            room = area.width() if isinstance(area, QScrollArea) else page.width()
            assert card.width() <= room, card.heading


@LARGE
def test_a_page_begins_at_its_top_and_takes_the_room_it_needs_itself(desk: OpenWindow) -> None:
    for name in ("attendance", "volunteers", "redemptions"):
        desk.area.open_page(name)
        settle()
    around = next(one for one in desk.area.findChildren(QScrollArea) if one.widget() is desk.area.pages)

    assert (around.verticalScrollBar().value(), around.horizontalScrollBar().value()) == (0, 0)
    page = desk.area.pages.currentWidget()
    assert desk.area.pages.width() == max(around.viewport().width(), page.minimumSizeHint().width())


@pytest.mark.parametrize("desk", [("en", 100)], indirect=True)
def test_a_question_grows_with_the_sentence_that_wraps_in_it(desk: OpenWindow) -> None:
    desk.station.pass_time(hours=2)
    desk.running.actions.attendance.other_time()
    settle()
    form = desk.running.window.findChild(OtherTimeForm)
    assert form is not None

    assert form.findChild(IconLabel, "preview").isVisible()
    form.findChild(IconLabel, "preview").set_text("02:30–05:30 · 3:00 · " * 12)
    settle()

    column = form.card.layout()
    assert form.card.height() >= column.totalHeightForWidth(form.card.width())
    assert form.area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    ("text", "share", "most", "lines", "is_cut"),
    [
        ("李明朗", 1.1, 2, 1, False),
        (LONG, 0.6, 2, 2, False),
        (LONG, 0.4, 2, 2, True),
        (LONG, 0.6, 1, 1, True),
        (RARE, 0.4, 3, 3, False),
    ],
)
def test_words_are_put_into_the_lines_there_are(
    qapp: QApplication, text: str, share: float, most: int, lines: int, is_cut: bool
) -> None:
    font = look().font(14)
    shown = wrapped(text, font, round(QFontMetrics(font).horizontalAdvance(text) * share), most)

    assert len(shown) == lines
    assert shown[-1].endswith("…") is is_cut
    assert text.startswith("".join(shown).rstrip("…"))


def test_a_label_of_two_lines_is_higher_only_when_it_has_to_be(qtbot: QtBot) -> None:
    label = ElidedLabel("李明朗", lines=2)
    qtbot.addWidget(label)
    whole = label.fontMetrics().horizontalAdvance(LONG)
    low = label.heightForWidth(whole // 2)

    label.setText(LONG)

    assert label.heightForWidth(whole * 2) == low
    assert label.heightForWidth(whole * 3 // 4) > low
    label.resize(whole * 3 // 4, 60)
    assert label.toolTip() == ""
    label.resize(whole // 4, 60)
    assert label.toolTip() == LONG


def test_a_row_tells_the_whole_name_in_its_tip(qtbot: QtBot) -> None:
    rows = RowList("On duty")
    qtbot.addWidget(rows)
    rows.set_faces([Face("1", LONG, LONG, "社区巡查")])

    tip = rows.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)

    assert tip == f"{LONG}\n社区巡查"
