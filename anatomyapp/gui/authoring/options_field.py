"""The options of an item: a row for each, and what is right among them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.authoring.field import Field
from anatomyapp.gui.authoring.names import Names
from anatomyapp.gui.authoring.option_row import OptionRow
from anatomyapp.gui.components import Flow, link_button
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.fields import Fields, Value
from anatomyapp.quiz.authoring.ways import Way, option_id

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class OptionsField(Field):
    """Shows and changes options; what is right is one of them, or several."""

    rewritten = Signal(object, str)  # Fields of the whole item, words for the step
    pick_wanted = Signal(object)  # StructureLine, or None

    def __init__(self, way: Way, names: Names, beliefs: dict[str, str]) -> None:
        super().__init__(_name(way), ("options",), optional=way in _FORESEEN, help_text=_help(way))
        self._way, self._names, self._beliefs = way, names, beliefs
        self._item = Fields()
        self.rows: list[OptionRow] = []
        holder = QWidget()
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.dp(theme.SPACE_S))
        self.add = link_button(_add_words(way), "plus")
        self.add.clicked.connect(self._add)
        self.hold(holder)
        below = Flow()
        below.add(self.add)
        self.hold(below)

    def show_fields(self, fields: Fields) -> None:
        """Show a row for each option."""
        self._item = fields
        options = fields.parts("options")
        while len(self.rows) > len(options):
            row = self.rows.pop()
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(options):
            self._append()
        right = self._right()
        for row, option in zip(self.rows, options, strict=True):
            row.show_fields(option, right=option_id(option) in right and bool(right))

    def _append(self) -> None:
        row = OptionRow(len(self.rows), self._way, self._names, self._beliefs)
        row.edited.connect(self._edit)
        row.key_wanted.connect(self._make_key)
        row.removed.connect(self._remove)
        row.moved.connect(self._move)
        row.pick_wanted.connect(self.pick_wanted)
        self.rows.append(row)
        self._rows.addWidget(row)

    def _right(self) -> tuple[str, ...]:
        if self._way is Way.SEVERAL:
            return self._item.texts("keys")
        return (self._item.text("key"),) if self._way is Way.OPTIONS else ()

    def _edit(self, number: int, place: tuple[str, ...], value: Value | None, words: str) -> None:
        """Change an option; where its structure named it, what is right follows."""
        before = self._item.part("options", number)
        after = before.put(place, value)
        if not after.pairs:  # an option that says nothing would be gone
            after = after.put(("id",), self._free_letter())
        old, new = option_id(before), option_id(after)
        item = self._item.put(("options", number), after)
        if old != new and old in self._right():
            item = self._renamed(item, old, new)
        if item.put(("options", number), before) == self._item and place != ("structure",):
            self.edited.emit(("options", number, *place), value, words)
        else:
            self.rewritten.emit(item, words)

    def _renamed(self, item: Fields, old: str, new: str) -> Fields:
        if self._way is Way.SEVERAL:
            return item.put(("keys",), tuple(new if k == old else k for k in item.texts("keys")))
        return item.put(("key",), new)

    def _make_key(self, number: int) -> None:
        chosen = option_id(self._item.part("options", number))
        words = translate("Authoring", "What is right")
        if self._way is Way.SEVERAL:
            keys = self._right()
            kept = tuple(key for key in keys if key != chosen)
            self.edited.emit(("keys",), kept if chosen in keys else (*keys, chosen), words)
        else:
            item = self._item.put(("key",), chosen).put(("options", number, "misconception"), None)
            self.rewritten.emit(item, words)

    def _add(self) -> None:
        options: tuple[Value, ...] = self._item.parts("options")
        fresh: Fields = Fields((("id", self._free_letter()),))
        words = translate("Authoring", "Add an option")
        self.rewritten.emit(self._item.put(("options",), (*options, fresh)), words)
        if self.rows:
            row = self.rows[-1]
            (row.structure.line if self._way is Way.CLICK else row.text).setFocus()

    def _remove(self, number: int) -> None:
        gone = option_id(self._item.part("options", number))
        item = self._item.put(("options", number), None)
        if self._way is Way.SEVERAL:
            item = item.put(("keys",), tuple(k for k in item.texts("keys") if k != gone))
        self.rewritten.emit(item, translate("Authoring", "Remove an option"))

    def _move(self, number: int, by: int) -> None:
        options = list(self._item.parts("options"))
        option = options.pop(number)
        options.insert(min(max(0, number + by), len(options)), option)
        words = translate("Authoring", "Move an option")
        self.rewritten.emit(self._item.put(("options",), tuple(options)), words)

    def _free_letter(self) -> str:
        taken = {option_id(option) for option in self._item.parts("options")}
        return next(letter for letter in _LETTERS if letter not in taken)


_FORESEEN = frozenset((Way.CLICK, Way.TURN, Way.PINS))


def _name(way: Way) -> str:
    return {
        Way.CLICK: translate("Authoring", "Wrong clicks that you foresee"),
        Way.TURN: translate("Authoring", "Wrong surfaces that you foresee"),
        Way.PINS: translate("Authoring", "Names that fit no pin"),
        Way.ORDER: translate("Authoring", "What is put in order"),
    }.get(way, translate("Authoring", "Options"))


def _help(way: Way) -> str:
    return {
        Way.OPTIONS: translate("Authoring", "Press the box of the one that is right."),
        Way.SEVERAL: translate("Authoring", "Press the boxes of all that are right."),
        Way.ORDER: translate(
            "Authoring", "Write them in their right order; learners get them mixed."
        ),
    }.get(way, "")


def _add_words(way: Way) -> str:
    return {
        Way.CLICK: translate("Authoring", "Add a wrong click"),
        Way.TURN: translate("Authoring", "Add a wrong surface"),
        Way.PINS: translate("Authoring", "Add a name"),
    }.get(way, translate("Authoring", "Add an option"))
