"""What the icons of visitors and their services show; the commoner ones stand with the picker."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def visitor_icon_word(icon: str) -> str:
    """Return what an icon shows, empty for all others."""
    words = {
        "bath": translate("Icons", "Bath"),
        "brush-cleaning": translate("Icons", "Broom"),
        "bus": translate("Icons", "Bus"),
        "car-taxi-front": translate("Icons", "Taxi"),
        "file-text": translate("Icons", "Paper"),
        "gauge": translate("Icons", "Gauge"),
        "hand-helping": translate("Icons", "Open hand"),
        "hard-hat": translate("Icons", "Hard hat"),
        "house": translate("Icons", "House"),
        "message-circle-heart": translate("Icons", "Talk"),
        "microwave": translate("Icons", "Microwave"),
        "phone": translate("Icons", "Phone"),
        "scale": translate("Icons", "Scales"),
        "shield": translate("Icons", "Shield"),
        "snowflake": translate("Icons", "Snowflake"),
        "spool": translate("Icons", "Thread"),
        "toilet": translate("Icons", "Toilet"),
        "traffic-cone": translate("Icons", "Traffic cone"),
        "user": translate("Icons", "Person"),
        "users": translate("Icons", "Several people"),
    }
    return words.get(icon, "")
