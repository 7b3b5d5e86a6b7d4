"""Photos and papers kept with an act: held to their digest, their octets beside the ledger."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stationdesk.db.tables.attendance import attachment_contents, attachments
from stationdesk.domain.errors import NotAPhoto, PhotoTooLarge

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.db.session import WriteSession

MOST_OCTETS = 1024 * 1024
"""A photo is good enough with far less; the desk scales it down before."""
PNG, JPEG, PDF = "image/png", "image/jpeg", "application/pdf"
_BEGINNINGS = {PNG: b"\x89PNG\r\n\x1a\n", JPEG: b"\xff\xd8\xff", PDF: b"%PDF-"}


@dataclass(frozen=True, slots=True)
class Enclosure:
    """What is to be kept: the content of a JPEG, PNG or PDF file."""

    content: bytes = field(repr=False)
    media_type: str = JPEG


def ensure_can_be_kept(enclosure: Enclosure, *media_types: str) -> None:
    """Refuse what is none of the media types, or too large (octets).

    Raises:
        NotAPhoto, PhotoTooLarge.
    """
    beginning = _BEGINNINGS[enclosure.media_type] if enclosure.media_type in media_types else None
    if beginning is None or not enclosure.content.startswith(beginning):
        raise NotAPhoto
    if len(enclosure.content) > MOST_OCTETS:
        raise PhotoTooLarge(len(enclosure.content), MOST_OCTETS)


def keep(session: WriteSession, enclosure: Enclosure) -> UUID:
    """Keep an enclosure with this act; return its id."""
    attachment_id = session.add(
        attachments,
        sha256=hashlib.sha256(enclosure.content).digest(),
        media_type=enclosure.media_type,
        octets=len(enclosure.content),
    )
    session.remember(attachment_contents, attachment_id=attachment_id, content=enclosure.content)
    return attachment_id
