"""The window: menus and tools around the desk of a project, and the strips that tell what is going on."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from db.engine import Database
from db.views import StepView
from services.handover import HandoverResult
from services.problems import describe
from ui import file_dialogs, labels
from ui.actions import draw_icons, give_keys, make_actions, make_choices, review_actions, tip
from ui.beside import Beside
from ui.companions import Companions
from ui.deeds import VIEW_MENU, WITHOUT_PROJECT
from ui.desk import Desk
from ui.empty_state import EmptyState
from ui.export_dialog import ExportDialog, Wish
from ui.frame import NAME, restore_shape
from ui.key_hints import show_keys
from ui.key_map import KeyMap
from ui.menus import fill_menus, make_tools
from ui.notice import Notice
from ui.paste_dialog import PasteDialog
from ui.projects import Projects
from ui.settings import Appearance, Language, Settings
from ui.span_deeds import span_acts
from ui.tasks import TaskRunner
from ui.text_sizes import TextSizes
from ui.work import Work
from ui.work_pane import WorkPane


class MainWindow(QMainWindow):
    """One window on one project, or on none where it could not be opened."""

    project_wanted = Signal(Path)
    restore_wanted = Signal(Path, Path)  # the project, the backup
    language_wanted = Signal(Language)
    appearance_wanted = Signal(Appearance)

    def __init__(self, database: Database | None, settings: Settings, by: str) -> None:
        super().__init__()
        self._settings = settings
        self._language = settings.language
        self.runner = TaskRunner(self)
        self.key_map = KeyMap(settings, self)
        self.actions_by_name = make_actions(self, self.key_map)
        self.notice = Notice(self)
        self.work_pane = WorkPane(self)
        self._empty = EmptyState(self)
        self._empty.hide()
        self.desk: Desk | None = None
        self.work: Work | None = None
        self.companions: Companions | None = None
        self.text_sizes = TextSizes(settings, self)
        self._beside = Beside(settings, self.key_map, self.text_sizes, self)
        self.projects = Projects((self.runner, self.work_pane), settings, self)
        self._has_left = False
        self.setWindowTitle(self._title(database))
        self.setAcceptDrops(True)
        self._make_menus()
        self.addToolBar(make_tools(self, self.actions_by_name))
        if database is not None:
            self.desk = Desk(database, settings, by, self)
            self.work = Work(database, self.runner, self.work_pane, self._language, self)
            self.companions = Companions(self, self.desk, self.work, settings)
        self._lay_out(self.desk or self._no_project())
        self._connect_actions()
        self._connect_desk()
        restore_shape(self, settings)
        self._show_keys()

    # From outside

    @property
    def is_busy(self) -> bool:
        """Whether work is going on that its closing would stop."""
        return self.runner.is_busy

    def begin(self) -> None:
        """Show the project where the editor left it; the window has its size by now."""
        if self.desk is not None:
            self.desk.begin()

    def leave(self) -> None:
        """Keep everything and stop what is going on; the window is of no use after that."""
        if self._has_left:
            return
        self._has_left = True
        self.runner.stop()
        if self.companions is not None:
            self.companions.leave()
        if self.desk is not None:
            self.desk.leave()
        self._settings.keep_shape(NAME, self.saveGeometry())
        self._settings.save()

    def tell(self, error: Exception) -> None:
        """One sentence about what went wrong, with a way out where there is one."""
        self.notice.warn(describe(error, language=self._language.value), *self.projects.way_out(error))

    def wait(self, words: str) -> None:
        """A project is on its way, which takes a while."""
        self.work_pane.begin(words, can_stop=False)
        if self.desk is None:
            self._empty.say(words)
            for action in self.actions_by_name.values():
                action.setEnabled(False)
            self.actions_by_name["quit"].setEnabled(True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing to ask: everything is stored."""
        self.leave()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Icons in the new colours, or in the new size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            draw_icons(self.actions_by_name, self.palette())

    # Articles in

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may come, and text."""
        if self.work is not None and (_paths(event.mimeData()) or event.mimeData().hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        event.acceptProposedAction()
        paths = _paths(event.mimeData())
        if paths:
            self.add_paths(paths)
        elif event.mimeData().hasText():
            self.ask_text(event.mimeData().text())

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Take in these files and folders."""
        if self.companions is not None and paths:
            self.companions.articles_in.take(paths)

    def paste(self) -> None:
        """What the clipboard holds: files at once, text after a look at it."""
        held = QGuiApplication.clipboard().mimeData() or QMimeData()  # Qt gives None for an empty one
        paths = _paths(held)
        if paths:
            self.add_paths(paths)
        else:
            self.ask_text(held.text() if held.hasText() else "")

    def ask_text(self, text: str) -> None:
        """Let the editor look at the text and give it a title."""
        if self.work is not None:
            dialog = PasteDialog(text, self)
            dialog.given.connect(self.work.add_text)
            dialog.open()

    # Quotations out

    def ask_export(self) -> None:
        """Ask what to hand over and where to."""
        if self.desk is None or self.work is None:
            return
        self.desk.detail.keep_note()
        review = self.desk.review
        settings = self._settings
        dialog = ExportDialog(
            review.filter, review.count, settings.folder("export"), settings.templates, self
        )
        dialog.wished.connect(self._on_wished)
        dialog.failed.connect(self.tell)
        dialog.open()

    def _on_wished(self, wish: Wish) -> None:
        """Write it."""
        self._settings.keep_folder("export", wish.path.parent)
        if self.work is not None:
            self.work.hand_over(wish)

    def _on_handed_over(self, wish: Wish, result: HandoverResult) -> None:
        """How many are in the file; the next thing is usually to look at it."""
        sentence = self.tr("「{name}」に、{total}件中{written}件を書き出しました。").format(
            name=wish.path.name, total=result.total, written=result.written
        )
        folder = QUrl.fromLocalFile(str(wish.path.absolute().parent))
        self.notice.tell(sentence, self.tr("フォルダーを開く"), lambda: QDesktopServices.openUrl(folder))

    # Menus

    def _show_steps(self) -> None:
        """Name what undo and redo would do, and what is possible now."""
        undoable, redoable = self.desk.review.steps() if self.desk else (None, None)
        for name, step, sentence in (
            ("undo", undoable, self.tr("元に戻す「{step}」")),
            ("redo", redoable, self.tr("やり直す「{step}」")),
        ):
            self._show_step(name, step, sentence)

    def _show_step(self, name: str, step: StepView | None, sentence: str) -> None:
        """One entry, with its step where there is one."""
        action = self.actions_by_name[name]
        plain_words = action.iconText()
        action.setEnabled(step is not None)
        action.setText(sentence.format(step=labels.step(step)) if step else plain_words)
        action.setIconText(plain_words)  # Qt takes the text for it otherwise
        action.setToolTip(tip(action.text(), self.key_map.shown(name)))

    def _make_menus(self) -> None:
        """The menu bar, with what can be chosen in it."""
        view = fill_menus(self.menuBar(), self.actions_by_name)[VIEW_MENU]
        view.addSeparator()
        appearances = {
            Appearance.SYSTEM.value: self.tr("システムに合わせる"),
            Appearance.LIGHT.value: self.tr("明るい"),
            Appearance.DARK.value: self.tr("暗い"),
            Appearance.CONTRAST.value: self.tr("高コントラスト"),
        }
        looks = make_choices(self, appearances, self._settings.appearance.value)
        view.addMenu(self.tr("外観")).addActions(looks.actions())
        looks.triggered.connect(self._on_appearance)
        languages = {Language.JAPANESE.value: "日本語", Language.ENGLISH.value: "English"}
        self._languages = make_choices(self, languages, self._language.value)
        view.addMenu(self.tr("言語")).addActions(self._languages.actions())
        self._languages.triggered.connect(self._on_language)

    def _on_appearance(self, action: QAction) -> None:
        """Other colours, at once."""
        self.appearance_wanted.emit(Appearance(action.data()))

    def _on_language(self, action: QAction) -> None:
        """The window is made anew for it, which must not cut work short."""
        language = Language(action.data())
        if language is self._language:
            return
        if self.is_busy:
            self.notice.warn(self.tr("作業が終わってから、もう一度お試しください。"))
            self._languages.actions()[list(Language).index(self._language)].setChecked(True)
            return
        self.language_wanted.emit(language)

    # Building

    def _lay_out(self, inside: QWidget) -> None:
        """Notices and work in strips above the desk."""
        middle = QWidget(self)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self.work_pane)
        layout.addWidget(inside, stretch=1)
        self.setCentralWidget(middle)

    def _no_project(self) -> QWidget:
        """What to do where no project could be opened."""
        self._empty.say(self.tr("開いているプロジェクトはありません。"), self.tr("新しいプロジェクト…"))
        self._empty.pressed.connect(self.actions_by_name["new_project"].trigger)
        self._empty.show()
        return self._empty

    def _connect_actions(self) -> None:
        """Each deed to the one that does it."""
        acts: dict[str, Callable[[], object]] = {
            "paste": self.paste,
            "export": self.ask_export,
            "quit": self.close,
        }
        acts |= {**self.text_sizes.acts(), **self._beside.acts(), **self.projects.acts()}
        acts |= {} if self.desk is None else _desk_acts(self.desk)
        acts |= {} if self.companions is None else self.companions.acts()
        for name, act in acts.items():
            self.actions_by_name[name].triggered.connect(lambda *_, act=act: act())
        self.key_map.changed.connect(self._show_keys)
        if self.desk is None:
            for name, action in self.actions_by_name.items():
                action.setEnabled(name in WITHOUT_PROJECT)
        else:
            self.desk.add_actions(review_actions(self.actions_by_name))

    def _connect_desk(self) -> None:
        """What the desk, the work and what is beside them tell."""
        self.projects.wanted.connect(self.project_wanted)
        self.projects.restore_wanted.connect(self.restore_wanted)
        self.projects.failed.connect(self.tell)
        if self.desk is None or self.work is None or self.companions is None:
            return
        self.text_sizes.article_changed.connect(self.desk.article.view.set_size)
        path, upkeep = self.desk.review.database.path, self.companions.upkeep
        upkeep.restore_wanted.connect(lambda backup: self.restore_wanted.emit(path, backup))
        upkeep.failed.connect(self.tell)
        self.desk.changed.connect(self._show_steps)
        self.desk.review.listed.connect(self._show_steps)
        self.desk.failed.connect(self.tell)
        self.desk.review.long_acts.show_in(self.work_pane, self.runner)
        self.desk.files_wanted.connect(self.actions_by_name["open_files"].trigger)
        self.work.begun.connect(self.desk.expect)
        self.work.arrived.connect(self.desk.welcome)
        self.work.said.connect(self.desk.tell)
        self.work.handed_over.connect(self._on_handed_over)
        self.work.failed.connect(self.tell)
        self.work_pane.closed.connect(self.desk.focus_list)
        self.work_pane.copy_wanted.connect(lambda text: QGuiApplication.clipboard().setText(text))
        self.work_pane.save_wanted.connect(
            lambda text: file_dialogs.save_text(self, self._settings.folder("export"), text, self.notice)
        )

    def _show_keys(self) -> None:
        """The keys as they are now, wherever they work or are told."""
        give_keys(self.actions_by_name, self.key_map)
        if self.desk is not None:
            show_keys(self.desk, self.key_map)
        self._show_steps()

    def _title(self, database: Database | None) -> str:
        """The project's name before the program's."""
        name = self.tr("かぎかっこ")
        return name if database is None else f"{database.name} — {name}"


def _desk_acts(desk: Desk) -> dict[str, Callable[[], object]]:
    """What the desk does, by the name of the deed."""
    review = desk.review
    acts: dict[str, Callable[[], object]] = {
        "undo": review.undo,
        "undo_letter": review.undo,
        "redo": review.redo,
        "find": desk.filters.focus_search,
        "confirm": review.confirm,
        "confirm_anywhere": desk.confirm_anywhere,
        "search_speaker": desk.detail.focus_search,
        "reject": review.ask_reason,
        "hold": review.hold,
        "hold_and_go_on": desk.hold_anywhere,
        "reopen": review.reopen,
        "note": desk.detail.focus_note,
        "next": lambda: review.go(1),
        "previous": lambda: review.go(-1),
        "next_open": lambda: review.go_open(1),
        "previous_open": lambda: review.go_open(-1),
        "next_article": lambda: review.go_article(1),
        "previous_article": lambda: review.go_article(-1),
        "next_pane": lambda: desk.walk(1),
        "previous_pane": lambda: desk.walk(-1),
        "back": desk.focus_list,
    }
    digits = {f"digit_{digit}": lambda digit=digit: desk.press_digit(digit) for digit in range(10)}
    return acts | digits | span_acts(desk)


def _paths(data: QMimeData) -> list[Path]:
    """The files of this computer among what was dropped or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
