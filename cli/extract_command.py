"""`extract`: files or folders in, quotations out; keeps nothing."""

import argparse
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from cli.cluster_extraction import add_cluster, run_on_cluster
from cli.console import (
    ProgressLine,
    Status,
    UsageError,
    add_paths,
    refuse,
    say,
    with_standard_input,
    write_out,
)
from extraction import dictionary_version, extractor_version
from extraction.model import Factuality
from formats.article import Article, ColumnChoice
from formats.contract import Answer, Draft, lines, whole
from formats.csv_file import csv_text
from formats.labels import ONLY_FACTS
from formats.parquet_file import write_parquet
from formats.sheet_row import SheetRow, sheet_rows
from formats.workbook import Sheet, write_workbook
from services.extracting import answer, drafted, worked
from services.gathering import Gathered, Refusal, gather
from services.problems import describe_altered
from services.reading import Reader

NAME: Final = "extract"
SUMMARY: Final = "記事から発言を抜き出して出力します（何も保存しません）"
FORMATS: Final = ("json", "jsonl", "csv", "xlsx", "parquet")
ONLY_FILES: Final = ("xlsx", "parquet")  # nothing for a screen


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command understands."""
    add_paths(parser)
    parser.add_argument(
        "--format", choices=FORMATS, help="出力の形式（既定は--outputの拡張子、なければjson）"
    )
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="書き出すファイル（既定は標準出力）。--engine daskでは、分けたファイルを入れるフォルダー",
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help="csvとxlsxにも、発言ではないかぎかっこ（題名、強調など）と、否定や仮定などの発言を入れます",
    )
    add_cluster(parser)


def run(options: argparse.Namespace) -> Status:
    """Extract and write; raises UnwritableFile and UsageError."""
    if options.engine == "dask":
        return run_on_cluster(options)
    output: Path | None = options.output
    chosen = options.format or _format_of(output)
    if chosen not in FORMATS or (chosen in ONLY_FILES and output is None):
        raise UsageError(
            "--outputに、.json、.jsonl、.csv、.xlsx、.parquetのどれかで終わる名前を指定してください。"
        )
    gathered = gather(with_standard_input(options.paths))
    run_through = _Run(gathered, options.jobs, is_json=chosen.startswith("json"))
    for refusal in gathered.refused:
        run_through.refuse(refusal)
    with Reader(ColumnChoice(options.column)) as reader:
        found = run_through.answers(reader)
        first = next(found, None)
        if first is None:
            return Status.NOTHING_DONE
        _write(chain([first], found), chosen, output, is_everything=options.all)
    return Status.SOME_REFUSED if run_through.refused else Status.DONE


class _Run:
    """One pass over the inputs, counting what is refused."""

    def __init__(self, gathered: Gathered, jobs: int, *, is_json: bool) -> None:
        self.refused = 0
        self._work: Callable[[Article], Answer | Draft] = drafted if is_json else answer
        self._gathered = gathered
        self._jobs = jobs

    def refuse(self, refusal: Refusal) -> None:
        """Say that an input was not taken."""
        self.refused += 1
        refuse(refusal)

    def answers(self, reader: Reader) -> Iterator[Answer | Draft]:
        """What was found, article by article; refusals are told as they come."""
        line = ProgressLine()
        results = worked(reader.read_all(self._gathered.files()), self._work, jobs=self._jobs)
        for done, result in enumerate(results, start=1):
            if isinstance(result, Refusal):
                self.refuse(result)
                continue
            line.show(done, max(done, self._gathered.count), result.source)
            yield result


def _format_of(output: Path | None) -> str:
    """The format that the name of the output asks for."""
    return output.suffix.lower().removeprefix(".") if output else "json"


def _write(found: Iterator[Answer | Draft], chosen: str, output: Path | None, *, is_everything: bool) -> None:
    """Write the answers in the chosen format."""
    versions = {"extractor": extractor_version(), "dictionary": dictionary_version()}
    if chosen == "json":
        write_out(whole(found, **versions), output)
    elif chosen == "jsonl":
        write_out(lines(found, **versions), output)
    elif chosen == "csv":
        write_out(csv_text(_rows(found, is_everything=is_everything)), output)
    elif output is not None and chosen == "parquet":
        write_parquet(output, (one for one in found if isinstance(one, Answer)))
    elif output is not None:
        note = "" if is_everything else ONLY_FACTS
        written = write_workbook(output, _rows(found, is_everything=is_everything), Sheet(note=note))
        for cell in written.altered:
            say(describe_altered(cell))


def _rows(found: Iterator[Answer | Draft], *, is_everything: bool) -> Iterator[SheetRow]:
    """The rows of a sheet: what somebody said, and with `is_everything` what nobody did too."""
    rows = sheet_rows(one for one in found if isinstance(one, Answer))
    return (row for row in rows if is_everything or _is_said(row))


def _is_said(row: SheetRow) -> bool:
    """Whether these are somebody's words, and the article says that they were said."""
    return row.quote.kind.is_speech and row.quote.factuality is Factuality.STATED
