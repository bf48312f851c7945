"""Putting names to pins: by dragging, by clicks, or by a name's letter and a pin's number."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent

from anatomyapp.gui.announcement import announce
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.hand import Hand
from anatomyapp.gui.quiz.pins_box import PinBox, PinWords
from anatomyapp.gui.quiz.pins_layer import PinsLayer
from anatomyapp.gui.quiz.pins_tray import ChipTray
from anatomyapp.gui.view.pane import ModelPane
from anatomyapp.quiz.grading import Grade
from anatomyapp.quiz.naming_pins import PinNames
from anatomyapp.quiz.option import OptionId, option_of
from anatomyapp.quiz.response import Labelled, Means
from anatomyapp.quiz.task import Label

_TAKE_OFF = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_PUT = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PinsHand(Hand):
    """Names in a tray and pins on the model; one name at a time is in the hand."""

    def __init__(self, pane: ModelPane, task: Label, tray: ChipTray) -> None:
        super().__init__(pane)
        self._task, self._tray, self._view = task, tray, pane.view
        self.names = PinNames.none_of(len(task.pins))
        self.in_hand: OptionId | None = None
        self._open = False
        self.layer = PinsLayer(pane, task.pins)

    def open(self) -> None:
        """Offer the names, and take them at the pins."""
        self._open = True
        self._tray.offer(self._task.options)
        self._tray.picked.connect(self._pick)
        self._tray.dragged.connect(self._drag)
        self._tray.dropped.connect(self._drop)
        for place, box in enumerate(self.layer.boxes):
            self._join(box, place)

    def response(self, means: Means) -> Labelled | None:
        """Return the names as they stand; None while no pin has one."""
        names = self.names.names
        return Labelled(names, means) if any(names) else None

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a name by its letter, put it by a digit or to the pin in focus."""
        if not self._open or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key, letter = Qt.Key(event.key()), event.text()
        option = self._tray.option_of(letter) if letter else None
        if option is not None:
            self._pick(option)
        elif self.in_hand is not None and letter.isdigit() and letter.isascii():
            self._put_by(int(letter) - 1)
        elif key == Qt.Key.Key_Escape and self.in_hand is not None:
            self._hold(None)
        elif key in _PUT and self.in_hand is not None:
            self._put_by(self._focused) if self._focused is not None else self._hold(self.in_hand)
        elif key in _TAKE_OFF:
            return self._take_off(self._focused if self._focused is not None else self._last)
        else:
            return False
        return True

    def walk(self, step: int) -> None:
        """Bring the keyboard to the first pin, or to the last."""
        boxes = self.layer.boxes
        boxes[0 if step > 0 else -1].setFocus(Qt.FocusReason.TabFocusReason)

    def show_grade(self, grade: Grade) -> None:
        """Show a tick or a cross at each pin, with its right name."""
        self._close()
        given = grade.response
        names = given.names if isinstance(given, Labelled) else self.names.names
        for box, pin, name in zip(self.layer.boxes, self._task.pins, names, strict=True):
            right = name == pin.key
            said = "" if right or name is None else self._text(name)
            box.say(PinWords(self._text(pin.key), "", said, right=right))
            box.close_pin()
        self.layer.arrange()

    def put_away(self) -> None:
        """Leave neither pins nor names."""
        self._close()
        self._view.removeEventFilter(self.layer)
        self.layer.put_away()
        self.layer.hide()
        self.layer.deleteLater()

    @property
    def _focused(self) -> int | None:
        focus = self._view.window().focusWidget()
        return next((n for n, box in enumerate(self.layer.boxes) if box is focus), None)

    @property
    def _last(self) -> int | None:
        """The last pin that has a name."""
        named = [place for place, name in enumerate(self.names.names) if name is not None]
        return named[-1] if named else None

    def _join(self, box: PinBox, place: int) -> None:
        box.clicked.connect(lambda: self._click(place))
        box.taken_off.connect(lambda: self._take_off(place))
        box.dragged.connect(self._aim_at)
        box.dropped.connect(lambda at: self._drop_from(place, at))

    def _close(self) -> None:
        if self._open:
            self._open = False
            self._tray.picked.disconnect(self._pick)
            self._tray.dragged.disconnect(self._drag)
            self._tray.dropped.disconnect(self._drop)
            self._tray.offer(())
            self.layer.want(None)

    def _pick(self, option: str) -> None:
        """Take a name into the hand, or put it back."""
        name = OptionId(option)
        self._hold(name if name != self.in_hand else None)

    def _hold(self, name: OptionId | None) -> None:
        self.in_hand = name
        self._tray.show_names(self.names, name)
        if name is not None:
            words = translate("Quiz", "{name}: press the number of its pin")
            announce(self._tray, words.format(name=self._text(name)))

    def _click(self, place: int) -> None:
        """Put the name in the hand to a pin, or take the pin's own into the hand."""
        if not self._open:
            return
        if self.in_hand is not None:
            self._put(self.in_hand, place)
        elif self.names.names[place] is not None:
            self._hold(self.names.names[place])

    def _put_by(self, place: int) -> None:
        if self.in_hand is not None and 0 <= place < len(self._task.pins):
            self._put(self.in_hand, place)

    def _put(self, name: OptionId, place: int) -> None:
        self._stand(self.names.put(name, place))
        words = translate("Quiz", "Pin {number}: {name}")
        announce(self._tray, words.format(number=place + 1, name=self._text(name)))

    def _take_off(self, place: int | None) -> bool:
        if not self._open or place is None or self.names.names[place] is None:
            return False
        self._stand(self.names.take_off(place))
        words = translate("Quiz", "Pin {number}: {name}")
        name = translate("Quiz", "no name")
        announce(self._tray, words.format(number=place + 1, name=name))
        return True

    def _stand(self, names: PinNames) -> None:
        """Show names where they stand now, and none in the hand."""
        self.names, self.in_hand = names, None
        self._tray.show_names(names, None)
        for box, name in zip(self.layer.boxes, names.names, strict=True):
            chip = self._tray.chips.get(name) if name is not None else None
            box.say(PinWords(self._text(name), chip.letter) if name and chip else PinWords())
        self.layer.arrange()
        self.changed.emit()

    def _drag(self, option: str, at: QPoint) -> None:
        del option
        self._aim_at(at)

    def _aim_at(self, at: QPoint) -> None:
        self.layer.want(self.layer.pin_at(at) if self._open else None)

    def _drop(self, option: str, at: QPoint) -> None:
        place = self.layer.pin_at(at)
        self.layer.want(None)
        if place is not None:
            self._put(OptionId(option), place)

    def _drop_from(self, start: int, at: QPoint) -> None:
        """Bring a pin's name to another pin, or back where it is dropped on none."""
        place, name = self.layer.pin_at(at), self.names.names[start]
        self.layer.want(None)
        if not self._open or name is None:
            return
        if place is None:
            self._take_off(start)
        elif place != start:
            self._put(name, place)

    def _text(self, name: OptionId) -> str:
        option = option_of(self._task.options, name)
        return option.text if option is not None else name
