"""The form of one step."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anatomyapp.gui import theme
from anatomyapp.gui.authoring.field import Field
from anatomyapp.gui.components import CheckBox
from anatomyapp.gui.instructor.studies.form import Form
from anatomyapp.gui.instructor.studies.step_fields import Shape, step_fields
from anatomyapp.gui.instructor.studies.words import kind_words
from anatomyapp.gui.language import translate
from anatomyapp.quiz.authoring.fields import Fields
from anatomyapp.study.authoring.draft import Draft, DraftStep
from anatomyapp.study.finding import Known

_MOST_KEPT = 16


@dataclass(frozen=True, slots=True)
class _Made:
    """The fields of a shape, kept so that coming back to it takes no time."""

    fields: tuple[Field, ...]
    boxes: dict[int, CheckBox]
    holder: QWidget


class StepForm(Form):
    """Shows a step; says what is to be changed."""

    edited = Signal(object, object, str)  # Place, Value or None, words
    marked = Signal(int, bool)  # arm, whether it takes the step

    def __init__(self) -> None:
        super().__init__()
        self._shape: Shape | None = None
        self._known: Known | None = None
        self._made: dict[Shape, _Made] = {}

    @property
    def boxes(self) -> dict[int, CheckBox]:
        """The boxes that say for each arm, by its number, whether it takes the step."""
        return self._made[self._shape].boxes if self._shape is not None else {}

    def show_step(self, step: DraftStep, draft: Draft, language: str, known: Known) -> None:
        """Show a step of a draft; what is typed in stays where it is."""
        arms = tuple((a.number, a.fields.text("title", "en") or a.id) for a in draft.arms)
        grouped = draft.head.text("group_size") not in {"", "1"}
        shape = Shape(step.kind, language, grouped, arms if len(arms) > 1 else ())
        if known != self._known:
            self._let_go()
            self._known = known
        if shape != self._shape:
            self._change(shape, known)
        said = step.fields.put(("id",), step.id)
        self.owned = tuple((step.number, field) for _, field in self.owned)
        for _, field in self.owned:
            field.show_fields(said)
        for number, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(number in step.arms)
            box.blockSignals(False)

    def _change(self, shape: Shape, known: Known) -> None:
        """Show the fields of another shape; those of earlier ones are kept for later."""
        if shape not in self._made and len(self._made) >= _MOST_KEPT:
            self._let_go()
        if shape not in self._made:
            self._made[shape] = self._build(shape, known)
        made, self._shape = self._made[shape], shape
        self.owned = tuple((0, field) for field in made.fields)
        self.wear(made.holder)

    def _let_go(self) -> None:
        """Forget all fields that were kept."""
        self.wear(QWidget())
        for made in self._made.values():
            made.holder.deleteLater()
        self._made.clear()
        self._shape, self.owned = None, ()

    def _build(self, shape: Shape, known: Known) -> _Made:
        fields = step_fields(shape, known)
        for field in fields:
            field.edited.connect(self.edited)
        boxes = {number: self._box(number, title) for number, title in shape.arms}
        parts: list[tuple[str, tuple[QWidget, ...]]] = [(kind_words(shape.kind), fields)]
        if boxes:
            parts.append((translate("Studies", "Taken by"), (_below(boxes),)))
        return _Made(fields, boxes, self.built(parts))

    def _box(self, number: int, title: str) -> CheckBox:
        box = CheckBox(title)
        box.setProperty("arm", number)
        box.toggled.connect(self._say_marked)
        return box

    def _say_marked(self, takes: bool) -> None:  # noqa: FBT001 - a signal's argument
        sender = self.sender()
        if sender is not None:
            self.marked.emit(sender.property("arm"), takes)


def empty_step(kind: str) -> Fields:
    """Return what a new step of a kind says at first."""
    said: dict[str, tuple[tuple[str, str], ...]] = {
        "activity": (("condition", "model"), ("where", "explore"), ("minutes", "20")),
        "test": (("occasion", "post"),),
        "wait": (("days", "28"), ("window_days", "7")),
    }
    title = Fields((("en", kind_words(kind)),))
    return Fields((("kind", kind), ("title", title), *said.get(kind, ())))


def _below(boxes: dict[int, CheckBox]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.dp(theme.SPACE_XS))
    for box in boxes.values():
        column.addWidget(box)
    return holder
