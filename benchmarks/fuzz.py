"""Throws broken articles at the extraction: `python -m benchmarks.fuzz [FOLDER] [--articles N] [--seed S]`.

Mutated and invented articles, then extreme ones of 10 kB to 1 MB, for which the time a character is printed:
where it grows with the length, something is worse than linear. Exit status 1 when anything failed.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from time import perf_counter
from traceback import extract_tb
from typing import Final

from benchmarks.invariants import faults
from extraction import extract
from resources import path

TESTED: Final = Path(__file__).resolve().parents[1] / "tests" / "data" / "articles"
SIZES: Final = (10_000, 100_000, 1_000_000)
PATIENCE: Final = 4.0  # seconds after which a larger size is not tried: something is worse than linear
LONGEST_INVENTED: Final = 40
MOST_MUTATIONS: Final = 12
SIGNS: Final = (
    *"「」『』“”〝〟〞﹁﹂﹃﹄｢｣\"＂（）()：:、。！？…・\n\r\t　 はがもでとをにのへや",
    "\r\n", "\u2028", "\x00", "\x0b", "\x1f", "\ufeff", "\u200b", "\ud800", "\udfff", "か\u3099", "ｶﾞ", "𠮷", "👩‍👩‍👧",
    "㍿", "①",
    "漢《かん》字", "｜首相《しゅしょう》", "述べた", "と述べた。", "によると", "という", "次のように",
    "田中会長", "山田氏", "同氏",
    "自分", "住民", "関係者", "声", "発言", "関連記事", "・", "https://example.com/", "2026年1月2日", "Mr. A", "12",
)  # fmt: skip
Failure = tuple[str, str]  # what went wrong, and the text


def main(arguments: Sequence[str]) -> int:
    """Run all and report; the exit status says whether anything failed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="more articles to mutate, *.txt in UTF-8")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    folders = [path("samples"), TESTED, *([options.folder] if options.folder else [])]
    seeds = [file.read_text(encoding="utf-8") for folder in folders for file in sorted(folder.glob("*.txt"))]
    failures = dict(run(seeds, options.articles, Random(options.seed)))
    for what, text in failures.items():
        print(f"\n{what}\n  smallest: {smallest(text, what)!r}")
    print(f"\n{options.articles} articles, {len(failures)} kinds of failure\n")
    for name, make in EXTREMES.items():
        print(f"{name:24}  " + "  ".join(costs(make)), flush=True)
    return int(bool(failures))


def run(seeds: Sequence[str], articles: int, random: Random) -> Iterator[Failure]:
    """Every way in which an article failed, with the last text that did."""
    counted: Counter[str] = Counter()
    for number in range(articles):
        text = mutated(random.choice(seeds), random) if number % 2 else invented(random)
        what = failure_of(text)
        if what:
            counted[what] += 1
            yield what, text
    for what, times in counted.most_common():
        print(f"{times:6} {what}")


def failure_of(text: str) -> str:
    """What goes wrong with the text, "" when nothing does: an exception with its place, or a broken promise."""
    try:
        found = extract(text)
    except Exception as error:  # any exception is what we look for
        place = extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} in {Path(place.filename).name}:{place.lineno} {place.name}"
    fault = next(faults(text, found), "")
    return f"broken promise: {_kind_of(fault)}" if fault else ""


def _kind_of(fault: str) -> str:
    """The fault without its numbers, so that like ones count together."""
    return "".join(sign for sign in fault.partition("): ")[2] or fault if not sign.isdigit())[:70]


def mutated(text: str, random: Random) -> str:
    """A stretch of an article with signs put in, left out, doubled and moved."""
    start = random.randrange(max(1, len(text) - 300))
    signs = list(text[start : start + random.randrange(20, 600)])
    for _ in range(random.randrange(1, MOST_MUTATIONS)):
        at = random.randrange(len(signs) + 1)
        end = min(len(signs), at + random.randrange(1, 12))
        choice = random.randrange(4)
        if choice == 0:
            signs[at:at] = random.choice(SIGNS)
        elif choice == 1:
            del signs[at:end]
        elif choice == 2:
            signs[at:at] = signs[at:end]
        else:
            signs[at:end] = signs[at:end][::-1]
    return "".join(signs)


def invented(random: Random) -> str:
    """Signs and words in no order."""
    return "".join(random.choices(SIGNS, k=random.randrange(LONGEST_INVENTED)))


def smallest(text: str, what: str) -> str:
    """The text with everything left out that the failure does not need."""
    size = max(1, len(text) // 2)
    while size:
        start = 0
        while start < len(text):
            shorter = text[:start] + text[start + size :]
            if failure_of(shorter) == what:
                text = shorter
            else:
                start += size
        size //= 2
    return text


def costs(make: Callable[[int], str]) -> Iterator[str]:
    """Microseconds a character, size after size, until one takes too long."""
    for size in SIZES:
        text = make(size)
        start = perf_counter()
        what = failure_of(text)
        seconds = perf_counter() - start
        yield f"{size // 1000:5} kB {seconds / len(text) * 1e6:7.1f} µs {what}".rstrip()
        if seconds > PATIENCE and size < SIZES[-1]:
            yield "(stopped)"
            return


def repeated(part: str) -> Callable[[int], str]:
    """A text made of one part again and again."""
    return lambda size: part * (size // len(part))


def nested(levels: int) -> Callable[[int], str]:
    """Brackets in brackets, again and again."""
    return repeated("田中会長は" + "「『" * (levels // 2) + "行く" + "』」" * (levels // 2) + "と述べた。\n")


EXTREMES: Final[Mapping[str, Callable[[int], str]]] = {
    "plain article": repeated("田中会長は28日、「来年も続ける」と述べた。参加者は約300人だった。\n"),
    "no full stop": repeated("田中会長が来て"),
    "one sign": repeated("あ"),
    "opening signs": repeated("「"),
    "closing signs": repeated("」"),
    "straight quotes": repeated('"甲"乙'),
    "quotes in one sentence": repeated("「甲」と述べ、"),
    "names in one sentence": repeated("田中会長は、"),
    "reports in one sentence": repeated("田中会長は行くと述べ、"),
    "200 levels": nested(200),
    "no level closes": repeated("「『"),
    "unclosed lines": repeated("「行く\n"),
    "short lines": repeated("甲\n"),
    "blank lines": repeated("\n"),
    "one paragraph": repeated("田中会長は「続ける」と述べた。"),
    "unnamed speakers": repeated("「続ける」と述べた。\n"),
    "round brackets": repeated("（甲"),
    "source list": repeated("『見出し』。東西新聞、2010年8月2日。"),
    "different names": lambda size: "".join(
        f"{chr(0x4E00 + number % 5000)}{chr(0x5E00 + number // 7 % 3000)}氏は「行く」と述べた。"
        for number in range(size // 14)
    ),
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
