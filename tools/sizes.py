"""Fails on code that has grown too large to read: functions, files and classes, with the limits below."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PLACES = ("main.py", "stationdesk", "tools", "bench", "tests")
FUNCTION_LINES = 50
FUNCTION_LINES_P90 = 20
FILE_LINES = 300
CLASS_METHODS = 15
CLASS_METHODS_HARD = 20
Function = ast.FunctionDef | ast.AsyncFunctionDef


class Finding(NamedTuple):
    """One thing above a limit; a fault fails the check, the rest is only told."""

    text: str
    fault: bool = True


def python_files() -> Iterator[Path]:
    for place in PLACES:
        path = ROOT / place
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


def lines_of(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def findings_of(name: str, text: str, tree: ast.AST) -> Iterator[Finding]:
    """What is too large in one file; tests may be long, migrations are history."""
    if "migrations/versions/" in name:
        return
    lines = text.count("\n")
    if lines > FILE_LINES and not name.startswith("tests/"):
        yield Finding(f"{name}: {lines} lines, at most {FILE_LINES}")
    for node in ast.walk(tree):
        if isinstance(node, Function) and lines_of(node) > FUNCTION_LINES:
            yield Finding(
                f"{name}:{node.lineno}: {node.name} has {lines_of(node)} lines, at most {FUNCTION_LINES}"
            )
        if isinstance(node, ast.ClassDef) and not name.startswith("tests/"):
            methods = sum(isinstance(part, Function) for part in node.body)
            if methods > CLASS_METHODS:
                text = f"{name}:{node.lineno}: {node.name} has {methods} methods, aim for {CLASS_METHODS}"
                yield Finding(text, fault=methods > CLASS_METHODS_HARD)


def main() -> int:
    findings: list[Finding] = []
    lengths: list[int] = []
    for path in python_files():
        name = path.relative_to(ROOT).as_posix()
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        findings += findings_of(name, text, tree)
        if name.startswith("stationdesk/"):
            lengths += [lines_of(node) for node in ast.walk(tree) if isinstance(node, Function)]
    for finding in findings:
        print(f"sizes: {finding.text}" + ("" if finding.fault else " (a warning)"), file=sys.stderr)
    p90 = sorted(lengths)[int(len(lengths) * 0.9)] if lengths else 0
    print(f"sizes: {len(lengths)} functions in stationdesk, 90 % have at most {p90} lines")
    if p90 > FUNCTION_LINES_P90:
        print(f"sizes: the aim for these 90 % is {FUNCTION_LINES_P90} lines", file=sys.stderr)
    return int(p90 > FUNCTION_LINES_P90 or any(finding.fault for finding in findings))


if __name__ == "__main__":
    sys.exit(main())
