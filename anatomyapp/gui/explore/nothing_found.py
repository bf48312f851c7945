"""What the list says when a search finds nothing: what to try, and words that look like it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from anatomyapp.gui.components import EmptyState, chip_button
from anatomyapp.gui.language import translate

_MOST = 2


class NothingFound(EmptyState):
    """Offers words of the atlas that look like what was typed."""

    word_wanted = Signal(str)

    def __init__(self) -> None:
        chips = tuple(chip_button("") for _ in range(_MOST))
        super().__init__("search", translate("Explore", "Nothing found"), "", chips)
        self._words = chips
        for word in self._words:
            word.clicked.connect(self._ask)

    def show_words(self, words: tuple[str, ...]) -> None:
        """Offer these words."""
        some = words[:_MOST]
        for i, chip in enumerate(self._words):
            chip.setVisible(i < len(some))
            chip.setText(some[i] if i < len(some) else "")
            chip.setAccessibleName(
                translate("Explore", "Search for {word}").format(word=chip.text())
            )
        if some:
            self.text.say(translate("Explore", "No name holds all of these words. Did you mean:"))
        else:
            self.text.say(
                translate(
                    "Explore",
                    "Try another name, English or Latin, its first letters, or a number: T7.",
                )
            )

    def _ask(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self.word_wanted.emit(sender.text())
