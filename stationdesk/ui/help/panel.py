"""The help itself: chapters at the left, the text at the right, a line to search it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.help.chapters import chapter_for, read_chapters
from stationdesk.ui.help.contents import KEYS_ENTRY, Contents
from stationdesk.ui.help.page_keys import KeysPane, caps_of, keys_of
from stationdesk.ui.help.reader import Reader
from stationdesk.ui.help.search_line import SearchLine
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Card, FlowLayout, KeyButton, hairline, label
from stationdesk.ui.widgets.rowlist import is_typed

if TYPE_CHECKING:
    from stationdesk.ui.keys import Key

_LEFT, _WIDE = 256, 900
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class HelpPanel(Card):
    """The keys go into the search line: letters search, arrows choose a chapter, pages scroll the text.

    Enter goes to the next place of what is looked for; Tab leads to the list, the text and back.
    """

    done = Signal()
    """Whoever reads has read enough."""

    def __init__(self) -> None:
        super().__init__()
        self._chapters = read_chapters(_language())
        self._page, self._is_wide = "", True
        self._counts: list[int] = []
        self.search = SearchLine(self.tr("Search the manual"))
        self.contents = Contents(self.tr("Chapters"), self.tr("Keys of this page"), self._chapters)
        self.reader = Reader(self.tr("Text of the chapter"))
        self.close_button = named(KeyButton(self.tr("Close"), "F1"), "help_close")
        self._found = named(label("", size="small", tone="quiet"), "help_found")
        self._own_keys = named(QWidget(), "help_own_keys")
        self._own_keys_row = FlowLayout(self._own_keys, spacing=8)
        self._right = QStackedWidget()
        self._keys = KeysPane(self.tr("Keys of this page"))
        for pane in (self._keys, self.reader):
            self._right.addWidget(pane)
        self._arrange()
        self.search.textChanged.connect(self._search)
        self.search.chapter_stepped.connect(self.contents.step)
        self.search.find_stepped.connect(self._step_find)
        self.contents.wanted.connect(self._show_entry)
        self.reader.chapter_wanted.connect(self._follow)
        self.close_button.clicked.connect(lambda: self.done.emit())

    def open_for(self, page: str, width: int, section: str = "") -> None:
        """Begin with what belongs to a page, or its section; `width` is the room there is, in pixels."""
        self.search.clear()
        self._is_wide = width >= px(_WIDE)
        self._keys.show_page(page, 2 if self._is_wide else 1)
        if page != self._page:
            self._page = page
            self._show_own_keys(keys_of(page))
        chapter = chapter_for(page, self._chapters, section)
        self._open(self._chapters.index(chapter) if chapter is not None else KEYS_ENTRY)

    def stops(self) -> list[QWidget]:
        """Return where Tab goes, in order; links of the text come in between."""
        return [self.search, self.contents, self._pane, self.close_button]

    @property
    def _pane(self) -> QAbstractScrollArea:
        return self._keys if self.contents.entry == KEYS_ENTRY else self.reader

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _PAGES:
            bar = self._pane.verticalScrollBar()
            bar.setValue(bar.value() + _PAGES[key] * bar.pageStep())
        elif key in _ENTERS and self.contents.hasFocus():
            self._pane.setFocus()
        elif is_typed(event):
            self.search.setFocus()
            self.search.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        self.set_margins(16, 16)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(px(8))
        for part in (self.search, self._found, self.contents):
            left.addWidget(part)
        self._found.hide()
        self.contents.setFixedWidth(px(_LEFT))
        self.search.setFixedWidth(px(_LEFT))
        head = QHBoxLayout()
        head.setContentsMargins(px(28), 0, 0, 0)
        head.addWidget(self._own_keys, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        right.setSpacing(px(8))
        right.addLayout(head)
        right.addWidget(hairline())
        right.addWidget(self._right, 1)
        columns = QHBoxLayout()
        columns.setSpacing(px(12))
        columns.addLayout(left)
        columns.addLayout(right, 1)
        self.body.addLayout(columns)
        named(self, "help_panel")

    def _show_own_keys(self, keys: tuple[Key, ...]) -> None:
        """Put the page's own keys above every chapter: they are what F1 is mostly pressed for."""
        for old in self._own_keys.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self._own_keys_row.removeWidget(old)
            old.hide()
            old.deleteLater()
        for key in keys:
            one = QWidget()
            row = QHBoxLayout(one)
            row.setContentsMargins(0, 0, px(8), 0)
            row.setSpacing(px(6))
            row.addLayout(caps_of(key))
            row.addWidget(label(key.text, size="small", tone="quiet"))
            self._own_keys_row.addWidget(one)

    def _open(self, entry: int, heading: str = "") -> None:
        self.contents.choose(entry)
        self._show_entry(entry, heading)

    @Slot(int)
    def _show_entry(self, entry: int, heading: str = "") -> None:
        # With large text in a small window they would leave no room for the chapter.
        self._own_keys.setVisible(self._is_wide and entry != KEYS_ENTRY)
        if entry == KEYS_ENTRY:
            self._right.setCurrentWidget(self._keys)
            announce(self, ". ".join(f"{key.cap}: {key.text}" for key in keys_of(self._page)))
            return
        self._right.setCurrentWidget(self.reader)
        self.reader.show_chapter(self._chapters[entry], heading)
        self.reader.mark(self.search.text().strip())
        self._tell_found()
        announce(self, self._chapters[entry].title)

    @Slot(str, str)
    def _follow(self, file: str, heading: str) -> None:
        """A link: the search is over, whoever follows one wants to read on."""
        names = [chapter.file.name for chapter in self._chapters]
        here = self.reader.chapter
        wanted = file or (here.file.name if here is not None else "")
        if wanted in names:
            self.search.clear()
            self._open(names.index(wanted), heading)

    @Slot(str)
    def _search(self, text: str) -> None:
        words = text.strip()
        self._counts = [self.reader.count(chapter, words) for chapter in self._chapters] if words else []
        self.contents.show_counts(self._counts if words else None)
        entry = self.contents.entry
        if any(self._counts) and (entry == KEYS_ENTRY or not self._counts[entry]):
            entry = next(place for place, count in enumerate(self._counts) if count)
            self._open(entry)
        elif entry != KEYS_ENTRY:
            self.reader.mark(words)
        self._tell_found()

    @Slot(int)
    def _step_find(self, by: int) -> None:
        """Go on to the next find, in another chapter when this one has no more."""
        if not any(self._counts) or self.reader.step(by):
            self._tell_found()
            return
        places = [place for place, count in enumerate(self._counts) if count]
        beside = [place for place in places if (place - self.contents.entry) * by > 0] or places
        self._open(beside[0] if by > 0 else beside[-1])
        self.reader.mark(self.search.text().strip(), lambda finds: 0 if by > 0 else finds - 1)
        self._tell_found()

    def _tell_found(self) -> None:
        self._found.setVisible(bool(self.search.text().strip()))
        if not any(self._counts):
            self._found.setText(self.tr("Not in the manual"))
            return
        before = sum(self._counts[: self.contents.entry])
        words = self.tr("{number} of {count} · Enter: next")
        number = before + self.reader.find_number
        self._found.setText(words.format(number=number, count=sum(self._counts)))


def _language() -> str:
    app = QCoreApplication.instance()
    return str(app.property("language") or "") if app is not None else ""
