"""Settings: language, look and sound of this desk; what is chosen is worn at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout

from stationdesk.ui.accessibility import named
from stationdesk.ui.keeping import keep
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.settings.section import Section, column_of
from stationdesk.ui.sounds import Sound, Sounds
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Card, KeyButton, Segmented, Stepper, label

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

_WIDTH = 720
_PERCENTS = (100, 125, 150, 175, 200)
_VOLUME_STEP = 10
# Each language is named in itself.
_LANGUAGES = (("zh_CN", "简体中文"), ("en", "English"))


class DeskSection(Section):
    """What only this computer wears; everybody who signs in may change it."""

    def __init__(self, context: DeskContext, sounds: Sounds | None = None) -> None:
        super().__init__(
            context, self.tr("This desk"), self.tr("Only for this computer; other desks keep their own.")
        )
        chosen = context.preferences
        self._sounds = sounds or Sounds(chosen.sound_percent)
        self.choices = {
            "language": named(Segmented(self.tr("Language"), _LANGUAGES), "language"),
            "theme": named(Segmented(self.tr("Colours"), self._themes()), "theme"),
            "text_percent": named(Segmented(self.tr("Text size"), _sizes()), "text_percent"),
        }
        for field, choice in self.choices.items():
            choice.set_value(getattr(chosen, field))
            choice.chosen.connect(lambda value, field=field: self._choose(field, value))
        volume = Stepper(self.tr("Volume in per cent"), chosen.sound_percent, least=0, most=100)
        volume.number.setSingleStep(_VOLUME_STEP)
        self.volume = named(volume, "volume")
        self.save = named(KeyButton(self.tr("Save the volume"), kind=ButtonKind.PRIMARY), "save_volume")
        self.save.clicked.connect(self._save_volume)
        self.body.addWidget(column_of(self._look_card(), self._sound_card(), width=_WIDTH))

    def _themes(self) -> list[tuple[str, str]]:
        return [
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("high-contrast", self.tr("High contrast")),
        ]

    def _look_card(self) -> Card:
        card = Card(self.tr("Language and look"), self.tr("switches at once"))
        card.set_margins(20, 16)
        for choice in self.choices.values():
            card.body.addWidget(label(choice.accessibleName(), size="small", tone="quiet"))
            card.body.addWidget(choice)
        return card

    def _sound_card(self) -> Card:
        card = Card(self.tr("Sounds"))
        card.set_margins(20, 16)
        card.body.addWidget(label(self.volume.accessibleName(), size="small", tone="quiet"))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.volume)
        row.addWidget(self.save)
        row.addStretch(1)
        card.body.addLayout(row)
        hint = self.tr("Hear the four sounds at this volume; 0 is silent.")
        card.body.addWidget(label(hint, size="small", tone="quiet", wrap=True))
        tests = QHBoxLayout()
        tests.setSpacing(px(8))
        for sound, word in self._sound_words():
            button = named(KeyButton(word, icon="volume-2"), f"sound_{sound}")
            button.clicked.connect(lambda _checked=False, sound=sound: self._play(sound))
            tests.addWidget(button)
        tests.addStretch(1)
        card.body.addLayout(tests)
        return card

    def _sound_words(self) -> list[tuple[Sound, str]]:
        return [
            (Sound.OK, self.tr("Done")),
            (Sound.LOOK, self.tr("Please look")),
            (Sound.STOP, self.tr("Not possible")),
            (Sound.BATCH, self.tr("All done")),
        ]

    def _play(self, sound: Sound) -> None:
        self._sounds.volume = self.volume.value
        self._sounds.play(sound)

    def _choose(self, field: str, value: Any) -> None:
        # The desk is built anew after this: a sentence must not need this widget.
        context = self.context

        def tell() -> None:
            words = QCoreApplication.translate("DeskSection", "This desk now looks the way you chose.")
            context.result.tell(Kind.OK, words)

        keep(context, self, tell, **{field: value})

    @Slot()
    def _save_volume(self) -> None:
        percent, context = self.volume.value, self.context

        def tell() -> None:
            words = QCoreApplication.translate("DeskSection", "The volume is {percent} % now.")
            context.result.tell(Kind.OK, words.format(percent=percent))

        keep(context, self, tell, sound_percent=percent)


def _sizes() -> list[tuple[int, str]]:
    return [(percent, f"{percent} %") for percent in _PERCENTS]
