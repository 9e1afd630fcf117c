"""The words of a project's own words: what each is, and why one cannot be taught."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.views import WordSort, WordView
from services.words import Plan, WordRefusal

CONTEXT: Final = "WordLabels"
KINDS: Final[Mapping[tuple[WordSort, str], str]] = {  # in the order in which they are offered
    (WordSort.CUE, "speech"): str(QT_TRANSLATE_NOOP("WordLabels", "述語・発言")),
    (WordSort.CUE, "writing"): str(QT_TRANSLATE_NOOP("WordLabels", "述語・文書")),
    (WordSort.CUE, "thought"): str(QT_TRANSLATE_NOOP("WordLabels", "述語・思考")),
    (WordSort.CUE, "media"): str(QT_TRANSLATE_NOOP("WordLabels", "述語・報道")),
    (WordSort.CUE, "naming"): str(QT_TRANSLATE_NOOP("WordLabels", "述語・名付け（発言ではない）")),
    (WordSort.CUE, "silence"): str(QT_TRANSLATE_NOOP("WordLabels", "述語・沈黙（発言ではない）")),
    (WordSort.ALIAS, "person"): str(QT_TRANSLATE_NOOP("WordLabels", "人の別名")),
    (WordSort.ALIAS, "organisation"): str(QT_TRANSLATE_NOOP("WordLabels", "組織の別名")),
}
REFUSALS: Final[Mapping[WordRefusal, str]] = {
    WordRefusal.EMPTY: str(QT_TRANSLATE_NOOP("WordLabels", "言葉を書いてください。")),
    WordRefusal.NO_PREDICATE: str(
        QT_TRANSLATE_NOOP("WordLabels", "述語として読めません。「胸を張る」のような形で書いてください。")
    ),
    WordRefusal.NOBODY: str(
        QT_TRANSLATE_NOOP("WordLabels", "だれのことか、名前のある人か組織を書いてください。")
    ),
    WordRefusal.SAME_NAME: str(QT_TRANSLATE_NOOP("WordLabels", "同じ名前です。")),
    WordRefusal.TAUGHT: str(QT_TRANSLATE_NOOP("WordLabels", "プロジェクトの言葉に、もう入っています。")),
    WordRefusal.SHIPPED: str(QT_TRANSLATE_NOOP("WordLabels", "初めから入っている言葉です。")),
}
PLANS: Final = (  # new ones, others than before, none any more
    str(QT_TRANSLATE_NOOP("WordLabels", "言葉「{after}」を加えます。")),
    str(QT_TRANSLATE_NOOP("WordLabels", "言葉「{before}」を「{after}」に変えます。")),
    str(QT_TRANSLATE_NOOP("WordLabels", "言葉「{before}」を消します。")),
)
DONE: Final = (
    str(QT_TRANSLATE_NOOP("WordLabels", "言葉「{after}」を加えました")),
    str(QT_TRANSLATE_NOOP("WordLabels", "言葉「{before}」を「{after}」に変えました")),
    str(QT_TRANSLATE_NOOP("WordLabels", "言葉「{before}」を消しました")),
)
RENEWED: Final = str(QT_TRANSLATE_NOOP("WordLabels", "{done} · 発言{count}件を新しくしました"))
LONGEST: Final = 60
ADD_CUE: Final = str(QT_TRANSLATE_NOOP("WordLabels", "「{form}」を述語に加える"))
ADD_ALIAS: Final = str(QT_TRANSLATE_NOOP("WordLabels", "「{form}」は「{speaker}」のこと"))


def kind(word: WordView) -> str:
    """What a word is."""
    return _translated(KINDS[word.sort, word.category])


def kinds() -> list[tuple[str, tuple[WordSort, str]]]:
    """Everything that a word can be, with its words."""
    return [(_translated(source), value) for value, source in KINDS.items()]


def refusal(why: WordRefusal) -> str:
    """Why a word cannot be taught."""
    return _translated(REFUSALS[why])


def offer(word: WordView) -> str:
    """What is offered to be taught."""
    source = ADD_CUE if word.sort is WordSort.CUE else ADD_ALIAS
    return _translated(source).format(form=word.form, speaker=word.speaker)


def plan(planned: Plan) -> str:
    """What is to become of words."""
    return _told(PLANS, planned)


def carried_out(planned: Plan, answers: int) -> str:
    """What became of words, and of so many answers of the machine."""
    done = _told(DONE, planned)
    return _translated(RENEWED).format(done=done, count=f"{answers:,}") if answers else done


def _told(sentences: tuple[str, str, str], planned: Plan) -> str:
    """The sentence that fits."""
    source = sentences[0 if not planned.before else 1 if planned.after else 2]
    return _translated(source).format(before=_short(planned.before), after=_short(planned.after))


def row(word: WordView) -> tuple[str, str, str, str]:
    """A word as a row of a list."""
    return word.form, kind(word), word.speaker, word.note


def _short(words: str) -> str:
    """Many words cut."""
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def _translated(source: str) -> str:
    """The words in the window's language."""
    return QCoreApplication.translate(CONTEXT, source)
