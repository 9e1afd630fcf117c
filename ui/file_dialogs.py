"""Asking for files and folders; nothing here waits for the answer."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from formats.project_archive import SUFFIX as PACKED_SUFFIX
from formats.sniff import SUFFIXES
from ui.notice import Notice

SUFFIX: Final = "db"
WORDS_SUFFIX: Final = "tsv"
KINDS: Final = " ".join(f"*{suffix}" for suffix in SUFFIXES)


def ask_articles(parent: QWidget, folder: Path, take: Callable[[Sequence[Path]], object]) -> None:
    """Ask for articles."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "記事を開く"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(
        [
            QCoreApplication.translate("FileDialogs", "記事のファイル ({kinds})").format(kinds=KINDS),
            QCoreApplication.translate("FileDialogs", "すべてのファイル (*)"),
        ]
    )
    dialog.filesSelected.connect(lambda names: take([Path(name) for name in names]))
    dialog.open()


def ask_folder(parent: QWidget, folder: Path, take: Callable[[Sequence[Path]], object]) -> None:
    """Ask for a folder of articles."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "フォルダーの記事を開く"), folder)
    _take_folder(dialog, lambda chosen: take([chosen]))


def ask_watched(parent: QWidget, folder: Path, take: Callable[[Path], object]) -> QFileDialog:
    """Ask for a folder in which articles arrive."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "見張るフォルダーを選ぶ"), folder)
    _take_folder(dialog, take)
    return dialog


def ask_project(parent: QWidget, folder: Path, take: Callable[[Path], object]) -> None:
    """Ask for a project that is there."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "プロジェクトを開く"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _take_project(dialog, take)


def ask_return(parent: QWidget, folder: Path, take: Callable[[Path], object]) -> None:
    """Ask for what came back: an edited sheet, or a colleague's project."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "直しを取り込む"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [
            QCoreApplication.translate(
                "FileDialogs", "直された一覧、同僚のプロジェクト (*.xlsx *.xlsm *.db)"
            ),
            QCoreApplication.translate("FileDialogs", "すべてのファイル (*)"),
        ]
    )
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    dialog.open()


def ask_new_project(parent: QWidget, folder: Path, take: Callable[[Path], object]) -> None:
    """Ask for the name of a new project; a project that is there is opened, never replaced."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "新しいプロジェクト"), folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(SUFFIX)
    _take_project(dialog, take)


def ask_place(parent: QWidget, path: Path, take: Callable[[Path], object]) -> None:
    """Ask for the name of a project that is to be made; `path` is what it offers."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "作るプロジェクトの名前"), path.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(SUFFIX)
    dialog.selectFile(f"{path.name}.{SUFFIX}")
    _take_project(dialog, take)


def ask_packed(parent: QWidget, folder: Path, take: Callable[[Path], object]) -> None:
    """Ask for a project that somebody has packed."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "まとめたプロジェクトを開く"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _take_packed(dialog, take)


def save_packed(parent: QWidget, path: Path, take: Callable[[Path], object]) -> None:
    """Ask for the file into which a whole project goes; `path` is what it offers."""
    dialog = _dialog(
        parent, QCoreApplication.translate("FileDialogs", "プロジェクトを一つにまとめる"), path.parent
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(PACKED_SUFFIX)
    dialog.selectFile(f"{path.name}.{PACKED_SUFFIX}")
    _take_packed(dialog, take)


def save_text(parent: QWidget, folder: Path, text: str, notice: Notice) -> None:
    """Ask for a file and write the text into it."""
    title = QCoreApplication.translate("FileDialogs", "一覧を保存")
    dialog = _dialog(parent, title, folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("txt")
    dialog.fileSelected.connect(lambda name: write_text(Path(name), text, notice))
    dialog.open()


def ask_picture(parent: QWidget, path: Path, take: Callable[[Path], object]) -> None:
    """Ask where to keep a picture, as dots or as a drawing; `path` is what it offers."""
    suffixes = {
        QCoreApplication.translate("FileDialogs", "画像 (*.png)"): "png",
        QCoreApplication.translate("FileDialogs", "拡大しても粗くならない図 (*.svg)"): "svg",
    }
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "画像を保存"), path.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(suffixes))
    dialog.setDefaultSuffix(path.suffix[1:])
    dialog.selectFile(path.name)
    dialog.filterSelected.connect(lambda chosen: _change_suffix(dialog, suffixes[chosen]))
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    dialog.open()


def save_words(parent: QWidget, folder: Path, take: Callable[[Path], object]) -> None:
    """Ask for a file into which words go."""
    title = QCoreApplication.translate("FileDialogs", "言葉を書き出す")
    dialog = _dialog(parent, title, folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(WORDS_SUFFIX)
    _take_words(dialog, take)


def ask_words(parent: QWidget, folder: Path, take: Callable[[Path], object]) -> None:
    """Ask for a file of words."""
    dialog = _dialog(parent, QCoreApplication.translate("FileDialogs", "言葉を読み込む"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _take_words(dialog, take)


def write_text(path: Path, text: str, notice: Notice) -> None:
    """Write the text; the notice tells where that is not possible."""
    try:
        path.write_text(text, encoding="utf-8-sig")
    except OSError:
        words = QCoreApplication.translate(
            "FileDialogs", "「{name}」に書き込めませんでした。別の場所を選んでください。"
        )
        notice.warn(words.format(name=path.name))


def _change_suffix(dialog: QFileDialog, suffix: str) -> None:
    """The name that stands there follows the kind of file."""
    dialog.setDefaultSuffix(suffix)
    named = Path(dialog.selectedFiles()[0])
    dialog.selectFile(f"{named.stem}.{suffix}")


def _take_folder(dialog: QFileDialog, take: Callable[[Path], object]) -> None:
    """Folders are all that it shows."""
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.filesSelected.connect(lambda names: take(Path(names[0])))
    dialog.open()


def _take_words(dialog: QFileDialog, take: Callable[[Path], object]) -> None:
    """Tables of words are what it shows first."""
    dialog.setNameFilters(
        [
            QCoreApplication.translate("FileDialogs", "言葉の一覧 (*.tsv *.txt)"),
            QCoreApplication.translate("FileDialogs", "すべてのファイル (*)"),
        ]
    )
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    dialog.open()


def _take_packed(dialog: QFileDialog, take: Callable[[Path], object]) -> None:
    """Packed projects are all that it shows."""
    words = QCoreApplication.translate("FileDialogs", "まとめたプロジェクト (*.kagikakko)")
    dialog.setNameFilters([words, QCoreApplication.translate("FileDialogs", "すべてのファイル (*)")])
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    dialog.open()


def _take_project(dialog: QFileDialog, take: Callable[[Path], object]) -> None:
    """Projects are all that it shows first."""
    dialog.setNameFilters(
        [
            QCoreApplication.translate("FileDialogs", "かぎかっこのプロジェクト (*.db)"),
            QCoreApplication.translate("FileDialogs", "すべてのファイル (*)"),
        ]
    )
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    dialog.open()


def _dialog(parent: QWidget, title: str, folder: Path) -> QFileDialog:
    """A dialog that goes away when it is done."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Qt's own Japanese leaves these out; the dialogs of Windows and macOS have words of their own.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("FileDialogs", "場所"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, QCoreApplication.translate("FileDialogs", "種類"))
    return dialog
