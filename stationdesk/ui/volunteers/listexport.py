"""Exports the list: question, folder, file beside the desk's work, the act, the file's name."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from stationdesk.exchange.spreadsheets import SheetFormat, discard, put_in_place
from stationdesk.services import exports
from stationdesk.ui import wording
from stationdesk.ui.keeping import remember
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.volunteers.listfile import ListFile, write_roster
from stationdesk.ui.volunteers.listprogress import ListProgress
from stationdesk.ui.volunteers.listquestion import ExportQuestion

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.ui.context import DeskContext

_TELL_SECONDS = 0.1


class ListExport(QObject):
    """One export at a time. The file gets its name after the act is written: none goes out unnoted."""

    _written = Signal(int)

    def __init__(self, context: DeskContext, progress: ListProgress) -> None:
        super().__init__(progress)
        self._context, self._progress = context, progress
        self._stop = threading.Event()
        self._operator_id: UUID | None = None
        self.is_running = False
        self._written.connect(progress.set_done, Qt.ConnectionType.QueuedConnection)
        progress.stop_wanted.connect(self.stop)
        # A page that is rebuilt leaves no half file behind.
        self.destroyed.connect(self._stop.set)

    def open(self, asked: ListFile) -> None:
        """Ask for the kind of file and the folder, then write it."""
        if self.is_running:
            self._context.result.tell(Kind.LOOK, self.tr("An export is still being written."))
            return
        host = self._context.result.parentWidget()
        assert host is not None
        question = ExportQuestion(host, asked.people, len(asked.columns))
        question.agreed.connect(lambda kind: self._ask_place(asked, kind))
        question.open()

    def start(self, asked: ListFile, kind: SheetFormat, file: Path) -> None:
        """Write the file beside the desk's work."""
        self._stop.clear()
        self.is_running, self._operator_id = True, self._context.runner.operator_id
        self._progress.begin(asked.people)
        remember(self._context, self, export_folder=str(file.parent))
        self._context.runner.read(
            self,
            write_roster,
            asked,
            file,
            kind,
            self.tr("Volunteers"),
            _Pace(self._stop, self._written.emit),
            then=partial(self._part_written, asked, kind, file),
            otherwise=self._failed,
            is_long=True,
        )

    @Slot()
    def stop(self) -> None:
        """Write no more rows; nothing is left of the file."""
        self._stop.set()
        self._progress.say_stopping()

    def suggested(self, kind: SheetFormat) -> Path:
        """Return where a file would go: the last folder or Documents, a name that names nobody."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        last = Path(self._context.preferences.export_folder or documents)
        folder = last if last.is_dir() else Path(documents)
        name = self.tr("volunteers-{date}").format(date=f"{self._context.today():%Y%m%d}")
        return folder / f"{name}{kind.suffix}"

    def _ask_place(self, asked: ListFile, kind: SheetFormat) -> None:
        place = self.suggested(kind)
        dialog = QFileDialog(
            self._progress.window(), self.tr("Save the list of volunteers"), str(place.parent)
        )
        dialog.setObjectName("export_place")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"*{kind.suffix}")
        dialog.setDefaultSuffix(kind.suffix[1:])
        dialog.selectFile(place.name)
        dialog.fileSelected.connect(lambda name: self.start(asked, kind, Path(name)))
        dialog.open()

    def _part_written(self, asked: ListFile, kind: SheetFormat, file: Path, rows: int | None) -> None:
        if rows is None:
            self._end()
            self._context.result.tell(
                Kind.LOOK, self.tr("The export was stopped. Nothing is left of the file.")
            )
        elif self._operator_id is None or self._context.runner.operator_id != self._operator_id:
            discard(file)
            self._end()
            words = self.tr("Somebody else signed in meanwhile: the list was not exported. Export it again.")
            self._context.result.tell(Kind.LOOK, words)
        else:
            self._context.runner.write(
                self,
                exports.volunteers,
                asked.noted(kind, rows),
                then=lambda _receipt: self._name(file, rows),
                otherwise=lambda error: self._not_noted(file, error),
            )

    def _name(self, file: Path, rows: int) -> None:
        self._context.runner.call(
            self,
            partial(put_in_place, file),
            then=lambda _none: self._done(file, rows),
            otherwise=self._failed,
        )

    def _not_noted(self, file: Path, error: Exception) -> None:
        discard(file)
        self._failed(error)

    def _done(self, file: Path, rows: int) -> None:
        self._end()
        words = self.tr("Exported: {count:person|people}, names and phones masked, to {file}")
        show = (self.tr("Open the folder"), "", partial(_open_folder, file.parent))
        sentence = words.format(count=wording.number_text(rows), file=file)
        self._context.result.tell(Kind.OK, sentence, action=show)

    def _failed(self, error: Exception) -> None:
        self._end()
        self._context.result.tell(Kind.STOP, explain(error))

    def _end(self) -> None:
        self.is_running = False
        self._progress.hide()


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class _Pace:
    """Tells how far it is ten times a second, from the writing thread; says no when it is to stop."""

    def __init__(self, stop: threading.Event, tell: Callable[[int], None]) -> None:
        self._stop, self._tell = stop, tell
        self._told_at = 0.0

    def __call__(self, rows: int) -> bool:
        now = monotonic()
        if now - self._told_at >= _TELL_SECONDS:
            self._told_at = now
            self._tell(rows)
        return not self._stop.is_set()
