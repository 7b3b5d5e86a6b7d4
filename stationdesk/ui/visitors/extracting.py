"""Gives a visitor everything held about them as files: folder, act, read, written – off the GUI thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stationdesk.domain.acts import new_id
from stationdesk.queries.visitor_extracts import visitor_extract_of
from stationdesk.services import visitor_extracts
from stationdesk.ui.consents.extractfiles import ExtractFiles
from stationdesk.ui.keeping import remember

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.ui.context import DeskContext

_KINDS = ("pdf", "json")


class VisitorExtracting(QObject):
    """The act is written before anything is read: nothing leaves the program unnoted."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._files = ExtractFiles(
            context,
            self,
            collecting=self.tr("Collecting everything held about the visitor …"),
            collected=self.tr("Everything held about the visitor: {files}"),
        )

    def ask(self, row: VisitorRow) -> None:
        """Ask for the folder; the file to read (PDF) and the one for programs (JSON) go there."""
        self._files.ask_place("visitor_extract_place", partial(self.start, row.visitor_id))

    def start(self, visitor_id: UUID, folder: Path) -> None:
        """Note it, read it, write the files."""
        remember(self._context, self, export_folder=str(folder))
        held = partial(visitor_extract_of, visitor_id=visitor_id)
        self._context.runner.write(
            self,
            visitor_extracts.make,
            visitor_extracts.ExtractRequest(visitor_id),
            then=lambda _receipt: self._files.collect(held, folder, _KINDS),
            otherwise=self._files.refused,
            act_id=new_id(),
        )
