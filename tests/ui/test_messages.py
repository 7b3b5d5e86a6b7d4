"""Every refusal and trouble has words of its own, in both languages, with its facts in them."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

import stationdesk
from stationdesk import paths
from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import Dependent, InvalidField, LastTaken, NotEnoughPoints, NotEnoughStock
from stationdesk.domain.errors.kinds import Refusal, Trouble
from stationdesk.ui.messages import explain
from stationdesk.ui.wording import field_word

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
FACTS = {
    "verb": "attendance.check_in",
    "period": "month",
    "role": "front_desk",
    "right": "desk_work",
    "field": "name",
    "characters": ("𬱖",),
    "later": (Dependent(new_id(), "attendance.check_out", NOON, "R20261122-0001"),),
}


def every_error() -> list[type[Exception]]:
    """All classes of refusal and trouble there are in the program."""
    for module in pkgutil.walk_packages(stationdesk.__path__, "stationdesk."):
        if not module.name.startswith(("stationdesk.db.migrations", "stationdesk.printing.gdi")):
            importlib.import_module(module.name)
    return sorted(set(_below(Refusal)) | set(_below(Trouble)), key=lambda kind: kind.__name__)


def _below(kind: type[Exception]) -> Iterator[type[Exception]]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)


def example(kind: type[Any]) -> Exception:
    """An error of a class, with facts made up from its types."""
    hints = get_type_hints(kind)
    values = {
        f.name: FACTS[f.name] if f.name in FACTS else _fact(hints[f.name])
        for f in dataclasses.fields(kind)
        if f.init
    }
    return kind(**values)


def _fact(kind: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    if get_origin(kind) is tuple:
        return (_fact(get_args(kind)[0]),)
    if type(None) in get_args(kind):
        kind = get_args(kind)[0]
    if dataclasses.is_dataclass(kind):
        return example(kind)
    known = {
        str: "样本",
        int: 7,
        bool: False,
        datetime: NOON,
        date: NOON.date(),
        UUID: new_id(),
        object: "样本",
    }
    return known[kind]


@pytest.fixture(params=["en", "zh_CN"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The program in one of its languages."""
    translator = QTranslator()
    if request.param == "zh_CN":
        assert translator.load(str(paths.resources() / "i18n" / "stationdesk_zh_CN.qm"))
        qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("kind", every_error(), ids=lambda kind: kind.__name__)
def test_every_error_has_a_whole_sentence(kind: type[Exception], language: str) -> None:
    sentence = explain(example(kind))

    assert len(sentence) > 5
    assert "{" not in sentence
    assert sentence[-1] in ".?。？！…"
    if language == "zh_CN":
        assert any("一" <= character <= "鿿" for character in sentence.replace("样本", ""))


def test_the_facts_are_in_the_sentence(language: str) -> None:
    points = explain(NotEnoughPoints(balance=1240, wanted=1300, pending=15))
    assert all(figure in points for figure in ("1,240", "1,300", "60", "15"))
    assert "鸡蛋" in explain(NotEnoughStock("鸡蛋", 3, 5))
    assert "3" in explain(NotEnoughStock("鸡蛋", 3, 5))


def test_who_took_the_last_and_what_lies_elsewhere_is_said(language: str) -> None:
    last = LastTaken(NOON, "2 号机", "王芳")
    said = explain(NotEnoughStock("鸡蛋", 0, 1, expired=4, elsewhere=12, last_taken=last))
    assert all(word in said for word in ("鸡蛋", "12:00", "2 号机", "王芳", "12", "4"))


def test_a_pin_that_cannot_be_is_never_repeated(language: str) -> None:
    assert "4-12" in explain(InvalidField("pin", "", "4-12"))


def test_an_error_without_words_is_a_bug() -> None:
    with pytest.raises(TypeError, match="no words for ValueError"):
        explain(ValueError())


def refused_fields() -> set[str]:
    """Every field a service can name, and every column that holds a text somebody typed."""
    package = Path(stationdesk.__file__).parent
    named = re.compile(r'(?:Missing|Invalid)Field\(\s*"(\w+)"')
    sources = [*package.glob("services/*.py"), *package.glob("domain/*.py"), *package.glob("ui/**/*.py")]
    found = {name for source in sources for name in named.findall(source.read_text(encoding="utf-8"))}
    return found | {"collected_by", "reason", "source", "community", "address", "kind", "station_name"}


def test_every_field_a_refusal_names_has_a_word_and_no_column_name_shows(language: str) -> None:
    fields = refused_fields()
    assert {"name", "pin", "pieces"} <= fields
    words = {field: field_word(field) for field in fields}
    assert [field for field, word in words.items() if word == field_word("no_such_column")] == []
    assert "no_such_column" not in field_word("no_such_column")
