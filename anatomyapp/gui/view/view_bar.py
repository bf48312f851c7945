"""The bar that floats over the model: views, what is shown, undo, and the picture."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import icon_button, rule
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import keys, marked, translate
from anatomyapp.gui.view.folding import Folding
from anatomyapp.gui.view.intent import Intent, key_of
from anatomyapp.gui.view.side_button import SideButton
from anatomyapp.gui.view.steps import x_rayed
from anatomyapp.gui.view.undo_buttons import UndoButtons
from anatomyapp.scene.camera import Camera
from anatomyapp.scene.scene import Scene

_TOOLS = (  # icon, intent, words, whether it stays pressed
    ("focus-2", Intent.ISOLATE, marked("View", "Isolate"), False),
    ("eye-off", Intent.HIDE, marked("View", "Hide"), False),
    ("eye", Intent.SHOW_ALL, marked("View", "Show all"), False),
    ("circle-half-2", Intent.FADE, marked("View", "Fade what is selected"), False),
    ("scan-eye", Intent.XRAY, marked("View", "X-ray: the others as a veil"), True),
    ("ghost-2", Intent.GHOSTS, marked("View", "Hidden as ghosts"), True),
    ("zoom-scan", Intent.FIT, marked("View", "Fit"), False),
    ("tag", Intent.LABELS, marked("View", "Names"), True),
    ("flag", Intent.LANDMARKS, marked("View", "Landmarks"), True),
    ("slice", Intent.CUT, marked("View", "Cut plane"), True),
    ("arrows-maximize", Intent.EXPLODE, marked("View", "Explode"), True),
    ("breath", Intent.BREATHE, marked("View", "Breathing"), True),
    ("ruler-measure", Intent.DISTANCE, marked("View", "Measure"), True),
    ("pin", Intent.PIN, marked("View", "Pin with a note"), True),
    ("route", Intent.TOUR, marked("View", "Guided tours"), False),
    ("bookmark", Intent.VIEWS, marked("View", "Saved views"), False),
    ("rotate-360", Intent.RESET, marked("View", "Back to the start view"), False),
)
_RULES_BEFORE = (Intent.ISOLATE, Intent.FIT, Intent.RESET)
_FOLDED_FIRST = (
    Intent.RESET,
    Intent.GHOSTS,
    Intent.SHOW_ALL,
    Intent.PIN,
    Intent.VIEWS,
    Intent.TOUR,
)
_FOLDED_LAST = (
    Intent.LANDMARKS,
    Intent.FADE,
    Intent.HIDE,
    Intent.DISTANCE,
    Intent.EXPLODE,
    Intent.BREATHE,
    Intent.CUT,
    Intent.XRAY,
    Intent.LABELS,
    Intent.ISOLATE,
    Intent.FIT,
)
_NARROW = 780  # of the room, for the words of the view button


class ViewBar(QFrame):
    """Emits what is asked for; its buttons show what holds now."""

    view_wanted = Signal(object)  # StandardView
    intended = Signal(object)  # Intent
    file_wanted = Signal()
    clipboard_wanted = Signal()
    picture_wanted = Signal()  # of another size, or without background

    def __init__(self, undo_stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "floating")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*(theme.dp(6),) * 4)
        self._row.setSpacing(theme.dp(2))
        self._fitted = (0, 0.0)
        self._sides = SideButton(self)
        self._sides.view_wanted.connect(self.view_wanted)
        self._sides.turntable_wanted.connect(self._ask_turntable)
        self._steps = UndoButtons(undo_stack, self)
        self._picture = self._picture_button()
        self._tools = {told[1]: self._tool(*told) for told in _TOOLS}
        self._fill()
        sooner, later = ([self._tools[i] for i in part] for part in (_FOLDED_FIRST, _FOLDED_LAST))
        order = (self._picture, *sooner, self._steps.redo, self._steps.undo, *later)
        self._folding = Folding(self, self._row, order)

    def show_camera(self, camera: Camera) -> None:
        """Say from where the body is seen."""
        self._sides.show_camera(camera)

    def show_scene(self, scene: Scene) -> None:
        """Offer what can be done now and press what holds."""
        selected = bool(scene.selected)
        for intent in (Intent.ISOLATE, Intent.HIDE, Intent.FADE):
            self._tools[intent].setEnabled(selected)
        self._tools[Intent.XRAY].setEnabled(selected or bool(scene.faded))
        self.press(Intent.XRAY, on=x_rayed(scene))
        self.press(Intent.EXPLODE, on=scene.exploded > 0)
        self.press(Intent.GHOSTS, on=bool(scene.ghosting))
        self.press(Intent.CUT, on=bool(scene.cuts))
        self.press(Intent.LANDMARKS, on=bool(scene.pointing.landmarks))

    def press(self, intent: Intent, *, on: bool) -> None:
        """Press a button while what it asks for holds."""
        self._tools[intent].setChecked(on)

    def offer(self, intent: Intent, *, possible: bool) -> None:
        """Offer a button, or leave it out where the atlas has nothing for it."""
        self._folding.offer(self._tools[intent], possible=possible)

    def take_focus(self) -> None:
        """Take the keyboard to the first button."""
        self._sides.button.setFocus(Qt.FocusReason.TabFocusReason)

    def fit(self, room: int) -> None:
        """Leave words out, and fold buttons into a menu, until the bar is as wide as its room."""
        if (room, theme.theme().text_scale) == self._fitted:
            return
        self._fitted = room, theme.theme().text_scale
        self._sides.shrink(narrow=room < theme.dp(_NARROW))
        self._folding.fit(room)

    def sizeHint(self) -> QSize:
        """Return what the buttons need."""
        return self._row.sizeHint()

    def _fill(self) -> None:
        """Put the buttons into the row, with rules between their groups."""
        self._row.addWidget(self._sides.button)
        for intent, made in self._tools.items():
            if intent in _RULES_BEFORE:
                self._row.addWidget(rule("down"))
            if intent is Intent.RESET:
                self._row.addWidget(self._steps.undo)
                self._row.addWidget(self._steps.redo)
            self._row.addWidget(made)
        self._row.addWidget(rule("down"))
        self._row.addWidget(self._picture)

    def _tool(self, name: str, intent: Intent, words: str, stays: bool) -> QToolButton:  # noqa: FBT001 - a row of the table
        made = icon_button(name, translate("View", words), key=key_of(intent), checkable=stays)
        made.setProperty("intent", intent.name)
        made.clicked.connect(self._ask)
        return made

    def _ask(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.intended.emit(Intent[sender.property("intent")])

    def _ask_turntable(self) -> None:
        self.intended.emit(Intent.TURNTABLE)

    def _picture_button(self) -> QToolButton:
        made = icon_button("camera", translate("View", "Picture"))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(made)
        copied, larger = keys("Ctrl+Shift+C"), keys("Ctrl+S")
        for name, words, wanted in (
            ("download", translate("View", "Save the picture…"), self.file_wanted),
            ("copy", f"{translate('View', 'Copy the picture')}\t{copied}", self.clipboard_wanted),
            (
                "camera",
                f"{translate('View', 'Larger, or without background…')}\t{larger}",
                self.picture_wanted,
            ),
        ):
            menu.addAction(icon(name), words).triggered.connect(wanted)
        made.setMenu(menu)
        return made
