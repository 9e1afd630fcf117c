"""What the project learns from its editor, with keys: offers, its words, a re-run that is looked at."""

from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from db.views import ReviewStatus, WordView
from extraction.lexicon import CueKind
from services import words
from services.words import Plan
from tests.ui.hands import Keyboard, back_in, dialog_of
from ui.desk import Desk
from ui.effects_dialog import EffectsDialog
from ui.main_window import MainWindow
from ui.teaching import Teaching
from ui.word_form import WordForm
from ui.words_dialog import WordsDialog

FESTIVAL: Final = (
    "祭り\n\n　高橋次郎選手は「負けません」と拳を突き上げた。ガースーは「順調だ」と述べた。"
    "高橋選手は「海の日」と拳を突き上げた。\n"
)
FIST: Final = "「負けません」"


@pytest.fixture
def teaching(window: MainWindow, desk: Desk, qtbot: QtBot) -> Teaching:
    """The window with an article that can teach something; its first quotation is in hand."""
    assert window.work is not None
    assert window.companions is not None
    window.work.add_text(FESTIVAL, "")
    qtbot.waitUntil(lambda: in_hand(desk) == FIST, timeout=20_000)
    return window.companions.teaching


def in_hand(desk: Desk) -> str:
    """The words in hand."""
    return desk.review.quote.text if desk.review.quote else ""


def taught(desk: Desk) -> list[str]:
    """The words of the project."""
    return [word.form for word in words.taught(desk.review.database)]


def cue(desk: Desk, quote: str) -> str:
    """The reporting word of a quotation."""
    with desk.review.database.session() as session:
        found = session.execute(text("SELECT cue_text FROM quote WHERE text = :text"), {"text": quote})
        return found.scalar_one()


def effects(teaching: Teaching, qtbot: QtBot) -> EffectsDialog:
    """The dialog that shows what would change, the hands in it."""
    qtbot.waitUntil(lambda: teaching.effects.dialog is not None, timeout=20_000)
    dialog = teaching.effects.dialog
    assert dialog is not None
    back_in(dialog, qtbot)
    return dialog


def teach(desk: Desk, word: WordView) -> None:
    """Keep a word without looking."""
    plan = words.plan(desk.review.database, word)
    assert isinstance(plan, Plan)
    words.carry_out(desk.review.database, plan, (), "佐藤")


# Offers


def test_a_confirmed_quotation_offers_its_unknown_predicate(
    teaching: Teaching, desk: Desk, keyboard: Keyboard, window: MainWindow, qtbot: QtBot
) -> None:
    keyboard.press("Enter")

    assert desk.offer.isVisible()
    assert desk.offer.says.text() == "「拳を突き上げる」を述語に加える"
    assert in_hand(desk) != FIST
    keyboard.press("T")
    dialog = effects(teaching, qtbot)
    shown = [dialog.effects.index(row, 2).data() for row in range(dialog.effects.rowCount())]
    assert shown == ["述語", "述語"]
    assert [one.is_decided for one in dialog.effects.things] == [False, True]
    assert dialog.whole.toPlainText().splitlines() == [
        "「海の日」",
        "変わること　述語",
        "いまの機械の答え　突き上げ",
        "新しい答え　拳を突き上げた",
        "記事　祭り",
    ]
    assert taught(desk) == []
    keyboard.press("Space")
    keyboard.press("Return")
    qtbot.waitUntil(lambda: taught(desk) == ["拳を突き上げる"], timeout=20_000)
    qtbot.waitUntil(lambda: teaching.effects.dialog is None)
    assert (cue(desk, FIST), cue(desk, "「海の日」")) == ("拳を突き上げた", "突き上げ")
    back_in(window, qtbot)
    assert not desk.offer.isVisible()
    keyboard.press("Ctrl+Z")
    assert (taught(desk), cue(desk, FIST)) == ([], "突き上げ")


@pytest.mark.usefixtures("teaching")
def test_a_digit_that_settles_teaches_too(desk: Desk, keyboard: Keyboard, window: MainWindow) -> None:
    window._settings.settles_with_digit = True
    keyboard.press("1")

    assert in_hand(desk) != FIST
    assert desk.offer.says.text() == "「拳を突き上げる」を述語に加える"


def test_a_word_may_be_kept_without_any_of_its_effects(
    teaching: Teaching, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    keyboard.press("Enter", "T")
    dialog = effects(teaching, qtbot)
    dialog.all.click()

    assert dialog.apply.text() == "言葉だけを変える"
    assert dialog.all.text() == "すべて選ぶ"
    keyboard.press("Return")
    qtbot.waitUntil(lambda: taught(desk) == ["拳を突き上げる"], timeout=20_000)
    assert cue(desk, FIST) == "突き上げ"


def test_esc_changes_nothing(teaching: Teaching, desk: Desk, keyboard: Keyboard, qtbot: QtBot) -> None:
    keyboard.press("Enter", "T")
    effects(teaching, qtbot)
    keyboard.press("Esc")

    qtbot.waitUntil(lambda: teaching.effects.dialog is None)
    assert taught(desk) == []


def test_an_offer_that_is_refused_does_not_come_again(
    teaching: Teaching, desk: Desk, keyboard: Keyboard
) -> None:
    keyboard.press("Enter")
    desk.offer.refuse.click()
    assert not desk.offer.isVisible()
    desk.review.select(next(one.id for one in desk.review.model.quotes[:] if one.text == "「海の日」"))
    keyboard.press("Enter")

    assert not desk.offer.isVisible()
    keyboard.press("T")
    assert "提案はありません" in desk.article.toast.text()


def test_a_speaker_of_another_name_offers_the_name(
    teaching: Teaching, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    desk.review.select(next(one.id for one in desk.review.model.quotes[:] if one.text == "「順調だ」"))
    keyboard.press("S")
    keyboard.commit("菅義偉")
    keyboard.press("Return")

    assert desk.offer.says.text() == "「ガースー」は「菅義偉」のこと"
    keyboard.press("T")
    dialog = effects(teaching, qtbot)
    assert [one.is_decided for one in dialog.effects.things] == [True]
    keyboard.press("Return")
    qtbot.waitUntil(lambda: taught(desk) == ["ガースー"], timeout=20_000)


def test_what_has_no_effects_is_kept_at_once(
    window: MainWindow, desk: Desk, teaching: Teaching, keyboard: Keyboard, qtbot: QtBot
) -> None:
    teach(desk, words.new_cue("拳を突き上げる", CueKind.THOUGHT))
    (word,) = words.taught(desk.review.database)
    keyboard.press("Ctrl+Shift+W")
    dialog = dialog_of(WordsDialog)
    back_in(dialog, qtbot)
    with desk.review.database.writing() as session:
        session.execute(text("UPDATE article SET text = '祭り'"))
        session.execute(text("DELETE FROM candidate"))
        session.execute(text("DELETE FROM quote"))
    keyboard.press("Del")

    qtbot.waitUntil(lambda: taught(desk) == [], timeout=20_000)
    assert teaching.effects.dialog is None
    assert word.form == "拳を突き上げる"
    qtbot.waitUntil(lambda: desk.article.toast.text().startswith("言葉「拳を突き上げる」を消しました"))


# The words


def test_words_are_written_changed_and_taken_away_by_keys(
    teaching: Teaching, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    keyboard.press("Ctrl+Shift+W")
    dialog = dialog_of(WordsDialog)
    assert isinstance(dialog, WordsDialog)
    back_in(dialog, qtbot)
    keyboard.press("Space")  # 加える
    form = dialog_of(WordForm)
    assert isinstance(form, WordForm)
    back_in(form, qtbot)
    keyboard.commit("海")
    keyboard.press("Return")
    assert form.trouble.text() == "述語として読めません。「胸を張る」のような形で書いてください。"
    keyboard.press("Ctrl+A")
    keyboard.commit("拳を突き上げた")
    keyboard.press("Return")
    effects(teaching, qtbot)
    keyboard.press("Return")
    qtbot.waitUntil(lambda: taught(desk) == ["拳を突き上げる"], timeout=20_000)
    back_in(dialog, qtbot)
    assert dialog.rows.index(0, 1).data() == "述語・発言"
    keyboard.press("Return")  # 編集
    form = dialog_of(WordForm)
    assert isinstance(form, WordForm)
    back_in(form, qtbot)
    form.kind.setCurrentIndex(2)
    keyboard.press("Return")
    effects(teaching, qtbot)
    keyboard.press("Return")
    qtbot.waitUntil(lambda: dialog.rows.index(0, 1).data() == "述語・思考", timeout=20_000)
    back_in(dialog, qtbot)
    keyboard.press("Del")
    effects(teaching, qtbot)
    keyboard.press("Return")
    qtbot.waitUntil(lambda: taught(desk) == [], timeout=20_000)
    back_in(dialog, qtbot)
    keyboard.press("Ctrl+Z")
    assert dialog.rows.index(0, 1).data() == "述語・思考"
    keyboard.press("Esc")
    assert not dialog.isVisible()


def test_a_name_is_asked_whose_it_is(
    teaching: Teaching, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    teaching.show_words()
    dialog = dialog_of(WordsDialog)
    assert isinstance(dialog, WordsDialog)
    dialog.add.click()
    form = dialog_of(WordForm)
    assert isinstance(form, WordForm)
    back_in(form, qtbot)
    assert not form.speaker.isVisible()
    form.kind.setCurrentIndex(6)
    assert form.speaker.isVisible()
    keyboard.commit("ガースー")
    keyboard.press("Return")
    assert form.trouble.text() == "だれのことか、名前のある人か組織を書いてください。"
    keyboard.commit("菅義偉")
    keyboard.press("Return")
    effects(teaching, qtbot)
    keyboard.press("Return")
    qtbot.waitUntil(lambda: taught(desk) == ["ガースー"], timeout=20_000)
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 1)
    assert [dialog.rows.index(0, column).data() for column in range(3)] == ["ガースー", "人の別名", "菅義偉"]


def test_enter_that_ends_a_conversion_writes_no_word(
    teaching: Teaching, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    teaching.show_words()
    dialog = dialog_of(WordsDialog)
    assert isinstance(dialog, WordsDialog)
    dialog.add.click()
    form = dialog_of(WordForm)
    back_in(form, qtbot)
    keyboard.commit("拳を突き上げる")

    assert form.isVisible()
    keyboard.press("Esc")
    assert taught(desk) == []


def choose(name: str) -> None:
    """Give a name to the file dialog that is open."""
    dialog = dialog_of(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(name)
    dialog.close()


def test_words_go_into_a_file_and_come_out_of_one(
    teaching: Teaching, desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    teach(desk, words.new_cue("ほえ立てる"))
    teaching.show_words()
    dialog = dialog_of(WordsDialog)
    assert isinstance(dialog, WordsDialog)
    file = tmp_path / "words.tsv"
    dialog.hand_out.click()
    choose(str(file))
    assert "ほえ立てる\t発言" in file.read_text(encoding="utf-8-sig")
    assert desk.article.toast.text().startswith("言葉1件を「words.tsv」に書き出しました")
    dialog.hand_out.click()
    choose(str(tmp_path / "no folder" / "words.tsv"))
    assert window.notice.sentence
    dialog.take_in.click()
    choose(str(file))
    assert desk.article.toast.text().startswith("どの言葉も、もう入っています")
    file.write_text("海\t発言\n", encoding="utf-8")
    dialog.take_in.click()
    choose(str(file))
    assert desk.article.toast.text().startswith("加えられる言葉はありませんでした")
    file.write_text("海\n", encoding="utf-8")
    dialog.take_in.click()
    choose(str(file))
    assert "言葉の一覧として読めませんでした" in window.notice.sentence
    file.write_text("拳を突き上げる\t発言\nガースー\t人の別名\t菅義偉\n", encoding="utf-8")
    dialog.take_in.click()
    choose(str(file))
    effects(teaching, qtbot).apply.click()
    qtbot.waitUntil(lambda: taught(desk) == ["ほえ立てる", "拳を突き上げる", "ガースー"], timeout=20_000)


# A re-run


def spoil(desk: Desk) -> None:
    """Let the machine have said otherwise before."""
    with desk.review.database.writing() as session:
        session.execute(text("UPDATE quote SET machine_speaker_id = NULL, speaker_id = NULL"))
    desk.review.reload()


def test_a_rerun_is_compared_and_accepted_in_one_step(
    window: MainWindow, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    assert window.companions is not None
    spoil(desk)
    keyboard.press("H")
    speakers = [one.speaker for one in desk.review.model.quotes[:]]
    window.actions_by_name["rerun"].trigger()
    dialog = effects(window.companions.teaching, qtbot)

    assert len(dialog.effects.things) == 5
    assert dialog.effects.things[-1].is_decided
    assert "判断済みの1件は下にまとめました" in dialog.says.text()
    assert dialog.effects.index(0, 3).data() == "見つからない"
    dialog.all.click()
    assert not dialog.apply.isEnabled()
    dialog.all.click()
    keyboard.press("Return")
    effects_of = window.companions.teaching.effects
    qtbot.waitUntil(lambda: effects_of.dialog is None, timeout=20_000)
    after = [(one.speaker, one.status) for one in desk.review.model.quotes[:]]
    assert all(speaker for speaker, _ in after)
    assert after[0][1] is ReviewStatus.HELD
    back_in(window, qtbot)
    keyboard.press("Ctrl+Z")
    assert [one.speaker for one in desk.review.model.quotes[:]] == speakers


def test_where_nothing_would_change_that_is_said(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.actions_by_name["rerun"].trigger()
    window.actions_by_name["rerun"].trigger()
    assert desk.article.toast.text().startswith("いまの作業が終わってから")
    qtbot.waitUntil(lambda: desk.article.toast.text().startswith("記事2件を解析し直しました"), timeout=20_000)


def test_a_rerun_can_be_stopped(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    spoil(desk)
    window.actions_by_name["rerun"].trigger()
    window.work_pane.cancelled.emit()

    qtbot.waitUntil(lambda: desk.article.toast.text().startswith("中止しました"), timeout=20_000)
    assert window.companions is not None
    assert window.companions.teaching.effects.dialog is None


def test_what_fails_is_told_and_changes_nothing(
    window: MainWindow, desk: Desk, qtbot: QtBot, keyboard: Keyboard
) -> None:
    assert window.companions is not None
    spoil(desk)
    window.actions_by_name["rerun"].trigger()
    dialog = effects(window.companions.teaching, qtbot)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    with desk.review.database.writing() as session:
        session.execute(text("ALTER TABLE candidate RENAME TO away"))
    keyboard.press("Return")

    qtbot.waitUntil(lambda: bool(window.notice.sentence), timeout=20_000)
    with desk.review.database.writing() as session:
        session.execute(text("ALTER TABLE away RENAME TO candidate"))
    assert all(not one.speaker for one in desk.review.model.quotes[:])
