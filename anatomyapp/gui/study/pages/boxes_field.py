"""Answering by boxes: digits choose, arrows move, Space ticks, Backspace takes back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from anatomyapp.gui.announcement import announce
from anatomyapp.gui.language import translate
from anatomyapp.gui.study.pages.answer_box import AnswerBox
from anatomyapp.gui.study.pages.answer_field import AnswerField

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_TAKE_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


def caps(count: int) -> tuple[str, ...]:
    """Return the keys of so many boxes: digits from 1, and none beyond 9."""
    return tuple(str(n) if n <= 9 else "" for n in range(1, count + 1))


class BoxesField(AnswerField):
    """Boxes of which one is chosen, or several; ``codes`` are what they stand for."""

    def __init__(
        self,
        name: str,
        boxes: Sequence[tuple[str, AnswerBox]],
        keys: Sequence[str],
        *,
        several: bool = False,
    ) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.codes, self.boxes = [code for code, _ in boxes], [box for _, box in boxes]
        self._keys, self._several, self._at = list(keys), several, 0
        for box in self.boxes:
            box.clicked.connect(self._take_click)
        self.show_chosen(())

    @property
    def chosen(self) -> tuple[str, ...]:
        """The codes of the boxes that are chosen, in their order."""
        pairs = zip(self.codes, self.boxes, strict=True)
        return tuple(code for code, box in pairs if box.isChecked())

    def show_chosen(self, chosen: Sequence[str]) -> None:
        """Show boxes as chosen, and no others."""
        for code, box in zip(self.codes, self.boxes, strict=True):
            box.setChecked(code in chosen)
        first = next((i for i, code in enumerate(self.codes) if code in chosen), self._at)
        self._at = self._at if self._several else first
        self.setAccessibleDescription(f"{self._said()}. {_hint(several=self._several)}")
        self._show_place()

    def take(self, at: int) -> None:
        """Choose a box; of several, tick it or not."""
        self._at = at
        code, chosen = self.codes[at], set(self.chosen)
        wanted = self.after(code, chosen ^ {code}) if self._several else {code}
        self.show_chosen([each for each in self.codes if each in wanted])
        announce(self, self._said())
        self.changed.emit()

    def after(self, code: str, chosen: set[str]) -> set[str]:
        """Return what stays chosen after a box was ticked; a kind of field may forbid some."""
        del code
        return chosen

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, move, take back, or be done."""
        key, text = Qt.Key(event.key()), event.text()
        if event.modifiers() & _COMMANDS:
            super().keyPressEvent(event)
        elif text and text in self._keys:
            self.take(self._keys.index(text))
        elif key in _BACK or key in _ON:
            self._move(1 if key in _ON else -1)
        elif key == Qt.Key.Key_Space:
            self.take(self._at)
        elif key in _TAKE_BACK:
            self.show_chosen(())
            self.changed.emit()
        elif key in _ENTER:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the arrows stand."""
        super().focusInEvent(event)
        self._show_place()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self._show_place()

    def _move(self, by: int) -> None:
        """Move to a neighbour; where one is chosen, choose it."""
        first = not self._several and not self.chosen
        at = self._at if first else min(max(self._at + by, 0), len(self.boxes) - 1)
        if not self._several:
            self.take(at)
            return
        self._at = at
        self._show_place()
        announce(self, self.boxes[at].accessibleName())

    def _said(self) -> str:
        said = ", ".join(box.accessibleName() for box in self.boxes if box.isChecked())
        return said or translate("Study", "Not answered yet")

    def _show_place(self) -> None:
        here = self.hasFocus() and self._several
        for at, box in enumerate(self.boxes):
            box.point(on=here and at == self._at)

    def _take_click(self) -> None:
        sender = self.sender()
        for at, box in enumerate(self.boxes):
            if box is sender:
                box.toggle()  # back to what it was: `take` decides
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self.take(at)


def _hint(*, several: bool) -> str:
    if several:
        return translate("Study", "Digits or Space tick, arrows move, Backspace takes all back")
    return translate("Study", "Digits choose, arrows move, Backspace takes back")
