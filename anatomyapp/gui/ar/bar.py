"""The bar over the camera's picture: hold it, see through, name, cut, breathe, keep."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from anatomyapp.gui import theme
from anatomyapp.gui.components import KeyCap, icon_button, primary_button, rule
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import marked, translate
from anatomyapp.gui.view.intent import Intent, key_of
from anatomyapp.gui.view.steps import x_rayed
from anatomyapp.scene.scene import Scene

MIRROR_KEY, SNAPSHOT_KEY = "Y", "Z"
_TOOLS = (  # icon, intent, words, whether it stays pressed
    ("focus-2", Intent.ISOLATE, marked("View", "Isolate"), False),
    ("eye", Intent.SHOW_ALL, marked("View", "Show all"), False),
    ("scan-eye", Intent.XRAY, marked("View", "X-ray: the others as a veil"), True),
    ("tag", Intent.LABELS, marked("View", "Names"), True),
    ("slice", Intent.CUT, marked("View", "Cut plane"), True),
    ("breath", Intent.BREATHE, marked("View", "Breathing"), True),
)


class ArBar(QFrame):
    """Emits what is asked for; its buttons show what holds now."""

    freeze_wanted = Signal()
    intended = Signal(object)  # Intent
    mirror_wanted = Signal()
    quiz_wanted = Signal()
    snapshot_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "floating")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*(theme.dp(6),) * 4)
        self._row.setSpacing(theme.dp(2))
        self.freeze = primary_button(translate("AR", "Freeze"), "player-pause")
        self.freeze.clicked.connect(self.freeze_wanted)
        self._cap = KeyCap(translate("Keys", "Space"))
        self._tools = {told[1]: self._tool(*told) for told in _TOOLS}
        self.mirror = icon_button(
            "mirror", translate("AR", "As in a mirror"), key=MIRROR_KEY, checkable=True
        )
        self.mirror.clicked.connect(self.mirror_wanted)
        self.snapshot = icon_button(
            "camera", translate("AR", "Keep this picture…"), key=SNAPSHOT_KEY
        )
        self.snapshot.clicked.connect(self.snapshot_wanted)
        self.quiz = icon_button("help-hexagon", translate("AR", "Quiz"), checkable=True)
        self.quiz.setText(f" {translate('AR', 'Quiz')}")
        self.quiz.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.quiz.clicked.connect(self.quiz_wanted)
        self.quiz.hide()
        self._possible = set(Intent)
        self._rule = rule("down")
        parts = (self.freeze, self._cap, self._rule, *self._tools.values())
        for widget in (*parts, rule("down"), self.quiz, self.mirror, self.snapshot):
            self._row.addWidget(widget)

    def show_scene(self, scene: Scene) -> None:
        """Offer what can be done now and press what holds."""
        self._tools[Intent.ISOLATE].setEnabled(bool(scene.selected))
        self._tools[Intent.XRAY].setEnabled(bool(scene.selected or scene.faded))
        self.press(Intent.XRAY, on=x_rayed(scene))
        self.press(Intent.CUT, on=bool(scene.cuts))

    def press(self, intent: Intent, *, on: bool) -> None:
        """Press a button while what it asks for holds."""
        self._tools[intent].setChecked(on)

    def offer(self, intent: Intent, *, possible: bool) -> None:
        """Offer a button, or leave it out where the atlas has nothing for it."""
        (self._possible.add if possible else self._possible.discard)(intent)
        self._tools[intent].setVisible(possible)

    def offer_quiz(self) -> None:
        """Offer the quiz."""
        self.quiz.show()

    def show_asking(self, *, asking: bool) -> None:
        """Leave out, while a quiz is open, what would change what is asked or name it."""
        self.quiz.setChecked(asking)
        self._rule.setVisible(not asking)
        for intent, made in self._tools.items():
            made.setVisible(not asking and intent in self._possible)

    def show_live(self, *, running: bool, frozen: bool) -> None:
        """Offer what can be done with a picture; say what the first button does."""
        name = translate("AR", "Go on") if frozen else translate("AR", "Freeze")
        self.freeze.setText(f" {name}")
        self.freeze.setAccessibleName(name)
        self.freeze.setIcon(icon("player-play" if frozen else "player-pause", "on_accent"))
        self.freeze.setEnabled(running or frozen)
        self.snapshot.setEnabled(running or frozen)

    def fit(self, room: int) -> None:
        """Leave the key's cap out where there is little room."""
        self._cap.setVisible(room >= theme.dp(520))

    def sizeHint(self) -> QSize:
        """Return what the buttons need."""
        return self._row.sizeHint()

    def _tool(self, name: str, intent: Intent, words: str, stays: bool) -> QToolButton:  # noqa: FBT001 - a row of the table
        made = icon_button(name, translate("View", words), key=key_of(intent), checkable=stays)
        made.setProperty("intent", intent.name)
        made.clicked.connect(self._ask)
        return made

    def _ask(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.intended.emit(Intent[sender.property("intent")])
