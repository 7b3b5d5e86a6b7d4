"""A photo, made small enough to be kept: its longer side at most 1600 px, a JPEG."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from stationdesk.domain.errors import NotAPhoto, PhotoTooLarge
from stationdesk.services.attachments import MOST_OCTETS

LONGEST_SIDE = 1600
_QUALITIES = (85, 70, 50)


def read_photo(file: Path, longest_side: int = LONGEST_SIDE) -> bytes:
    """Return a photo as it will be kept; safe on any thread.

    Raises:
        NotAPhoto: no picture is in the file. PhotoTooLarge: it does not get small enough.
    """
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > longest_side:
        box = QSize(longest_side, longest_side)
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise NotAPhoto
    return _small(_on_white(image))


def _on_white(image: QImage) -> QImage:
    """Return a picture without transparency: in a JPEG it would be black."""
    if not image.hasAlphaChannel():
        return image
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def _small(image: QImage) -> bytes:
    octets = b""
    for quality in _QUALITIES:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, QByteArray(b"jpeg"))
        writer.setQuality(quality)
        writer.write(image)
        octets = bytes(buffer.data().data())
        if len(octets) <= MOST_OCTETS:
            return octets
    raise PhotoTooLarge(len(octets), MOST_OCTETS)
