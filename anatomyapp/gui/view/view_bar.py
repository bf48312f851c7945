"""The bar that floats over the model: views, what is shown, undo, and the picture."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QUndoStack
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import icon_button, rule
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import keys, marked, translate
from anatomyapp.gui.view.compass import describe
from anatomyapp.gui.view.intent import Intent, key_of, key_of_view
from anatomyapp.gui.view.steps import x_rayed
from anatomyapp.gui.view.words import capitalized, view_words
from anatomyapp.scene.camera import Camera, StandardView
from anatomyapp.scene.scene import Scene

_TOOLS = (  # icon, intent, words, whether it stays pressed
    ("focus-2", Intent.ISOLATE, marked("View", "Isolate"), False),
    ("eye-off", Intent.HIDE, marked("View", "Hide"), False),
    ("eye", Intent.SHOW_ALL, marked("View", "Show all"), False),
    (
        "circle-half-2",
        Intent.FADE,
        marked("View", "Fade what is selected"),
        False,
    ),
    (
        "scan-eye",
        Intent.XRAY,
        marked("View", "X-ray: the others as a veil"),
        True,
    ),
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
    (
        "rotate-360",
        Intent.RESET,
        marked("View", "Back to the start view"),
        False,
    ),
)
_LONGEST = (StandardView.POSTERIOR, StandardView.RIGHT, StandardView.SUPERIOR)
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
        self._tools: dict[Intent, QToolButton] = {}
        self._folded: list[QToolButton] = []
        self._left_out: set[QToolButton] = set()
        self._fitted = (0, 0.0)
        self._add_views()
        for name, intent, words, stays in _TOOLS:
            if intent in {Intent.ISOLATE, Intent.FIT}:
                self._row.addWidget(rule("down"))
            if intent is Intent.RESET:
                self._row.addWidget(rule("down"))
                self._add_undo(undo_stack)
            self._tools[intent] = self._tool(name, translate("View", words), intent, stays=stays)
        self._row.addWidget(rule("down"))
        self._add_picture()
        self._add_more()

    def show_camera(self, camera: Camera) -> None:
        """Say from where the body is seen."""
        words = describe(camera)
        if self._views.text() == f" {words}":
            return
        self._views.setText(f" {words}")
        self._views.setAccessibleName(translate("View", "View: {side}").format(side=words))

    def show_scene(self, scene: Scene, *, labels: bool) -> None:
        """Offer what can be done now and press what holds."""
        selected = bool(scene.selected)
        for intent in (Intent.ISOLATE, Intent.HIDE, Intent.FADE):
            self._tools[intent].setEnabled(selected)
        self._tools[Intent.XRAY].setEnabled(selected or bool(scene.faded))
        self._tools[Intent.XRAY].setChecked(x_rayed(scene))
        self._tools[Intent.EXPLODE].setChecked(scene.exploded > 0)
        self._tools[Intent.GHOSTS].setChecked(bool(scene.ghosting))
        self._tools[Intent.CUT].setChecked(bool(scene.cuts))
        landmarks = bool(scene.pointing.landmarks)
        self._tools[Intent.LANDMARKS].setChecked(landmarks)
        self._tools[Intent.LABELS].setChecked(labels and not landmarks)

    def show_tool(self, intent: Intent | None) -> None:
        """Press the button of what clicks place now, if they do."""
        self._tools[Intent.DISTANCE].setChecked(intent in {Intent.DISTANCE, Intent.ANGLE})
        self._tools[Intent.PIN].setChecked(intent is Intent.PIN)

    def offer_landmarks(self, *, possible: bool) -> None:
        """Offer landmarks, or leave them out where the atlas has none."""
        self._offer(self._tools[Intent.LANDMARKS], possible=possible)

    def offer_tours(self, *, possible: bool) -> None:
        """Offer guided tours, or leave them out where the atlas has none."""
        self._left_out.discard(self._tools[Intent.TOUR])
        self._offer(self._tools[Intent.TOUR], possible=possible)
        room, self._fitted = self._fitted[0], (0, 0.0)
        if room:
            self.fit(room)

    def offer_breathing(self, *, possible: bool) -> None:
        """Offer the breath, or leave it out where the atlas has none."""
        self._offer(self._tools[Intent.BREATHE], possible=possible)

    def show_breathing(self, *, on: bool) -> None:
        """Press the button while the chest breathes."""
        self._tools[Intent.BREATHE].setChecked(on)

    def take_focus(self) -> None:
        """Take the keyboard to the first button."""
        self._views.setFocus(Qt.FocusReason.TabFocusReason)

    def fit(self, room: int) -> None:
        """Leave words out, and fold buttons into a menu, until the bar is as wide as its room."""
        if (room, theme.theme().text_scale) == self._fitted:
            return
        self._fitted = room, theme.theme().text_scale
        self._shrink(narrow=room < theme.dp(_NARROW))
        self._folded = []
        self._show_unfolded()
        foldable = [button for button in self._fold_order() if button not in self._left_out]
        while foldable and self._row.sizeHint().width() > room:
            self._folded.insert(0, foldable.pop(0))
            self._show_unfolded()

    def _fold_order(self) -> tuple[QToolButton, ...]:
        """Return what is folded if there is no room, what is needed least first."""
        first = (
            Intent.RESET,
            Intent.GHOSTS,
            Intent.SHOW_ALL,
            Intent.PIN,
            Intent.VIEWS,
            Intent.TOUR,
        )
        late = (Intent.LANDMARKS, Intent.FADE, Intent.HIDE, Intent.DISTANCE, Intent.EXPLODE)
        last = (Intent.BREATHE, Intent.CUT, Intent.XRAY, Intent.LABELS, Intent.ISOLATE, Intent.FIT)
        sooner, later = ((self._tools[each] for each in part) for part in (first, late + last))
        return (self._picture, *sooner, self._redo, self._undo, *later)

    def _show_unfolded(self) -> None:
        hidden = {*self._folded, *self._left_out}
        last_rule: QFrame | None = None
        items = (self._row.itemAt(i) for i in range(self._row.count()))
        for widget in (item.widget() for item in items if item is not None):
            if isinstance(widget, QToolButton):
                shown = bool(self._folded) if widget is self._more else widget not in hidden
                widget.setVisible(shown)
                if shown and last_rule is not None and widget is not self._more:
                    last_rule.show()
                    last_rule = None
            elif isinstance(widget, QFrame):  # a rule stands only before a button
                widget.hide()
                last_rule = widget
        self._row.invalidate()

    def _offer(self, button: QToolButton, *, possible: bool) -> None:
        if not possible:
            self._left_out.add(button)
        self._show_unfolded()

    def _add_more(self) -> None:
        self._more = icon_button("dots", translate("View", "More"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._more)
        menu.aboutToShow.connect(self._list_folded)
        self._more.setMenu(menu)
        self._row.addWidget(self._more)
        self._show_unfolded()

    def _list_folded(self) -> None:
        menu = self._more.menu()
        menu.clear()
        for button in self._folded:
            if button is self._picture:
                menu.addActions(self._picture.menu().actions())
                continue
            action = menu.addAction(button.icon(), button.toolTip())
            action.setCheckable(button.isCheckable())
            action.setChecked(button.isChecked())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)

    def _shrink(self, *, narrow: bool) -> None:
        style = Qt.ToolButtonStyle
        self._views.setToolButtonStyle(
            style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
        )
        longest = "-".join(view_words(view) for view in _LONGEST)
        widest = self._views.fontMetrics().horizontalAdvance(longest)
        self._views.setMinimumWidth(theme.dp(40) if narrow else widest + theme.dp(56))

    def _tool(self, name: str, words: str, intent: Intent, *, stays: bool = False) -> QToolButton:
        made = icon_button(name, words, key=key_of(intent), checkable=stays)
        made.setProperty("intent", intent.name)
        made.clicked.connect(self._ask)
        self._row.addWidget(made)
        return made

    def _add_views(self) -> None:
        self._views = icon_button("eye-search", translate("View", "View"), key="1 – 6")
        self._views.setProperty("kind", "view")
        self._views.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._views)
        for view in StandardView:
            action = QAction(f"{capitalized(view_words(view))}\t{key_of_view(view)}", menu)
            action.setData(view)
            menu.addAction(action)
        menu.addSeparator()
        turning = f"{translate('View', 'Turntable')}\t{key_of(Intent.TURNTABLE)}"
        menu.addAction(turning).setData(Intent.TURNTABLE)
        menu.triggered.connect(self._choose_view)
        self._views.setMenu(menu)
        self._row.addWidget(self._views)
        self._shrink(narrow=False)

    def _choose_view(self, action: QAction) -> None:
        if action.data() is Intent.TURNTABLE:
            self.intended.emit(Intent.TURNTABLE)
        else:
            self.view_wanted.emit(StandardView(action.data()))

    def _add_undo(self, undo_stack: QUndoStack) -> None:
        undo = icon_button("arrow-back-up", translate("View", "Undo"), key="Ctrl+Z")
        redo = icon_button("arrow-forward-up", translate("View", "Redo"), key="Ctrl+Y")
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
        step = translate("View", "Undo: {step}").format(step=text)
        words = step if text else translate("View", "Undo")
        self._undo.setToolTip(f"{words} ({keys('Ctrl+Z')})")

    def _name_redo(self, text: str) -> None:
        step = translate("View", "Redo: {step}").format(step=text)
        words = step if text else translate("View", "Redo")
        self._redo.setToolTip(f"{words} ({keys('Ctrl+Y')})")

    def _ask(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.intended.emit(Intent[sender.property("intent")])

    def _add_picture(self) -> None:
        picture = self._picture = icon_button("camera", translate("View", "Picture"))
        picture.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(picture)
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
        picture.setMenu(menu)
        self._row.addWidget(picture)

    def sizeHint(self) -> QSize:
        """Return what the buttons need."""
        return self._row.sizeHint()
