"""What every page is built of."""

from stationdesk.ui.accessibility import named
from stationdesk.ui.widgets.buttons import BarButton, ButtonKind, ButtonSize, KeyButton
from stationdesk.ui.widgets.choices import FilterChip, Segmented
from stationdesk.ui.widgets.fields import FormField
from stationdesk.ui.widgets.labels import (
    Avatar,
    Chip,
    ElidedLabel,
    Figure,
    IconLabel,
    label,
    set_tone,
)
from stationdesk.ui.widgets.layouts import (
    Card,
    EmptyState,
    FlowLayout,
    PageHeader,
    hairline,
    scrolled,
)
from stationdesk.ui.widgets.painting import set_shown
from stationdesk.ui.widgets.pickers import Dropdown, Stepper

__all__ = [
    "Avatar",
    "BarButton",
    "ButtonKind",
    "ButtonSize",
    "Card",
    "Chip",
    "Dropdown",
    "ElidedLabel",
    "EmptyState",
    "Figure",
    "FilterChip",
    "FlowLayout",
    "FormField",
    "IconLabel",
    "KeyButton",
    "PageHeader",
    "Segmented",
    "Stepper",
    "hairline",
    "label",
    "named",
    "scrolled",
    "set_shown",
    "set_tone",
]
