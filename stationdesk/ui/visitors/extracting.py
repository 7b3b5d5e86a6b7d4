"""Gives a visitor everything held about them as files: folder, act, read, written – off the GUI thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from stationdesk.documents.sheets import Language
from stationdesk.domain.acts import new_id
from stationdesk.queries.visitor_extracts import visitor_extract_of
from stationdesk.services import visitor_extracts
from stationdesk.ui.consents.notices import station_row
from stationdesk.ui.keeping import remember
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.extract import Extract
    from stationdesk.queries.stations import StationRow
    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.ui.context import DeskContext

_KINDS = ("pdf", "json")


class VisitorExtracting(QObject):
    """The act is written before anything is read: nothing leaves the program unnoted."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def ask(self, row: VisitorRow) -> None:
        """Ask for the folder; the file to read (PDF) and the one for programs (JSON) go there."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        last = Path(self._context.preferences.export_folder or documents)
        window = self._context.result.window()
        start = str(last if last.is_dir() else documents)
        dialog = QFileDialog(window, self.tr("Folder for the extract"), start)
        dialog.setObjectName("visitor_extract_place")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.start(row.visitor_id, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def start(self, visitor_id: UUID, folder: Path) -> None:
        """Note it, read it, write the files."""
        remember(self._context, self, export_folder=str(folder))
        self._context.runner.write(
            self,
            visitor_extracts.make,
            visitor_extracts.ExtractRequest(visitor_id),
            then=lambda _receipt: self._read(visitor_id, folder),
            otherwise=self._no,
            act_id=new_id(),
        )

    def _read(self, visitor_id: UUID, folder: Path) -> None:
        self._context.result.tell(Kind.BUSY, self.tr("Collecting everything held about the visitor …"))
        self._context.runner.read(
            self,
            _held,
            visitor_id,
            then=lambda found: self._write(folder, *found),
            otherwise=self._no,
            is_long=True,
        )

    def _write(self, folder: Path, found: Extract, station: StationRow) -> None:
        context = self._context
        at = context.local(context.now())
        operator = context.signed_in.name if context.signed_in is not None else ""
        language = Language(context.preferences.language)
        stem = self.tr("extract-{moment}").format(moment=f"{at:%Y%m%d-%H%M%S}")
        contact = " ".join(part for part in (station.phone, station.address) if part)

        def work() -> list[Path]:
            # ReportLab is kept out of the start.
            from stationdesk.outbox.extracts import Letterhead, put_files  # noqa: PLC0415

            head = Letterhead(station.name, station.community, contact, operator, at, "", language)
            return put_files(folder, stem, found, head, _KINDS)

        context.runner.call(self, work, then=self._done, otherwise=self._no)

    def _done(self, files: list[Path]) -> None:
        names = ", ".join(file.name for file in files)
        folder = QUrl.fromLocalFile(str(files[0].parent))
        told = self.tr("Everything held about the visitor: {files}").format(files=names)
        show = (self.tr("Open the folder"), "", partial(_open, folder))
        self._context.result.tell(Kind.OK, told, show)
        self._context.omnibox_wanted.emit()

    def _no(self, error: Exception) -> None:
        self._context.result.tell(Kind.STOP, explain(error))


def _held(session: Any, visitor_id: UUID) -> tuple[Extract, StationRow]:
    """Return the extract and whose it is from, on one snapshot."""
    return visitor_extract_of(session, visitor_id), station_row(session)


def _open(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)
