"""The main job in the real window, driven by keys; each step is photographed and looked up."""

from stationdesk.ui.tour.run import run

__all__ = ["run"]
