"""Does something to a station behind the program's back."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from sqlalchemy import text
from stations import Station

from stationdesk.db import triggers


def tamper(station: Station, statement: str) -> None:
    """Do something behind the program's back, all guards dropped and put back."""
    engine = station.database.engine
    if engine.dialect.name == "sqlite":
        with closing(sqlite3.connect(str(engine.url.database))) as raw:
            for name in triggers.names():
                raw.execute(f"DROP TRIGGER {name}")
            raw.execute(statement)
            raw.commit()
        with engine.begin() as connection:
            triggers.install(connection)
    else:
        with engine.begin() as connection:
            connection.exec_driver_sql("SET session_replication_role = replica")
            connection.execute(text(statement))
            connection.exec_driver_sql("SET session_replication_role = origin")
