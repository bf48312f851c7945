"""What is chosen from: the options of an item, each with the key that chooses it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.quiz.option_box import OptionBox, Verdict
from anatomyapp.quiz.option import Option, OptionId

LETTERS = "ABCDEFGHIJKL"
_ARROWS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class OptionList(QWidget):
    """The options of an item; letters choose, arrow keys move, Enter chooses.

    Where ``several`` can be chosen, a press ticks or unticks, and Enter is left to others.
    """

    chosen = Signal(str, object)  # OptionId, Means

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[OptionId, OptionBox] = {}
        self._caps: dict[str, OptionId] = {}
        self._open, self._several = True, False
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.dp(theme.SPACE_S))

    def offer(
        self, options: tuple[Option, ...], *, several: bool = False, caps: Sequence[str] = ()
    ) -> None:
        """Show these options in their order, none of them chosen.

        With ``caps``, keys of their own beside the letters, they stand side by side.
        """
        for box in self._boxes.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes, self._open, self._several = {}, True, several
        self._caps = {}
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._column.setDirection(across if caps else down)
        for place, (cap, option) in enumerate(zip(caps or LETTERS, options, strict=False)):
            box = OptionBox(cap, option.text, several=several, tall=bool(caps))
            box.clicked.connect(self._say)
            self._boxes[option.id] = box
            self._caps |= {LETTERS[place]: option.id, cap: option.id}
            self._column.addWidget(box)
            box.show()  # at once, so that it can take the keyboard
        self.setVisible(bool(options))

    def box(self, option: OptionId) -> OptionBox:
        """Return the box of an option."""
        return self._boxes[option]

    def boxes(self) -> tuple[OptionBox, ...]:
        """Return the boxes in their order."""
        return tuple(self._boxes.values())

    @property
    def ticked(self) -> tuple[OptionId, ...]:
        """The options that stand chosen, in the order shown."""
        return tuple(option for option, box in self._boxes.items() if box.isChecked())

    def choose(self, *options: OptionId) -> None:
        """Show these options as chosen, and no others."""
        for known, box in self._boxes.items():
            box.setChecked(known in options)

    def choose_letter(self, letter: str) -> bool:
        """Choose the option of a key, if there is one; return whether there is."""
        option = self._caps.get(letter.upper())
        if not self._open or option is None:
            return False
        self._boxes[option].click()
        return True

    def close_with(self, keys: Collection[OptionId], chosen: Collection[OptionId]) -> None:
        """Show the verdict and take no more choices."""
        self._open = False
        for option, box in self._boxes.items():
            box.close_choice()
            if option in keys:
                missed = self._several and option not in chosen
                box.show_verdict(Verdict.MISSED if missed else Verdict.RIGHT)
            elif option in chosen:
                box.show_verdict(Verdict.WRONG)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, choose with Enter where that is enough."""
        boxes = [box for box in self.boxes() if box.isEnabled()]
        here = next((i for i, box in enumerate(boxes) if box is self.focusWidget()), None)
        step = _ARROWS.get(Qt.Key(event.key()))
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._several
        if here is None or (step is None and not enter):
            super().keyPressEvent(event)
        elif step is not None:
            boxes[(here + step) % len(boxes)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            boxes[here].click()

    def _say(self) -> None:
        sender = self.sender()
        for option, box in self._boxes.items():
            if box is sender:
                if not self._several:
                    self.choose(option)
                self.chosen.emit(option, box.means)
