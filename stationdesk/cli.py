"""The program without its window: reads the command line, runs demo, verify and version."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from stationdesk import __version__, preferences
from stationdesk.domain import errors
from stationdesk.paths import DataFolder, default_data_folder
from stationdesk.words import LANGUAGES, Words

if TYPE_CHECKING:
    from stationdesk.queries.verification import Verification

DONE, FOUND_WRONG, WRONG_USE = 0, 1, 2
WINDOW, DEMO, TOUR, VERIFY, VERSION, HELP = "", "demo", "tour", "verify", "version", "help"
_COMMANDS = (DEMO, TOUR, VERIFY, VERSION, HELP)
_WITH_VALUE = ("--data", "--lang")
_PLAIN = {"--json": "--json", "--help": "--help", "-h": "--help", "--version": "--version"}
_ENTRIES_OF_NO_STATION = frozenset({"logs", "desk.json"})
_MOST_FINDINGS = 50


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for. `command` empty: the window. `language` empty: as kept with the data.

    `is_folder_named` is True for --data, not for STATIONDESK_DATA; `out` is the tour's folder.
    """

    command: str
    folder: DataFolder
    is_folder_named: bool
    database_url: str | None
    language: str
    out: Path | None
    as_json: bool

    @property
    def words(self) -> Words:
        """The words of the language wanted."""
        return LANGUAGES[self.language or preferences.load(self.folder.settings).language]


@dataclass(eq=False)
class WrongUse(Exception):
    """The command line makes no sense; `sentence` says why, in the language wanted."""

    sentence: str


Run = Callable[[Wanted], int]


def run(argv: Sequence[str], *, window: Run, tour: Run) -> int:
    """Do what a command line asks for and return the exit code: 0 done, 1 something is wrong, 2 wrong use.

    `window` and `tour` are what opens the window and what drives it; they lie above this module.
    """
    _let_every_character_through()
    try:
        wanted = read(argv, os.environ)
    except WrongUse as wrong:
        print(wrong.sentence, file=sys.stderr)
        return WRONG_USE
    commands: dict[str, Run] = {
        WINDOW: window,
        TOUR: tour,
        DEMO: _demo,
        VERIFY: _verify,
        VERSION: _version,
        HELP: _help,
    }
    try:
        return commands[wanted.command](wanted)
    except (errors.Trouble, errors.NotFound) as trouble:
        print(sentence_for(trouble, wanted.words), file=sys.stderr)
        return FOUND_WRONG


def read(argv: Sequence[str], environment: Mapping[str, str]) -> Wanted:
    """Return what a command line and its environment ask for.

    Raises:
        WrongUse: with one sentence.
    """
    given, rest = _sorted(argv)
    words = _words_for(given, environment)
    command = _command(given, rest, words)
    url = environment.get("STATIONDESK_DATABASE_URL", "").strip() or None
    if url is not None and not _is_database_url(url):
        raise WrongUse(words.bad_database_url)
    return Wanted(
        command=command,
        folder=_folder(given, environment),
        is_folder_named="--data" in given,
        database_url=url,
        language=given.get("--lang", ""),
        out=_out(rest[1], words) if command == TOUR else None,
        as_json="--json" in given,
    )


def sentence_for(error: Exception, words: Words) -> str:
    """Return the one sentence for a trouble that can stop a command."""
    match error:
        case errors.NotFound():
            return words.no_station.format(place=error.key)
        case errors.FileTooNew():
            return words.file_too_new.format(version=error.version)
        case errors.FileTooOld():
            return words.file_too_old.format(version=error.version)
        case errors.KeyMissing():
            return words.key_missing.format(place=error.place)
        case errors.KeyUnreadable():
            return words.key_unreadable.format(place=error.place)
        case errors.WrongKey():
            return words.wrong_key.format(place=error.place)
        case errors.DatabaseTrouble():
            sentence: str = getattr(words.trouble, error.problem.value)
            return sentence
    raise TypeError(f"no words for {type(error).__name__}")


def _sorted(argv: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Return the options with their values (None of a missing one) and the other words."""
    given: dict[str, str] = {}
    rest: list[str] = []
    words = iter(argv)
    for word in words:
        name, equals, value = word.partition("=")
        if name in _WITH_VALUE:
            given[name] = value if equals else next(words, "")
        elif word in _PLAIN:
            given[_PLAIN[word]] = word
        elif word.startswith("-"):
            given.setdefault("unknown", word)
        else:
            rest.append(word)
    return given, rest


def _words_for(given: Mapping[str, str], environment: Mapping[str, str]) -> Words:
    language = given.get("--lang", "")
    if language in LANGUAGES:
        return LANGUAGES[language]
    return LANGUAGES[preferences.load(_folder(given, environment).settings).language]


def _command(given: Mapping[str, str], rest: Sequence[str], words: Words) -> str:
    _check_options(given, words)
    command = rest[0] if rest else WINDOW
    if "--help" in given:
        return HELP
    if "--version" in given:
        return VERSION
    if command not in (WINDOW, *_COMMANDS):
        raise WrongUse(words.unknown_command.format(given=command))
    if command == TOUR and len(rest) < 2:
        raise WrongUse(words.tour_needs_folder)
    most = 2 if command == TOUR else 1
    if len(rest) > most:
        raise WrongUse(words.too_many.format(given=rest[most]))
    if "--json" in given and command != VERIFY:
        raise WrongUse(words.not_with_command.format(given="--json"))
    return command


def _check_options(given: Mapping[str, str], words: Words) -> None:
    if "unknown" in given:
        raise WrongUse(words.unknown_option.format(given=given["unknown"]))
    for name in _WITH_VALUE:
        value = given.get(name)
        if value is not None and (not value or value.startswith("--")):
            raise WrongUse(words.needs_value.format(given=name))
    language = given.get("--lang")
    if language is not None and language not in LANGUAGES:
        raise WrongUse(words.unknown_language.format(given=language))


def _folder(given: Mapping[str, str], environment: Mapping[str, str]) -> DataFolder:
    named = given.get("--data") or environment.get("STATIONDESK_DATA", "").strip()
    return DataFolder(Path(named).expanduser().absolute() if named else default_data_folder())


def _out(text: str, words: Words) -> Path:
    out = Path(text).expanduser().absolute()
    if out.exists() and not out.is_dir():
        raise WrongUse(words.out_is_file.format(place=out))
    return out


def _is_database_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        _ = parts.port  # ValueError when it is none
    except ValueError:
        return False
    kind = parts.scheme.partition("+")[0]
    return kind in ("postgresql", "postgres", "sqlite") and "://" in text


def _demo(wanted: Wanted) -> int:
    # SQLAlchemy and the services: only for the commands that need a station.
    from stationdesk import demo  # noqa: PLC0415
    from stationdesk.opening import open_station  # noqa: PLC0415

    words, folder = wanted.words, wanted.folder
    if wanted.database_url is None and not is_unused(folder):
        print(words.folder_in_use.format(place=folder.path), file=sys.stderr)
        return WRONG_USE
    opened = open_station(folder, wanted.database_url)
    try:
        if opened.is_founded:
            print(words.database_in_use, file=sys.stderr)
            return WRONG_USE
        filled = demo.fill(opened.desk, datetime.now(UTC))
    finally:
        opened.desk.close()
    if wanted.language:
        kept = preferences.load(folder.settings)
        preferences.save(folder.settings, kept.with_(language=wanted.language))
    figures = {"volunteers": filled.volunteers, "check_ins": filled.check_ins}
    login = {"operator": demo.DEMO_OPERATOR, "pin": demo.DEMO_PIN}
    print(words.demo_done.format(place=folder.path, redemptions=filled.redemptions, **figures, **login))
    return DONE


def is_unused(folder: DataFolder) -> bool:
    """Return whether a folder is not there or holds nothing but a log and a desk's preferences."""
    if not folder.path.is_dir():
        return not folder.path.exists()
    return all(entry.name in _ENTRIES_OF_NO_STATION for entry in folder.path.iterdir())


def _verify(wanted: Wanted) -> int:
    from stationdesk.opening import open_to_read  # noqa: PLC0415  # see _demo
    from stationdesk.queries.verification import verify  # noqa: PLC0415

    desk = open_to_read(wanted.folder, wanted.database_url)
    try:
        result = desk.read(verify)
    finally:
        desk.close()
    print(_as_json(result) if wanted.as_json else "\n".join(_as_text(result, wanted.words)))
    return DONE if result.is_clean else FOUND_WRONG


def _as_json(result: Verification) -> str:
    heads = [{"desk": desk, "seq": seq, "hash": link} for desk, seq, link in result.heads]
    findings = [asdict(finding) for finding in result.findings]
    whole = {"clean": result.is_clean, "counts": dict(result.counts), "heads": heads, "findings": findings}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _as_text(result: Verification, words: Words) -> list[str]:
    lines = [f"{count:>9,}  {getattr(words.counts, name)}" for name, count in result.counts]
    lines += [words.verify_head.format(desk=desk, seq=seq, hash=link) for desk, seq, link in result.heads]
    if result.is_clean:
        return [*lines, words.verify_clean]
    lines.append(words.verify_flawed.format(count=len(result.findings)))
    for found in result.findings[:_MOST_FINDINGS]:
        said = words.detail(found.detail, found.facts)
        lines.append(f"  {words.flaw(found.flaw)}: {found.place} – {said}")
    if len(result.findings) > _MOST_FINDINGS:
        lines.append(words.more_findings.format(count=len(result.findings) - _MOST_FINDINGS))
    return lines


def _version(_wanted: Wanted) -> int:
    print(f"StationDesk {__version__}")
    return DONE


def _help(wanted: Wanted) -> int:
    print(wanted.words.help, end="")
    return DONE


def _let_every_character_through() -> None:
    """A terminal that lacks a character shows a question mark instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
