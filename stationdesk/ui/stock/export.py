"""The list of goods as a file: what is shown, in its columns and its order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from stationdesk.exchange.spreadsheets import Cell, Heading, SheetFormat, put_in_place, write_part
from stationdesk.ui.keeping import remember
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from datetime import date

    from stationdesk.queries.stock_lists import StockListRow
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.rowtable import Column

_WIDE, _NARROW = 24, 12


class StockExport(QObject):
    """Asks where to, writes the file beside the desk's work, says where it is. Goods name nobody."""

    def __init__(self, context: DeskContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def ask(self, on: date, columns: Sequence[Column[StockListRow]], rows: Sequence[StockListRow]) -> None:
        """Ask for the place of the file."""
        place = self.suggested(on)
        dialog = QFileDialog(self._page.window(), self.tr("Save the list of goods"), str(place.parent))
        dialog.setObjectName("stock_export_place")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"*{SheetFormat.XLSX.suffix}", f"*{SheetFormat.CSV_UTF_8.suffix}"])
        dialog.selectFile(place.name)
        dialog.fileSelected.connect(lambda name: self.write(columns, rows, Path(name)))
        dialog.open()

    def write(
        self, columns: Sequence[Column[StockListRow]], rows: Sequence[StockListRow], file: Path
    ) -> None:
        """Write the file beside its name, then put it in place."""
        remember(self._context, self, export_folder=str(file.parent))
        headings = [Heading(column.title, _NARROW if column.is_number else _WIDE) for column in columns]
        cells = [[_cell(column, row) for column in columns] for row in rows]
        self._context.runner.call(
            self,
            partial(_write, file, self.tr("Stock"), headings, cells),
            then=lambda _none: self._done(file, len(cells)),
            otherwise=lambda error: self._context.result.tell(Kind.STOP, explain(error)),
        )

    def suggested(self, on: date) -> Path:
        """Return where a file would go: the last folder or Documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        last = Path(self._context.preferences.export_folder or documents)
        folder = last if last.is_dir() else Path(documents)
        named = self.tr("stock-{date}").format(date=f"{on:%Y%m%d}")
        return folder / f"{named}{SheetFormat.XLSX.suffix}"

    def _done(self, file: Path, rows: int) -> None:
        words = self.tr("Exported: {n:item|items} to {file}").format(n=number_text(rows), file=file)
        show = (self.tr("Open the folder"), "", partial(_open_folder, file.parent))
        self._context.result.tell(Kind.OK, words, action=show)


def _cell(column: Column[StockListRow], row: StockListRow) -> Cell:
    if not column.is_number or column.sort_key is None:
        return column.text(row)
    number = int(column.sort_key(row))
    return number if number >= 0 else ""


def _write(file: Path, title: str, headings: list[Heading], cells: list[list[Cell]]) -> None:
    is_csv = file.suffix.casefold() == SheetFormat.CSV_UTF_8.suffix
    kind = SheetFormat.CSV_UTF_8 if is_csv else SheetFormat.XLSX
    write_part(file, kind, title, headings, cells, lambda _rows: True)
    put_in_place(file)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
