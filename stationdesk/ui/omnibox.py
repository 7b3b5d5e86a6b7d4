"""The field for everybody and everything: a scan, a name, pinyin, a number – and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from stationdesk.domain.codes import looks_like_code
from stationdesk.ui import icons, keys, wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.omnibox_list import OmniboxList
from stationdesk.ui.scan import LatinLineEdit
from stationdesk.ui.theme import RADIUS, SECONDARY, TITLE, look, px
from stationdesk.ui.widgets.labels import label
from stationdesk.ui.widgets.painting import painter_of, rounded

if TYPE_CHECKING:
    from stationdesk.queries.people_search import Found
    from stationdesk.queries.volunteers import VolunteerRow
    from stationdesk.ui.context import DeskContext

_HEIGHT, _FIRST_ROWS, _MORE_ROWS = 48, 50, 200
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class _Field(LatinLineEdit):
    """The text itself. Keys that mean something to the list or the window are not the text's.

    Scans and pinyin need Latin letters, so the input method waits outside until Ctrl+Space, its own
    habitual key, or the 中 button lets it in; leaving the field sends it out again.
    """

    stepped = Signal(int)
    entered = Signal()
    left = Signal()
    chinese_wanted = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Undo means the last act here, not the last letter; Ctrl+K deletes no text.
            if event.matches(QKeySequence.StandardKey.Undo) or event.matches(
                QKeySequence.StandardKey.DeleteEndOfLine
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
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class Omnibox(QFrame):
    """Searches while one types, opens on Enter, and waits for its answer if Enter was faster."""

    person_chosen = Signal(object)
    """The VolunteerRow of the person that is meant."""
    code_entered = Signal(str)
    """One of our codes typed in full: the same as a scan."""

    def __init__(self, context: DeskContext, list_parent: QWidget) -> None:
        super().__init__()
        self._context = context
        self._answered: str | None = None
        self._is_entered = False
        self.list = OmniboxList(list_parent)
        self.field = named(_Field(), "omnibox", self.tr("Find a person, a number or a slip"))
        self._sign = QLabel()
        self._chinese = named(QToolButton(), "omnibox_chinese", self.tr("Chinese input"))
        self._cap = label(keys.cap("omnibox"), size="small", tone="quiet")
        self._arrange()
        self._connect()

    @property
    def text(self) -> str:
        """What stands in the field, without the blanks around it."""
        return self.field.text().strip()

    def focus(self) -> None:
        """Put the cursor here; what still stands in the field is replaced by the next key."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def search_for(self, text: str) -> None:
        """Look up a text as if it had been typed and Enter pressed: a scan of a phone, a document."""
        self.focus()
        self.field.setText(text)
        self._enter()

    def clear(self) -> bool:
        """Empty the field and close the list; return whether there was anything."""
        was_busy = bool(self.field.text()) or self.list.isVisible()
        self.field.setText("")
        self._close()
        return was_busy

    def sizeHint(self) -> QSize:
        return QSize(px(500), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = painter_of(self), QRectF(self.rect())
        has_focus = self.field.hasFocus()
        rounded(painter, box, px(RADIUS), "card", "edge")
        if has_focus:
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
        self.field.setPlaceholderText(
            self.tr("Scan · name · pinyin initials · phone tail · document or slip number")
        )
        self._chinese.setText("中")
        self._chinese.setToolTip(self.tr("Let the Chinese input method in (Ctrl+Space)"))
        self._chinese.setCheckable(True)
        self._chinese.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        for part in (self._sign, self.field, self._chinese, self._cap):
            row.addWidget(part)
        row.setStretchFactor(self.field, 1)
        self._dress()

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda text: self._search(text.strip()))
        self.field.stepped.connect(self._step)
        self.field.entered.connect(self._enter)
        self.field.left.connect(self._leave)
        self.field.chinese_wanted.connect(self._chinese.toggle)
        self._chinese.toggled.connect(self._let_chinese_in)
        self.list.chosen.connect(self._choose)
        self.list.more_wanted.connect(self._fetch_more)

    def _dress(self) -> None:
        token = "accent" if self.field.hasFocus() else "muted"
        self._sign.setPixmap(icons.pixmap("scan-line", token, 22, self.devicePixelRatioF()))
        plain = "border: 0; padding: 0; min-height: 0; background: transparent;"
        self.field.setStyleSheet(
            f"QLineEdit, QLineEdit:focus {{ {plain} font-size: {px(TITLE)}px; }}"
        )
        theme = look().theme
        self._chinese.setFixedSize(px(36), px(36))
        self._chinese.setStyleSheet(
            f"QToolButton {{ border: 0; border-radius: {px(6)}px; color: {theme.quiet};"
            f" font-size: {px(TITLE)}px; background: transparent; }}"
            f"QToolButton:checked {{ background: {theme.accent_soft}; color: {theme.accent}; }}"
        )
        self._cap.setStyleSheet(
            f"background: {theme.ground}; border-radius: {px(6)}px; padding: {px(6)}px {px(9)}px;"
            f" color: {theme.quiet}; font-size: {px(SECONDARY)}px;"
        )
        row = self.layout()
        row.setContentsMargins(px(14), px(5), px(6), px(5))
        row.setSpacing(px(8))
        self.setFixedHeight(px(_HEIGHT))

    # ---- what is typed -------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        # The query layer is imported after the first paint.
        from stationdesk.queries import people_search

        self._answered, self._is_entered = None, False
        if not text:
            self._close()
            return
        self._context.runner.read(
            self, people_search.search, text, _FIRST_ROWS, then=lambda found: self._show(text, found), key="search"
        )

    def _show(self, text: str, found: Found) -> None:
        if text != self.text:
            return
        self._answered = text
        rows, is_full = found.rows, len(found.rows) >= _FIRST_ROWS
        if rows:
            self.list.show_rows(rows, self._count_text(len(rows), is_more=is_full), has_more=is_full)
            if is_full:
                self._count(text)
        else:
            self.list.show_remark(self._nobody(text))
        self.list.settle(self)
        if self._is_entered:
            self._enter()

    def _count(self, text: str) -> None:
        """Count on the thread for long work: the rows are on screen and the next key waits for nobody."""
        # The query layer is imported after the first paint.
        from stationdesk.queries import people_search

        cap = people_search.COUNT_CAP

        def show(count: int) -> None:
            if text == self.text:
                self.list.set_head(self._count_text(min(count, cap), is_more=count > cap))

        self._context.runner.read(self, people_search.count, text, then=show, key="count", is_long=True)

    def _fetch_more(self) -> None:
        # The query layer is imported after the first paint.
        from stationdesk.queries import people_search

        text, seen = self.text, self.list.people.ids()

        def add(rows: list[VolunteerRow]) -> None:
            if text == self.text:
                self.list.people.add_rows(rows, has_more=len(rows) >= _MORE_ROWS)

        self._context.runner.read(self, people_search.more, text, seen, _MORE_ROWS, then=add, key="more")

    def _count_text(self, count: int, *, is_more: bool) -> str:
        number = wording.number_text(count) + ("+" if is_more else "")
        return self.tr("{count} people").format(count=number)

    def _nobody(self, text: str) -> str:
        return self.tr("Nobody found for “{text}” – {key} registers them.").format(
            text=text, key=keys.cap("register")
        )

    # ---- what is meant -------------------------------------------------------------------------

    def _enter(self) -> None:
        """Open the row the arrows stand on, or the only one; with several go into the list."""
        if not self.text and not self.list.isVisible():
            return
        if self.list.isVisible() and self.list.current is not None:
            self._choose(self.list.current)
        elif looks_like_code(self.text):
            code = self.text
            self.clear()
            self.code_entered.emit(code)
        elif self._answered != self.text:
            self._is_entered = True
        else:
            self._is_entered = False
            rows = self.list.people.rows
            if len(rows) == 1:
                self._choose(rows[0])
            else:
                self.list.step(1)

    def _choose(self, row: VolunteerRow) -> None:
        self.clear()
        self.person_chosen.emit(row)

    def _step(self, by: int) -> None:
        if self.list.isVisible():
            self.list.step(by)
        elif self.text:
            self._search(self.text)
        else:
            self._show_recent()

    def _show_recent(self) -> None:
        """Offer the people of the last days, before anything is typed."""
        # The query layer is imported after the first paint.
        from stationdesk.queries import people_search

        def show(rows: list[VolunteerRow]) -> None:
            if rows and not self.text:
                self.list.show_rows(rows, self.tr("Recent people"), has_more=False)
                self.list.settle(self)
                self.list.step(1)

        self._context.runner.read(self, people_search.recent, then=show, key="search")

    def _let_chinese_in(self, on: bool) -> None:
        self.field.set_chinese(on)
        self.focus()

    def _leave(self) -> None:
        self._chinese.setChecked(False)
        self._close()
        self._dress()

    def _close(self) -> None:
        self._answered, self._is_entered = None, False
        self.list.hide()
