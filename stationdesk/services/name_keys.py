"""The pinyin readings of a name, surnames read as surnames."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from stationdesk.domain.names import MIDDLE_DOT, is_han
from stationdesk.domain.search import key_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_READINGS = 6
_MOST_CHARACTER_READINGS = 2


def _table(text: str) -> dict[str, list[str]]:
    """Read "character reading reading; …"."""
    entries = (entry.split() for entry in text.split(";"))
    return {key: readings for key, *readings in entries}


# Surname → its own reading first, then what people type who do not know it. Surnames that are not
# here have their characters' readings; the last group keeps out readings nobody has as a surname.
_SURNAMES = _table("""
单 shan dan chan; 解 xie jie; 仇 qiu chou; 区 ou qu; 查 zha cha; 曾 zeng ceng; 朴 piao pu po;
盖 ge gai; 乐 yue le; 翟 zhai di; 覃 qin tan; 黑 he hei; 缪 miao mou; 宓 mi fu; 员 yun yuan;
逄 pang feng; 洗 xian xi; 种 chong zhong; 重 chong zhong; 召 shao zhao; 阚 kan han; 能 nai neng;
祭 zhai ji; 折 she zhe; 句 gou ju; 繁 po fan; 秘 bi mi; 隗 wei kui; 佴 nai er; 乜 nie mie;
么 yao me; 都 du dou; 郇 xun huan; 角 jue jiao; 蔚 yu wei; 车 che ju; 费 fei bi; 那 na nuo;
强 qiang jiang; 薄 bo bao; 宿 su xiu; 钭 tou dou; 尉迟 yu'chi wei'chi; 万俟 mo'qi wan'si wan'qi;
澹台 tan'tai dan'tai; 长孙 zhang'sun chang'sun; 单于 chan'yu shan'yu dan'yu; 闾丘 lv'qiu lu'qiu;
拓跋 tuo'ba; 皇甫 huang'fu; 乐正 yue'zheng le'zheng; 令狐 ling'hu;

过 guo; 华 hua; 冯 feng; 沈 shen; 贾 jia; 尹 yin; 褚 chu; 於 yu; 冼 xian; 晁 chao; 逯 lu; 彭 peng;
俞 yu; 汤 tang; 郝 hao; 姚 yao; 湛 zhan; 汪 wang; 祁 qi; 狄 di; 董 dong; 阮 ruan; 蔡 cai; 卞 bian;
和 he; 杭 hang; 嵇 ji; 邓 deng; 邢 xing; 裴 pei; 陆 lu; 甄 zhen; 芮 rui; 糜 mi; 詹 zhan; 籍 ji;
冉 ran; 艾 ai; 暨 ji; 竺 zhu; 苑 yuan; 燕 yan
""")

# Characters of given names that pypinyin's phrases say too little about.
_GIVEN_NAMES = _table("""
娜 na nuo; 晟 sheng cheng; 茜 qian xi; 筠 yun jun; 莉 li; 倩 qian; 婕 jie; 昕 xin; 莎 sha; 焱 yan;
烜 xuan; 瑗 yuan; 馥 fu; 姬 ji
""")
_ENOUGH_PHRASES = 5
_LEAST_SHARE = 0.05
_LETTERS = re.compile(r"[^\W_]+")


class _Option(NamedTuple):
    """One way to read a part of a name; the lower the cost, the likelier."""

    cost: int
    syllables: tuple[str, ...]


_OTHER_SURNAME_READING = 1
_OTHER_READING = 2
_U_FOR_UMLAUT = 4


def readings_of(name: str) -> tuple[tuple[str, ...], ...]:
    """Return up to MOST_READINGS readings of a name as syllables without tones, the likeliest first.

    Every reading of a surname is among them, and u for ü where room is left. Latin words count
    as syllables. Characters without a known reading are left out. The first call takes 0.3 s:
    call it in a worker thread.
    """
    best = [_Option(0, ())]
    for part in _parts(name):
        longer = [_Option(a.cost + b.cost, a.syllables + b.syllables) for a in best for b in part]
        best = longer if len(part) == 1 else sorted(longer, key=_cost)[:MOST_READINGS]
    return tuple(dict.fromkeys(option.syllables for option in best if option.syllables))


def _cost(option: _Option) -> int:
    return option.cost


def _parts(name: str) -> list[Sequence[_Option]]:
    """The options for the surname, then for every further character or Latin word."""
    parts: list[Sequence[_Option]] = []
    rest = name
    if MIDDLE_DOT not in name:
        surname = name[:2] if name[:2] in _SURNAMES and len(name) > 2 else name[:1]
        if surname in _SURNAMES:
            parts.append(_surname_options(surname))
            rest = name[len(surname) :]
    word = ""
    for character in rest:
        if not is_han(character):
            word += character
            continue
        if word:
            parts += _word_options(word)
            word = ""
        if options := _character_options(character):
            parts.append(options)
    return parts + _word_options(word)


@cache
def _surname_options(surname: str) -> tuple[_Option, ...]:
    readings = [tuple(reading.split("'")) for reading in _SURNAMES[surname]]
    return tuple(_Option(place * _OTHER_SURNAME_READING, reading) for place, reading in enumerate(readings))


@cache
def _character_options(character: str) -> tuple[_Option, ...]:
    options: list[_Option] = []
    for place, reading in enumerate(_character_readings(character)):
        options.append(_Option(place * _OTHER_READING, (reading,)))
        if "v" in reading:
            options.append(_Option(place * _OTHER_READING + _U_FOR_UMLAUT, (reading.replace("v", "u"),)))
    return tuple(options)


def _character_readings(character: str) -> list[str]:
    """The readings in use today. The dictionary's rare and ancient ones (明 meng) would only be noise."""
    if character in _GIVEN_NAMES:
        return _GIVEN_NAMES[character]
    # pypinyin costs 0.3 s and 54 MB, so it stays out of the start.
    from pypinyin import Style, pinyin  # noqa: PLC0415

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    readings = found[0] if found else []
    uses = _uses_in_phrases().get(character, {}) if len(readings) > 1 else {}
    total = sum(uses.values())
    if total >= _ENOUGH_PHRASES:
        in_use = [reading for reading in readings if uses.get(reading, 0) >= _LEAST_SHARE * total]
        readings = sorted(in_use, key=lambda reading: -uses[reading]) or readings
    return [key_letters(reading) for reading in readings[:_MOST_CHARACTER_READINGS]]


@cache
def _uses_in_phrases() -> dict[str, dict[str, int]]:
    """How often pypinyin's phrases read each character in which way. Takes 0.1 s."""
    from pypinyin.constants import PHRASES_DICT  # noqa: PLC0415
    from pypinyin.contrib.tone_convert import to_normal  # noqa: PLC0415

    without_tone = cache(to_normal)
    uses: dict[str, dict[str, int]] = {}
    for phrase, syllables in PHRASES_DICT.items():
        for character, readings in zip(phrase, syllables, strict=False):
            counts = uses.setdefault(character, {})
            reading = without_tone(readings[0])
            counts[reading] = counts.get(reading, 0) + 1
    return uses


def _word_options(text: str) -> list[Sequence[_Option]]:
    """Latin words between the Chinese characters, each a syllable of its own."""
    options: list[Sequence[_Option]] = []
    for word in _LETTERS.findall(text):
        spellings = [_Option(0, (key_letters(word),))]
        if "ü" in word.lower():
            spellings.append(_Option(_U_FOR_UMLAUT, (key_letters(word.lower().replace("ü", "u")),)))
        options.append(spellings)
    return options
