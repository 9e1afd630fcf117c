"""Where the program keeps what is the user's."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from platformdirs import PlatformDirs

NAME: Final = "kagikakko"
SETTINGS_FILE: Final = "window.ini"


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders for data, settings and the log."""

    data: Path
    settings: Path
    log: Path


def user_folders() -> Folders:
    """The user's own folders, as the system has them."""
    places = PlatformDirs(NAME, appauthor=False)
    return Folders(places.user_data_path, places.user_config_path, places.user_log_path)
