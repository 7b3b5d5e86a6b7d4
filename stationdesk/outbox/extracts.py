"""A person's extract as paper and as a file: the same sections, in words and as they are stored."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from stationdesk.documents.extract import build_extract
from stationdesk.documents.extract_values import VALUES
from stationdesk.documents.extract_words import COLUMNS, NOTES, SECTIONS, UNDONE, YES_NO, word
from stationdesk.documents.sheets import ExtractSection, ExtractSheet, ExtractTable, Language
from stationdesk.exchange.spreadsheets import FileNotWritten, problem_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo
    from pathlib import Path

    from stationdesk.queries.extract import Extract, Section

JSON_FORMAT = "stationdesk.extract/1"
_PAIRS = frozenset({"person", "visitor"})
_FLAGS = frozenset({"earns_for_household"})
_NOTHING = "—"
_FIGURES = frozenset({"points", "pieces", "points_each", "service_minutes", "study_minutes", "version"})
_PAPER_COLUMNS: dict[str, tuple[str, ...]] = {
    "visitor_versions": ("at", "verb", "changes", "operator"),
    "visitor_consents": ("given_on", "text_version", "form", "paper_number", "operator"),
    "visitor_acts": ("at", "verb", "operator", "reason"),
    "merged_records": ("number", "name", "registered_on", "document", "phone"),
    "record_versions": ("at", "verb", "changes", "operator"),
    "household": ("name", "is_head", "members"),
    "team": ("name", "is_leader"),
    "consents": (
        "given_on",
        "purpose",
        "text_version",
        "form",
        "paper_number",
        "guardian_name",
        "guardian_relation",
        "guardian_phone",
        "recipient",
        "withdrawn_at",
    ),
    "trainings": ("on", "name", "content", "study_minutes", "organiser"),
    "commendations": ("on", "name", "granted_by"),
    "service_records": (
        "started_at",
        "ended_at",
        "activity",
        "content",
        "place",
        "service_minutes",
        "evidence",
        "review_state",
        "points",
    ),
    "hour_reviews": ("at", "on", "service_minutes", "decision", "reason", "operator", "approver"),
    "made_up_hours": ("on", "service_minutes", "paper_number", "deadline", "reason", "operator", "approver"),
    "check_ins": ("came_at", "activity", "evidence", "operator"),
    "points_moves": ("at", "cause", "from_account", "to_account", "points", "expires_on", "operator"),
    "redemptions": ("at", "number", "points", "is_own", "collected_by", "operator"),
    "redemption_lines": ("on", "number", "title", "pieces", "points_each"),
    "redemption_returns": ("at", "number", "title", "pieces", "points"),
    "hand_overs": ("at", "number", "collected_by", "operator"),
    "hand_outs": ("at", "number", "title", "pieces", "operator"),
    "print_jobs": ("queued_at", "kind", "number", "state"),
    "visits": ("at", "visitor_category", "visits", "services_used", "operator"),
    "looks": ("at", "verb", "operator", "approver", "reason"),
    "acts": ("at", "verb", "operator", "approver", "reason"),
    "different_people": ("at", "number", "name", "operator"),
}
"""What of a section stands on paper, where that is less than all of it; the file has everything."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who answers for an extract: `made_at` is aware and in the station's time zone."""

    station: str
    processor: str
    contact: str
    operator: str
    made_at: datetime
    asked_by: str = ""
    language: Language = Language.ZH_CN

    @property
    def zone(self) -> tzinfo | None:
        """The station's time zone."""
        return self.made_at.tzinfo


def extract_sheet(found: Extract, head: Letterhead) -> ExtractSheet:
    """Return what the paper says."""
    return ExtractSheet(
        station=head.station,
        processor=head.processor,
        contact=head.contact,
        name=found.name,
        local_no=found.number,
        made_at=head.made_at,
        operator=head.operator,
        sections=tuple(_section(section, head) for section in found.sections),
        requested_by=head.asked_by,
        shows_full_numbers=found.is_full,
        language=head.language,
    )


def extract_pdf(found: Extract, head: Letterhead) -> bytes:
    """Return the paper. Safe from any thread.

    Raises:
        MissingGlyphs: the font lacks a character of a name or reason.
    """
    return build_extract(extract_sheet(found, head))


def extract_json(found: Extract, head: Letterhead) -> bytes:
    """Return the file: UTF-8, moments with their offset, codes as they are stored, words for each beside.

    PIPL art. 45 wants the data to be portable: what a program reads is the same in every language.
    """
    used = {name for section in found.sections for row in section.rows for name in row}
    content = {
        "format": JSON_FORMAT,
        "station": head.station,
        "made_at": head.made_at.isoformat(timespec="seconds"),
        "made_by": head.operator,
        "asked_by": head.asked_by,
        "numbers": "full" if found.is_full else "masked",
        "person": {"number": found.number, "name": found.name},
        "sections": {
            section.name: [_plain(row, head.zone) for row in section.rows] for section in found.sections
        },
        "labels": {
            "sections": {name: _both(pair) for name, pair in SECTIONS.items()},
            "fields": {name: _both(COLUMNS[name]) for name in sorted(used)},
            "values": {
                column: {code: _both(pair) for code, pair in words.items()}
                for column, words in VALUES.items()
                if column in used
            },
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def put_files(folder: Path, stem: str, found: Extract, head: Letterhead, kinds: Sequence[str]) -> list[Path]:
    """Write the extract into a folder, pdf and json as asked for; nothing there is written over.

    The names of the files name nobody. For a worker thread.

    Raises:
        MissingGlyphs. FileNotWritten: disk full, folder gone, not writable.
    """
    builders = {"pdf": extract_pdf, "json": extract_json}
    contents = {kind: builders[kind](found, head) for kind in kinds}
    return [_put(folder / f"{stem}.{kind}", content) for kind, content in contents.items()]


def _put(wanted: Path, content: bytes) -> Path:
    """Write a whole file or none, under the next free name."""
    part = wanted.with_name(f".{wanted.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        place, n = wanted, 1
        while place.exists():
            n += 1
            place = wanted.with_name(f"{wanted.stem}-{n}{wanted.suffix}")
        part.replace(place)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise FileNotWritten(problem_of(error, wanted), str(wanted.parent)) from error
    return place


def _section(section: Section, head: Letterhead) -> ExtractSection:
    title, language = word(SECTIONS[section.name], head.language), head.language
    note = word(NOTES[section.name], language) if section.name in NOTES else ""
    if not section.rows:
        return ExtractSection(title, note=note)
    if section.name in _PAIRS:
        pairs = [
            (word(COLUMNS[name], language), _cell(name, value, head))
            for name, value in section.rows[0].items()
        ]
        return ExtractSection(title, tuple(pair for pair in pairs if pair[1]), note=note)
    columns = _PAPER_COLUMNS.get(section.name, tuple(section.rows[0]))
    columns = tuple(name for name in columns if any(row[name] not in (None, "", []) for row in section.rows))
    rows = tuple(_cells(row, columns, head) for row in section.rows)
    names = tuple(word(COLUMNS[name], language) for name in columns)
    figures = frozenset(place for place, name in enumerate(columns) if name in _FIGURES)
    return ExtractSection(title, table=ExtractTable(names, rows, figures), note=note)


def _cells(row: dict[str, Any], columns: tuple[str, ...], head: Letterhead) -> tuple[str, ...]:
    cells = [_cell(name, row[name], head) for name in columns]
    if row.get("is_undone"):
        cells[0] += word(UNDONE, head.language)
    return tuple(cells)


def _cell(name: str, value: Any, head: Letterhead) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return word(YES_NO[value], head.language)
    if isinstance(value, datetime):
        return f"{value.astimezone(head.zone):%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return "\n".join(filter(None, (_line(part, head) for part in value)))
    if isinstance(value, int):
        return f"{value:,}"
    words = VALUES.get(name, {})
    return word(words[value], head.language) if value in words else str(value)


def _line(part: Any, head: Letterhead) -> str:
    """Return one change of a record, or one word of a list; nothing that stayed empty."""
    if not isinstance(part, dict):
        return str(part)
    name = part["field"]
    before, after = (_of_version(name, part[when], head) for when in ("before", "after"))
    if not before and not after:
        return ""
    told = f"{before} → {after or _NOTHING}" if before else after
    return word(("{field}：{told}", "{field}: {told}"), head.language).format(
        field=word(COLUMNS[name], head.language), told=told
    )


def _of_version(name: str, value: Any, head: Letterhead) -> str:
    if name in _FLAGS and value is not None:
        value = bool(value)
    return _cell(name, value, head).replace("\n", " ")


def _plain(value: Any, zone: tzinfo | None) -> Any:
    if isinstance(value, dict):
        return {name: _plain(part, zone) for name, part in value.items()}
    if isinstance(value, list):
        return [_plain(part, zone) for part in value]
    if isinstance(value, datetime):
        return value.astimezone(zone).isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else value


def _both(pair: tuple[str, str]) -> dict[str, str]:
    return {"zh": pair[0], "en": pair[1]}
