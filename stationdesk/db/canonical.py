"""One text for one row, the same on both databases and in every later version: what hashes cover.

Columns without a value are left out, so that a column added later does not change the
text of rows written before it.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from stationdesk.db.base import milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Table

_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode

GENESIS = bytes(32)
"""What stands before the first act of a desk."""


def plain(value: Any) -> Any:
    """Return a column's value as JSON can hold it."""
    if value is None or type(value) in (int, str):
        return value
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        return milliseconds(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return str(value)
    raise TypeError(type(value).__name__)


def row_text(table: Table, row: Mapping[Any, Any]) -> str:
    """Return the canonical text of a ledger row."""
    return f"{table.name}:{_encode({name: plain(v) for name, v in row.items() if v is not None})}"


def content_of(row: Mapping[str, Any]) -> str:
    """Return the state of a kept row, as its version keeps it."""
    return _encode({name: plain(v) for name, v in row.items() if v is not None})


def act_hash(prev_hash: bytes, act: Mapping[str, Any], rows: Iterable[str]) -> bytes:
    """Return the link of the chain: SHA-256 over the link before, the act, and its rows in text order."""
    covered = {name: v for name, v in act.items() if name not in ("hash", "prev_hash")}
    text = _encode({name: plain(v) for name, v in covered.items() if v is not None})
    return hashlib.sha256("\n".join((prev_hash.hex(), text, *sorted(rows))).encode()).digest()
