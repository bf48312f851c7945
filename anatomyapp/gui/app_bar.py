"""The app bar: logo, places, and what concerns the whole window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
)

from anatomyapp.gui import theme
from anatomyapp.gui.components import Chip, button, ghost_button, icon_button, label
from anatomyapp.gui.icons import icon, logo_pixmap
from anatomyapp.gui.language import keys, translate
from anatomyapp.gui.place import Audience, Place
from anatomyapp.gui.theme import Scheme

HEIGHT = 52
_SCHEME_ICONS = {Scheme.LIGHT: "sun", Scheme.DARK: "moon", Scheme.CONTRAST: "contrast"}
COMPACT_BELOW = 1100
_NO_WORDS_BELOW = 400  # not even that of the place that is shown
_FOR_SIGN = 280  # what the sign of the instructor's area, and leaving it, take of that


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the bar shows beside the logo."""

    words: bool = True  # of all places
    icons: bool = True
    name: bool = False  # of the app
    one_word: bool = True  # that of the place that is shown, where not all have theirs


class AppBar(QFrame):
    """Shows the places of one audience; emits what is asked for."""

    place_wanted = Signal(object)  # Place
    instructor_wanted = Signal()
    leave_wanted = Signal()
    learner_wanted = Signal()
    person_wanted = Signal()
    scheme_wanted = Signal()
    help_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "bar")
        self._places: list[tuple[Place, Audience, QPushButton]] = []
        self._audience = Audience.STUDENT
        self._only: frozenset[str] | None = None
        self._teachable = False
        self._fits_people = False
        self._person_words = ""
        self._icons: dict[str, QIcon] = {}
        self._group = QButtonGroup(self)
        self._logo = QLabel()
        self._logo.setAccessibleName("anatomyapp")
        self._name = label("anatomyapp", "h3")
        self._row = QHBoxLayout(self)
        self._build()
        theme.theme().changed.connect(self._paint_logo)

    def _build(self) -> None:
        self._row.setContentsMargins(theme.dp(16), 0, theme.dp(12), 0)
        self._row.setSpacing(theme.dp(theme.SPACE_XS))
        self._row.addWidget(self._logo)
        self._row.addSpacing(theme.dp(theme.SPACE_S))
        self._row.addWidget(self._name)
        self._row.addSpacing(theme.dp(theme.SPACE_XL))
        self._row.addStretch(1)
        self._add_people()
        self._add_tools()
        self._paint_logo()
        self._arrange()

    def _add_people(self) -> None:
        """Add who uses the window, and whose chest is shown."""
        self._sign = Chip(translate("Window", "Instructor"), "school", "warning")
        self._instructor = button(translate("Window", "Instructor"), "school", kind="place")
        self._instructor.setToolTip(translate("Window", "Sessions and items of all learners"))
        self._leave = ghost_button(translate("Window", "Leave"), "lock")
        lock = translate("Window", "Lock the instructor's area and go back to learning")
        self._leave.setToolTip(f"{lock} ({keys('Ctrl+L')})")
        self._learner = button(translate("Window", "Guest"), "user-circle", kind="place")
        self._learner.setToolTip(translate("Window", "Who is learning"))
        self._learner_words = translate("Window", "Guest")
        self._person = button("", "torso", kind="place")
        self._row.addWidget(self._sign)
        for made, wanted in (
            (self._instructor, self.instructor_wanted),
            (self._leave, self.leave_wanted),
            (self._learner, self.learner_wanted),
            (self._person, self.person_wanted),
        ):
            self._row.addWidget(made)
            made.clicked.connect(wanted)

    def _add_tools(self) -> None:
        """Add what concerns the whole window."""
        schemes = translate("Window", "Light, dark or high contrast")
        self._scheme = icon_button("moon", schemes, key="Ctrl+D")
        for made, wanted in (
            (self._scheme, self.scheme_wanted),
            (
                icon_button("help-circle", translate("Window", "Keys and help"), key="F1"),
                self.help_wanted,
            ),
            (
                icon_button("settings", translate("Window", "Settings"), key="Ctrl+,"),
                self.settings_wanted,
            ),
        ):
            self._row.addWidget(made)
            made.clicked.connect(wanted)

    def add(self, place: Place, audience: Audience) -> None:
        """Give a place its button."""
        made = button(place.title, place.icon_name, kind="place")
        made.setCheckable(True)
        self._icons[place.name] = made.icon()
        made.clicked.connect(self._ask_place)
        self._group.addButton(made)
        number = sum(a is audience for _, a, _ in self._places) + 1
        made.setToolTip(f"{place.title} ({keys(f'Alt+{number}')})")
        self._row.insertWidget(4 + len(self._places), made)
        self._places.append((place, audience, made))
        self._arrange()

    def remove(self, place: Place) -> None:
        """Take a place's button away."""
        for entry in [each for each in self._places if each[0] is place]:
            self._places.remove(entry)
            self._group.removeButton(entry[2])
            self._row.removeWidget(entry[2])
            entry[2].hide()
            entry[2].deleteLater()

    def offer_instructor(self) -> None:
        """Show the button that leads to the instructor's places."""
        self._teachable = True
        self._arrange()

    def offer_people(self, shown: str, *, said: bool) -> None:
        """Show the button that leads to the choice of a person, and who is shown if it is said."""
        self._fits_people = True
        self._person_words = shown[:1].upper() + shown[1:] if said else ""
        words = translate("Window", "Whose chest: {person}").format(person=shown)
        self._person.setToolTip(f"{words} ({keys('Ctrl+P')})")
        self._person.setAccessibleName(words)
        self._arrange()

    def places(self) -> tuple[Place, ...]:
        """Return the places that are offered now, in their order."""
        return tuple(
            place
            for place, audience, _ in self._places
            if audience is self._audience and self.lets(place)
        )

    def confine(self, names: frozenset[str] | None) -> None:
        """Offer learners the places of these names alone; None offers all."""
        self._only = names
        self._arrange()

    def lets(self, place: Place) -> bool:
        """Tell whether a place may be gone to now."""
        told = [audience for each, audience, _ in self._places if each is place]
        free = self._only is None or place.name in self._only
        return free or told == [Audience.INSTRUCTOR]

    def show_place(self, place: Place) -> None:
        """Mark a place as the one that is shown, and offer the places of its audience."""
        for each, audience, made in self._places:
            if each is place:
                made.setChecked(True)
                self._audience = audience
        self._arrange()

    def show_learner(self, name: str) -> None:
        """Say who is learning; empty for a guest."""
        shown = self._learner_words = name or translate("Window", "Guest")
        said = translate("Window", "Learner: {name}").format(name=shown)
        self._learner.setAccessibleName(said)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show icons alone where the words have no room."""
        self._arrange()

    def _ask_place(self) -> None:
        sender = self.sender()
        for place, _, made in self._places:
            if made is sender:
                self.place_wanted.emit(place)

    def _arrange(self) -> None:
        """Show what has room: words and icons, words of places alone, or icons with one word."""
        teaching = self._audience is Audience.INSTRUCTOR
        for place, audience, made in self._places:
            made.setVisible(audience is self._audience and self.lets(place))
        self._sign.setVisible(teaching)
        self._leave.setVisible(teaching)
        self._instructor.setVisible(self._teachable and not teaching)
        self._learner.setVisible(not teaching)
        self._person.setVisible(self._fits_people and not teaching)
        self.setFixedHeight(theme.dp(HEIGHT))
        for shown in self._ways():
            self._say(shown)
            if self._row.minimumSize().width() <= self.width():
                return

    def _ways(self) -> Iterator[_Shown]:
        """Yield what may be shown at this width, the most first."""
        teaching, scale = self._audience is Audience.INSTRUCTOR, theme.theme().text_scale
        if self.width() >= COMPACT_BELOW * scale:
            yield from (_Shown(name=True), _Shown(), _Shown(icons=False))
        if self.width() >= (_NO_WORDS_BELOW + _FOR_SIGN * teaching) * scale:
            yield _Shown(words=False)
        yield _Shown(words=False, one_word=False)

    def _say(self, shown: _Shown) -> None:
        """Put words beside the icons of places, in their stead, or beside one of them alone."""
        for place, _, made in self._places:
            words = shown.words or (made.isChecked() and shown.one_word)
            gap = " " if shown.icons else ""
            made.setText(f"{gap}{place.title}" if words else "")
            made.setIcon(self._icons[place.name] if shown.icons else QIcon())
        self._name.setVisible(shown.name)
        self._leave.setText(" " + translate("Window", "Leave") if shown.one_word else "")
        told = self._person_words if shown.words else ""
        self._instructor.setText(" " + translate("Window", "Instructor") if shown.words else "")
        self._learner.setText(f" {self._learner_words}" if shown.words else "")
        self._person.setText(f" {told}" if told else "")
        self._row.invalidate()

    def _paint_logo(self) -> None:
        self._logo.setPixmap(QPixmap(logo_pixmap(theme.dp(28), self.devicePixelRatioF())))
        self._scheme.setIcon(icon(_SCHEME_ICONS[theme.tokens().scheme.following()]))
        self._arrange()
