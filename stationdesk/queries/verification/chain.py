"""Walks every desk's chain of acts and re-computes each link from the rows as they are now."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from stationdesk.db.base import TableKind, tables_of
from stationdesk.db.canonical import GENESIS, act_hash, row_text
from stationdesk.db.tables.acts import acts, chain_heads
from stationdesk.db.tables.stations import desks
from stationdesk.queries.verification.findings import Finding, Flaw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from uuid import UUID

    from stationdesk.db.session import ReadSession

_BATCH = 500


def ledgers() -> list[Any]:
    """Return the tables whose rows belong to acts."""
    return [table for table in tables_of(TableKind.LEDGER) if table is not acts]


def walk(
    session: ReadSession, progress: Callable[[int, int], None]
) -> tuple[list[Finding], dict[str, int], list[tuple[str, int, str]]]:
    """Check every chain; return the findings, the rows seen by table, and each desk's head."""
    findings: list[Finding] = []
    seen: dict[str, int] = defaultdict(int)
    heads: list[tuple[str, int, str]] = []
    total = int(session.scalar(select(func.count()).select_from(acts)))
    names = {row.id: row.name for row in session.all(select(desks.c.id, desks.c.name))}
    for desk_id in [row.desk_id for row in session.all(select(acts.c.desk_id).distinct())]:
        desk = names.get(desk_id, desk_id.hex)
        seq, prev_hash = 0, GENESIS
        for batch in _batches(session, desk_id):
            rows = _rows_of(session, [act.id for act in batch], seen)
            for act in batch:
                findings += _check_link(act, desk, seq, prev_hash, rows[act.id])
                seq, prev_hash = act.seq, bytes(act.hash)
            seen["acts"] += len(batch)
            progress(seen["acts"], total)
        findings += _check_head(session, desk_id, desk, seq, prev_hash)
        heads.append((desk, seq, prev_hash.hex()))
    findings += _heads_without_acts(session, names)
    findings += _rows_without_acts(session, seen)
    return findings, dict(seen), heads


def _batches(session: ReadSession, desk_id: UUID) -> Iterator[Sequence[Any]]:
    statement = select(acts).where(acts.c.desk_id == desk_id).order_by(acts.c.seq).limit(_BATCH)
    batch = session.all(statement)
    while batch:
        yield batch
        batch = session.all(statement.where(acts.c.seq > batch[-1].seq))


def _rows_of(session: ReadSession, act_ids: list[UUID], seen: dict[str, int]) -> dict[UUID, list[str]]:
    rows: dict[UUID, list[str]] = defaultdict(list)
    for table in ledgers():
        found = session.connection.execute(select(table).where(table.c.act_id.in_(act_ids))).mappings()
        for row in found:
            rows[row["act_id"]].append(row_text(table, row))
            seen[table.name] += 1
    return rows


def _check_link(act: Any, desk: str, seq: int, prev_hash: bytes, rows: list[str]) -> Iterator[Finding]:
    place = f"{desk} #{act.seq} {act.verb} {act.at:%Y-%m-%d %H:%M}Z ({act.id})"
    if act.seq != seq + 1:
        yield Finding(Flaw.MISSING_ACT, place, f"acts #{seq + 1} to #{act.seq - 1} are missing before it")
    elif bytes(act.prev_hash) != prev_hash:
        yield Finding(Flaw.BROKEN_CHAIN, place, "does not follow the act before it")
    if act_hash(bytes(act.prev_hash), act._mapping, rows) != bytes(act.hash):
        yield Finding(Flaw.CHANGED_ACT, place, "the act or a row it wrote was changed, added or removed")


def _check_head(
    session: ReadSession, desk_id: UUID, desk: str, seq: int, last_hash: bytes
) -> Iterator[Finding]:
    head = session.first(select(chain_heads).where(chain_heads.c.desk_id == desk_id))
    if head is None:
        yield Finding(Flaw.MISSING_ACT, f"desk {desk}", "the head of its chain is missing")
    elif head.seq > seq:
        yield Finding(
            Flaw.MISSING_ACT, f"desk {desk}", f"acts #{seq + 1} to #{head.seq} are missing at the end"
        )
    elif head.seq != seq or bytes(head.hash) != last_hash:
        yield Finding(Flaw.BROKEN_CHAIN, f"desk {desk}", "the head of its chain is not its last act")


def _heads_without_acts(session: ReadSession, names: dict[UUID, str]) -> Iterator[Finding]:
    known = select(acts.c.desk_id)
    for row in session.all(select(chain_heads).where(chain_heads.c.desk_id.not_in(known))):
        desk = names.get(row.desk_id, row.desk_id.hex)
        yield Finding(Flaw.MISSING_ACT, f"desk {desk}", f"all {row.seq} acts are missing")


def _rows_without_acts(session: ReadSession, seen: dict[str, int]) -> Iterator[Finding]:
    for table in ledgers():
        total = int(session.scalar(select(func.count()).select_from(table)))
        if total == seen.get(table.name, 0):
            continue
        orphans = select(table.c.id).where(table.c.act_id.not_in(select(acts.c.id))).limit(20)
        for row in session.all(orphans):
            yield Finding(Flaw.ROW_WITHOUT_ACT, f"{table.name} {row.id}", "belongs to no act")
