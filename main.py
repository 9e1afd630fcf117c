"""Start: a command, or the window when there is none."""

import os
import sys
from collections.abc import Sequence

WITHOUT_SCREEN = (
    "画面のない所では、`main.py extract 記事.txt` のように命令を付けてお使いください（`main.py --help`）。"
)


def main(arguments: Sequence[str]) -> int:
    """Run what the arguments ask for; gives the exit status."""
    if arguments and not arguments[0].startswith("--database"):
        from cli import main as run_command  # noqa: PLC0415  # the window must not wait for it, nor it for Qt

        return run_command(arguments)
    return open_window(arguments)


def open_window(arguments: Sequence[str]) -> int:
    """Open the window; where none is possible, say in one sentence what works instead."""
    if not has_screen():
        return refuse("窓を開く画面が見つかりません。")
    try:
        from ui.start import run  # noqa: PLC0415  # a command never imports Qt
    except ImportError as error:
        return refuse(f"窓に要る部品を読み込めません（{error}）。")
    return run(arguments)


def has_screen() -> bool:
    """Whether there is something to open a window on; only Linux can be without."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def refuse(reason: str) -> int:
    """Tell why there is no window and what to do; gives the exit status."""
    sys.stderr.buffer.write(f"{reason}{WITHOUT_SCREEN}\n".encode())
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
