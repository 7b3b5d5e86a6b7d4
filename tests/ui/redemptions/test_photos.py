"""A reward with a photo shows it; what has none keeps its icon and its place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

from stationdesk.db.tables.stock import stock_items
from stationdesk.queries import rewards
from stationdesk.services.attachments import JPEG, Enclosure, keep

RED = QColor("#c8102e")


def photo() -> bytes:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(RED)
    octets = QByteArray()
    buffer = QBuffer(octets)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")  # type: ignore[call-overload]
    return bytes(octets.data())


def give_photo(session: Any, _act: Any, item_id: Any) -> str:
    session.keep(stock_items, item_id, picture_id=keep(session, Enclosure(photo(), JPEG)))
    return ""


def test_a_photo_stands_on_its_tile(screen) -> None:
    screen.station.reward("鸡蛋 10 枚", 10, 3)
    screen.station.reward("大米 5 kg", 10, 3)
    screen.page.shelf.reload()
    low = screen.page.shelf.grid.tiles[0].height()
    eggs = screen.station.read(rewards.catalogue, screen.station.now.date())[0]
    screen.station.do(give_photo, eggs.item_id)

    screen.page.shelf.reload()

    with_photo, without = screen.page.shelf.grid.tiles
    assert with_photo.height() == without.height() > low
    assert near(with_photo.grab().toImage().pixelColor(40, 40))
    assert not near(without.grab().toImage().pixelColor(40, 40))


def near(color: QColor) -> bool:
    return abs(color.red() - RED.red()) < 12 and abs(color.green() - RED.green()) < 12
