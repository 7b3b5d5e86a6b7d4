"""Journeys go through the real window, off screen unless there is one."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from screens import a_clean_screen

__all__ = ["a_clean_screen"]
