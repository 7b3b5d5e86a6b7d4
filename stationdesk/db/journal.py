"""Closing an act: its row, its place in the desk's chain, its hash over every row it wrote."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import bindparam, select

from stationdesk.db import prepared
from stationdesk.db.canonical import GENESIS, act_hash
from stationdesk.db.tables.acts import acts, chain_heads
from stationdesk.db.texts import check_texts
from stationdesk.domain.acts import Act

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from stationdesk.db.session import WriteSession

NO_ACT = Act(UUID(int=0), UUID(int=0), datetime.fromtimestamp(0, UTC))
"""What working state is written under."""

_RECEIPT = prepared.prepared(select(acts.c.receipt).where(acts.c.id == bindparam("act_id")))
_HEAD_OF = select(chain_heads.c.seq, chain_heads.c.hash).where(chain_heads.c.desk_id == bindparam("desk"))
_HEAD = prepared.prepared(_HEAD_OF)
_HEAD_HELD = prepared.prepared(_HEAD_OF.with_for_update(key_share=True))


def receipt_of(connection: Connection, act_id: UUID) -> str | None:
    """Return the receipt of an act that was done before, or None.

    Whoever is doing the same act just now is waited for: it is done once, and its rules would
    only see the first half of it.
    """
    prepared.hold(connection, f"act {act_id}")
    found = _RECEIPT.first(connection, {"act_id": act_id})
    return found.receipt if found else None


def close_act(session: WriteSession, verb: str, receipt: str) -> None:
    """Write the act's row as the next link of its desk's chain.

    On PostgreSQL the head's row is locked: acts of one desk are one after another, desks do
    not wait for each other.
    """
    seq, prev_hash = _head(session)
    row: dict[str, Any] = {
        "id": session.act.id,
        "station_id": session.place.station_id,
        "desk_id": session.place.desk_id,
        "seq": seq + 1,
        "operator_id": session.act.operator_id,
        "approver_id": session.approver_id,
        "verb": verb,
        "at": session.act.at,
        "on": session.today,
        "subject_id": session.subject_id,
        "reason": session.act.reason,
        "receipt": receipt,
        "reverses_id": session.reverses_id,
        "point_id": session.point_id,
    }
    check_texts(acts, row)
    link = act_hash(prev_hash, row, session.written.rows)
    prepared.insert(session.connection, acts, {**row, "prev_hash": prev_hash, "hash": link})
    session.remember(chain_heads, desk_id=session.place.desk_id, seq=seq + 1, hash=link, at=session.act.at)
    session.written.tables.add(acts.name)


def _head(session: WriteSession) -> tuple[int, bytes]:
    is_shared = session.connection.dialect.name == "postgresql"
    statement, desk_id = (_HEAD_HELD if is_shared else _HEAD), session.place.desk_id
    found = session.first(statement, desk=desk_id)
    if found is None:  # a new desk: the program may be open twice
        session.hold(f"desk {desk_id}")
        found = session.first(statement, desk=desk_id)
    return (found.seq, bytes(found.hash)) if found else (0, GENESIS)
