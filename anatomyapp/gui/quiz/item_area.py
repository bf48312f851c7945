"""The part of an item's panel that scrolls: what is asked, its answer, and what follows it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, Paragraph, label
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.kind_words import KIND_ICONS, kind_words
from anatomyapp.gui.quiz.stem import Stem
from anatomyapp.quiz.item import Item


class ItemArea(QScrollArea):
    """Scrolls up and down; its words keep their width when the scroll bar comes.

    ``edge`` is the margin at either side, dp.
    """

    def __init__(self, edge: int, *, narrow: bool) -> None:
        super().__init__()
        self._edge = edge
        self._icon, self._kind = IconLabel("tag", 16, "text3"), label("", "overline")
        self._stem, self._how = Stem(narrow=narrow), Paragraph("", "secondary")
        self._choice, self._tray = QVBoxLayout(), QVBoxLayout()
        self._choice.setContentsMargins(0, theme.dp(theme.SPACE_S), 0, 0)
        self._answer = QVBoxLayout()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def fill(self, head: QWidget | None, answer: QWidget, below: Sequence[QWidget]) -> None:
        """Put the parts below each other: a head that scrolls, the answer, what follows it."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setSpacing(theme.dp(theme.SPACE_XS))
        if head is not None:
            column.addWidget(head)
            column.addSpacing(theme.dp(theme.SPACE_M))
        kind = QHBoxLayout()
        kind.setSpacing(theme.dp(6))
        kind.addWidget(self._icon)
        kind.addWidget(self._kind, 1)
        column.addLayout(kind)
        column.addWidget(self._stem)
        column.addWidget(self._how)
        column.addLayout(self._choice)
        column.addSpacing(theme.dp(theme.SPACE_M))
        column.addLayout(self._answer)
        column.addLayout(self._tray)
        self._answer.addWidget(answer)
        follows = QVBoxLayout()
        follows.setContentsMargins(0, theme.dp(theme.SPACE_M), 0, 0)
        follows.setSpacing(theme.dp(theme.SPACE_L))
        for widget in below:
            follows.addWidget(widget)
        column.addLayout(follows)
        column.addStretch(1)
        self.setWidget(inner)

    def show_item(self, item: Item) -> None:
        """Show what is asked, from its beginning."""
        self._icon.show_icon(KIND_ICONS[item.kind], "text3")
        self._icon.show()
        self._kind.setText(kind_words(item.kind))
        self._stem.say(item.stem)
        self.verticalScrollBar().setValue(0)

    def say_how(self, words: str) -> None:
        """Say how the item is answered; no words take the line away."""
        self._how.say(words)
        self._how.setVisible(bool(words))

    def rest(self) -> None:
        """Show that nothing is asked for a while."""
        self._icon.hide()
        self._kind.setText(translate("Quiz", "Break"))
        self._stem.say(translate("Quiz", "Take a breath"))
        self.say_how(translate("Quiz", "The next item comes by itself; Next goes on at once."))

    def exchange(self, before: QWidget, after: QWidget) -> None:
        """Put an answer in the place of another one, which goes once it has done what it does."""
        self._answer.removeWidget(before)
        before.hide()
        before.deleteLater()
        self._answer.addWidget(after)
        after.show()  # at once, so that it can take the keyboard

    def take_choice(self, widget: QWidget) -> None:
        """Place a choice how to answer below the words that say it."""
        self._choice.addWidget(widget)

    def take_tray(self, tray: QWidget) -> None:
        """Place what else an answer needs below it."""
        self._tray.addWidget(tray)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll to a widget, of a long one to its beginning."""
        self.ensureWidgetVisible(widget, 0, 0)
        bar = self.verticalScrollBar()
        bar.setValue(min(bar.value(), widget.y()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the scroll bar's width back at the right margin."""
        super().resizeEvent(event)
        inner = self.widget()
        layout = inner.layout() if inner is not None else None
        if layout is not None:
            taken = self.width() - self.viewport().width()
            edge = theme.dp(self._edge)
            top, bottom = theme.dp(8), theme.dp(12)
            layout.setContentsMargins(edge, top, max(0, edge - taken), bottom)
