"""Who the next visit that is tapped belongs to, as every page that can say so hands it on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class LinkedPerson:
    """Somebody known whose visit the next tap will be: a volunteer, or somebody of the visitor file.

    `category_id` is the category a visitor file names, which Enter taps.
    """

    name: str
    volunteer_id: UUID | None = None
    visitor_id: UUID | None = None
    category_id: UUID | None = None
