"""The look and the keys of every table in the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from stationdesk.ui.rowtable import Column, ColumnsModel, Row
from stationdesk.ui.theme import SECONDARY, look, px

ROW_HEIGHT = 40
_LEAST = 86
_CELL_PADDING = 24
_THIS_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows

FOCUS_CHOOSES_NOTHING = "focusChoosesNothing"
"""Property of a table whose first row is not chosen by the focus alone."""


def styled_table(
    view: QTableView | None = None,
    model: ColumnsModel[Any] | None = None,
    *,
    copy: Callable[[], None] | None = None,
) -> QTableView:
    """Give a table the program's look: 40 px rows, hairlines, no grid, whole rows chosen.

    Tab leaves it, arrows move in it, Enter activates the row, Ctrl+C copies the chosen rows as
    tab-separated text with headings, the heading's menu hides columns. A table with a `copy` of its own
    copies by that and has a menu of its own, too.
    Example: `view = named(styled_table(model=table), "volunteers", self.tr("Volunteers"))`.
    """
    view = view if view is not None else QTableView()
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.setCornerButtonEnabled(False)
    _style_headings(view)
    if model is not None:
        view.setModel(model)
        view.setSortingEnabled(True)
        _unhitch_headings(view, model)
        fit_columns(view, model.columns)
    _TableKeys(view, copy)
    return view


def fit_columns(view: QTableView, columns: Sequence[Column[Any]]) -> None:
    """Give columns their widths: the given one, or that of the heading; one may take the rest."""
    header = view.horizontalHeader()
    metrics = QFontMetrics(look().font(SECONDARY, bold=True))
    for number, column in enumerate(columns):
        header.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
        heading = metrics.horizontalAdvance(column.title) + px(_CELL_PADDING)
        view.setColumnWidth(number, max(px(column.width), heading))
        view.setColumnHidden(number, column.is_hidden)
    stretch(view)


def stretch(view: QTableView) -> None:
    """Give the stretching columns what the others leave, each as much more than its own width.

    Where that is too little they give way, so that no number at the right is cut.
    """
    model = view.model()
    if not isinstance(model, ColumnsModel):
        return
    metrics = QFontMetrics(look().font(SECONDARY, bold=True))
    headings = {
        number: metrics.horizontalAdvance(column.title) + px(_CELL_PADDING)
        for number, column in enumerate(model.columns)
        if column.stretches and not view.isColumnHidden(number)
    }
    least = {
        number: max(px(model.columns[number].width or 96), heading) for number, heading in headings.items()
    }
    others = view.horizontalHeader().length() - sum(view.columnWidth(number) for number in least)
    left = view.viewport().width() - others - sum(least.values())
    if left < 0:
        least, left = _narrowed(least, headings, -left), 0
    for place, (number, width) in enumerate(least.items()):
        more = left // (len(least) - place)
        left -= more
        view.setColumnWidth(number, width + more)


def _narrowed(widths: dict[int, int], headings: dict[int, int], too_much: int) -> dict[int, int]:
    """Return the widths without so many pixels, but room for each heading and a short name."""
    spare = {number: max(0, width - max(px(_LEAST), headings[number])) for number, width in widths.items()}
    whole = sum(spare.values())
    taken = min(too_much, whole)
    return {
        number: width - (-(-taken * spare[number] // whole) if whole else 0)
        for number, width in widths.items()
    }


def choose_only(view: QAbstractItemView, index: QModelIndex) -> None:
    """Choose one row and put the keys on it; an invalid index chooses none.

    Not the view's own `setCurrentIndex`: it takes Ctrl, still down after Ctrl+Enter, for “this row as well”.
    """
    view.selectionModel().setCurrentIndex(index, _THIS_ROW)


def chosen_rows(view: QTableView) -> list[int]:
    """Return the numbers of the chosen rows, from the top."""
    return [number for place in chosen_places(view) for number in place]


def chosen_places(view: QTableView) -> list[range]:
    """Return the chosen rows as spans from the top: all of 130,000 are one span, looked up at once."""
    chosen = view.selectionModel().selection()
    parts = [chosen.at(number) for number in range(chosen.count())]
    spans = sorted({(part.top(), part.bottom() + 1) for part in parts})
    places: list[range] = []
    for top, end in spans:
        if places and top <= places[-1].stop:
            places[-1] = range(places[-1].start, max(end, places[-1].stop))
        else:
            places.append(range(top, end))
    return places


def shown_columns(view: QTableView, model: ColumnsModel[Row]) -> list[Column[Row]]:
    """Return the columns a table shows, from left to right."""
    numbers = [n for n in range(model.columnCount()) if not view.isColumnHidden(n)]
    return [model.columns[n] for n in sorted(numbers, key=view.horizontalHeader().visualIndex)]


def text_of(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> str:
    """Return rows as columns show them, tab-separated, with a line of headings; no cell is a formula."""
    lines = [[column.title for column in columns]]
    lines += [[column.text(row) for column in columns] for row in rows]
    return "\n".join("\t".join(map(_cell_text, line)) for line in lines)


def _cell_text(text: str) -> str:
    plain = " ".join(text.split())
    return f"'{plain}" if plain.startswith(("=", "+", "-", "@")) else plain


def as_text(view: QTableView, rows: Sequence[int]) -> str:
    """Return rows as they are shown, tab-separated, with a line of headings."""
    model, header = view.model(), view.horizontalHeader()
    order = sorted(
        (n for n in range(model.columnCount()) if not view.isColumnHidden(n)), key=header.visualIndex
    )
    lines = [[str(model.headerData(n, Qt.Orientation.Horizontal)) for n in order]]
    lines += [[str(model.index(row, n).data() or "") for n in order] for row in rows]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)


def _style_headings(view: QTableView) -> None:
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsMovable(True)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)


def _unhitch_headings(view: QTableView, model: ColumnsModel[Any]) -> None:
    """Let headings not ask whether all of their column is chosen: with 130,000 rows that takes 1.5 s."""
    for header in (view.horizontalHeader(), view.verticalHeader()):
        header.setSelectionModel(QItemSelectionModel(model, header))


class _TableKeys(QObject):
    """Ctrl+C, Enter and the heading's menu of one table."""

    def __init__(self, view: QTableView, copy: Callable[[], None] | None) -> None:
        super().__init__(view)
        self._view = view
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), view)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(copy or self._copy)
        if copy is None:
            view.horizontalHeader().customContextMenuRequested.connect(self._offer_columns)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is not self._view:
            stretch(self._view)
        elif event.type() == QEvent.Type.StyleChange and watched is self._view:
            self._view.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
        elif event.type() == QEvent.Type.FocusIn and not self._view.currentIndex().isValid():
            if self._view.property(FOCUS_CHOOSES_NOTHING):
                # Qt itself would go to the first row unless it was told where to stand.
                self._view.setCurrentIndex(QModelIndex())
                return False
            model = self._view.model()
            if model is not None and model.rowCount():
                choose_only(self._view, model.index(0, 0))
        return False

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._view, chosen_rows(self._view)))

    @Slot(QPoint)
    def _offer_columns(self, place: QPoint) -> None:
        model, menu = self._view.model(), QMenu(self._view)
        shown = [n for n in range(model.columnCount()) if not self._view.isColumnHidden(n)]
        for number in range(model.columnCount()):
            action = menu.addAction(str(model.headerData(number, Qt.Orientation.Horizontal)))
            action.setCheckable(True)
            action.setChecked(number in shown)
            action.setEnabled(shown != [number])
            action.toggled.connect(lambda on, n=number: self._show(n, on))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._view.horizontalHeader().mapToGlobal(place))

    def _show(self, number: int, on: bool) -> None:
        self._view.setColumnHidden(number, not on)
        stretch(self._view)
