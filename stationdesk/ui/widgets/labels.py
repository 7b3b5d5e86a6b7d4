"""Things to read: labels, figures, chips, the circle of a person."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from stationdesk.ui import icons
from stationdesk.ui.theme import look, px
from stationdesk.ui.widgets.painting import painter_of, restyle, rounded, wrapped


def label(
    text: str = "", *, size: str = "body", tone: str = "ink", strong: bool = False, wrap: bool = False
) -> QLabel:
    """Return a label in a size and colour of the drawing.

    Args:
        size: "small" 12 px, "body" 14, "title" 15 bold, "headline" 20 bold, "figure" 22 bold.
        tone: "ink", "muted" (on cards), "quiet" (on the ground), "accent", "ok", "warn", "info".
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("textSize", size)
    made.setProperty("tone", tone)
    made.setProperty("strong", strong)
    made.setWordWrap(wrap)
    return made


def set_tone(shown: QLabel, tone: str) -> None:
    """Change a label's colour."""
    if shown.property("tone") != tone:
        shown.setProperty("tone", tone)
        restyle(shown)


class ElidedLabel(QLabel):
    """A label in one line, or a few, that ends in … where the room does; the tool tip has it all.

    Example: `name = ElidedLabel(person.name, strong=True, lines=2)`.
    """

    def __init__(
        self, text: str = "", *, size: str = "body", tone: str = "ink", strong: bool = False, lines: int = 1
    ) -> None:
        super().__init__()
        self._lines = lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("textSize", size)
        self.setProperty("tone", tone)
        self.setProperty("strong", strong)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("国…"), super().minimumSizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return self._lines > 1

    def heightForWidth(self, width: int) -> int:
        one = super().minimumSizeHint().height()
        more = len(wrapped(self.text(), self.font(), width, self._lines)) - 1
        return one + max(0, more) * self.fontMetrics().lineSpacing()

    def toolTip(self) -> str:
        """The whole text, where it is cut."""
        return self.text() if any("…" in line for line in self._shown()) else ""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.toolTip())
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._shown()
        if shown == (self.text(),):
            super().paintEvent(event)
            return
        painter = painter_of(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter, "\n".join(shown))
        painter.end()

    def _shown(self) -> tuple[str, ...]:
        return wrapped(self.text(), self.font(), self.contentsRect().width(), self._lines)


class Chip(QLabel):
    """A word on a tint: a role, a state, a remaining count.

    Example: `Chip(self.tr("Courier"), "info")`; tones: neutral, info, ok, warn, accent.
    """

    def __init__(self, text: str = "", tone: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("chip", tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def set(self, text: str, tone: str) -> None:
        """Change the word and its tint."""
        self.setText(text)
        if self.property("chip") != tone:
            self.setProperty("chip", tone)
            restyle(self)


class Figure(QWidget):
    """A number and what it counts.

    Example: `points = Figure("460", self.tr("points"), tone="accent"); points.set_value("340")`.
    """

    def __init__(
        self,
        value: str,
        text: str,
        *,
        tone: str = "ink",
        centered: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._value, self._text = (
            label(value, size="figure", tone=tone),
            label(text, size="small", tone="muted"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._value, self._text):
            if centered:
                part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)

    @property
    def value(self) -> str:
        """The number as it is shown."""
        return self._value.text()

    def set_value(self, value: str, tone: str | None = None) -> None:
        """Change the number, and its colour if one is given."""
        self._value.setText(value)
        if tone is not None:
            set_tone(self._value, tone)

    def set_text(self, text: str) -> None:
        """Change what it counts, after a change of language."""
        self._text.setText(text)


_AVATARS = {
    "neutral": ("muted", "card"),
    "accent": ("accent", "on_accent"),
    "ok": ("ok", "on_ok"),
    "warn": ("warn", "on_warn"),
    "info": ("info", "on_info"),
}


class Avatar(QWidget):
    """A circle with the first character of a name, coloured by state. Says nothing a label does not.

    Example: `Avatar(person.name, "accent", size=52)`; tones: neutral, accent, ok, warn, info.
    """

    def __init__(
        self, name: str = "", tone: str = "neutral", *, size: int = 30, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._tone, self._side = name, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, name: str, tone: str) -> None:
        """Show somebody else."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._side), px(self._side))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        fill, text = _AVATARS[self._tone]
        side = min(self.width(), self.height())
        rounded(painter, QRectF(0, 0, side, side), side / 2, fill)
        painter.setFont(look().font(max(12, round(self._side * 0.44)), bold=True))
        painter.setPen(look().theme.color(text))
        painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, self._name[:1].upper())
        painter.end()


class IconLabel(QWidget):
    """An icon with words beside it, wrapped.

    Example: `IconLabel("triangle-alert", self.tr("Not returned: power bank 07"), tone="warn")`.
    """

    def __init__(
        self, icon: str, text: str, *, tone: str = "ink", size: str = "body", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._tone = icon, tone
        self._icon, self._text = QLabel(), label(text, tone=tone, size=size, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self._draw()

    def set_text(self, text: str) -> None:
        """Change the words."""
        self._text.setText(text)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish:
            # The icon is as high as a line of the words, whose size the style sheet says.
            self._text.ensurePolished()
            self._draw()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_text"):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        side = QFontMetrics(self._text.font()).height()
        self._icon.setPixmap(icons.pixmap(self._icon_name, self._tone, 16, self.devicePixelRatioF()))
        self._icon.setFixedHeight(max(side, px(16)))
