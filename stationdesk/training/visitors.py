"""Who comes to the training desk, with what wish, and the steps that make it right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from stationdesk.domain.staff import Role


class VisitorKind(StrEnum):
    """The scenes of the script, in the order they are played."""

    FORGOT_CHECK_OUT = "forgot_check_out"
    SCANS_TWICE = "scans_twice"
    WRONG_REWARD = "wrong_reward"
    HOUSEHOLD = "household"
    TOO_DEAR = "too_dear"
    LOST_SLIP = "lost_slip"
    NEWCOMER = "newcomer"
    NOT_WRITTEN_DOWN = "not_written_down"
    MINOR = "minor"


class Step(StrEnum):
    """One thing to be done right."""

    CHECKED_OUT_THEN = "checked_out_then"
    REDEEMED = "redeemed"
    REDEEMED_BY_HOUSEHOLD = "redeemed_by_household"
    CHECKED_IN = "checked_in"
    SCANNED_AGAIN = "scanned_again"
    WRONG_ONE_UNDONE = "wrong_one_undone"
    COPY_PRINTED = "copy_printed"
    REGISTERED = "registered"
    PHONE_KEPT = "phone_kept"
    HOURS_MADE_UP = "hours_made_up"
    CONSENT_KEPT = "consent_kept"


class StepState(StrEnum):
    """How a step stands."""

    OPEN = "open"
    DONE = "done"
    WRONG = "wrong"


STEPS: dict[VisitorKind, tuple[Step, ...]] = {
    VisitorKind.FORGOT_CHECK_OUT: (Step.CHECKED_OUT_THEN, Step.REDEEMED),
    VisitorKind.SCANS_TWICE: (Step.CHECKED_IN, Step.SCANNED_AGAIN),
    VisitorKind.WRONG_REWARD: (Step.WRONG_ONE_UNDONE, Step.REDEEMED),
    VisitorKind.HOUSEHOLD: (Step.REDEEMED_BY_HOUSEHOLD,),
    VisitorKind.TOO_DEAR: (Step.REDEEMED,),
    VisitorKind.LOST_SLIP: (Step.COPY_PRINTED,),
    VisitorKind.NEWCOMER: (Step.REGISTERED, Step.PHONE_KEPT),
    VisitorKind.NOT_WRITTEN_DOWN: (Step.HOURS_MADE_UP,),
    VisitorKind.MINOR: (Step.CONSENT_KEPT, Step.CHECKED_IN),
}


@dataclass(frozen=True, slots=True)
class Visitor:
    """One made-up person and what they come for.

    `code` is what a scanner reads on their card, `reward` what they want, `other` what they were
    given wrongly or cannot afford, `redemption_id` the redemption it is about; `since` and
    `until` when they came and left, `phone` the number they tell. What a scene does not need is empty.
    """

    kind: VisitorKind
    name: str
    volunteer_id: UUID | None = None
    code: str = ""
    reward: str = ""
    other: str = ""
    redemption_id: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None
    phone: str = ""


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """What one training station was made for: who practises there since when, and who comes."""

    operator_id: UUID
    operator: str
    role: Role
    made_at: datetime
    visitors: tuple[Visitor, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one visitor has been served; `steps` stand in the order of STEPS."""

    kind: VisitorKind
    steps: tuple[StepState, ...]

    @property
    def is_done(self) -> bool:
        """Whether all was done right."""
        return all(state is StepState.DONE for state in self.steps)

    @property
    def is_wrong(self) -> bool:
        """Whether something was done that has to be put right first."""
        return StepState.WRONG in self.steps
