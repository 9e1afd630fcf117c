"""`export`: the hand-over sheet of a project, or its JSON."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from cli.console import ProgressLine, Status, UsageError, say
from db import queries, queries_speakers
from db.engine import Database, open_database
from db.views import QuoteFilter, ReviewStatus
from formats.columns import COLUMNS, Column
from services.forms import FORMS, Form, form_of
from services.handover import Handover, export
from services.problems import describe_altered
from services.template_file import usual_file
from services.templates import Scope, Template, columns_called, read_templates

NAME: Final = "export"
SUMMARY: Final = "プロジェクトの発言を一覧に書き出します（形式は拡張子か--formatで決まります）"
EVERY_STATUS: Final = frozenset(ReviewStatus)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command understands."""
    parser.add_argument("--database", required=True, metavar="D", help="プロジェクトのファイル")
    parser.add_argument(
        "--output",
        required=True,
        type=Path,
        metavar="FILE",
        help=f"書き出すファイル（{' '.join(form.suffix for form in FORMS.values())}）",
    )
    parser.add_argument("--format", choices=[*FORMS], help="形式（既定は拡張子の通り）")
    parser.add_argument(
        "--columns", metavar="NAMES", help="表の列。見出しを「,」か「、」で区切り、並べる順に（既定は全部）"
    )
    parser.add_argument(
        "--template", metavar="NAME", help="窓で名前を付けて保存したひな形の通りに書き出します"
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
    template = _template(options.template) if options.template else Template("")
    name = options.format or (template.form if options.template else "")
    form = FORMS[name] if name else form_of(output)
    wanted = Handover(
        quote_filter=_filter(database, options, form, template),
        columns=_columns(options.columns) if options.columns else template.chosen(),
        form=name,
    )
    line = ProgressLine()
    result = export(database, output, wanted, report=lambda one: line.show(one.done, one.total, one.source))
    for cell in result.altered:
        say(describe_altered(cell))
    say(f"発言{result.total}件中{result.written}件を「{output.name}」に書き出しました。")
    return Status.DONE


def _filter(
    database: Database, options: argparse.Namespace, form: Form | None, template: Template
) -> QuoteFilter:
    """Which quotations; in a form for people only what somebody said, unless everything is asked for."""
    is_everything = options.all or template.scope is Scope.EVERYTHING
    is_narrowed = form is not None and form.is_list and not is_everything
    by_default = EVERY_STATUS - ({ReviewStatus.REJECTED} if is_narrowed else set[ReviewStatus]())
    return QuoteFilter(
        statuses=frozenset(map(ReviewStatus, options.status)) if options.status else by_default,
        article_id=_article(database, options.article) if options.article else None,
        speaker_ids=frozenset({_speaker(database, options.speaker)} if options.speaker else ()),
        text=options.text,
        only_speech=is_narrowed,
        only_facts=is_narrowed,
    )


def _template(name: str) -> Template:
    """The template of this name; raises UsageError where there is none."""
    found = [one for one in read_templates(usual_file()) if one.name == name]
    if not found:
        raise UsageError(f"ひな形「{name}」はありません。")
    return found[0]


def _columns(names: str) -> tuple[Column, ...]:
    """The columns of these names; raises UsageError where one is unknown."""
    wanted = [name.strip() for name in names.replace("、", ",").split(",") if name.strip()]
    known = [column.title for column in COLUMNS]
    if unknown := [name for name in wanted if name not in known]:
        raise UsageError(f"列「{unknown[0]}」はありません。列は{'、'.join(known)}です。")
    return columns_called(wanted)


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
