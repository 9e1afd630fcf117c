"""Who is who, with the keyboard alone: the search by romaji, the scope of a correction, the dialog of names."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from db import queries_speakers
from db.engine import Database, open_database
from db.views import ReviewStatus, SpeakerView, TitleView
from extraction.model import EntityKind
from services import naming
from services.intake import add_text
from tests.ui.hands import Keyboard, back_in, dialog_of, opened
from ui.application import Program
from ui.main_window import MainWindow
from ui.names_dialog import NamesDialog
from ui.namings import Namings
from ui.preview_dialog import PreviewDialog
from ui.review import Review
from ui.title_dialog import TitleDialog

ARTICLES: Final = (
    (
        "港の図書館\n\n　山田太郎市長は「港は市の玄関だ」と述べた。山田市長は「真ん中に置きたい」とも語った。\n"
        "　鈴木花子代表は「費用が膨らむ」と指摘した。\n"
    ),
    "港の工事\n\n　鈴木花子代表は「順調だ」と述べた。高橋洋子教授は「海を調べる必要がある」と指摘した。\n",
    "国防\n\n　ピート・ヘグセス国防長官は「備えは万全だ」と述べた。髙橋洋子教授は「意味は重い」と話した。\n",
    (
        "会談\n\n　ヘグゼス国防長官は「有益だった」と述べた。高橋教授は「見通しは暗い」と話した。"
        "鈴木一郎社長は「受注を増やす」と語った。\n"
    ),
    "選挙\n\n　鈴木花子代表は「勝ちたい」と述べた。\n",
)


@pytest.fixture(scope="module")
def names_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five articles with names that vary."""
    path = tmp_path_factory.mktemp("names") / "names.db"
    database = open_database(path)
    for text in ARTICLES:
        add_text(database, text, title="")
    database.close()
    return path


@pytest.fixture
def project(names_project: Path, tmp_path: Path) -> Path:
    """The same, nothing decided."""
    copy = tmp_path / "work.db"
    copy.write_bytes(names_project.read_bytes())
    return copy


@pytest.fixture
def review(window: MainWindow) -> Review:
    """The review of the window."""
    assert window.desk is not None
    return window.desk.review


@pytest.fixture
def namings(window: MainWindow) -> Namings:
    """What the window does about speakers."""
    assert window.companions is not None
    return window.companions.namings


@pytest.fixture
def names(window: MainWindow, namings: Namings, keyboard: Keyboard, qtbot: QtBot) -> NamesDialog:
    """The dialog of names, opened with its key, the groups found."""
    keyboard.press("Ctrl+Shift+S")
    dialog = namings.dialog
    assert dialog is not None
    back_in(dialog, qtbot)
    qtbot.waitUntil(lambda: len(dialog.suggestions.lines.lines) == 2)
    return dialog


def take(review: Review, words: str) -> None:
    """Take a quotation in hand."""
    review.select(next(one.id for one in review.model.quotes if words in one.text))


def speakers(review: Review) -> dict[str, int]:
    """How many quotations are whose."""
    with review.database.session() as session:
        return {one.name: one.quotes for one in queries_speakers.speakers(session) if one.quotes}


def speaker(review: Review, name: str) -> SpeakerView:
    """A speaker by name."""
    with review.database.session() as session:
        return next(one for one in queries_speakers.speakers(session) if one.name == name)


def titles(review: Review, name: str) -> tuple[TitleView, ...]:
    """What somebody was."""
    with review.database.session() as session:
        return queries_speakers.titles(session, speaker(review, name).id)


def shown_of(kind: type[QWidget]) -> list[QWidget]:
    """The open dialogs of this kind."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def preview(qtbot: QtBot) -> PreviewDialog:
    """What would change, in front."""
    qtbot.waitUntil(lambda: bool(shown_of(PreviewDialog)))  # a button pressed by its letter takes a moment
    dialog = dialog_of(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    back_in(dialog, qtbot)
    return dialog


def type_in(keyboard: Keyboard, text: str) -> None:
    """Type letters, or convert with the input method what the keys do not have."""
    if text.isascii():
        keyboard.write(text)
    else:
        keyboard.commit(text)


def mark(names: NamesDialog, keyboard: Keyboard, typed: str) -> None:
    """Narrow the list and go into it."""
    names.filter.setFocus()
    names.filter.clear()
    type_in(keyboard, typed)
    keyboard.press("Down")


# The search


@pytest.mark.parametrize("typed", ["taka", "takahashi", "たかはし", "高橋洋", "髙橋洋"])
def test_a_speaker_is_found_without_an_input_method(
    review: Review, keyboard: Keyboard, typed: str, window: MainWindow
) -> None:
    assert window.desk is not None
    take(review, "順調")
    keyboard.press("S")
    type_in(keyboard, typed)
    found = window.desk.detail.search.model.found

    assert {one.name for one in found if one.speaker_id} >= {"高橋洋子", "髙橋洋子"}
    assert found[-1].speaker_id is None
    keyboard.press("Return")
    assert review.quote is not None
    assert review.quote.speaker in {"高橋洋子", "髙橋洋子"}


# One speaker for many


def test_a_correction_goes_to_all_that_are_called_alike(
    review: Review, keyboard: Keyboard, qtbot: QtBot
) -> None:
    take(review, "費用")
    review.name_speaker("鈴木次郎")
    keyboard.press("Shift+S")
    dialog = preview(qtbot)
    assert [button.text() for button in dialog.scopes.buttons()] == [
        "この発言だけ",
        "この記事の同じ呼び名　0件",
        "全記事の同じ呼び名　2件",
    ]
    assert dialog.heading.text() == "対象の発言　2件のうち2件"
    keyboard.press("Return")

    assert speakers(review)["鈴木次郎"] == 3
    assert review.quote is not None
    assert "費用" in review.quote.text
    review.undo()
    assert speakers(review)["鈴木次郎"] == 1
    assert {one.status for one in review.model.quotes} == {ReviewStatus.OPEN}


def test_an_unchecked_one_stays(review: Review, keyboard: Keyboard, qtbot: QtBot) -> None:
    take(review, "費用")
    review.name_speaker("鈴木次郎")
    keyboard.press("Shift+S")
    dialog = preview(qtbot)
    dialog.list.setFocus()
    keyboard.press("Down", "Space")
    assert dialog.heading.text() == "対象の発言　2件のうち1件"
    keyboard.press("Return")

    assert speakers(review)["鈴木次郎"] == 2


def test_the_correction_alone_and_nothing_checked_apply_nothing(
    review: Review, keyboard: Keyboard, qtbot: QtBot
) -> None:
    take(review, "費用")
    review.name_speaker("鈴木次郎")
    keyboard.press("Shift+S")
    dialog = preview(qtbot)
    keyboard.press("Up", "Up")
    assert dialog.scopes.checkedId() == 0
    assert not dialog.apply.isEnabled()
    keyboard.press("Down", "Down")
    assert dialog.apply.isEnabled()
    dialog.all.click()
    assert not dialog.apply.isEnabled()
    dialog.all.click()
    assert dialog.apply.isEnabled()
    keyboard.press("Esc")

    assert speakers(review)["鈴木次郎"] == 1


def test_what_a_person_decided_is_no_part_of_it(review: Review, keyboard: Keyboard, qtbot: QtBot) -> None:
    take(review, "順調")
    review.confirm()
    take(review, "費用")
    review.choose_speaker(None)
    keyboard.press("Shift+S")
    dialog = preview(qtbot)
    assert "1件は変わりません" in dialog.says.text()
    assert [line.is_checked for line in dialog.list.lines.lines] == [None, True]
    keyboard.press("Return")

    assert speakers(review)["鈴木花子"] == 1


def test_many_are_shown_by_reading_the_list_again(
    program: Program, project: Path, keyboard: Keyboard, qtbot: QtBot
) -> None:
    database = open_database(project)
    for number in range(25):
        add_text(database, f"その{number}\n\n　鈴木花子代表は「{number}回目だ」と述べた。\n", title="")
    database.close()
    window = opened(program, project, qtbot)
    assert window.desk is not None
    review = window.desk.review
    take(review, "費用")
    review.name_speaker("鈴木次郎")
    keyboard.press("Shift+S")
    preview(qtbot)
    keyboard.press("Return")

    assert speakers(review)["鈴木次郎"] == 28
    assert sum(one.speaker == "鈴木次郎" for one in review.model.quotes) == 28


def test_a_scope_needs_a_correction_and_others(
    review: Review, keyboard: Keyboard, database: Database
) -> None:
    told: list[str] = []
    review.told.connect(told.append)
    take(review, "費用")
    keyboard.press("Shift+S")
    assert told[-1] == "先にこの発言の発言者を選んでください"
    take(review, "有益")
    review.choose_speaker(None)
    keyboard.press("Shift+S")
    assert told[-1] == "発言者を変えられる、同じ呼び名の発言はほかにありません"


# The dialog of names


def test_the_list_is_narrowed_by_kanji_kana_and_romaji(names: NamesDialog, keyboard: Keyboard) -> None:
    assert len(names.speakers.lines.lines) == 8
    for typed in ("suzu", "すずき", "鈴木"):
        mark(names, keyboard, typed)
        assert {line.text for line in names.speakers.lines.lines} == {"鈴木花子", "鈴木一郎"}
    assert names.speakers.hasFocus()
    assert names.page.title.text() == "鈴木花子"
    keyboard.write("t")
    keyboard.write("a")
    assert names.filter.hasFocus()
    assert names.filter.text() == "ta"


def test_the_dialog_opens_at_the_speaker_in_hand(
    review: Review, namings: Namings, keyboard: Keyboard, qtbot: QtBot
) -> None:
    take(review, "受注")
    keyboard.press("Ctrl+Shift+S")
    assert namings.dialog is not None
    back_in(namings.dialog, qtbot)

    assert namings.dialog.page.title.text() == "鈴木一郎"
    assert [line.text for line in namings.dialog.page.quotes.lines.lines] == [
        "鈴木一郎社長は「受注を増やす」と語った"
    ]
    keyboard.press("Esc")
    assert not namings.dialog.isVisible()


def test_a_suggested_group_becomes_one_but_for_whom_is_excluded(
    names: NamesDialog, review: Review, keyboard: Keyboard, qtbot: QtBot
) -> None:
    before = speakers(review)
    keyboard.press("F6", "Home")
    assert names.suggestions.hasFocus()
    assert [line.text for line in names.suggestions.lines.lines] == [
        "高橋洋子 ＝ 髙橋洋子 ＝ 高橋",
        "ピート・ヘグセス ＝ ヘグゼス",
    ]
    keyboard.press("Return", "End", "Space")
    assert names.merging.members.lines.checked == [
        speaker(review, "高橋洋子").id,
        speaker(review, "髙橋洋子").id,
    ]
    keyboard.press("Home", "Down", "Alt+F")
    qtbot.waitUntil(lambda: names.merging.members.lines.lines[0].text == "髙橋洋子")
    keyboard.press("Alt+M")
    dialog = preview(qtbot)
    assert "「高橋洋子」の発言1件（記事1本）が「髙橋洋子」の発言になります。" in dialog.says.text()
    keyboard.press("Return")

    assert speakers(review)["髙橋洋子"] == 2
    assert speakers(review)["高橋"] == 1
    back_in(names, qtbot)
    assert names.page.title.text() == "髙橋洋子"
    qtbot.waitUntil(lambda: len(names.suggestions.lines.lines[0].text.split(" ＝ ")) == 2)
    keyboard.press("Ctrl+Z")
    assert speakers(review) == before


def test_a_list_narrowed_to_somebody_who_is_merged_is_narrowed_to_the_one_they_are(
    review: Review, window: MainWindow, qtbot: QtBot
) -> None:
    root, member = (speaker(review, name).id for name in ("高橋洋子", "髙橋洋子"))
    review.set_filter(replace(review.filter, speaker_ids=frozenset({member})))
    naming.merge(review.database, root, [member], review.by)
    review.reload()

    assert review.filter.speaker_ids == {root}
    assert [one.speaker for one in review.model.quotes[:]] == ["高橋洋子", "高橋洋子"]
    assert window.desk is not None
    facets = window.desk.filters.speakers

    def named() -> list[str]:
        model = facets.model()
        found = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        return [name for name in found if "橋洋子" in name]

    qtbot.waitUntil(lambda: named() == ["高橋洋子"])
    assert facets.wanted == {root}


def test_two_of_one_surname_are_asked_about_and_the_way_back_is_near(
    names: NamesDialog, review: Review, keyboard: Keyboard, qtbot: QtBot
) -> None:
    mark(names, keyboard, "suzuki")
    keyboard.press("Shift+Down")
    assert names.pages.currentWidget() is names.merging
    keyboard.press("Alt+M")
    dialog = preview(qtbot)
    assert (
        dialog.asks.text() == "「鈴木花子」と「鈴木一郎」は、姓が同じで名が違います。別の人ではありませんか。"
    )
    keyboard.press("Return")
    assert speakers(review)["鈴木花子"] == 3

    back_in(names, qtbot)
    keyboard.press("Alt+M")
    preview(qtbot).apply.click()
    assert speakers(review)["鈴木花子"] == 4


def test_undo_works_after_the_dialog_was_closed(
    names: NamesDialog, review: Review, keyboard: Keyboard, qtbot: QtBot, window: MainWindow
) -> None:
    mark(names, keyboard, "hegu")
    keyboard.press("Shift+Down", "Alt+M")
    preview(qtbot).apply.click()
    assert "ヘグゼス" not in speakers(review)
    back_in(names, qtbot)
    keyboard.press("Esc")
    back_in(window, qtbot)
    assert "名寄せ" in window.actions_by_name["undo"].text()
    keyboard.press("Ctrl+Z")

    assert speakers(review)["ヘグゼス"] == 1
    assert not names.isVisible()


def test_who_was_merged_goes_again_by_their_name(
    names: NamesDialog, review: Review, keyboard: Keyboard, qtbot: QtBot, namings: Namings
) -> None:
    root, other = speaker(review, "ピート・ヘグセス").id, speaker(review, "ヘグゼス").id
    naming.merge(review.database, root, [other], "x")
    namings._refresh()
    mark(names, keyboard, "hegu")
    forms = names.page.forms
    names.page.forms.setFocus()
    forms.select_row(next(at for at, line in enumerate(forms.lines.lines) if line.text == "ヘグゼス"))
    assert forms.lines.lines[forms.currentIndex().row()].beside == "統合した発言者の名前"
    keyboard.press("Return")
    dialog = preview(qtbot)
    assert "「ヘグゼス」の発言1件（記事1本）が「ピート・ヘグセス」から離れ" in dialog.says.text()
    keyboard.press("Return")

    assert speakers(review)["ヘグゼス"] == 1


def test_those_who_are_called_so_become_somebody_else(
    names: NamesDialog, review: Review, keyboard: Keyboard, qtbot: QtBot
) -> None:
    mark(names, keyboard, "suzuki hana")
    names.page.forms.setFocus()
    keyboard.press("Home")
    assert names.page.forms.lines.lines[0].text == "鈴木花子代表"
    keyboard.press("Alt+P")
    dialog = preview(qtbot)
    assert dialog.name.text() == "鈴木花子"
    dialog.name.clear()
    assert not dialog.apply.isEnabled()
    keyboard.write("Suzuki")
    dialog.list.setFocus()
    keyboard.press("Space", "Return")

    assert (speakers(review)["鈴木花子"], speakers(review)["Suzuki"]) == (1, 2)
    review.undo()
    assert speakers(review)["鈴木花子"] == 3


def test_a_speaker_of_one_name_cannot_be_split(names: NamesDialog, keyboard: Keyboard) -> None:
    mark(names, keyboard, "suzuki hana")
    texts = [line.text for line in names.page.forms.lines.lines]
    names.page.forms.select_row(texts.index("鈴木花子"))

    assert not names.page.split.isEnabled()


def test_name_kind_reading_and_note_are_kept(
    names: NamesDialog, review: Review, keyboard: Keyboard, qtbot: QtBot
) -> None:
    mark(names, keyboard, "suzuki ichi")
    names.page.reading.setFocus()
    keyboard.commit("すずきいちろ")
    keyboard.press("Return")
    assert speaker(review, "鈴木一郎").reading == "すずきいちろ"
    names.page.note.setFocus()
    keyboard.write("memo")
    names.page.kind.setFocus()
    assert speaker(review, "鈴木一郎").note == "memo"
    keyboard.press("Down")
    assert speaker(review, "鈴木一郎").kind is EntityKind.ORGANISATION
    keyboard.press("Alt+N")
    qtbot.waitUntil(lambda: bool(shown_of(QInputDialog)))
    dialog = next(one for one in names.findChildren(QInputDialog) if one.isVisible())
    back_in(dialog, qtbot)
    keyboard.write("Ichiro")
    keyboard.press("Return")
    back_in(names, qtbot)

    assert names.page.title.text() == "Ichiro"
    assert speakers(review)["Ichiro"] == 1


def test_what_is_typed_is_kept_when_another_speaker_or_the_end_comes(
    names: NamesDialog, review: Review, keyboard: Keyboard
) -> None:
    mark(names, keyboard, "suzuki")
    names.page.note.setPlainText("一つ目")
    names.speakers.setFocus()
    keyboard.press("Down")
    assert speaker(review, "鈴木花子").note == "一つ目"
    names.page.note.setPlainText("二つ目")
    keyboard.press("Esc")

    assert speaker(review, "鈴木一郎").note == "二つ目"


def test_a_name_that_somebody_else_bears_is_told(
    names: NamesDialog, review: Review, keyboard: Keyboard, qtbot: QtBot
) -> None:
    said: list[str] = []
    review.said.connect(said.append)
    mark(names, keyboard, "suzuki ichi")
    names.page.rename.click()
    dialog = next(one for one in names.findChildren(QInputDialog) if one.isVisible())
    dialog.setTextValue("鈴木花子")
    dialog.accept()

    assert said[-1] == "「鈴木花子」に名前を変えました。同じ名前の発言者がほかにもいます"


def test_titles_have_days(names: NamesDialog, review: Review, keyboard: Keyboard, qtbot: QtBot) -> None:
    mark(names, keyboard, "suzuki ichi")
    keyboard.press("Alt+T")
    qtbot.waitUntil(lambda: bool(shown_of(TitleDialog)))
    dialog = dialog_of(TitleDialog)
    assert isinstance(dialog, TitleDialog)
    back_in(dialog, qtbot)
    assert not dialog.keep.isEnabled()
    dialog.words.setText("社長")
    dialog.begin.setText("2024/4/1")
    dialog.end.setText("2023-03-31")
    assert not dialog.keep.isEnabled()
    dialog.end.setText("先月")
    assert not dialog.keep.isEnabled()
    dialog.end.clear()
    dialog.end.setFocus()
    keyboard.press("Return")
    assert [(one.text, one.from_on) for one in titles(review, "鈴木一郎")] == [("社長", date(2024, 4, 1))]

    back_in(names, qtbot)
    assert names.page.titles.lines.lines[0].beside == "2024-04-01〜"
    names.page.titles.setFocus()
    keyboard.press("Home", "Return")
    dialog = dialog_of(TitleDialog)
    assert isinstance(dialog, TitleDialog)
    assert dialog.begin.text() == "2024-04-01"
    dialog.words.clear()
    dialog.keep.click()
    assert titles(review, "鈴木一郎") == ()


def test_the_hands_walk_from_part_to_part(names: NamesDialog, keyboard: Keyboard) -> None:
    for place in (names.suggestions, names.speakers, names.page.forms, names.filter, names.suggestions):
        keyboard.press("F6")
        assert place.hasFocus()
    keyboard.press("Shift+F6", "Shift+F6")
    assert names.merging.members.hasFocus()
    keyboard.press("Shift+F6", "Return")
    assert names.page.forms.hasFocus()


def test_the_dialog_follows_what_is_decided_outside(
    names: NamesDialog, review: Review, keyboard: Keyboard, qtbot: QtBot
) -> None:
    mark(names, keyboard, "suzuki hana")
    take(review, "受注")
    review.choose_speaker(speaker(review, "鈴木花子").id)

    qtbot.waitUntil(lambda: names.speakers.lines.lines[0].right == "4件")
    qtbot.waitUntil(lambda: len(names.page.quotes.lines.lines) == 4)


def test_a_click_on_a_box_checks(names: NamesDialog) -> None:
    names.suggestions.select_row(0)
    members = names.merging.members
    at = members.visualRect(members.lines.index(2)).center()
    at.setX(16)
    QTest.mouseClick(members.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QCoreApplication.processEvents()
    assert len(members.lines.checked) == 2
    at.setX(200)
    QTest.mouseClick(members.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    assert len(members.lines.checked) == 2


def test_every_part_has_a_name_for_the_ear(names: NamesDialog, qapp: QApplication) -> None:
    parts = (names.filter, names.suggestions, names.speakers, names.page.kind, names.page.reading)
    parts += (names.page.titles, names.page.forms, names.page.quotes, names.page.note)
    parts += (names.merging.members, names.merging.quotes)

    assert all(part.accessibleName() for part in parts)
