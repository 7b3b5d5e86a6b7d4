"""What every way in has in common: whose program it is, its language, its contents in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from stationdesk.domain.codes import CodeKind, InvalidCode, Tag, read_code
from stationdesk.ui import icons
from stationdesk.ui.accessibility import named
from stationdesk.ui.keeping import keep
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, ButtonSize, KeyButton, label, scrolled

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

_ALL_THERE_IS = 1000
_OTHER_LANGUAGE = {"zh_CN": ("en", "English"), "en": ("zh_CN", "中文")}


class Entrance(QWidget):
    """A page that fills the window before the desk does; made anew inside when the language changes.

    A way in overrides `content` and `put_focus`, and calls `fill` when it is made.
    """

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(28), px(18), px(28), px(18))
        self._inside = QWidget()

    def content(self) -> QWidget:
        """Return what stands in the middle, in the language of the window."""
        raise NotImplementedError

    def put_focus(self) -> None:
        """Put the cursor where the next key belongs."""
        raise NotImplementedError

    def fill(self) -> None:
        """Show the contents, made anew."""
        before, self._inside = self._inside, QWidget()
        self._column.removeWidget(before)
        before.hide()
        before.deleteLater()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._head())
        middle = QWidget()
        middle.setProperty("plain", True)
        room = QVBoxLayout(middle)
        room.setContentsMargins(0, 0, 0, 0)
        room.addStretch(1)
        room.addLayout(_centred(self.content()))
        room.addStretch(1)
        column.addWidget(scrolled(middle), 1)
        self._column.addWidget(self._inside)
        # At once, not with the next event: a field that is not shown takes no cursor.
        self._inside.show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.fill()
            self.put_focus()
        super().changeEvent(event)

    def _head(self) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(icons.pixmap("heart-handshake", "accent", 26, self.devicePixelRatioF()))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(mark)
        row.addWidget(label(self.tr("StationDesk"), size="title"))
        row.addStretch(1)
        row.addWidget(self._language_button())
        return row

    def _language_button(self) -> KeyButton:
        code, word = _OTHER_LANGUAGE[self.context.preferences.language]
        button = KeyButton(word, icon="languages", kind=ButtonKind.QUIET, size=ButtonSize.SMALL)
        button.setAutoDefault(True)
        button.clicked.connect(lambda: keep(self.context, self, language=code))
        return named(button, "language")


def is_operator_card(text: str) -> bool:
    """Return whether a scan is the code of an operator's card, of whomever."""
    try:
        code = read_code(text)
    except InvalidCode:
        return False
    return isinstance(code, Tag) and code.kind is CodeKind.OPERATOR


def _centred(content: QWidget) -> QHBoxLayout:
    """Return a row that gives the contents their largest width, or all there is."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(content, _ALL_THERE_IS)
    row.addStretch(1)
    return row
