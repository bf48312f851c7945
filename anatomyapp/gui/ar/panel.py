"""The panel of augmented reality: pages in one place, such as the set-up and the quiz."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.gui.ar.set_up import Room, SetUpPage
from anatomyapp.gui.ar.wish import Stance, Wish

WIDTH = 360


class Page(Enum):
    """A page of the panel."""

    SET_UP = "set-up"
    QUIZ = "quiz"


class ArPanel(QFrame):
    """Shows one page at a time; ``set_up`` is the first.

    ``quiz_column`` is the layout of the quiz page, which another module fills.
    """

    page_changed = Signal(object)  # Page

    def __init__(self, wish: Wish, stance: Stance) -> None:
        super().__init__()
        self.setProperty("surface", "right")
        self.set_up = SetUpPage(wish, stance)
        quiz = QWidget()
        self.quiz_column = QVBoxLayout(quiz)
        self.quiz_column.setContentsMargins(0, 0, 0, 0)
        self._pages = {Page.SET_UP: self.set_up, Page.QUIZ: quiz}
        self._stack = QStackedWidget()
        for widget in self._pages.values():
            self._stack.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        return next(page for page, widget in self._pages.items() if widget is shown)

    def show_page(self, page: Page) -> None:
        """Show a page in place of the one before."""
        if page is not self.page:
            self._stack.setCurrentWidget(self._pages[page])
            self.page_changed.emit(page)

    def add_section(self, widget: QWidget, room: Room) -> None:
        """Take a part of the set-up from another module."""
        self.set_up.add(widget, room)
