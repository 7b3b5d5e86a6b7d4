"""The omnibox as it looks: the text, the sign of a scanner, the way in for Chinese, its key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from stationdesk.ui import icons, keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.scan import LatinLineEdit
from stationdesk.ui.theme import RADIUS, SECONDARY, TARGET, TITLE, look, px
from stationdesk.ui.widgets.labels import label
from stationdesk.ui.widgets.painting import painter_of, rounded

_HEIGHT = 48
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
# Undo means the last act here, not the last letter; Ctrl+K leads here and deletes no text.
_NOT_OF_THE_TEXT = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.DeleteEndOfLine)


class OmniboxText(LatinLineEdit):
    """The text itself. Keys that mean something to the list or the window are not the text's."""

    stepped = Signal(int)
    """The list's choice is to move by some rows."""
    entered = Signal()
    focus_changed = Signal(bool)
    chinese_wanted = Signal()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _NOT_OF_THE_TEXT)
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.chinese_wanted.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.text().isdecimal():
            event.accept()  # Alt and a digit choose a tile; without that tile they are no text either
        elif event.text() == "/":
            event.accept()  # the key that leads here; no name, number or card has it
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.focus_changed.emit(False)


class OmniboxField(QFrame):
    """The frame around the text.

    Scans and pinyin need Latin letters, so the input method waits outside until Ctrl+Space (its own
    habitual key) or the 中 button lets it in; leaving the field sends it out again.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text_field = named(OmniboxText(), "omnibox", self.tr("Find a person, a number or a slip"))
        self._sign = QLabel()
        self._chinese = named(QToolButton(), "omnibox_chinese", self.tr("Chinese input"))
        self._cap = label(keys.cap("omnibox"), size="small", tone="quiet")
        self._row = QHBoxLayout(self)
        self._arrange()
        self._dress()

    @property
    def text(self) -> str:
        """What stands in the field, without the blanks around it."""
        return self.text_field.text().strip()

    def focus(self) -> None:
        """Put the cursor here; the next key replaces what still stands in the field."""
        self.text_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text_field.selectAll()

    def type(self, text: str) -> None:
        """Take in what was typed elsewhere; it replaces what still stands in the field."""
        if not self.text_field.hasFocus():
            self.focus()
        self.text_field.insert(text)

    def sizeHint(self) -> QSize:
        return QSize(px(500), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = painter_of(self), QRectF(self.rect())
        rounded(painter, box, px(RADIUS), "card", "edge")
        if self.text_field.hasFocus():
            painter.setPen(look().theme.color("focus"))
            for inset in (0.5, 1.5):
                painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), px(RADIUS), px(RADIUS))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.focus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_cap"):
            self._dress()
        super().changeEvent(event)

    def _arrange(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.text_field.setPlaceholderText(
            self.tr("Scan · name · pinyin initials · phone tail · document or slip number")
        )
        self.text_field.focus_changed.connect(self._focus_changed)
        self.text_field.chinese_wanted.connect(self._chinese.toggle)
        self._chinese.setText("中")
        self._chinese.setToolTip(self.tr("Let the Chinese input method in (Ctrl+Space)"))
        self._chinese.setCheckable(True)
        self._chinese.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._chinese.toggled.connect(self.text_field.set_chinese)
        self._chinese.clicked.connect(lambda: self.text_field.setFocus())
        for part in (self._sign, self.text_field, self._chinese, self._cap):
            self._row.addWidget(part)
        self._row.setStretchFactor(self.text_field, 1)

    def _dress(self) -> None:
        theme = look().theme
        token = "accent" if self.text_field.hasFocus() else "muted"
        self._sign.setPixmap(icons.pixmap("scan-line", token, 22, self.devicePixelRatioF()))
        self.text_field.setStyleSheet(
            "QLineEdit, QLineEdit:focus { border: 0; padding: 0; min-height: 0; background: transparent;"
            f" font-size: {px(TITLE)}px; }}"
        )
        self._chinese.setFixedSize(px(TARGET), px(TARGET))
        self._chinese.setStyleSheet(
            f"QToolButton {{ border: 0; border-radius: {px(6)}px; color: {theme.quiet};"
            f" font-size: {px(TITLE)}px; background: transparent; }}"
            f"QToolButton:checked {{ background: {theme.accent_soft}; color: {theme.accent}; }}"
        )
        self._cap.setStyleSheet(
            f"background: {theme.ground}; border-radius: {px(6)}px; padding: {px(7)}px {px(10)}px;"
            f" color: {theme.quiet}; font-size: {px(SECONDARY)}px;"
        )
        self._row.setContentsMargins(px(14), px(5), px(6), px(5))
        self._row.setSpacing(px(8))
        self.setFixedHeight(px(_HEIGHT))

    def _focus_changed(self, is_in: bool) -> None:
        token = "accent" if is_in else "muted"
        self._sign.setPixmap(icons.pixmap("scan-line", token, 22, self.devicePixelRatioF()))
        self.update()
        if not is_in:
            self._chinese.setChecked(False)
            self.left.emit()
