"""Whose chest is shown: the choice of sex, stature and age, and its words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from anatomyapp.atlas.person import Person, PersonFigures, Sex
from anatomyapp.gui import theme
from anatomyapp.gui.components import Select, Slider, button, label, primary_button
from anatomyapp.gui.dialog import Dialog, caption
from anatomyapp.gui.language import marked, translate

_FOUNDATION = marked(
    "Window",
    "The model is carried from one man to the person by published relations: the spine's length "
    "follows stature, a woman's cage is about 10 % smaller at the same height and her sternum "
    "shorter, and the thoracic spine bends further after 50. People of one height and age differ "
    "more than this shows; what is published and what is our own choice stands in person.csv.",
)


def words(person: Person) -> str:
    """Return a person in words: *woman, 163 cm, 30 years*."""
    who = {
        Sex.FEMALE: translate("Window", "woman, {cm} cm, {years} years"),
        Sex.MALE: translate("Window", "man, {cm} cm, {years} years"),
    }[person.sex]
    return who.format(cm=f"{person.stature_cm:g}", years=f"{person.age_years:g}")


def _sex_words(sex: Sex) -> str:
    female = sex is Sex.FEMALE
    return translate("Window", "Female") if female else translate("Window", "Male")


class PersonDialog(Dialog):
    """Asks for a person; the sliders end where the published relations do."""

    person_chosen = Signal(object)  # Person

    def __init__(self, window: QWidget, figures: PersonFigures, person: Person) -> None:
        super().__init__(
            window,
            translate("Window", "Whose chest?"),
            translate("Window", "The model of another adult"),
            "torso",
        )
        self._figures = figures
        self._sex = Select(translate("Window", "Sex"))
        for sex in Sex:
            self._sex.addItem(_sex_words(sex), sex.value)
        self._stature = Slider(translate("Window", "Stature in centimetres"), 0, 0, 0)
        self._age = Slider(translate("Window", "Age in years"), 0, 0, 0)
        self._words = {slider: label("", "h3") for slider in (self._stature, self._age)}
        self._lay_out()
        self._show(person)
        self._sex.activated.connect(self._change_sex)
        self._stature.valueChanged.connect(self._say)
        self._age.valueChanged.connect(self._say)
        shipped = self.add_button(button(translate("Window", "The shipped man")), closes=False)
        shipped.clicked.connect(lambda: self._show(figures.typical(Sex.MALE)))
        self.show_button = self.add_button(primary_button(translate("Window", "Show")))
        self.show_button.clicked.connect(lambda: self.person_chosen.emit(self.person))

    @property
    def person(self) -> Person:
        """Who is chosen now."""
        return Person(Sex(self._sex.currentData()), self._stature.value(), self._age.value())

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.dp(16))
        grid.setVerticalSpacing(theme.dp(10))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, theme.dp(76))
        grid.addWidget(label(translate("Window", "Sex")), 0, 0)
        grid.addWidget(self._sex, 0, 1)
        for row, (name, slider) in enumerate(
            (
                (translate("Window", "Stature"), self._stature),
                (translate("Window", "Age"), self._age),
            ),
            start=1,
        ):
            grid.addWidget(label(name), row, 0)
            grid.addWidget(slider, row, 1)
            grid.addWidget(self._words[slider], row, 2, Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(grid)
        self.column.addSpacing(theme.dp(theme.SPACE_S))
        self.column.addLayout(caption(translate("Window", _FOUNDATION)))

    def _show(self, person: Person) -> None:
        self._sex.setCurrentIndex(self._sex.findData(person.sex.value))
        self._range(person.sex)
        self._stature.setValue(round(person.stature_cm))
        self._age.setValue(round(person.age_years))
        self._say()

    def _range(self, sex: Sex) -> None:
        for slider, what in ((self._stature, "stature"), (self._age, "age")):
            ends = (self._figures.value(f"{end}_{what}", sex) for end in ("least", "greatest"))
            slider.setRange(*(round(end) for end in ends))

    def _change_sex(self) -> None:
        sex = Sex(self._sex.currentData())
        self._range(sex)
        self._stature.setValue(round(self._figures.value("stature", sex)))
        self._say()

    def _say(self) -> None:
        self._words[self._stature].setText(f"{self._stature.value()} cm")
        years = translate("Window", "%n years", "", self._age.value())
        self._words[self._age].setText(years)
