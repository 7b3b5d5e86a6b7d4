"""Picking one of a few icons; each has a word for those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from stationdesk.ui import icons
from stationdesk.ui.settings.icon_words import visitor_icon_word
from stationdesk.ui.theme import TARGET, px
from stationdesk.ui.widgets import FlowLayout, named
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

translate = QCoreApplication.translate
REWARD_ICONS = (
    "gift", "egg", "wheat", "milk", "soup", "coffee", "droplets", "package", "box", "shopping-bag",
    "shirt", "umbrella", "scissors", "ticket", "ticket-percent", "store", "stethoscope", "hospital",
    "calendar-heart", "book-open", "star", "wrench", "bike", "car",
)  # fmt: skip
SERVICE_ICONS = (
    "heart-handshake", "hand-heart", "house-heart", "footprints", "soup", "users-round", "book-open",
    "stethoscope", "scissors", "truck", "bike", "shield-check", "calendar-heart", "clipboard-list",
    "sparkles", "wrench",
)  # fmt: skip
THING_ICONS = (
    "battery-charging", "umbrella", "accessibility", "wind", "toolbox", "book-open", "washing-machine",
    "fan", "briefcase-medical", "hammer", "bike", "armchair", "shirt", "package",
)  # fmt: skip


def icon_word(icon: str) -> str:
    """Return what an icon shows."""
    words = {
        "gift": translate("Icons", "Gift"),
        "egg": translate("Icons", "Egg"),
        "wheat": translate("Icons", "Grain"),
        "milk": translate("Icons", "Milk"),
        "soup": translate("Icons", "Warm meal"),
        "coffee": translate("Icons", "Drink"),
        "droplets": translate("Icons", "Cleaning"),
        "package": translate("Icons", "Parcel"),
        "box": translate("Icons", "Box"),
        "shopping-bag": translate("Icons", "Shopping bag"),
        "shirt": translate("Icons", "Clothes"),
        "umbrella": translate("Icons", "Umbrella"),
        "scissors": translate("Icons", "Scissors"),
        "ticket": translate("Icons", "Ticket"),
        "ticket-percent": translate("Icons", "Discount"),
        "store": translate("Icons", "Shop"),
        "stethoscope": translate("Icons", "Health"),
        "hospital": translate("Icons", "Hospital"),
        "calendar-heart": translate("Icons", "Event"),
        "book-open": translate("Icons", "Book"),
        "star": translate("Icons", "Star"),
        "wrench": translate("Icons", "Repair"),
        "bike": translate("Icons", "Bicycle"),
        "car": translate("Icons", "Car"),
        "heart-handshake": translate("Icons", "Helping hands"),
        "hand-heart": translate("Icons", "Care"),
        "house-heart": translate("Icons", "House with a heart"),
        "footprints": translate("Icons", "On foot"),
        "users-round": translate("Icons", "People"),
        "truck": translate("Icons", "Delivery"),
        "shield-check": translate("Icons", "Safety"),
        "clipboard-list": translate("Icons", "List"),
        "sparkles": translate("Icons", "Tidy up"),
        "battery-charging": translate("Icons", "Power bank"),
        "accessibility": translate("Icons", "Wheelchair"),
        "wind": translate("Icons", "Tyre pump"),
        "toolbox": translate("Icons", "Toolbox"),
        "washing-machine": translate("Icons", "Laundry"),
        "fan": translate("Icons", "Fan"),
        "briefcase-medical": translate("Icons", "First-aid kit"),
        "hammer": translate("Icons", "Tool"),
        "armchair": translate("Icons", "Chair"),
    }
    return words.get(icon) or visitor_icon_word(icon) or icon


class _IconButton(QAbstractButton):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self.icon_name = icon
        self.setCheckable(True)
        self.setAccessibleName(icon_word(icon))
        self.setToolTip(icon_word(icon))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(TARGET), px(TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, on, box = painter_of(self), self.isChecked(), QRectF(self.rect())
        rounded(painter, box, px(8), "accent_soft" if on else "card", "accent" if on else "line")
        if self.hasFocus():
            focus_ring(painter, box, px(8))
        token = "quiet" if not self.isEnabled() else "accent" if on else "ink"
        drawn = icons.pixmap(self.icon_name, token, 20, self.devicePixelRatioF())
        place = (self.width() - px(20)) // 2, (self.height() - px(20)) // 2
        painter.drawPixmap(*place, drawn)
        painter.end()


class IconPicker(QWidget):
    """One of the icons is chosen, by mouse or arrows."""

    chosen = Signal(str)

    def __init__(self, text: str, names: Sequence[str]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self, spacing=4)
        self._buttons: dict[str, _IconButton] = {}
        for name in names:
            self._add(name)
        named(self, "icon", text)
        self.set_value(names[0])

    @property
    def value(self) -> str:
        """The chosen icon."""
        button = self._group.checkedButton()
        return button.icon_name if isinstance(button, _IconButton) else ""

    def set_value(self, name: str) -> None:
        """Choose an icon; one that is not among them is added, so that a form never changes it."""
        if name not in self._buttons:
            self._add(name)
        self._buttons[name].setChecked(True)

    def _add(self, name: str) -> None:
        button = named(_IconButton(name), f"icon_{name}")
        button.clicked.connect(lambda: self.chosen.emit(self.value))
        self._group.addButton(button)
        self._buttons[name] = button
        self._flow.addWidget(button)
