"""Who takes part: one learner, or a group at one computer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, Select, button, captioned, label, primary_button
from anatomyapp.gui.dialog import Dialog
from anatomyapp.gui.language import translate
from anatomyapp.gui.welcome import LONGEST_NAME
from anatomyapp.session.turns import Letter


class JoinDialog(Dialog):
    """A name for each; whoever gives none gets one, with which they can come back."""

    joined = Signal(object)  # tuple[str, ...]: names, empty for a guest

    def __init__(
        self, window: QWidget, title: str, most: int, learner: str, known: Sequence[str]
    ) -> None:
        words = translate("Study", "Who takes part?")
        super().__init__(window, title, words, "users" if most > 1 else "user-circle")
        self._most = most
        self.count = Select(translate("Study", "How many are you"))
        self.fields = tuple(self._field(letter, known) for letter in tuple(Letter)[:most])
        self._labels = [label(letter.value, "h3") for letter in tuple(Letter)[:most]]
        self.same = Paragraph(translate("Study", "Two of you have one name."), "caption")
        self.begin = primary_button(translate("Study", "Begin"), "player-play")
        self._build()
        self.count.currentIndexChanged.connect(self._fit)
        self.fields[0].setText(learner)
        self._fit()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of those who are here, empty for guests."""
        here = self.fields[: self.count.currentIndex() + 1 if self._most > 1 else 1]
        return tuple(" ".join(field.text().split()) for field in here)

    def _build(self) -> None:
        if self._most > 1:
            for number in range(1, self._most + 1):
                self.count.addItem(translate("Study", "%n people", "", number))
            self.count.setCurrentIndex(self._most - 1)
            self.column.addLayout(captioned(translate("Study", "How many are you"), self.count))
        grid = QGridLayout()
        grid.setSpacing(theme.dp(theme.SPACE_S))
        for row, (letter, field) in enumerate(zip(self._labels, self.fields, strict=True)):
            grid.addWidget(letter, row, 0)
            grid.addWidget(field, row, 1)
            letter.setVisible(self._most > 1)
        self.column.addLayout(grid)
        self.same.setProperty("tone", "warning")
        self.column.addWidget(self.same)
        promise = translate(
            "Study",
            "A name is a pseudonym, such as “Maple Heron”: it need not tell who you are. Leave it "
            "empty, and one is made. Whoever is asked again later comes back under it.",
        )
        self.column.addWidget(Paragraph(promise, "caption"))
        self.add_button(button(translate("Window", "Cancel")))
        self.add_button(self.begin, closes=False)
        self.begin.clicked.connect(self._join)

    def _field(self, letter: Letter, known: Sequence[str]) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(translate("Study", "Guest: a name is made"))
        name = translate("Study", "Name of member {letter}").format(letter=letter.value)
        made.setAccessibleName(name if self._most > 1 else translate("Study", "Your name"))
        made.setMaxLength(LONGEST_NAME)
        completer = QCompleter(list(known), made)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        made.setCompleter(completer)
        made.returnPressed.connect(self._join)
        made.textChanged.connect(self._look)
        return made

    def _fit(self) -> None:
        """Show a field for each who is here."""
        here = self.count.currentIndex() + 1 if self._most > 1 else 1
        for row, (letter, field) in enumerate(zip(self._labels, self.fields, strict=True)):
            field.setVisible(row < here)
            letter.setVisible(row < here and self._most > 1)
        self._look()
        self.fit()

    def _look(self) -> None:
        named = [name for name in self.names if name]
        same = len(set(named)) < len(named)
        self.same.setVisible(same)
        self.begin.setEnabled(not same)

    def _join(self) -> None:
        if self.begin.isEnabled():
            names = self.names
            self.close_dialog()
            self.joined.emit(names)
