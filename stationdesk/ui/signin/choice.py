"""Who works at the desk: the operators, one line each, by mouse, arrows or number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import SECONDARY, TITLE, look, px
from stationdesk.ui.widgets import scrolled
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from stationdesk.queries.stations import OperatorRow

_HEIGHT, _PAD, _FACE = 56, 12, 34
_MOST_SHOWN = 6
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class OperatorTile(QAbstractButton):
    """One operator: first character, name, role, and the number key while it picks."""

    def __init__(self, row: OperatorRow, number: int) -> None:
        super().__init__()
        self.row = row
        self._number = str(number) if number <= 9 else ""
        self.shows_number = False
        self._role = wording.role_word(row.role)
        self.setCheckable(True)
        self.setText(row.name)
        self.setAccessibleName(f"{row.name}, {self._role}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(260), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, shown = painter_of(self), look()
        on, box = self.isChecked(), QRectF(self.rect())
        fill = "accent_soft" if on else "ground" if self.underMouse() else "card"
        rounded(painter, box, px(8), fill, "accent" if on else "line")
        if self.hasFocus():
            focus_ring(painter, box, px(8))
        face, pad = px(_FACE), px(_PAD)
        circle = QRectF(pad, (self.height() - face) / 2, face, face)
        rounded(painter, circle, face / 2, "accent" if on else "muted")
        painter.setFont(look().font(TITLE, bold=True))
        painter.setPen(shown.theme.color("on_accent" if on else "card"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self.row.name[:1].upper())
        room = self.rect().adjusted(pad * 2 + face, px(8), -px(34), -px(8))
        painter.setPen(shown.theme.color("accent" if on else "ink"))
        name = painter.fontMetrics().elidedText(self.row.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, name)
        painter.setFont(look().font(SECONDARY))
        painter.setPen(shown.theme.color("quiet"))
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom, self._role)
        if self._number and self.shows_number:
            right = self.rect().adjusted(0, 0, -pad, 0)
            painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._number)
        painter.end()


class OperatorChoice(QWidget):
    """All operators who may sign in; one is chosen."""

    chosen = Signal(object)
    """The OperatorRow that is chosen now."""
    agreed = Signal()
    """Somebody is picked by click, number or Enter: on to the PIN."""
    pin_begun = Signal(str)
    """A digit that chooses nobody any more: the first of the PIN."""

    def __init__(self) -> None:
        super().__init__()
        self._tiles: list[OperatorTile] = []
        self._picks_by_number = False
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._toggled)
        self._list = QWidget()
        self._list.setProperty("plain", True)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, px(4), 0)
        self._column.setSpacing(px(8))
        self._area = scrolled(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        named(self, "operators", self.tr("Operators"))

    @property
    def row(self) -> OperatorRow | None:
        """Who is chosen."""
        number = self._group.checkedId()
        return self._tiles[number].row if number >= 0 else None

    def set_rows(self, rows: Sequence[OperatorRow]) -> None:
        """Show these operators; nobody is chosen."""
        for tile in self._tiles:
            self._group.removeButton(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = [OperatorTile(row, number) for number, row in enumerate(rows, 1)]
        for number, tile in enumerate(self._tiles):
            named(tile, f"operator_{number + 1}")
            tile.clicked.connect(lambda: self.agreed.emit())
            tile.installEventFilter(self)
            self._group.addButton(tile, number)
            self._column.insertWidget(number, tile)
        shown = min(max(len(rows), 1), _MOST_SHOWN)
        self._area.setMinimumHeight(shown * px(_HEIGHT + 8))
        self._column.addStretch(1)

    def choose(self, operator_id: UUID | None) -> None:
        """Choose an operator, the first if this one is not among them."""
        wanted = [tile for tile in self._tiles if tile.row.operator_id == operator_id] or self._tiles[:1]
        for tile in wanted:
            tile.setChecked(True)
            self._area.ensureWidgetVisible(tile)

    def step(self, by: int) -> None:
        """Choose the next one below (1) or above (-1)."""
        if self._tiles:
            number = min(max(self._group.checkedId() + by, 0), len(self._tiles) - 1)
            self._tiles[number].setChecked(True)
            self._area.ensureWidgetVisible(self._tiles[number])

    def put_focus(self) -> None:
        """Put the cursor on whoever is chosen; the next digit picks somebody, until an arrow does."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus()
            self._pick_by_number(is_on=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() == QEvent.Type.FocusOut and not self._group_has_focus():
            self._pick_by_number(is_on=False)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.agreed.emit()
            return True
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._step_inside(step)
            return True
        digit = event.text()
        if not (digit.isascii() and digit.isdigit()):
            return False
        if not self._picks_by_number:
            self.pin_begun.emit(digit)
        elif 1 <= int(digit) <= len(self._tiles):
            self._tiles[int(digit) - 1].setChecked(True)
            self.agreed.emit()
        return True

    def _step_inside(self, by: int) -> None:
        """An arrow has chosen: what is typed from now on is that person's PIN."""
        self.step(by)
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus()
        self._pick_by_number(is_on=False)

    def _pick_by_number(self, *, is_on: bool) -> None:
        self._picks_by_number = is_on
        for tile in self._tiles:
            tile.shows_number = is_on
            tile.update()

    def _group_has_focus(self) -> bool:
        return any(tile.hasFocus() for tile in self._tiles)

    def _toggled(self, number: int, on: bool) -> None:
        if on:
            self.chosen.emit(self._tiles[number].row)
