"""The demo station: a made-up station with three months of work behind it, written through the services."""

from stationdesk.demo.fill import SEED, Filled, fill
from stationdesk.demo.place import DEMO_OPERATOR, DEMO_PIN

__all__ = ["DEMO_OPERATOR", "DEMO_PIN", "SEED", "Filled", "fill"]
