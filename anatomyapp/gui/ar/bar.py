"""The bar over the camera's picture: hold it, see through, name, cut, breathe, keep."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import KeyCap, icon_button, primary_button, rule
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import marked, translate
from anatomyapp.gui.view.folding import Folding
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

_FOLDED = (  # what is needed least first
    Intent.SHOW_ALL, Intent.ISOLATE, Intent.BREATHE, Intent.CUT, Intent.XRAY, Intent.LABELS,
)  # fmt: skip
_WITH_CAP, _WITH_WORDS = 560, 460  # dp


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
        self._possible = {*self._tools}
        self._head = _beside(self.freeze, self._cap)
        parts = (self._head, rule("down"), *self._tools.values())
        for widget in (*parts, rule("down"), self.quiz, self.mirror, self.snapshot):
            self._row.addWidget(widget)
        order = (*(self._tools[intent] for intent in _FOLDED), self.mirror, self.snapshot)
        self._folding = Folding(self, self._row, order)
        self._folding.offer(self.quiz, possible=False)

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
        self._folding.offer(self._tools[intent], possible=possible)

    def offer_quiz(self) -> None:
        """Offer the quiz."""
        self._folding.offer(self.quiz, possible=True)

    def show_asking(self, *, asking: bool) -> None:
        """Leave out, while a quiz is open, what would change what is asked or name it."""
        self.quiz.setChecked(asking)
        for intent, made in self._tools.items():
            self._folding.offer(made, possible=not asking and intent in self._possible)

    def show_live(self, *, running: bool, frozen: bool) -> None:
        """Offer what can be done with a picture; say what the first button does."""
        name = translate("AR", "Go on") if frozen else translate("AR", "Freeze")
        self.freeze.setText(f" {name}")
        self.freeze.setAccessibleName(name)
        self.freeze.setToolTip(f"{name} ({translate('Keys', 'Space')})")
        self.freeze.setIcon(icon("player-play" if frozen else "player-pause", "on_accent"))
        self.freeze.setEnabled(running or frozen)
        self.snapshot.setEnabled(running or frozen)

    def fit(self, room: int) -> None:
        """Leave the key's cap out where there is little room, and fold what has none."""
        self._cap.setVisible(room >= theme.dp(_WITH_CAP))
        style = Qt.ToolButtonStyle
        worded = room >= theme.dp(_WITH_WORDS)
        self.quiz.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if worded else style.ToolButtonIconOnly
        )
        self._folding.fit(room)

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


def _beside(*widgets: QWidget) -> QWidget:
    """Return widgets that never fold, in one."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.dp(theme.SPACE_XS))
    for widget in widgets:
        row.addWidget(widget)
    return made
