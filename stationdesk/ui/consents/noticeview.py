"""A notice to read on the screen, beside the form that records who agreed to it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QTextBrowser

from stationdesk.documents.notices import Block, BlockKind, blocks, filled_in
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import look, px

if TYPE_CHECKING:
    from stationdesk.documents.sheets import NoticeSheet

_BEFORE = {
    BlockKind.HEADING: 12,
    BlockKind.PARAGRAPH: 5,
    BlockKind.ITEM: 3,
    BlockKind.CONSENT: 5,
}
_SIGNS = {BlockKind.ITEM: "· ", BlockKind.CONSENT: "□ "}


class NoticeView(QTextBrowser):
    """Arrows and Page keys scroll it while it has the focus; nothing in it can be changed."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "notice_text", self.tr("The text that is agreed to"))
        self._sheet: NoticeSheet | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("card", True)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(px(14))

    def show_sheet(self, sheet: NoticeSheet) -> None:
        """Show a notice from its beginning."""
        self._sheet = sheet
        self._dress()
        self.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        if self._sheet is None:
            return
        title = f'<p style="font-size:{px(16)}px; font-weight:bold">{html.escape(self._sheet.text.title)}</p>'
        body = "".join(_paragraph(block) for block in blocks(filled_in(self._sheet)))
        ink = look().theme.color("ink").name()
        self.setHtml(f'<div style="color:{ink}; line-height:145%">{title}{body}</div>')


def _paragraph(block: Block) -> str:
    weight = "bold" if block.kind is BlockKind.HEADING else "normal"
    words = html.escape(_SIGNS.get(block.kind, "") + block.text)
    style = f"margin-top:{px(_BEFORE[block.kind])}px; margin-bottom:0; font-weight:{weight}"
    return f'<p style="{style}">{words}</p>'
