"""Single sentences of a treebank: `python -m benchmarks.treebank GOLD_FOLDER`.

The folder holds `ud_gsd.jsonl`, a sentence a line with its judged brackets, and `score_mentions.py`, its
scorer. Each sentence becomes a file, the command `extract` reads them all, the scorer compares.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
GOLD: Final = "ud_gsd.jsonl"
SCORER: Final = "score_mentions.py"


def main(arguments: Sequence[str]) -> int:
    """Print the scorer's figures; exit status 2 when the folder lacks the gold or its scorer."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.treebank", description=__doc__)
    parser.add_argument("gold", type=Path, help=f"folder with {GOLD} and {SCORER}")
    parser.add_argument("--cases", action="store_true", help="list every miss")
    options = parser.parse_args(arguments)
    missing = [name for name in (GOLD, SCORER) if not (options.gold / name).is_file()]
    if missing:
        print(f"{options.gold} lacks {' and '.join(missing)}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        return score(options.gold, Path(folder), is_verbose=options.cases)


def score(gold: Path, folder: Path, *, is_verbose: bool) -> int:
    """Extract every sentence and hand the result to the scorer; its exit status."""
    found = folder / "found.json"
    sentences = folder / "sentences"
    write_sentences(gold / GOLD, sentences)
    extracted = run(ROOT / "main.py", "extract", sentences, "--format", "json", "--output", found)
    if extracted != 0:
        return extracted
    return run(gold / SCORER, gold / GOLD, found, *(["-v"] if is_verbose else []))


def write_sentences(gold: Path, folder: Path) -> None:
    """One file a sentence, named as the scorer expects: <gold>_<line>.txt."""
    folder.mkdir()
    for number, line in enumerate(gold.read_text(encoding="utf-8").splitlines()):
        file = folder / f"{gold.stem}_{number:04}.txt"
        file.write_text(json.loads(line)["text"], encoding="utf-8", newline="")


def run(script: Path, *arguments: str | Path) -> int:
    """Run a Python script in a process of its own; its exit status."""
    return subprocess.run([sys.executable, script, *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
