"""The window in English over a project in Japanese: what is kept is told in English, what is written stays Japanese."""

import re
from pathlib import Path
from typing import Final

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from extraction.reasons import WHY
from extraction.reasons_in_english import in_english
from formats.columns import COLUMNS
from tests.ui.hands import Keyboard, dialog_of, export_dialog, opened
from ui import article_view, column_words, labels, reason_words, signs
from ui.application import Program
from ui.desk import Desk
from ui.key_caps import Keys
from ui.key_list import KeyList
from ui.main_window import MainWindow
from ui.settings import Language
from ui.statistics_dialog import StatisticsDialog
from ui.translation import language

JAPANESE: Final = re.compile("[ぁ-んァ-ヶ一-龠　・〜～（）：／＝]")
OF_ARTICLES: Final = re.compile("“[^”]*”|「[^」]*」")


def japanese(told: list[str]) -> list[str]:
    """What is Japanese without standing in quotation marks."""
    return [one for one in told if JAPANESE.search(OF_ARTICLES.sub("", one))]


@pytest.fixture
def english(program: Program, project: Path, qtbot: QtBot) -> MainWindow:
    """The window in English on the project."""
    program.speak(Language.ENGLISH)
    return opened(program, project, qtbot)


@pytest.fixture
def english_desk(english: MainWindow) -> Desk:
    """Its desk."""
    assert english.desk is not None
    return english.desk


def test_every_reason_of_the_project_is_told_in_english(english_desk: Desk, keyboard: Keyboard) -> None:
    told: list[str] = []
    quotes = english_desk.review.model.quotes[:]
    for quote in quotes:
        told.append(english_desk.detail._reason.text())
        assert told[-1] == in_english(quote.reason) != quote.reason
        keyboard.press("Down")

    assert told
    assert japanese(told) == []


def test_the_tip_of_a_quotation_gives_its_reason_in_english(
    english_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(article_view.QToolTip, "showText", lambda _, words, *__: shown.append(words))
    quote = english_desk.review.quote
    assert quote is not None
    view = english_desk.article.view
    mark = view._selected_mark()
    assert mark is not None
    at = mark.rects[0].center().toPoint()
    view._show_tip(at, at)

    assert shown == [f"{quote.speaker}\n{in_english(quote.reason)}"]


def test_the_japanese_window_gives_the_reason_as_it_is_kept(desk: Desk) -> None:
    quote = desk.review.quote
    assert quote is not None

    assert language() is Language.JAPANESE
    assert desk.detail._reason.text() == quote.reason
    assert reason_words.of_rule("received") == WHY["received"].format(cue="…", mention="…")


@pytest.mark.usefixtures("english")
def test_a_rule_is_told_without_the_words_of_an_article() -> None:
    assert reason_words.of_rule("received") == "“…” comes from “…”"
    assert reason_words.of_rule("subject") == "The subject of “…” is “…” (subject)"
    assert reason_words.of_rule("indirect") == "indirect"
    assert reason_words.of_rule("of another version") == "of another version"
    assert japanese([reason_words.of_rule(name) for name in WHY]) == []


def test_the_statistics_of_rules_are_english(english_desk: Desk, keyboard: Keyboard) -> None:
    english_desk.review.confirm()
    keyboard.press("Ctrl+T")
    statistics = dialog_of(StatisticsDialog)
    assert isinstance(statistics, StatisticsDialog)
    statistics.topics.setCurrentRow(5)
    model = statistics.figures
    rules = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    statistics.close()

    assert rules
    assert japanese(rules) == []


def test_the_history_calls_an_unknown_speaker_so_in_english(english_desk: Desk, keyboard: Keyboard) -> None:
    keyboard.press("0", "Up")
    newest = english_desk.detail._history.text().splitlines()[0]

    assert "不明" not in newest
    assert newest.endswith("→ unknown")


def test_a_row_is_read_out_without_japanese_signs(english_desk: Desk) -> None:
    for quote in english_desk.review.model.quotes[:]:
        summary = labels.row_summary(quote)
        said = summary.replace(quote.text, "").replace(quote.article_title, "").replace(quote.speaker, "")
        assert not JAPANESE.search(said)


def test_keys_from_one_to_another_are_written_as_english_does(english: MainWindow) -> None:
    shown = [keys.accessibleName() for keys in KeyList(english.key_map, english).findChildren(Keys)]

    assert "1 – 9" in shown
    assert [keys for keys in shown if JAPANESE.search(keys)] == []


def test_every_column_of_a_sheet_has_an_english_name_and_meaning() -> None:
    known = column_words.columns_in_english()

    assert list(known) == [column.title for column in COLUMNS]
    assert [title for title, words in known.items() if not words["meaning"]] == []
    assert [title for title, words in known.items() if not words["name"]] == ["URL"]
    assert [words["name"] for words in known.values() if JAPANESE.search(words["name"])] == []


def test_the_sheet_is_written_in_japanese(english: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = export_dialog(english)
    shown = [dialog.columns.item(row).text() for row in range(dialog.columns.count())]
    assert shown[:2] == ["番号  Number", "状態  Status"]
    assert "URL" in shown
    assert dialog.columns.item(0).toolTip() == "Its number within the article"
    dialog.path.setText(str(tmp_path / "out.xlsx"))
    dialog.write.click()
    qtbot.waitUntil(lambda: "written" in english.notice.sentence, timeout=20_000)
    book = load_workbook(tmp_path / "out.xlsx")
    cells = [str(cell.value) for row in book["凡例"].iter_rows() for cell in row if cell.value]

    assert [cell.value for cell in book["発言一覧"][1]][:2] == ["番号", "状態"]
    assert any(cell.startswith("一覧に出ている発言") for cell in cells)
    assert [cell for cell in cells if "quotations" in cell] == []


def test_the_column_list_of_a_japanese_window_names_the_titles_alone(window: MainWindow) -> None:
    dialog = export_dialog(window)
    columns = dialog.columns

    assert [columns.item(row).text() for row in range(columns.count())] == [one.title for one in COLUMNS]
    assert columns.item(0).toolTip() == COLUMNS[0].meaning
    dialog.reject()


@pytest.mark.usefixtures("english")
def test_english_sentences_stand_apart_and_japanese_ones_do_not() -> None:
    assert signs.sentences("One.", "", "Two.") == "One. Two."
    assert signs.sentences("一。", "二。") == "一。二。"
    assert signs.sentences("", "") == ""
    assert signs.with_aside("Open", "") == "Open"
    assert signs.with_aside("Open", "O") == "Open (O)"
    assert signs.joined(signs.BETWEEN, ("a", None, "", "b")) == "a · b"
    assert signs.named("Now", "on hold") == "Now: on hold"
