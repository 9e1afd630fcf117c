"""The language of the window: Japanese stands in the code, English is a translation of it."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QTranslator

from resources import path
from ui.settings import Language

LOCALE: Final = {Language.JAPANESE: "ja_JP", Language.ENGLISH: "en_GB"}
QT_OWN: Final = {Language.JAPANESE: "qtbase_ja"}  # the buttons of Qt's own dialogs are English otherwise
NAME: Final = str(QT_TRANSLATE_NOOP("Language", "ja"))  # translated, it is the name of the language in force


def language() -> Language:
    """The language in which texts are told now."""
    return Language(QCoreApplication.translate("Language", NAME))


class Translators:
    """The translations in force; they live as long as the program."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []

    def speak(self, language: Language) -> None:
        """Every text made from now on is in this language."""
        self.clear()
        QLocale.setDefault(QLocale(LOCALE[language]))
        if language in QT_OWN:
            self._install(QT_OWN[language], QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        else:
            self._install(f"kagikakko_{language.value}", str(path("translations")))

    def clear(self) -> None:
        """Say everything as it stands in the code."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()

    def _install(self, name: str, folder: str) -> None:
        """Add one file of translations, where it is there."""
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)
