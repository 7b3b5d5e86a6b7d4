"""Buttons that carry their key: the key that presses them is printed on them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from stationdesk.ui import icons
from stationdesk.ui.theme import RADIUS, SECONDARY, TARGET, TITLE, look, px
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded

_ICON, _GAP = 18, 6


class ButtonKind(StrEnum):
    """How much a button wants to be pressed."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    DANGER = "danger"
    QUIET = "quiet"


class ButtonSize(StrEnum):
    """How much room a button takes."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class _Paint:
    fill: str
    edge: str
    text: str
    key: str
    hover: str
    ring: str = "focus"


_PAINTS = {
    ButtonKind.PRIMARY: _Paint("accent", "", "on_accent", "on_accent", "accent", ring="on_accent"),
    ButtonKind.SECONDARY: _Paint("card", "edge", "ink", "quiet", "ground"),
    ButtonKind.DANGER: _Paint("card", "accent", "accent", "accent", "accent_soft"),
    ButtonKind.QUIET: _Paint("", "", "quiet", "quiet", "line"),
}
_OFF = _Paint("ground", "line", "quiet", "quiet", "ground")
_HEIGHTS = {ButtonSize.SMALL: TARGET, ButtonSize.NORMAL: 38, ButtonSize.LARGE: 50}
_PADDINGS = {ButtonSize.SMALL: 10, ButtonSize.NORMAL: 14, ButtonSize.LARGE: 16}


class KeyButton(QPushButton):
    """A button with words, the key that presses it, and an icon.

    `binds` makes the key press the button while it is on screen; leave it out where the window
    routes the key. A button without words needs `name`.

    Example: `KeyButton(self.tr("Redeem"), "F3", icon="gift")`;
    `KeyButton(self.tr("Redeem for {points} points").format(points=120), "Ctrl+Return",
    kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE)`; `KeyButton(icon="x", name=self.tr("Close"))`.
    """

    def __init__(  # noqa: PLR0913  # a button has these parts, named at each call
        self,
        text: str = "",
        key: str = "",
        *,
        icon: str = "",
        kind: ButtonKind = ButtonKind.SECONDARY,
        size: ButtonSize = ButtonSize.NORMAL,
        name: str = "",
        binds: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key, self._icon, self._size, self._name, self._binds = key, icon, size, name, binds
        self._paint = _PAINTS[kind]
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_texts(text, key)

    @property
    def key(self) -> str:
        """The key printed on it."""
        return self._key

    @property
    def is_main(self) -> bool:
        """Whether it is the one that concludes what the page is for."""
        return self._paint is _PAINTS[ButtonKind.PRIMARY]

    def set_texts(self, text: str, key: str | None = None) -> None:
        """Change the words, and the key with them if one is given."""
        self._key = self._key if key is None else key
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(self._name or text)
        self.setAccessibleDescription(self._key)
        if self._binds:
            self.setShortcut(QKeySequence(self._key))
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Change the icon, "" for none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        """Change how it looks."""
        self._paint = _PAINTS[kind]
        self.update()

    def sizeHint(self) -> QSize:
        parts = [part for part in self._widths() if part]
        inner = sum(parts) + px(_GAP) * max(len(parts) - 1, 0)
        height = px(_HEIGHTS[self._size])
        return QSize(max(inner + 2 * px(_PADDINGS[self._size]), height), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Held down it presses once.
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        paint = self._present_paint()
        box, radius = QRectF(self.rect()), px(RADIUS)
        rounded(painter, box, radius, paint.fill, paint.edge)
        if self.isDown():
            painter.setOpacity(0.12)
            rounded(painter, box, radius, "ink")
            painter.setOpacity(1)
        if self.hasFocus():
            filled = paint.ring != "focus"
            focus_ring(painter, box, radius, paint.ring, inset=2 if filled else 0)
        icon, text, key = self._widths()
        parts = [part for part in (icon, text, key) if part]
        left = (self.width() - sum(parts) - px(_GAP) * max(len(parts) - 1, 0)) / 2
        if icon:
            drawn = icons.pixmap(self._icon, paint.text, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(round(left), round((self.height() - icon) / 2), drawn)
            left += icon + px(_GAP)
        for words, width, size, token in (
            (self._words(), text, self._text_pixels(), paint.text),
            (self._key, key, SECONDARY, paint.key),
        ):
            if width:
                painter.setFont(look().font(size, bold=False))
                painter.setPen(look().theme.color(token))
                painter.drawText(QRectF(left, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
                left += width + px(_GAP)
        painter.end()

    def _present_paint(self) -> _Paint:
        if not self.isEnabled():
            return replace(_OFF, edge="line" if self._paint.edge or self._paint.fill else "")
        if self.underMouse():
            return replace(self._paint, fill=self._paint.hover)
        return self._paint

    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def _text_pixels(self) -> int:
        return 13 if self._size is ButtonSize.SMALL else TITLE

    def _widths(self) -> tuple[int, int, int]:
        shown = look()
        words = QFontMetrics(shown.font(self._text_pixels())).horizontalAdvance(self._words())
        key = QFontMetrics(shown.font(SECONDARY)).horizontalAdvance(self._key)
        return (px(_ICON) if self._icon else 0), words, key


class BarButton(KeyButton):
    """A quiet button on a filled ground, such as the result bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind=ButtonKind.QUIET, size=ButtonSize.SMALL, parent=parent)

    def set_colors(self, text: str, fill: str) -> None:
        """Give the tokens of the words and of what lies under them."""
        self._paint = _Paint("", "", text, text, fill, ring=text)
        self.update()
