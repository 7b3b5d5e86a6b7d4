"""Photos and papers kept with an act, read with a look at their digest."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.tables.attendance import attachment_contents, attachments

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stationdesk.db.session import ReadSession


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that was kept; `is_true` says whether its content is still what was taken in."""

    media_type: str
    content: bytes
    is_true: bool


def attachment(session: ReadSession, attachment_id: UUID) -> Attachment | None:
    """Return a file, or None when its content is not kept here."""
    return contents(session, (attachment_id,)).get(attachment_id)


def contents(session: ReadSession, attachment_ids: Iterable[UUID]) -> dict[UUID, Attachment]:
    """Return the files whose content is kept here."""
    found = session.all(
        select(attachments, attachment_contents.c.content)
        .join(attachment_contents, attachment_contents.c.attachment_id == attachments.c.id)
        .where(attachments.c.id.in_(sorted(attachment_ids)))
    )
    return {row.id: _attachment(row) for row in found}


def media_types(session: ReadSession, attachment_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Return what sort of file each is, in one order."""
    of_them = select(attachments.c.id, attachments.c.media_type)
    found = session.all(
        of_them.where(attachments.c.id.in_(sorted(attachment_ids))).order_by(attachments.c.id)
    )
    return {row.id: row.media_type for row in found}


def _attachment(row: Any) -> Attachment:
    content = bytes(row.content)
    return Attachment(row.media_type, content, hashlib.sha256(content).digest() == bytes(row.sha256))
