"""Where papers lie that went to no printer, and the way there."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from stationdesk.ui.accessibility import named
from stationdesk.ui.widgets import Card, KeyButton, label

if TYPE_CHECKING:
    from pathlib import Path

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class PapersFolder(Card):
    """The path, to be read and copied, and a button that opens it in the system's own way."""

    def __init__(self, papers: Path) -> None:
        super().__init__()
        self._papers = papers
        self.set_title(self.tr("The papers folder"))
        self.set_margins(20, 16)
        path = named(label(str(papers), wrap=True), "papers_folder")
        path.setTextInteractionFlags(_SELECTABLE)
        show = named(KeyButton(self.tr("Open the folder"), icon="file-text"), "open_papers")
        show.clicked.connect(self._open)
        self.body.addWidget(path)
        self.body.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _open(self) -> None:
        with suppress(OSError):
            self._papers.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._papers)))
