"""The words people agree to: one file a purpose, language and version, read and filled in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from stationdesk.documents.sheets import Language, NoticeText
from stationdesk.paths import resources

if TYPE_CHECKING:
    from pathlib import Path

    from stationdesk.documents.sheets import NoticeSheet
    from stationdesk.domain.consents import ConsentPurpose

#: The blanks a text may have, each a field of `NoticeSheet`.
BLANKS = ("station", "community", "processor", "contact", "retention", "recipient", "recipient_contact")

_BY_HAND = "_" * 16
_BLANK = re.compile(r"\{(" + "|".join(BLANKS) + r")\}")
_OF_VERSION = re.compile(r"-(\d{4}-\d{2}(?:-\d+)?)$")


class BlockKind(Enum):
    """What a piece of a notice is."""

    HEADING = "## "
    CONSENT = "- [ ] "
    ITEM = "- "
    PARAGRAPH = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, an item of a list or a consent to tick, without its sign."""

    kind: BlockKind
    text: str


def notice_versions(purpose: ConsentPurpose, language: Language) -> list[NoticeText]:
    """Return all versions of a text, newest first. Versions are kept as long as consents name them."""
    folder = resources() / "notices" / language.value
    found = [path for path in folder.glob(f"{purpose.value}-*.md") if _OF_VERSION.search(path.stem)]
    return [_read(path, purpose, language) for path in sorted(found, key=_age, reverse=True)]


def filled_in(sheet: NoticeSheet) -> str:
    """Return the body of a notice with its blanks filled; what is not known stays a line to write on."""
    return _BLANK.sub(lambda blank: getattr(sheet, blank[1]) or _BY_HAND, sheet.text.body)


def blocks(body: str) -> list[Block]:
    """Return the pieces of a notice in reading order."""
    return [_block(line) for line in body.splitlines() if line.strip()]


def _block(line: str) -> Block:
    kind = next(kind for kind in BlockKind if line.startswith(kind.value))
    return Block(kind, line.removeprefix(kind.value).strip())


def _read(path: Path, purpose: ConsentPurpose, language: Language) -> NoticeText:
    title, body = path.read_text(encoding="utf-8").split("\n", 1)
    return NoticeText(purpose, language, path.stem, title.removeprefix("# ").strip(), body.strip())


def _age(path: Path) -> list[int]:
    """Return year, month and number of a version: 2026-11-10 is newer than 2026-11-9."""
    found = _OF_VERSION.search(path.stem)
    return [int(part) for part in found[1].split("-")] if found else []
