"""Articles into the real window: dropped, opened, pasted."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from formats.limits import LONGEST_ARTICLE
from tests.formats.documents import word
from tests.ui.hands import (
    HARBOUR,
    Keyboard,
    articles,
    choose,
    dialog_of,
    drop,
)
from ui.application import Program
from ui.desk import Desk
from ui.file_dialogs import write_text
from ui.main_window import MainWindow
from ui.paste_dialog import PasteDialog
from ui.settings import Language


def test_dropped_files_come_in_and_what_cannot_be_read_is_told(
    desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "kiji"
    folder.mkdir()
    (folder / "new.txt").write_text("新しい話\n\n　森次郎氏は「来た」と話した。\n", encoding="utf-8")
    (folder / "known.txt").write_text(HARBOUR, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    drop(window, QUrl.fromLocalFile(str(folder)))
    qtbot.waitUntil(lambda: not window.is_busy, timeout=20_000)

    words = window.work_pane.sentence()
    assert words == "記事1件を加えました、1件は前に加えたものでした、1件は読めませんでした"
    assert window.work_pane.text() == (
        "「empty.txt」は中身が空のため、読み込みませんでした。\n"
        "「known.txt」と同じ記事は、もう入っていました。\n"
        "「new.txt」を加えました。\n"
    )
    assert desk.review.quote is not None
    assert desk.review.quote.article_title == "新しい話"
    window.work_pane.copy.click()
    assert QGuiApplication.clipboard().text() == window.work_pane.text()
    window.work_pane.close_button.click()
    assert window.work_pane.isHidden()


def test_files_of_other_formats_come_in_and_one_that_resembles_another_is_told(
    desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    story = "".join(f"森次郎氏は{number}番目の船が港に着いたと話した。" for number in range(20))
    (tmp_path / "a.docx").write_bytes(word("港に船", story))
    (tmp_path / "b.csv").write_text(f"見出し,本文\n船が着いた,{story[:-40]}以上。\n", encoding="utf-8")
    drop(window, QUrl.fromLocalFile(str(tmp_path)))
    qtbot.waitUntil(lambda: not window.is_busy, timeout=20_000)

    assert window.work_pane.sentence() == "記事2件を加えました、1件は似た記事がありました"
    assert window.work_pane.text().startswith("「b.csv#2」を加えました。似た記事「港に船」があります（")
    assert [article.title for article in articles(desk)][-2:] == ["港に船", "船が着いた"]


def test_an_editor_who_goes_on_working_is_not_taken_away(
    desk: Desk, window: MainWindow, tmp_path: Path, keyboard: Keyboard, qtbot: QtBot
) -> None:
    (tmp_path / "new.txt").write_text("新しい話\n\n　森次郎氏は「来た」と話した。\n", encoding="utf-8")
    window.add_paths([tmp_path / "new.txt"])
    keyboard.press("Down")
    qtbot.waitUntil(lambda: len(desk._article_ids) == 3, timeout=20_000)

    assert desk.review.row == 1
    assert desk.article.toast.text().startswith("記事1件を加えました")


def test_work_can_be_stopped_and_keeps_what_is_done(
    desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    for number in range(60):
        (tmp_path / f"{number:02}.txt").write_text(f"話{number}\n\n{HARBOUR * 3}", encoding="utf-8")
    window.add_paths(sorted(tmp_path.glob("*.txt")))
    qtbot.waitUntil(window.work_pane.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: window.work_pane.bar.maximum() == 60, timeout=20_000)
    window.work_pane.cancel.click()
    qtbot.waitUntil(lambda: not window.is_busy, timeout=20_000)

    assert window.work_pane.sentence().endswith("残りは中止しました")
    assert 2 < len(desk._article_ids) < 62


def test_the_language_waits_for_the_work(
    program: Program, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "new.txt").write_text(HARBOUR * 40, encoding="utf-8")
    window.add_paths([tmp_path / "new.txt"])
    choose(window, Language.ENGLISH.value)

    assert window.notice.sentence == "作業が終わってから、もう一度お試しください。"
    assert program.window is window
    qtbot.waitUntil(lambda: not window.is_busy, timeout=20_000)


def test_a_pasted_article_is_looked_at_first(
    desk: Desk, window: MainWindow, keyboard: Keyboard, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("　森次郎氏は「写した」と話した。")
    keyboard.press("Ctrl+V")
    dialog = dialog_of(PasteDialog)
    assert isinstance(dialog, PasteDialog)
    dialog.title.setText("写しの話")
    dialog.take.click()
    qtbot.waitUntil(lambda: len(desk._article_ids) == 3, timeout=20_000)

    assert desk.review.quote is not None
    assert (desk.review.quote.article_title, desk.review.quote.text) == ("写しの話", "「写した」")
    window.ask_text("　森次郎氏は「写した」と話した。")
    again = dialog_of(PasteDialog)
    assert isinstance(again, PasteDialog)
    again.take.click()
    qtbot.waitUntil(
        lambda: desk.article.toast.text().startswith("同じ記事がもう入っています"), timeout=20_000
    )


def test_nothing_cannot_be_pasted(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.paste()
    dialog = dialog_of(PasteDialog)
    assert isinstance(dialog, PasteDialog)

    assert not dialog.take.isEnabled()
    dialog.reject()


def test_copied_files_and_dropped_text_come_in_too(
    desk: Desk, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "new.txt").write_text("新しい話\n\n　森次郎氏は「来た」と話した。\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "new.txt"))])
    QGuiApplication.clipboard().setMimeData(data)
    window.paste()
    qtbot.waitUntil(lambda: len(desk._article_ids) == 3, timeout=20_000)
    drop(window, "落とした文章")
    dialog = dialog_of(PasteDialog)

    assert isinstance(dialog, PasteDialog)
    assert dialog.text.toPlainText() == "落とした文章"
    dialog.reject()


def test_the_refusals_can_be_saved(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    window.add_paths([tmp_path / "empty.txt", tmp_path / "gone.txt"])
    qtbot.waitUntil(lambda: not window.is_busy, timeout=20_000)
    assert window.work_pane.sentence() == "2件は読めませんでした"
    window.work_pane.save.click()
    dialog = dialog_of(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "refused.txt"))
    dialog.close()

    lines = (tmp_path / "refused.txt").read_text(encoding="utf-8-sig").splitlines()
    assert [line.split("」")[0] for line in lines] == ["「empty.txt", "「gone.txt"]
    write_text(tmp_path, "", window.notice)
    assert window.notice.sentence.endswith("に書き込めませんでした。別の場所を選んでください。")


def test_text_that_is_too_much_is_one_sentence(window: MainWindow, qtbot: QtBot) -> None:
    assert window.work is not None
    window.work.add_text("あ" * (LONGEST_ARTICLE + 1), "")
    qtbot.waitUntil(lambda: "120万字" in window.notice.sentence, timeout=20_000)
