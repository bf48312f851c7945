"""The bar that floats over the model: views, what is shown, undo, and the picture."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QUndoStack
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import icon_button, rule
from anatomyapp.gui.icons import icon
from anatomyapp.gui.view.compass import describe
from anatomyapp.gui.view.intent import Intent, key_of, key_of_view
from anatomyapp.scene.camera import Camera, StandardView

_TOOLS = (  # icon, intent, words, whether it stays pressed
    ("focus-2", Intent.ISOLATE, "Isolate", False),
    ("eye-off", Intent.HIDE, "Hide", False),
    ("eye", Intent.SHOW_ALL, "Show all", False),
    ("circle-half-2", Intent.FADE, "Fade the others", True),
    ("zoom-scan", Intent.FIT, "Fit", False),
    ("tag", Intent.LABELS, "Names", True),
    ("flag", Intent.LANDMARKS, "Landmarks", True),
    ("breath", Intent.BREATHE, "Breathing", True),
)


class ViewBar(QFrame):
    """Emits what is asked for; its buttons show what holds now."""

    view_wanted = Signal(object)  # StandardView
    intended = Signal(object)  # Intent
    file_wanted = Signal()
    clipboard_wanted = Signal()

    def __init__(self, undo_stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "floating")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*(theme.dp(6),) * 4)
        self._row.setSpacing(theme.dp(2))
        self._tools: dict[Intent, QToolButton] = {}
        self._add_views()
        self._row.addWidget(rule("down"))
        for name, intent, words, stays in _TOOLS:
            self._tools[intent] = self._tool(name, words, intent, stays=stays)
            if intent is Intent.FADE:
                self._row.addWidget(rule("down"))
        self._row.addWidget(rule("down"))
        self._add_undo(undo_stack)
        self._tool("rotate-360", "Back to the start view", Intent.RESET)
        self._row.addWidget(rule("down"))
        self._add_picture()

    def show_camera(self, camera: Camera) -> None:
        """Say from where the body is seen."""
        words = describe(camera)
        if self._views.text() == f" {words}":
            return
        self._views.setText(f" {words}")
        self._views.setAccessibleName(f"View: {words}")

    def show_state(self, *, selected: bool, faded: bool, labels: bool) -> None:
        """Offer what can be done now and press what holds."""
        for intent in (Intent.ISOLATE, Intent.HIDE):
            self._tools[intent].setEnabled(selected)
        self._tools[Intent.FADE].setEnabled(selected or faded)
        self._tools[Intent.FADE].setChecked(faded)
        self._tools[Intent.LABELS].setChecked(labels)

    def show_landmarks(self, *, shown: bool) -> None:
        """Press the button while landmarks are shown."""
        self._tools[Intent.LANDMARKS].setChecked(shown)

    def offer_landmarks(self, *, possible: bool) -> None:
        """Offer landmarks, or leave them out where the atlas has none."""
        self._tools[Intent.LANDMARKS].setVisible(possible)

    def offer_breathing(self, *, possible: bool) -> None:
        """Offer the breath, or leave it out where the atlas has none."""
        self._tools[Intent.BREATHE].setVisible(possible)

    def show_breathing(self, *, on: bool) -> None:
        """Press the button while the chest breathes."""
        self._tools[Intent.BREATHE].setChecked(on)

    def take_focus(self) -> None:
        """Take the keyboard to the first button."""
        self._views.setFocus(Qt.FocusReason.TabFocusReason)

    def shrink(self, *, narrow: bool) -> None:
        """Leave the words of the view button out where there is no room."""
        style = Qt.ToolButtonStyle
        self._views.setToolButtonStyle(
            style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
        )
        self._views.setMinimumWidth(theme.dp(40 if narrow else 140))

    def _tool(self, name: str, words: str, intent: Intent, *, stays: bool = False) -> QToolButton:
        made = icon_button(name, words, key=key_of(intent), checkable=stays)
        made.setProperty("intent", intent.name)
        made.clicked.connect(self._ask)
        self._row.addWidget(made)
        return made

    def _add_views(self) -> None:
        self._views = icon_button("eye-search", "View", key="1 to 6")
        self._views.setProperty("kind", "view")
        self._views.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._views)
        for view in StandardView:
            action = QAction(f"{view.value.capitalize()}\t{key_of_view(view)}", menu)
            action.setData(view)
            menu.addAction(action)
        menu.triggered.connect(self._choose_view)
        self._views.setMenu(menu)
        self._row.addWidget(self._views)
        self.shrink(narrow=False)

    def _choose_view(self, action: QAction) -> None:
        self.view_wanted.emit(StandardView(action.data()))

    def _add_undo(self, undo_stack: QUndoStack) -> None:
        undo = icon_button("arrow-back-up", "Undo", key="Ctrl+Z")
        redo = icon_button("arrow-forward-up", "Redo", key="Ctrl+Y")
        for made, slot, changed in (
            (undo, undo_stack.undo, undo_stack.canUndoChanged),
            (redo, undo_stack.redo, undo_stack.canRedoChanged),
        ):
            made.setEnabled(False)
            made.clicked.connect(slot)
            changed.connect(made.setEnabled)
            self._row.addWidget(made)
        self._undo, self._redo = undo, redo
        undo_stack.undoTextChanged.connect(self._name_undo)
        undo_stack.redoTextChanged.connect(self._name_redo)

    def _name_undo(self, text: str) -> None:
        self._undo.setToolTip(f"Undo: {text} (Ctrl+Z)" if text else "Undo (Ctrl+Z)")

    def _name_redo(self, text: str) -> None:
        self._redo.setToolTip(f"Redo: {text} (Ctrl+Y)" if text else "Redo (Ctrl+Y)")

    def _ask(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.intended.emit(Intent[sender.property("intent")])

    def _add_picture(self) -> None:
        picture = icon_button("camera", "Picture")
        picture.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(picture)
        menu.addAction(icon("download"), "Save the picture…").triggered.connect(self.file_wanted)
        copy = menu.addAction(icon("copy"), "Copy the picture")
        copy.triggered.connect(self.clipboard_wanted)
        picture.setMenu(menu)
        self._row.addWidget(picture)

    def sizeHint(self) -> QSize:
        """Return what the buttons need."""
        return self._row.sizeHint()
