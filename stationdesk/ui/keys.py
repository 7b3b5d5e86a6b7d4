"""Every key of the window in one table: which keys, which act, in which words; nothing else binds them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from stationdesk.ui.marked import QT_TRANSLATE_NOOP

Acts = Mapping[str, Callable[[], None]]


@dataclass(frozen=True, slots=True)
class Key:
    """What one key does. `sequences` are as Qt writes them; the first is printed on buttons."""

    act: str
    source: str
    sequences: tuple[str, ...]

    @property
    def text(self) -> str:
        """What it does, in the language of the window."""
        return QCoreApplication.translate("Keys", self.source)

    @property
    def cap(self) -> str:
        """The key as it is printed."""
        return self.sequences[0]


KEYS = (
    Key("omnibox", QT_TRANSLATE_NOOP("Keys", "Find a person: scan, name, pinyin, number"), ("Ctrl+K", "/")),
    Key("attendance", QT_TRANSLATE_NOOP("Keys", "Check the person in hand in or out"), ("F2",)),
    Key("redeem", QT_TRANSLATE_NOOP("Keys", "Redeem points"), ("F3",)),
    Key("lending", QT_TRANSLATE_NOOP("Keys", "Lend, or take back what somebody has"), ("F4",)),
    Key("visit", QT_TRANSLATE_NOOP("Keys", "Register visits: then a digit counts one"), ("F6",)),
    Key("make_up", QT_TRANSLATE_NOOP("Keys", "Make up hours of the person in hand"), ("Ctrl+B",)),
    Key("register", QT_TRANSLATE_NOOP("Keys", "Register a new volunteer"), ("Ctrl+N",)),
    Key("reprint", QT_TRANSLATE_NOOP("Keys", "Print the last slip again"), ("Ctrl+P",)),
    Key("undo", QT_TRANSLATE_NOOP("Keys", "Undo the last act"), ("Ctrl+Z",)),
    Key("why", QT_TRANSLATE_NOOP("Keys", "Why this number? Points, hours, figures of the day"), ("F10",)),
    Key("desk", QT_TRANSLATE_NOOP("Keys", "Open the front desk"), ("Ctrl+1",)),
    Key("volunteers", QT_TRANSLATE_NOOP("Keys", "Open the volunteers"), ("Ctrl+2",)),
    Key("attendance_page", QT_TRANSLATE_NOOP("Keys", "Open check-in"), ("Ctrl+3",)),
    Key("redemptions", QT_TRANSLATE_NOOP("Keys", "Open redemption"), ("Ctrl+4",)),
    Key("stock", QT_TRANSLATE_NOOP("Keys", "Open the goods"), ("Ctrl+5",)),
    Key("visits", QT_TRANSLATE_NOOP("Keys", "Open the visits"), ("Ctrl+6",)),
    Key("settings", QT_TRANSLATE_NOOP("Keys", "Open the settings"), ("Ctrl+,",)),
    Key("closing", QT_TRANSLATE_NOOP("Keys", "Close the day"), ("F12",)),
    Key("training", QT_TRANSLATE_NOOP("Keys", "Open the training desk"), ("Ctrl+Shift+T",)),
    Key("lock", QT_TRANSLATE_NOOP("Keys", "Lock the desk"), ("Ctrl+L",)),
    Key("back", QT_TRANSLATE_NOOP("Keys", "One level back"), ("Esc",)),
    Key("help", QT_TRANSLATE_NOOP("Keys", "Help: keys and manual"), ("F1",)),
)
OF_PAGES = (
    Key("other_time", QT_TRANSLATE_NOOP("Keys", "Came or left at another time"), ("Shift+F2",)),
    Key("tile", QT_TRANSLATE_NOOP("Keys", "Choose a tile of the front desk"), ("Alt+1", "Alt+2", "…")),
    Key("banner", QT_TRANSLATE_NOOP("Keys", "Press the button of the banner at the top"), ("Alt+0",)),
    Key("merge", QT_TRANSLATE_NOOP("Keys", "Merge two records of the volunteer shown"), ("Ctrl+M",)),
    Key("commit", QT_TRANSLATE_NOOP("Keys", "Book the redemption"), ("Ctrl+Enter",)),
    Key("visit_tap", QT_TRANSLATE_NOOP("Keys", "After F6: count a visit, tick a service"), ("1", "A", "…")),
    Key("visit_several", QT_TRANSLATE_NOOP("Keys", "After F6: several people at once"), ("×", "Shift+1")),
    Key("visit_all", QT_TRANSLATE_NOOP("Keys", "After F6: all categories and services"), ("0",)),
)
"""Keys that only mean something on a page; the page binds them, the help shows them."""
OF_TRAINING = (
    Key("show_card", QT_TRANSLATE_NOOP("Keys", "The visitor shows the card"), ("Ctrl+Shift+K",)),
    Key("give_hint", QT_TRANSLATE_NOOP("Keys", "A hint for this visitor"), ("Ctrl+Shift+H",)),
    Key("next_visitor", QT_TRANSLATE_NOOP("Keys", "The next visitor"), ("Ctrl+Shift+N",)),
)
"""Keys of the strip over a training desk, printed on its buttons."""
_CAPS = {key.act: key.cap for key in (*KEYS, *OF_TRAINING)}

LEFT_TO_THE_WINDOW = frozenset({"back"})
"""Esc is no shortcut: forms, menus and lists have it first, the window gets what they leave."""


def cap(act: str) -> str:
    """Return the key printed beside an act."""
    return _CAPS[act]


def bind(window: QWidget, acts: Acts) -> list[QShortcut]:
    """Make the keys work in a window and return them; single letters stay text inside fields.

    Raises:
        KeyError: a key of the table has no act.
    """
    made = []
    for key in KEYS:
        act = acts[key.act]
        if key.act in LEFT_TO_THE_WINDOW:
            continue
        for sequence in key.sequences:
            shortcut = QShortcut(QKeySequence(sequence), window)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)
            made.append(shortcut)
    return made
