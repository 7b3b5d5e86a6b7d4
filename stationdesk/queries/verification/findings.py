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
    WRONG_SUM = "wrong_sum"
    """A level of goods or a count of visits is not what its rows add up to."""
    WRONG_LOAN = "wrong_loan"
    """Something is shown as lent that is not, or the other way round."""
    MISSING_TRIGGER = "missing_trigger"
    BROKEN_REFERENCE = "broken_reference"
    NOT_FOUND_BY_SEARCH = "not_found_by_search"


class Detail(StrEnum):
    """What is wrong in one place; the sentence of each holds the names of its facts in braces."""

    ACTS_MISSING_BEFORE = "acts_missing_before"
    DOES_NOT_FOLLOW = "does_not_follow"
    ACT_OR_ROW_CHANGED = "act_or_row_changed"
    HEAD_MISSING = "head_missing"
    ACTS_MISSING_AT_END = "acts_missing_at_end"
    HEAD_IS_NOT_LAST = "head_is_not_last"
    ALL_ACTS_MISSING = "all_acts_missing"
    MARK_MISSING = "mark_missing"
    MARK_CHANGED = "mark_changed"
    NO_ACT = "no_act"
    CANNOT_BE_READ = "cannot_be_read"
    POINTS_BELOW = "points_below"
    PIECES_BELOW = "pieces_below"
    POINTS_DISAGREE = "points_disagree"
    PIECES_DISAGREE = "pieces_disagree"
    MINUTES_DISAGREE = "minutes_disagree"
    POINTS_ISSUED_DISAGREE = "points_issued_disagree"
    NOT_ITS_CHECK_IN = "not_its_check_in"
    BEGINS_TOO_EARLY = "begins_too_early"
    NO_SUCH_VERSION = "no_such_version"
    NOT_AS_WRITTEN = "not_as_written"
    DELETED = "deleted"
    OTHER_VERSION = "other_version"
    OPEN_BUT_NOT_HERE = "open_but_not_here"
    HERE_WITHOUT_CHECK_IN = "here_without_check_in"
    HERE_OTHERWISE = "here_otherwise"
    SUM_DIFFERS = "sum_differs"
    OUT_BUT_NOT_SHOWN = "out_but_not_shown"
    SHOWN_OUT_OTHERWISE = "shown_out_otherwise"
    NO_TOKENS = "no_tokens"
    COUNTER_BEHIND = "counter_behind"
    UNGUARDED = "unguarded"
    REFERS_TO_NOTHING = "refers_to_nothing"


@dataclass(frozen=True, slots=True)
class Finding:
    """One flaw. `place` names the table and row (or desk and act), `detail` what is wrong there.

    `facts` fill in the sentence of the detail: name, value, name, value …
    """

    flaw: Flaw
    place: str
    detail: Detail
    facts: tuple[tuple[str, str], ...] = ()


def found(flaw: Flaw, place: str, detail: Detail, **facts: object) -> Finding:
    """Return a finding with its facts."""
    return Finding(flaw, place, detail, tuple((name, str(value)) for name, value in facts.items()))


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
