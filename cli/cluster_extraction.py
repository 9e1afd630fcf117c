"""`extract --engine dask`: the same by the machines of a cluster, into a folder of parts."""

import argparse
from pathlib import Path
from typing import Final

from cli.console import ProgressLine, Status, UsageError, refuse, say
from formats.article import ColumnChoice
from formats.errors import UnwritableFile, WriteCode
from formats.read_text import STANDARD_INPUT
from services.cluster import extract_on_cluster
from services.gathering import gather
from services.partitions import PartForm, order

ENGINES: Final = ("local", "dask")


def add_cluster(parser: argparse.ArgumentParser) -> None:
    """The arguments that say who does the work."""
    parser.add_argument(
        "--engine",
        choices=ENGINES,
        default="local",
        help="localはこの機械で、daskは動いているDaskのクラスターで抜き出します（既定はlocal）",
    )
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help="Daskのスケジューラーのアドレス（tcp://名前:8786など）"
    )


def run_on_cluster(options: argparse.Namespace) -> Status:
    """Extract into the folder of `--output`; raises UsageError, ClusterProblem and UnwritableFile."""
    form = options.format or PartForm.JSON_LINES.value
    if options.scheduler is None:
        raise UsageError("--engine daskでは、--schedulerにスケジューラーのアドレスを指定してください。")
    if options.output is None or form not in set(PartForm):
        raise UsageError(
            "--engine daskでは、--outputにフォルダーを、--formatにjsonlかparquetを指定してください。"
        )
    if any(str(path) == STANDARD_INPUT for path in options.paths):
        raise UsageError("--engine daskでは、標準入力は読めません。")
    gathered = gather(options.paths)
    folder = _folder(options.output)
    line = ProgressLine()
    result = extract_on_cluster(
        gathered,
        order(folder, PartForm(form), ColumnChoice(options.column)),
        options.scheduler,
        report=lambda progress: line.show(progress.done, progress.total, progress.source),
    )
    refused = [*gathered.refused, *result.refused]
    for refusal in refused:
        refuse(refusal)
    if not result.articles:
        return Status.NOTHING_DONE
    say(f"記事{result.articles:,}件を{result.parts:,}個のファイルに書き出しました。")
    return Status.SOME_REFUSED if refused else Status.DONE


def _folder(path: Path) -> Path:
    """The folder of the parts, made where it is missing; raises UnwritableFile."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFile(WriteCode.NO_FOLDER, str(path)) from error
    return path
