"""Settings: language, look and sound of this desk; what is chosen is worn at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.accessibility import named
from stationdesk.ui.keeping import keep
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.settings.lock_card import LockCard
from stationdesk.ui.settings.section import Section, column_of
from stationdesk.ui.settings.senses import SoundCard, VoiceCard
from stationdesk.ui.widgets import Card, Segmented, label

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

_WIDTH = 720
_PERCENTS = (100, 125, 150, 175, 200)
# Each language is named in itself.
_LANGUAGES = (("zh_CN", "简体中文"), ("en", "English"))


class DeskSection(Section):
    """What only this computer wears; everybody who signs in may change it."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(
            context, self.tr("This desk"), self.tr("Only for this computer; other desks keep their own.")
        )
        chosen = context.preferences
        self.choices = {
            "language": named(Segmented(self.tr("Language"), _LANGUAGES), "language"),
            "theme": named(Segmented(self.tr("Colours"), self._themes()), "theme"),
            "text_percent": named(Segmented(self.tr("Text size"), _sizes()), "text_percent"),
        }
        for field, choice in self.choices.items():
            choice.set_value(getattr(chosen, field))
            choice.chosen.connect(lambda value, field=field: self._choose(field, value))
        self.sound, self.voice = SoundCard(context), VoiceCard(context)
        self.lock = LockCard(context)
        self.body.addWidget(column_of(self._look_card(), self.lock, self.sound, self.voice, width=_WIDTH))

    def _themes(self) -> list[tuple[str, str]]:
        return [
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("high-contrast", self.tr("High contrast")),
        ]

    def _look_card(self) -> Card:
        card = Card(self.tr("Language and look"))
        card.set_margins(20, 16)
        card.body.addWidget(label(self.tr("Switches at once."), size="small", tone="muted", wrap=True))
        for choice in self.choices.values():
            card.body.addWidget(label(choice.accessibleName(), size="small", tone="quiet"))
            card.body.addWidget(choice)
        return card

    def _choose(self, field: str, value: Any) -> None:
        # The desk is built anew after this: a sentence must not need this widget.
        context = self.context

        def tell() -> None:
            words = QCoreApplication.translate("DeskSection", "This desk now looks the way you chose.")
            context.result.tell(Kind.OK, words)

        keep(context, self, tell, **{field: value})


def _sizes() -> list[tuple[int, str]]:
    return [(percent, f"{percent} %") for percent in _PERCENTS]
