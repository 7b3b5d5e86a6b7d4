"""All tables; importing this package defines every one of them."""

from stationdesk.db.tables import (
    acts,
    attendance,
    consents,
    days,
    points,
    redemptions,
    stations,
    stock,
    volunteers,
)

__all__ = [
    "acts",
    "attendance",
    "consents",
    "days",
    "points",
    "redemptions",
    "stations",
    "stock",
    "volunteers",
]
