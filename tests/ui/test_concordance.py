"""用例を探す in the real window: words in their context, and one decision about many."""

import pytest
from pytestqt.qtbot import QtBot

from db.views import ReviewStatus
from extraction.model import QuoteKind
from tests.ui.hands import Keyboard, back_in, dialog_of
from ui import concordance_dialog, lookups
from ui.concordance_dialog import ConcordanceDialog
from ui.concordance_model import Place
from ui.desk import Desk
from ui.main_window import MainWindow

pytestmark = pytest.mark.on_server


@pytest.fixture
def dialog(window: MainWindow, keyboard: Keyboard, qtbot: QtBot) -> ConcordanceDialog:
    """用例を探す, opened by its key, the hands at the field."""
    keyboard.press("Ctrl+Shift+F")
    found = dialog_of(ConcordanceDialog)
    assert isinstance(found, ConcordanceDialog)
    qtbot.waitUntil(found.field.hasFocus)
    return found


def column(dialog: ConcordanceDialog, place: Place) -> list[object]:
    """What a column shows."""
    return [dialog.hits.index(row, place).data() for row in range(dialog.hits.rowCount())]


def find(dialog: ConcordanceDialog, keyboard: Keyboard, words: str) -> None:
    """Write the words, press Enter; the hands are at the list."""
    dialog.field.setFocus()
    dialog.field.clear()
    keyboard.commit(words)
    keyboard.press("Return")


def test_one_letter_is_enough_and_words_line_up(dialog: ConcordanceDialog, keyboard: Keyboard) -> None:
    assert dialog.nothing.isVisible()
    find(dialog, keyboard, "の")

    assert column(dialog, Place.WORDS) == ["の", "の", "の"]
    assert column(dialog, Place.BEFORE)[0] == "港の図書館、来春に開館 山田太郎市長は「港は市"
    assert str(column(dialog, Place.AFTER)[0]).startswith("玄関だ」と述べた。山田市長は「暮らしの")
    assert column(dialog, Place.SPEAKER) == ["山田太郎", "山田太郎", "見つからない"]
    assert dialog.count.text() == "3か所"
    shown = dialog.whole.toPlainText()
    assert shown.startswith(
        "港の図書館、来春に開館\n港の図書館、来春に開館 山田太郎市長は「港は市の玄関だ」と述べた。"
    )
    keyboard.press("Down", "Down")
    assert dialog.whole.toPlainText() not in {"", shown}
    assert dialog.table.hasFocus()


def test_typing_searches_after_a_pause(dialog: ConcordanceDialog, keyboard: Keyboard, qtbot: QtBot) -> None:
    keyboard.commit("凧")
    qtbot.waitUntil(lambda: column(dialog, Place.WORDS) == ["凧"])
    assert dialog.field.hasFocus()
    keyboard.commit("は無い")

    qtbot.waitUntil(dialog.nothing.isVisible)


def test_the_articles_around_the_quotations_can_be_searched(
    dialog: ConcordanceDialog, keyboard: Keyboard
) -> None:
    find(dialog, keyboard, "代表")
    assert dialog.hits.rowCount() == 0
    dialog.in_articles.click()

    assert column(dialog, Place.SPEAKER) == ["発言の外"]
    assert column(dialog, Place.STATUS) == [""]
    assert dialog.form.apply.isEnabled() is False


def test_enter_goes_to_the_quotation_and_shows_the_words(
    dialog: ConcordanceDialog, desk: Desk, window: MainWindow, keyboard: Keyboard, qtbot: QtBot
) -> None:
    find(dialog, keyboard, "凧は")
    keyboard.press("Return")
    back_in(window, qtbot)

    assert desk.review.quote is not None
    assert desk.review.quote.text == "「凧は一人では揚がらない」"
    assert desk.article.view._pointed is not None
    assert desk.list.table.hasFocus()
    assert dialog.isVisible()


def test_words_outside_lead_to_the_nearest_quotation(
    dialog: ConcordanceDialog, desk: Desk, keyboard: Keyboard
) -> None:
    dialog.in_articles.click()
    find(dialog, keyboard, "鈴木花子")
    dialog.table.doubleClicked.emit(dialog.hits.index(0, Place.WORDS))

    assert desk.review.quote is not None
    assert desk.review.quote.text == "「費用が膨らむ」"


def test_an_article_without_quotations_is_shown(
    dialog: ConcordanceDialog, desk: Desk, window: MainWindow, keyboard: Keyboard, qtbot: QtBot
) -> None:
    assert window.work is not None
    window.work.add_text("港のかもめ\n\n　かもめが三羽いた。\n", "")
    qtbot.waitUntil(lambda: not window.is_busy, timeout=20_000)
    dialog.in_articles.click()
    find(dialog, keyboard, "三羽")
    keyboard.press("Return")

    assert desk.review.quote is None
    assert desk.article.view._pointed is not None
    assert desk.article.view._text.startswith("港のかもめ")


def test_the_space_bar_checks_and_the_button_says_what_it_does(
    dialog: ConcordanceDialog, desk: Desk, keyboard: Keyboard, qtbot: QtBot
) -> None:
    find(dialog, keyboard, "「")
    keyboard.press("Space", "Down", "Space", "Shift+Down", "Space")
    assert len(dialog.hits.checked) == 3
    assert dialog.form.apply.text() == "3件を確定する"
    keyboard.press("Space")
    assert len(dialog.hits.checked) == 1
    keyboard.press("Space")
    dialog.form.apply.setFocus()
    keyboard.press("Return")

    assert [quote.status for quote in desk.review.model.quotes[:4]] == [ReviewStatus.CONFIRMED] * 3 + [
        ReviewStatus.OPEN
    ]
    assert dialog.told.text() == "3件を変えました"
    assert dialog.hits.checked == ()
    qtbot.waitUntil(lambda: column(dialog, Place.STATUS)[0] == "● 確定")


def test_many_are_undone_as_one_from_here_too(
    dialog: ConcordanceDialog, desk: Desk, keyboard: Keyboard
) -> None:
    find(dialog, keyboard, "「")
    dialog.all.click()
    assert dialog.all.text() == "すべて外す"
    dialog.form.apply.click()
    assert {quote.status for quote in desk.review.model.quotes} == {ReviewStatus.CONFIRMED}
    dialog.table.setFocus()
    keyboard.press("Ctrl+Z")

    assert {quote.status for quote in desk.review.model.quotes} == {ReviewStatus.OPEN}


def test_everything_can_be_unchecked(dialog: ConcordanceDialog, keyboard: Keyboard) -> None:
    find(dialog, keyboard, "「")
    dialog.all.click()
    dialog.all.click()

    assert dialog.hits.checked == ()
    assert dialog.all.text() == "すべて選ぶ"


def test_a_speaker_is_found_or_written_for_all_that_are_checked(
    dialog: ConcordanceDialog, desk: Desk, keyboard: Keyboard
) -> None:
    find(dialog, keyboard, "「")
    dialog.all.click()
    form = dialog.form
    form.deed.setCurrentIndex(1)
    assert (form.apply.text(), form.apply.isEnabled()) == ("発言者を選んでください", False)
    form.speaker.begin()
    keyboard.commit("佐藤")
    keyboard.press("Return")
    assert form.apply.text() == f"{len(desk.review.model.quotes)}件の発言者を「佐藤一郎」にする"
    assert form.apply.hasFocus()
    keyboard.press("Space")
    assert {quote.speaker for quote in desk.review.model.quotes} == {"佐藤一郎"}
    dialog.all.click()
    form.speaker.begin()
    keyboard.commit("新田ふみ")
    keyboard.press("Return", "Space")

    assert {quote.speaker for quote in desk.review.model.quotes} == {"新田ふみ"}


def test_what_is_confirmed_stays_unless_it_is_wanted(
    dialog: ConcordanceDialog, desk: Desk, keyboard: Keyboard
) -> None:
    desk.review.confirm()
    find(dialog, keyboard, "「")
    dialog.all.click()
    assert not dialog.form.with_confirmed.isEnabled()
    dialog.form.deed.setCurrentIndex(2)
    dialog.form.apply.click()
    changed = len(desk.review.model.quotes) - 1
    assert dialog.told.text() == f"{changed}件を変えました（確定した1件はそのまま）"
    dialog.all.click()
    dialog.form.with_confirmed.click()
    dialog.form.apply.click()

    assert dialog.told.text() == "1件を変えました"
    assert {quote.speaker for quote in desk.review.model.quotes} == {""}


def test_kinds_and_reasons_are_chosen_too(dialog: ConcordanceDialog, desk: Desk, keyboard: Keyboard) -> None:
    find(dialog, keyboard, "凧")
    form = dialog.form
    dialog.all.click()
    form.deed.setCurrentIndex(3)
    form.kind.setCurrentIndex(2)
    assert form.apply.text() == "1件の種別を「思考」にする"
    form.apply.click()
    dialog.all.click()
    form.deed.setCurrentIndex(4)
    form.reason.setCurrentIndex(2)
    assert form.apply.text() == "1件を除外する（見出し）"
    form.apply.click()

    quote = next(quote for quote in desk.review.model.quotes if "凧" in quote.text)
    assert (quote.kind, quote.status) == (QuoteKind.THOUGHT, ReviewStatus.REJECTED)


def test_more_than_a_page_is_asked_for(
    dialog: ConcordanceDialog, keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(concordance_dialog, "PAGE", 2)
    find(dialog, keyboard, "「")
    total = int(dialog.count.text().split("か所")[0])
    assert dialog.count.text() == f"{total}か所のうち2か所"
    assert dialog.more.text() == "さらに2か所"
    dialog.more.click()
    assert dialog.hits.rowCount() == 4
    dialog.in_articles.click()

    assert dialog.hits.rowCount() == 2


def test_what_is_marked_in_the_article_is_searched_for(desk: Desk, keyboard: Keyboard, qtbot: QtBot) -> None:
    view = desk.article.view
    view.setTextCursor(view.document().find("玄関"))
    keyboard.press("Ctrl+Shift+F")
    dialog = dialog_of(ConcordanceDialog)
    assert isinstance(dialog, ConcordanceDialog)

    assert dialog.field.text() == "玄関"
    assert column(dialog, Place.WORDS) == ["玄関"]


def test_a_project_that_cannot_be_written_is_told(
    dialog: ConcordanceDialog, desk: Desk, keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    find(dialog, keyboard, "凧")
    dialog.all.click()
    monkeypatch.setattr(desk.review, "store", lambda _: False)
    dialog.form.apply.click()

    assert dialog.told.text() == ""


def test_escape_closes_and_decisions_meanwhile_are_nothing_to_it(
    dialog: ConcordanceDialog, desk: Desk, keyboard: Keyboard
) -> None:
    keyboard.press("Escape")
    assert dialog.isHidden()
    desk.review.confirm()

    assert not dialog._waiting.isActive()


def test_more_than_a_few_are_listed_again(
    dialog: ConcordanceDialog, desk: Desk, keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookups, "FEW", 2)
    find(dialog, keyboard, "「")
    dialog.all.click()
    dialog.form.apply.click()

    assert {quote.status for quote in desk.review.model.quotes} == {ReviewStatus.CONFIRMED}
