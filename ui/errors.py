"""What nobody foresaw: written down with its trace, told in one sentence, and the work goes on."""

import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

LOG_FILE: Final = "kagikakko.log"
LARGEST_LOG: Final = 1 << 20
OLD_LOGS: Final = 3
LAYOUT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"

logger = logging.getLogger(__name__)


def log_to(folder: Path) -> logging.Handler | None:
    """Keep a log in the folder; without one where the folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / LOG_FILE, maxBytes=LARGEST_LOG, backupCount=OLD_LOGS, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter(LAYOUT))
    logging.getLogger().addHandler(handler)
    return handler


def install(tell: Callable[[Exception], None]) -> None:
    """From now on whatever nobody caught is logged, and told in the window."""

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logger.critical("Nobody caught this", exc_info=(kind, error, trace))
        if isinstance(error, Exception):
            tell(error)

    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception


def on_thread_exception(caught: threading.ExceptHookArgs) -> None:
    """A thread that nobody waits for has failed: it is in the log."""
    if caught.exc_value is not None:
        logger.critical("A thread failed", exc_info=(caught.exc_type, caught.exc_value, caught.exc_traceback))
