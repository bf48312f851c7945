"""Texts of tours in the window: they wrap, can be selected, and their links can be followed."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, Qt

from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph
from anatomyapp.scene.tour_text import pieces, plain

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse
_FLAGS = (
    _SELECTABLE
    | Qt.TextInteractionFlag.LinksAccessibleByMouse
    | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)


def selectable(words: Paragraph) -> Paragraph:
    """Let a text be selected with the pointer, and return it."""
    words.setTextInteractionFlags(_SELECTABLE)
    return words


class LinkedText(Paragraph):
    """A text with links to structures and features; ``linkActivated`` gives their targets."""

    def __init__(self, text: str, kind: str = "body") -> None:
        super().__init__("", kind)
        self._text = text
        self.setTextInteractionFlags(_FLAGS)
        if plain(text) == text:
            selectable(self)  # nothing that the keyboard could follow
        self._write()
        self.setAccessibleName(plain(text))

    def changeEvent(self, event: QEvent) -> None:
        """Give links the theme's colour."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_text"):
            self._write()

    def _write(self) -> None:
        colour = theme.tokens().accent_text
        parts = []
        for piece in pieces(self._text):
            words = html.escape(piece.words)
            link = f'<a href="{piece.target}" style="color:{colour}">{words}</a>'
            parts.append(link if piece.target else words)
        self.say_rich("".join(parts))
