"""Where the templates of the user are; the window knows the place before it needs a template."""

from pathlib import Path
from typing import Final

from platformdirs import PlatformDirs

FILE: Final = "templates.json"


def usual_file() -> Path:
    """Where the user's templates are."""
    return PlatformDirs("kagikakko", appauthor=False).user_config_path / FILE
