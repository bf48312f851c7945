"""The form of what concerns the whole protocol: words, groups, arms, allocation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from anatomyapp.atlas.document import Place
from anatomyapp.gui.authoring.field import ChoiceField, Field, LineField, TextField
from anatomyapp.gui.components import button, icon_button
from anatomyapp.gui.instructor.studies.fields import NumbersField, OfferField
from anatomyapp.gui.instructor.studies.form import Form, side_by_side
from anatomyapp.gui.language import spoken, translate
from anatomyapp.quiz.authoring.fields import Fields
from anatomyapp.study.authoring.draft import HEAD, Draft, DraftArm, DraftStep
from anatomyapp.study.finding import Known

_STRATIFY: Place = ("allocation", "stratify")
_USUAL_CUT = "0.75"


@dataclass(frozen=True, slots=True)
class _Shape:
    language: str
    arms: tuple[int, ...]


class DesignForm(Form):
    """Shows the whole; says what is to be changed."""

    edited = Signal(int, object, object, str)  # HEAD or an arm, Place, Value or None, words
    arm_added = Signal()
    arm_removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shape: _Shape | None = None
        self._turning: frozenset[str] = frozenset()  # the mental rotation tests

    def show_draft(self, draft: Draft, language: str, known: Known) -> None:
        """Show what a draft says; what is typed in stays where it is."""
        by = _named(draft, draft.head.text(*_STRATIFY, "step"))
        shape = _Shape(language, tuple(arm.number for arm in draft.arms))
        if shape != self._shape:
            self._shape = shape
            self._rebuild(shape, draft)
        self._offer(draft, known, by)
        arms = {arm.number: arm.fields for arm in draft.arms}
        for number, field in self.owned:
            field.show_fields(arms.get(number, draft.head))

    def _rebuild(self, shape: _Shape, draft: Draft) -> None:
        design, allocation = self._design_part(shape.language), self._allocation_part()
        last = tuple(_last_fields())
        rows = tuple(self._arm_row(arm, shape.language) for arm in draft.arms)
        self.owned = (
            *((HEAD, field) for field in (*design, *allocation, *last)),
            *((number, field) for number, fields, _ in rows for field in fields),
        )
        self._connect()
        more = button(translate("Studies", "Add an arm"), "plus")
        more.clicked.connect(self.arm_added)
        added = side_by_side(more, QWidget(), stretches=(0, 1))
        holder = self.built(
            (
                (translate("Studies", "Design"), design),
                (translate("Studies", "Arms"), (*(row for _, _, row in rows), added)),
                (translate("Studies", "Allocation"), allocation),
                (translate("Studies", "Licence"), last),
            )
        )
        self.wear(holder).deleteLater()

    def _design_part(self, language: str) -> tuple[Field, ...]:
        name = translate("Studies", "Learners go through it")
        self._primary = OfferField(translate("Studies", "Primary outcome"), ("primary",), {})
        return (
            LineField(translate("Studies", "Title"), ("title", language)),
            TextField(translate("Studies", "Summary"), ("summary", language)),
            ChoiceField(name, ("group_size",), _group_sizes()),
            self._primary,
        )

    def _allocation_part(self) -> tuple[Field, ...]:
        after, sizes = translate("Studies", "After the step"), translate("Studies", "Block sizes")
        told = translate("Studies", "Multiples of the number of arms; two or more, such as 4, 6")
        cut = translate("Studies", "High from this part of right answers on")
        self._after = OfferField(after, ("allocation", "after"), {})
        self._by = OfferField(translate("Studies", "Stratified by"), (*_STRATIFY, "step"), {})
        self._cut = LineField(cut, (*_STRATIFY, "cut"), hint=_USUAL_CUT)
        self._question = OfferField(translate("Studies", "Question"), (*_STRATIFY, "question"), {})
        blocks = NumbersField(sizes, ("allocation", "block_sizes"), help_text=told)
        return self._after, blocks, self._by, self._cut, self._question

    def _connect(self) -> None:
        for number, field in self.owned:
            field.setProperty("owner", number)
            field.edited.connect(self._say_by if field is self._by else self._say)

    def _offer(self, draft: Draft, known: Known, by: DraftStep | None) -> None:
        """Offer the steps that can be named, and the questions of the form."""
        scored = [s for s in draft.steps if s.kind in {"test", "questionnaire"}]
        self._primary.offer({"": translate("Studies", "none named"), **_titles(scored)})
        self._after.offer(_titles(draft.shared()))
        self._turning = frozenset(s.id for s in draft.steps if s.kind == "rotation")
        parting = [s for s in draft.shared() if s.kind in {"rotation", "form"}]
        self._by.offer({"": translate("Studies", "nothing"), **_titles(parting)})
        questions = known.instruments.get(by.fields.text("instrument"), ()) if by else ()
        self._cut.setVisible(by is not None and by.kind == "rotation")
        self._question.setVisible(by is not None and by.kind == "form")
        self._question.offer({name: name for name in sorted(questions)})

    def _arm_row(
        self, arm: DraftArm, language: str
    ) -> tuple[int, tuple[LineField, LineField], QWidget]:
        title = LineField(translate("Studies", "Title"), ("title", language))
        name = LineField(translate("Studies", "Id"), ("id",))
        gone = icon_button("trash", translate("Studies", "Remove this arm"))
        gone.setProperty("arm", arm.number)
        gone.clicked.connect(self._say_removed)
        row = side_by_side(title, name, gone, stretches=(3, 2, 0))
        layout = row.layout()
        if layout is not None:
            for widget in (title, name):
                layout.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
            layout.setAlignment(gone, Qt.AlignmentFlag.AlignBottom)
        return arm.number, (title, name), row

    def _say(self, place: Place, value: object, words: str) -> None:
        sender = self.sender()
        if sender is not None:
            self.edited.emit(sender.property("owner"), place, value, words)

    def _say_by(self, _place: Place, value: str, words: str) -> None:
        """Stratify by another step: by the cut that is usual, or by a question to choose."""
        fields = Fields((("step", value), ("cut", _USUAL_CUT))) if value else None
        if value and value not in self._turning:
            fields = Fields((("step", value),))
        self.edited.emit(HEAD, _STRATIFY, fields, words)

    def _say_removed(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.arm_removed.emit(sender.property("arm"))


def _last_fields() -> Iterator[Field]:
    yield LineField(translate("Studies", "Version"), ("version",))
    yield LineField(translate("Studies", "Licence"), ("licence",))
    yield LineField(translate("Studies", "Who is to be named"), ("attribution",))


def _group_sizes() -> dict[str, str]:
    alone = {"": translate("Studies", "one by one")}
    return alone | {str(n): translate("Studies", "in groups of up to %n", "", n) for n in (2, 3, 4)}


def _titles(steps: Iterable[DraftStep]) -> dict[str, str]:
    language = spoken()
    words = {s.id: s.fields.text("title", language) or s.fields.text("title", "en") for s in steps}
    return {name: f"{title} ({name})" if title else name for name, title in words.items()}


def _named(draft: Draft, name: str) -> DraftStep | None:
    return next((step for step in draft.steps if step.id == name), None)
