"""What the place AR shows of a quiz: which page, which pane, and what stands on the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui.ar.pane import ArPane
from anatomyapp.gui.ar.panel import Page
from anatomyapp.gui.ar.quiz.exhibits import exhibit_of
from anatomyapp.gui.ar.quiz.page import QuizPage
from anatomyapp.gui.quiz.rounds import wrong_first_attempts
from anatomyapp.quiz.item import Kind
from anatomyapp.quiz.quiz import Quiz

if TYPE_CHECKING:
    from anatomyapp.gui.ar.place import ArPlace


class Screen(QObject):
    """Goes from the set-up to the items, to the result and back."""

    def __init__(self, place: ArPlace, pane: ArPane, page: QuizPage) -> None:
        super().__init__(place)
        self._place, self._pane, self._page = place, pane, page
        place.add_pane(pane)
        place.panel.quiz_column.addWidget(page)
        place.panel.page_changed.connect(self._press)

    @property
    def open(self) -> bool:
        """Whether the panel shows the quiz."""
        return self._place.panel.page is Page.QUIZ

    @property
    def asks(self) -> bool:
        """Whether the quiz's pane is shown."""
        return self._place.pane is self._pane

    def show_start(self, waiting: Quiz | None) -> None:
        """Show what can be asked, and the model to explore."""
        self._show_whole()
        self._page.show_start(waiting)
        self._place.panel.show_page(Page.QUIZ)
        self._place.open_panel()
        self._page.take_focus()

    def show_item(self, quiz: Quiz, shown: frozenset[StructureId]) -> None:
        """Show an item, which shows these structures of the model."""
        item = quiz.current
        self._place.session.exhibit(exhibit_of(quiz, shown))
        self._place.show_pane(self._pane)
        self._page.show_item(by=item is not None and item.kind is Kind.FIND)

    def show_result(self, quiz: Quiz) -> None:
        """Show the result beside the whole model."""
        self._place.session.exhibit(None)
        self._page.steps.wrong.setVisible(bool(wrong_first_attempts(quiz)))
        self._page.show_result()

    def show_set_up(self) -> None:
        """Show the scene to explore, on the sheet as it was, and the set-up."""
        self._show_whole()
        self._place.panel.show_page(Page.SET_UP)
        self._place.pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_whole(self) -> None:
        self._place.session.exhibit(None)
        self._place.show_pane(None)

    def _press(self, page: Page) -> None:
        self._place.bar.show_asking(asking=page is Page.QUIZ)
