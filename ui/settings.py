"""What belongs to this computer, not to a project: the window's shape, the last project, the language."""

import json
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from services.template_file import FILE

SMALLEST_TEXT: Final = 12
USUAL_TEXT: Final = 16
LARGEST_TEXT: Final = 32
INTERFACE_TEXTS: Final = (90, 100, 110, 125, 150, 175, 200)
USUAL_INTERFACE_TEXT: Final = 100


class Language(StrEnum):
    """The language of the window."""

    JAPANESE = "ja"
    ENGLISH = "en"


class Appearance(StrEnum):
    """Light, dark, in high contrast, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Settings:
    """A small file in INI form."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)
        self.templates = path.with_name(FILE)

    @property
    def last_project(self) -> str:
        """The file or the address of the project that was open last; "" where there was none."""
        return str(self._file.value("project", ""))

    @last_project.setter
    def last_project(self, location: str) -> None:
        self._file.setValue("project", location)

    @property
    def language(self) -> Language:
        """Japanese unless somebody chose otherwise."""
        found = str(self._file.value("language", ""))
        return Language(found) if found in set(Language) else Language.JAPANESE

    @language.setter
    def language(self, language: Language) -> None:
        self._file.setValue("language", language.value)

    @property
    def appearance(self) -> Appearance:
        """As the system has it unless somebody chose otherwise."""
        found = str(self._file.value("appearance", ""))
        return Appearance(found) if found in set(Appearance) else Appearance.SYSTEM

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._file.setValue("appearance", appearance.value)

    @property
    def text_size(self) -> int:
        """The article's letters in pixels."""
        found = str(self._file.value("text_size", USUAL_TEXT))
        size = int(found) if found.isdecimal() else USUAL_TEXT
        return min(max(size, SMALLEST_TEXT), LARGEST_TEXT)

    @text_size.setter
    def text_size(self, size: int) -> None:
        self._file.setValue("text_size", min(max(size, SMALLEST_TEXT), LARGEST_TEXT))

    @property
    def interface_text(self) -> int:
        """The letters of everything around the article, in percent of what is usual."""
        found = str(self._file.value("interface_text", ""))
        size = int(found) if found.isdecimal() else USUAL_INTERFACE_TEXT
        return min(INTERFACE_TEXTS, key=lambda step: abs(step - size))

    @interface_text.setter
    def interface_text(self, percent: int) -> None:
        self._file.setValue("interface_text", percent)

    @property
    def changed_keys(self) -> Mapping[str, Sequence[str]]:
        """The keys that the editor gave to deeds, by the names of the deeds."""
        try:
            found = json.loads(str(self._file.value("keys", "{}")))
            return {str(name): [str(key) for key in keys] for name, keys in found.items()}
        except (ValueError, AttributeError, TypeError):  # somebody else wrote it
            return {}

    @changed_keys.setter
    def changed_keys(self, changed: Mapping[str, Sequence[str]]) -> None:
        self._file.setValue("keys", json.dumps({name: list(keys) for name, keys in changed.items()}))

    @property
    def confirms_with_tab(self) -> bool:
        """Whether Tab confirms beside Enter."""
        return self._is_on("confirms_with_tab")

    @confirms_with_tab.setter
    def confirms_with_tab(self, is_on: bool) -> None:
        self._file.setValue("confirms_with_tab", is_on)

    @property
    def settles_with_digit(self) -> bool:
        """Whether a digit chooses the speaker and confirms at once."""
        return self._is_on("settles_with_digit")

    @settles_with_digit.setter
    def settles_with_digit(self, is_on: bool) -> None:
        self._file.setValue("settles_with_digit", is_on)

    @property
    def has_toured(self) -> bool:
        """Whether the first keys were shown once."""
        return self._is_on("has_toured")

    @has_toured.setter
    def has_toured(self, is_so: bool) -> None:
        self._file.setValue("has_toured", is_so)

    def folder(self, purpose: str) -> Path:
        """Where files for this purpose were last; at first where the system keeps documents."""
        found = str(self._file.value(f"folder/{purpose}", ""))
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        places = (Path(found), Path(documents)) if found else (Path(documents),)
        return next((place for place in places if place.is_dir()), Path.home())

    def keep_folder(self, purpose: str, folder: Path) -> None:
        """Begin there the next time."""
        self._file.setValue(f"folder/{purpose}", str(folder))

    def shape(self, name: str) -> QByteArray | None:
        """The kept shape of a window or splitter."""
        found = self._file.value(f"shape/{name}")
        return found if isinstance(found, QByteArray) else None

    def keep_shape(self, name: str, shape: QByteArray) -> None:
        """Keep the shape of a window or splitter."""
        self._file.setValue(f"shape/{name}", shape)

    @property
    def folded(self) -> Sequence[str] | None:
        """Which parts of the left pane are folded; None where nobody has folded any yet."""
        found = self._file.value("folded")
        return None if found is None else str(found).split()

    @folded.setter
    def folded(self, names: Sequence[str]) -> None:
        self._file.setValue("folded", " ".join(names))

    def _is_on(self, name: str) -> bool:
        """Whether something is chosen that is not usual; a file gives words back for truth."""
        return str(self._file.value(name, "")).lower() == "true"

    def save(self) -> None:
        """Write the file now."""
        self._file.sync()
