"""Gives a person everything held about them: question, folder, act, files – off the GUI thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from stationdesk.documents.sheets import Language
from stationdesk.domain.acts import new_id
from stationdesk.queries import extract as extract_queries
from stationdesk.services import extracts
from stationdesk.ui.consents.extractquestion import ExtractQuestion
from stationdesk.ui.consents.notices import station_row
from stationdesk.ui.keeping import remember
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from stationdesk.queries.extract import Extract
    from stationdesk.queries.stations import StationRow
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.extracts import ExtractRequest
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.context import DeskContext


class Extracting(QObject):
    """The act is written before anything is read: nothing leaves the program unnoted."""

    def __init__(self, context: DeskContext, approvals: Approvals, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._approvals = context, approvals

    def ask(self, card: VolunteerCard) -> None:
        """Ask for whom, with which numbers, as which files."""
        host = self._context.result.parentWidget()
        assert host is not None
        question = ExtractQuestion(host, card)
        question.agreed.connect(lambda request: self._ask_place(card, request))
        question.left.connect(self._context.omnibox_wanted)
        question.open()

    def start(self, card: VolunteerCard, request: ExtractRequest, folder: Path) -> None:
        """Note it, read it, write the files."""
        remember(self._context, self, export_folder=str(folder))
        self._approvals.write(
            self,
            extracts.make,
            request,
            title=self.tr("Give out everything held about {name}").format(name=card.name),
            then=lambda _receipt: self._read(request, folder),
            otherwise=self._no,
            left=self._context.omnibox_wanted.emit,
            act_id=new_id(),
            reasons=(
                self.tr("The person asked for the full numbers"),
                self.tr("The guardian asked for them"),
            ),
        )

    def _ask_place(self, card: VolunteerCard, request: ExtractRequest) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        last = Path(self._context.preferences.export_folder or documents)
        window = self._context.result.window()
        dialog = QFileDialog(
            window, self.tr("Folder for the extract"), str(last if last.is_dir() else documents)
        )
        dialog.setObjectName("extract_place")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.start(card, request, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _read(self, request: ExtractRequest, folder: Path) -> None:
        self._context.result.tell(Kind.BUSY, self.tr("Collecting everything held about the person …"))
        self._context.runner.read(
            self,
            _held,
            request,
            then=lambda found: self._write(request, folder, *found),
            otherwise=self._no,
            is_long=True,
        )

    def _write(self, request: ExtractRequest, folder: Path, found: Extract, station: StationRow) -> None:
        context = self._context
        at = context.local(context.now())
        operator = context.signed_in.name if context.signed_in is not None else ""
        language = Language(context.preferences.language)
        stem = self.tr("extract-{moment}").format(moment=f"{at:%Y%m%d-%H%M%S}")
        contact = " ".join(part for part in (station.phone, station.address) if part)

        def work() -> list[Path]:
            # ReportLab is kept out of the start.
            from stationdesk.outbox.extracts import Letterhead, put_files  # noqa: PLC0415

            head = Letterhead(
                station.name, station.community, contact, operator, at, request.asked_by, language
            )
            return put_files(folder, stem, found, head, request.kinds)

        context.runner.call(self, work, then=self._done, otherwise=self._no)

    def _done(self, files: list[Path]) -> None:
        names = ", ".join(file.name for file in files)
        told = self.tr("Everything held about the person: {files}").format(files=names)
        folder = QUrl.fromLocalFile(str(files[0].parent))
        show = (self.tr("Open the folder"), "", partial(_open, folder))
        self._context.result.tell(Kind.OK, told, show)
        self._context.person.refresh()
        self._context.omnibox_wanted.emit()

    def _no(self, error: Exception) -> None:
        self._context.result.tell(Kind.STOP, explain(error))


def _held(session: object, request: ExtractRequest) -> tuple[Extract, StationRow]:
    """Return the extract and whose it is from, on one snapshot."""
    found = extract_queries.extract_of(session, request.volunteer_id, is_full=request.is_full)  # type: ignore[arg-type]
    return found, station_row(session)  # type: ignore[arg-type]


def _open(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)
