"""Re-adds what came back of redemptions, and looks whether attachments are what they were."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from stationdesk.db.tables.attendance import attachment_contents, attachments
from stationdesk.db.tables.points import points_moves
from stationdesk.db.tables.redemptions import redemption_lines, redemption_returns
from stationdesk.domain.points import AccountKind, system_account
from stationdesk.queries.verification.findings import Detail, Finding, Flaw, found

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession


def check_returns(session: ReadSession) -> Iterator[Finding]:
    """Yield returns whose pieces at their price, points said and points moved do not agree."""
    back, lines = redemption_returns.c, redemption_lines.c
    moved = (
        select(points_moves.c.act_id, func.sum(points_moves.c.points).label("points"))
        .where(points_moves.c.from_id == system_account(AccountKind.REDEEMED))
        .group_by(points_moves.c.act_id)
        .subquery()
    )
    said = (
        select(
            back.act_id,
            func.sum(back.points).label("points"),
            func.sum(back.pieces * lines.points_each).label("priced"),
        )
        .join(redemption_lines, lines.id == back.line_id)
        .group_by(back.act_id)
        .subquery()
    )
    statement = select(said, func.coalesce(moved.c.points, 0).label("moved")).outerjoin(
        moved, moved.c.act_id == said.c.act_id
    )
    for row in session.all(statement):
        if not row.points == row.priced == row.moved:
            yield found(
                Flaw.UNBALANCED_REDEMPTION,
                f"redemption_returns of act {row.act_id}",
                Detail.POINTS_DISAGREE,
                points=row.points,
                lines=row.priced,
                moves=row.moved,
            )


def check_attachments(session: ReadSession) -> Iterator[Finding]:
    """Yield attachments whose content is not there, or is another than was written down."""
    for row in session.all(select(attachments.c.id, attachments.c.sha256)):
        content = session.scalar(
            select(attachment_contents.c.content).where(attachment_contents.c.attachment_id == row.id)
        )
        if content is None:
            yield found(Flaw.MISSING_STATE, f"attachments {row.id}", Detail.DELETED)
        elif hashlib.sha256(content).digest() != bytes(row.sha256):
            yield found(Flaw.CHANGED_STATE, f"attachments {row.id}", Detail.NOT_AS_WRITTEN)
