"""The main window: the app bar over one place at a time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from anatomyapp.errors import Fault
from anatomyapp.gui import dialogs, theme
from anatomyapp.gui.app_bar import AppBar
from anatomyapp.gui.components import FocusRing, Toast, ToastHost
from anatomyapp.gui.icons import logo_pixmap
from anatomyapp.gui.job import release, wait_for_jobs
from anatomyapp.gui.place import Audience, OrderedPlace, Place
from anatomyapp.gui.preferences import Preferences
from anatomyapp.gui.shortcut import add_key
from anatomyapp.gui.tab_order import by_place, chained, regions_of, step, to_next_region
from anatomyapp.session.event import ErrorShown, ShownAs

_SMALLEST = (640, 480)
_FIRST_SIZE = (1440, 900)


class MainWindow(QWidget):
    """Shows places, dialogs and toasts; remembers how the person likes the window."""

    place_entered = Signal(object)  # Place
    place_refused = Signal(object)  # Place: learners are kept elsewhere now
    preferences_changed = Signal(object)  # Preferences
    learner_wanted = Signal()
    person_wanted = Signal()
    instructor_wanted = Signal()
    record_place_wanted = Signal()
    leave_wanted = Signal()
    error_shown = Signal(object)  # ErrorShown
    closing = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setWindowTitle("anatomyapp")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_FIRST_SIZE)
        self._preferences = preferences
        self._place: Place | None = None
        self.bar = AppBar()
        self._stack = QStackedWidget()
        self._below: QWidget | None = None
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._toasts = ToastHost(self)
        self.ring = FocusRing(self)
        self._connect()
        self._add_keys()
        if preferences.geometry:
            self.restoreGeometry(QByteArray(preferences.geometry))

    @property
    def preferences(self) -> Preferences:
        """How the person likes the window."""
        return self._preferences

    @property
    def place(self) -> Place | None:
        """The place that is shown."""
        return self._place

    def add_place(self, place: Place, audience: Audience = Audience.STUDENT) -> None:
        """Offer a place in the app bar; the first one is entered at once."""
        self._stack.addWidget(place.widget)
        self.bar.add(place, audience)
        if self._place is None:
            self.enter(place)

    def remove_place(self, place: Place) -> None:
        """Offer a place no more, and delete what it shows; not the one that is shown."""
        self.bar.remove(place)
        self._stack.removeWidget(place.widget)
        release(place.widget)

    def show_page(self, page: QWidget) -> None:
        """Show a page that is no place, such as why there is no model."""
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def put_below_bar(self, widget: QWidget | None) -> None:
        """Put a slim bar between the app bar and all places; None takes it away."""
        before, self._below = self._below, widget
        if before is not None:
            self._column.removeWidget(before)
            release(before)
        if widget is not None:
            self._column.insertWidget(1, widget)
            widget.show()

    def enter(self, place: Place) -> None:
        """Go to a place, if it may be gone to now."""
        if place is self._place:
            return
        if not self.bar.lets(place):
            self.place_refused.emit(place)
            return
        if self._place is not None:
            self._place.left()
        self._place = place
        self._stack.setCurrentWidget(place.widget)
        self.bar.show_place(place)
        place.entered()
        self.place_entered.emit(place)

    def say(self, toast: Toast) -> None:
        """Show a toast."""
        self._toasts.show(toast)
        if toast.stays:
            self.error_shown.emit(ErrorShown(toast.kind, ShownAs.TOAST))

    def unsay(self, toast: Toast) -> None:
        """Take a toast away if it is shown: what it said is over."""
        self._toasts.withdraw(toast)

    def show_error(
        self, title: str, text: str, faults: tuple[Fault, ...] = (), *, kind: str = "other"
    ) -> None:
        """Open the dialog of an error; ``kind`` is its name in the record."""
        dialogs.show_error(self, title, text, faults)
        self.error_shown.emit(ErrorShown(kind, ShownAs.DIALOG))

    def change(self, preferences: Preferences) -> None:
        """Take other preferences: wear them, and say so for keeping."""
        before, self._preferences = self._preferences, preferences
        look = theme.theme()
        look.reduce_motion = preferences.reduce_motion
        if (before.scheme, before.text_scale) != (preferences.scheme, preferences.text_scale):
            look.choose(preferences.scheme, preferences.text_scale)
        self.preferences_changed.emit(preferences)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Go through the bar, then through the place, then through what lies over both."""
        place: object = self._place
        page = self._stack.currentWidget() or self
        own = place.stops() if isinstance(place, OrderedPlace) else chained(page)
        below = by_place(self._below) if self._below is not None else []
        stops = [*by_place(self.bar), *below, *own, *chained(self)]
        return step(self.focusWidget(), stops, forward=forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the place, wait for jobs, remember size and position."""
        if self._place is not None:
            self._place.left()
        wait_for_jobs()
        geometry = bytes(self.saveGeometry().data())
        self.change(replace(self._preferences, geometry=geometry))
        self.closing.emit()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Wear the logo in the theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setWindowIcon(logo_pixmap(64))

    def _connect(self) -> None:
        self.bar.place_wanted.connect(self.enter)
        self.bar.learner_wanted.connect(self.learner_wanted)
        self.bar.instructor_wanted.connect(self.instructor_wanted)
        self.bar.leave_wanted.connect(self.leave_wanted)
        self.bar.person_wanted.connect(self.person_wanted)
        self.bar.scheme_wanted.connect(self.switch_scheme)
        self.bar.help_wanted.connect(self.show_keys)
        self.bar.settings_wanted.connect(self.show_settings)

    def switch_scheme(self) -> None:
        """Go from light to dark, to the strongest contrast, and to light again."""
        self.change(replace(self._preferences, scheme=theme.tokens().scheme.following()))

    def _add_keys(self) -> None:
        for keys, slot in (
            ("F1", self.show_keys),
            ("F6", self.next_region),
            ("F11", self._switch_full_screen),
            ("Ctrl+D", self.switch_scheme),
            ("Ctrl+,", self.show_settings),
        ):
            add_key(self, keys, slot)
        for number in range(1, 10):
            add_key(self, f"Alt+{number}", self._enter_number).setProperty("number", number)

    def _enter_number(self) -> None:
        sender, places = self.sender(), self.bar.places()
        number = sender.property("number") if sender else 0
        if 1 <= number <= len(places):
            self.enter(places[number - 1])

    def next_region(self) -> None:
        """Take the keyboard to the next part of the window."""
        page = self._place.widget if self._place is not None else None
        below = [self._below] if self._below is not None else []
        regions = [self.bar, *below, *(regions_of(page) if page else ())]
        to_next_region(self.focusWidget(), regions)

    def _switch_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_keys(self) -> None:
        """Open the page of all keys."""
        dialogs.show_keys(self)

    def show_settings(self) -> None:
        """Open the settings."""
        dialog = dialogs.SettingsDialog(self, self._preferences)
        dialog.changed.connect(self.change)
        dialog.record_wanted.connect(self.record_place_wanted)
        dialog.open_dialog(dialog.close_button)
