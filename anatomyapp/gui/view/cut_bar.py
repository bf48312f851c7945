"""The bar of the cut planes: which way a plane lies, where it is, and what it takes away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.components import Select, Slider, icon_button, label, rule
from anatomyapp.gui.language import translate
from anatomyapp.gui.view.cut_steps import CutWish
from anatomyapp.gui.view.words import capitalized, cut_words
from anatomyapp.scene.cut import Cut, CutKind

_TENTHS = 10  # steps of the slider in a millimetre
_LONGEST = "T10/T11, 120 mm posterior"


class CutBar(QFrame):
    """Shows the plane in hand and says what the person wants of it."""

    kind_wanted = Signal(object)  # CutKind
    cut_wanted = Signal(object)  # the Cut at another place
    stroke_begun = Signal()
    wished = Signal(object)  # CutWish
    section_wanted = Signal(bool)
    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "floating")
        self._cut: Cut | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.dp(k) for k in (8, 6, 8, 6)))
        self._column.setSpacing(theme.dp(2))
        self._column.addLayout(self._first_row())
        self._column.addLayout(self._second_row())
        self._connect()

    def show_cut(self, cut: Cut, words: str) -> None:
        """Show a plane without asking for anything."""
        self._cut = cut
        self.kind.setCurrentIndex(self.kind.findData(cut.kind.value))
        self.opens.setChecked(cut.opens)
        self._place(round(cut.offset_mm * _TENTHS))
        self.words.setText(words)
        self.slider.setAccessibleDescription(words)

    def show_range(self, lowest_mm: float, highest_mm: float) -> None:
        """Let the slider go from one distance along the normal to another."""
        self.slider.blockSignals(True)
        self.slider.setRange(round(lowest_mm * _TENTHS), round(highest_mm * _TENTHS))
        self.slider.setSingleStep(_TENTHS)
        self.slider.setPageStep(_TENTHS * _TENTHS)
        self.slider.blockSignals(False)

    def show_state(self, *, bones_whole: bool, room_for_more: bool, section: bool) -> None:
        """Press what holds, and offer what can be done."""
        self.bones.setChecked(bones_whole)
        self.more.setEnabled(room_for_more)
        self.section.setChecked(section)

    def sizeHint(self) -> QSize:
        """Return what its rows need."""
        return self._column.sizeHint()

    def _first_row(self) -> QHBoxLayout:
        self.kind = _kinds()
        self.flip = icon_button("flip-vertical", translate("View", "Keep the other side"))
        looking = translate("View", "Cut the model, or only look at the section")
        self.opens = icon_button("slice", looking, checkable=True)
        leaving = translate("View", "Leave bones whole")
        self.bones = icon_button("bone", leaving, checkable=True)
        self.more = icon_button("plus", translate("View", "One more plane"))
        beside = translate("View", "Section beside the model")
        self.section = icon_button("layout-sidebar-right", beside, checkable=True)
        self.reset = icon_button("refresh", translate("View", "Plane back to the middle"))
        self.close_button = icon_button("x", translate("View", "No cut"), key="C")
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_XS))
        row.addWidget(self.kind)
        row.addWidget(rule("down"))
        for button in (self.flip, self.opens, self.bones, self.more, self.section, self.reset):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        return row

    def _second_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        self.slider = Slider(translate("View", "Place of the cut plane"), 0, 1, 0)
        self.slider.setToolTip(
            translate("View", "Place of the plane: drag, arrow keys, or Page Up and Page Down")
        )
        self.words = label("", "caption")
        self.words.setMinimumWidth(self.words.fontMetrics().horizontalAdvance(_LONGEST))
        row.addWidget(self.slider, 1)
        row.addWidget(self.words)
        return row

    def _connect(self) -> None:
        self.kind.activated.connect(self._ask_kind)
        self.slider.sliderPressed.connect(self.stroke_begun)
        self.slider.valueChanged.connect(self._ask_offset)
        self.opens.clicked.connect(self._ask_opening)
        for button, wish in (
            (self.flip, CutWish.FLIP),
            (self.more, CutWish.ADD),
            (self.reset, CutWish.RESET),
        ):
            button.setProperty("wish", wish.name)
            button.clicked.connect(self._ask)
        self.bones.clicked.connect(self._ask_bones)
        self.section.clicked.connect(self.section_wanted)
        self.close_button.clicked.connect(self.close_wanted)

    def _place(self, tenths: int) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(tenths)
        self.slider.blockSignals(False)
        self.slider.update()

    def _ask(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.wished.emit(CutWish[sender.property("wish")])

    def _ask_opening(self, opens: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.wished.emit(CutWish.OPEN if opens else CutWish.ONLY_LOOK)

    def _ask_bones(self, whole: bool) -> None:  # noqa: FBT001 - as above
        self.wished.emit(CutWish.LEAVE_BONES if whole else CutWish.CUT_BONES)

    def _ask_kind(self) -> None:
        self.kind_wanted.emit(CutKind(self.kind.currentData()))

    def _ask_offset(self, tenths: int) -> None:
        if self._cut is not None:
            self.cut_wanted.emit(self._cut.at(tenths / _TENTHS))


def _kinds() -> Select:
    made = Select(translate("View", "Way of the plane"))
    for kind in CutKind:
        made.addItem(capitalized(cut_words(kind)), kind.value)
    return made
