from __future__ import annotations

import gc

from PySide6.QtWidgets import QApplication, QCompleter
from pytestqt.qtbot import QtBot
from screens import clear_away
from seat import sit_down
from shiboken6 import isValid
from stations import Station

from stationdesk.ui.pages import PAGES, PageStack


def test_every_page_goes_with_its_window_and_takes_the_lists_under_its_fields(
    qtbot: QtBot, qapp: QApplication, founded: Station
) -> None:
    """Once deleting the lists first ended the program: each belongs to the completer of a field."""
    seat = sit_down(qtbot, qapp, founded, lambda: founded.now)
    before = set(qapp.topLevelWidgets())
    window = PageStack(seat.context, seat.actions)
    for name in PAGES:
        window.open(name)
    window.show()
    lists = [completer.popup() for completer in window.findChildren(QCompleter)]
    assert len(lists) >= 2

    clear_away(before)
    gc.collect()

    assert not isValid(window)
    assert [one for one in lists if isValid(one)] == []
    assert set(qapp.topLevelWidgets()) <= before
