"""What is in a kit, line by line: a part, how many of it, and how far what lies here goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.services.kit_parts import MOST_PIECES, KitPart
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Dropdown, ElidedLabel, KeyButton, Stepper, label
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.hand_outs import HandableRow
    from stationdesk.queries.kits import KitPartRow

_PARTS_ROOM = 6


class PartsEditor(QWidget):
    """`saved` gets the parts as they are to be."""

    saved = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: dict[UUID, tuple[str, int]] = {}
        self._saved: dict[UUID, int] = {}
        self._here: dict[UUID, int] = {}
        self._kit_id: UUID | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(_PARTS_ROOM))
        self.add = named(Dropdown(), "part_to_add")
        self.add.setAccessibleName(self.tr("Put something in"))
        self.add.chosen.connect(self._add)
        self.save = named(KeyButton(self.tr("Save what is in it"), kind=ButtonKind.PRIMARY), "save_parts")
        self.save.clicked.connect(self._save)
        foot = QHBoxLayout()
        foot.addWidget(self.add, 1)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(self._lines)
        column.addLayout(foot)

    def show_parts(self, kit_id: UUID, parts: Sequence[KitPartRow]) -> None:
        """Show what a kit holds, as it is saved; what is being changed stays."""
        saved = {part.part_id: part.pieces for part in parts}
        if kit_id == self._kit_id and saved == self._saved and self.is_changed:
            return
        self._kit_id = kit_id
        self._parts = {part.part_id: (part.title, part.pieces) for part in parts}
        self._saved = saved
        self._here.update({part.part_id: part.on_hand for part in parts})
        self._show()

    def set_items(self, rows: Sequence[HandableRow], kit_id: UUID | None) -> None:
        """Give what can be put in: everything that is no kit."""
        fitting = [row for row in rows if not row.is_kit and row.item_id != kit_id]
        self._here = {row.item_id: row.on_hand for row in rows}
        first = (None, self.tr("Put something in…"))
        self.add.set_options([first, *(((row.item_id, row.title), row.title) for row in fitting)])
        self.add.setCurrentIndex(0)

    @property
    def is_changed(self) -> bool:
        """Whether something is to be saved."""
        return {part_id: pieces for part_id, (_title, pieces) in self._parts.items()} != self._saved

    def _show(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, (part_id, (title, pieces)) in enumerate(self._parts.items()):
            self._lines.addWidget(self._line(number, part_id, title, pieces))
        if not self._parts:
            self._lines.addWidget(label(self.tr("Nothing is in it yet."), tone="muted"))
        self._mark()

    def _line(self, number: int, part_id: UUID, title: str, pieces: int) -> QWidget:
        line = QWidget()
        line.setProperty("plain", True)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(ElidedLabel(title), 1)
        here = self.tr("{n} here").format(n=number_text(self._here.get(part_id, 0)))
        row.addWidget(label(here, size="small", tone="muted"))
        stepper = named(Stepper(title, pieces, least=1, most=MOST_PIECES), f"part_{number}")
        stepper.changed.connect(lambda value: self._change(part_id, value))
        row.addWidget(stepper)
        drop = named(
            KeyButton(icon="x", name=self.tr("Take {title} out").format(title=title)), f"drop_{number}"
        )
        drop.clicked.connect(lambda: self._drop(part_id))
        row.addWidget(drop)
        return line

    def _add(self, chosen: tuple[UUID, str] | None) -> None:
        if chosen is not None and chosen[0] not in self._parts:
            self._parts[chosen[0]] = (chosen[1], 1)
            self._show()
        self.add.setCurrentIndex(0)

    def _drop(self, part_id: UUID) -> None:
        self._parts.pop(part_id, None)
        self._show()
        self.add.setFocus()

    def _change(self, part_id: UUID, pieces: int) -> None:
        self._parts[part_id] = (self._parts[part_id][0], pieces)
        self._mark()

    def _mark(self) -> None:
        self.save.setEnabled(self.is_changed and bool(self._parts))

    def _save(self) -> None:
        self.saved.emit(tuple(KitPart(part_id, pieces) for part_id, (_t, pieces) in self._parts.items()))
