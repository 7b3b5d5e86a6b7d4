"""The whole verification, in one snapshot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from stationdesk.db.base import TableKind, tables_of
from stationdesk.queries.verification import ledgers, purses, returns, states, sums
from stationdesk.queries.verification.chain import walk
from stationdesk.queries.verification.findings import Finding, Verification
from stationdesk.queries.verification.unreadable import STUMBLES, unreadable

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.db.session import ReadSession

_CHECKS = (
    states.check_triggers,
    states.check_references,
    states.check_states,
    states.check_presence,
    states.check_search,
    states.check_counters,
    ledgers.check_floors,
    ledgers.check_redemptions,
    ledgers.check_hours,
    ledgers.check_overlaps,
    returns.check_returns,
    returns.check_attachments,
    purses.check_debts,
    purses.check_waiting,
    sums.check_levels,
    sums.check_visits,
    sums.check_open_loans,
)


def verify(session: ReadSession, progress: Callable[[int, int], None] | None = None) -> Verification:
    """Check a station: every link of every chain, every account and shelf, every state, every guard.

    `progress` is told how many of how many acts are done.
    """
    findings: list[Finding] = []
    seen: dict[str, int] = {}
    heads: list[tuple[str, int, str]] = []
    stumbled: Exception | None = None
    try:
        found, seen, heads = walk(session, progress or _silent)
        findings += found
    except STUMBLES as error:
        stumbled = error
    for check in _CHECKS:
        try:
            findings.extend(check(session))
        except STUMBLES as error:
            stumbled = error
    if stumbled is not None:
        findings = [*unreadable(session), *findings]
        if not findings:
            raise stumbled
    counts = [(name, seen[name]) for name in sorted(seen)]
    for table in tables_of(TableKind.KEPT):
        counts.append((table.name, int(session.scalar(select(func.count()).select_from(table)))))
    return Verification(tuple(counts), tuple(heads), tuple(findings))


class _Stopped(Exception):
    """Whoever asked wants no more of it."""


def verify_unless_stopped(
    session: ReadSession, progress: Callable[[int, int], None], is_stopped: Callable[[], bool]
) -> Verification | None:
    """Check a station; return None when it was stopped half-way, which `is_stopped` says."""

    def step(done: int, total: int) -> None:
        if is_stopped():
            raise _Stopped
        progress(done, total)

    try:
        return verify(session, step)
    except _Stopped:
        return None


def _silent(_done: int, _total: int) -> None:
    pass
