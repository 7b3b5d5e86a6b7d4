"""The closed lists a person's record uses."""

from __future__ import annotations

from enum import StrEnum


class PersonCategory(StrEnum):
    """Who comes to a station (visitor_category, domain glossary)."""

    COURIER = "courier"
    FOOD_RIDER = "food_rider"
    RIDE_HAIL_DRIVER = "ride_hail_driver"
    TRUCK_DRIVER = "truck_driver"
    TAXI_DRIVER = "taxi_driver"
    SANITATION = "sanitation"
    TRAFFIC_POLICE = "traffic_police"
    CONSTRUCTION = "construction"
    PROPERTY_SECURITY = "property_security"
    SOCIAL_WORKER = "social_worker"
    STUDENT = "student"
    RESIDENT = "resident"
    OTHER = "other"


NEW_EMPLOYMENT = frozenset(
    {
        PersonCategory.COURIER,
        PersonCategory.FOOD_RIDER,
        PersonCategory.RIDE_HAIL_DRIVER,
        PersonCategory.TRUCK_DRIVER,
    }
)
"""新就业群体: the four core jobs (中央社会工作部 2025-01)."""


class VolunteerStatus(StrEnum):
    """Whether a registration stands."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    """Another record of the same person, the keeper, stands for it."""
    RESTRICTED = "restricted"
    """Nothing but storage while the duty to keep the records runs (PIPL art. 47)."""


STATUTORY_FIELDS = (
    "sex",
    "birth_date",
    "document",
    "area",
    "phone",
    "skills",
    "service_categories",
)
"""个人基本信息 a record should hold besides the name (67号令 art. 5); missing ones are 待完善."""
