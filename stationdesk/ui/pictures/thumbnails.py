"""Small pictures of what is kept, read and scaled beside the desk's work and held while they are wanted."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from stationdesk.queries.attachments import Attachment, contents

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stationdesk.db.session import ReadSession
    from stationdesk.ui.context import DeskContext

_MOST_HELD = 400
_SIDE = 320
"""The longer side a small picture is read with, in pixels: enough for a tile at double density."""


class Thumbnails(QObject):
    """Small pictures by attachment. Ask with `picture`; `arrived` tells when more of them are there."""

    arrived = Signal()

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._held: OrderedDict[UUID, QPixmap | None] = OrderedDict()

    def want(self, attachment_ids: Iterable[UUID | None]) -> None:
        """Read the pictures that are not here yet, all in one go."""
        missing = tuple(sorted({one for one in attachment_ids if one is not None} - self._held.keys()))
        if missing:
            self._held.update(dict.fromkeys(missing))
            self._context.runner.read(self, small_pictures, missing, then=self._take)

    def picture(self, attachment_id: UUID | None) -> QPixmap | None:
        """Return a small picture, or None while it is not here or when there is none."""
        return None if attachment_id is None else self._held.get(attachment_id)

    def _take(self, pictures: dict[UUID, QImage]) -> None:
        for attachment_id, image in pictures.items():
            self._held[attachment_id] = QPixmap.fromImage(image)
            self._held.move_to_end(attachment_id)
        while len(self._held) > _MOST_HELD:
            self._held.popitem(last=False)
        self.arrived.emit()


def small_pictures(session: ReadSession, attachment_ids: tuple[UUID, ...]) -> dict[UUID, QImage]:
    """Return pictures scaled down while they are read; what is no picture is left out. Any thread."""
    found = {one: _small(file) for one, file in contents(session, attachment_ids).items()}
    return {one: image for one, image in found.items() if not image.isNull()}


def _small(file: Attachment) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(file.content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if max(size.width(), size.height()) > _SIDE:
        reader.setScaledSize(size.scaled(QSize(_SIDE, _SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
