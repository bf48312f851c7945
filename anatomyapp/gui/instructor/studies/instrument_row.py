"""One instrument in a list: what it is called, whether it can be asked, and what to know of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.components import Chip, Disclosure, Paragraph, button
from anatomyapp.gui.language import spoken, translate
from anatomyapp.study.instrument import Instrument


class InstrumentRow(QWidget):
    """Says that items are to be imported, where the text does not ship."""

    wanted = Signal(str)  # the instrument's id

    def __init__(self, instrument: Instrument) -> None:
        super().__init__()
        self.instrument = instrument
        language = instrument.spoken(spoken())
        self.title = instrument.title.said(language)
        self.state = _state(instrument)
        column, head = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_XS))
        head.addWidget(Paragraph(self.title, "h3"), 1)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(Paragraph(instrument.source, "caption"))
        if instrument.note is not None:
            note = Paragraph(instrument.note.said(language), "caption")
            more = Disclosure(translate("Studies", "What to know of it"))
            more.line.setAccessibleDescription(self.title)
            more.column.addWidget(note)
            column.addWidget(more)
        self.offer = button(translate("Studies", "Import items…"), "cloud-upload")
        name = translate("Studies", "Import items of {title}").format(title=self.title)
        self.offer.setAccessibleName(name)
        self.offer.setVisible(not instrument.text_ships)
        self.offer.clicked.connect(self._want)
        column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)

    def _want(self) -> None:
        self.wanted.emit(self.instrument.id)


def _state(instrument: Instrument) -> Chip:
    if instrument.can_be_asked:
        return Chip(translate("Studies", "Ready"), "check", "success")
    return Chip(translate("Studies", "Items to be imported"), "alert-triangle", "warning")
