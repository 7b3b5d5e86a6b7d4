"""What a text column takes, the same on both databases: SQLite would take anything, PostgreSQL fail."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import String

from stationdesk.domain.errors import InvalidField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Table

_SHOWN = 20


def check_texts(table: Table, row: Mapping[str, Any]) -> None:
    """Raise InvalidField for a text that is too long or holds what is no character (NUL, half a pair)."""
    for name, longest in _longest(table):
        text = row.get(name)
        if not isinstance(text, str):
            continue
        if longest is not None and len(text) > longest:
            raise InvalidField(name, text[:_SHOWN], str(longest))
        if not text.isascii() and not _is_encodable(text) or "\0" in text:
            raise InvalidField(name, "")


@cache
def _longest(table: Table) -> tuple[tuple[str, int | None], ...]:
    return tuple((c.name, c.type.length) for c in table.columns if isinstance(c.type, String))


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
