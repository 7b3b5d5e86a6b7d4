"""Where a line of Chinese, English or both may break."""

from __future__ import annotations

from unicodedata import east_asian_width

from stationdesk.documents.fonts import text_width

# Punctuation that must not open a line, and punctuation that must not close one.
_NEVER_FIRST = frozenset("、。，．：；！？）》」』】〉”’…·,.:;!?)]}%*")
_NEVER_LAST = frozenset("（《「『【〈“‘([{")


def wrap(text: str, font: str, size: float, width: float) -> list[str]:
    """Return the lines of `text` that fit `width` points; white space counts as one space.

    A word breaks inside only when a line cannot hold it.
    """
    rest = " ".join(text.split())
    lines = []
    while len(rest) > 1 and text_width(rest, font, size) > width:
        end = _line_end(rest, font, size, width)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*lines, rest] if rest or not lines else lines


def wrap_evenly(text: str, font: str, size: float, width: float) -> list[str]:
    """Return as few lines as `wrap`, but about equally long: no lone last character."""
    lines = wrap(text, font, size, width)
    for share in (0.5, 0.6, 0.7, 0.8, 0.9) if len(lines) > 1 else ():
        even = wrap(text, font, size, width * share)
        if len(even) == len(lines):
            return even
    return lines


def _line_end(text: str, font: str, size: float, width: float) -> int:
    """Return how many characters of `text` go on its first line, at least one."""
    fitting = 1
    while text_width(text[: fitting + 1].rstrip(), font, size) <= width:
        fitting += 1
    for end in range(fitting, 0, -1):
        if _may_break(text, end):
            return end
    return fitting


def _may_break(text: str, at: int) -> bool:
    """Say whether a line may end before the character at `at`."""
    before, after = text[at - 1], text[at]
    if before in _NEVER_LAST or after in _NEVER_FIRST:
        return False
    if before == " " or after == " ":
        return not _is_figure_and_unit(text, at if after == " " else at - 1)
    return before in "-/·" or _is_wide(before) or _is_wide(after)


def _is_figure_and_unit(text: str, space: int) -> bool:
    """Say whether the space stands in something like 10 kg, which reads badly on two lines."""
    return text[space - 1 : space].isdigit() and text[space + 1 : space + 2].isalpha()


def _is_wide(character: str) -> bool:
    return east_asian_width(character) in "WF"
