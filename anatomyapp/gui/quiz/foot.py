"""The foot of an item's panel: what can be done with the item; it never scrolls."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import button, ghost_button, primary_button, rule
from anatomyapp.gui.language import keys, translate
from anatomyapp.gui.narrow import is_text_large


class ItemFoot(QWidget):
    """*Quit*, *I don't know*, *Retry later* and *Next*.

    ``narrow`` leaves *Quit* to others, and icons out where words alone have room.
    """

    next_asked = Signal()
    retry_asked = Signal()
    skip_asked = Signal()
    quit_asked = Signal()

    def __init__(self, *, narrow: bool = False) -> None:
        super().__init__()
        self._narrow = narrow
        self.quit = ghost_button(translate("Quiz", "Quit"), "square")
        self.skip = button(translate("Quiz", "I don't know"), "help-circle")
        self.retry = button(translate("Quiz", "Retry later"), "repeat")
        self.next = primary_button(translate("Quiz", "Next"), "arrow-right", large=True)
        self.next.setToolTip(f"{translate('Quiz', 'Next')} ({keys('Enter')})")
        self._icons = {made: made.icon() for made in (self.quit, self.skip, self.retry)}
        row = QHBoxLayout()
        row.setSpacing(theme.dp(theme.SPACE_S))
        for made, asked in (
            (self.quit, self.quit_asked),
            (self.skip, self.skip_asked),
            (self.retry, self.retry_asked),
            (self.next, self.next_asked),
        ):
            made.clicked.connect(asked)
            row.addWidget(made)
        row.insertStretch(1)
        self.quit.setVisible(not narrow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_M))
        column.addWidget(rule())
        column.addLayout(row)

    def open(self) -> None:
        """Offer what can be done with an item that waits for its answer."""
        self.retry.hide()
        self.skip.show()
        self.next.setEnabled(False)

    def close_item(self, *, can_retry: bool) -> None:
        """Offer what can be done with an item that was answered."""
        self.skip.hide()
        self.retry.setVisible(can_retry)
        self.next.setEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icons out where large text needs their room."""
        super().resizeEvent(event)
        plain = is_text_large() or self._narrow
        for made, its_icon in self._icons.items():
            made.setIcon(QIcon() if plain else its_icon)
            made.setText(made.accessibleName() if plain else f" {made.accessibleName()}")
