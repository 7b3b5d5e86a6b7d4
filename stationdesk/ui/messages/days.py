"""Words for days that are opened, closed and opened again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stationdesk.domain import errors as e
from stationdesk.ui import wording
from stationdesk.ui.messages.explain import explain

translate = QCoreApplication.translate


@explain.register(e.AlreadyOpened)
def _(error: e.AlreadyOpened) -> str:
    return translate("Messages", "{day} was opened before.").format(day=wording.date_text(error.on))


@explain.register(e.NotClosed)
def _(error: e.NotClosed) -> str:
    return translate("Messages", "{day} is not closed.").format(day=wording.date_text(error.on))


@explain.register(e.StillHere)
def _(error: e.StillHere) -> str:
    names = translate("Messages", ", ").join(error.names)
    return translate(
        "Messages",
        "{n:person is|people are} not checked out: {names}. Check them out before {day} is closed.",
    ).format(n=wording.number_text(error.people), names=names, day=wording.date_text(error.on))
