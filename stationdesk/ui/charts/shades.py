"""The five tints of a heat grid, in any theme, each with the text that is readable on it."""

from __future__ import annotations

from functools import cache

from stationdesk.ui.theme import Theme, contrast

# None of them lies in the middle, where neither dark nor light text would reach 4.5:1.
_STEPS = (0.0, 0.14, 0.3, 0.86, 1.0)


@cache
def shades(theme: Theme) -> tuple[tuple[str, str], ...]:
    """Return the tints from pale to full, each as (fill, text), `#rrggbb`."""
    fills = (_blend(theme.info_soft, theme.info, share) for share in _STEPS)
    return tuple(
        (fill, max((theme.ink, theme.on_info), key=lambda text: contrast(text, fill))) for fill in fills
    )


def shade_of(theme: Theme, count: int, highest: int) -> tuple[str, str]:
    """Return the tint and text of a figure above 0 among figures up to `highest`."""
    return shades(theme)[min(len(_STEPS) - 1, (count * len(_STEPS) - 1) // highest)]


def _blend(one: str, other: str, share: float) -> str:
    mixed = (
        round(int(one[at : at + 2], 16) * (1 - share) + int(other[at : at + 2], 16) * share)
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02x}" for channel in mixed)
