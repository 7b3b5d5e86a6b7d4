"""The manual as it is shipped: every chapter listed and titled, every link and picture there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stationdesk.paths import manual
from stationdesk.ui.help.chapters import Chapter, chapter_for, read_chapters, slug
from stationdesk.ui.pages import PAGES

LANGUAGES = ("zh_CN", "en")
CHAPTERS = [pytest.param(one, id=f"{one.file.parent.name}/{one.file.name}")
            for language in LANGUAGES for one in read_chapters(language)]  # fmt: skip
MOST_PICTURE_BYTES = 150_000


def headings(file: Path) -> set[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return {slug(line.lstrip("#")) for line in lines if line.startswith("#")}


def targets(chapter: Chapter, mark: str = "") -> list[str]:
    return re.findall(
        rf"(?<!!){mark}\[[^\]]*\]\(([^)]+)\)" if not mark else r"!\[[^\]]*\]\(([^)]+)\)", chapter.text
    )


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_begins_with_its_title_which_bears_no_number(chapter: Chapter) -> None:
    assert chapter.text.startswith(f"# {chapter.title}\n")
    assert not chapter.title[0].isdigit()
    assert chapter.text.count("\n# ") == 0


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_link_of_a_chapter_leads_somewhere(chapter: Chapter) -> None:
    for target in targets(chapter):
        if target.startswith("http"):
            continue
        name, _, heading = target.partition("#")
        file = chapter.file.parent / name if name else chapter.file
        assert file.is_file(), target
        assert not heading or slug(heading) in headings(file), target


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_picture_of_a_chapter_is_there_and_small(chapter: Chapter) -> None:
    for target in targets(chapter, "!"):
        picture = chapter.file.parent / target
        assert picture.is_file(), target
        assert picture.stat().st_size <= MOST_PICTURE_BYTES, target


def test_no_picture_is_shipped_that_no_chapter_shows() -> None:
    shown = {Path(target).name for param in CHAPTERS for target in targets(param.values[0], "!")}
    assert {file.name for file in (manual() / "pictures").glob("*.png")} <= shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_chapters_names_each_in_its_order_by_its_title(language: str) -> None:
    folder = manual() / language
    listed = re.findall(
        r"^\d+\. \[([^\]]+)\]\(([^)]+)\)", (folder / "README.md").read_text(encoding="utf-8"), re.M
    )
    own = [one for one in read_chapters(language) if one.file.parent == folder]
    assert listed == [(one.title, one.file.name) for one in own]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_chapter_to_open_at(language: str) -> None:
    chapters = read_chapters(language)
    for page in PAGES:
        assert chapter_for(page, chapters) in chapters
    assert chapter_for("desk", chapters).name == "attendance"  # type: ignore[union-attr]
    assert chapter_for("settings", chapters).name == "settings"  # type: ignore[union-attr]


def test_a_chapter_is_added_by_putting_its_file_there(tmp_path: Path) -> None:
    for name, text in (("20-later.md", "# 以后"), ("03-first.md", "# 起头\n\n正文"), ("README.md", "# 目录")):
        (tmp_path / "zh_CN").mkdir(exist_ok=True)
        (tmp_path / "zh_CN" / name).write_text(text, encoding="utf-8")
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "03-first.md").write_text("# Beginning", encoding="utf-8")
    assert [one.title for one in read_chapters("zh_CN", tmp_path)] == ["起头", "以后"]
    assert [one.title for one in read_chapters("en", tmp_path)] == ["Beginning", "以后"]


def test_a_program_without_a_manual_has_no_chapters(tmp_path: Path) -> None:
    assert read_chapters("zh_CN", tmp_path) == ()
    assert chapter_for("desk", ()) is None


def test_a_chapter_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "zh_CN").mkdir()
    (tmp_path / "zh_CN" / "01-broken.md").write_bytes(b"# \xff\xfe\xfa")
    (tmp_path / "zh_CN" / "02-whole.md").write_text("# 完整", encoding="utf-8")
    assert [one.title for one in read_chapters("zh_CN", tmp_path)] == ["完整"]
