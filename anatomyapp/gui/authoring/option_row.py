"""One option of an item: whether it is right, its words, its structure, what it tells."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from anatomyapp.gui import theme
from anatomyapp.gui.authoring.name_line import StructureLine
from anatomyapp.gui.authoring.names import Names
from anatomyapp.gui.authoring.text_lines import Line, put_text
from anatomyapp.gui.authoring.words import offer_sides, show_direction
from anatomyapp.gui.components import Paragraph, Select, icon_button
from anatomyapp.gui.icons import icon
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.fields import Fields, Value
from anatomyapp.quiz.authoring.ways import CHOSEN, Way

_INKS = (("text2", "text2"), ("success", "success"))


class OptionRow(QFrame):
    """Shows one option; says what is wished of it by its number."""

    edited = Signal(int, object, object, str)  # number, place in the option, value, words
    key_wanted = Signal(int)
    removed = Signal(int)
    moved = Signal(int, int)  # number, by
    pick_wanted = Signal(object)  # StructureLine, or None

    def __init__(self, number: int, way: Way, names: Names, beliefs: dict[str, str]) -> None:
        super().__init__()
        self.number, self._way, self._names, self._beliefs = number, way, names, beliefs
        self.setProperty("surface", "sunk")
        said = translate("Authoring", "Option {number}").format(number=number + 1)
        self.key = icon_button(
            "square", f"{translate('Authoring', 'Right')}: {said}", checkable=True
        )
        self.text = Line(f"{translate('Authoring', 'Words')}: {said}")
        self.structure = StructureLine(f"{translate('Authoring', 'Structure')}: {said}", names.find)
        self.side = Select(f"{translate('Authoring', 'Side')}: {said}")
        self.belief = Line(f"{translate('Authoring', 'Misconception')}: {said}")
        self._statement = Paragraph("", "caption", airy=False)
        self._build(said)
        self._connect()

    def show_fields(self, option: Fields, *, right: bool) -> None:
        """Show an option, and whether it is right."""
        structure = option.text("structure")
        called = self._names.called(structure) if structure else ""
        self.structure.show_name(called)
        turned = self._way is Way.TURN
        put_text(self.text, option.text("facing", "called") if turned else option.text("text"))
        self.text.setPlaceholderText(called or translate("Authoring", "Words of the option"))
        show_direction(self.side, option.part("facing"))
        self.belief.setVisible(not right and self._way is not Way.ORDER)
        put_text(self.belief, option.text("misconception"))
        statement = self._beliefs.get(option.text("misconception"), "")
        self._statement.say(statement)
        self._statement.setVisible(bool(statement) and not self.belief.isHidden())
        self.key.setChecked(right)
        self.key.setIcon(icon("circle-check" if right else "square", *_INKS[right]))
        self.key.setToolTip(
            translate("Authoring", "This is right")
            if right
            else translate("Authoring", "Make it right")
        )

    def _build(self, said: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.dp(size) for size in (8, 8, 6, 8)))
        column.setSpacing(theme.dp(6))
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(theme.dp(6))
            column.addLayout(row)
        alone = self._way is Way.CLICK  # its structure is all that it says
        first.addWidget(self.key)
        first.addWidget(self.text, 1)
        (first if alone else second).addWidget(self.structure, 1)
        second.addWidget(self.side, 1)
        for made in self._tools(said):
            first.addWidget(made)
        column.addWidget(self.belief)
        column.addWidget(self._statement)
        if not alone:
            told = translate("Authoring", "Structure that it stands for, if it does")
            self.structure.line.setPlaceholderText(told)
        offer_sides(self.side)
        self.side.setVisible(self._way is Way.TURN)
        self.structure.setVisible(self._way is not Way.TURN)
        self.key.setVisible(self._way in CHOSEN)
        self.text.setVisible(self._way is not Way.CLICK)
        hint = translate("Authoring", "What who chooses it believes: a sentence, or a listed one")
        self.belief.setPlaceholderText(hint)
        self.belief.setCompleter(self._completer())

    def _tools(self, said: str) -> tuple[QToolButton, ...]:
        up = icon_button("arrow-up", f"{translate('Authoring', 'Further up')}: {said}", small=True)
        down = icon_button(
            "arrow-down", f"{translate('Authoring', 'Further down')}: {said}", small=True
        )
        gone = icon_button("x", f"{translate('Authoring', 'Remove')}: {said}", small=True)
        up.clicked.connect(self._up)
        down.clicked.connect(self._down)
        gone.clicked.connect(self._remove)
        return (gone,) if self._way in {Way.CLICK, Way.TURN} else (up, down, gone)

    def _completer(self) -> QCompleter:
        lines = [f"{name}: {said}" for name, said in self._beliefs.items()]
        completer = QCompleter(lines, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._take_belief)
        return completer

    def _connect(self) -> None:
        self.key.clicked.connect(self._ask_key)
        self.text.textEdited.connect(self._say_text)
        self.structure.taken.connect(self._say_structure)
        self.structure.pick_wanted.connect(self.pick_wanted)
        self.side.activated.connect(self._say_side)
        self.belief.textEdited.connect(self._say_belief)

    def _say(self, place: tuple[str, ...], value: Value | None) -> None:
        words = translate("Authoring", "Option {number}").format(number=self.number + 1)
        self.edited.emit(self.number, place, value, words)

    def _say_text(self, text: str) -> None:
        self._say(("facing", "called") if self._way is Way.TURN else ("text",), text)

    def _say_structure(self, structure: str) -> None:
        self._say(("structure",), structure)

    def _say_side(self) -> None:
        if self.side.currentData() is not None:
            self._say(("facing", "direction"), self.side.currentData())

    def _say_belief(self, text: str) -> None:
        self._say(("misconception",), text)

    def _take_belief(self, line: str) -> None:
        self._say(("misconception",), line.partition(":")[0])

    def _ask_key(self) -> None:
        self.key_wanted.emit(self.number)

    def _remove(self) -> None:
        self.removed.emit(self.number)

    def _up(self) -> None:
        self.moved.emit(self.number, -1)

    def _down(self) -> None:
        self.moved.emit(self.number, 1)
