"""The learner's place *Study*: a line that says where one is, and the page of the step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.gui.announcement import announce
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.item_keys import ENTER
from anatomyapp.gui.study.head import StudyHead
from anatomyapp.gui.study.start_page import StartPage


class StudyPlace(QFrame):
    """A place of the window (`anatomyapp.gui.place.Place`); it shows what it is given."""

    seen = Signal()

    name = "study"
    icon_name = "route"

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self.head, self.start_page = StudyHead(), StartPage()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start_page)
        self._kept: set[QWidget] = {self.start_page}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._pages, 1)
        self.head.hide()

    @property
    def title(self) -> str:
        """Its name in the app bar."""
        return translate("Study", "Study")

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

    def entered(self) -> None:
        """Take the keyboard to the page, and say that it is seen."""
        self.seen.emit()
        self.take_focus()

    def left(self) -> None:
        """Nothing runs unseen here."""

    def keep(self, page: QWidget) -> None:
        """Take a page that stays when another one is shown."""
        self._kept.add(page)
        self._pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Show a page; the one before goes, unless it is kept."""
        before = self._pages.currentWidget()
        if before is page:
            return
        if page not in self._kept:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if before is not None and before not in self._kept:
            self._pages.removeWidget(before)
            before.deleteLater()
        self.take_focus()
        announce(self, page.accessibleName())

    def take_focus(self) -> None:
        """Bring the keyboard to where the page is answered."""
        first = getattr(self.page, "first_stop", None)
        if self.isVisible() and first is not None:
            first().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button by Enter."""
        focus = self.focusWidget()
        if event.key() in ENTER and isinstance(focus, QAbstractButton):
            focus.click()
        else:
            super().keyPressEvent(event)
