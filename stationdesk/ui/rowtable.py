"""Read-only Qt tables over frozen rows: all of them at once, no database."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from stationdesk.ui.theme import look

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_Role = Qt.ItemDataRole
# Above this, telling the view about every moved row costs more than starting over.
_MOST_KEPT_ROWS = 5000


@dataclass(frozen=True)
class Column(Generic[Row]):
    """How one property of a row is headed, shown and sorted.

    `tone` gives the token of a cell's colour ("" for ink), `tip` its tool tip (else its text), `width` pixels
    the drawing (0: by its content), `stretches` takes what is left, `name` is what a query sorts by.
    """

    title: str
    text: Callable[[Row], str]
    sort_key: Callable[[Row], Any] | None = None
    is_number: bool = False
    name: str = ""
    width: int = 0
    stretches: bool = False
    tone: Callable[[Row], str] | None = None
    tip: Callable[[Row], str] | None = None
    is_hidden: bool = False


class ColumnsModel(QAbstractTableModel, Generic[Row]):
    """What every table of rows has in common: columns, headings, cells of a row."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._marked, self._arrow = -1, ""

    def mark_sorted(self, number: int, *, descending: bool) -> None:
        """Put an arrow into the heading the rows are sorted by; a screen reader says it, too."""
        self._marked, self._arrow = number, "↓" if descending else "↑"
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Replace the columns, after a change of language; their number stays."""
        self.columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _Role.DisplayRole:
            title = self.columns[section].title
            return f"{title} {self._arrow}" if section == self._marked else title
        if role == _Role.TextAlignmentRole:
            return _RIGHT if self.columns[section].is_number else _LEFT
        return None

    def _cell(self, column: Column[Row], row: Row, role: int) -> Any:
        if role == _Role.DisplayRole:
            return column.text(row)
        if role == _Role.TextAlignmentRole:
            return _RIGHT if column.is_number else _LEFT
        if role == _Role.ForegroundRole:
            token = column.tone(row) if column.tone is not None else ""
            return look().theme.color(token) if token else None
        if role == _Role.ToolTipRole:
            # A cell may be too narrow for its text.
            return (column.tip(row) if column.tip is not None else "") or column.text(row) or None
        return None


_SERVED = frozenset(
    int(role)
    for role in (_Role.DisplayRole, _Role.TextAlignmentRole, _Role.ForegroundRole, _Role.ToolTipRole)
)


def is_served(role: int) -> bool:
    """Return whether cells answer this role at all; Qt asks for many that nobody serves."""
    return role in _SERVED


class RowTable(ColumnsModel[Row]):
    """Shows rows that are all there; `set_rows` is the only way to change what it shows.

    With `key`, rows of the same key are the same line: selection and scroll position survive.
    Example: `table = RowTable([Column("Name", lambda row: row.name)], key=lambda row: row.id)`.
    """

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        parent: QObject | None = None,
        *,
        key: Callable[[Row], Hashable] | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._key = key
        self._rows: list[Row] = []
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    @property
    def rows(self) -> Sequence[Row]:
        """The rows in the order they are shown."""
        return tuple(self._rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows."""
        new = self._in_order(rows)
        if self._key is None or not self._rows or not new or len(new) + len(self._rows) > _MOST_KEPT_ROWS:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        self._keep_lines(new, self._key)

    def row(self, index: Index) -> Row:
        """Return the row under an index."""
        return self._rows[index.row()]

    def index_of(self, key: Hashable) -> QModelIndex:
        """Return the first cell of the row with a key, or an invalid index."""
        if self._key is not None:
            for number, row in enumerate(self._rows):
                if self._key(row) == key:
                    return self.index(number, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if role not in _SERVED:
            return None
        return self._cell(self.columns[index.column()], self._rows[index.row()], role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order) if column >= 0 else None
        self._rearrange(self._in_order(self._rows))

    def _in_order(self, rows: Sequence[Row]) -> list[Row]:
        if self._sorted_by is None:
            return list(rows)
        number, order = self._sorted_by
        column = self.columns[number]
        value = column.sort_key or column.text
        descending = order == Qt.SortOrder.DescendingOrder
        known = [row for row in rows if value(row) is not None]
        unknown = [row for row in rows if value(row) is None]
        return sorted(known, key=value, reverse=descending) + unknown

    def _keep_lines(self, new: list[Row], key: Callable[[Row], Hashable]) -> None:
        kept = {key(row) for row in new}
        for number in range(len(self._rows) - 1, -1, -1):
            if key(self._rows[number]) not in kept:
                self.beginRemoveRows(ROOT, number, number)
                del self._rows[number]
                self.endRemoveRows()
        known = {key(row) for row in self._rows}
        added = [row for row in new if key(row) not in known]
        if added:
            self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(added) - 1)
            self._rows.extend(added)
            self.endInsertRows()
        self._rearrange(new, key)

    def _rearrange(self, new: list[Row], key: Callable[[Row], Hashable] = id) -> None:
        """Show the same lines in another order, each with its newest values."""
        self.layoutAboutToBeChanged.emit()
        place = {key(row): number for number, row in enumerate(new)}
        before = self.persistentIndexList()
        after = [self.index(place[key(self._rows[one.row()])], one.column()) for one in before]
        self._rows = new
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
