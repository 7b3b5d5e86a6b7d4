"""What was typed into the form beside a list and not saved: a draft a row, told of and given back."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox

from stationdesk.ui.resultbar import Kind
from stationdesk.ui.settings.lines import line_of

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.widgets import FormField

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of a form: what stands in it, and how something is put into it."""

    read: Callable[[], Any]
    write: Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Draft:
    """What stood in the fields, and what the row is called."""

    word: str
    values: tuple[Any, ...]


class _Valued(Protocol):
    @property
    def value(self) -> Any: ...

    def set_value(self, value: Any) -> None: ...


def line_entries(*fields: FormField) -> list[Entry]:
    """Return the texts of labelled lines."""
    return [Entry(line.text, line.setText) for line in map(line_of, fields)]


def value_entries(*choices: _Valued) -> list[Entry]:
    """Return what is chosen."""
    return [Entry(partial(getattr, choice, "value"), choice.set_value) for choice in choices]


def box_entry(box: QCheckBox) -> Entry:
    """Return whether a box is ticked."""
    return Entry(box.isChecked, box.setChecked)


class FormDrafts:
    """Kept by the context, not by the form: a new language or text size builds the pages anew."""

    def __init__(
        self,
        context: DeskContext,
        name: str,
        entries: Sequence[Entry],
        settle: Callable[[], None] | None = None,
    ) -> None:
        self._context, self._entries, self._settle = context, entries, settle
        self._kept: dict[Hashable, Draft] = context.typed.setdefault(name, {})
        self._is_news = bool(self._kept)
        self._stored = self._values()

    @property
    def is_changed(self) -> bool:
        """Whether something was typed since the form was filled."""
        return self._values() != self._stored

    @property
    def has_any(self) -> bool:
        """Whether something typed is not saved, here or at another row."""
        return self.is_changed or bool(self._kept)

    def filled(self) -> None:
        """The form shows what is stored."""
        self._stored = self._values()

    def put_away(self, key: Hashable, word: str) -> bool:
        """Keep what was typed for a row; return whether there was anything."""
        if not self.is_changed:
            return False
        self._kept[key] = Draft(word, self._values())
        return True

    def take_out(self, key: Hashable) -> bool:
        """Put what was kept for a row back into the form; return whether there was anything."""
        draft = self._kept.pop(key, None)
        if draft is None:
            return False
        for entry, value in zip(self._entries, draft.values, strict=True):
            entry.write(value)
        if self._settle is not None:
            self._settle()
        return True

    def forget(self, key: Hashable) -> None:
        """Something was saved: what was kept of it is of no use any more."""
        self._kept.pop(key, None)

    def tell_left(self, key: Hashable, word: str, back: Callable[[Hashable], None]) -> None:
        """Say that something typed is kept, and the way back to it."""
        words = translate("FormDrafts", "{name}: what you changed is kept, and not saved yet.")
        action = translate("FormDrafts", "Back to {name}").format(name=word)
        self._context.result.tell(Kind.LOOK, words.format(name=word), (action, "", lambda: back(key)))

    def tell_found(self, word: str, discard: Callable[[], None]) -> None:
        """Say that the form shows what was typed before, and the way to what is stored."""
        words = translate("FormDrafts", "{name}: this is what you changed before, not saved yet.")
        action = (translate("FormDrafts", "Discard it"), "", discard)
        self._context.result.tell(Kind.LOOK, words.format(name=word), action)

    def tell_kept(self, back: Callable[[Hashable], None]) -> None:
        """Say once, when the pages were built anew, that something typed was kept."""
        if self._is_news and self._kept:
            key, draft = list(self._kept.items())[-1]
            self.tell_left(key, draft.word, back)
        self._is_news = False

    def _values(self) -> tuple[Any, ...]:
        return tuple(entry.read() for entry in self._entries)
