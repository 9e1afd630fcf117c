"""States of the window, each brought about as its users do.

A scene leaves the window as it is to be seen; the stage puts it back afterwards. What is decided in one stays decided in
those after it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from db.views import QuoteFilter
from docs.pictures import texts
from docs.pictures.stage import STEP, Stage, there
from docs.screenshots import DEEDS, pause
from services.intake import Progress
from ui.deeds import MENUS
from ui.export_dialog import ExportDialog
from ui.place import SPEECH

Scene = Callable[[Stage], object]
TRIED: Final = ("Down", "Return", "2", "X, 1", "Ctrl+Z")


def done(*deeds: str) -> Scene:
    """What these deeds show."""
    return lambda stage: stage.do(*deeds)


def tour(number: int) -> Scene:
    """The first keys to try, so many of them tried."""

    def show(stage: Stage) -> None:
        stage.desk.article.toast.hide()
        stage.do("tour")
        stage.press(*TRIED[:number])

    return show


def reviewed(stage: Stage) -> None:
    """A little is decided."""
    stage.do(*DEEDS)
    pause(10 * STEP)
    stage.desk.article.toast.hide()
    pause(4 * STEP)


def speaker_search(stage: Stage) -> None:
    """Somebody is sought by romaji; a new name comes last."""
    stage.do("search_speaker")
    stage.desk.detail.search.field.setText(texts.ROMAJI)


def note(stage: Stage) -> None:
    """A note is being written."""
    stage.desk.detail.search.field.clear()
    stage.do("note")
    stage.desk.detail.note.setPlainText(texts.NOTE)


def selected(stage: Stage) -> None:
    """Words of the article are selected, to be taken for a quotation."""
    stage.do("caret")
    view = stage.desk.article.view
    view.setFocus()
    cursor = view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor, 12)
    view.setTextCursor(cursor)


def unfolded(stage: Stage) -> None:
    """All ways to narrow are open, and one is used."""
    quote = there(stage.desk.review.quote)
    stage.desk.filters.fold([])
    stage.desk.review.set_filter(replace(SPEECH, speaker_ids=frozenset({quote.speaker_id or 0})))
    pause(20 * STEP)


def unfolded_below(stage: Stage) -> None:
    """The lower ones of them."""
    stage.desk.filters.fold(["queue", "status", "problem"])
    pause(20 * STEP)


def nothing_found(stage: Stage) -> None:
    """A search has no hit."""
    stage.desk.filters.fold(["outlet", "month", "kind"])
    stage.desk.review.set_filter(QuoteFilter(text=texts.MISSING, only_speech=True))
    pause(10 * STEP)


def long_words(stage: Stage) -> None:
    """A long name and long words."""
    stage.add(texts.LONG)
    stage.take("議会は暮らし")


def progress(stage: Stage) -> None:
    """Articles are on their way."""
    stage.window.work_pane.begin(there(stage.window.work).tr("記事を読み込んでいます"), can_stop=True)
    stage.window.work_pane.show_progress(Progress(37, 120, ""), f"37 / 120　{texts.ARTICLE}")
    pause(10 * STEP)


def refused(stage: Stage) -> None:
    """Some files cannot be read, one came in already."""
    broken, empty, known = (stage.folder / name for name in (texts.BROKEN, texts.EMPTY, texts.ARTICLE))
    broken.write_bytes(b"PK\x03\x04")
    empty.write_text("", encoding="utf-8")
    known.write_text(texts.NAMES[0], encoding="utf-8")
    stage.window.add_paths([broken, empty, known])
    stage.wait()


def failed(stage: Stage) -> None:
    """What was asked for cannot be done."""
    stage.do("export")
    dialog = stage.front(ExportDialog)
    dialog.path.setText(str(stage.folder / "nowhere" / texts.SHEET))
    dialog.write.click()
    stage.wait()


def handed_over(stage: Stage) -> None:
    """Quotations are in a file."""
    stage.do("export")
    dialog = stage.front(ExportDialog)
    dialog.path.setText(str(stage.folder / texts.SHEET))
    dialog.write.click()
    stage.wait()


def offer(stage: Stage) -> None:
    """A correction taught something."""
    stage.add(texts.FESTIVAL)
    stage.take("負けません")
    stage.do("confirm")


def menu(number: int) -> Scene:
    """A menu is open."""

    def show(stage: Stage) -> None:
        bar = stage.window.menuBar()
        action = bar.actions()[number]
        shown = action.menu()
        if isinstance(shown, QMenu):
            shown.popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))

    return show


def submenu(number: int) -> Scene:
    """One of the choices of a menu is open beside it."""

    def show(stage: Stage) -> None:
        menus = [one for one in stage.window.findChildren(QMenu) if isinstance(one.parent(), QMenu)]
        menus[number].popup(stage.window.mapToGlobal(stage.window.menuBar().geometry().bottomLeft()))

    return show


# In this order.
WINDOW_SCENES: Final[Mapping[str, Scene]] = {
    "first": done(),
    **{f"tour-{tried}": tour(tried) for tried in range(len(TRIED) + 1)},
    "reasons": done("reject"),
    "reviewed": reviewed,
    "toast": done("confirm"),
    "speaker-search": speaker_search,
    "note": note,
    "evidence": done("evidence", "evidence"),
    "span": done("start_on", "start_on"),
    "span-undone": done("undo", "undo"),
    "caret": selected,
    "queue-open": done("back", "queue_1"),
    "queue-held": done("queue_2"),
    "queue-problems": done("queue_3"),
    "queue-brackets": done("queue_4"),
    "queue-not-said": done("queue_5"),
    "by-speaker": done("order_speaker"),
    "by-confidence": done("order_confidence"),
    "others": done("order_article", "show_others"),
    "facets": unfolded,
    "facets-below": unfolded_below,
    "nothing-found": nothing_found,
    "long-words": long_words,
    "progress": progress,
    "refused": refused,
    "failed": failed,
    "handed-over": handed_over,
    "offer": offer,
    **{f"menu-{place}": menu(place) for place, _ in enumerate(MENUS)},
    "menu-appearance": submenu(0),
    "menu-language": submenu(1),
}
