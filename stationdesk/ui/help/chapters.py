"""The chapters of the manual: the numbered Markdown files of its folder, in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from stationdesk.paths import manual

SOURCE_LANGUAGE = "zh_CN"
"""The language the manual is written in first; a chapter another language lacks is shown in it."""

_CHAPTERS = "[0-9][0-9]-*.md"
_OF_PAGES = {"desk": "attendance", "redemptions": "redemption"}
"""Pages whose chapter has another name than they have."""
_OF_SECTIONS = {
    "hand_outs": "hand-outs",
    "stocktakes": "stocktake",
    "lending": "lending",
    "visitors": "visitor-file",
    "facilities": "facilities",
}
"""Sections that have a chapter of their own."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file of the manual; its title is its first heading."""

    file: Path
    title: str
    text: str

    @property
    def name(self) -> str:
        """What it is called whatever its number is: `attendance` for `03-attendance.md`."""
        return self.file.stem.partition("-")[2]


def read_chapters(language: str, folder: Path | None = None) -> tuple[Chapter, ...]:
    """Return the manual in a language, without chapters that cannot be read."""
    root = folder or manual()
    files: dict[str, Path] = {}
    for spoken in dict.fromkeys((language, SOURCE_LANGUAGE) if language != SOURCE_LANGUAGE else (language,)):
        for file in (root / spoken).glob(_CHAPTERS):
            files.setdefault(file.name, file)
    found = (_read(file) for _name, file in sorted(files.items()))
    return tuple(chapter for chapter in found if chapter is not None)


def chapter_for(page: str, chapters: Sequence[Chapter], section: str = "") -> Chapter | None:
    """Return the chapter that tells about a page, or about the section that is in front there.

    The first one if none does; None without a manual.
    """
    wanted = _OF_SECTIONS.get(section) or _OF_PAGES.get(page, page)
    return next((one for one in chapters if one.name == wanted), chapters[0] if chapters else None)


def slug(heading: str) -> str:
    """Return what a link to a heading says after its `#`."""
    kept = (letter for letter in heading.strip().lower() if letter.isalnum() or letter in " -_")
    return "".join(kept).replace(" ", "-")


def _read(file: Path) -> Chapter | None:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    headings = (line[2:].strip() for line in text.splitlines() if line.startswith("# "))
    return Chapter(file, next(headings, file.stem), text)
