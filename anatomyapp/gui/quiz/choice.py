"""What is chosen from: the options of an item, and how sure the learner is."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import IconLabel, KeyCap, Paragraph, label
from anatomyapp.gui.language import marked, translate
from anatomyapp.gui.quiz.box import Box
from anatomyapp.quiz.item import Means, Option, OptionId

LETTERS = "ABCDEFGHIJKL"
SURENESS = (
    marked("Quiz", "Guess"),
    marked("Quiz", "Unsure"),
    marked("Quiz", "Fairly sure"),
    marked("Quiz", "Certain"),
)
_ARROWS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class Verdict(StrEnum):
    """What an option's box says about it."""

    OPEN = "open"
    RIGHT = "right"
    WRONG = "wrong"


_LOOKS = {  # fill, edge, icon
    Verdict.OPEN: ("surface", "border", ""),
    Verdict.RIGHT: ("success_soft", "success", "check"),
    Verdict.WRONG: ("error_soft", "error", "x"),
}


class OptionBox(Box):
    """One option: key cap, words, and after the answer a tick or a cross."""

    def __init__(self, letter: str, text: str) -> None:
        super().__init__(f"{letter}: {text}")
        hint = translate("Quiz", "Choose this option")
        self.setToolTip(f"{hint} ({letter})")
        self._text = text
        self._verdict = Verdict.OPEN
        self.means = Means.KEYBOARD
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.dp(size) for size in (12, 10, 12, 10)))
        row.setSpacing(theme.dp(theme.SPACE_M))
        cap, words = KeyCap(letter), Paragraph(text)
        words.setContentsMargins(0, theme.dp(3), 0, 0)  # level with the cap
        self._mark = IconLabel("check", 18, "success")
        self._mark.hide()
        row.addWidget(cap, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self.put(cap, words, self._mark)

    @property
    def verdict(self) -> Verdict:
        """What the box says about its option."""
        return self._verdict

    def show_verdict(self, verdict: Verdict) -> None:
        """Show whether the option is the key, or was taken for it."""
        self._verdict = verdict
        _, edge, icon_name = _LOOKS[verdict]
        self._mark.setVisible(bool(icon_name))
        if icon_name:
            self._mark.show_icon(icon_name, edge)
            right = translate("Quiz", "{option}: the answer")
            wrong = translate("Quiz", "{option}: your choice, not the answer")
            said = right if verdict is Verdict.RIGHT else wrong
            self.setAccessibleName(said.format(option=self._text))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note that the pointer does it."""
        self.means = Means.POINTER
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose; what comes without the mouse comes by a key again."""
        super().mouseReleaseEvent(event)
        self.means = Means.KEYBOARD

    def close_choice(self) -> None:
        """Take no more presses, and keep the words as readable as they were."""
        self.setChecked(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        del event
        fill, edge, icon_name = _LOOKS[self._verdict]
        if icon_name:
            self.paint_box(fill, edge, 2)
        elif self.isChecked():
            self.paint_box("accent_soft", "accent", 2)
        else:
            hovered = self.underMouse() and self.isEnabled()
            self.paint_box("surface2" if hovered else fill, edge, 1)


class OptionList(QWidget):
    """The options of an item; letters choose, arrow keys move, Enter chooses."""

    chosen = Signal(str, object)  # OptionId, Means

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[OptionId, OptionBox] = {}
        self._open = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.dp(theme.SPACE_S))

    def offer(self, options: tuple[Option, ...]) -> None:
        """Show these options in their order, none of them chosen."""
        for box in self._boxes.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes, self._open = {}, True
        for letter, option in zip(LETTERS, options, strict=False):
            box = OptionBox(letter, option.text)
            box.clicked.connect(self._say)
            self._boxes[option.id] = box
            self._column.addWidget(box)
            box.show()  # at once, so that it can take the keyboard
        self.setVisible(bool(options))

    def box(self, option: OptionId) -> OptionBox:
        """Return the box of an option."""
        return self._boxes[option]

    def boxes(self) -> tuple[OptionBox, ...]:
        """Return the boxes in their order."""
        return tuple(self._boxes.values())

    def choose(self, option: OptionId | None) -> None:
        """Show one option as chosen, or none."""
        for known, box in self._boxes.items():
            box.setChecked(known == option)

    def choose_letter(self, letter: str) -> None:
        """Choose the option of a key cap, if there is one."""
        place = LETTERS.find(letter.upper())
        if self._open and 0 <= place < len(self._boxes):
            self.boxes()[place].click()

    def close_with(self, key: OptionId, chosen: OptionId | None) -> None:
        """Show the verdict and take no more choices."""
        self._open = False
        for option, box in self._boxes.items():
            box.close_choice()
            if option == key:
                box.show_verdict(Verdict.RIGHT)
            elif option == chosen:
                box.show_verdict(Verdict.WRONG)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, choose with Enter."""
        boxes = self.boxes()
        here = next((i for i, box in enumerate(boxes) if box.hasFocus()), None)
        step = _ARROWS.get(Qt.Key(event.key()))
        if here is None or not boxes:
            super().keyPressEvent(event)
        elif step is not None:
            boxes[(here + step) % len(boxes)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            boxes[here].click()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        sender = self.sender()
        for option, box in self._boxes.items():
            if box is sender:
                self.choose(option)
                self.chosen.emit(option, box.means)


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
        head.addWidget(label(translate("Quiz", "optional · press 1–4"), "caption"))
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

    def open(self) -> None:
        """Ask again, with nothing said."""
        self.choose(None)
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
