"""Frozen values to plain JSON and back: receipts are kept with their act and read again on a replay."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

Value = TypeVar("Value")


def to_json(value: object) -> str:
    """Return a frozen dataclass as compact JSON with sorted keys."""
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(kind: type[Value], text: str) -> Value:
    """Return the value of type `kind` that `to_json` wrote."""
    built: Value = _build(kind, json.loads(text))
    return built


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | str):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"not a plain value: {type(value).__name__}")


def _build(kind: Any, plain: Any) -> Any:
    if plain is None:
        return None
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _build(next(arg for arg in get_args(kind) if arg is not NoneType), plain)
    if origin in (tuple, list):
        inner = get_args(kind)[0]
        return tuple(_build(inner, item) for item in plain)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _build(hints[name], part) for name, part in plain.items()})
    if kind in (datetime, date):
        return kind.fromisoformat(plain)
    return kind(hex=plain) if kind is UUID else kind(plain)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
