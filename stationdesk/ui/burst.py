"""When keys follow each other too fast for fingers: the pure part of recognising a scanner."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What the router made of some keys that ended with Enter or Tab."""

    SCAN = "scan"
    TOO_SLOW = "too_slow"
    TOO_SHORT = "too_short"
    PROTECTED = "protected"
    """A scan of a foreign code into a free-text field: left there as text."""


@dataclass(frozen=True, slots=True)
class ScanRule:
    """What counts as a scan. A gap is milliseconds from one key to the next, the end key included."""

    longest_gap: int = 35
    fewest_keys: int = 6


class Burst:
    """Keys whose gaps are all short enough, so far. Times are milliseconds on any one clock."""

    def __init__(self, rule: ScanRule) -> None:
        self.rule = rule
        self.text = ""
        self._last = 0

    def takes(self, at: int) -> bool:
        """Return whether a key at this time still belongs to it."""
        return not self.text or 0 <= at - self._last <= self.rule.longest_gap

    def add(self, character: str, at: int) -> None:
        """Add a key."""
        self.text += character
        self._last = at

    def is_ended_by(self, at: int) -> bool:
        """Return whether Enter or Tab at this time makes it a scan."""
        return len(self.text) >= self.rule.fewest_keys and self.takes(at)

    def clear(self) -> None:
        """Begin anew."""
        self.text = ""


class Trace:
    """The last keys at any speed, to tell the scanner test why something was no scan."""

    _PAUSE = 500
    _SLOWEST_SCANNER = 150

    def __init__(self) -> None:
        self._text = ""
        self._first = self._last = 0

    def add(self, character: str, at: int) -> None:
        """Note a key; a pause begins anew."""
        if not self._text or at - self._last > self._PAUSE:
            self._text, self._first = "", at
        self._text += character
        self._last = at

    def end(self, at: int) -> tuple[str, float]:
        """Return what was typed since the last pause and its milliseconds a key; forget it."""
        text, self._text = self._text, ""
        return text, (at - self._first) / len(text) if text else 0.0

    def clear(self) -> None:
        """Forget it."""
        self._text = ""

    def verdict(self, text: str, milliseconds_per_key: float, rule: ScanRule) -> Verdict | None:
        """Return why keys that were no scan were none; None when it was a person typing."""
        if milliseconds_per_key > self._SLOWEST_SCANNER:
            return None
        if len(text) >= rule.fewest_keys:
            return Verdict.TOO_SLOW
        return Verdict.TOO_SHORT if text and milliseconds_per_key <= rule.longest_gap else None


def carries_our_code(text: str) -> bool:
    """Return whether a text is one of our printed codes with the right check digit."""
    # Nothing is scanned before the first paint, and the codes bring the errors with them.
    from stationdesk.domain.codes import InvalidCode, looks_like_code, read_code  # noqa: PLC0415

    if "-" in text or not looks_like_code(text):
        return False
    try:
        read_code(text)
    except InvalidCode:
        return False
    return True
