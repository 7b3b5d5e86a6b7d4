"""A list with its form beside it: the measures all sections of the settings share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.ui.sidebyside import SideBySide

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FORM_WIDTH, _LEAST_LIST, _LIST_HEIGHT = 372, 330, 260


class TwoPanes(SideBySide):
    """The form keeps its width; the list takes the rest.

    A list scrolls by itself; what `is_form` at the left, too, is scrolled here.
    """

    def __init__(self, main: QWidget, side: QWidget, *, is_form: bool = False) -> None:
        high = None if is_form else _LIST_HEIGHT
        super().__init__(main, side, width=_FORM_WIDTH, least=_LEAST_LIST, high=high, share=1)
