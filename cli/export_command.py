"""`export`: the hand-over sheet of a project, or its JSON."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from cli.console import Status, UsageError, say
from db import queries, queries_speakers
from db.engine import Database, open_database
from db.views import QuoteFilter, ReviewStatus
from services.handover import Handover, export
from services.problems import describe_altered

NAME: Final = "export"
SUMMARY: Final = "プロジェクトの発言を一覧に書き出します（形式は拡張子で決まります）"
SHEETS: Final = frozenset({".xlsx", ".csv"})
EVERY_STATUS: Final = frozenset(ReviewStatus)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command understands."""
    parser.add_argument("--database", required=True, metavar="D", help="プロジェクトのファイル")
    parser.add_argument(
        "--output",
        required=True,
        type=Path,
        metavar="FILE",
        help="書き出すファイル（.xlsx .csv .json .jsonl）",
    )
    parser.add_argument(
        "--status",
        action="append",
        choices=[status.value for status in ReviewStatus],
        help="この状態のものだけ。くり返せます（既定は、一覧では除外以外、JSONでは全部）",
    )
    parser.add_argument("--speaker", metavar="NAME", help="この発言者のものだけ。別名でも引けます")
    parser.add_argument(
        "--article", metavar="NAME", help="この記事のものだけ。元のファイルの名前か見出しで指定します"
    )
    parser.add_argument("--text", default="", metavar="WORDS", help="この言葉を含むものだけ")
    parser.add_argument(
        "--all",
        action="store_true",
        help="一覧に、除外したもの、否定や仮定などの発言、発言ではないかぎかっこも入れます",
    )


def run(options: argparse.Namespace) -> Status:
    """Write the file; raises DatabaseProblem and UnwritableFile."""
    database = open_database(options.database, must_exist=True)
    try:
        return _export(database, options)
    finally:
        database.close()


def _export(database: Database, options: argparse.Namespace) -> Status:
    """Write what the options ask for, and tell what became of it."""
    output: Path = options.output
    is_narrowed = output.suffix.lower() in SHEETS and not options.all
    by_default = EVERY_STATUS - ({ReviewStatus.REJECTED} if is_narrowed else set[ReviewStatus]())
    quote_filter = QuoteFilter(
        statuses=frozenset(map(ReviewStatus, options.status)) if options.status else by_default,
        article_id=_article(database, options.article) if options.article else None,
        speaker_ids=frozenset({_speaker(database, options.speaker)} if options.speaker else ()),
        text=options.text,
        only_speech=is_narrowed,
        only_facts=is_narrowed,
    )
    result = export(database, output, Handover(quote_filter))
    for cell in result.altered:
        say(describe_altered(cell))
    say(f"発言{result.written}件を「{output.name}」に書き出しました。")
    return Status.DONE


def _article(database: Database, name: str) -> int:
    """The article of this file name or headline; raises UsageError where there is not exactly one."""
    with database.session() as session:
        articles = queries.articles(session)
    found = {one.id: one.source for one in articles if name in {one.source, one.title, Path(one.source).name}}
    return _only(found, f"記事「{name}」")


def _speaker(database: Database, name: str) -> int:
    """The speaker of this name, else of this alias; raises UsageError where there is not exactly one."""
    with database.session() as session:
        speakers = queries_speakers.speakers(session)
    named = {one.id: one.name for one in speakers if one.name == name}
    return _only(named or {one.id: one.name for one in speakers if name in one.aliases}, f"発言者「{name}」")


def _only(found: Mapping[int, str], what: str) -> int:
    """The one id that was found."""
    if not found:
        raise UsageError(f"{what}はプロジェクトにありません。")
    if len(found) > 1:
        raise UsageError(f"{what}に当てはまるものが複数あります（{'、'.join(found.values())}）。")
    return next(iter(found))
