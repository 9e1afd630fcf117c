"""What the articles of the pictures say: names and words of the length that real ones have, and what editors get wrong."""

from typing import Final

from docs.return_picture import EDITS, OTHER_NOTE
from formats.columns import COLUMNS
from formats.labels import UNKNOWN

LONG: Final = (
    "長い名前と長い発言\n\n　アレクサンドリア・オカシオ＝コルテス下院議員は「"
    + "議会は暮らしのためにある。家賃も医療費も上がるなかで、話し合いを先に延ばす余裕はどの町にもない。" * 12
    + "」と述べた。\n　国立研究開発法人新エネルギー・産業技術総合開発機構の担当者は「想定の範囲だ」と説明した。\n"
)
NAMES: Final = (
    "国防\n\n　ピート・ヘグセス国防長官は「備えは万全だ」と述べた。髙橋洋子教授は「意味は重い」と話した。\n",
    (
        "会談\n\n　ヘグゼス国防長官は「有益だった」と述べた。高橋洋子教授は「見通しは暗い」と話した。"
        "高橋教授は「海を調べる必要がある」と指摘した。高橋教授は「漁にも響く」とも述べた。\n"
    ),
)
FESTIVAL: Final = (
    "祭り\n\n　高橋次郎選手は「負けません」と拳を突き上げた。小川選手は「勝ちました」と拳を突き上げた。\n"
)
CUE: Final = "拳を突き上げる"
CUE_NOTE: Final = "試合の記事"
NOTE: Final = "録音で確かめる。"
MISSING: Final = "どこにもない言葉"
FIRST: Final = "港は市の玄関"  # of the sample articles
DECIDED: Final = "総事業費は"
ROMAJI: Final = "ya"
TABLE: Final = (
    "見出し,媒体,日付,本文\n港の図書館,港日報,2026-04-01,森次郎氏は「行く」と述べた。\n"
    "駅の時計,港日報,2026-04-02,森次郎氏は「戻る」と語った。\n"
)
PASTED: Final = "知事は「検討する」と話した。\n\n市長は「聞いていない」と述べた。"
SHEET: Final = "発言一覧_2026-04-01.xlsx"
COLLEAGUE: Final = "同僚のプロジェクト.db"
BROKEN: Final = "壊れた記事.docx"
EMPTY: Final = "空の記事.txt"
ARTICLE: Final = "国防.txt"
ARTICLES: Final = "記事.csv"
NAME: Final = "大槻恵子"
# What is Japanese in a window that speaks English, besides what the articles hold.
WRITTEN: Final = (
    *(value for _, _, value in EDITS),
    OTHER_NOTE,
    CUE,
    CUE_NOTE,
    NOTE,
    MISSING,
    TABLE,
    PASTED,
    SHEET,
    COLLEAGUE,
    BROKEN,
    EMPTY,
    ARTICLE,
    ARTICLES,
    NAME,
)
# Sheets are Japanese in every language of the window, which says beside their columns what they are.
COLUMN_NAMES: Final = (*(column.title for column in COLUMNS), UNKNOWN)
