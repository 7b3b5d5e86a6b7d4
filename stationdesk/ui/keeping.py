"""Keeps what a desk has chosen: into its file first, then worn by the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from stationdesk import preferences
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.ui.context import DeskContext


def keep(
    context: DeskContext, owner: QObject, then: Callable[[], None] | None = None, **changes: Any
) -> None:
    """Change some of this desk's preferences; `then` is called when they are on disk and worn.

    Only the changes are written over the file: it also holds the desk's id, which nobody chooses.
    """

    def saved() -> None:
        context.preferences_changed.emit(context.preferences.with_(**changes))
        if then is not None:
            then()

    _save(context, owner, saved, changes)


def remember(context: DeskContext, owner: QObject, **changes: Any) -> None:
    """Keep where something was left: nothing is worn differently, so nothing is built anew."""
    context.preferences = context.preferences.with_(**changes)
    _save(context, owner, None, changes)


def _save(
    context: DeskContext, owner: QObject, then: Callable[[], None] | None, changes: dict[str, Any]
) -> None:
    file = context.folder.settings

    def save() -> str:
        try:
            preferences.save(file, preferences.load(file).with_(**changes))
        except OSError as error:
            return error.strerror or str(error)
        return ""

    def saved(problem: str) -> None:
        if problem:
            words = QCoreApplication.translate("Keeping", "The choice could not be written to {file}: {why}.")
            context.result.tell(Kind.STOP, words.format(file=file, why=problem))
        elif then is not None:
            then()

    context.runner.call(owner, save, then=saved)
