"""What an item is called for good, and which version it is to be."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.authoring.field import Field, LineField
from anatomyapp.gui.components import CheckBox, Paragraph
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.changes import Weight, version_of, weight_of
from anatomyapp.quiz.authoring.draft import DraftItem


class Identity(QWidget):
    """Shows id and version; the id of an item that learners know stays."""

    edited = Signal(object, object, str)
    same_version_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        help_text = translate("Authoring", "Permanent once the bank is published.")
        self.id = LineField(translate("Authoring", "Id"), ("id",), help_text=help_text)
        self.id.edited.connect(self.edited)
        self.fields: tuple[Field, ...] = (self.id,)
        self._version = Paragraph("", "secondary")
        self.same = CheckBox(translate("Authoring", "Only spelling was mended: keep the version"))
        words = translate(
            "Authoring",
            "Answers are counted for each version of an item. A mended slip of the pen asks the "
            "same; other words may be easier or harder.",
        )
        self.same.setToolTip(words)
        self.same.clicked.connect(self.same_version_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.dp(theme.SPACE_XS))
        for widget in (self.id, self._version, self.same):
            column.addWidget(widget)

    def show_item(self, item: DraftItem) -> None:
        """Show the id, and the version with its reason."""
        self.id.show_fields(item.fields)
        self.id.line.setReadOnly(item.published is not None)
        weight = None if item.published is None else weight_of(item)
        self.same.setVisible(weight is Weight.WORDING)
        self.same.setChecked(item.same_version)
        self._version.say(_version_words(item, weight))


def _version_words(item: DraftItem, weight: Weight | None) -> str:
    version = version_of(item)
    if item.published is None:
        words = translate("Authoring", "Not published yet: version {version}.")
        return words.format(version=version)
    if weight is None:
        return translate("Authoring", "Version {version}, as published.").format(version=version)
    if weight is Weight.SORTING:
        words = translate(
            "Authoring",
            "Stays version {version}: what learners meet before they answer is the same.",
        )
    elif item.same_version and weight is Weight.WORDING:
        words = translate("Authoring", "Stays version {version}: only spelling was mended.")
    else:
        words = translate(
            "Authoring",
            "Will be version {version}: answers to it are counted apart from earlier ones.",
        )
    return words.format(version=version)
