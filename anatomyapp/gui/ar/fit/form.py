"""What is said of the wearer of the chest sheet: sex, stature, age, and two measures."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox

from anatomyapp.atlas.chest import ChestMeasures, ChestRange
from anatomyapp.atlas.person import Sex
from anatomyapp.gui import theme
from anatomyapp.gui.components import (
    Disclosure,
    Paragraph,
    Select,
    captioned,
    hushed,
    link_button,
    number_field,
)
from anatomyapp.gui.language import marked, translate

_SEXES = (
    (None, marked("AR", "Not said")),
    (Sex.FEMALE, marked("AR", "Female")),
    (Sex.MALE, marked("AR", "Male")),
)
_MOST_CM, _MOST_YEARS, _MOST_MM = 250, 120, 600
_UNSAID = "–"


class FitForm(Disclosure):
    """Says what is entered; a field that shows a dash was not filled in."""

    changed = Signal(object)  # ChestMeasures
    measure_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(translate("AR", "Fit to the wearer…"))
        self.sex = Select(translate("AR", "Sex"))
        self.sex.addItems([translate("AR", words) for _, words in _SEXES])
        self.stature = _field(translate("AR", "Stature"), " cm", _MOST_CM)
        self.age = _field(translate("AR", "Age"), translate("AR", " years"), _MOST_YEARS)
        self.breadth = _field(translate("AR", "Breadth of the chest"), " mm", _MOST_MM)
        self.breastbone = _field(translate("AR", "Length of the breastbone"), " mm", _MOST_MM)
        self.measure = link_button(_measure_words(), "ruler-measure")
        self.forget = link_button(translate("AR", "Forget the wearer"), "arrow-back-up")
        self.words, self.fault = Paragraph("", "caption"), Paragraph("", "caption")
        self._range = Paragraph("", "caption")
        self._person_known = True
        self._lay_out()
        self._connect()
        self.show_measures(ChestMeasures())

    @property
    def measures(self) -> ChestMeasures:
        """What is entered now."""
        return ChestMeasures(
            _SEXES[self.sex.currentIndex()][0],
            *(field.value() or None for field in self._fields),
        )

    def show_measures(self, measures: ChestMeasures) -> None:
        """Show what holds, without saying it."""
        with hushed(self.sex, *self._fields):
            self.sex.setCurrentIndex([sex for sex, _ in _SEXES].index(measures.sex))
            given = (
                measures.stature_cm,
                measures.age_years,
                measures.breadth_mm,
                measures.height_mm,
            )
            for field, value in zip(self._fields, given, strict=True):
                field.setValue(round(value or 0))
        self._follow()

    def ask_person(self, *, known: bool) -> None:
        """Ask for sex, stature and age, or not where the model is carried to nobody."""
        self._person_known = known
        self._follow()

    def offer_measuring(self, *, possible: bool, on: bool) -> None:
        """Offer to measure while the sheet is seen, and to have done with it while it goes on."""
        words = translate("AR", "Take these measures") if on else _measure_words()
        if self.measure.text().strip() != words:
            self.measure.setText(f" {words}")
            self.measure.setAccessibleName(words)
        self.measure.setEnabled(possible or on)

    def show_range(self, room: ChestRange) -> None:
        """Say what is measured, and between what it lies."""
        words = translate(
            "AR",
            "Breadth over the skin below the armpits, breathing out: {a} to {b} mm. Breastbone "
            "from the notch above it to its lower end: {c} to {d} mm.",
        )
        (a, b), (c, d) = room.breadth_mm, room.height_mm
        self._range.say(words.format(a=round(a), b=round(b), c=round(c), d=round(d)))

    def say(self, words: str, fault: str = "") -> None:
        """Say how the model is fitted, or why it is not."""
        for paragraph, text in ((self.words, words), (self.fault, fault)):
            paragraph.say(text)
            paragraph.setVisible(bool(text))

    @property
    def _fields(self) -> tuple[QSpinBox, ...]:
        return self.stature, self.age, self.breadth, self.breastbone

    def _lay_out(self) -> None:
        self.fault.setProperty("tone", "error")
        self.column.addLayout(captioned(translate("AR", "Sex"), self.sex))
        for pair in (
            ((translate("AR", "Stature"), self.stature), (translate("AR", "Age"), self.age)),
            (
                (translate("AR", "Chest breadth"), self.breadth),
                (translate("AR", "Breastbone"), self.breastbone),
            ),
        ):
            row = QHBoxLayout()
            row.setSpacing(theme.dp(theme.SPACE_S))
            for name, field in pair:
                row.addLayout(captioned(name, field), 1)
            self.column.addLayout(row)
        for words in (self._range, self.words, self.fault):
            self.column.addWidget(words)
        for link in (self.measure, self.forget):
            self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        kept = translate(
            "AR", "Kept in memory until the window closes; the record holds the percentages alone."
        )
        self.column.addWidget(Paragraph(kept, "caption"))
        self.say("")

    def _connect(self) -> None:
        self.sex.currentIndexChanged.connect(self._tell)
        for field in self._fields:
            field.valueChanged.connect(self._tell)
        self.measure.clicked.connect(self.measure_wanted)
        self.forget.clicked.connect(self.forget_wanted)

    def _tell(self) -> None:
        self._follow()
        self.changed.emit(self.measures)

    def _follow(self) -> None:
        """Offer stature and age where a sex is said, and forgetting where there is something."""
        measures = self.measures
        for field in (self.stature, self.age):
            field.setEnabled(self._person_known and measures.sex is not None)
        self.forget.setEnabled(not measures.empty)


def _measure_words() -> str:
    return translate("AR", "Measure in the picture")


def _field(name: str, unit: str, most: int) -> QSpinBox:
    made = number_field(QSpinBox())
    made.setAccessibleName(name)
    made.setRange(0, most)
    made.setSpecialValueText(_UNSAID)
    made.setSuffix(unit)
    made.setKeyboardTracking(True)
    return made
