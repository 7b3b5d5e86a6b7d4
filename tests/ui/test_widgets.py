from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from stationdesk.ui import theme
from stationdesk.ui.accessibility import nameless, too_small, unreachable
from stationdesk.ui.theme import THEMES, look
from stationdesk.ui.widgets import (
    Avatar,
    ButtonKind,
    ButtonSize,
    Card,
    Chip,
    Dropdown,
    ElidedLabel,
    EmptyState,
    Figure,
    FilterChip,
    FlowLayout,
    FormField,
    IconLabel,
    KeyButton,
    PageHeader,
    Segmented,
    Stepper,
    hairline,
    named,
    scrolled,
)


@pytest.fixture(autouse=True)
def light(qapp: QApplication):
    theme.apply(qapp)
    yield
    theme.apply(qapp)


@pytest.fixture
def sheet(qtbot: QtBot) -> QWidget:
    """An empty column in a window that has the focus."""
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def put(qtbot: QtBot, sheet: QWidget, *widgets: QWidget) -> None:
    for widget in widgets:
        sheet.layout().addWidget(widget)
        widget.show()
    qtbot.waitUntil(lambda: all(widget.isVisible() for widget in widgets))
    QApplication.processEvents()


def everything() -> list[QWidget]:
    card = Card("Today", aside="as of 14:06")
    card.body.addWidget(Figure("460", "points", tone="accent", centered=True))
    card.body.addWidget(Chip("Courier", "info"))
    chips = QWidget()
    flow = FlowLayout(chips)
    for count in (None, 214, 1263):
        flow.addWidget(FilterChip("Couriers", count, icon="bike"))
    head = PageHeader("Volunteers")
    head.add_action(KeyButton("New volunteer", "Ctrl+N", icon="users", kind=ButtonKind.PRIMARY))
    return [
        head,
        card,
        chips,
        Avatar("李师傅", "accent", size=52),
        KeyButton("Redeem", "F3", icon="gift"),
        KeyButton("Withdraw", kind=ButtonKind.DANGER, size=ButtonSize.SMALL),
        KeyButton(icon="x", name="Close", kind=ButtonKind.QUIET),
        FormField("Name", QLineEdit(), required=True, hint="as in the document"),
        FormField("Category", Dropdown([("courier", "Courier"), ("rider", "Rider")])),
        Stepper("Pieces", most=18),
        Segmented("Service", [("patrol", "Patrol"), ("desk", "Desk")]),
        IconLabel("triangle-alert", "Not returned", tone="warn"),
        EmptyState("users", "Nobody is here yet.", "Check in", key="F2"),
        hairline(),
    ]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_every_control_has_a_name_a_size_to_hit_and_a_place_in_the_tab_order(
    qtbot: QtBot, qapp: QApplication, sheet: QWidget, name: str, factor: float
) -> None:
    theme.apply(qapp, THEMES[name], factor)
    column = QWidget()
    rows = QVBoxLayout(column)
    for widget in everything():
        rows.addWidget(widget)
    put(qtbot, sheet, scrolled(column))

    assert nameless(column) == []
    assert too_small(column) == []
    assert unreachable(column) == []
    assert not column.grab().isNull()


def test_a_button_tells_a_screen_reader_its_words_and_its_key(qtbot: QtBot, sheet: QWidget) -> None:
    button = named(KeyButton("兑换", "F3", icon="gift"), "redeem")
    put(qtbot, sheet, button)
    told = QAccessible.queryAccessibleInterface(button)

    assert told.text(QAccessible.Text.Name) == "兑换"
    assert told.text(QAccessible.Text.Description) == "F3"
    assert told.role() == QAccessible.Role.Button


def test_a_button_shows_its_words_in_full_at_every_text_size(
    qtbot: QtBot, qapp: QApplication, sheet: QWidget
) -> None:
    button = KeyButton("兑换并扣 120 分", "Ctrl+Enter", icon="printer")
    put(qtbot, sheet, button)
    before = button.minimumSizeHint()

    theme.apply(qapp, theme.LIGHT, 2.0)

    assert button.minimumSizeHint().width() == pytest.approx(2 * before.width(), rel=0.05)
    assert button.minimumSizeHint().height() == 2 * before.height()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, sheet: QWidget, key: Qt.Key) -> None:
    button, pressed = KeyButton("Lend"), []
    button.clicked.connect(lambda: pressed.append(True))
    put(qtbot, sheet, button)

    QTest.keyClick(button, key)
    assert pressed == [True]
    button.setEnabled(False)
    QTest.keyClick(button, key)
    assert pressed == [True]


def test_a_bound_key_presses_the_button_while_it_is_on_screen(qtbot: QtBot, sheet: QWidget) -> None:
    button, pressed = KeyButton("Lend", "F4", binds=True), []
    button.clicked.connect(lambda: pressed.append(True))
    put(qtbot, sheet, button)
    qtbot.waitUntil(sheet.isActiveWindow)

    QTest.keyClick(sheet, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: pressed == [True])
    button.hide()
    QTest.keyClick(sheet, Qt.Key.Key_F4)
    qtbot.wait(150)

    assert pressed == [True]


@pytest.mark.parametrize(
    "make",
    [
        lambda: KeyButton("Redeem", "F3"),
        lambda: KeyButton("Redeem", "F3", kind=ButtonKind.PRIMARY),
        lambda: KeyButton("Redeem", "F3", kind=ButtonKind.QUIET),
        lambda: FilterChip("Couriers", 214),
        lambda: QLineEdit("name"),
        lambda: Dropdown([(1, "one")]),
    ],
)
def test_the_focus_shows_as_a_ring_three_pixels_wide(qtbot: QtBot, sheet: QWidget, make) -> None:
    widget, other = make(), QLineEdit()
    put(qtbot, sheet, widget, other)
    other.setFocus()
    QApplication.processEvents()
    before = widget.grab().toImage()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)

    assert ring_width(before, widget.grab().toImage()) >= 3


def ring_width(before: QImage, after: QImage) -> int:
    """How many pixels differ on the way in from the left edge, half-way down."""
    middle = before.height() // 2 + 10
    return sum(before.pixel(x, middle) != after.pixel(x, middle) for x in range(12))


def test_a_filter_chip_says_its_count_with_separators(qtbot: QtBot, sheet: QWidget) -> None:
    chip = FilterChip("居民", 1263)
    put(qtbot, sheet, chip)
    assert chip.accessibleName() == "居民 1,263"

    chip.set_count(None)
    assert chip.accessibleName() == "居民"


def test_space_switches_a_filter_chip(qtbot: QtBot, sheet: QWidget) -> None:
    chip = FilterChip("居民")
    put(qtbot, sheet, chip)

    QTest.keyClick(chip, Qt.Key.Key_Space)

    assert chip.isChecked()


def test_one_key_chooses_among_a_few(qtbot: QtBot, sheet: QWidget) -> None:
    choice, chosen = Segmented("Service", [("patrol", "Patrol"), ("desk", "Desk"), ("meal", "Meals")]), []
    choice.chosen.connect(chosen.append)
    put(qtbot, sheet, choice)
    first = choice.findChildren(QWidget)[0]
    first.setFocus()

    QTest.keyClick(QApplication.focusWidget(), "3")
    QTest.keyClick(QApplication.focusWidget(), "9")

    assert (choice.value, chosen) == ("meal", ["meal"])


def test_tab_comes_to_what_is_chosen_from_either_side_and_arrows_choose(qtbot: QtBot, sheet: QWidget) -> None:
    before, after = QLineEdit(), QLineEdit()
    choice = Segmented("From", [("bought", "Bought"), ("donated", "Donated"), ("returned", "Returned")])
    put(qtbot, sheet, before, choice, after)
    choice.set_value("bought")

    after.setFocus()
    QTest.keyClick(after, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert choice.value == "donated"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after


def test_a_choice_set_by_the_program_tells_nobody(qtbot: QtBot, sheet: QWidget) -> None:
    choice, chosen = Segmented("Service", [("patrol", "Patrol"), ("desk", "Desk")]), []
    choice.chosen.connect(chosen.append)
    choice.set_value("desk")
    assert choice.value == "desk"

    choice.set_options([("meal", "Meals"), ("desk", "Desk")])
    assert choice.value == "desk"
    choice.set_value(None)

    assert (choice.value, chosen) == (None, [])
    assert not choice.choose(3)


def test_a_stepper_stays_in_its_range_and_tells_changes(qtbot: QtBot, sheet: QWidget) -> None:
    pieces, told = Stepper("Pieces", 1, least=1, most=3), []
    pieces.changed.connect(told.append)
    put(qtbot, sheet, pieces)

    assert not pieces.fewer.isEnabled()
    for _ in range(4):
        QTest.mouseClick(pieces.more, Qt.MouseButton.LeftButton)

    assert (pieces.value, told, pieces.more.isEnabled()) == (3, [2, 3], False)


def test_a_stepper_shows_its_number(qtbot: QtBot, sheet: QWidget) -> None:
    one, eight = Stepper("Pieces", 1), Stepper("Pieces", 8)
    put(qtbot, sheet, one, eight)

    assert one.number.grab().toImage() != eight.number.grab().toImage()


@pytest.mark.parametrize("reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason])
def test_typing_into_a_stepper_replaces_what_stood_in_it(
    qtbot: QtBot, sheet: QWidget, reason: Qt.FocusReason
) -> None:
    before, points = QLineEdit(), Stepper("Points", 20)
    put(qtbot, sheet, before, points)
    sheet.activateWindow()
    before.setFocus()
    points.setFocus(reason)
    QTest.keyClicks(points.number, "35")

    assert points.value == 35


def test_the_wheel_does_not_change_a_dropdown_that_is_scrolled_past(qtbot: QtBot, sheet: QWidget) -> None:
    kind, other = Dropdown([(1, "one"), (2, "two")]), QLineEdit()
    put(qtbot, sheet, kind, other)
    other.setFocus()

    assert kind.focusPolicy() == Qt.FocusPolicy.StrongFocus
    kind.set_options([(2, "two"), (1, "one")])
    assert kind.value == 1
    kind.set_value(7)
    assert kind.value is None


def test_a_field_at_fault_says_why_takes_the_cursor_and_forgives_at_the_next_key(
    qtbot: QtBot, sheet: QWidget
) -> None:
    phone, name = FormField("Phone", QLineEdit("1381")), FormField("Name", QLineEdit())
    put(qtbot, sheet, name, phone)
    name.editor.setFocus()

    phone.set_error("11 digits are needed, here are 4.")

    assert phone.error == "11 digits are needed, here are 4."
    assert phone.editor.hasFocus()
    QTest.keyClick(phone.editor, "9")
    assert phone.error == ""


def test_a_field_is_named_by_its_label(qtbot: QtBot, sheet: QWidget) -> None:
    field = FormField("Phone", QLineEdit())
    put(qtbot, sheet, field)

    assert field.label.buddy() is field.editor
    assert QAccessible.queryAccessibleInterface(field.editor).text(QAccessible.Text.Name) == "Phone"


def test_a_long_name_ends_in_dots_and_the_tool_tip_has_it_all(qtbot: QtBot, sheet: QWidget) -> None:
    name = ElidedLabel("阿卜杜拉·买买提" * 5)
    put(qtbot, sheet, name)
    name.setFixedWidth(120)
    qtbot.waitUntil(lambda: name.toolTip() == name.text())

    name.setFixedWidth(1200)
    qtbot.waitUntil(lambda: name.toolTip() == "")


def test_a_flow_goes_on_in_the_next_line(qtbot: QtBot, sheet: QWidget) -> None:
    chips = QWidget()
    flow = FlowLayout(chips)
    buttons = [KeyButton(f"button {number}") for number in range(12)]
    for button in buttons:
        flow.addWidget(button)
    put(qtbot, sheet, chips)
    chips.resize(400, 400)

    assert len({button.y() for button in buttons}) > 2
    assert all(button.geometry().right() <= 400 for button in buttons)
    assert flow.heightForWidth(400) < flow.heightForWidth(200)


def test_hidden_parts_take_no_room_in_a_flow(qtbot: QtBot, sheet: QWidget) -> None:
    chips = QWidget()
    flow = FlowLayout(chips)
    one, two = KeyButton("one"), KeyButton("two")
    flow.addWidget(one)
    flow.addWidget(two)
    put(qtbot, sheet, chips)
    one.hide()
    chips.resize(390, 300)

    assert two.pos() == QPoint(0, 0)


def test_an_empty_page_offers_the_first_act(qtbot: QtBot, sheet: QWidget) -> None:
    empty = EmptyState("users", "Nobody is registered yet.", "New volunteer", key="Ctrl+N")
    put(qtbot, sheet, empty)

    with qtbot.waitSignal(empty.acted, timeout=500):
        empty.action.click()


def test_widgets_on_screen_follow_a_change_of_theme(qtbot: QtBot, qapp: QApplication, sheet: QWidget) -> None:
    card = Card("Today")
    card.body.addWidget(Figure("460", "points"))
    put(qtbot, sheet, card)

    theme.apply(qapp, THEMES["dark"])
    QApplication.processEvents()

    picture = card.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() - 6) == look().theme.color("card")


def test_everything_fits_the_smallest_screen(qtbot: QtBot, sheet: QWidget) -> None:
    column = QWidget()
    rows = QVBoxLayout(column)
    for widget in everything():
        rows.addWidget(widget)

    assert column.minimumSizeHint().width() <= 1366


def test_a_stepper_names_its_buttons_by_what_they_count(qtbot: QtBot, sheet: QWidget) -> None:
    pieces = Stepper("Eggs")
    put(qtbot, sheet, pieces)

    QApplication.sendEvent(pieces, QEvent(QEvent.Type.LanguageChange))

    assert [pieces.fewer.accessibleName(), pieces.more.accessibleName()] == [
        "Eggs: one fewer",
        "Eggs: one more",
    ]
