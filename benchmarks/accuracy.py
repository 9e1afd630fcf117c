"""Precision and recall on gold articles: `python -m benchmarks.accuracy GOLD_DIR [--save F] [--compare F]`.

The same as `main.py evaluate`; compared with the committed baseline unless another file is named.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from cli import main as command

BASELINE: Final = Path(__file__).with_name("accuracy.json")


def main(arguments: Sequence[str]) -> int:
    """Score the extraction; the exit status is the command's."""
    options = list(arguments)
    if BASELINE.exists() and not {"--save", "--compare", "--help", "-h"}.intersection(options):
        options += ["--compare", str(BASELINE)]
    return command(["evaluate", *options])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
