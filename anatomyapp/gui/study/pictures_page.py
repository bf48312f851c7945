"""The 2D comparison: plates as in a printed atlas, paged through, enlarged, with names or without.

How long each plate was looked at, and whether with names, is told when it is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.components import ShortLabel, icon_button, label, surface
from anatomyapp.gui.language import number, translate
from anatomyapp.gui.study.plate_list import PlateList
from anatomyapp.gui.study.plate_view import PlateView, view_words
from anatomyapp.gui.view.picture_maker import Drawer
from anatomyapp.session.recorder import Clock
from anatomyapp.study.plates import WHOLE, Plate, PlateId, plates_of

_LIST, _SHARE, _STEP, _PUSH = 264, 0.26, 1.4, 0.2


@dataclass(frozen=True, slots=True)
class PlateLook:
    """A plate that was looked at, for so long, with names or without."""

    plate: PlateId
    seconds: float
    labels: bool


class PicturesPage(QFrame):
    """Plates beside their list; arrow keys turn the page."""

    looked = Signal(object)  # PlateLook, whenever one ends

    def __init__(self, atlas: Atlas, drawer: Drawer, clock: Clock) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self._atlas, self._clock = atlas, clock
        self.plates = plates_of(atlas)
        self._titles = {each.id: each.label for each in atlas.stations}
        self._shown = self.plates[0].id
        self._since_s: float | None = None
        self.view = PlateView(drawer, atlas)
        self.view.zoomed.connect(self._say_zoom)
        self.list = PlateList(self.plates, self._station_of, view_words)
        self._build()
        self.list.plate_chosen.connect(self._turn_to)
        self.list.choose(0)

    @property
    def plate(self) -> Plate:
        """The plate that is shown."""
        return self.plates[self.list.plate]

    def begin(self) -> None:
        """Take the keyboard to the list of plates."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Tell the last look; nothing more is told until the page appears again."""
        self._tell(labels=self.names.isChecked())
        self._since_s = None

    def turn(self, by: int) -> None:
        """Turn some pages on or back."""
        self.list.choose(self.list.plate + by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, enlarge, push, and show or hide names."""
        key = Qt.Key(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if shift and key in _PUSHES:
            self.view.push(*_PUSHES[key])
        elif key in _TURNS:
            self.turn(_TURNS[key])
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.view.enlarge(_STEP)
        elif key is Qt.Key.Key_Minus:
            self.view.enlarge(1 / _STEP)
        elif key is Qt.Key.Key_0:
            self.view.show_whole()
        elif key is Qt.Key.Key_L:
            self.names.toggle()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of the width to the plate."""
        super().resizeEvent(event)
        self._left.setFixedWidth(min(theme.dp(_LIST), round(self.width() * _SHARE)))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to look."""
        super().showEvent(event)
        self._since_s, self._shown = self._clock.monotonic_s(), self.plate.id

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell the last look."""
        self.leave()
        super().hideEvent(event)

    def words_of(self, plate: Plate) -> str:
        """Return a plate's title."""
        return f"{self._station_of(plate)}, {view_words(plate.view)}"

    def _station_of(self, plate: Plate) -> str:
        whole = translate("Study", "All bones")
        return whole if plate.station == WHOLE else self._titles.get(plate.station, plate.station)

    def _turn_to(self, row: int) -> None:
        self._tell(labels=self.names.isChecked())
        plate = self.plates[row]
        self._shown = plate.id
        words = self.words_of(plate)
        self._title.setText(words)
        self._title.setToolTip(words)
        where = translate("Study", "Plate {number} of {all}")
        self._where.setText(where.format(number=row + 1, all=len(self.plates)))
        self._back.setEnabled(row > 0)
        self._on.setEnabled(row < len(self.plates) - 1)
        self.view.show_plate(plate, words)
        announce(self, words)

    def _name_all(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._tell(labels=not wanted)
        self.view.show_names(wanted=wanted)

    def _tell(self, *, labels: bool) -> None:
        """Tell the look that ends now; another one begins."""
        if self._since_s is None:
            return
        now = self._clock.monotonic_s()
        seconds, self._since_s = now - self._since_s, now
        if seconds > 0:
            self.looked.emit(PlateLook(self._shown, seconds, labels))

    def _say_zoom(self, zoom: float) -> None:
        self._zoom.setText(translate("Study", "{zoom} ×").format(zoom=number(zoom, 1)))
        self._whole.setEnabled(zoom > 1.0)

    def _build(self) -> None:
        left = self._left = surface("left")
        column = QVBoxLayout(left)
        column.setContentsMargins(*(theme.dp(size) for size in (16, 16, 16, 16)))
        column.addWidget(label(translate("Study", "Plates"), "h2"))
        column.addWidget(self.list, 1)
        right, row = QVBoxLayout(), QHBoxLayout(self)
        right.setSpacing(0)
        right.addWidget(self._head())
        right.addWidget(self.view, 1)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addLayout(right, 1)

    def _head(self) -> QWidget:
        bar = surface("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(*(theme.dp(size) for size in (16, 8, 16, 8)))
        row.setSpacing(theme.dp(theme.SPACE_S))
        self._title, self._where = ShortLabel("", "h2"), label("", "caption")
        self._back = icon_button("arrow-left", translate("Study", "Plate before"), key="Left")
        self._on = icon_button("arrow-right", translate("Study", "Next plate"), key="Right")
        smaller = icon_button("arrows-minimize", translate("Study", "Smaller"), key="-")
        larger = icon_button("zoom-scan", translate("Study", "Larger"), key="+")
        self._whole = icon_button("arrows-maximize", translate("Study", "Whole plate"), key="0")
        self.names = icon_button("tag", translate("Study", "Names"), key="L", checkable=True)
        self.names.setChecked(True)
        self._zoom = label("", "caption")
        self._back.clicked.connect(partial(self.turn, -1))
        self._on.clicked.connect(partial(self.turn, 1))
        smaller.clicked.connect(partial(self.view.enlarge, 1 / _STEP, None))
        larger.clicked.connect(partial(self.view.enlarge, _STEP, None))
        self._whole.clicked.connect(self.view.show_whole)
        self.names.toggled.connect(self._name_all)
        row.addWidget(self._title, 1)
        tools = (self._where, self._back, self._on, smaller, self._zoom, larger, self._whole)
        for widget in (*tools, self.names):
            row.addWidget(widget)
        return bar


_TURNS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_PageDown: 1,
}
_PUSHES = {
    Qt.Key.Key_Left: (_PUSH, 0.0),
    Qt.Key.Key_Right: (-_PUSH, 0.0),
    Qt.Key.Key_Up: (0.0, -_PUSH),
    Qt.Key.Key_Down: (0.0, _PUSH),
}
