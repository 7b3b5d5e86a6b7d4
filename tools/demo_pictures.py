"""Draws the pictures of the demo station's goods into resources/demo: python tools/demo_pictures.py."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from picture_sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "demo"


def _eggs(on: Sheet) -> None:
    on.shadow(50, 82, 84)
    for y, shade in ((44, "#e2b184"), (56, "#eabf94")):
        for column in range(5):
            x = 18 + column * 16
            on.oval(x, y, 15, 20, shade)
            on.oval(x - 2.5, y - 5, 4, 6, "#f6dcbf")
    on.box(7, 58, 86, 22, "#a9b79c", 6)
    for column in range(5):
        on.oval(18 + column * 16, 60, 14, 9, "#8c9c80")
    on.box(7, 66, 86, 14, "#b8c5ab", 6)


def _detergent(on: Sheet) -> None:
    on.shadow(50, 88, 58)
    on.box(40, 12, 18, 14, "#2c5aa0", 3)
    body = (
        ((34, 24), (28, 30), (27, 42)), ((26, 60), (26, 76), (28, 84)), ((29, 88), (71, 88), (72, 84)),
        ((74, 76), (74, 52), (70, 38)), ((67, 28), (62, 24), (58, 24)),
    )  # fmt: skip
    on.curve((40, 24), body, "#4f8fdb")
    on.curve((60, 34), (((68, 36), (70, 52), (69, 58)), ((66, 56), (62, 42), (60, 34))), "#cfe3f7")
    on.box(32, 50, 34, 26, "#ffffff", 4)
    on.curve((49, 53), (((54, 60), (57, 64), (57, 67)), ((57, 76), (41, 76), (41, 67)),
             ((41, 64), (44, 60), (49, 53))), "#4f8fdb")  # fmt: skip
    on.oval(46, 68, 4, 5, "#bcd9f5")


def _rice(on: Sheet) -> None:
    on.shadow(50, 88, 66)
    on.shape(((24, 20), (76, 20), (82, 86), (18, 86)), "#f3ead3")
    on.shape(((24, 20), (32, 20), (28, 86), (18, 86)), "#e2d5b5")
    on.box(24, 13, 52, 9, "#d9c79b", 2)
    on.line(((26, 18), (74, 18)), "#b39a63", 1)
    on.oval(50, 54, 40, 40, "#3f7d4a")
    on.line(((50, 68), (50, 42)), "#f2d98b", 2)
    for y in (42, 49, 56):
        on.oval(45, y, 6, 9, "#f2d98b")
        on.oval(55, y, 6, 9, "#f2d98b")
    on.oval(50, 38, 6, 9, "#f2d98b")


def _tissues(on: Sheet) -> None:
    on.shadow(50, 86, 76)
    for y, light, dark in (
        (62, "#f28a9b", "#d96a7e"),
        (40, "#f7b3bd", "#e0909d"),
        (18, "#fbd5da", "#eab3bb"),
    ):
        on.box(16, y, 68, 22, light, 5)
        on.box(16, y + 15, 68, 7, dark, 4)
        on.oval(50, y + 8, 30, 9, "#ffffff")
    on.curve((42, 26), (((40, 16), (46, 12), (50, 8)), ((53, 14), (60, 12), (58, 26))), "#ffffff")


def _haircut(on: Sheet) -> None:
    on.shadow(50, 80, 78)
    on.box(10, 26, 80, 52, "#ffffff", 4)
    on.box(10, 26, 22, 52, "#7a5aa6", 4)
    for y in range(30, 78, 7):
        on.oval(32, y + 1, 2.5, 2.5, "#efe9f7")
    on.line(((46, 38), (72, 62)), "#5c5470", 3)
    on.line(((72, 38), (46, 62)), "#8d849e", 3)
    for x in (44, 74):
        on.oval(x, 65, 11, 11, "#7a5aa6")
        on.oval(x, 65, 5.5, 5.5, "#ffffff")
    on.oval(59, 50, 3, 3, "#ffffff")
    on.heart(21, 51, 9, "#ffffff")


def _breakfast(on: Sheet) -> None:
    on.shadow(50, 82, 72)
    for x in (38, 50, 62):
        on.line(((x, 28), (x + 3, 22), (x - 2, 16), (x + 1, 10)), "#ffffff", 2)
    on.oval(50, 44, 72, 24, "#c2432f")
    on.oval(50, 43, 64, 19, "#f3d79c")
    for shift in (-20, -10, 0, 10):
        on.line(((50 + shift, 38), (55 + shift, 44), (52 + shift, 49)), "#e0b566", 1.8)
    on.oval(38, 41, 14, 9, "#ffffff")
    on.oval(38, 41, 7, 5, "#f0a23a")
    on.oval(63, 45, 9, 5, "#5f9a4d")
    on.curve((14, 46), (((18, 70), (30, 80), (50, 80)), ((70, 80), (82, 70), (86, 46)),
             ((80, 60), (20, 60), (14, 46))), "#d5523c")  # fmt: skip
    on.box(38, 76, 24, 6, "#a93a28", 2)


def _checkup(on: Sheet) -> None:
    on.shadow(50, 88, 60)
    on.box(24, 14, 52, 74, "#8a6a4c", 4)
    on.box(28, 20, 44, 64, "#ffffff", 2)
    on.box(40, 9, 20, 10, "#5f6b78", 3)
    on.box(46, 26, 8, 22, "#2f9e7d", 1.5)
    on.box(39, 33, 22, 8, "#2f9e7d", 1.5)
    beat = ((32, 62), (42, 62), (46, 54), (51, 70), (55, 62), (68, 62))
    on.line(beat, "#d1495b", 2)
    on.line(((34, 76), (66, 76)), "#cfd6dd", 2)


def _tea(on: Sheet) -> None:
    on.shadow(48, 86, 64)
    for x in (38, 50):
        on.line(((x, 34), (x + 4, 27), (x - 1, 20), (x + 2, 12)), "#ffffff", 2.2)
    on.oval(75, 60, 26, 26, "#c98a4b")
    on.oval(75, 60, 15, 15, "#f4e3cb")
    on.curve((18, 42), (((18, 70), (22, 84), (32, 84)), ((46, 86), (50, 86), (58, 84)),
             ((68, 84), (74, 70), (74, 42))), "#d99a57")  # fmt: skip
    on.oval(46, 42, 56, 15, "#b87837")
    on.oval(46, 42, 49, 11, "#8a4a1c")
    on.oval(38, 42, 11, 5, "#e9c46a")
    on.oval(52, 43, 11, 5, "#f0d48a")
    on.heart(46, 64, 12, "#fbead2")


def _gloves(on: Sheet) -> None:
    on.shadow(50, 88, 70)
    for left, knit, cuff in ((12, "#35566f", "#d9a441"), (50, "#41698a", "#e6b756")):
        on.box(left + 7, 36, 25, 34, knit, 8)
        for finger in range(4):
            on.box(left + 7 + finger * 6.4, 20 - (finger in (1, 2)) * 5, 5.6, 28, knit, 2.8)
        on.line(((left + 9, 58), (left + 2, 48)), knit, 7)
        on.box(left + 6, 70, 27, 16, cuff, 3)
        for stripe in range(3):
            on.line(((left + 12 + stripe * 7, 73), (left + 12 + stripe * 7, 83)), "#b5822a", 1)


def _heat_pads(on: Sheet) -> None:
    on.shadow(50, 84, 74)
    for x, y, colour in ((14, 22, "#c8553d"), (26, 30, "#e07a4f")):
        on.box(x, y, 60, 52, colour, 3)
        on.box(x, y, 60, 6, "#f6d6b8", 2)
        on.box(x, y + 46, 60, 6, "#f6d6b8", 2)
    on.oval(56, 56, 26, 26, "#ffe9cf")
    on.curve((56, 44), (((64, 54), (65, 60), (61, 65)), ((58, 68), (54, 68), (51, 65)),
             ((46, 60), (51, 55), (56, 44))), "#e0532f")  # fmt: skip
    on.oval(56, 62, 6, 7, "#f9b24e")


def _noodles(on: Sheet) -> None:
    on.shadow(50, 88, 58)
    on.shape(((20, 30), (80, 30), (70, 86), (30, 86)), "#c9332c")
    on.shape(((22.5, 44), (77.5, 44), (74, 64), (26, 64)), "#f6c945")
    on.box(16, 22, 68, 10, "#f3f0ea", 4)
    on.oval(50, 54, 34, 15, "#fff5da")
    for shift in (-9, -3, 3, 9):
        on.line(((50 + shift, 49), (53 + shift, 53), (48 + shift, 56), (51 + shift, 60)), "#d8a23c", 1.7)
    on.line(((64, 22), (78, 6)), "#b98a5a", 2)
    on.line(((70, 22), (85, 8)), "#a67a4c", 2)


def _water(on: Sheet) -> None:
    on.shadow(50, 90, 58)
    for x, wide in ((20, 24), (56, 24), (38, 24)):
        on.box(x + 7, 12, wide - 14, 9, "#2f7fc1", 2)
        on.box(x + 6, 18, wide - 12, 12, "#d5ecfa", 3)
        on.box(x, 26, wide, 64, "#a9d6f2", 8)
        on.box(x + 3, 30, 4, 54, "#d9effb", 2)
        on.box(x, 48, wide, 20, "#2f7fc1", 0)
        on.line(((x + 5, 60), (x + 10, 54), (x + 14, 59), (x + 19, 53)), "#ffffff", 1.6)


def _bread(on: Sheet) -> None:
    on.shadow(50, 80, 82)
    on.curve((12, 74), (((4, 52), (10, 32), (28, 34)), ((38, 26), (62, 26), (72, 34)),
             ((90, 32), (96, 52), (88, 74)), ((80, 82), (20, 82), (12, 74))), "#c98240")  # fmt: skip
    on.curve((18, 66), (((12, 52), (18, 40), (30, 42)), ((42, 34), (58, 34), (70, 42)),
             ((82, 40), (88, 52), (82, 66)), ((70, 58), (30, 58), (18, 66))), "#e0a35c")  # fmt: skip
    for x in (30, 46, 62):
        on.line(((x, 54), (x + 9, 42)), "#f4d3a1", 3)


def _milk(on: Sheet) -> None:
    on.shadow(50, 88, 52)
    on.shape(((30, 36), (64, 36), (64, 86), (30, 86)), "#ffffff")
    on.shape(((64, 36), (74, 32), (74, 82), (64, 86)), "#d8e2ea")
    on.shape(((30, 36), (38, 20), (68, 20), (64, 36)), "#eef3f7")
    on.shape(((64, 36), (68, 20), (74, 32)), "#c7d4de")
    on.box(37, 12, 32, 9, "#4b9cd3", 1.5)
    on.curve((30, 66), (((40, 58), (52, 74), (64, 64)), ((64, 72), (64, 80), (64, 86)),
             ((52, 86), (40, 86), (30, 86))), "#4b9cd3")  # fmt: skip
    on.oval(47, 51, 17, 14, "#3b3b3b")
    on.oval(44, 49, 3, 3, "#ffffff")
    on.oval(51, 49, 3, 3, "#ffffff")
    on.oval(47.5, 55, 11, 6, "#f3b7b3")


def _plasters(on: Sheet) -> None:
    on.shadow(50, 84, 74)
    on.box(16, 34, 56, 48, "#ffffff", 4)
    on.box(16, 34, 56, 14, "#2f9e7d", 4)
    on.box(39, 54, 8, 22, "#d1495b", 1.5)
    on.box(32, 61, 22, 8, "#d1495b", 1.5)
    on.line(((60, 30), (86, 56)), "#e9bd94", 15)
    on.line(((69, 39), (77, 47)), "#f8e3cc", 15)
    for x, y in ((71, 44), (74, 41), (75, 47)):
        on.oval(x, y, 1.6, 1.6, "#c79566")


def _towel(on: Sheet) -> None:
    on.shadow(50, 82, 78)
    folds = ((62, "#5fa8a0", "#4a8d86"), (46, "#f2c57c", "#d9a857"), (30, "#7fc0b8", "#67a69e"))
    for y, light, dark in folds:
        on.box(14, y, 72, 18, light, 8)
        on.box(14, y + 9, 66, 3, dark, 1.5)
        on.oval(84, y + 9, 8, 17, dark)
        on.line(((24, y + 3), (24, y + 15)), "#ffffff", 1.4)
        on.line(((28, y + 3), (28, y + 15)), "#ffffff", 1.4)


def _warm_pack(on: Sheet) -> None:
    on.shadow(50, 88, 72)
    on.box(18, 40, 64, 46, "#d6404f", 4)
    on.box(14, 30, 72, 15, "#e65a66", 4)
    on.box(45, 30, 10, 56, "#ffe3b3", 0)
    on.curve((50, 30), (((36, 8), (18, 14), (28, 27)), ((34, 32), (44, 31), (50, 30))), "#ffe3b3")
    on.curve((50, 30), (((64, 8), (82, 14), (72, 27)), ((66, 32), (56, 31), (50, 30))), "#f6cf8e")
    on.oval(50, 29, 10, 8, "#f0bf72")
    on.oval(50, 64, 30, 30, "#fff6ea")
    on.heart(50, 65, 16, "#d6404f")


PICTURES: dict[str, tuple[str, str, Callable[[Sheet], None]]] = {
    "eggs": ("#fdf6ec", "#f3e3cd", _eggs),
    "detergent": ("#eef6fd", "#d5e7f7", _detergent),
    "rice": ("#eef5ea", "#d8e8d2", _rice),
    "tissues": ("#fdf3f4", "#f5dfe2", _tissues),
    "haircut": ("#f6f1fb", "#e4d9f0", _haircut),
    "breakfast": ("#f9d9a8", "#f3c78b", _breakfast),
    "checkup": ("#eaf6f3", "#cfe8e0", _checkup),
    "tea": ("#f0c793", "#e9b374", _tea),
    "gloves": ("#eef2f6", "#d6dfe8", _gloves),
    "heat_pads": ("#fdf0e6", "#f7dcc8", _heat_pads),
    "noodles": ("#fdf4e0", "#f6e3b8", _noodles),
    "water": ("#f0f8fe", "#d3e8f7", _water),
    "bread": ("#fcf4e8", "#f3e0c5", _bread),
    "milk": ("#e6f1f9", "#c9dff0", _milk),
    "plasters": ("#eef6f3", "#d5e9e2", _plasters),
    "towel": ("#f3f8f7", "#dbeae8", _towel),
    "warm_pack": ("#fdecec", "#f8d4d6", _warm_pack),
}


def main() -> None:
    """Draw every picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (light, dark, draw) in PICTURES.items():
        sheet = Sheet(light, dark)
        draw(sheet)
        sheet.save(FOLDER / f"{name}.jpg")


if __name__ == "__main__":
    main()
