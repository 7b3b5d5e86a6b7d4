"""What people are asked to agree to, each purpose on its own (PIPL art. 14, 23, 25, 29, 31), and how."""

from __future__ import annotations

from enum import StrEnum


class ConsentPurpose(StrEnum):
    """What a consent is for. One purpose, one text, one signature: none is tied to another."""

    RECORDS = "records"
    GUARDIAN = "guardian"
    UNDER_14 = "under_14"
    PUBLICATION = "publication"
    NAMED_EXPORT = "named_export"
    HEALTH = "health"
    VISITOR_FILE = "visitor_file"
    """Not a volunteer's: somebody who comes in wants to be on the visitor file."""

    @property
    def is_given_by_guardian(self) -> bool:
        """Say whether a guardian signs and not the person."""
        return self in (ConsentPurpose.GUARDIAN, ConsentPurpose.UNDER_14)

    @property
    def is_offered(self) -> bool:
        """Say whether a volunteer may be asked for it: nothing here keeps anybody's health."""
        return self not in (ConsentPurpose.HEALTH, ConsentPurpose.VISITOR_FILE)


class ConsentForm(StrEnum):
    """How somebody agreed: signed on paper, or read and confirmed on the screen."""

    PAPER = "paper"
    ON_SCREEN = "on_screen"
