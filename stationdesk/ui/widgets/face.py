"""What one row of a `RowList` shows, says and tells."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """What a row shows. `lead` is a person's name (its first character in a circle) or a time.

    `tone` colours the circle, `chip_tone` the remark; an empty `button` leaves the button out,
    `short_remark` stands for the remark where the row is narrow.
    """

    key: Hashable
    lead: str
    title: str
    detail: str
    remark: str = ""
    short_remark: str = ""
    button: str = ""
    tone: str = "muted"
    chip_tone: str = "ok"
    is_faint: bool = False
    is_time: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says of the row."""
        lead = self.lead if self.is_time else ""
        return ", ".join(part for part in (lead, self.title, self.detail, self.remark, self.button) if part)


def key_of(face: Face) -> Hashable:
    """Return what the row is known by."""
    return face.key


def spoken_of(face: Face) -> str:
    """Return what a screen reader says of the row."""
    return face.spoken


def tip_of(face: Face) -> str:
    """Return what is shown when the row is pointed at: what may be cut in it."""
    return "\n".join(filter(None, (face.title, face.detail)))
