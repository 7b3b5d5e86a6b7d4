"""The language and the look of the whole program, as this desk's preferences want them, at once."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from stationdesk.paths import resources
from stationdesk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from stationdesk.preferences import Preferences

log = logging.getLogger(__name__)
TRAINING = "training"
"""Property of the application while it is a training desk."""
SOURCE_LANGUAGE = "en"
"""The language the texts in the code are written in: it needs no translation."""


def wear(app: QApplication, preferences: Preferences) -> None:
    """Show the program in the theme, the text size and the language of a desk; what is open follows."""
    chosen = theme.THEMES[preferences.theme]
    shown = theme.in_training(chosen) if app.property(TRAINING) else chosen
    theme.apply(app, shown, preferences.text_percent / 100)
    speak(app, preferences.language)


def speak(app: QApplication, language: str) -> None:
    """Translate the program into a language (zh_CN, en); every widget is told by LanguageChange."""
    if app.property("language") == language:
        return
    app.setProperty("language", language)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(language))
    if language == SOURCE_LANGUAGE:
        return
    ours = str(resources() / "i18n")
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # The one installed last is asked first: our words come before Qt's.
    for name, folder in ((f"qtbase_{language}", qt), (f"stationdesk_{language}", ours)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
        else:
            log.warning("translation %s is not in %s", name, folder)
