"""Everything that menus and keys can do, in one table."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Reach(Enum):
    """Where a key works."""

    WINDOW = "window"
    REVIEW = "review"  # in the list and the article only: there single letters are no typing


@dataclass(frozen=True, slots=True)
class Deed:
    """Something to do: its name in code, its words, its usual keys (the first is shown), its icon."""

    name: str
    words: str
    keys: tuple[str, ...] = ()
    reach: Reach = Reach.WINDOW
    icon: str = ""
    hint: str = ""  # a shorter word for the toolbar


# In the order of their digits.
QUEUES: Final = (
    str(QT_TRANSLATE_NOOP("Actions", "未確認の一覧")),
    str(QT_TRANSLATE_NOOP("Actions", "保留の一覧")),
    str(QT_TRANSLATE_NOOP("Actions", "問題の一覧")),
    str(QT_TRANSLATE_NOOP("Actions", "一覧にない「」")),
    str(QT_TRANSLATE_NOOP("Actions", "事実でないもの")),
)

DEEDS: Final = (
    Deed(
        "open_files",
        str(QT_TRANSLATE_NOOP("Actions", "記事を開く…")),
        ("Ctrl+O",),
        icon="open",
        hint=str(QT_TRANSLATE_NOOP("Actions", "記事を開く")),
    ),
    Deed("open_folder", str(QT_TRANSLATE_NOOP("Actions", "フォルダーの記事を開く…")), ("Ctrl+Shift+O",)),
    Deed("watch_folder", str(QT_TRANSLATE_NOOP("Actions", "フォルダーを見張る…"))),
    Deed("look_files", str(QT_TRANSLATE_NOOP("Actions", "中身を確かめて開く…"))),
    Deed(
        "paste",
        str(QT_TRANSLATE_NOOP("Actions", "記事の文章を貼り付ける…")),
        ("Ctrl+V",),
        icon="paste",
        hint=str(QT_TRANSLATE_NOOP("Actions", "貼り付ける")),
    ),
    Deed("new_project", str(QT_TRANSLATE_NOOP("Actions", "新しいプロジェクト…")), ("Ctrl+N",)),
    Deed("open_project", str(QT_TRANSLATE_NOOP("Actions", "プロジェクトを開く…"))),
    Deed("unpack", str(QT_TRANSLATE_NOOP("Actions", "まとめたプロジェクトを開く…"))),
    Deed("pack", str(QT_TRANSLATE_NOOP("Actions", "プロジェクトを一つにまとめる…"))),
    Deed("backups", str(QT_TRANSLATE_NOOP("Actions", "控え…"))),
    Deed("checkup", str(QT_TRANSLATE_NOOP("Actions", "点検と整理…"))),
    Deed(
        "export",
        str(QT_TRANSLATE_NOOP("Actions", "書き出す…")),
        ("Ctrl+Shift+E",),
        icon="export",
        hint=str(QT_TRANSLATE_NOOP("Actions", "書き出す")),
    ),
    Deed("take_back", str(QT_TRANSLATE_NOOP("Actions", "直しを取り込む…")), ("Ctrl+Shift+I",)),
    Deed("quit", str(QT_TRANSLATE_NOOP("Actions", "終了")), ("Ctrl+Q",)),
    Deed(
        "undo",
        str(QT_TRANSLATE_NOOP("Actions", "元に戻す")),
        ("Ctrl+Z",),
        icon="undo",
        hint=str(QT_TRANSLATE_NOOP("Actions", "元に戻す")),
    ),
    Deed(
        "redo",
        str(QT_TRANSLATE_NOOP("Actions", "やり直す")),
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        icon="redo",
        hint=str(QT_TRANSLATE_NOOP("Actions", "やり直す")),
    ),
    Deed("find", str(QT_TRANSLATE_NOOP("Actions", "発言、発言者を探す")), ("Ctrl+F",)),
    Deed(
        "confirm",
        str(QT_TRANSLATE_NOOP("Actions", "確定して次の未確認へ")),
        ("Enter",),
        Reach.REVIEW,
    ),
    Deed(
        "search_speaker", str(QT_TRANSLATE_NOOP("Actions", "発言者を探す、新しく書く")), ("S",), Reach.REVIEW
    ),
    Deed(
        "apply_alike",
        str(QT_TRANSLATE_NOOP("Actions", "同じ発言者にまとめて適用…")),
        ("Shift+S",),
        Reach.REVIEW,
    ),
    Deed("names", str(QT_TRANSLATE_NOOP("Actions", "名寄せ…")), ("Ctrl+Shift+S",)),
    Deed("reject", str(QT_TRANSLATE_NOOP("Actions", "除外する（続けて理由の数字）")), ("X",), Reach.REVIEW),
    Deed("hold", str(QT_TRANSLATE_NOOP("Actions", "保留にする")), ("H",), Reach.REVIEW),
    Deed("note", str(QT_TRANSLATE_NOOP("Actions", "メモを書く")), ("M",), Reach.REVIEW),
    Deed("reopen", str(QT_TRANSLATE_NOOP("Actions", "未確認に戻す"))),
    Deed("next", str(QT_TRANSLATE_NOOP("Actions", "次の発言")), ("Down",), Reach.REVIEW),
    Deed("previous", str(QT_TRANSLATE_NOOP("Actions", "前の発言")), ("Up",), Reach.REVIEW),
    Deed("next_open", str(QT_TRANSLATE_NOOP("Actions", "次の未確認")), ("Ctrl+Shift+Down",)),
    Deed("previous_open", str(QT_TRANSLATE_NOOP("Actions", "前の未確認")), ("Ctrl+Shift+Up",)),
    Deed("next_article", str(QT_TRANSLATE_NOOP("Actions", "次の記事")), ("PgDown",), Reach.REVIEW),
    Deed("previous_article", str(QT_TRANSLATE_NOOP("Actions", "前の記事")), ("PgUp",), Reach.REVIEW),
    Deed(
        "confirm_anywhere",
        str(QT_TRANSLATE_NOOP("Actions", "確定して次の未確認へ")),
        ("Ctrl+Enter",),
    ),
    Deed(
        "hold_and_go_on",
        str(QT_TRANSLATE_NOOP("Actions", "保留にして次の未確認へ")),
        ("Ctrl+Shift+Enter",),
    ),
    Deed(
        "snap_brackets",
        str(QT_TRANSLATE_NOOP("Actions", "「」に合わせる（続けて押すと外側へ）")),
        ("K",),
        Reach.REVIEW,
    ),
    Deed(
        "snap_sentence",
        str(QT_TRANSLATE_NOOP("Actions", "文に合わせる")),
        ("B",),
        Reach.REVIEW,
    ),
    Deed(
        "start_back",
        str(QT_TRANSLATE_NOOP("Actions", "先頭を前へ1字")),
        ("Alt+Left",),
        Reach.REVIEW,
    ),
    Deed(
        "start_on",
        str(QT_TRANSLATE_NOOP("Actions", "先頭を後ろへ1字")),
        ("Alt+Right",),
        Reach.REVIEW,
    ),
    Deed(
        "end_back",
        str(QT_TRANSLATE_NOOP("Actions", "末尾を前へ1字")),
        ("Alt+Shift+Left",),
        Reach.REVIEW,
    ),
    Deed(
        "end_on",
        str(QT_TRANSLATE_NOOP("Actions", "末尾を後ろへ1字")),
        ("Alt+Shift+Right",),
        Reach.REVIEW,
    ),
    Deed(
        "start_back_far",
        str(QT_TRANSLATE_NOOP("Actions", "先頭を前の「」、。へ")),
        ("Ctrl+Alt+Left",),
        Reach.REVIEW,
    ),
    Deed(
        "start_on_far",
        str(QT_TRANSLATE_NOOP("Actions", "先頭を次の「」、。へ")),
        ("Ctrl+Alt+Right",),
        Reach.REVIEW,
    ),
    Deed(
        "end_back_far",
        str(QT_TRANSLATE_NOOP("Actions", "末尾を前の「」、。へ")),
        ("Ctrl+Alt+Shift+Left",),
        Reach.REVIEW,
    ),
    Deed(
        "end_on_far",
        str(QT_TRANSLATE_NOOP("Actions", "末尾を次の「」、。へ")),
        ("Ctrl+Alt+Shift+Right",),
        Reach.REVIEW,
    ),
    Deed(
        "take",
        str(QT_TRANSLATE_NOOP("Actions", "選んだ文字を発言にする、範囲を取り直す")),
        ("E",),
        Reach.REVIEW,
    ),
    Deed(
        "take_new",
        str(QT_TRANSLATE_NOOP("Actions", "選んだ文字を別の発言にする")),
        ("Shift+E",),
        Reach.REVIEW,
    ),
    Deed("join", str(QT_TRANSLATE_NOOP("Actions", "次の発言とつなげる")), ("J",), Reach.REVIEW),
    Deed("split", str(QT_TRANSLATE_NOOP("Actions", "カーソルの位置で分ける")), ("W",), Reach.REVIEW),
    Deed("caret", str(QT_TRANSLATE_NOOP("Actions", "本文にカーソルを置く、しまう")), ("F7",), Reach.REVIEW),
    *(Deed(f"queue_{number}", said, (f"Ctrl+{number}",)) for number, said in enumerate(QUEUES, start=1)),
    Deed("switch_order", str(QT_TRANSLATE_NOOP("Actions", "並べ替える")), ("V",), Reach.REVIEW),
    Deed("order_article", str(QT_TRANSLATE_NOOP("Actions", "記事順"))),
    Deed("order_confidence", str(QT_TRANSLATE_NOOP("Actions", "信頼度の低い順"))),
    Deed("order_speaker", str(QT_TRANSLATE_NOOP("Actions", "発言者順"))),
    Deed(
        "add_bracket",
        str(QT_TRANSLATE_NOOP("Actions", "一覧にない「」を発言に加える")),
        ("A",),
        Reach.REVIEW,
    ),
    Deed("bulk_confirm", str(QT_TRANSLATE_NOOP("Actions", "まとめて確定…")), ("Ctrl+Shift+A",)),
    Deed("next_problem", str(QT_TRANSLATE_NOOP("Actions", "次の問題")), ("F8",)),
    Deed("previous_problem", str(QT_TRANSLATE_NOOP("Actions", "前の問題")), ("Shift+F8",)),
    Deed("next_hit", str(QT_TRANSLATE_NOOP("Actions", "次を検索")), ("F3",)),
    Deed("previous_hit", str(QT_TRANSLATE_NOOP("Actions", "前を検索")), ("Shift+F3",)),
    Deed("go_number", str(QT_TRANSLATE_NOOP("Actions", "番号で移動…")), ("Ctrl+G",)),
    Deed("look_back", str(QT_TRANSLATE_NOOP("Actions", "直前に見た発言へ戻る")), ("Ctrl+Shift+P",)),
    Deed("look_on", str(QT_TRANSLATE_NOOP("Actions", "直前に見た発言へ進む")), ("Ctrl+Shift+N",)),
    Deed("bookmark", str(QT_TRANSLATE_NOOP("Actions", "しおりを挟む…")), ("Ctrl+D",)),
    Deed("bookmarks", str(QT_TRANSLATE_NOOP("Actions", "しおりの一覧…")), ("Ctrl+Shift+D",)),
    Deed("settings", str(QT_TRANSLATE_NOOP("Actions", "設定…")), ("Ctrl+,",)),
    Deed("change_keys", str(QT_TRANSLATE_NOOP("Actions", "キーの変更…"))),
    Deed("undo_letter", str(QT_TRANSLATE_NOOP("Actions", "元に戻す")), ("U",), Reach.REVIEW),
    Deed("evidence", str(QT_TRANSLATE_NOOP("Actions", "根拠を順に見る")), ("R",), Reach.REVIEW),
    Deed("history", str(QT_TRANSLATE_NOOP("Actions", "この発言の履歴…")), ("L",), Reach.REVIEW),
    Deed("teach", str(QT_TRANSLATE_NOOP("Actions", "提案された言葉を加える…")), ("T",), Reach.REVIEW),
    Deed("words", str(QT_TRANSLATE_NOOP("Actions", "プロジェクトの言葉…")), ("Ctrl+Shift+W",)),
    Deed("rerun", str(QT_TRANSLATE_NOOP("Actions", "もう一度解析して比べる…"))),
    Deed("concordance", str(QT_TRANSLATE_NOOP("Actions", "用例を探す…")), ("Ctrl+Shift+F",)),
    Deed("statistics", str(QT_TRANSLATE_NOOP("Actions", "集計…")), ("Ctrl+T",)),
    Deed("show_others", str(QT_TRANSLATE_NOOP("Actions", "発言以外も表示"))),
    Deed(
        "larger",
        str(QT_TRANSLATE_NOOP("Actions", "本文の文字を大きく")),
        ("Ctrl++", "Ctrl+=", "Ctrl+;"),
    ),
    Deed("smaller", str(QT_TRANSLATE_NOOP("Actions", "本文の文字を小さく")), ("Ctrl+-",)),
    Deed("usual_size", str(QT_TRANSLATE_NOOP("Actions", "本文の文字をふつうの大きさに")), ("Ctrl+0",)),
    Deed(
        "interface_larger",
        str(QT_TRANSLATE_NOOP("Actions", "画面の文字を大きく")),
        ("Ctrl+Alt++", "Ctrl+Alt+=", "Ctrl+Alt+;"),
    ),
    Deed("interface_smaller", str(QT_TRANSLATE_NOOP("Actions", "画面の文字を小さく")), ("Ctrl+Alt+-",)),
    Deed(
        "interface_usual", str(QT_TRANSLATE_NOOP("Actions", "画面の文字をふつうの大きさに")), ("Ctrl+Alt+0",)
    ),
    Deed("next_pane", str(QT_TRANSLATE_NOOP("Actions", "次の区画へ")), ("F6",)),
    Deed("previous_pane", str(QT_TRANSLATE_NOOP("Actions", "前の区画へ")), ("Shift+F6",)),
    Deed("back", str(QT_TRANSLATE_NOOP("Actions", "一覧に戻る")), ("Esc",)),
    Deed(
        "keys",
        str(QT_TRANSLATE_NOOP("Actions", "キーの一覧")),
        ("F1",),
        icon="keys",
        hint=str(QT_TRANSLATE_NOOP("Actions", "キーの一覧")),
    ),
    Deed("tour", str(QT_TRANSLATE_NOOP("Actions", "はじめの五つのキーを試す"))),
    Deed("about", str(QT_TRANSLATE_NOOP("Actions", "かぎかっこについて"))),
)
BY_NAME: Final = {deed.name: deed for deed in DEEDS}

SEPARATOR: Final = ""
MENUS: Final = (
    (
        str(QT_TRANSLATE_NOOP("Actions", "ファイル(&F)")),
        (
            "open_files",
            "open_folder",
            "look_files",
            "paste",
            "watch_folder",
            SEPARATOR,
            "new_project",
            "open_project",
            "unpack",
            SEPARATOR,
            "pack",
            "backups",
            "checkup",
            SEPARATOR,
            "export",
            "take_back",
            SEPARATOR,
            "quit",
        ),
    ),
    (
        str(QT_TRANSLATE_NOOP("Actions", "編集(&E)")),
        ("undo", "redo", SEPARATOR, "find", SEPARATOR, "settings", "change_keys"),
    ),
    (
        str(QT_TRANSLATE_NOOP("Actions", "確認(&R)")),
        (
            "confirm",
            "search_speaker",
            "apply_alike",
            "reject",
            "hold",
            "hold_and_go_on",
            "reopen",
            SEPARATOR,
            "note",
            SEPARATOR,
            "names",
            SEPARATOR,
            "next",
            "previous",
            "next_open",
            "previous_open",
            "next_article",
            "previous_article",
        ),
    ),
    (
        str(QT_TRANSLATE_NOOP("Actions", "範囲(&S)")),
        (
            "snap_brackets",
            "snap_sentence",
            SEPARATOR,
            "start_back",
            "start_on",
            "end_back",
            "end_on",
            SEPARATOR,
            "start_back_far",
            "start_on_far",
            "end_back_far",
            "end_on_far",
            SEPARATOR,
            "caret",
            "take",
            "take_new",
            "join",
            "split",
        ),
    ),
    (
        str(QT_TRANSLATE_NOOP("Actions", "表示(&V)")),
        (
            "show_others",
            SEPARATOR,
            "order_article",
            "order_confidence",
            "order_speaker",
            "switch_order",
            SEPARATOR,
            "larger",
            "smaller",
            "usual_size",
            SEPARATOR,
            "interface_larger",
            "interface_smaller",
            "interface_usual",
            SEPARATOR,
            "next_pane",
            "previous_pane",
            "back",
        ),
    ),
    (
        str(QT_TRANSLATE_NOOP("Actions", "言葉(&W)")),
        ("teach", "words", SEPARATOR, "rerun"),
    ),
    (
        str(QT_TRANSLATE_NOOP("Actions", "調べる(&L)")),
        ("evidence", "history", SEPARATOR, "concordance", "statistics"),
    ),
    (
        str(QT_TRANSLATE_NOOP("Actions", "一覧(&T)")),
        (
            *(f"queue_{number}" for number, _ in enumerate(QUEUES, start=1)),
            SEPARATOR,
            "add_bracket",
            "bulk_confirm",
            SEPARATOR,
            "next_problem",
            "previous_problem",
            "next_hit",
            "previous_hit",
            "go_number",
            SEPARATOR,
            *("look_back", "look_on"),
            SEPARATOR,
            *("bookmark", "bookmarks"),
        ),
    ),
    (str(QT_TRANSLATE_NOOP("Actions", "ヘルプ(&H)")), ("keys", "tour", SEPARATOR, "about")),
)
VIEW_MENU: Final = 4
TOOLS: Final = ("open_files", "paste", SEPARATOR, "undo", "redo")
TOOLS_AT_THE_RIGHT: Final = ("keys", "export")
# What needs a project to work on; the rest works without one.
WITHOUT_PROJECT: Final = frozenset(
    {"new_project", "open_project", "unpack", "quit", "keys", "about", "settings", "change_keys"}
    | {"interface_larger", "interface_smaller", "interface_usual"}
)


def words(source: str) -> str:
    """The words of a deed in the window's language."""
    return QCoreApplication.translate("Actions", source)
