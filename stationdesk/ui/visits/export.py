"""The visits of a time as a spreadsheet: sums only, nobody is named in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from stationdesk.exchange.spreadsheets import Cell, Heading, SheetFormat, put_in_place, write_part
from stationdesk.queries import visit_exports
from stationdesk.ui.keeping import remember
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.visits.words import hour_text
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.domain.visits import Span
    from stationdesk.queries.visit_exports import ExportedRow
    from stationdesk.ui.context import DeskContext


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands in the file besides the figures, in the language of the window."""

    title: str
    headings: tuple[Heading, ...]
    yes: str
    no: str
    unknown: str


class VisitExport(QObject):
    """Asks where to, writes the file beside the desk's work, says where it is."""

    def __init__(self, context: DeskContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def ask(self, span: Span, point_id: UUID | None = None) -> None:
        """Ask for the place of the file; with `point_id` it is of one service point."""
        place = self.suggested(span)
        dialog = QFileDialog(self._page.window(), self.tr("Save the visits"), str(place.parent))
        dialog.setObjectName("visits_export_place")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"*{SheetFormat.XLSX.suffix}")
        dialog.setDefaultSuffix(SheetFormat.XLSX.suffix[1:])
        dialog.selectFile(place.name)
        dialog.fileSelected.connect(lambda name: self.write(span, Path(name), point_id))
        dialog.open()

    def write(self, span: Span, file: Path, point_id: UUID | None = None) -> None:
        """Write the file on one snapshot, then put it in place."""
        remember(self._context, self, export_folder=str(file.parent))
        self._context.runner.read(
            self,
            partial(_write, self._words()),
            span,
            file,
            point_id,
            then=partial(self._written, file),
            otherwise=self._failed,
            is_long=True,
        )

    def suggested(self, span: Span) -> Path:
        """Return where a file would go: the last folder or Documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        last = Path(self._context.preferences.export_folder or documents)
        folder = last if last.is_dir() else Path(documents)
        name = self.tr("visits-{first}-{last}")
        named = name.format(first=f"{span.first:%Y%m%d}", last=f"{span.last:%Y%m%d}")
        return folder / f"{named}{SheetFormat.XLSX.suffix}"

    def _words(self) -> _Words:
        headings = (
            Heading(self.tr("Date"), 12),
            Heading(self.tr("Hour"), 14),
            Heading(self.tr("Category"), 16),
            Heading(self.tr("New employment group"), 12),
            Heading(self.tr("Visits"), 10),
            Heading(self.tr("of nobody known"), 12),
            Heading(self.tr("Service"), 14),
            Heading(self.tr("Times used"), 10),
        )
        unknown = self.tr("hour not known")
        return _Words(self.tr("Visits"), headings, self.tr("yes"), self.tr("no"), unknown)

    def _written(self, file: Path, rows: int) -> None:
        self._context.runner.call(
            self,
            partial(put_in_place, file),
            then=lambda _none: self._done(file, rows),
            otherwise=self._failed,
        )

    def _done(self, file: Path, rows: int) -> None:
        words = self.tr("Exported: {rows} lines of sums to {file}").format(rows=number_text(rows), file=file)
        show = (self.tr("Open the folder"), "", partial(_open_folder, file.parent))
        self._context.result.tell(Kind.OK, words, action=show)

    def _failed(self, error: Exception) -> None:
        self._context.result.tell(Kind.STOP, explain(error))


def _write(words: _Words, session: Any, span: Span, file: Path, point_id: UUID | None) -> int | None:
    rows = (_cells(row, words) for row in visit_exports.exported(session, span, point_id))
    return write_part(file, SheetFormat.XLSX, words.title, words.headings, rows, lambda _rows: True)


def _cells(row: ExportedRow, words: _Words) -> list[Cell]:
    hour = hour_text(row.hour) if row.hour is not None else "" if row.service else words.unknown
    of_visits: list[Cell] = ["", ""] if row.service else [row.visits, row.unidentified]
    of_uses: list[Cell] = [row.service, row.uses] if row.service else ["", ""]
    is_new = words.yes if row.is_new_employment else words.no
    return [row.on.isoformat(), hour, row.category, is_new, *of_visits, *of_uses]


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
