"""The panel of a tour, in the card's place: its page, and the buttons that turn it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.components import (
    Chip,
    button,
    exchange,
    ghost_button,
    icon_button,
    label,
    primary_button,
    rule,
)
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.language import spoken, translate
from anatomyapp.gui.tours.dots import StepDots
from anatomyapp.gui.tours.page import ClosingPage, OpeningPage, StepPage, TourPage
from anatomyapp.scene.scene import Scene
from anatomyapp.scene.tour import Tour
from anatomyapp.scene.touring import OPENING, Touring

WIDTH = 372
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageDown: 1}


class TourPanel(QFrame):
    """Shows the page of a tour that a scene says; the foot with *Back* and *Next* never scrolls."""

    page_wanted = Signal(int)
    leave_wanted = Signal()
    view_wanted = Signal()  # back to the step's own view
    link_followed = Signal(str)  # a target of `scene.tour_text`
    reveal_wanted = Signal()
    tour_wanted = Signal(str)  # the one that follows

    def __init__(
        self, tour: Tour, atlas: Atlas, resume: int = 0, following: Tour | None = None
    ) -> None:
        super().__init__()
        self.setProperty("surface", "right")
        self.setProperty("room", WIDTH)
        self.setAccessibleName(translate("Tours", "Guided tour"))
        self._tour, self._atlas = tour, atlas
        self._resume, self._following = resume, following
        self._shown: Touring | None = None
        self.page: TourPage | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.dp(theme.SPACE_L), 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        column.addWidget(_inset(self._head()))
        self._area = scroll_area()
        column.addWidget(self._area, 1)
        column.addWidget(_inset(self._foot(), bottom=theme.SPACE_L))
        self._listen(self)

    def draw(self, scene: Scene, *, away: bool) -> None:
        """Show the page of a scene; ``away`` offers the way back to the step's own view."""
        touring = scene.touring
        if touring is None:
            return
        if self._shown is None or touring.page != self._shown.page:
            self._turn(touring)
        if self.page is not None:
            self.page.draw(scene, touring)
        self._shown = touring
        self.view.setEnabled(away)

    def take_focus(self) -> None:
        """Bring the keyboard to what turns the page."""
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn pages by arrows and page keys, leave by Esc."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in _KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._go(_KEYS[key])
        elif key == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        else:
            return False
        return True

    def _turn(self, touring: Touring) -> None:
        """Put another page into the panel, and say so to a screen reader."""
        tour, language = self._tour, spoken().value
        step = tour.step_on(touring.page)
        page: TourPage
        if step is not None:
            page = StepPage(tour, step, self._atlas, language)
        elif touring.page == OPENING:
            page = OpeningPage(tour, language, self._resume)
        else:
            page = ClosingPage(tour, language, self._following)
        page.link_followed.connect(self.link_followed)
        page.reveal_wanted.connect(self.reveal_wanted)
        page.page_wanted.connect(self.page_wanted)
        page.tour_wanted.connect(self.tour_wanted)
        page.news.connect(self._scroll_to)
        self.page = page
        exchange(self._area, page)
        self._listen(page)
        page.show()
        self._area.verticalScrollBar().setValue(0)
        self._say_place(touring.page)
        said = f"{self._place.text()}. {page.said}"
        QTimer.singleShot(0, self, partial(announce, self, said))

    def _scroll_to(self, news: QWidget) -> None:
        """Bring what is new into sight, once it has its place."""
        QTimer.singleShot(0, news, partial(self._area.ensureWidgetVisible, news, 0, 0))

    def _say_place(self, page: int) -> None:
        tour = self._tour
        step = tour.step_on(page)
        place = translate("Tours", "Step {step} of {steps}")
        known = place.format(step=page, steps=len(tour.steps))
        ends = {
            OPENING: translate("Tours", "Before you start"),
            tour.last_page: translate("Tours", "Finished"),
        }
        self._place.setText(known if step else ends[page])
        self._dots.show_step(page, len(tour.steps))
        self.back.setEnabled(page > OPENING)
        self.view.setVisible(step is not None)
        last, first = page == len(tour.steps), page == OPENING
        words = translate("Tours", "Finish") if last else translate("Tours", "Next")
        words = translate("Tours", "Start") if first else words
        words = translate("Tours", "Close") if page == tour.last_page else words
        self.next.setText(f" {words}")
        self.next.setAccessibleName(words)

    def _go(self, by: int) -> None:
        if self._shown is None:
            return
        page = self._shown.page + by
        if page > self._tour.last_page:
            self.leave_wanted.emit()
        elif page >= OPENING:
            self.page_wanted.emit(page)

    def _go_on(self) -> None:
        self._go(1)

    def _go_back(self) -> None:
        self._go(-1)

    def _listen(self, region: QWidget) -> None:
        """Hear the keys of all widgets in a region: buttons would take the arrows themselves."""
        for widget in region.findChildren(QWidget):
            widget.installEventFilter(self)

    def _head(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_S))
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        row.addWidget(Chip(translate("Tours", "Tour"), "route", "accent"))
        self._place = label("", "secondary")
        row.addWidget(self._place, 1)
        leave = icon_button("x", translate("Tours", "Leave the tour"), key="Esc", small=True)
        leave.clicked.connect(self.leave_wanted)
        row.addWidget(leave)
        self._dots = StepDots()
        column.addLayout(row)
        column.addWidget(self._dots)
        return holder

    def _foot(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_S))
        column.addWidget(rule())
        self.view = ghost_button(translate("Tours", "Back to this step's view"), "focus-2")
        self.view.clicked.connect(self.view_wanted)
        self.view.setToolTip(translate("Tours", "Back to this step's view (T)"))
        column.addWidget(self.view)
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        self.back = button(translate("Tours", "Back"), "arrow-left")
        self.back.setToolTip(translate("Tours", "Back (Left arrow or Page Up)"))
        self.next = primary_button(translate("Tours", "Next"), "arrow-right")
        self.next.setToolTip(translate("Tours", "Next (Right arrow or Page Down)"))
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        row.addWidget(self.back)
        row.addWidget(self.next, 1)
        column.addLayout(row)
        return holder


def _inset(widget: QWidget, bottom: int = 0) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(theme.dp(20), 0, theme.dp(20), theme.dp(bottom))
    column.addWidget(widget)
    return holder
