"""The fields of a step's form, by its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from anatomyapp.gui.authoring.field import ChoiceField, Field, LineField, TextField
from anatomyapp.gui.instructor.studies.fields import PromptsField
from anatomyapp.gui.instructor.studies.words import occasions, places, who_words
from anatomyapp.gui.language import translate
from anatomyapp.study.finding import Known


@dataclass(frozen=True, slots=True)
class Shape:
    """What decides which fields a form has.

    Parameters
    ----------
    arms
        The numbers and titles of the arms that may take the step.
    """

    kind: str
    language: str
    grouped: bool
    arms: tuple[tuple[int, str], ...]


def step_fields(shape: Shape, known: Known) -> tuple[Field, ...]:
    """Return the fields of a step, the most important first."""
    own = _BY_KIND.get(shape.kind)
    return (
        *_texts(shape),
        *(own(known) if own is not None else ()),
        *_commons(shape),
    )


def _texts(shape: Shape) -> Iterator[Field]:
    yield LineField(translate("Studies", "Title"), ("title", shape.language))
    told = translate("Studies", "What learners are told before it")
    yield TextField(told, ("told", shape.language), optional=True)
    if shape.kind == "comments":
        yield PromptsField(("prompts",), shape.language)


def _commons(shape: Shape) -> Iterator[Field]:
    if shape.grouped and shape.kind not in {"consent", "wait"}:
        name = translate("Studies", "How a group takes it")
        yield ChoiceField(
            name, ("who",), {"": who_words()["each"], "together": who_words()["together"]}
        )
    if shape.kind not in {"consent", "wait"}:
        name = translate("Studies", "May be skipped")
        no, yes = translate("Studies", "no"), translate("Studies", "yes")
        yield ChoiceField(name, ("optional",), {"": no, "true": yes})
    text = translate("Studies", "It stands in the columns of every table.")
    yield LineField(translate("Studies", "Id"), ("id",), help_text=text)


def _consent(known: Known) -> Iterator[Field]:
    offered = {"": translate("Studies", "the protocol's own"), **_same(known.consents)}
    yield ChoiceField(translate("Studies", "Text"), ("text",), offered)


def _instrument(known: Known) -> Iterator[Field]:
    yield ChoiceField(translate("Studies", "Instrument"), ("instrument",), _same(known.instruments))


def _questionnaire(known: Known) -> Iterator[Field]:
    yield from _instrument(known)
    yield _period()


def _rotation(_known: Known) -> Iterator[Field]:
    yield LineField(translate("Studies", "Pairs of figures"), ("trials",), hint="24")
    yield LineField(translate("Studies", "Pairs for practice"), ("practice",), hint="3")
    yield LineField(translate("Studies", "Seconds for each pair"), ("limit_s",), hint="20")
    text = translate("Studies", "The same seed gives the same figures.")
    yield LineField(translate("Studies", "Seed"), ("seed",), hint="1", help_text=text)


def _test(known: Known) -> Iterator[Field]:
    yield ChoiceField(translate("Studies", "When"), ("occasion",), occasions())
    yield ChoiceField(translate("Studies", "Bank"), ("bank",), _same(known.banks))
    yield _period()
    text = translate(
        "Studies", "Mixes items and options; without it they come as the bank has them."
    )
    yield LineField(translate("Studies", "Seed"), ("seed",), optional=True, help_text=text)


def _activity(_known: Known) -> Iterator[Field]:
    yield ChoiceField(translate("Studies", "Where"), ("where",), places())
    yield LineField(translate("Studies", "Minutes"), ("minutes",))
    text = translate("Studies", "What is compared, such as ar, model or pictures")
    yield LineField(translate("Studies", "Condition"), ("condition",), help_text=text)
    yield _period()


def _wait(_known: Known) -> Iterator[Field]:
    yield LineField(translate("Studies", "Days until the next step"), ("days",))
    yield LineField(
        translate("Studies", "Days on which it may still be taken"), ("window_days",), hint="7"
    )


def _period() -> Field:
    text = translate("Studies", "Of a crossover: 1, 2 …")
    return LineField(translate("Studies", "Period"), ("period",), optional=True, help_text=text)


def _same(names: frozenset[str] | Mapping[str, object]) -> dict[str, str]:
    return {name: name for name in sorted(names)}


_BY_KIND: Mapping[str, Callable[[Known], Iterator[Field]]] = {
    "consent": _consent,
    "form": _instrument,
    "rotation": _rotation,
    "test": _test,
    "activity": _activity,
    "questionnaire": _questionnaire,
    "wait": _wait,
}
