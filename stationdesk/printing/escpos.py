"""Pictures as ESC/POS, the language of slip printers; no fonts and no code pages of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import ImageChops

from stationdesk.documents.pictures import slip_dots
from stationdesk.printing.destinations import DOTS_80_MM

if TYPE_CHECKING:
    from PIL import Image

# Small printers have small buffers: a picture goes in strips of this many dots.
_STRIP = 240

_INITIALIZE = b"\x1b@"
_RASTER = b"\x1dv0\x00"
_FEED_LINES = b"\x1bd"
_FEED_TO_CUTTER_AND_CUT = b"\x1dVB\x00"
# Printers for 58 mm mostly have an edge to tear at instead of a cutter; it is some 15 mm up.
_LINES_TO_TEAR = 4


def slip_commands(pdf: bytes, width_dots: int) -> bytes:
    """Return what a slip printer has to be sent to print a PDF and cut the paper after each page."""
    out = [_INITIALIZE]
    for picture in slip_dots(pdf, width_dots):
        out += _strips(picture)
        if width_dots < DOTS_80_MM:
            out.append(_FEED_LINES + bytes([_LINES_TO_TEAR]))
        out.append(_FEED_TO_CUTTER_AND_CUT)
    return b"".join(out)


def _strips(picture: Image.Image) -> list[bytes]:
    """Return the raster commands (GS v 0) for a black and white picture; 1 bits are black there."""
    strips = []
    for top in range(0, picture.height, _STRIP):
        bottom = min(top + _STRIP, picture.height)
        strip = ImageChops.invert(picture.crop((0, top, picture.width, bottom)))
        row_bytes = (picture.width + 7) // 8
        size = row_bytes.to_bytes(2, "little") + strip.height.to_bytes(2, "little")
        strips.append(_RASTER + size + strip.tobytes())
    return strips
