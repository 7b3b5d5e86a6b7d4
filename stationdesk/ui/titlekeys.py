"""Finding goods while their title is typed: by its own letters, its pinyin and its initials."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stationdesk.domain.search import key_letters, name_tokens
from stationdesk.services.name_keys import readings_of

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext


class TitleKeys(QObject):
    """What finds each title; the readings come from a worker thread, letters find from the beginning."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._tokens: dict[str, frozenset[str]] = {}

    def learn(self, titles: Iterable[str]) -> None:
        """Look up what finds these."""
        wanted = tuple(titles)
        # Pinyin of titles is looked up beside the database: its tables take 0.3 s the first time.
        self._context.runner.call(self, lambda: {title: _tokens(title) for title in wanted}, self._learnt)

    def fits(self, title: str, letters: str, more: str = "") -> bool:
        """Return whether letters (`key_letters` of what is typed) find a title, or stand in `more`."""
        if letters in key_letters(title + more):
            return True
        return any(token.startswith(letters) for token in self._tokens.get(title, ()))

    def _learnt(self, tokens: dict[str, frozenset[str]]) -> None:
        self._tokens = tokens


@cache
def _tokens(title: str) -> frozenset[str]:
    return name_tokens(title, readings_of(title))
