"""The household: none, one that exists, or a new one – all in one line of text."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QStringListModel, QTimer, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit

from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.queries.volunteers import HouseholdRow
from stationdesk.ui.accessibility import named
from stationdesk.ui.runner import Runner
from stationdesk.ui.volunteers.tagfield import style_popup
from stationdesk.ui.widgets import FormField
from stationdesk.ui.wording import number_text

_PAUSE_MS = 150


class HouseholdField(FormField):
    """A name that exists means that household, another name a new one; the hint says which."""

    changed = Signal()

    def __init__(self, runner: Runner) -> None:
        self.line = named(QLineEdit(), "form_household")
        super().__init__(self.tr("Household"), self.line)
        self._runner = runner
        self._found: dict[str, HouseholdRow] = {}
        self._chosen: HouseholdRow | None = None
        self._before: HouseholdRow | None = None
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        style_popup(self._completer)
        self._completer.setWidget(self.line)
        self._completer.activated.connect(self._picked)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._ask)
        self.line.setMaxLength(100)
        self.line.setPlaceholderText(self.tr("none · type a name to find one or make one"))
        self.line.textEdited.connect(self._typed)

    @property
    def household_id(self) -> UUID | None:
        """The household chosen; None for none and for a new one."""
        return self._chosen.household_id if self._chosen is not None else None

    def set_household(self, household_id: UUID | None, name: str) -> None:
        """Show a household; without an id the name is a new one's."""
        self.line.setText(name)
        self._chosen = HouseholdRow(household_id, name, 0) if household_id is not None else None
        self._before = self._chosen
        self._say()

    @Slot()
    def _typed(self) -> None:
        self._chosen = None
        self.set_hint("")
        self._soon.start()
        self.changed.emit()

    @Slot()
    def _ask(self) -> None:
        text = self.line.text().strip()
        if not text:
            self._say()
            return
        query = volunteer_queries.household_list
        self._runner.read(self, query, text, 20, then=lambda rows: self._show(text, rows), key="households")

    def _show(self, text: str, rows: list[HouseholdRow]) -> None:
        if text != self.line.text().strip():
            return
        words = self.tr("{name} ({members:person|people})")
        self._found = {}
        for row in rows:
            shown = words.format(name=row.name, members=number_text(row.members))
            if shown in self._found:
                shown = f"{shown} {str(row.household_id)[-4:]}"
            self._found[shown] = row
        same = [row for row in rows if row.name == text]
        self._chosen = same[0] if len(same) == 1 else None
        self._names.setStringList(list(self._found))
        if rows and self.line.hasFocus() and self._chosen is None:
            self._completer.complete()
        self._say()
        self.changed.emit()

    @Slot(str)
    def _picked(self, shown: str) -> None:
        row = self._found[shown]
        self.line.setText(row.name)
        self._chosen = row
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        name, before, chosen = self.line.text().strip(), self._before, self._chosen
        is_other = before is not None and (chosen is None or chosen.household_id != before.household_id)
        words = []
        if before is not None and is_other:
            leaves = self.tr("Leaves {name}: what they earned and nobody spent comes along.")
            words.append(leaves.format(name=before.name))
        if name and chosen is None:
            words.append(self.tr("A new household “{name}” is made.").format(name=name))
        elif chosen is not None and (before is None or is_other):
            words.append(self.tr("Joins the household that exists."))
        self.set_hint(" ".join(words))
