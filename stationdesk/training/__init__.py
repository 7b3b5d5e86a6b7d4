"""The training desk: a station of its own with the real catalogue, made-up people and scripted visitors."""

from stationdesk.training.making import TRAINING_PIN, is_ours, make, read_plan
from stationdesk.training.visitors import (
    STEPS,
    Progress,
    Step,
    StepState,
    TrainingPlan,
    Visitor,
    VisitorKind,
)

__all__ = [
    "STEPS",
    "TRAINING_PIN",
    "Progress",
    "Step",
    "StepState",
    "TrainingPlan",
    "Visitor",
    "VisitorKind",
    "is_ours",
    "make",
    "read_plan",
]
