"""The hints of an item: a button, and below it what was told so far."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.announcement import announce
from anatomyapp.gui.components import MessageBox, Paragraph, link_button
from anatomyapp.gui.language import keys, translate


class HintBox(QWidget):
    """Offers the next hint; what it costs stands with the first."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.button = link_button("", "bulb")
        self.button.setToolTip(f"{translate('Quiz', 'Hint')} ({keys('H')})")
        self.button.clicked.connect(self.asked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.dp(theme.SPACE_S))
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._told: list[MessageBox] = []
        self.open(0)

    @property
    def texts(self) -> tuple[str, ...]:
        """The hints told so far."""
        return tuple(box.text.accessibleName() for box in self._told)

    def open(self, left: int) -> None:
        """Offer so many hints of another item, none of them told."""
        for box in self._told:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._told = []
        self._offer(left)

    def tell(self, words: str, left: int) -> None:
        """Tell a hint; so many are left."""
        box = MessageBox("accent", translate("Quiz", "Hint"), words)
        if not self._told:
            costs = translate(
                "Quiz", "The score stays as it is; the item comes back sooner for review."
            )
            box.column.addWidget(Paragraph(costs, "caption"))
        self._told.append(box)
        self._column.insertWidget(len(self._told) - 1, box)
        box.show()
        self._offer(left)
        announce(self, translate("Quiz", "Hint: {words}").format(words=words))

    def settle(self) -> None:
        """Offer no more."""
        self._offer(0)

    def _offer(self, left: int) -> None:
        more = translate("Quiz", "Another hint") if self._told else translate("Quiz", "Hint")
        self.button.setText(f" {more}")
        self.button.setAccessibleName(more)
        self.button.setVisible(left > 0)
        self.setVisible(left > 0 or bool(self._told))
