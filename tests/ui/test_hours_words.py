"""What is said when hours are refused: the thing, the limit, and what can be done."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from stationdesk.domain import errors as e
from stationdesk.ui.appearance import speak
from stationdesk.ui.messages import explain

SERVED, DEADLINE = date(2026, 12, 30), date(2027, 1, 13)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (e.NotShorter("李明朗", 120, 150), "李明朗：2:30 不比 2:00 短。待核的时长只能改短，不能加长。"),
        (e.NotCounted("李明朗"), "李明朗 的这段时长还在待核：请在待核里不认定。"),
        (e.EvidenceNeeded(), "补录时长要有凭据：纸质表编号，或表的照片。"),
        (
            e.TooLate(SERVED, DEADLINE, 10),
            "2026-12-30 的服务只能补录到 2027-01-13（其后 10 个工作日），已经过期。",
        ),
        (
            e.TooLate(SERVED, DEADLINE, 10, (2027,)),
            "2026-12-30 的服务只能补录到 2027-01-13（其后 10 个工作日），已经过期。"
            " 2027 年的节假日表还没有导入：只扣除了周末，日期可能有变。",
        ),
        (e.NotAPhoto(), "这不是照片：请选 JPEG 或 PNG 图片。"),
        (e.PhotoTooLarge(2_097_152, 1_048_576), "照片有 2048 kB，最多保存 1024 kB。"),
        (e.MoreThanOwed(15, 20), "只欠 15 分，20 分超过了。"),
        (e.MoreThanOwed(0, 20), "这里没有欠分。"),
    ],
)
def test_the_words_in_chinese(qapp: QApplication, error: Exception, words: str) -> None:
    speak(qapp, "zh_CN")

    assert explain(error) == words


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            e.NotShorter("Li", 120, 150),
            "Li: 2:30 is not shorter than 2:00. Hours in review can be trimmed, never made longer.",
        ),
        (
            e.TooLate(SERVED, DEADLINE, 10),
            "Service of 2026-12-30 could be made up until 2027-01-13, 10 working days after it;"
            " that has passed.",
        ),
        (e.MoreThanOwed(15, 20), "15 points are owed; 20 points are more than that."),
    ],
)
def test_the_words_in_english(qapp: QApplication, error: Exception, words: str) -> None:
    assert explain(error) == words
