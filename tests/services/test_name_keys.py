from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stationdesk.domain.search import name_tokens, query_key
from stationdesk.services.name_keys import MOST_READINGS, readings_of


def joined(name: str) -> list[str]:
    return ["".join(reading) for reading in readings_of(name)]


def test_a_plain_name_has_one_reading() -> None:
    assert readings_of("李明朗") == (("li", "ming", "lang"),)


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("单飞", "shanfei"),
        ("解放", "xiefang"),
        ("仇英", "qiuying"),
        ("区明", "ouming"),
        ("查杰", "zhajie"),
        ("曾国", "zengguo"),
        ("朴志", "piaozhi"),
        ("盖平", "geping"),
        ("任平", "renping"),
        ("乐毅", "yueyi"),
        ("翟飞", "zhaifei"),
        ("覃飞", "qinfei"),
        ("黑飞", "hefei"),
        ("缪飞", "miaofei"),
        ("宓飞", "mifei"),
        ("员飞", "yunfei"),
        ("逄飞", "pangfei"),
        ("洗飞", "xianfei"),
        ("种飞", "chongfei"),
        ("宁飞", "ningfei"),
        ("华飞", "huafei"),
        ("燕飞", "yanfei"),
        ("尉迟恭", "yuchigong"),
        ("万俟飞", "moqifei"),
        ("澹台飞", "tantaifei"),
        ("令狐飞", "linghufei"),
        ("单于飞", "chanyufei"),
        ("长孙飞", "zhangsunfei"),
        ("欧阳娜娜", "ouyangnana"),
    ],
)
def test_a_surname_is_first_read_as_a_surname(name: str, reading: str) -> None:
    assert joined(name)[0] == reading


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("单飞", "danfei"),
        ("单飞", "chanfei"),
        ("解平", "jieping"),
        ("仇英", "chouying"),
        ("曾国", "cengguo"),
        ("查杰", "chajie"),
        ("覃飞", "tanfei"),
        ("尉迟恭", "weichigong"),
        ("尉行", "weihang"),
        ("单乐行", "danlexing"),
        ("单乐行", "chanlexing"),
        ("吕明", "luming"),
        ("朝阳", "chaoyang"),
        ("朝阳", "zhaoyang"),
    ],
)
def test_a_surnames_other_readings_are_there_too(name: str, other: str) -> None:
    assert other in joined(name)


def test_a_character_is_a_surname_only_at_the_beginning() -> None:
    assert joined("王单")[0] == "wangdan"


def test_a_given_name_of_two_characters_is_not_swallowed_by_a_double_surname() -> None:
    assert joined("令狐")[0] == "linghu"
    assert joined("长孙")[0] == "changsun"


def test_readings_nobody_uses_are_left_out() -> None:
    assert joined("王明") == ["wangming"]
    assert joined("朱莉") == ["zhuli"]


def test_a_character_without_a_reading_is_left_out_and_nothing_fails() -> None:
    assert readings_of("王\U0003106c明") == (("wang", "ming"),)
    assert readings_of("\U0003106c") == ()
    assert readings_of("") == ()


def test_latin_words_are_syllables() -> None:
    assert readings_of("José Smith") == (("jose", "smith"),)
    assert readings_of("李Ann") == (("li", "ann"),)
    assert joined("Jürgen") == ["jvrgen", "jurgen"]


def test_a_dotted_name_has_no_chinese_surname() -> None:
    assert joined("单古丽·买买提")[0].startswith("dan")


@given(st.text(st.sampled_from("单解乐行长朝重吕女娜阿卜都·𬱖李ab "), max_size=25))
def test_any_name_has_at_most_six_different_readings(name: str) -> None:
    readings = readings_of(name)
    assert len(readings) <= MOST_READINGS
    assert len(set(readings)) == len(readings)
    assert all(syllable.isalnum() and syllable.isascii() for reading in readings for syllable in reading)


NAMES = ["李明朗", "单乐行", "欧阳娜娜", "尉迟恭", "吕绿女", "阿卜杜拉·买买提", "José Smith"]


@given(st.sampled_from(NAMES), st.data())
def test_every_beginning_of_every_reading_finds_the_name(name: str, data: st.DataObject) -> None:
    readings = readings_of(name)
    tokens = name_tokens(name, readings)
    reading = data.draw(st.sampled_from(readings))
    start = data.draw(st.integers(0, len(reading) - 1))
    full = "".join(reading[start:])
    initials = "".join(syllable[0] for syllable in reading[start:])
    for text in (full, initials):
        key = query_key(text[: data.draw(st.integers(1, len(text)))])
        assert any(key.prefix <= token < key.upper for token in tokens)


def test_importing_the_module_does_not_import_pypinyin() -> None:
    check = "import sys, stationdesk.services.name_keys; sys.exit('pypinyin' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
