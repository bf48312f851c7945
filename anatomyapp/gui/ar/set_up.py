"""The page of the panel where augmented reality is set up, the essential first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.ar.placement import LEAST_SCALE, MOST_SCALE, Mode
from anatomyapp.ar.sheet import Paper, SheetKind
from anatomyapp.gui import theme
from anatomyapp.gui.ar.more_settings import MoreSettings
from anatomyapp.gui.ar.notices import Message
from anatomyapp.gui.ar.status import StatusList
from anatomyapp.gui.ar.wish import SIZES, Origin, Stance, Wish
from anatomyapp.gui.components import (
    Flow,
    Paragraph,
    Select,
    Slider,
    hushed,
    label,
    link_button,
    rule,
)
from anatomyapp.gui.components.scroll import scroll_area
from anatomyapp.gui.language import marked, translate

_KINDS = (
    (SheetKind.CARD, marked("AR", "Card, held in the hand")),
    (SheetKind.CHEST, marked("AR", "Chest sheet, true size")),
)
_MODES = (
    (Mode.STANDING, marked("AR", "Stands on the card")),
    (Mode.LYING, marked("AR", "Lies over the card")),
)
_SELDOM = frozenset({"mirrored", "wrong-scale"})  # messages that speak of “More settings”
_PERCENT = 100
_EDGE = theme.SPACE_XL


class Room(Enum):
    """Where the page takes a part of another module."""

    MODEL = "model"  # below what says how the model stands with the sheet
    GROUP = "group"  # below the status
    FOOT = "foot"  # at the panel's foot; it never scrolls


class SetUpPage(QWidget):
    """Says what the person wants; shows how things stand."""

    wished = Signal(object)  # Wish
    stance_wanted = Signal(object)  # Stance
    print_wanted = Signal()
    video_wanted = Signal()

    def __init__(self, wish: Wish, stance: Stance) -> None:
        super().__init__()
        self._wish, self._stance = wish, stance
        self._origins: tuple[Origin, ...] = ()
        self.sheets = _select(translate("AR", "Sheet"), _KINDS)
        self.pictures = Select(translate("AR", "Pictures"))
        self.modes = _select(translate("AR", "Model"), _MODES)
        low, high = (round(_PERCENT * scale) for scale in (LEAST_SCALE, MOST_SCALE))
        self.scale = Slider(translate("AR", "Size of the model"), low, high, 50)
        self.scale_words = label("", "caption")
        self.more = MoreSettings()
        self.status = StatusList()
        self._stance_head = _with_words(translate("AR", "Model"), self.scale_words)
        self._rooms: dict[Room, QVBoxLayout] = {room: QVBoxLayout() for room in Room}
        self._build()
        self._connect()
        self.show_wish(wish, stance)

    def add(self, widget: QWidget, room: Room) -> None:
        """Take a part of another module, below those that its room holds already."""
        self._rooms[room].addWidget(widget)

    def show_wish(self, wish: Wish, stance: Stance) -> None:
        """Show what holds, without asking for it."""
        self._wish, self._stance = wish, stance
        with hushed(self.sheets, self.modes, self.scale):
            self.sheets.setCurrentIndex([kind for kind, _ in _KINDS].index(wish.kind))
            self.modes.setCurrentIndex([mode for mode, _ in _MODES].index(stance.mode))
            self.scale.setValue(round(_PERCENT * stance.scale))
        self.scale.update()
        self.more.show_wish(wish)
        words = translate("AR", "{percent} % of its true size")
        self.scale_words.setText(words.format(percent=round(_PERCENT * stance.scale)))
        for part in (self._stance_head, self.modes, self.scale):
            part.setVisible(wish.kind is SheetKind.CARD)

    def point_to(self, message: Message | None) -> None:
        """Open what is seldom set where a message speaks of it."""
        if message is not None and message.name in _SELDOM:
            self.more.line.setChecked(True)

    def show_origins(self, origins: Sequence[Origin]) -> None:
        """Offer cameras, and the file that was chosen."""
        self._origins = tuple(origins)
        wanted = self._wish.origin
        with hushed(self.pictures):
            self.pictures.clear()
            self.pictures.addItem(translate("AR", "None"))
            self.pictures.addItems([origin.name for origin in origins])
            self.pictures.setCurrentIndex(1 + origins.index(wanted) if wanted in origins else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say less of what stands well once something else needs the room."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._leave_room()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more where there is room again."""
        super().resizeEvent(event)
        self._leave_room()

    def _leave_room(self) -> None:
        rest = self._inner.sizeHint().height() - self.status.sizeHint().height()
        needed = rest + self.status.height_of_all()
        self.status.shorten(short=needed > self._scroll.viewport().height())

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        inner = self._inner = QWidget()
        inner.installEventFilter(self)
        self._scroll = scroll_area(inner)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self._rooms[Room.FOOT])
        column = QVBoxLayout(inner)
        column.setContentsMargins(*(theme.dp(_EDGE),) * 4)
        column.setSpacing(theme.dp(theme.SPACE_XS))
        column.addWidget(Paragraph(translate("AR", "AR"), "h1"))
        column.addWidget(
            Paragraph(translate("AR", "Hold the card, or wear the chest sheet."), "secondary")
        )
        self._add_choices(column)
        column.addSpacing(theme.dp(theme.SPACE_S))
        column.addWidget(rule())
        column.addSpacing(theme.dp(theme.SPACE_XS))
        column.addWidget(label(translate("AR", "Status"), "caption"))
        column.addWidget(self.status)
        column.addLayout(self._rooms[Room.GROUP])
        column.addStretch(1)

    def _add_choices(self, column: QVBoxLayout) -> None:
        stance = (self._stance_head, self.modes, self.scale)
        for name, widgets in (
            (translate("AR", "Sheet"), (self.sheets, *stance)),
            (translate("AR", "Pictures"), (self.pictures,)),
        ):
            column.addSpacing(theme.dp(theme.SPACE_S))
            column.addWidget(label(name, "caption"))
            for widget in widgets:
                column.addWidget(widget)
            if self.sheets in widgets:
                column.addLayout(self._rooms[Room.MODEL])
        links = Flow(theme.SPACE_L, down=0)
        for text, icon_name, wanted in (
            (translate("AR", "Print sheets…"), "printer", self.print_wanted),
            (translate("AR", "Use a video file…"), "movie", self.video_wanted),
        ):
            made = link_button(text, icon_name)
            made.clicked.connect(wanted)
            links.add(made)
        column.addWidget(links)
        column.addWidget(self.more)

    def _connect(self) -> None:
        for select in (self.sheets, self.pictures):
            select.currentIndexChanged.connect(self._wish_anew)
        self.more.changed.connect(self._wish_anew)
        self.modes.currentIndexChanged.connect(self._stand_anew)
        self.scale.valueChanged.connect(self._stand_anew)

    def _wish_anew(self) -> None:
        chosen = self.pictures.currentIndex()
        self.wished.emit(
            replace(
                self._wish,
                kind=_KINDS[self.sheets.currentIndex()][0],
                paper=list(Paper)[self.more.papers.currentIndex()],
                ruler_mm=self.more.ruler.value(),
                origin=self._origins[chosen - 1] if chosen > 0 else None,
                flipped=self.more.flipped.isChecked(),
                size=SIZES[self.more.sizes.currentIndex()],
            )
        )

    def _stand_anew(self) -> None:
        mode = _MODES[self.modes.currentIndex()][0]
        scale = self.scale.value() / _PERCENT
        self.stance_wanted.emit(replace(self._stance, mode=mode, scale=scale))


def _with_words(name: str, words: QWidget) -> QWidget:
    """Return a field's name, and words at the other end of its line."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, theme.dp(theme.SPACE_S), 0, 0)
    row.addWidget(label(name, "caption"), 1)
    row.addWidget(words)
    return line


def _select(name: str, choices: Sequence[tuple[object, str]]) -> Select:
    made = Select(name)
    made.addItems([translate("AR", words) for _, words in choices])
    return made
