"""Dialogs, each brought up as its users do, with what it is to show."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QDialog, QInputDialog

from db.copying import copy_into
from db.engine import open_database
from docs.pictures import texts
from docs.pictures.stage import STEP, Stage
from docs.return_picture import edited
from docs.screenshots import pause, wait_until
from services import corrections, words
from services.words import Plan
from ui.about import About
from ui.backup_dialog import BackupDialog
from ui.bookmarks_dialog import BookmarksDialog
from ui.bulk_dialog import BulkDialog
from ui.checkup_dialog import CheckupDialog
from ui.concordance_dialog import ConcordanceDialog
from ui.effects_dialog import EffectsDialog
from ui.export_dialog import ExportDialog
from ui.history_dialog import HistoryDialog
from ui.import_preview import ImportPreview
from ui.key_dialog import KeyDialog
from ui.key_list import KeyList
from ui.meanwhile_dialog import MeanwhileDialog
from ui.names_dialog import NamesDialog
from ui.number_dialog import NumberDialog
from ui.paste_dialog import PasteDialog
from ui.preview_dialog import PreviewDialog
from ui.return_dialog import ReturnDialog
from ui.settings_dialog import SettingsDialog
from ui.statistics_dialog import StatisticsDialog
from ui.title_dialog import TitleDialog
from ui.word_form import WordForm
from ui.words_dialog import WordsDialog

CHARTS: Final = 7


@dataclass(frozen=True, slots=True)
class DialogScene:
    """Which dialog is in front at the end, and what brings it there."""

    shows: type[QDialog]
    play: Callable[[Stage], object]


def deed(name: str) -> Callable[[Stage], object]:
    """A dialog that a deed opens."""
    return lambda stage: stage.do(name)


# What is looked up


def history(stage: Stage) -> None:
    """What became of a quotation that somebody held and came back to."""
    stage.take(texts.DECIDED)
    stage.do("hold", "reopen", "digit_1", "confirm")
    stage.take(texts.DECIDED)
    stage.do("history")


def meanwhile(stage: Stage) -> None:
    """A colleague held the quotation back while the editor was about to confirm it."""
    review = stage.desk.review
    quote = review.quote
    if quote is not None:
        corrections.hold(review.database, quote.id, texts.COLLEAGUE)
        review.confirm()


def concordance(stage: Stage) -> None:
    """Words in their contexts, some of them checked."""
    stage.do("concordance")
    dialog = stage.front(ConcordanceDialog)
    dialog.field.setText("ない")
    pause(10 * STEP)
    dialog.all.click()


def chart(number: int) -> Callable[[Stage], object]:
    """A chart of the statistics."""

    def show(stage: Stage) -> None:
        stage.do("statistics")
        stage.front(StatisticsDialog).topics.setCurrentRow(number)
        pause(4 * STEP)

    return show


# Words


def effects(stage: Stage) -> None:
    """What the offered word would change."""
    stage.add(texts.FESTIVAL)
    stage.take("負けません")
    stage.do("reopen", "confirm", "teach")


def taught_words(stage: Stage) -> None:
    """The words of the project."""
    review, form = stage.desk.review, words.new_cue(texts.CUE, note=texts.CUE_NOTE)
    plan = words.plan(review.database, form)
    if isinstance(plan, Plan):
        words.carry_out(review.database, plan, (), review.by)
    stage.do("words")


def word_form(stage: Stage) -> None:
    """A word is changed."""
    stage.do("words")
    stage.front(WordsDialog).change.click()


def new_word(stage: Stage) -> None:
    """A name is written, and nobody is called so."""
    stage.do("words")
    stage.front(WordsDialog).add.click()
    form = stage.front(WordForm)
    form.kind.setCurrentIndex(form.kind.count() - 1)
    form.form.setText(texts.MISSING)
    form.apply.click()


# Names


def speaker(stage: Stage) -> None:
    """One speaker of the project."""
    stage.take(texts.FIRST)
    _names(stage).page.forms.setFocus()


def several(stage: Stage) -> None:
    """Some who may be one."""
    _names(stage).suggestions.select_row(0)


def merge(stage: Stage) -> None:
    """What would change if they were one."""
    dialog = _names(stage)
    dialog.suggestions.select_row(0)
    dialog.merging.merge.click()


def split(stage: Stage) -> None:
    """What would change if somebody were two."""
    dialog = _names(stage)
    dialog.filter.setText("高橋")
    dialog.speakers.select_row(0)
    dialog.page.forms.select_row(1)
    dialog.page.split.click()


def title(stage: Stage) -> None:
    """What somebody was, and when."""
    dialog = _names(stage)
    dialog.speakers.select_row(0)
    dialog.page.add_title.click()


def rename(stage: Stage) -> None:
    """Another name for somebody."""
    dialog = _names(stage)
    dialog.speakers.select_row(0)
    dialog.page.rename.click()


def scope(stage: Stage) -> None:
    """How far a corrected speaker goes."""
    stage.take("海を調べる")
    stage.do("digit_0", "apply_alike")


def _names(stage: Stage) -> NamesDialog:
    """The names, once the groups are found."""
    stage.do("names")
    dialog = stage.front(NamesDialog)
    wait_until(lambda: bool(dialog.suggestions.lines.lines))
    return dialog


# In and out


def pasted(stage: Stage) -> None:
    """Text from elsewhere."""
    stage.window.ask_text(texts.PASTED)


def files(stage: Stage) -> None:
    """Articles are looked at, one of them in already."""
    for number, text in enumerate((*texts.NAMES, texts.LONG), start=1):
        (stage.folder / f"{number}.txt").write_text(text, encoding="utf-8")
    stage.companions.articles_in.look(sorted(stage.folder.glob("*.txt")))
    stage.wait()


def table(stage: Stage) -> None:
    """A table of articles is looked at."""
    file = stage.folder / texts.ARTICLES
    file.write_text(texts.TABLE, encoding="utf-8")
    stage.window.add_paths([file])
    stage.wait()


def returned(stage: Stage) -> None:
    """A list that was edited elsewhere comes back."""
    quotes = stage.desk.review.model.quotes[:]
    stage.companions.returns.take(edited(stage.window, stage.folder / texts.SHEET, quotes))
    table = stage.front(ReturnDialog).table
    table.setCurrentIndex(table.model().index(2, 0))


def colleague(stage: Stage) -> None:
    """A colleague went through the same articles."""
    path = copy_into(stage.folder, stage.desk.review.database.path).rename(stage.folder / texts.COLLEAGUE)
    database = open_database(path)
    ids = stage.desk.review.model.quotes.ids
    for quote_id in ids[::2]:
        corrections.confirm(database, quote_id, "")
    for quote_id in ids[1:9:2]:
        corrections.hold(database, quote_id, "")
    corrections.name_speaker(database, ids[3], texts.NAME, "")
    database.close()
    stage.companions.returns.take(path)


# About the list and the program


def number(stage: Stage) -> None:
    """Where to go."""
    stage.do("go_number")
    stage.front(NumberDialog).number.setText("12")


def bookmarks(stage: Stage) -> None:
    """Where somebody has been, and wants to be again."""
    stage.do("queue_3", "bookmark")
    stage.front(BookmarksDialog).put.click()
    stage.do("bookmarks")


def backups(stage: Stage) -> None:
    """A backup was made."""
    stage.do("backups")
    stage.front(BackupDialog).make.click()
    stage.wait()


def waiting_key(stage: Stage) -> None:
    """A new key is awaited."""
    stage.do("change_keys")
    stage.front(KeyDialog).change.click()


# In this order.
DIALOG_SCENES: Final[Mapping[str, DialogScene]] = {
    "history": DialogScene(HistoryDialog, history),
    "meanwhile": DialogScene(MeanwhileDialog, meanwhile),
    "concordance": DialogScene(ConcordanceDialog, concordance),
    "concordance-empty": DialogScene(ConcordanceDialog, deed("concordance")),
    **{f"statistics-{place}": DialogScene(StatisticsDialog, chart(place)) for place in range(CHARTS)},
    "words-empty": DialogScene(WordsDialog, deed("words")),
    "effects": DialogScene(EffectsDialog, effects),
    "words": DialogScene(WordsDialog, taught_words),
    "word": DialogScene(WordForm, word_form),
    "word-refused": DialogScene(WordForm, new_word),
    "rerun": DialogScene(EffectsDialog, deed("rerun")),
    "names": DialogScene(NamesDialog, speaker),
    "names-several": DialogScene(NamesDialog, several),
    "names-merge": DialogScene(PreviewDialog, merge),
    "names-split": DialogScene(PreviewDialog, split),
    "names-title": DialogScene(TitleDialog, title),
    "names-rename": DialogScene(QInputDialog, rename),
    "scope": DialogScene(PreviewDialog, scope),
    "paste": DialogScene(PasteDialog, pasted),
    "import-files": DialogScene(ImportPreview, files),
    "import-table": DialogScene(ImportPreview, table),
    "export": DialogScene(ExportDialog, deed("export")),
    "return": DialogScene(ReturnDialog, returned),
    "colleague": DialogScene(ReturnDialog, colleague),
    "bulk": DialogScene(BulkDialog, deed("bulk_confirm")),
    "bookmarks": DialogScene(BookmarksDialog, bookmarks),
    "backups": DialogScene(BackupDialog, backups),
    "checkup": DialogScene(CheckupDialog, deed("checkup")),
    "number": DialogScene(NumberDialog, number),
    "keys": DialogScene(KeyList, deed("keys")),
    "change-keys": DialogScene(KeyDialog, deed("change_keys")),
    "waiting-key": DialogScene(KeyDialog, waiting_key),
    "settings": DialogScene(SettingsDialog, deed("settings")),
    "about": DialogScene(About, deed("about")),
}
