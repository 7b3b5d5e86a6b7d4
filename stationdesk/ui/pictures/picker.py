"""A button that asks for a photo, the photo it got, small, and a way to take it away."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.pictures.photo import LONGEST_SIDE, read_photo
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, KeyButton, label

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

_THUMBNAIL = 36


class PhotoPicker(QWidget):
    """Holds at most one photo, read and scaled beside the desk's work.

    `refused` tells in words why a file was not taken. `longest_side` is what a photo is scaled to, in pixels.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(
        self, context: DeskContext, title: str, *, key: str = "Ctrl+O", longest_side: int = LONGEST_SIDE
    ) -> None:
        super().__init__()
        self._context, self._title, self._longest_side = context, title, longest_side
        self.photo: bytes | None = None
        self._choose = named(
            KeyButton(self.tr("Photo…"), key, icon="image", size=ButtonSize.SMALL, binds=bool(key)),
            "choose_photo",
        )
        self._drop = named(
            KeyButton(icon="x", name=self.tr("Take the photo away"), size=ButtonSize.SMALL), "drop_photo"
        )
        self._picture = named(QLabel(), "photo_preview", self.tr("The photo"))
        self._size = label("", size="small", tone="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for part in (self._choose, self._picture, self._size, self._drop):
            row.addWidget(part)
        row.addStretch(1)
        self._choose.clicked.connect(self._ask_file)
        self._drop.clicked.connect(lambda: self.show_photo(None))
        self.show_photo(None)

    def take_photo(self, file: Path) -> None:
        """Read a photo, scaled down, beside the desk's work."""
        self._context.runner.call(
            self,
            partial(read_photo, file, self._longest_side),
            then=self.show_photo,
            otherwise=lambda error: self.refused.emit(explain(error)),
        )

    def show_photo(self, photo: bytes | None) -> None:
        """Hold a photo, or none."""
        self.photo = photo
        for part in (self._picture, self._size, self._drop):
            part.setVisible(photo is not None)
        if photo is not None:
            picture = QPixmap.fromImage(QImage.fromData(photo))
            self._picture.setPixmap(
                picture.scaledToHeight(px(_THUMBNAIL), Qt.TransformationMode.SmoothTransformation)
            )
            self._size.setText(self.tr("{size} kB").format(size=max(1, len(photo) // 1024)))
        self.changed.emit()

    @Slot()
    def _ask_file(self) -> None:
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog = QFileDialog(self.window(), self._title, pictures)
        dialog.setObjectName("photo_file")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures (*.jpg *.jpeg *.png)"))
        dialog.fileSelected.connect(lambda name: self.take_photo(Path(name)))
        dialog.open()
