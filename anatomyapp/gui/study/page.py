"""The form of a study's own pages: a column in the middle, with its buttons below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, Paragraph
from anatomyapp.gui.components.scroll import scroll_area

WIDEST = 660


class StudyPage(QFrame):
    """A page of words; ``column`` takes more, ``foot`` the buttons, which never scroll away."""

    def __init__(self, title: str, text: str = "", icon_name: str = "") -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self.setAccessibleName(title)
        middle = QWidget()
        middle.setMaximumWidth(theme.dp(WIDEST))
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.dp(theme.SPACE_M))
        self._add_head(title, text, icon_name)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.dp(theme.SPACE_S))
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(scroll_area(_centred(middle)), 1)
        self._outer.addLayout(_aligned(self.foot))

    def add_buttons(self, buttons: Sequence[QPushButton]) -> None:
        """Put buttons at the right of the foot, the primary one last."""
        self.foot.addStretch(1)
        for made in buttons:
            self.foot.addWidget(made)

    def above_foot(self, widget: QWidget) -> None:
        """Put a widget between what scrolls and the foot, as wide as the column."""
        row = QHBoxLayout()
        row.addWidget(widget)
        self._outer.insertLayout(1, _aligned(row))

    def first_stop(self) -> QWidget:
        """Return where the keyboard goes when the page appears."""
        return self

    def take_focus(self) -> None:
        """Bring the keyboard to where the page is answered."""
        self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_head(self, title: str, text: str, icon_name: str) -> None:
        if icon_name:
            self.column.addWidget(IconLabel(icon_name, 36, "accent_text"))
        self.column.addWidget(Paragraph(title, "display"))
        if text:
            self.column.addWidget(Paragraph(text, "secondary"))


def _centred(middle: QWidget) -> QWidget:
    """Return a widget in the middle of a page, nearer to its top than to its foot."""
    holder = QWidget()
    column, row = QVBoxLayout(holder), QHBoxLayout()
    gap = theme.dp(theme.SPACE_XXL)
    column.setContentsMargins(gap, gap, gap, gap)
    row.addStretch(1)
    row.addWidget(middle, 20)
    row.addStretch(1)
    column.addStretch(1)
    column.addLayout(row)
    column.addStretch(2)
    return holder


def _aligned(foot: QHBoxLayout) -> QHBoxLayout:
    """Return a row that holds the foot below the column."""
    holder, row = QWidget(), QHBoxLayout()
    holder.setMaximumWidth(theme.dp(WIDEST))
    foot.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(foot)
    gap = theme.dp(theme.SPACE_XXL)
    row.setContentsMargins(gap, theme.dp(theme.SPACE_M), gap, theme.dp(theme.SPACE_XL))
    row.addStretch(1)
    row.addWidget(holder, 20)
    row.addStretch(1)
    return row
