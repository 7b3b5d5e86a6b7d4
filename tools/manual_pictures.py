"""Takes the manual's pictures from the tour: `python tools/manual_pictures.py TOUR [LANGUAGE]`.

TOUR is the folder a tour wrote (`make tour`, or `main.py tour FOLDER --lang en`); every picture named in
PICTURES is copied to docs/manual/pictures, in few colours, so that none is larger than a page should load.
Pictures of another language than Chinese get its name: `undo-en.png`.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / "docs" / "manual" / "pictures"
SOURCE_LANGUAGE = "zh_CN"
MOST_BYTES = 150_000
COLOURS = (256, 128, 64, 32)

PICTURES = {
    "activity": "which_activity",
    "closing": "closing",
    "opening": "opening",
    "attendance": "attendance",
    "count-finish": "count_finish",
    "counted": "counted",
    "counting": "counting",
    "desk-settings": "settings_desk",
    "facilities": "facilities",
    "gift": "gift",
    "goods-move": "moving",
    "goods-receive": "donation",
    "goods": "stock",
    "hand-out": "handed_out",
    "hand-out-refused": "handed_out_before",
    "kits": "kits",
    "lend": "lend",
    "lending": "lending",
    "lending-leave": "leave",
    "lending-overdue": "overdue",
    "lending-return": "part_missing",
    "made-up": "made_up_hours",
    "redemption": "cart",
    "registration": "registration",
    "rules": "settings_rule",
    "search": "search",
    "second-person": "second_person",
    "slip": "slip",
    "undo": "undo_preview",
    "visit-desk": "visit_tapped",
    "visitor-file": "visitor_file",
    "visits-paper-list": "visits_paper_list",
    "visits-statistics": "visits_statistics",
    "visits-today": "visits_today",
    "volunteers": "volunteers",
    "why": "why",
}
"""The name in the manual and the one the tour gives, without its number."""


def small(picture: Image.Image) -> bytes:
    """Return a picture as a PNG of few colours, of as many as keep it under MOST_BYTES."""
    content = b""
    for colours in COLOURS:
        out = io.BytesIO()
        picture.convert("RGB").quantize(colours, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        content = out.getvalue()
        if len(content) <= MOST_BYTES:
            break
    return content


def take(tour: Path, language: str = SOURCE_LANGUAGE, place: Path = PLACE) -> list[str]:
    """Copy the pictures of a tour; return the names of those the tour does not have."""
    place.mkdir(parents=True, exist_ok=True)
    ending = "" if language == SOURCE_LANGUAGE else f"-{language}"
    missing = []
    for name, taken in PICTURES.items():
        found = next(iter(sorted(tour.glob(f"[0-9][0-9]_{taken}.png"))), None)
        if found is None:
            missing.append(taken)
            continue
        with Image.open(found) as picture:
            (place / f"{name}{ending}.png").write_bytes(small(picture))
    return missing


def main(arguments: Sequence[str]) -> int:
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    missing = take(Path(arguments[0]), arguments[1] if len(arguments) > 1 else SOURCE_LANGUAGE)
    for name in missing:
        print(f"manual_pictures: the tour has no picture {name}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
