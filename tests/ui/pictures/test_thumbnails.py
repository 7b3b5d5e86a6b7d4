"""Small pictures are read once, beside the desk's work, and what is no picture is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from seat import Seat
from sqlalchemy import select

from stationdesk.db.tables.attendance import attachments
from stationdesk.services.attachments import JPEG, PDF, Enclosure, keep
from stationdesk.ui.pictures import Thumbnails, read_photo


@pytest.fixture
def photo(tmp_path: Path) -> bytes:
    """A photo as it is kept."""
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(0xC8102E)
    image.save(str(tmp_path / "a.png"))
    return read_photo(tmp_path / "a.png")


def test_a_kept_photo_comes_back_small(seat: Seat, photo: bytes) -> None:
    kept = seat.station.do(lambda session, _act, one: str(keep(session, one)), Enclosure(photo, JPEG))
    small = Thumbnails(seat.context, seat.context.runner)
    found = seat.station.read(lambda session: session.all(select(attachments.c.id)))

    small.want([found[0].id, None])
    picture = small.picture(found[0].id)

    assert str(found[0].id) == kept
    assert picture is not None
    assert (picture.width(), picture.height()) == (320, 213)
    assert small.picture(None) is None


def test_a_paper_has_no_small_picture(seat: Seat) -> None:
    seat.station.do(lambda session, _act, one: str(keep(session, one)), Enclosure(b"%PDF-1.4", PDF))
    small = Thumbnails(seat.context, seat.context.runner)
    found = seat.station.read(lambda session: session.all(select(attachments.c.id)))

    small.want([found[0].id])

    assert small.picture(found[0].id) is None
