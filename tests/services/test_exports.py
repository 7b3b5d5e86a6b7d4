"""A list that leaves the program is noted: what and how many, nobody's name."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select
from stations import Station

from stationdesk.db.tables.acts import acts
from stationdesk.domain.errors import NotAllowed
from stationdesk.domain.staff import Role
from stationdesk.services import exports

ASKED = exports.ListExportRequest("category:courier", "-points", ("number", "name"), "xlsx", 12)


def test_an_export_is_an_act_with_filter_columns_and_count(station: Station) -> None:
    receipt = station.do(exports.volunteers, ASKED)

    with station.database.engine.connect() as connection:
        act = connection.execute(select(acts).where(acts.c.id == station.acts[-1])).one()

    assert receipt.is_masked
    assert act.verb == "exports.volunteers"
    assert json.loads(act.receipt)["rows"] == 12
    assert json.loads(act.receipt)["which"] == "category:courier"


def test_who_only_reads_exports_nothing(founded: Station) -> None:
    reader = founded.operator("小刘", Role.READER)

    with pytest.raises(NotAllowed):
        founded.do(exports.volunteers, ASKED, operator_id=reader)
