"""The two ways the desk can fail on purpose: it refuses, or the machine is in trouble."""

from __future__ import annotations


class Refusal(Exception):
    """The desk says no, and the person at the desk can do something about it.

    Subclasses carry facts, never sentences; the words are in one place. Nothing has moved.
    """


class Trouble(Exception):
    """The machine is in the way (disk, lock, printer, file). Logged, explained with the next step."""
