"""The kits there are, and the line that makes a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.widgets import Card, KeyButton
from stationdesk.ui.widgets.face import Face
from stationdesk.ui.widgets.rowlist import RowList
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.kits import KitRow


class KitList(Card):
    """`chosen` gets the id of a kit, `new_wanted` the name of one to be made."""

    chosen = Signal(object)
    new_wanted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Kits"))
        self.kits = named(RowList(self.tr("Kits")), "kit_list")
        self.title = named(QLineEdit(), "kit_title", self.tr("Name of a new kit"))
        self.title.setPlaceholderText(self.tr("New kit, such as winter pack"))
        new = named(KeyButton(self.tr("New kit"), icon="plus"), "new_kit")
        back = named(KeyButton(self.tr("Back to handing out"), "Esc", icon="chevron-left"), "kits_back")
        self.body.addWidget(self.kits, 1)
        for part in (self.title, new, back):
            self.body.addWidget(part)
        self.kits.picked.connect(self.chosen)
        self.kits.selectionModel().currentChanged.connect(self._current_changed)
        self.title.returnPressed.connect(self._new)
        new.clicked.connect(self._new)
        back.clicked.connect(self.left)

    def show_kits(self, rows: list[KitRow]) -> None:
        """Show these kits."""
        self.kits.set_faces([self._face(row) for row in rows])

    def _face(self, row: KitRow) -> Face:
        each = self.tr(", ").join(f"{part.title} × {number_text(part.pieces)}" for part in row.parts)
        return Face(
            key=row.kit_id,
            lead=row.title,
            title=row.title,
            detail=each,
            remark=self.tr("{n} here").format(n=number_text(row.on_hand)),
            chip_tone="ok" if row.on_hand else "warn",
            tone="accent",
        )

    @Slot()
    def _new(self) -> None:
        if title := self.title.text().strip():
            self.new_wanted.emit(title)

    def _current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        faces = self.kits.faces
        if index.isValid() and index.row() < len(faces) and isinstance(faces[index.row()].key, UUID):
            self.chosen.emit(faces[index.row()].key)
