"""The agreement of two readers, live, below the codes: figures alone, which unblind nobody."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from anatomyapp.evaluation.comments import CodeAgreement
from anatomyapp.evaluation.estimate import Estimate
from anatomyapp.gui import theme
from anatomyapp.gui.components import Paragraph, label
from anatomyapp.gui.instructor.coding.figure_words import figure_tip, figure_words
from anatomyapp.gui.language import translate


class AgreementBox(QWidget):
    """Shows kappa and alpha of all codes together."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.dp(theme.SPACE_M))
        grid.setVerticalSpacing(theme.dp(2))
        grid.addWidget(label(translate("Coding", "Agreement of both readers"), "h3"), 0, 0, 1, 2)
        names = (
            translate("Coding", "Cohen's κ"),
            translate("Coding", "Krippendorff's α"),
            translate("Coding", "α by character"),
        )
        self.values: tuple[QLabel, ...] = tuple(label("–") for _ in names)
        for row, (name, value) in enumerate(zip(names, self.values, strict=True), 1):
            grid.addWidget(label(name, "secondary"), row, 0)
            grid.addWidget(value, row, 1)
        self.note = Paragraph("", "caption")
        grid.addWidget(self.note, len(names) + 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def show_agreement(self, found: CodeAgreement | None) -> None:
        """Show the figures of all codes together; None while they are computed anew."""
        if found is None:
            return
        comments = translate("Coding", "n = {n} comments that both have read")
        letters = translate("Coding", "n = {n} characters of comments that both have read")
        figures = (
            (found.kappa, comments),
            (found.alpha, comments),
            (found.alpha_characters, letters),
        )
        for value, (estimate, counted) in zip(self.values, figures, strict=True):
            _show(value, estimate, counted)
        both = translate("Coding", "Over %n comments that both have read.", "", found.kappa.n)
        self.note.say(both)


def _show(value: QLabel, estimate: Estimate, counted: str) -> None:
    value.setText(figure_words(estimate))
    value.setToolTip(figure_tip(estimate, counted))
