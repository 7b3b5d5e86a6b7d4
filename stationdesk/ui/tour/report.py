"""What the tour saw: summary.md for people, summary.json for machines."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked up after a step, as text."""

    what: str
    expected: str
    found: str

    @property
    def is_right(self) -> bool:
        """Whether it is as expected."""
        return self.expected == self.found


@dataclass(slots=True)
class StepReport:
    """What one step did and showed."""

    name: str
    title: str
    pictures: list[str] = field(default_factory=list)
    papers: list[str] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    deviation: str = ""


class Report:
    """Collects the steps and writes pictures beside the summary. The last step is the current one."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self.steps: list[StepReport] = []
        self._pictures = 0

    @property
    def current(self) -> StepReport:
        """The step that is being done."""
        return self.steps[-1]

    @property
    def deviations(self) -> list[StepReport]:
        """The steps that did not go as they should."""
        return [step for step in self.steps if step.deviation]

    def begin(self, name: str, title: str) -> None:
        """Begin a step."""
        self.steps.append(StepReport(name, title))

    def add_picture(self, widget: QWidget, name: str) -> None:
        """Photograph a widget under the next number."""
        self._pictures += 1
        file = f"{self._pictures:02d}_{name}.png"
        if not widget.grab().save(str(self._out / file)):
            raise OSError(f"cannot write {self._out / file}")
        self.current.pictures.append(file)

    def add_paper(self, content: bytes, name: str) -> None:
        """Keep a paper beside the pictures."""
        (self._out / name).write_bytes(content)
        self.current.papers.append(name)

    def write(self, about: dict[str, str]) -> None:
        """Write both summaries; `about` is what it ran on, by the names of _about_words."""
        whole = {
            "ok": not self.deviations,
            "about": about,
            "steps": [asdict(step) for step in self.steps],
        }
        text = json.dumps(whole, ensure_ascii=False, indent=1)
        (self._out / "summary.json").write_text(text + "\n", encoding="utf-8")
        (self._out / "summary.md").write_text("\n".join(self._as_text(about)) + "\n", encoding="utf-8")

    def _as_text(self, about: dict[str, str]) -> list[str]:
        checks = sum(len(step.checks) for step in self.steps)
        lines = ["# StationDesk", ""]
        lines += [f"- {_about_words()[name]}: {value}" for name, value in about.items()]
        said = translate("Tour", "{steps} steps, {checks} checks, {deviations} deviations")
        counts = {"steps": len(self.steps), "checks": checks, "deviations": len(self.deviations)}
        lines.append(f"- {said.format(**counts)}")
        for number, step in enumerate(self.steps, start=1):
            lines += ["", f"## {number}. {step.title}", ""]
            lines += [f"- {_mark(check)} {check.what}: {_told(check)}" for check in step.checks]
            if step.deviation:
                lines.append(f"- ✗ {step.deviation}")
            lines += [f"- [{paper}]({paper})" for paper in step.papers]
            lines += [f"\n![{step.title}]({picture})" for picture in step.pictures]
        return lines


def _about_words() -> dict[str, str]:
    return {
        "version": translate("Tour", "Version"),
        "language": translate("Tour", "Language"),
        "platform": translate("Tour", "Screen"),
        "window": translate("Tour", "Window"),
        "clock": translate("Tour", "Time at the end (UTC)"),
    }


def _mark(check: Check) -> str:
    return "✓" if check.is_right else "✗"


def _told(check: Check) -> str:
    return check.found if check.is_right else f"{check.found} ≠ {check.expected}"
