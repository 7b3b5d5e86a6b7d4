"""Colours and sizes of the whole window: one frozen set a theme, one factor for the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from functools import cache

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from stationdesk.paths import resources
from stationdesk.ui import fonts
from stationdesk.ui.stylesheet import stylesheet

SMALLEST_FACTOR, LARGEST_FACTOR = 1.0, 2.0
BODY, SECONDARY, FIGURE, LARGE_FIGURE, TITLE, HEADLINE = 14, 12, 20, 24, 15, 20
TARGET, RADIUS, FOCUS_RING, GRID = 36, 8, 3, 8


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens. `…_soft` is the tint behind a colour, `on_…` the text on a filled colour.

    `quiet`, `ok_text` and `warn_text` are muted, ok and warn a shade darker: text on the ground
    and on tints, where the plain token stays under 4.5:1. `edge` outlines controls (3:1).
    """

    name: str
    ink: str
    muted: str
    line: str
    ground: str
    card: str
    accent: str
    accent_soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    info: str
    info_soft: str
    quiet: str
    edge: str
    ok_text: str
    warn_text: str
    on_accent: str
    on_ok: str
    on_warn: str
    on_info: str
    on_ink: str
    focus: str

    def color(self, token: str) -> QColor:
        """Return a token as a colour."""
        return _color(getattr(self, token))

    def tokens(self) -> Iterator[tuple[str, str]]:
        """Return every token with its value."""
        return ((field.name, getattr(self, field.name)) for field in fields(self) if field.name != "name")


LIGHT = Theme(
    name="light",
    ink="#1f2733",
    muted="#6b7685",
    line="#e4e7ec",
    ground="#f5f6f8",
    card="#ffffff",
    accent="#c8102e",
    accent_soft="#fdecef",
    ok="#1a7f4b",
    ok_soft="#e7f5ed",
    warn="#b25e09",
    warn_soft="#fdf3e3",
    info="#1f5fbf",
    info_soft="#e9f0fb",
    quiet="#5d6775",
    edge="#7f8998",
    ok_text="#177343",
    warn_text="#9c5207",
    on_accent="#ffffff",
    on_ok="#ffffff",
    on_warn="#ffffff",
    on_info="#ffffff",
    on_ink="#ffffff",
    focus="#c8102e",
)
DARK = Theme(
    name="dark",
    ink="#e9ecf1",
    muted="#a3adbb",
    line="#323a46",
    ground="#12161c",
    card="#1b212a",
    accent="#ff7d8e",
    accent_soft="#3b1d25",
    ok="#5fd08f",
    ok_soft="#16332a",
    warn="#f2b25c",
    warn_soft="#3a2c17",
    info="#84b4ff",
    info_soft="#1c2c47",
    quiet="#a3adbb",
    edge="#7a8698",
    ok_text="#5fd08f",
    warn_text="#f2b25c",
    on_accent="#2a060c",
    on_ok="#062413",
    on_warn="#2b1a02",
    on_info="#071a38",
    on_ink="#12161c",
    focus="#ff7d8e",
)
HIGH_CONTRAST = Theme(
    name="high-contrast",
    ink="#ffffff",
    muted="#f0f0f0",
    line="#9a9a9a",
    ground="#000000",
    card="#000000",
    accent="#ffd400",
    accent_soft="#333000",
    ok="#6dff9e",
    ok_soft="#002e14",
    warn="#ffb84d",
    warn_soft="#332100",
    info="#8fd0ff",
    info_soft="#00253d",
    quiet="#f0f0f0",
    edge="#ffffff",
    ok_text="#6dff9e",
    warn_text="#ffb84d",
    on_accent="#000000",
    on_ok="#000000",
    on_warn="#000000",
    on_info="#000000",
    on_ink="#000000",
    focus="#ffd400",
)
_TRAINING_ACCENTS = {
    "light": ("#6b2fb3", "#f2eafb", "#ffffff"),
    "dark": ("#c9a9ff", "#2d2344", "#1d0a3a"),
    "high-contrast": ("#ff9df5", "#330030", "#000000"),
}
THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}


def in_training(theme: Theme) -> Theme:
    """Return a theme with the accent of a training desk: it is never taken for a real one."""
    accent, soft, on_accent = _TRAINING_ACCENTS[theme.name]
    return replace(theme, accent=accent, accent_soft=soft, on_accent=on_accent, focus=accent)


# Text on what it stands on: 4.5:1 each (WCAG 2.2, 1.4.3).
TEXT_PAIRS = (
    *((text, "card") for text in ("ink", "muted", "accent", "ok", "warn", "info", "quiet")),
    *((text, "ground") for text in ("ink", "quiet", "accent", "ok_text", "warn_text", "info")),
    *((text, "accent_soft") for text in ("ink", "accent", "quiet")),
    *((f"{tone}_text", f"{tone}_soft") for tone in ("ok", "warn")),
    ("info", "info_soft"),
    *((f"on_{fill}", fill) for fill in ("accent", "ok", "warn", "info", "ink")),
)
# Outlines, icons and the focus ring on what lies around them: 3:1 each (WCAG 2.2, 1.4.11).
CONTROL_PAIRS = tuple((mark, under) for mark in ("edge", "focus", "muted") for under in ("card", "ground"))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@dataclass(frozen=True, slots=True)
class Look:
    """What is on screen now: a theme and the factor of the text, 1.0 to 2.0."""

    theme: Theme = LIGHT
    factor: float = 1.0

    def px(self, pixels: float) -> int:
        """Return a length of the drawing in the pixels of this text size."""
        return max(1, round(pixels * self.factor))

    def font(self, pixels: int = BODY, bold: bool = False) -> QFont:
        """Return the program's face at a size of the drawing."""
        return fonts.font(self.px(pixels), bold)


_shown = [Look()]


def look() -> Look:
    """Return the look every widget paints itself in."""
    return _shown[0]


def px(pixels: float) -> int:
    """Return a length of the drawing in pixels of the present text size."""
    return look().px(pixels)


def apply(app: QApplication, theme: Theme = LIGHT, factor: float = 1.0) -> Look:
    """Show the whole program in a theme and text size, now; widgets on screen follow."""
    shown = Look(theme, min(max(factor, SMALLEST_FACTOR), LARGEST_FACTOR))
    _shown[0] = shown
    fonts.load()
    app.setStyle("Fusion")
    app.setFont(shown.font())
    app.setPalette(_palette(theme))
    app.setStyleSheet(stylesheet(dict(theme.tokens()), shown.px, _marks(theme)))
    return shown


def _marks(theme: Theme) -> dict[str, str]:
    folder = resources() / "themes" / theme.name
    return {mark: (folder / f"{mark}.svg").as_posix() for mark in ("chevron", "check")}


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for token, roles in {
        "ground": (role.Window, role.AlternateBase),
        "card": (role.Base, role.Button, role.ToolTipBase),
        "ink": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText),
        "muted": (role.PlaceholderText,),
        "accent_soft": (role.Highlight,),
        "accent": (role.Link, role.Accent),
        "line": (role.Mid, role.Midlight),
    }.items():
        for one in roles:
            palette.setColor(one, theme.color(token))
    palette.setColor(role.HighlightedText, theme.color("ink"))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, theme.color("quiet"))
    return palette


@cache
def _color(value: str) -> QColor:
    return QColor(value)


def _luminance(value: str) -> float:
    channels = [int(value[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
