"""Collects the window's texts into resources/i18n, compiles them, and checks that none is untranslated.

`update [FOLDER…]`  reads the sources and brings one .ts file per folder of stationdesk/ui up to date;
                    what lies directly in stationdesk/ui, and stationdesk/app.py, go into `shell`
`compile`           makes stationdesk_zh_CN.qm from all of them
`check`             changes nothing; names every text that is missing, unfinished or left over: exit 1
"""

from __future__ import annotations

import argparse
import ast
import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UI = ROOT / "stationdesk" / "ui"
APP = ROOT / "stationdesk" / "app.py"
I18N = ROOT / "resources" / "i18n"
LANGUAGE = "zh_CN"
COMPILED = I18N / f"stationdesk_{LANGUAGE}.qm"
SHELL = "shell"
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%L?\d+|%n")
NOUN = re.compile(r":[^{}|]*\|[^{}|]*\}")
"""What follows a number in English only: the noun, for one and for many."""

Sources = Mapping[str, Sequence[Path]]


def sources() -> Sources:
    """The Python files of every folder, by the folder's name."""
    folders = sorted(place for place in UI.glob("*/") if place.name != "__pycache__")
    found = {place.name: sorted(place.rglob("*.py")) for place in folders}
    found[SHELL] = sorted([*UI.glob("*.py"), *([APP] if APP.exists() else [])])
    return found


def ts_file(folder: str, place: Path = I18N) -> Path:
    return place / f"{folder}.{LANGUAGE}.ts"


def tool(name: str, *arguments: str | Path) -> str:
    """Run one of PySide6's own programs and return what it said.

    Raises: subprocess.CalledProcessError when it fails.
    """
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        sys.exit("translations: PySide6 is not installed; run `make install` first")
    program = Path(spec.origin).parent / (f"{name}.exe" if sys.platform == "win32" else name)
    ended = subprocess.run(
        [program, *arguments], capture_output=True, text=True, encoding="utf-8", check=True, cwd=ROOT
    )
    return ended.stdout + ended.stderr


def collect(files: Sequence[Path], ts: Path, *options: str) -> None:
    """Let lupdate bring `ts` up to date; a folder without texts has no file."""
    said = tool(
        "lupdate", *options, *files, "-locations", "none", "-source-language", "en",
        "-target-language", LANGUAGE, "-ts", ts,
    )  # fmt: skip
    if ts.exists() and ElementTree.parse(ts).find(".//message") is None:
        ts.unlink()
    for line in said.splitlines():
        if not re.match(r"Updating|Scanning| {4}(Found|Kept|Removed|Same-text|Similar-text|Number)", line):
            print(line, file=sys.stderr)


def compiled(place: Path) -> tuple[bytes | None, str]:
    """What lrelease makes of all .ts files of `place`, and what it complained about."""
    files = sorted(place.glob(f"*.{LANGUAGE}.ts"))
    if not files:
        return None, ""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / COMPILED.name
        said = tool("lrelease", "-silent", *files, "-qm", out)
        return out.read_bytes(), said.strip()


def update(folders: Sequence[str]) -> int:
    known = sources()
    for name in folders:
        if name not in known:
            print(f"translations: stationdesk/ui has no folder {name}", file=sys.stderr)
            return 2
    I18N.mkdir(parents=True, exist_ok=True)
    for name in folders or known:
        if known[name]:
            collect(known[name], ts_file(name), "-no-obsolete")
    return 0


def compile_all() -> int:
    made, complaints = compiled(I18N)
    if complaints:
        print(complaints, file=sys.stderr)
    if made is None:
        COMPILED.unlink(missing_ok=True)
    elif not COMPILED.exists() or COMPILED.read_bytes() != made:
        # A running program has the file mapped: it is replaced whole, never written into.
        part = COMPILED.with_name(f"{COMPILED.name}.part")
        part.write_bytes(made)
        part.replace(COMPILED)
    return 1 if complaints else 0


def check() -> int:
    problems = [*untranslatable_texts(), *ts_problems(), *qm_problems()]
    for problem in problems:
        print(f"translations: {problem}", file=sys.stderr)
    if not problems:
        print(f"translations: {len(list(I18N.glob('*.ts')))} files, every text has its translation")
    return 1 if problems else 0


def ts_problems() -> Iterator[str]:
    known = sources()
    for ts in sorted(I18N.glob("*.ts")):
        name = ts.name.removesuffix(f".{LANGUAGE}.ts")
        if not known.get(name):
            yield f"{ts.name}: stationdesk/ui has no such folder; remove the file"
    with tempfile.TemporaryDirectory() as folder:
        for name, files in known.items():
            copy = ts_file(name, Path(folder))
            if ts_file(name).exists():
                shutil.copyfile(ts_file(name), copy)
            if files:
                collect(files, copy)
            if copy.exists():
                yield from (f"{copy.name}: {problem}" for problem in message_problems(copy))


def message_problems(ts: Path) -> Iterator[str]:
    for context in ElementTree.parse(ts).iterfind("context"):
        name = context.findtext("name", "")
        for message in context.iterfind("message"):
            source = message.findtext("source", "")
            problem = message_problem(message, source)
            if problem is None and name.startswith("QCoreApplication"):
                problem = "has no context: write it as self.tr(…) or QCoreApplication.translate(…)"
            if problem is not None:
                yield f"{name}: “{source}” {problem}"


def message_problem(message: ElementTree.Element, source: str) -> str | None:
    translation = message.find("translation")
    state = "unfinished" if translation is None else translation.get("type", "")
    if state in ("vanished", "obsolete"):
        return "is no longer in the sources: run `make translations`"
    forms = [] if translation is None else [*translation.iterfind("numerusform")] or [translation]
    texts = [form.text or "" for form in forms]
    if state == "unfinished" or not all(text.strip() for text in texts):
        return "has no finished translation"
    wanted = Counter(PLACEHOLDER.findall(NOUN.sub("}", source)))
    for text in texts:
        if Counter(PLACEHOLDER.findall(text)) != wanted:
            return f"and its translation “{text}” have different placeholders"
    return None


def qm_problems() -> Iterator[str]:
    made, complaints = compiled(I18N)
    if complaints:
        yield complaints
    there = COMPILED.read_bytes() if COMPILED.exists() else None
    if there != made:
        yield f"{COMPILED.name} is not what the .ts files give: run `make translations`"


def untranslatable_texts() -> Iterator[str]:
    """Calls that look a text up where none will ever be found."""
    for path in sorted({file for files in sources().values() for file in files}):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            problem = call_problem(node) if isinstance(node, ast.Call) else None
            if problem is not None:
                yield f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}: {problem}"


def call_problem(call: ast.Call) -> str | None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name not in ("tr", "translate", "QT_TRANSLATE_NOOP"):
        return None
    if any(isinstance(text, ast.JoinedStr) for text in call.args):
        return "an f-string cannot be translated"
    if name == "tr" and ast.unparse(call.func) != "self.tr":
        return (
            f"{ast.unparse(call.func)}(…) has no context: write self.tr(…) or QCoreApplication.translate(…)"
        )
    return None


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="translations.py", description=__doc__.splitlines()[0])
    actions = parser.add_subparsers(dest="action", required=True)
    updating = actions.add_parser("update", help="bring the .ts files up to date")
    updating.add_argument("folders", nargs="*", metavar="FOLDER", help="all of them unless named")
    actions.add_parser("compile", help=f"make {COMPILED.name}")
    actions.add_parser("check", help="find what is missing, change nothing")
    asked = parser.parse_args(argv)
    if asked.action == "update":
        return update(asked.folders)
    action: Callable[[], int] = compile_all if asked.action == "compile" else check
    return action()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
