"""What is said and asked before an act about speakers."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.views import ContextView
from extraction.name_identity import Doubt
from services.name_keys import SpeakerDoubt
from services.naming_preview import NamingPreview
from ui import signs

CONTEXT: Final = "Namings"
ARTICLES_NAMED: Final = 4
DOUBTS: Final[Mapping[Doubt, str]] = {
    Doubt.GIVEN_NAME: str(
        QT_TRANSLATE_NOOP(
            "Namings", "「{one}」と「{other}」は、姓が同じで名が違います。別の人ではありませんか。"
        )
    ),
    Doubt.TITLE: str(
        QT_TRANSLATE_NOOP(
            "Namings", "「{one}」と「{other}」は、姓が同じで肩書きが違います。別の人ではありませんか。"
        )
    ),
    Doubt.NAMESAKE: str(
        QT_TRANSLATE_NOOP(
            "Namings", "「{one}」という名前の二人は、記事の中で別の人になっています。同じ人でよいですか。"
        )
    ),
}
MERGED: Final = str(
    QT_TRANSLATE_NOOP(
        "Namings", "「{others}」の発言{count}件（記事{articles}本）が「{name}」の発言になります。"
    )
)
MERGED_DECIDED: Final = str(
    QT_TRANSLATE_NOOP("Namings", "確認が済んだ{count}件も、判定はそのままで名前だけが変わります。")
)
MERGED_LATER: Final = str(
    QT_TRANSLATE_NOOP("Namings", "これから読み込む記事でも、これらの名前は「{name}」になります。")
)
PARTED: Final = str(
    QT_TRANSLATE_NOOP(
        "Namings",
        "「{form}」の発言{count}件（記事{articles}本）が「{name}」から離れ、「{form}」の発言に戻ります。",
    )
)
SPLIT: Final = str(
    QT_TRANSLATE_NOOP(
        "Namings",
        "「{name}」のうち「{form}」と呼ばれている発言{count}件（記事{articles}本）を、別の人の発言にします。",
    )
)
KEPT: Final = str(
    QT_TRANSLATE_NOOP("Namings", "確認が済んだ発言、発言者を選び直した発言の{count}件は変わりません。")
)
SPLIT_LATER: Final = str(
    QT_TRANSLATE_NOOP("Namings", "これから読み込む記事の「{form}」も、新しい発言者になります。")
)
BY_ARTICLE: Final = str(QT_TRANSLATE_NOOP("Namings", "記事別　{articles}"))
ONE_ARTICLE: Final = str(QT_TRANSLATE_NOOP("Namings", "{article} {count}件"))
MORE_ARTICLES: Final = str(QT_TRANSLATE_NOOP("Namings", "ほか{count}本"))
BETWEEN_NAMES: Final = str(QT_TRANSLATE_NOOP("Namings", "」「"))


def doubt_words(doubts: Iterable[SpeakerDoubt]) -> list[str]:
    """What must be asked before these become one."""
    return [_tr(DOUBTS[one.doubt]).format(one=one.one.name, other=one.other.name) for one in doubts]


def merge_words(preview: NamingPreview, names: Sequence[str], name: str) -> list[str]:
    """What a merger changes."""
    return [
        _counted(MERGED, preview, others=_tr(BETWEEN_NAMES).join(names), name=name),
        *([_tr(MERGED_DECIDED).format(count=preview.decided)] if preview.decided else []),
        _tr(MERGED_LATER).format(name=name),
        *_by_article(preview.quotes),
    ]


def part_words(preview: NamingPreview, form: str, name: str) -> list[str]:
    """What changes when somebody who was merged goes."""
    return [
        _counted(PARTED, preview, form=form, name=name),
        *([_tr(MERGED_DECIDED).format(count=preview.decided)] if preview.decided else []),
        *_by_article(preview.quotes),
    ]


def split_words(preview: NamingPreview, form: str, name: str) -> list[str]:
    """What changes when those who are called so are somebody else."""
    return [
        _counted(SPLIT, preview, form=form, name=name),
        *kept_words(preview.decided),
        _tr(SPLIT_LATER).format(form=form),
        *_by_article(preview.quotes),
    ]


def kept_words(count: int) -> list[str]:
    """How many a person decided about."""
    return [_tr(KEPT).format(count=count)] if count else []


def _counted(sentence: str, preview: NamingPreview, **words: str) -> str:
    """A sentence with how many quotations of how many articles."""
    return _tr(sentence).format(count=len(preview.quotes), articles=len(preview.articles), **words)


def _by_article(quotes: Iterable[ContextView]) -> list[str]:
    """How many there are in which article, those with most first."""
    titles = {quote.article_id: quote.article for quote in quotes}
    counted = Counter(quote.article_id for quote in quotes).most_common()
    if len(counted) < 2:
        return []
    one = _tr(ONE_ARTICLE)
    words = [one.format(article=titles[article], count=count) for article, count in counted[:ARTICLES_NAMED]]
    if len(counted) > ARTICLES_NAMED:
        words.append(_tr(MORE_ARTICLES).format(count=len(counted) - ARTICLES_NAMED))
    return [_tr(BY_ARTICLE).format(articles=signs.joined(signs.LISTED, words))]


def _tr(source: str) -> str:
    """The words in the window's language."""
    return QCoreApplication.translate(CONTEXT, source)
