"""Every typed text of a sheet, whatever sheet it is: asked for what the font lacks, or spelled out."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, TypeVar, cast

from stationdesk.documents import fonts
from stationdesk.documents.sheets import MissingGlyphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import DataclassInstance

S = TypeVar("S", bound="DataclassInstance")


def check_glyphs(sheet: DataclassInstance) -> None:
    """Ask whether the font can show everything. Nothing is drawn.

    Raises:
        MissingGlyphs: it lacks characters of a text; the first such text is named.
    """
    for text in _texts(sheet):
        if missing := fonts.missing_characters(text):
            raise MissingGlyphs(missing, text)


def unprintable(sheet: DataclassInstance) -> tuple[str, ...]:
    """Return the characters of a sheet that the font cannot show, each once. Nothing is drawn."""
    return fonts.missing_characters("".join(_texts(sheet)))


def spelled_out(sheet: S) -> S:
    """Return the sheet with what the font lacks written as code points (U+2B740), to print it after all."""
    return cast("S", _spelled(sheet))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def _spelled(value: object) -> object:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return _spell(value)
    if isinstance(value, tuple):
        return tuple(map(_spelled, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _spelled(getattr(value, field.name)) for field in fields(value)})
    return value


def _spell(text: str) -> str:
    for character in fonts.missing_characters(text):
        text = text.replace(character, f"[U+{ord(character):04X}]")
    return text
