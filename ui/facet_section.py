"""A part of the left pane: a caption that folds it, one click that gives everything back, and its list."""

from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui import scale, style
from ui.facets import FacetList

MOST_ROWS: Final = 12  # what is longer can be scrolled


class FacetSection(QWidget):
    """One way to narrow; folded, it shows nothing but its caption and need not be counted."""

    folded = Signal()  # or unfolded

    def __init__(self, facets: FacetList, *, grows: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = facets
        self._grows = grows
        name = facets.accessibleName()
        self.head = QToolButton(self)
        self.head.setObjectName("fold")
        self.head.setText(name)
        style.write_in(self.head, style.Letters.CAPTION)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setCheckable(True)
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.all = QPushButton(self.tr("すべて"), self)
        self.all.setFlat(True)
        self.all.setAccessibleName(self.tr("{name}の絞り込みを解く").format(name=name))
        self._lay_out()
        self.head.toggled.connect(self._on_toggled)
        self.all.clicked.connect(self.list.want_all)
        facets.model().modelReset.connect(self._fit)
        self.set_wanted(frozenset())
        self.set_open(is_open=True)
        scale.follow(self, self._fit)

    @property
    def is_open(self) -> bool:
        """Whether the list is to be seen."""
        return self.head.isChecked()

    def set_open(self, *, is_open: bool) -> None:
        """Show the list, or fold it away."""
        self.head.setChecked(is_open)
        self._show_open(is_open=is_open)

    def set_wanted(self, wanted: frozenset[Hashable]) -> None:
        """Show that these are wanted."""
        self.list.set_wanted(wanted)
        self.all.setVisible(bool(wanted))

    def _on_toggled(self) -> None:
        """The caption was pressed."""
        self._show_open(is_open=self.is_open)
        self.folded.emit()

    def _show_open(self, *, is_open: bool) -> None:
        """The list and the arrow as they should be."""
        self.list.setVisible(is_open)
        self.head.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.head.setAccessibleDescription(self.tr("開いています") if is_open else self.tr("畳んであります"))
        grows = self._grows and is_open
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Fixed
        )

    def _fit(self) -> None:
        """As high as the rows, up to a dozen."""
        height = self.list.rows_height(MOST_ROWS)
        if self._grows:
            self.list.setMinimumHeight(height)
        else:
            self.list.setFixedHeight(height)

    def _lay_out(self) -> None:
        """The caption over the list."""
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, style.STEP, 0)
        head.setSpacing(0)
        head.addWidget(self.head)
        head.addWidget(self.all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list)
