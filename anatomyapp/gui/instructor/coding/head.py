"""What stands above the comments: whose they are, who reads, and where it goes."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.gui.components import Select, button, label
from anatomyapp.gui.instructor.coding.comparing import reader_words
from anatomyapp.gui.instructor.coding.desk import READERS, Desk
from anatomyapp.gui.instructor.coding.reading import Reading
from anatomyapp.gui.instructor.loading import controls
from anatomyapp.gui.instructor.simulated_mark import simulated_mark
from anatomyapp.gui.language import translate


class CodingHead(QWidget):
    """Study, reader, and what can be done with the codes."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.study = Select(translate("Coding", "Study"))
        self.reader = Select(translate("Coding", "Reader"))
        for select in (self.study, self.reader):
            select.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToContents)
        for reader in READERS:
            self.reader.addItem(reader_words(reader), reader)
        self.compare = button(translate("Coding", "Compare"), "users")
        self.compare.setCheckable(True)
        self.export = button(translate("Instructor", "Export CSV"), "download")
        self.export.setToolTip(
            translate("Coding", "Words stand in the file only where their writer allows quoting.")
        )
        self.left, self.simulated = label("", "caption"), simulated_mark()
        tools = (self.left, self.study, self.reader, self.compare, self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(controls((label(title, "display"), self.simulated), tools))

    def show_reading(self, reading: Reading) -> None:
        """Offer the studies that there are; mark what is simulated."""
        self.simulated.setVisible(reading.simulated)
        self.study.clear()
        for each in reading.studies:
            self.study.addItem(each.title, each.id)
        self.study.setCurrentIndex(max(0, self.study.findData(reading.study)))

    def show_desk(self, desk: Desk) -> None:
        """Say how much is left to read; offer to compare once the reader is done."""
        left = len(desk.unread)
        words = translate("Coding", "%n left to read", "", left)
        self.left.setText(words if left else translate("Coding", "all read"))
        other = next(each for each in READERS if each != desk.reader)
        first = desk.to_read_before_comparing(other)
        self.compare.setEnabled(not first)
        self.compare.setToolTip(
            translate(
                "Coding", "Read %n more first: neither sees the other's codes before.", "", first
            )
            if first
            else translate("Coding", "See both readers' codes side by side")
        )
