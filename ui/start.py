"""The start of the window: something is to be seen at once, then everything else is loaded."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui import errors, style
from ui.folders import NAME, SETTINGS_FILE, user_folders
from ui.frame import Frame
from ui.icons import application_icon
from ui.settings import Settings
from ui.translation import Translators


def run(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; gives the exit status."""
    options = _parser().parse_args(arguments)
    folders = user_folders()
    errors.log_to(folders.log)
    application = QApplication([sys.argv[0]])
    application.setApplicationName(NAME)
    application.setDesktopFileName(NAME)
    application.setWindowIcon(application_icon())
    frame = first_frame(application, Settings(folders.settings / SETTINGS_FILE), options.database)
    from ui.application import Program, keep_what_is_loaded  # noqa: PLC0415  # longer than all of Qt takes

    program = Program(application, folders)
    errors.install(program.tell)
    program.begin(options.database)
    frame.close()
    frame.deleteLater()
    keep_what_is_loaded()
    return application.exec()


def first_frame(application: QApplication, settings: Settings, location: str | None) -> Frame:
    """The frame of the window on the project that will be opened, to be seen already."""
    translators = Translators()
    translators.speak(settings.language)
    style.dress(application, settings.appearance, settings.interface_text)
    frame = Frame(settings, project_name(location, settings.last_project))
    translators.clear()  # the program has its own
    frame.appear()
    return frame


def project_name(location: str | None, last: str) -> str:
    """What a project will be called, "" where only its opening can tell: an address may hold a password."""
    chosen = last if location is None else location
    if "://" in chosen or (location is None and not Path(chosen).is_file()):
        return ""
    return Path(chosen).stem


def _parser() -> argparse.ArgumentParser:
    """What the window can be started with."""
    parser = argparse.ArgumentParser(prog="main.py", description="かぎかっこの窓を開きます。")
    parser.add_argument("--database", metavar="PROJECT", help="開くプロジェクト。なければ作ります")
    return parser
