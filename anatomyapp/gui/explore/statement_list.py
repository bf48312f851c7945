"""The relations on a structure's card, as sentences whose ends are links."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.statement import Statement, grouped, statements
from anatomyapp.atlas.structure import StructureId
from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, chip_button, ghost_button, label
from anatomyapp.gui.components.flow import Flow
from anatomyapp.gui.language import say, translate
from anatomyapp.gui.naming import in_sentence

_FIRST = 5  # sentences shown at once
_CHIPS_FROM = 2  # as many alike, without a word to add, share a row of chips


class StatementList(QWidget):
    """What is said of a structure; the first sentences, the rest on demand."""

    structure_wanted = Signal(str)  # StructureId
    feature_wanted = Signal(str, str)  # StructureId and its feature

    def __init__(self, atlas: Atlas, structure: StructureId) -> None:
        super().__init__()
        self._atlas = atlas
        self._names = {feature.id: feature.label for feature in atlas.features}
        self._said = statements(atlas, structure)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.dp(theme.SPACE_XS))
        self._say(self._said[:_FIRST])
        rest = len(self._said) - _FIRST
        if rest > 0:
            self._more = ghost_button(
                translate("Explore", "Show %n more", "", rest), "chevron-down"
            )
            self._more.setProperty("flush", True)
            self._more.clicked.connect(self.unfold)
            self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def empty(self) -> bool:
        """Whether nothing is said."""
        return not self._said

    def unfold(self) -> None:
        """Show every sentence."""
        self._more.hide()
        self._say(self._said[_FIRST:])

    def _say(self, said: tuple[Statement, ...]) -> None:
        for words, alike in grouped(said):
            self._column.addWidget(label(say(words), "caption"))
            plain = [s for s in alike if not s.note and not s.other_feature]
            together = plain if len(plain) >= _CHIPS_FROM else []
            if together:
                self._column.addWidget(self._chips(together))
            for statement in alike:
                if statement not in together:
                    self._column.addWidget(self._sentence(statement))

    def _chips(self, said: list[Statement]) -> QWidget:
        row = Flow(6)
        for statement in said:
            row.add(self._link(statement))
        return row

    def _link(self, statement: Statement) -> QWidget:
        text = self._atlas.structures[statement.other].label
        if statement.other_feature:
            text = f"{text}: {in_sentence(self._names[statement.other_feature])}"
        link = chip_button(text)
        source = translate("Explore", "Source: {name}").format(name=statement.source)
        link.setToolTip(f"{text}\n{source}")
        link.clicked.connect(partial(self._follow, statement))
        return link

    def _sentence(self, statement: Statement) -> QWidget:
        sentence = QWidget()
        column = QVBoxLayout(sentence)
        column.setContentsMargins(0, 0, 0, theme.dp(2))
        column.setSpacing(theme.dp(2))
        row = Flow(6)
        row.add(self._link(statement))
        column.addWidget(row)
        note = statement.note
        if statement.variation and not note.startswith("variation"):
            variation = translate("Explore", "variation")
            note = f"{variation}: {note}" if note else variation
        if note:
            column.addWidget(Paragraph(note[:1].upper() + note[1:] + ".", "caption"))
        return sentence

    def _follow(self, statement: Statement) -> None:
        if statement.other_feature:
            self.feature_wanted.emit(statement.other, statement.other_feature)
        else:
            self.structure_wanted.emit(statement.other)
