"""A chapter as it is shown: Markdown dressed in the colours and sizes of the window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

from stationdesk.ui import fonts
from stationdesk.ui.help.chapters import Chapter, slug
from stationdesk.ui.theme import look, px

_BODY, _HEADINGS = 15, (24, 18, 15)
_LINE_PERCENT, _CLOSE_PERCENT = 118.0, 100.0
_PICTURE = "\ufffc"
_PARAGRAPH_GAP, _LINE_GAP, _SECTION_GAP, _TITLE_GAP = 10, 4, 26, 14
_CELL_PADDING, _EDGE = 8, 1
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_KEEP = QTextCursor.MoveMode.KeepAnchor


class ManualText(QTextDocument):
    """One chapter, no wider than `width` pixels; pictures are fitted into it when they are drawn."""

    def __init__(self, chapter: Chapter, width: int, pixel_ratio: float) -> None:
        super().__init__()
        self._width, self._ratio = width, pixel_ratio
        self._folder = chapter.file.parent
        self.setUndoRedoEnabled(False)
        self.setDefaultFont(look().font(_BODY))
        self.setIndentWidth(px(24))
        self.setDocumentMargin(0)
        self.setMarkdown(chapter.text)
        self._dress_blocks()
        self._dress_fragments()
        for table in self._tables():
            _dress_table(table)

    def block_of(self, heading: str) -> QTextBlock | None:
        """Return the block of the heading a link names after its `#`; None when there is none."""
        blocks = (block for block in self._blocks() if block.blockFormat().headingLevel())
        return next((block for block in blocks if slug(block.text()) == heading), None)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give a picture in the width it is shown in; anything else is nobody's business here."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        file = name.toString() if isinstance(name, QUrl) else name
        size = self._fitting(file)
        reader = QImageReader(file)
        picture = reader.read()
        if picture.isNull():
            return QImage()
        picture = picture.convertToFormat(QImage.Format.Format_RGB32)
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.KeepAspectRatio
        shown = picture.scaled(size * self._ratio, keep, smooth)
        shown.setDevicePixelRatio(self._ratio)
        return shown

    def set_margins(self, left: int, right: int) -> None:
        """Leave room beside the text."""
        frame = self.rootFrame()
        form = frame.frameFormat()
        form.setLeftMargin(left)
        form.setRightMargin(right)
        form.setTopMargin(px(8))
        form.setBottomMargin(px(40))
        frame.setFrameFormat(form)

    def _fitting(self, file: str) -> QSize:
        size = QImageReader(file).size()
        return size.scaled(QSize(self._width, size.height()), Qt.AspectRatioMode.KeepAspectRatio)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.begin()
        while block.isValid():
            yield block
            block = block.next()

    def _tables(self) -> list[QTextTable]:
        return [one for one in self.rootFrame().childFrames() if isinstance(one, QTextTable)]

    def _dress_blocks(self) -> None:
        theme = look().theme
        for block in self._blocks():
            cursor, form = QTextCursor(block), block.blockFormat()
            changes = QTextBlockFormat()
            level = form.headingLevel()
            if level:
                _dress_heading(cursor, changes, level, is_first=block.position() == 0)
            elif cursor.currentTable() is not None:
                changes.setLineHeight(_CLOSE_PERCENT, _PROPORTIONAL)
            else:
                is_picture = _PICTURE in block.text()
                changes.setLineHeight(_CLOSE_PERCENT if is_picture else _LINE_PERCENT, _PROPORTIONAL)
                changes.setTopMargin(0)
                changes.setBottomMargin(px(_LINE_GAP if block.textList() else _PARAGRAPH_GAP))
            if form.hasProperty(QTextFormat.Property.BlockQuoteLevel):
                changes.setBackground(theme.color("info_soft"))
            if form.hasProperty(QTextFormat.Property.BlockCodeFence):
                changes.setBackground(theme.color("ground"))
            cursor.mergeBlockFormat(changes)

    def _dress_fragments(self) -> None:
        """Links, keys and pictures; read first, for changing them moves the reader's place."""
        found = [(one.position(), one.length(), one.charFormat()) for one in self._fragments()]
        for start, length, form in found:
            cursor = QTextCursor(self)
            cursor.setPosition(start)
            cursor.setPosition(start + length, _KEEP)
            if form.isImageFormat():
                cursor.setCharFormat(self._picture(form.toImageFormat()))
            elif form.isAnchor():
                cursor.mergeCharFormat(_link(form.anchorHref()))
            elif form.fontFixedPitch():
                cursor.mergeCharFormat(_typed())

    def _fragments(self) -> Iterator[QTextFragment]:
        for block in self._blocks():
            place = block.begin()
            while not place.atEnd():
                yield place.fragment()
                place += 1

    def _picture(self, form: QTextImageFormat) -> QTextImageFormat:
        file = str((self._folder / form.name()).resolve())
        size = self._fitting(file)
        form.setName(file)
        form.setWidth(size.width())
        form.setHeight(size.height())
        return form


def leads_to_chapter(link: str) -> bool:
    """Return whether a link stays inside the manual: the only ones that are followed."""
    file = link.partition("#")[0]
    return "/" not in file and ":" not in file and (file.endswith(".md") or not file)


def _dress_heading(cursor: QTextCursor, changes: QTextBlockFormat, level: int, *, is_first: bool) -> None:
    size = _HEADINGS[min(level, len(_HEADINGS)) - 1]
    changes.setTopMargin(0 if is_first else px(_SECTION_GAP if level > 1 else _TITLE_GAP))
    changes.setBottomMargin(px(_TITLE_GAP if level == 1 else _PARAGRAPH_GAP))
    changes.setLineHeight(_CLOSE_PERCENT, _PROPORTIONAL)
    form = QTextCharFormat()
    form.setFont(look().font(size, bold=True))
    form.setForeground(look().theme.color("ink"))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
    cursor.setCharFormat(form)


def _link(target: str) -> QTextCharFormat:
    form = QTextCharFormat()
    if leads_to_chapter(target):
        form.setForeground(look().theme.color("info"))
        form.setFontUnderline(True)
    else:
        form.setAnchor(False)
        form.setAnchorHref("")
        form.setForeground(look().theme.color("ink"))
        form.setFontUnderline(False)
    return form


def _typed() -> QTextCharFormat:
    """What is typed or is a file's name: in the program's own face, on a tint."""
    form = QTextCharFormat()
    form.setFontFamilies([fonts.FAMILY])
    form.setFontFixedPitch(False)
    form.setBackground(look().theme.color("ground"))
    return form


def _dress_table(table: QTextTable) -> None:
    theme, form = look().theme, table.format()
    form.setCellPadding(px(_CELL_PADDING))
    form.setCellSpacing(0)
    form.setBorder(_EDGE)
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(theme.color("line"))
    form.setTopMargin(px(_LINE_GAP))
    form.setBottomMargin(px(_TITLE_GAP))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        head = cell.format()
        head.setBackground(theme.color("ground"))
        cell.setFormat(head)
