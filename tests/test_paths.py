"""Where a station's data lies, and who can look at it."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from stationdesk.paths import DataFolder, resources


@pytest.mark.skipif(sys.platform == "win32", reason="Windows closes a user's own folders by itself")
def test_a_new_data_folder_is_closed_to_other_users(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "station")

    folder.make()

    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700


def test_making_a_folder_again_changes_nothing_in_it(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "station")
    folder.make()
    folder.key.write_text("x", encoding="ascii")

    folder.make()

    assert folder.key.read_text(encoding="ascii") == "x"


def test_the_fonts_ship_with_the_program() -> None:
    assert (resources() / "fonts" / "NotoSansSC-Regular.ttf").is_file()
