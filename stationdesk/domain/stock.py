"""Places goods can be; they move between them and are never made or lost."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from uuid import UUID, uuid5

_SYSTEM = UUID("0e0d7c52-8b6e-4f0e-8d5b-2a1c9be0c771")


class PlaceKind(StrEnum):
    """The station's places of goods."""

    SUPPLIER = "supplier"
    DONOR = "donor"
    SHELF = "shelf"
    HANDED_OUT = "handed_out"
    WRITTEN_OFF = "written_off"


@cache
def system_place(kind: PlaceKind) -> UUID:
    """Return the id of the station's one place of a kind."""
    return uuid5(_SYSTEM, kind)
