"""The main job in the real window, driven by keys: every step is looked up in the database and photographed."""

from stationdesk.ui.tour.run import run

__all__ = ["run"]
