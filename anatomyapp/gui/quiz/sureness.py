"""How sure the learner is of the answer to come."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import KeyCap, label
from anatomyapp.gui.language import keys, marked, translate
from anatomyapp.gui.quiz.box import Box

SURENESS = (
    marked("Quiz", "Guess"),
    marked("Quiz", "Unsure"),
    marked("Quiz", "Fairly sure"),
    marked("Quiz", "Certain"),
)


class _SurenessBox(Box):
    """One step of sureness; its border is always 2 px wide, so that nothing moves."""

    def __init__(self, step: int, text: str) -> None:
        super().__init__(f"{step}: {text}")
        self.setToolTip(f"{text} ({step})")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.dp(size) for size in (4, 8, 4, 8)))
        column.setSpacing(theme.dp(theme.SPACE_XS))
        cap, self._words = KeyCap(str(step)), label(text, "body")
        column.addWidget(cap, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        self.put(cap, self._words)
        self.toggled.connect(self._show_chosen)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        del event
        if self.isChecked():
            self.paint_box("accent_soft", "accent", 2)
        else:
            hovered = self.underMouse() and self.isEnabled()
            fill = "surface3" if hovered else "surface2"
            self.paint_box(fill, fill, 2)

    def _show_chosen(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Write the chosen step's words strongly."""
        words = self._words
        words.setProperty("type", "h3" if on else "body")
        words.setProperty("tone", "accent" if on else "")
        words.style().unpolish(words)
        words.style().polish(words)


class Sureness(QWidget):
    """How sure the learner is, 1 to 4; it may be left open, and is asked before the answer."""

    changed = Signal(object)  # int | None

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(6))
        head = QHBoxLayout()
        head.addWidget(label(translate("Quiz", "How sure are you?"), "h3"))
        head.addStretch(1)
        self._keys = label("", "caption")
        head.addWidget(self._keys)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        self._boxes = [
            _SurenessBox(step, translate("Quiz", text)) for step, text in enumerate(SURENESS, 1)
        ]
        for box in self._boxes:
            box.clicked.connect(self._say)
            row.addWidget(box, 1)
        column.addLayout(row)

    def settle(self) -> None:
        """Keep what was said before the answer; what was left open goes away."""
        said = any(box.isChecked() for box in self._boxes)
        self.setVisible(said)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for box in self._boxes:
            box.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def open(self, *, with_ctrl: bool = False) -> None:
        """Ask again, with nothing said; ``with_ctrl`` where digits belong to the answer."""
        self.choose(None)
        said = translate("Quiz", "optional · press {keys}")
        self._keys.setText(said.format(keys=keys("Ctrl+1–4") if with_ctrl else "1–4"))
        self.show()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        for box in self._boxes:
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def choose(self, step: int | None) -> None:
        """Show a step as chosen, or none."""
        for index, box in enumerate(self._boxes, 1):
            box.setChecked(index == step)

    def press(self, step: int) -> None:
        """Choose a step as its key does; the same key once more takes it back."""
        if self._boxes[step - 1].focusPolicy() != Qt.FocusPolicy.NoFocus:
            self._boxes[step - 1].click()

    def _say(self) -> None:
        sender = self.sender()
        step = next((i for i, box in enumerate(self._boxes, 1) if box is sender), None)
        chosen = step if step is not None and self._boxes[step - 1].isChecked() else None
        self.choose(chosen)
        self.changed.emit(chosen)
