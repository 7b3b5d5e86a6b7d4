"""Photos at the desk: chosen and made small, kept with an act, shown small where they belong."""

from stationdesk.ui.pictures.photo import read_photo
from stationdesk.ui.pictures.picker import PhotoPicker
from stationdesk.ui.pictures.thumbnails import Thumbnails

__all__ = ["PhotoPicker", "Thumbnails", "read_photo"]
