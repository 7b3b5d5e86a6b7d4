from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.ui import theme
from stationdesk.ui.accessibility import nameless
from stationdesk.ui.resultbar import Kind, ResultBar
from stationdesk.ui.theme import look
from stationdesk.ui.widgets import ButtonKind, KeyButton

SENTENCE = "已兑换：洗衣液 ×1，扣 120 分，余 460 分 · 兑换单已打印 R20261122-0017"


@pytest.fixture
def content(qtbot: QtBot, qapp: QApplication) -> QWidget:
    theme.apply(qapp)
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def bar(content: QWidget) -> ResultBar:
    return ResultBar(content)


def test_it_floats_at_the_bottom_in_the_middle(bar: ResultBar, content: QWidget) -> None:
    bar.tell(Kind.OK, SENTENCE)

    assert bar.isVisible()
    assert abs(bar.geometry().center().x() - content.width() // 2) <= 1
    assert content.height() - bar.geometry().bottom() < 40


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_has_its_own_colour_and_icon_beside_the_words(bar: ResultBar, kind: Kind) -> None:
    bar.tell(kind, SENTENCE)

    fill = bar.grab().toImage().pixelColor(12, bar.height() // 2)
    tokens = {Kind.OK: "ok", Kind.BATCH: "ok", Kind.LOOK: "info", Kind.STOP: "accent", Kind.BUSY: "ink"}
    assert fill == look().theme.color(tokens[kind])
    assert [part.pixmap().isNull() for part in bar.findChildren(QLabel)] == [False, True]
    assert bar.text == SENTENCE


def test_good_news_goes_after_six_seconds_and_bad_news_stays(qtbot: QtBot, bar: ResultBar) -> None:
    assert bar._timer.interval() == 6000
    bar._timer.setInterval(30)

    bar.tell(Kind.OK, SENTENCE)
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=1000)
    for kind in (Kind.STOP, Kind.LOOK, Kind.BUSY):
        bar.tell(kind, SENTENCE)
        qtbot.wait(60)
        assert bar.isVisible()


def test_bad_news_after_good_news_is_not_taken_away_by_the_old_clock(qtbot: QtBot, bar: ResultBar) -> None:
    bar._timer.setInterval(30)
    bar.tell(Kind.OK, SENTENCE)
    bar.tell(Kind.STOP, "鸡蛋只剩 3 份")

    qtbot.wait(80)

    assert bar.text == "鸡蛋只剩 3 份"


def test_its_button_does_what_it_says_and_takes_the_bar_away(qtbot: QtBot, bar: ResultBar) -> None:
    undone: list[bool] = []
    bar.tell(Kind.OK, SENTENCE, ("Undo", "Ctrl+Z", lambda: undone.append(True)))
    button = bar.findChild(QPushButton, "result_action")

    assert (button.text(), button.key) == ("Undo", "Ctrl+Z")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert undone == [True]
    assert not bar.isVisible()


def test_bad_news_can_be_dismissed_with_the_mouse(qtbot: QtBot, bar: ResultBar) -> None:
    bar.tell(Kind.STOP, SENTENCE)

    with qtbot.waitSignal(bar.dismissed, timeout=500):
        QTest.mouseClick(bar.findChild(QPushButton, "result_dismiss"), Qt.MouseButton.LeftButton)

    assert (bar.isVisible(), bar.text) == (False, "")
    assert nameless(bar) == []


@pytest.mark.parametrize("place", [(500, 700, 400, 50), (20, 700, 1326, 50), (900, 690, 440, 60)])
def test_it_never_covers_a_button(bar: ResultBar, content: QWidget, place: tuple[int, int, int, int]) -> None:
    button = QPushButton("Redeem", content)
    button.setGeometry(QRect(*place))
    button.show()

    bar.tell(Kind.OK, SENTENCE, ("Undo", "Ctrl+Z", lambda: None))

    assert not bar.geometry().intersects(button.geometry())
    assert content.rect().contains(bar.geometry())


def test_it_gives_way_to_the_buttons_of_what_comes_to_front_and_of_what_grows_there(
    qtbot: QtBot, bar: ResultBar, content: QWidget
) -> None:
    bar.tell(Kind.OK, SENTENCE)
    panel = QWidget(content)
    panel.setGeometry(200, 100, 1000, 640)
    button = QPushButton("Lend", panel)
    button.setGeometry(panel.mapFrom(content, bar.geometry().topLeft()).x(), 600, 300, 40)
    panel.show()

    bar.stand_over(panel)
    qtbot.waitUntil(lambda: not bar.geometry().intersects(_place(button, content)))

    panel.resize(1000, 660)
    button.move(panel.mapFrom(content, bar.geometry().center()))
    qtbot.waitUntil(lambda: not bar.geometry().intersects(_place(button, content)))
    assert content.rect().contains(bar.geometry())


def test_a_long_sentence_is_broken_and_never_cut(bar: ResultBar, content: QWidget) -> None:
    bar.tell(Kind.STOP, SENTENCE * 4)

    assert bar.width() <= content.width() - 40
    assert bar.height() > 60
    assert content.rect().contains(bar.geometry())


def test_it_follows_the_window(qtbot: QtBot, bar: ResultBar, content: QWidget) -> None:
    bar.tell(Kind.OK, SENTENCE)
    content.resize(1920, 1080)

    qtbot.waitUntil(lambda: abs(bar.geometry().center().x() - 960) <= 1)
    assert bar.geometry().bottom() > 1000


def test_what_is_told_is_also_told_to_the_sounds(qtbot: QtBot, bar: ResultBar) -> None:
    with qtbot.waitSignal(bar.told) as told:
        bar.tell(Kind.STOP, "no")

    assert told.args == ["stop", "no"]


def test_a_name_with_signs_of_markup_is_shown_as_it_was_typed(bar: ResultBar) -> None:
    bar.tell(Kind.OK, "<b>李</b>")

    shown = [part for part in bar.findChildren(QLabel) if part.text() == "<b>李</b>"]
    assert [part.textFormat() for part in shown] == [Qt.TextFormat.PlainText]


def _place(widget: QWidget, content: QWidget) -> QRect:
    return QRect(widget.mapTo(content, widget.rect().topLeft()), widget.size())


def test_it_steps_aside_for_what_came_to_front_with_the_keys(
    qtbot: QtBot, bar: ResultBar, content: QWidget
) -> None:
    content.activateWindow()
    qtbot.waitActive(content)
    bar.tell(Kind.STOP, SENTENCE)
    button = QPushButton("Finish", content)
    button.setGeometry(bar.geometry())

    button.show()
    button.setFocus()

    qtbot.waitUntil(lambda: not bar.geometry().intersects(button.geometry()))
    assert content.rect().contains(bar.geometry())


def test_the_row_that_has_the_keys_is_not_covered(qtbot: QtBot, bar: ResultBar, content: QWidget) -> None:
    content.activateWindow()
    qtbot.waitActive(content)
    rows = QListWidget(content)
    rows.setGeometry(content.rect())
    rows.addItems([str(number) for number in range(60)])
    rows.show()
    rows.setFocus()
    rows.scrollToBottom()
    rows.setCurrentRow(59)

    bar.tell(Kind.STOP, SENTENCE)

    row = rows.visualItemRect(rows.item(59))
    assert not bar.geometry().intersects(QRect(rows.viewport().mapTo(content, row.topLeft()), row.size()))


def test_on_a_page_full_of_buttons_the_main_one_stays_in_sight(bar: ResultBar, content: QWidget) -> None:
    for number in range(20):
        small = QPushButton(str(number), content)
        small.setGeometry(0, 380 + number * 20, 1366, 18)
        small.show()
    main = KeyButton("Finish", kind=ButtonKind.PRIMARY, parent=content)
    main.setGeometry(400, 690, 400, 60)
    main.show()

    bar.tell(Kind.STOP, SENTENCE)

    assert not bar.geometry().intersects(main.geometry())
