"""A project as large as a newsroom's: invented people and words, inserted without an extraction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path
from random import Random
from typing import Any, Final

from sqlalchemy import insert
from sqlalchemy.orm import Session

from db.engine import open_database
from db.frames import NO_PARTS
from db.likeness import text_key
from db.models import (
    AliasRow,
    ArticleRow,
    Base,
    CandidateRow,
    DecisionRow,
    QuoteRow,
    SpeakerRow,
    StepRow,
    table_of,
)
from db.standing import STANDING
from db.views import Action, RejectReason, ReviewStatus
from extraction.model import EntityKind, Factuality, QuoteForm, QuoteKind, Region, SourceKind


def _listed(words: str) -> list[str]:
    """Words as a list."""
    return words.split()


SEED: Final = 20261121
TABLES: Final = (ArticleRow, SpeakerRow, AliasRow, QuoteRow, CandidateRow, StepRow, DecisionRow)
ARTICLES_AT_ONCE: Final = 500
QUOTES_AN_ARTICLE: Final = 10
SURNAMES: Final = _listed(
    "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 "
    "山崎 森 池田 橋本 阿部 石川 前田 藤田 後藤 岡田 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田"
)
GIVEN: Final = _listed(
    "太郎 花子 一郎 美咲 健太 陽子 誠 由美 隆 恵子 大輔 直子 浩 真由美 和也 裕子 学 久美子 修 香織 "
    "亮 明美 剛 智子 翔 千春 豊 典子 勇 早苗 進 文子 茂 幸子 清 光子 実 節子 昇 和子"
)
TITLES: Final = _listed("市長 知事 代表 会長 社長 教授 議員 監督 選手 部長")
GROUPS: Final = _listed("関係者 幹部 住民 参加者 専門家 担当者")
OUTLETS: Final = ("港新聞", "凧日報", "山河通信", "北都タイムス", "海辺放送", None)
WORDS: Final = _listed(
    "港 図書館 予算 計画 工事 住民 費用 説明 来年 今月 会場 合意 協議 見直し 検討 判断 責任 対応 支援 安全 "
    "環境 教育 子ども 高齢者 交通 鉄道 道路 橋 川 山 海 空 風 祭り 凧 歌 試合 勝利 記録 挑戦 夢 希望 未来 歴史"
)
TAILS: Final = _listed(
    "を進めたい を急ぐ必要がある については慎重に考える は欠かせない に全力を尽くす を改めて求める "
    "の重さを感じている には時間がかかる を喜んでいる は認められない が大切だ を見守ってほしい"
)
# As often as in the news, so that no choice of the list is empty and none is everything.
KINDS: Final = (QuoteKind.SPEECH,) * 15 + (QuoteKind.WRITING, QuoteKind.THOUGHT)
NOBODYS: Final = (QuoteKind.TERM, QuoteKind.EMPHASIS, QuoteKind.TITLE, QuoteKind.NAME)
FACTUALITIES: Final = (Factuality.STATED,) * 24 + (Factuality.NEGATED, Factuality.FUTURE)
CONFIDENCES: Final = (0.98, 0.97, 0.97, 0.94, 0.93, 0.92, 0.91, 0.85, 0.8, 0.7, 0.6, 0.4)
STATUSES: Final = (
    *(ReviewStatus.OPEN,) * 30,
    *(ReviewStatus.CONFIRMED,) * 6,
    *(ReviewStatus.CORRECTED,) * 2,
    ReviewStatus.HELD,
    ReviewStatus.REJECTED,
)
FIRST_DAY: Final = date(2025, 10, 1)
DAYS: Final = 400
BEGINNING: Final = datetime(2026, 11, 1, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Somebody who can speak."""

    id: int
    name: str


class _Rows:
    """What is to be inserted, by table."""

    def __init__(self) -> None:
        self._of: dict[type[Base], list[dict[str, Any]]] = {}

    def add(self, table: type[Base], **values: object) -> None:
        """One more row."""
        self._of.setdefault(table, []).append(values)

    def insert(self, session: Session) -> None:
        """Insert what there is, in the order in which tables need each other."""
        for row in TABLES:
            if values := self._of.pop(row, []):
                session.execute(insert(table_of(row)), values)


def make_library(path: Path, articles: int) -> None:
    """Make the project in the file: ten quotations an article, and two brackets that are nobody's words."""
    database = open_database(path)
    rows, maker = _Rows(), _Maker(Random(SEED), articles)
    maker.add_people(rows)
    with database.writing() as session:
        for number in range(1, articles + 1):
            maker.add_article(rows, number)
            if number % ARTICLES_AT_ONCE == 0:
                rows.insert(session)
        rows.insert(session)
    database.close()


class _Maker:
    """Invents people, then one article after the other; the same ones every time."""

    def __init__(self, random: Random, articles: int) -> None:
        self._random = random
        self._articles = articles
        self._people: list[_Speaker] = []
        self._speakers = self._quotes = self._steps = 0

    def add_people(self, rows: _Rows) -> None:
        """Everybody who has a name."""
        for surname, given in product(SURNAMES, GIVEN):
            speaker = self._add_speaker(rows, f"{surname}{given}", EntityKind.PERSON)
            self._people.append(speaker)
            for text in (f"{surname}{self._random.choice(TITLES)}", f"{surname}氏"):
                rows.add(AliasRow, speaker_id=speaker.id, text=text)
        self._random.shuffle(self._people)

    def add_article(self, rows: _Rows, number: int) -> None:
        """One article with everything found in it."""
        random = self._random
        here = [self._somebody() for _ in range(3)]
        here.append(self._add_speaker(rows, random.choice(GROUPS), EntityKind.ANONYMOUS, number))
        title = f"{random.choice(WORDS)}、{random.choice(WORDS)}{random.choice(TAILS)}"
        text, quotes = self._body(f"{title}\n\n", here)
        _break_some(quotes, number)
        rows.add(
            ArticleRow,
            id=number,
            source=f"kiji/{number:05}.txt",
            title=title,
            outlet=random.choice(OUTLETS),
            published_on=FIRST_DAY + timedelta(days=number * DAYS // self._articles) if number % 20 else None,
            encoding="utf-8",
            sha256=f"{number:016}{0:048}",  # sheets know an article by the beginning
            length=len(text),
            extractor="1",
            dictionary="1",
            text=text,
            text_sha256=text_key(text),
            shingles=0,
        )
        for at, quote in enumerate(quotes, start=1):
            words = text[quote["start"] : quote["end"]]
            self._add_quote(rows, {**quote, "article_id": number, "number": at, "text": words}, here)

    def _body(self, text: str, here: Sequence[_Speaker]) -> tuple[str, list[dict[str, Any]]]:
        """The paragraphs below this headline, and where their brackets stand."""
        random = self._random
        quotes: list[dict[str, Any]] = []
        for paragraph in range(2, QUOTES_AN_ARTICLE + 2):
            speaker = random.choice(here)
            text += f"　{self._sentence()}。{speaker.name}氏は"
            words = f"「{'。'.join(self._sentence() for _ in range(random.randint(1, 3)))}」"
            speaker_id = speaker.id if random.random() > 0.04 else None
            quotes.append(_place(len(text), words, random.choice(KINDS), speaker_id, paragraph))
            text += f"{words}と述べた。"
            if paragraph % 5 == 0:
                text += "いわゆる"
                word = f"「{random.choice(WORDS)}」"
                quotes.append(_place(len(text), word, random.choice(NOBODYS), None, paragraph))
                text += f"{word}が話題になった。"
            text += f"{self._sentence()}。\n"
        return text, quotes

    def _sentence(self) -> str:
        """What somebody may say."""
        random = self._random
        return f"{random.choice(WORDS)}の{random.choice(WORDS)}と{random.choice(WORDS)}{random.choice(TAILS)}"

    def _somebody(self) -> _Speaker:
        """One of the people: a few of them speak often."""
        return self._people[int(len(self._people) * self._random.random() ** 3)]

    def _add_speaker(
        self, rows: _Rows, name: str, kind: EntityKind, article_id: int | None = None
    ) -> _Speaker:
        """One who can speak, in this article only where it is given."""
        self._speakers += 1
        is_named = article_id is None
        rows.add(
            SpeakerRow,
            id=self._speakers,
            kind=kind,
            source=SourceKind.NAMED_PERSON if is_named else SourceKind.ANONYMOUS_PERSON,
            name=name,
            article_id=article_id,
            namesake=0,
            reading="",
            note="",
        )
        return _Speaker(self._speakers, name)

    def _add_quote(self, rows: _Rows, quote: dict[str, Any], here: Sequence[_Speaker]) -> None:
        """One quotation, who may have said it, and what was decided about it."""
        random = self._random
        self._quotes += 1
        status = random.choice(STATUSES)
        is_speech = quote["kind"].is_speech
        now = {
            **dict.fromkeys(STANDING),
            **{name: quote[name] for name in ("kind", "speaker_id", "start", "end")},
            "status": status if is_speech else ReviewStatus.OPEN,
            "is_person_kind": False,
            "is_person_speaker": False,
            "note": "",
            "is_person_span": False,
            "is_listed": True,
        }
        if now["status"] is ReviewStatus.REJECTED:
            now["reject_reason"] = RejectReason.NARRATION
        rows.add(QuoteRow, **self._answer(quote), **now)
        for rank, speaker in enumerate(here if is_speech else ()):
            values = {"rank": rank, "speaker_id": speaker.id, "rule": "adjacent", "confidence": 0.5}
            rows.add(CandidateRow, quote_id=self._quotes, **values)
        if now["status"] is not ReviewStatus.OPEN:
            self._add_decision(rows, {**now, "status": ReviewStatus.OPEN, "reject_reason": None}, now)

    def _answer(self, quote: dict[str, Any]) -> dict[str, Any]:
        """What the machine found."""
        random = self._random
        return {
            "id": self._quotes,
            "article_id": quote["article_id"],
            "form": QuoteForm.DIRECT,
            "text": quote["text"],
            "paragraph": quote["paragraph"],
            "number": quote["number"],
            "is_found": True,
            "parent_id": None,
            "is_crossing": quote.get("is_crossing", False),
            "region": Region.BODY,
            "machine_start": quote["start"],
            "machine_end": quote["end"],
            "machine_kind": quote["kind"],
            "machine_speaker_id": quote["speaker_id"],
            "cue_text": "述べた",
            "factuality": random.choice(FACTUALITIES),
            "frame": NO_PARTS,
            "clause_text": "",
            "rule": "adjacent",
            "reason": "述語「述べた」の主語がこの発言者です。",
            "confidence": random.choice(CONFIDENCES),
        }

    def _add_decision(self, rows: _Rows, was: dict[str, Any], became: dict[str, Any]) -> None:
        """One step with one decision, after all others."""
        before = self._steps or None
        self._steps += 1
        words = {"before": was["status"].value, "after": became["status"].value}
        rows.add(
            StepRow,
            id=self._steps,
            action=Action.CONFIRM,
            by="編集者",
            at=BEGINNING + timedelta(seconds=5 * self._steps),
            count=1,
            quote_id=self._quotes,
            below=before,
            next_undo=self._steps,
            **words,
        )
        states = {
            f"{when}_{name}": standing[name]
            for when, standing in (("was", was), ("became", became))
            for name in STANDING
        }
        rows.add(DecisionRow, step=self._steps, quote_id=self._quotes, **words, **states)


def _place(start: int, words: str, kind: QuoteKind, speaker_id: int | None, paragraph: int) -> dict[str, Any]:
    """One bracket where it stands."""
    end = start + len(words)
    return {"start": start, "end": end, "kind": kind, "speaker_id": speaker_id, "paragraph": paragraph}


def _break_some(quotes: Sequence[dict[str, Any]], number: int) -> None:
    """In some articles a quotation begins behind its bracket, or reaches into the next one."""
    if number % 30 == 0:
        quotes[0]["start"] += 1
    if number % 50 == 0:
        quotes[-3]["end"] = quotes[-2]["start"] + 2
        quotes[-3]["is_crossing"] = quotes[-2]["is_crossing"] = True
