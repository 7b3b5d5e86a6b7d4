"""What a verification found: counts of what was looked at, and every flaw with its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Flaw(StrEnum):
    """Ways in which rows can be untrue."""

    CHANGED_ACT = "changed_act"
    """The act or a row it wrote is not what its hash covers."""
    BROKEN_CHAIN = "broken_chain"
    """An act does not follow the one before it."""
    MISSING_ACT = "missing_act"
    """A number of the desk's chain is missing, or acts at its end are."""
    ROW_WITHOUT_ACT = "row_without_act"
    CHANGED_STATE = "changed_state"
    """A record differs from the last state that an act gave it."""
    STATE_WITHOUT_VERSION = "state_without_version"
    MISSING_STATE = "missing_state"
    BELOW_FLOOR = "below_floor"
    """An account or a shelf adds up to less than nothing."""
    UNBALANCED_REDEMPTION = "unbalanced_redemption"
    """Lines, points and pieces of a redemption do not agree."""
    WRONG_HOURS = "wrong_hours"
    """A record's minutes or points are not what its times and rule give."""
    OVERLAP = "overlap"
    WRONG_PRESENCE = "wrong_presence"
    """Somebody is shown as here who is not, or the other way round."""
    MISSING_TRIGGER = "missing_trigger"
    BROKEN_REFERENCE = "broken_reference"
    NOT_FOUND_BY_SEARCH = "not_found_by_search"


@dataclass(frozen=True, slots=True)
class Finding:
    """One flaw. `place` names the table and row (or desk and act), `detail` what is wrong there."""

    flaw: Flaw
    place: str
    detail: str


@dataclass(frozen=True, slots=True)
class Verification:
    """The whole result. `counts` in the order things were looked at; `heads` is each desk's last link."""

    counts: tuple[tuple[str, int], ...]
    heads: tuple[tuple[str, int, str], ...]
    findings: tuple[Finding, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings
