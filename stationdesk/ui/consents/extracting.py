"""Gives a person everything held about them: question, folder, act, files – off the GUI thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stationdesk.domain.acts import new_id
from stationdesk.queries import extract as extract_queries
from stationdesk.services import extracts
from stationdesk.ui.consents.extractfiles import ExtractFiles
from stationdesk.ui.consents.extractquestion import ExtractQuestion
from stationdesk.ui.keeping import remember

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.extracts import ExtractRequest
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.context import DeskContext


class Extracting(QObject):
    """The act is written before anything is read: nothing leaves the program unnoted."""

    def __init__(self, context: DeskContext, approvals: Approvals, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._approvals = context, approvals
        self._files = ExtractFiles(
            context,
            self,
            collecting=self.tr("Collecting everything held about the person …"),
            collected=self.tr("Everything held about the person: {files}"),
        )
        self._files.written.connect(context.person.refresh)

    def ask(self, card: VolunteerCard) -> None:
        """Ask for whom, with which numbers, as which files."""
        host = self._context.result.parentWidget()
        assert host is not None
        question = ExtractQuestion(host, card)
        question.agreed.connect(
            lambda request: self._files.ask_place("extract_place", partial(self.start, card, request))
        )
        question.left.connect(self._context.omnibox_wanted)
        question.open()

    def start(self, card: VolunteerCard, request: ExtractRequest, folder: Path) -> None:
        """Note it, read it, write the files."""
        remember(self._context, self, export_folder=str(folder))
        self._approvals.write(
            self,
            extracts.make,
            request,
            title=self.tr("Give out everything held about {name}").format(name=card.name),
            then=lambda _receipt: self._collect(request, folder),
            otherwise=self._files.refused,
            left=self._context.omnibox_wanted.emit,
            act_id=new_id(),
            reasons=(
                self.tr("The person asked for the full numbers"),
                self.tr("The guardian asked for them"),
            ),
        )

    def _collect(self, request: ExtractRequest, folder: Path) -> None:
        held = partial(extract_queries.extract_of, volunteer_id=request.volunteer_id, is_full=request.is_full)
        self._files.collect(held, folder, request.kinds, request.asked_by)
