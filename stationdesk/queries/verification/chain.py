"""Walks every desk's chain of acts and re-computes each link from the rows as they are now."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from stationdesk.db.base import TableKind, tables_of
from stationdesk.db.canonical import GENESIS, act_hash, row_text
from stationdesk.db.tables.acts import acts, chain_heads
from stationdesk.db.tables.stations import desks
from stationdesk.queries.verification.findings import Detail, Finding, Flaw, found

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
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
    chains = _Walk(session, seen, lambda done: progress(done, total))
    for desk_id in [row.desk_id for row in session.all(select(acts.c.desk_id).distinct())]:
        desk = names.get(desk_id, desk_id.hex)
        flaws, seq, link = chains.along(desk_id, desk, (0, GENESIS))
        findings += flaws
        heads.append((desk, seq, link.hex()))
    findings += _heads_without_acts(session, names)
    findings += _rows_without_acts(session, seen)
    return findings, dict(seen), heads


def walk_from(session: ReadSession, marks: Mapping[UUID, tuple[int, bytes]]) -> tuple[list[Finding], int]:
    """Check what every desk did after a mark: number and hash of an act that must still be there.

    A desk without a mark is walked from its beginning. Return the findings and how many acts were
    looked at.
    """
    seen: dict[str, int] = defaultdict(int)
    findings: list[Finding] = []
    names = {row.id: row.name for row in session.all(select(desks.c.id, desks.c.name))}
    chains = _Walk(session, seen, lambda _done: None)
    heads = {row.desk_id for row in session.all(select(chain_heads.c.desk_id))}
    for desk_id in sorted(heads | set(marks), key=str):
        desk = names.get(desk_id, desk_id.hex)
        mark = marks.get(desk_id, (0, GENESIS))
        findings += _check_mark(session, desk_id, desk, mark)
        findings += chains.along(desk_id, desk, mark)[0]
    return findings, seen["acts"]


def _check_mark(session: ReadSession, desk_id: UUID, desk: str, mark: tuple[int, bytes]) -> Iterator[Finding]:
    seq, link = mark
    if seq == 0:
        return
    there = session.scalar(select(acts.c.hash).where(acts.c.desk_id == desk_id, acts.c.seq == seq))
    if there is None:
        yield found(Flaw.MISSING_ACT, desk, Detail.MARK_MISSING, seq=seq)
    elif bytes(there) != link:
        yield found(Flaw.CHANGED_ACT, f"{desk} #{seq}", Detail.MARK_CHANGED)


@dataclass(frozen=True, slots=True)
class _Walk:
    """One walk through chains: what is read, the rows seen by table, who is told how far it is."""

    session: ReadSession
    seen: dict[str, int]
    progress: Callable[[int], None]

    def along(self, desk_id: UUID, desk: str, mark: tuple[int, bytes]) -> tuple[list[Finding], int, bytes]:
        """Check one desk's acts after a mark; return the findings, its last number and last link."""
        findings: list[Finding] = []
        seq, link = mark
        for batch in _batches(self.session, desk_id, seq):
            rows = _rows_of(self.session, [act.id for act in batch], self.seen)
            for act in batch:
                findings += _check_link(act, desk, seq, link, rows[act.id])
                seq, link = act.seq, bytes(act.hash)
            self.seen["acts"] += len(batch)
            self.progress(self.seen["acts"])
        findings += _check_head(self.session, desk_id, desk, seq, link)
        return findings, seq, link


def _batches(session: ReadSession, desk_id: UUID, after: int) -> Iterator[Sequence[Any]]:
    statement = select(acts).where(acts.c.desk_id == desk_id).order_by(acts.c.seq).limit(_BATCH)
    batch = session.all(statement.where(acts.c.seq > after) if after else statement)
    while batch:
        yield batch
        batch = session.all(statement.where(acts.c.seq > batch[-1].seq))


def _rows_of(session: ReadSession, act_ids: list[UUID], seen: dict[str, int]) -> dict[UUID, list[str]]:
    rows: dict[UUID, list[str]] = defaultdict(list)
    for table in ledgers():
        there = session.connection.execute(select(table).where(table.c.act_id.in_(act_ids))).mappings()
        for row in there:
            rows[row["act_id"]].append(row_text(table, row))
            seen[table.name] += 1
    return rows


def _check_link(act: Any, desk: str, seq: int, prev_hash: bytes, rows: list[str]) -> Iterator[Finding]:
    place = f"{desk} #{act.seq} {act.verb} {act.at:%Y-%m-%d %H:%M}Z ({act.id})"
    if act.seq != seq + 1:
        yield found(Flaw.MISSING_ACT, place, Detail.ACTS_MISSING_BEFORE, first=seq + 1, last=act.seq - 1)
    elif bytes(act.prev_hash) != prev_hash:
        yield found(Flaw.BROKEN_CHAIN, place, Detail.DOES_NOT_FOLLOW)
    if act_hash(bytes(act.prev_hash), act._mapping, rows) != bytes(act.hash):
        yield found(Flaw.CHANGED_ACT, place, Detail.ACT_OR_ROW_CHANGED)


def _check_head(
    session: ReadSession, desk_id: UUID, desk: str, seq: int, last_hash: bytes
) -> Iterator[Finding]:
    head = session.first(select(chain_heads).where(chain_heads.c.desk_id == desk_id))
    if head is None:
        yield found(Flaw.MISSING_ACT, desk, Detail.HEAD_MISSING)
    elif head.seq > seq:
        yield found(Flaw.MISSING_ACT, desk, Detail.ACTS_MISSING_AT_END, first=seq + 1, last=head.seq)
    elif head.seq != seq or bytes(head.hash) != last_hash:
        yield found(Flaw.BROKEN_CHAIN, desk, Detail.HEAD_IS_NOT_LAST)


def _heads_without_acts(session: ReadSession, names: dict[UUID, str]) -> Iterator[Finding]:
    known = select(acts.c.desk_id)
    for row in session.all(select(chain_heads).where(chain_heads.c.desk_id.not_in(known))):
        desk = names.get(row.desk_id, row.desk_id.hex)
        yield found(Flaw.MISSING_ACT, desk, Detail.ALL_ACTS_MISSING, acts=row.seq)


def _rows_without_acts(session: ReadSession, seen: dict[str, int]) -> Iterator[Finding]:
    for table in ledgers():
        total = int(session.scalar(select(func.count()).select_from(table)))
        if total == seen.get(table.name, 0):
            continue
        orphans = select(table.c.id).where(table.c.act_id.not_in(select(acts.c.id))).limit(20)
        for row in session.all(orphans):
            yield found(Flaw.ROW_WITHOUT_ACT, f"{table.name} {row.id}", Detail.NO_ACT)
