"""Writes everything held about somebody as files: folder, reading, writing – off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from stationdesk.documents.sheets import Language
from stationdesk.ui.consents.notices import station_row
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from stationdesk.queries.extract import Extract
    from stationdesk.queries.stations import StationRow
    from stationdesk.ui.context import DeskContext


class ExtractFiles(QObject):
    """`collecting` is told meanwhile, `collected` afterwards, with its {files}; `written` then."""

    written = Signal()

    def __init__(self, context: DeskContext, parent: QObject, *, collecting: str, collected: str) -> None:
        super().__init__(parent)
        self.context = context
        self._collecting, self._collected = collecting, collected

    def ask_place(self, name: str, then: Callable[[Path], None]) -> None:
        """Ask for the folder; the last one is offered."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        last = Path(self.context.preferences.export_folder or documents)
        start = str(last if last.is_dir() else documents)
        dialog = QFileDialog(self.context.result.window(), self.tr("Folder for the extract"), start)
        dialog.setObjectName(name)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: then(Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def collect(
        self,
        held: Callable[[Any], Extract],
        folder: Path,
        kinds: tuple[str, ...],
        asked_by: str = "",
    ) -> None:
        """Read what is held, and write it; the act that notes it is written before."""

        def write(found: tuple[Extract, StationRow]) -> None:
            self._write(folder, kinds, asked_by, *found)

        self.context.result.tell(Kind.BUSY, self._collecting)
        runner = self.context.runner
        runner.read(self, _with_station, held, then=write, otherwise=self.refused, is_long=True)

    def refused(self, error: Exception) -> None:
        """Say why nothing is written."""
        self.context.result.tell(Kind.STOP, explain(error))

    def _write(
        self, folder: Path, kinds: tuple[str, ...], asked_by: str, found: Extract, station: StationRow
    ) -> None:
        context = self.context
        at = context.local(context.now())
        operator = context.signed_in.name if context.signed_in is not None else ""
        language = Language(context.preferences.language)
        stem = self.tr("extract-{moment}").format(moment=f"{at:%Y%m%d-%H%M%S}")
        contact = " ".join(part for part in (station.phone, station.address) if part)

        def work() -> list[Path]:
            # ReportLab is kept out of the start.
            from stationdesk.outbox.extracts import Letterhead, put_files  # noqa: PLC0415

            head = Letterhead(station.name, station.community, contact, operator, at, asked_by, language)
            return put_files(folder, stem, found, head, kinds)

        context.runner.call(self, work, then=self._done, otherwise=self.refused)

    def _done(self, files: list[Path]) -> None:
        told = self._collected.format(files=", ".join(file.name for file in files))
        folder = QUrl.fromLocalFile(str(files[0].parent))
        show = (self.tr("Open the folder"), "", partial(_open, folder))
        self.context.result.tell(Kind.OK, told, show)
        self.written.emit()
        self.context.omnibox_wanted.emit()


def _with_station(session: Any, held: Callable[[Any], Extract]) -> tuple[Extract, StationRow]:
    """Return the extract and whose it is from, on one snapshot."""
    return held(session), station_row(session)


def _open(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)
