"""The keys of the page in front, and those that work everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.keys import KEYS, OF_PAGES, Key
from stationdesk.ui.marked import QT_TRANSLATE_NOOP
from stationdesk.ui.theme import look, px
from stationdesk.ui.widgets import Chip, label

_SHARED = {
    "other_time": ("desk", "attendance"),
    "tile": ("desk",),
    "merge": ("volunteers",),
    "commit": ("redemptions",),
    "visit_tap": ("desk", "visits"),
    "visit_several": ("desk", "visits"),
    "visit_all": ("desk", "visits"),
}
"""Which pages bind a key of `OF_PAGES`; one that is not named here is shown on every page."""

_SHEET = """
QScrollArea {{ background: transparent; border: 3px solid transparent; }}
QScrollArea:focus {{ border: 3px solid {focus}; }}
"""
_CAPS = 156
_ENTER, _CHOOSE = "Enter", ("↑", "↓")
_OWN = {
    "desk": (
        Key("here", QT_TRANSLATE_NOOP("Keys", "Choose who is on duty"), _CHOOSE),
        Key("here_out", QT_TRANSLATE_NOOP("Keys", "Check the chosen one out"), (_ENTER,)),
        Key("here_take", QT_TRANSLATE_NOOP("Keys", "Take the chosen one in hand"), ("Space",)),
    ),
    "volunteers": (
        Key("row", QT_TRANSLATE_NOOP("Keys", "Look at the next one"), _CHOOSE),
        Key("take", QT_TRANSLATE_NOOP("Keys", "Take the one shown in hand"), (_ENTER,)),
        Key("edit", QT_TRANSLATE_NOOP("Keys", "Edit the one shown"), ("Ctrl+E",)),
        Key("undo_row", QT_TRANSLATE_NOOP("Keys", "Undo a row of the history"), ("Delete",)),
        Key("save", QT_TRANSLATE_NOOP("Keys", "Save the form"), ("Ctrl+Enter",)),
    ),
    "redemptions": (
        Key("number", QT_TRANSLATE_NOOP("Keys", "Take the reward with this number"), ("1", "…")),
        Key("pieces", QT_TRANSLATE_NOOP("Keys", "One more or fewer of the last line"), ("+", "−")),
        Key("drop", QT_TRANSLATE_NOOP("Keys", "Take the last line away"), ("Backspace",)),
        Key("empty", QT_TRANSLATE_NOOP("Keys", "On the empty line: book"), (_ENTER,)),
        Key("purse", QT_TRANSLATE_NOOP("Keys", "Own points or the household’s"), ("Alt+P",)),
    ),
    "attendance": (
        Key("chip", QT_TRANSLATE_NOOP("Keys", "Choose a list by its chip"), ("Alt+1", "Alt+2", "…")),
        Key("answer", QT_TRANSLATE_NOOP("Keys", "Answer for the chosen row of a list"), ("1", "2", "3")),
    ),
    "stock": (
        Key("stock_section", QT_TRANSLATE_NOOP("Keys", "Another part of the page"), ("Alt+1", "Alt+2", "…")),
        Key("receive", QT_TRANSLATE_NOOP("Keys", "Stock: receive, move"), ("Alt+R", "Alt+M")),
        Key("write_off", QT_TRANSLATE_NOOP("Keys", "Stock: write off, correct"), ("Alt+W", "Alt+C")),
        Key("expired", QT_TRANSLATE_NOOP("Keys", "Stock: write off what is expired"), ("Alt+D",)),
        Key("item", QT_TRANSLATE_NOOP("Keys", "Stock: new item, edit the chosen one"), ("Alt+N", "Alt+E")),
        Key("places", QT_TRANSLATE_NOOP("Keys", "Stock: places, export"), ("Alt+P", "Alt+X")),
        Key("sheet", QT_TRANSLATE_NOOP("Keys", "Hand out: sign-off sheet, kits"), ("Alt+P", "Alt+K")),
        Key("count", QT_TRANSLATE_NOOP("Keys", "Stocktake: begin, finish"), ("Alt+B", "Alt+F")),
        Key("uncount", QT_TRANSLATE_NOOP("Keys", "Stocktake: take the last scan back"), ("Backspace",)),
        Key("leave", QT_TRANSLATE_NOOP("Keys", "Lending: leave something, reserve"), ("Alt+L", "Alt+R")),
        Key("overdue", QT_TRANSLATE_NOOP("Keys", "Lending: overdue list, new kind"), ("Alt+P", "Alt+N")),
        Key("lending_list", QT_TRANSLATE_NOOP("Keys", "Lending: choose a list by its chip"), ("1", "2", "…")),
    ),
    "visits": (
        Key("visits_section", QT_TRANSLATE_NOOP("Keys", "Another part of the page"), ("Alt+1", "Alt+2", "…")),
        Key("visits_period", QT_TRANSLATE_NOOP("Keys", "Statistics: earlier, later"), ("Alt+←", "Alt+→")),
        Key("visits_export", QT_TRANSLATE_NOOP("Keys", "Statistics: export as XLSX"), ("Alt+X",)),
        Key("visits_new", QT_TRANSLATE_NOOP("Keys", "Open a visitor file, add a facility"), ("Alt+N",)),
        Key("visits_file", QT_TRANSLATE_NOOP("Keys", "In the visitor file: count a visit"), (_ENTER,)),
        Key(
            "visits_look",
            QT_TRANSLATE_NOOP("Keys", "Facility works, is broken, is not here"),
            ("1", "2", "3"),
        ),
        Key("visits_write", QT_TRANSLATE_NOOP("Keys", "Write down the round of facilities"), ("Ctrl+Enter",)),
    ),
    "settings": (
        Key("section", QT_TRANSLATE_NOOP("Keys", "Another group of settings"), _CHOOSE),
        Key("into", QT_TRANSLATE_NOOP("Keys", "Into the group"), ("Tab",)),
    ),
}


def keys_of(page: str) -> tuple[Key, ...]:
    """Return what only means something on a page, the keys it shares with others first."""
    shared = (key for key in OF_PAGES if page in _SHARED.get(key.act, (page,)))
    return (*shared, *_OWN.get(page, ()))


class KeysPane(QScrollArea):
    """A table of keys in one or two columns: first those of the page, then those of every page."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._shown: tuple[str, int] = ("", 0)
        self._columns = 1
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet(_SHEET.format(**dict(look().theme.tokens())))
        named(self, "help_keys", name)

    def show_page(self, page: str, columns: int) -> None:
        """Show the keys of a page."""
        if self._shown == (page, columns):
            return
        self._shown, self._columns = (page, columns), columns
        table = QWidget()
        column = QVBoxLayout(table)
        column.setContentsMargins(px(28), px(8), px(28), px(28))
        column.setSpacing(px(12))
        if own := keys_of(page):
            self._add_group(column, self.tr("On this page"), own)
            column.addSpacing(px(16))
        self._add_group(column, self.tr("Everywhere"), KEYS)
        column.addStretch(1)
        self.setWidget(table)
        table.setAutoFillBackground(False)  # which setWidget turns on

    def _add_group(self, column: QVBoxLayout, title: str, keys: Sequence[Key]) -> None:
        column.addWidget(label(title, size="headline"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        rows = -(-len(keys) // self._columns)
        for place, key in enumerate(keys):
            across, row = divmod(place, rows)
            grid.addLayout(caps_of(key), row, across * 3)
            grid.addWidget(label(key.text, wrap=True), row, across * 3 + 1)
        for across in range(self._columns):
            grid.setColumnMinimumWidth(across * 3, px(_CAPS))
            grid.setColumnStretch(across * 3 + 1, 1)
        if self._columns > 1:
            grid.setColumnMinimumWidth(2, px(16))
        column.addLayout(grid)


def caps_of(key: Key) -> QHBoxLayout:
    """Return the caps of a key side by side."""
    caps = QHBoxLayout()
    caps.setSpacing(px(4))
    for sequence in key.sequences:
        caps.addWidget(Chip(sequence, "neutral"), 0, Qt.AlignmentFlag.AlignTop)
    caps.addStretch(1)
    return caps
