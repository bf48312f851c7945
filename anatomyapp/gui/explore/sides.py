"""The parts of the place to explore beside each other: list, model, and what is at the right."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPropertyAnimation, Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import icon_button
from anatomyapp.gui.explore.card import StructureCard
from anatomyapp.gui.explore.rooms import rooms_of
from anatomyapp.gui.language import translate
from anatomyapp.gui.narrow import is_compact


class Sides(QObject):
    """Gives list, model and card their rooms; in a narrow place the list is a drawer.

    Parameters
    ----------
    place
        Holds the parts.
    panel, middle, card
        What is at the left, in the middle and usually at the right.
    """

    arranged = Signal()

    def __init__(
        self, place: QWidget, panel: QWidget, middle: QWidget, card: StructureCard
    ) -> None:
        super().__init__(place)
        self._place, self._panel, self._middle, self._card = place, panel, middle, card
        self.right: QWidget = card
        self.button = icon_button(
            "list-details", translate("Explore", "Structures"), checkable=True
        )
        self.button.setProperty("kind", "floating")
        self.button.toggled.connect(self._pull)
        self._slide = QPropertyAnimation(panel, b"pos", self)
        self._slide.setDuration(theme.PANEL_MS)
        for widget in (panel, middle, card):
            widget.setParent(place)

    def put_right(self, widget: QWidget) -> None:
        """Put a panel, or the card again, at the right; a panel that stood there goes."""
        if self.right not in {self._card, widget}:
            self.right.hide()
            self.right.deleteLater()
        self.right = widget
        widget.setParent(self._place)
        widget.show()
        self.arrange()

    def open_list(self) -> None:
        """Show the list where it is a drawer."""
        self.button.setChecked(True)

    def close_list(self) -> None:
        """Give the model its room once something of the list was flown to."""
        self.button.setChecked(False)

    def _pull(self, out: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Let the drawer come in from the side, at once where motion is reduced."""
        self.arrange()
        if out and is_compact(self._place.width()) and not theme.theme().reduce_motion:
            here = self._panel.pos()
            self._slide.setStartValue(here - QPoint(self._panel.width(), 0))
            self._slide.setEndValue(here)
            self._slide.start()

    def arrange(self) -> None:
        """Place list, model and what is at the right."""
        size = self._place.size()
        compact, welcoming = is_compact(size.width()), self.right is not self._card
        told = welcoming or self._card.told
        self.button.setVisible(compact)
        self._panel.setVisible(not compact or self.button.isChecked())
        self.right.setVisible(not compact or told)
        wished = self.right.property("room") or 0
        rooms = rooms_of(size, wished if welcoming else 0, welcoming=welcoming, told=told)
        self._panel.setGeometry(rooms.panel)
        self._middle.setGeometry(rooms.middle)
        self.right.setGeometry(rooms.right)
        if compact:
            self._panel.raise_()
        self.arranged.emit()
