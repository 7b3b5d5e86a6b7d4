"""What needs a hand at the place itself: facilities that are broken, visitor files past their last day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.desk.matter import Matter
from stationdesk.ui.lastact import names_text
from stationdesk.ui.visits.sections import FACILITIES, VISITORS
from stationdesk.ui.wording import number_text, short_date_text

if TYPE_CHECKING:
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.days.view import Waiting

translate = QCoreApplication.translate


def place_matters(actions: Actions, waiting: Waiting) -> list[Matter]:
    """Return the lines, what visitors meet first."""
    return [*_broken(actions, waiting), *_files(actions, waiting)]


def _broken(actions: Actions, waiting: Waiting) -> list[Matter]:
    rows = waiting.broken
    if not rows:
        return []
    title = translate("Attention", "Broken: {names}").format(names=names_text([row.title for row in rows]))
    first = rows[0]
    since = short_date_text(first.broken_since) if first.broken_since is not None else ""
    detail = translate("Attention", "since {day}, nobody was told yet").format(day=since)
    if first.told:
        detail = translate("Attention", "since {day}, told: {told}").format(day=since, told=first.told)
    cure = partial(actions.visits.open, FACILITIES)
    return [Matter("matter_broken", first.icon, "warn", title, detail, cure)]


def _files(actions: Actions, waiting: Waiting) -> list[Matter]:
    if not waiting.files_due:
        return []
    title = translate("Attention", "{n:visitor file is|visitor files are} past the last day")
    detail = translate("Attention", "Close them: they were promised to be kept no longer")
    cure = partial(actions.visits.open, VISITORS)
    told = title.format(n=number_text(waiting.files_due))
    return [Matter("matter_files_due", "archive", "warn", told, detail, cure)]
