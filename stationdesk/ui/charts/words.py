"""The sentences of the charts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.wording import number_text

translate = QCoreApplication.translate


def hour_word() -> str:
    """Return what stands at the foot of an axis of hours."""
    return translate("Charts", "Hour")


def day_word() -> str:
    """Return what stands at the foot of an axis of days."""
    return translate("Charts", "Day")


def together_word() -> str:
    """Return what heads a column or row of sums."""
    return translate("Charts", "Total")


def hour_text(hour: int) -> str:
    """Return an hour of the day: 14 时, 14:00."""
    return translate("Charts", "{hour}:00").format(hour=hour)


def counted(count: int, unit: str) -> str:
    """Return a figure with what it counts."""
    return translate("Charts", "{count} {unit}").format(count=number_text(count), unit=unit)


def peak_text(places: Sequence[str], count: int, total: int, unit: str) -> str:
    """Return the busiest places, if there are any, and the sum."""
    together = translate("Charts", "{count} in all").format(count=counted(total, unit))
    if not places:
        return together
    joined = translate("Charts", ", ").join(places)
    peak = translate("Charts", "Peak {places}, {count}").format(places=joined, count=counted(count, unit))
    return f"{peak} · {together}"


def value_text(place: str, parts: Iterable[tuple[str, str]]) -> str:
    """Return what is said of one place of a chart: the place, then each series with its figure."""
    said = (f"{name} {figure}".strip() for name, figure in parts)
    return " · ".join((place, *said))


def picture_copied() -> str:
    """Return what is said when the picture is on the clipboard."""
    return translate("Charts", "The picture is on the clipboard.")
