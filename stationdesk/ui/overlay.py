"""A question over the window: the rest stays in sight, Esc leaves, no dialog of its own."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from stationdesk.ui import keys
from stationdesk.ui.resultbar import Kind, ResultBar
from stationdesk.ui.scrolledpart import ScrolledPart
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Card, label, scrolled

_SHADE = 0.35
_MARGIN = 24
_OWN_KEYS = frozenset(
    {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down}
)
_MAY_INTERRUPT = frozenset({"lock", "reprint", "back", "help", "commit"})
"""Acts that turn to nothing else: their keys work over what is being typed."""


class Overlay(QWidget):
    """Shades what it lies over and shows a card in the middle; fill `card.body`.

    It closes by Esc, by a click beside the card, or when the person turns to something else in the
    window; a question that is left like that is told of. What was typed into it is not dropped by
    turning away: it stays until Enter or Esc, also behind the lock. Keys stay inside: Tab goes round,
    digits and Enter are nobody else's.
    """

    LEAVES_OTHERS_OPEN: ClassVar[bool] = False
    """Whether it asks about an act that another overlay wants: that one stays below and is come back to."""

    left = Signal()
    """The person left without an act."""

    def __init__(self, host: QWidget, title: str, width: int = 480) -> None:
        super().__init__(host)
        self.card = Card(title)
        self.host, self._width = host, width
        self._is_over = False
        self.note = label("", tone="muted", wrap=True)
        self.note.hide()
        self.card.set_margins(24, 20)
        self.card.body.addWidget(self.note)
        self.area: QScrollArea = scrolled(self.card)
        self.inner: ScrolledPart | None = None
        self._place = QVBoxLayout(self)
        self._place.addWidget(self.area, 0, Qt.AlignmentFlag.AlignCenter)
        self._keeper = _FocusKeeper(self)
        host.installEventFilter(self)
        self.card.installEventFilter(self)

    @property
    def is_over(self) -> bool:
        """Whether it was answered or left."""
        return self._is_over

    @property
    def asks(self) -> bool:
        """Whether an act waits for the answer; one that was sent waits no longer."""
        return False

    @property
    def has_draft(self) -> bool:
        """Whether something was typed into it."""
        return any(
            line.isModified() and bool(line.text())
            for line in self.findChildren(QLineEdit)
            if line.isVisibleTo(self) and not isinstance(line.parent(), QAbstractSpinBox)
        )

    @property
    def keeps_pages(self) -> bool:
        """Whether no key turns to another page meanwhile: something was typed here, or waits below."""
        return self.has_draft or self.LEAVES_OTHERS_OPEN

    def open(self) -> None:
        """Show it and take the keys."""
        self._cover()
        self._keeper.start()
        self.come_back()

    def come_back(self) -> None:
        """Be in front, with the keys."""
        self.show()
        self.raise_()
        for bar in self.host.findChildren(ResultBar):
            bar.stand_over(self.area)
        self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        """Return where the keys go first."""
        return self

    def close_for_good(self) -> None:
        """Take it away."""
        if not self._is_over:
            self._is_over = True
            self.hide()
            self.deleteLater()

    @Slot()
    def leave(self) -> None:
        """Close without an act."""
        if not self._is_over:
            self._keeper.take_back_words()
            self.close_for_good()
            self.left.emit()

    @Slot()
    def insist(self) -> None:
        """Be in front again and say that what was typed waits for Enter or Esc."""
        if not self._is_over:
            self.come_back()
            self._keeper.say(self.tr("Still open, not done yet: {title}. Enter does it, Esc drops it."))

    def set_note(self, text: str) -> None:
        """Change the sentence under the title."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def event(self, event: QEvent) -> bool:
        # Asked before any shortcut of the window fires.
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and (_is_own(event) or _turns_away(event, self)):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.host:
            self._cover()
        elif event.type() == QEvent.Type.LayoutRequest and watched is not self.host:
            self.fit()  # what wraps inside has only now told its height
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif _turns_away(event, self):
            self.insist()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.area.geometry().contains(event.position().toPoint()):
            self.insist() if self.has_draft else self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(_SHADE)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.end()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self._keeper.step(forward)

    def _cover(self) -> None:
        self.setGeometry(self.host.rect())
        margin = px(_MARGIN)
        self._place.setContentsMargins(margin, margin, margin, margin)
        wide = min(px(self._width), self.host.width() - 2 * margin)
        self.card.setFixedWidth(wide)
        self.fit()

    def fit(self) -> None:
        """Give the card the height of its contents, as far as the window goes; more is scrolled."""
        column = self.card.layout()
        assert column is not None
        column.activate()
        fitting = column.hasHeightForWidth()
        wanted = column.totalHeightForWidth(self.card.width()) if fitting else self.card.sizeHint().height()
        room = max(0, self.height() - 2 * px(_MARGIN))
        wanted = self.inner.fit(self.card, wanted, room) if self.inner is not None else wanted
        bar = self.area.verticalScrollBar().sizeHint().width() if wanted > room else 0
        self.area.setFixedSize(self.card.width() + bar, min(wanted, room))


class _FocusKeeper(QObject):
    """Keeps the keys inside an overlay; says what becomes of it when the person goes elsewhere."""

    def __init__(self, overlay: Overlay) -> None:
        super().__init__(overlay)
        self._overlay = overlay
        self._layer: QWidget | None = None
        self._said = ""

    def start(self) -> None:
        """Begin, once whoever asked for the overlay has stopped moving the focus about."""
        self._layer = _layer_of(self._overlay.host)
        QTimer.singleShot(0, self, self._settle)

    def say(self, words: str) -> None:
        """Tell something about the overlay by its title."""
        self._said = words.format(title=self._overlay.card.heading)
        for bar in self._overlay.host.findChildren(ResultBar):
            bar.tell(Kind.LOOK, self._said)

    def take_back_words(self) -> None:
        """Dismiss what was told, if it still is."""
        for bar in self._overlay.host.findChildren(ResultBar):
            if self._said and bar.text == self._said:
                bar.dismiss()

    def step(self, forward: bool) -> bool:
        """Move the focus to the next control inside, round and round."""
        overlay, holder = self._overlay, QApplication.focusWidget()
        start = holder if holder is not None and overlay.isAncestorOf(holder) else overlay
        one: QWidget | None = start
        while one is not None:
            one = one.nextInFocusChain() if forward else one.previousInFocusChain()
            if one is None or one is start:
                return False
            if self._can_take_keys(one):
                reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
                one.setFocus(reason)
                return True
        return False

    def _can_take_keys(self, widget: QWidget) -> bool:
        tabbed = Qt.FocusPolicy.TabFocus.value
        wants = bool(widget.focusPolicy().value & tabbed) and widget.focusProxy() is None
        return wants and self._overlay.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled()

    @Slot()
    def _settle(self) -> None:
        if self._overlay.is_over:
            return
        holder = QApplication.focusWidget()
        if holder is None or not self._overlay.isAncestorOf(holder):
            self._overlay.first_focus().setFocus()
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        overlay = self._overlay
        if now is None or overlay.is_over or now.window() is not overlay.window():
            return
        if overlay.isAncestorOf(now):
            if overlay.inner is not None:
                overlay.inner.show(now)
            overlay.area.ensureWidgetVisible(now)
        if overlay is now or overlay.isAncestorOf(now) or _part_of(now, ResultBar) or _is_asked_above(now):
            return
        if not overlay.has_draft:
            self._turn_away()
        elif self._layer is not None and isValid(self._layer) and not self._layer.isVisible():
            overlay.hide()  # the desk was locked; unlocked, it is here again
        elif not _part_of(now, Overlay):
            QTimer.singleShot(0, overlay, overlay.insist)

    def _turn_away(self) -> None:
        asked = self._overlay.asks
        self._overlay.leave()
        if asked:
            self.say(self.tr("Left without an answer, nothing was done: {title}"))


def _layer_of(host: QWidget) -> QWidget | None:
    """Return the part of the host that has the keys now."""
    part = QApplication.focusWidget()
    while part is not None and part.parentWidget() is not host:
        part = part.parentWidget()
    return part


def _turns_away(event: QKeyEvent, overlay: Overlay) -> bool:
    """Return whether a key would lead away from something typed."""
    if not overlay.keeps_pages:
        return False
    pressed = QKeySequence(event.keyCombination()).toString()
    return any(
        QKeySequence(sequence).toString() == pressed
        for key in (*keys.KEYS, *keys.OF_PAGES)
        if key.act not in _MAY_INTERRUPT
        for sequence in key.sequences
    )


def _is_own(event: QKeyEvent) -> bool:
    # With Ctrl a digit opens a page; it chooses nothing here.
    is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in _OWN_KEYS or (is_plain and event.text().isdecimal())


def _is_asked_above(widget: QWidget) -> bool:
    """Return whether a widget is part of a question about what is being answered below it."""
    part = _part_of(widget, Overlay)
    return isinstance(part, Overlay) and part.LEAVES_OTHERS_OPEN


def _part_of(widget: QWidget, kind: type[QWidget]) -> QWidget | None:
    part: QWidget | None = widget
    while part is not None and not isinstance(part, kind):
        part = part.parentWidget()
    return part
