"""The article under its caption, or how to get one."""

from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from db.views import ArticleView as ArticleRowView
from formats.read_text import PASTED
from ui import signs, style
from ui.article_view import ArticleView
from ui.empty_state import EmptyState
from ui.toast import Toast


class ArticlePane(QWidget):
    """The page, and over its bottom what just happened."""

    files_wanted = Signal()

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.view = ArticleView(size, self)
        self._empty = EmptyState(self)
        self._empty.pressed.connect(self.files_wanted)
        self._source = QLabel(self)
        self._source.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._source.setTextFormat(Qt.TextFormat.PlainText)
        self._place = QLabel(self)
        self._place.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        head = QHBoxLayout()
        head.setContentsMargins(style.WIDE, style.STEP, style.WIDE, style.SMALL)
        head.addWidget(self._source, stretch=1)
        head.addWidget(self._place)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(self._pages)
        self.toast = Toast(self)

    def show_article(self, article: ArticleRowView, text: str, number: int, total: int) -> None:
        """Another article comes."""
        facts = [article.outlet, article.published_on and article.published_on.isoformat()]
        is_pasted = article.source == PASTED
        facts.append(self.tr("貼り付けた記事") if is_pasted else PurePath(article.source).name)
        self._source.setText(signs.joined(signs.GAP, facts))
        self._source.setToolTip("" if is_pasted else article.source)
        self._place.setText(
            self.tr("記事 {number} / {total}").format(number=number, total=total) if total > 1 else ""
        )
        self.view.show_article(text)
        self._pages.setCurrentWidget(self.view)

    def show_nothing(self, *, has_articles: bool) -> None:
        """Why there is no page, and how to get one."""
        self._source.setText("")
        self._place.setText("")
        if has_articles:
            self._empty.say(self.tr("左の一覧から記事を選ぶと、ここに本文が出ます。"))
        else:
            self._empty.say(
                self.tr("記事のファイルやフォルダーをここに落とすか、開いてください。"), self.tr("記事を開く")
            )
        self._pages.setCurrentWidget(self._empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The toast stays in the middle."""
        super().resizeEvent(event)
        self.toast.place()
