"""What a text in the omnibox means: searched while one types, opened on Enter, listed when several match."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stationdesk.domain.codes import begins_like_code, looks_like_code
from stationdesk.ui import keys, wording
from stationdesk.ui.omnibox_field import OmniboxField
from stationdesk.ui.omnibox_list import OmniboxList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from stationdesk.queries.people_search import Found
    from stationdesk.queries.volunteers import VolunteerRow
    from stationdesk.ui.context import DeskContext

_FIRST_ROWS, _MORE_ROWS = 50, 200


class Omnibox(QObject):
    """Holds the field and its list; an Enter that was faster than the answer waits for it."""

    person_chosen = Signal(object)
    """The VolunteerRow of the person that is meant."""
    code_entered = Signal(str)
    """One of our codes typed in full: the same as a scan."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._answered: str | None = None
        self._is_entered = False
        self.field, self.list = OmniboxField(), OmniboxList(parent)
        self.field.text_field.textChanged.connect(lambda text: self._search(text.strip()))
        self.field.text_field.stepped.connect(self._step)
        self.field.text_field.entered.connect(self._enter)
        self.field.left.connect(self._close)
        self.list.chosen.connect(self._choose)
        self.list.more_wanted.connect(self._fetch_more)

    @property
    def text(self) -> str:
        """What stands in the field, without the blanks around it."""
        return self.field.text

    def search_for(self, text: str) -> None:
        """Look up a text as if it had been typed and Enter pressed: a scan of a phone, a document."""
        self.field.focus()
        self.field.text_field.setText(text)
        self._enter()

    @property
    def marked(self) -> VolunteerRow | None:
        """Whom the arrows or Enter marked in the open list: a key of the desk means them."""
        return self.list.current if self.list.isVisible() else None

    def warm_up(self) -> None:
        """Search once for nothing in particular: the first search prepares its statements."""
        search = _queries().search
        self._context.runner.read(self, search, "a", 1, then=lambda _found: None, key="warm", is_typed=True)

    def clear(self) -> bool:
        """Empty the field and close the list; return whether there was anything to take away."""
        was_busy = bool(self.field.text_field.text()) or self.list.isVisible()
        self.field.text_field.setText("")
        self._close()
        return was_busy

    # ---- what is typed -------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        self._answered, self._is_entered = None, False
        if not text:
            self._close()
            return
        self._context.runner.read(
            self,
            _queries().search,
            text,
            _FIRST_ROWS,
            then=lambda found: self._show(text, found),
            key="search",
            is_typed=True,
        )

    def _show(self, text: str, found: Found) -> None:
        if text != self.text:
            return
        self._answered = text
        rows, is_full = found.rows, len(found.rows) >= _FIRST_ROWS
        if rows:
            self.list.show_rows(rows, self._count_text(len(rows), is_more=is_full), has_more=is_full)
            if is_full:
                self._count(text)
        else:
            self.list.show_remark(self._nobody(text))
        self.list.settle(self.field)
        if self._is_entered:
            self._enter()

    def _nobody(self, text: str) -> str:
        """Say that nobody was found; a number of ours, or the begin of one, is nobody to register."""
        if looks_like_code(text):
            return self.tr("{text} is a number: Enter looks it up.").format(text=text)
        if begins_like_code(text):
            return self.tr("Nobody found for “{text}”.").format(text=text)
        nobody = self.tr("Nobody found for “{text}” – {key} registers them.")
        return nobody.format(text=text, key=keys.cap("register"))

    def _count(self, text: str) -> None:
        """Count where long work goes: the rows are on screen and the next key waits for nobody."""
        cap: int = _queries().COUNT_CAP

        def show(count: int) -> None:
            if text == self.text:
                self.list.set_head(self._count_text(min(count, cap), is_more=count > cap))

        self._context.runner.read(self, _queries().count, text, then=show, key="count", is_long=True)

    def _fetch_more(self) -> None:
        text, seen = self.text, self.list.people.ids()

        def add(rows: list[VolunteerRow]) -> None:
            if text == self.text:
                self.list.people.add_rows(rows, has_more=len(rows) >= _MORE_ROWS)

        self._context.runner.read(self, _queries().more, text, seen, _MORE_ROWS, then=add, key="more")

    def _count_text(self, count: int, *, is_more: bool) -> str:
        words = self.tr("{count}+ people") if is_more else self.tr("{count:person|people}")
        return words.format(count=wording.number_text(count))

    # ---- what is meant -------------------------------------------------------------------------

    def _enter(self) -> None:
        """Open the row the arrows stand on, or the only one; with several go into the list."""
        if self.marked is not None:
            self._choose(self.marked)
        elif looks_like_code(self.text):
            code = self.text
            self.clear()
            self.code_entered.emit(code)
        elif self.text and self._answered != self.text:
            self._is_entered = True
        elif self.text:
            self._is_entered = False
            rows = self.list.people.rows
            if len(rows) == 1:
                self._choose(rows[0])
            else:
                self.list.step(1)

    def _choose(self, row: VolunteerRow) -> None:
        self.clear()
        self.person_chosen.emit(row)

    def _step(self, by: int) -> None:
        if self.list.isVisible():
            self.list.step(by)
        elif self.text:
            self._search(self.text)
        else:
            self._context.runner.read(self, _queries().recent, then=self._show_recent, key="search")

    def _show_recent(self, rows: list[VolunteerRow]) -> None:
        """Offer the people of the last days, before anything is typed."""
        if rows and not self.text:
            self.list.show_rows(rows, self.tr("Recent people"), has_more=False)
            self.list.settle(self.field)
            self.list.step(1)

    def _close(self) -> None:
        self._answered, self._is_entered = None, False
        self.list.hide()


def _queries() -> ModuleType:
    # The query layer is imported after the first paint.
    from stationdesk.queries import people_search  # noqa: PLC0415

    return people_search
