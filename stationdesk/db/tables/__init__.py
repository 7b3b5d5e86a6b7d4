"""All tables; importing this package defines every one of them."""

from stationdesk.db.tables import (
    acts,
    attendance,
    consents,
    days,
    loans,
    points,
    redemptions,
    stations,
    stock,
    visitors,
    visits,
    volunteers,
)

__all__ = [
    "acts",
    "attendance",
    "consents",
    "days",
    "loans",
    "points",
    "redemptions",
    "stations",
    "stock",
    "visitors",
    "visits",
    "volunteers",
]
