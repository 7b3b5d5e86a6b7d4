"""Screens are tested without a display, in the program's own look and in English unless they say so."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from screens import a_clean_screen

__all__ = ["a_clean_screen"]
