"""How Qt's own widgets look, written from the tokens of a theme."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from string import Template

_LENGTHS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 30, 34, 36, 40)

_TEXT = """
QLabel { background: transparent; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="quiet"] { color: $quiet; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="info"] { color: $info; }
QLabel[textSize="small"] { font-size: ${p12}px; }
QLabel[textSize="title"] { font-size: ${p15}px; font-weight: bold; }
QLabel[textSize="headline"] { font-size: ${p20}px; font-weight: bold; }
QLabel[textSize="figure"] { font-size: ${p22}px; font-weight: bold; }
QLabel[strong="true"] { font-weight: bold; }
QLabel[chip] {
  font-size: ${p12}px; border-radius: ${p8}px; padding: ${p5}px ${p10}px;
  background: $ground; color: $quiet;
}
QLabel[chip="info"] { background: $info_soft; color: $info; }
QLabel[chip="ok"] { background: $ok_soft; color: $ok_text; }
QLabel[chip="warn"] { background: $warn_soft; color: $warn_text; }
QLabel[chip="accent"] { background: $accent_soft; color: $accent; }
QFrame[card="true"] { background: $card; border: 1px solid $line; border-radius: ${p10}px; }
QFrame[stripe="accent"] { border-left: 4px solid $accent; }
QFrame[stripe="warn"] { border-left: 4px solid $warn; }
QFrame[stripe="ok"] { border-left: 4px solid $ok; }
QWidget[explained="true"]:hover { background: $ground; border-radius: ${p8}px; }
QWidget[explained="true"]:focus { background: $accent_soft; border-radius: ${p8}px; }
QFrame[hairline="true"] { background: $line; border: 0; }
QToolTip { background: $ink; color: $on_ink; border: 0; padding: ${p6}px ${p8}px; }
"""

_FIELDS = """
QLineEdit, QTextEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QTimeEdit,
QDateTimeEdit {
  background: $card; color: $ink; border: 1px solid $edge; border-radius: ${p8}px;
  padding: ${p6}px ${p10}px; min-height: ${p22}px;
  selection-background-color: $info; selection-color: $on_info;
}
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus {
  border: 3px solid $focus; padding: ${inner_y}px ${inner_x}px;
}
QAbstractSpinBox::up-button {
  subcontrol-origin: content; subcontrol-position: top left; width: 0px; height: 0px; border: 0;
}
QAbstractSpinBox::down-button {
  subcontrol-origin: content; subcontrol-position: bottom right; width: 0px; height: 0px; border: 0;
}
QSpinBox[short="true"] { padding-left: ${p2}px; padding-right: ${p2}px; }
QLineEdit[wrong="true"], QComboBox[wrong="true"], QSpinBox[wrong="true"], QTextEdit[wrong="true"],
QPlainTextEdit[wrong="true"], QDateEdit[wrong="true"], QTimeEdit[wrong="true"] {
  background: $accent_soft; border-color: $accent;
}
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QTextEdit:disabled, QDateEdit:disabled,
QLineEdit:read-only { background: $ground; color: $quiet; border-color: $line; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: ${p28}px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$chevron"); width: ${p16}px; height: ${p16}px; }
QComboBox QAbstractItemView, QMenu, QListView[popup="true"] {
  background: $card; color: $ink; border: 1px solid $edge; padding: ${p4}px; outline: 0;
}
QComboBox QAbstractItemView::item, QListView[popup="true"]::item {
  min-height: ${p36}px; padding: 0 ${p8}px; border-radius: ${p6}px;
}
QComboBox QAbstractItemView::item:selected, QListView[popup="true"]::item:selected, QMenu::item:selected {
  background: $accent_soft; color: $ink;
}
QMenu::item { padding: ${p9}px ${p16}px; border-radius: ${p6}px; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QCheckBox, QRadioButton {
  background: transparent; spacing: ${p8}px; min-height: ${p30}px; padding: 0 ${p4}px;
  border: 3px solid transparent; border-radius: ${p8}px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator {
  width: ${p18}px; height: ${p18}px; background: $card; border: 1px solid $edge; border-radius: ${p4}px;
}
QRadioButton::indicator { border-radius: ${p9}px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QRadioButton::indicator:checked { border: ${p6}px solid $accent; width: ${p8}px; height: ${p8}px; }
"""

_TABLES = """
QTableView {
  background: $card; color: $ink; border: 3px solid transparent; border-radius: ${p9}px;
  gridline-color: transparent; outline: 0;
  selection-background-color: $accent_soft; selection-color: $ink;
}
QTableView:focus { border-color: $focus; }
QTableView::item { border: 0; border-bottom: 1px solid $line; padding: 0 ${p10}px; }
QTableView::item:selected { background: $accent_soft; }
QHeaderView { background: $card; border: 0; }
QHeaderView::section {
  background: $card; color: $muted; border: 0; border-bottom: 1px solid $line;
  padding: 0 ${p13}px; font-size: ${p12}px; font-weight: bold; min-height: ${p36}px;
}
QHeaderView::section:hover { background: $ground; color: $quiet; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTableCornerButton::section { background: $card; border: 0; }
QScrollArea, QScrollArea > QWidget > QWidget[plain="true"] { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: ${p4}px; margin: ${p2}px; }
QScrollBar::handle:vertical { min-height: ${p36}px; }
QScrollBar::handle:horizontal { min-width: ${p36}px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar {
  background: $line; border: 0; border-radius: ${p4}px; min-height: ${p8}px; max-height: ${p8}px;
}
QProgressBar::chunk { background: $accent; border-radius: ${p4}px; }
QSplitter::handle { background: transparent; }
"""

_SHEET = Template(_TEXT + _FIELDS + _TABLES)


def stylesheet(tokens: Mapping[str, str], px: Callable[[float], int], marks: Mapping[str, str]) -> str:
    """Return the style sheet of a theme at a text size; `marks` are the files of two small icons.

    A focused field swaps 2 px of its padding for the ring, so nothing moves.
    """
    lengths = {f"p{length}": str(px(length)) for length in _LENGTHS}
    inner = {"inner_y": str(px(6) - 2), "inner_x": str(px(10) - 2)}
    return _SHEET.substitute(tokens, **lengths, **inner, **marks)
