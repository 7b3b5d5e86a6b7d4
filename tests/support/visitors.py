"""Somebody on the visitor file of a test's station."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from stations import Station

from stationdesk.db.tables.visitors import visitor_categories
from stationdesk.domain.consents import ConsentForm
from stationdesk.services import visit_lists, visitors
from stationdesk.services.visitors import VisitorFields, VisitorReceipt, VisitorRequest

VERSION = "visitor_file-2026-11"
TODAY = date(2026, 11, 22)
KEPT = date(2027, 6, 30)


def category(station: Station, title: str = "快递员") -> UUID:
    """Return a category of drop-in visitors; the usual ones are taken over first."""
    station.do(visit_lists.adopt, visit_lists.AdoptRequest())
    statement = select(visitor_categories.c.id).where(visitor_categories.c.title == title)
    found: UUID = station.read(lambda session: session.scalar(statement))
    return found


def fields(station: Station, name: str = "赵骑手", **more: Any) -> VisitorFields:
    """Return what a file says."""
    more.setdefault("category_id", category(station))
    more.setdefault("keep_until", KEPT)
    return VisitorFields(name, **more)


def on_file(station: Station, name: str = "赵骑手", **more: Any) -> VisitorReceipt:
    """Open a file on somebody who signed the paper."""
    request = VisitorRequest(fields(station, name, **more), VERSION, ConsentForm.PAPER, TODAY, "访 001")
    return station.do(visitors.put_visitor, request)
