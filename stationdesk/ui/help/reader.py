"""The chapter that is read: text and pictures, links from chapter to chapter, marked finds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QUrl, Signal, Slot
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from stationdesk.ui.accessibility import named
from stationdesk.ui.help.chapters import Chapter
from stationdesk.ui.help.manual_text import ManualText, leads_to_chapter
from stationdesk.ui.theme import look, px

_MEASURE, _BESIDE = 760, 28
_ABOVE_FIND = 0.3
_SHEET = """
QTextBrowser {{ background: {card}; color: {ink}; padding: 0; border: 3px solid transparent; }}
QTextBrowser:focus {{ padding: 0; border: 3px solid {focus}; }}
"""


class Reader(QTextBrowser):
    """Shows one chapter at a time; each is parsed when it is first wanted."""

    chapter_wanted = Signal(str, str)
    """A link was followed: the file's name (empty for this chapter) and the heading, as links write it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._chapter: Chapter | None = None
        self._texts: dict[str, ManualText] = {}
        self._finds: list[QTextCursor] = []
        self._find = -1
        self._set_for = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setStyleSheet(_SHEET.format(**dict(look().theme.tokens())))
        self.anchorClicked.connect(self._follow)
        named(self, "help_text", name)

    @property
    def chapter(self) -> Chapter | None:
        """The chapter that is shown."""
        return self._chapter

    @property
    def find_number(self) -> int:
        """Which find of the chapter is marked, from 1; 0 for none."""
        return self._find + 1

    def show_chapter(self, chapter: Chapter, heading: str = "") -> None:
        """Show a chapter from its beginning, or from one of its headings."""
        self._chapter = chapter
        self._finds, self._find = [], -1
        text = self._text_of(chapter)
        self.setDocument(text)
        self.setExtraSelections([])
        block = text.block_of(heading) if heading else None
        self.setTextCursor(QTextCursor(block) if block is not None else QTextCursor(text))
        if block is not None:
            self._scroll_to(QTextCursor(block), 0)
        else:
            self.verticalScrollBar().setValue(0)

    def count(self, chapter: Chapter, words: str) -> int:
        """Return how often words occur in a chapter."""
        return len(_all_finds(self._text_of(chapter), words)) if words else 0

    def mark(self, words: str, choose: Callable[[int], int] = lambda _finds: 0) -> None:
        """Mark every place of words in this chapter and go to the one `choose` picks of so many."""
        text = self.document()
        self._finds = _all_finds(text, words) if words and isinstance(text, ManualText) else []
        self._find = choose(len(self._finds)) if self._finds else -1
        self._show_finds()

    def step(self, by: int) -> bool:
        """Go to the next find (1) or the one before (−1); return whether there is one here."""
        if not 0 <= self._find + by < len(self._finds):
            return False
        self._find += by
        self._show_finds()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._set_for:
            self._texts_are_stale()

    def _texts_are_stale(self) -> None:
        """Pictures and margins are made for a width: set every chapter anew."""
        self._set_for = self.viewport().width()
        old, self._texts = self._texts, {}
        if self._chapter is not None:
            self.show_chapter(self._chapter)
        for text in old.values():
            text.deleteLater()

    def _text_of(self, chapter: Chapter) -> ManualText:
        name = str(chapter.file)
        if name not in self._texts:
            beside = px(_BESIDE)
            room = max(self._set_for - 2 * beside, px(120))
            width = min(room, px(_MEASURE))
            text = ManualText(chapter, width, self.devicePixelRatioF())
            text.setParent(self)
            text.set_margins(beside, beside + room - width)
            self._texts[name] = text
        return self._texts[name]

    def _show_finds(self) -> None:
        marks = [_marked(cursor, "warn_soft", "ink") for cursor in self._finds]
        if self._find >= 0:
            marks[self._find] = _marked(self._finds[self._find], "info", "on_info")
            self._scroll_to(self._finds[self._find], _ABOVE_FIND)
        self.setExtraSelections(marks)

    def _scroll_to(self, cursor: QTextCursor, above: float) -> None:
        """Bring a place into sight, `above` of the height below the upper edge."""
        self.document().size()  # lays out to the end, or the bar would stop short
        bar = self.verticalScrollBar()
        place = self.cursorRect(cursor).topLeft() + QPoint(0, bar.value())
        bar.setValue(place.y() - round(self.viewport().height() * above))

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        if leads_to_chapter(link.toString()):
            self.chapter_wanted.emit(link.path(), link.fragment())


def _all_finds(text: ManualText, words: str) -> list[QTextCursor]:
    found = []
    cursor = text.find(words)
    while not cursor.isNull():
        found.append(cursor)
        cursor = text.find(words, cursor)
    return found


def _marked(cursor: QTextCursor, fill: str, ink: str) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    mark.cursor = cursor
    form = cursor.charFormat()
    form.setBackground(look().theme.color(fill))
    form.setForeground(look().theme.color(ink))
    mark.format = form
    return mark
