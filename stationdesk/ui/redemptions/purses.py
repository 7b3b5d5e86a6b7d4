"""Whose points pay: two cards with what each holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from stationdesk.domain.rewards import Purse
from stationdesk.ui import icons
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import FIGURE, SECONDARY, look, px
from stationdesk.ui.widgets import IconLabel
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded
from stationdesk.ui.wording import number_text, points_text

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard

TOGGLE = "Alt+P"


class PurseCard(QAbstractButton):
    """A balance and whose it is; the chosen one is outlined and ticked."""

    def __init__(self) -> None:
        super().__init__()
        self._figure, self._key = "0", ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_balance(self, words: str, balance: int, key: str) -> None:
        """Show whose points these are, how many, and the key that changes to them."""
        self._figure, self._key = number_text(balance), key
        self.setText(words)
        self.setAccessibleName(f"{words}: {points_text(balance)}")
        self.setAccessibleDescription(key)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, on, box = painter_of(self), self.isChecked(), QRectF(self.rect())
        rounded(painter, box, px(8), "card" if on else "ground", "accent" if on else "line")
        if on:
            focus_ring(painter, box.adjusted(-1, -1, 1, 1), px(8), "accent")
        theme, left = look().theme, px(14)
        painter.setFont(look().font(FIGURE, bold=True))
        painter.setPen(theme.color("accent" if on else "ink" if self.isEnabled() else "quiet"))
        painter.drawText(self.rect().adjusted(left, px(8), -left, -px(28)), _MIDDLE, self._figure)
        foot = self.rect().adjusted(left, px(36), -left, -px(6))
        painter.setFont(look().font(SECONDARY))
        painter.setPen(theme.color("quiet"))
        painter.drawText(foot, _MIDDLE, self.text())
        painter.drawText(foot, _MIDDLE | Qt.AlignmentFlag.AlignRight, self._key)
        if on:
            tick = icons.pixmap("circle-check", "accent", 18, self.devicePixelRatioF())
            painter.drawPixmap(self.width() - left - px(18), px(10), tick)
        if self.hasFocus():
            focus_ring(painter, box, px(8), inset=3 if on else 0)
        painter.end()


_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PurseChoice(QWidget):
    """Personal or household points; what waits for review is shown and cannot be spent."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._cards = {
            Purse.PERSONAL: named(PurseCard(), "purse_personal"),
            Purse.HOUSEHOLD: named(PurseCard(), "purse_household"),
        }
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for number, card in enumerate(self._cards.values()):
            self._group.addButton(card, number)
            row.addWidget(card)
        self._pending = IconLabel("hourglass", "", tone="warn", size="small")
        self._pending.setObjectName("pending_points")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(row)
        column.addWidget(self._pending)
        self._group.idClicked.connect(self._clicked)

    def show_purses(self, card: VolunteerCard, purse: Purse) -> None:
        """Show what a person can pay with, and what the cart is paid with now."""
        personal, household = self._cards[Purse.PERSONAL], self._cards[Purse.HOUSEHOLD]
        has_household = card.household_id is not None
        other = TOGGLE if has_household else ""
        is_personal = purse is Purse.PERSONAL
        personal.show_balance(self.tr("Personal points"), card.points, "" if is_personal else other)
        words = self.tr("Household points") if has_household else self.tr("No household")
        household.show_balance(words, card.household_points, other if is_personal else "")
        household.setEnabled(has_household)
        household.setToolTip(card.household)
        self._cards[purse].setChecked(True)
        self._pending.setVisible(card.pending_points > 0)
        self._pending.set_text(
            self.tr("{points} wait for review of the hours: not spendable yet").format(
                points=points_text(card.pending_points)
            )
        )

    def toggle(self) -> None:
        """Pay with the other purse, if there is one."""
        other = next(purse for purse, card in self._cards.items() if not card.isChecked())
        if self._cards[other].isEnabled():
            self._cards[other].setChecked(True)
            self.chosen.emit(other)

    @Slot(int)
    def _clicked(self, number: int) -> None:
        self.chosen.emit(list(self._cards)[number])
