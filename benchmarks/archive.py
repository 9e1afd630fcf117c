"""Archives for the benchmarks: articles of 2,500 characters out of shuffled paragraphs of our own annotated ones."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ANNOTATED: Final = Path("tests/data/annotated")
CHARACTERS: Final = 2500
IN_A_FOLDER: Final = 1000


def make_archive(folder: Path, articles: int, *, characters: int = CHARACTERS, seed: int = 1) -> None:
    """So many files; an archive that is there already is the same one."""
    for number, text in enumerate(texts(articles, characters, seed)):
        file = folder / f"{number // IN_A_FOLDER:03}" / f"{number:06}.txt"
        if number % IN_A_FOLDER == 0:
            file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def texts(articles: int, characters: int = CHARACTERS, seed: int = 1) -> Iterator[str]:
    """So many articles, no two alike."""
    paragraphs = [
        line.strip()
        for file in sorted(ANNOTATED.rglob("*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    chance = random.Random(seed)
    for number in range(articles):
        lines = [f"第{number}号の記事", ""]
        while sum(map(len, lines)) < characters:
            lines.append(chance.choice(paragraphs))
        yield "\n".join(lines) + "\n"
