"""What of a bar's buttons folds into a menu where there is no room for all."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from anatomyapp.gui.components import icon_button
from anatomyapp.gui.language import translate


class Folding(QObject):
    """Folds buttons of a row into the menu of a last button, and leaves out what is not offered.

    Parameters
    ----------
    bar, row
        The bar and its layout, of buttons and of rules between them.
    order
        What may fold, what is needed least first.
    """

    def __init__(self, bar: QWidget, row: QHBoxLayout, order: tuple[QToolButton, ...]) -> None:
        super().__init__(bar)
        self._row, self._order = row, order
        self._folded: list[QToolButton] = []
        self._left_out: set[QToolButton] = set()
        self._room = 0
        self._more = icon_button("dots", translate("View", "More"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._more)
        menu.aboutToShow.connect(self._list_folded)
        self._more.setMenu(menu)
        row.addWidget(self._more)
        self._show_unfolded()

    def offer(self, button: QToolButton, *, possible: bool) -> None:
        """Offer a button, or leave it out for good."""
        (self._left_out.discard if possible else self._left_out.add)(button)
        if self._room:
            self.fit(self._room)
        else:
            self._show_unfolded()

    def fit(self, room: int) -> None:
        """Fold buttons until the row is as wide as its room."""
        self._room = room
        self._folded = []
        self._show_unfolded()
        foldable = [button for button in self._order if button not in self._left_out]
        while foldable and self._row.sizeHint().width() > room:
            self._folded.insert(0, foldable.pop(0))
            self._show_unfolded()

    def _show_unfolded(self) -> None:
        hidden = {*self._folded, *self._left_out}
        last_rule: QFrame | None = None
        items = (self._row.itemAt(i) for i in range(self._row.count()))
        for widget in (item.widget() for item in items if item is not None):
            if isinstance(widget, QToolButton):
                shown = bool(self._folded) if widget is self._more else widget not in hidden
                widget.setVisible(shown)
                if shown and last_rule is not None and widget is not self._more:
                    last_rule.show()
                    last_rule = None
            elif isinstance(widget, QFrame):  # a rule stands only before a button
                widget.hide()
                last_rule = widget
        self._row.invalidate()

    def _list_folded(self) -> None:
        menu = self._more.menu()
        menu.clear()
        for button in self._folded:
            if button.menu() is not None:
                menu.addActions(button.menu().actions())
                continue
            action = menu.addAction(button.icon(), button.toolTip())
            action.setCheckable(button.isCheckable())
            action.setChecked(button.isChecked())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
