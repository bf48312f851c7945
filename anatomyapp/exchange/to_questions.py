"""Items of a bank as questions for other programs, and what of them is lost on the way."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.search import names_of
from anatomyapp.exchange.formats import ExchangeFormat
from anatomyapp.exchange.limits import limits_of
from anatomyapp.exchange.pictures import SHARES, Shot, UnseenError
from anatomyapp.exchange.question import Answer, Form, Pin, Question
from anatomyapp.exchange.report import ITEM, Loss
from anatomyapp.quiz.entries import item_entry
from anatomyapp.quiz.item import NAMING, Item, Kind, View
from anatomyapp.quiz.option import Option
from anatomyapp.quiz.task import Choose, Label, Order, PlaceOn, Point, Turn, TypeName

FACTS = ("kind", "station", "objective", "bloom", "source", "key", "typed", "click", "target", "on",
         "tolerance_mm", "none_beyond_mm", "pins")  # fmt: skip
_AS_JSON = ("view", "calibration")
_SILENT = frozenset((Form.SPOT, Form.LABEL, Form.ORDER))


class Camera(Protocol):
    """Whoever takes pictures of items."""

    def shot(self, item: Item) -> Shot:
        """Return the picture of an item; `UnseenError` where what it asks for is seen nowhere."""
        ...


@dataclass(frozen=True, slots=True)
class Asked:
    """A question made of an item, or None where the format cannot ask it, and what was lost."""

    item: str
    question: Question | None
    losses: tuple[Loss, ...] = ()


def questions_of(
    items: Iterable[Item], atlas: Atlas, camera: Camera | None, form: ExchangeFormat
) -> Iterator[Asked]:
    """Yield the items as questions in a format, one after the other: pictures take their time."""
    for item in items:
        if why := _unasked(item, form):
            yield Asked(item.id, None, (Loss(item.id, ITEM, why),))
            continue
        try:
            shot = _shot(item, camera if form.has_pictures else None)
        except UnseenError as error:
            yield Asked(item.id, None, (Loss(item.id, ITEM, f"{error}, so no picture asks it"),))
            continue
        if shot is None and needs_picture(item):
            why = f"it asks for a place of the model, and {_without(form)}"
            yield Asked(item.id, None, (Loss(item.id, ITEM, why),))
            continue
        question = question_of(item, atlas, shot)
        yield Asked(item.id, question, tuple(limits_of(item, question, shot, form)))


def _unasked(item: Item, form: ExchangeFormat) -> str:
    """Return why a format cannot ask an item, whatever its picture; empty where it can."""
    if isinstance(item.task, Turn):
        return "no other program turns a model; ask for the surface with options instead"
    if isinstance(item.task, Order) and not form.asks(Form.ORDER):
        return f"{form} has no questions that put something in order"
    return ""


def needs_picture(item: Item) -> bool:
    """Whether an item cannot be asked without the model or a picture of it."""
    return item.kind in NAMING or isinstance(item.task, (Point, PlaceOn, Label))


def shows_model(item: Item) -> bool:
    """Whether an item is asked with the model in a certain view."""
    return needs_picture(item) or item.view != View()


def question_of(item: Item, atlas: Atlas, shot: Shot | None) -> Question:
    """Return an item as a question.

    Raises
    ------
    ValueError
        It is answered by turning the model.
    """
    form, answers, pins = _answered(item, atlas, shot)
    return Question(
        id=item.id,
        version=item.version,
        form=form,
        stem=item.stem,
        answers=answers,
        pins=pins,
        picture=shot.picture if shot else None,
        solution=shot.solution if shot else None,
        boxes=shot.boxes if shot else (),
        feedback=item.feedback.how_to_tell,
        hint=item.hint,
        facts=_facts(item, atlas) | _silent(form, answers),
    )


def _shot(item: Item, camera: Camera | None) -> Shot | None:
    return camera.shot(item) if camera is not None and shows_model(item) else None


def _without(form: ExchangeFormat) -> str:
    if form.has_pictures:
        return "pictures were not wanted"
    return f"{form} holds no pictures"


def _silent(form: Form, answers: Iterable[Answer]) -> dict[str, str]:
    """Return what wrong answers stand for, of forms in which no format or few can tell it."""
    wrong = [
        (each.id, each.structure, each.belief, each.told, each.correction)
        for each in answers
        if each.id and (each.share <= 0 or form is Form.ORDER)
    ]
    told = form is Form.SPOT or any(each[3] for each in wrong)
    return {"foreseen": dumped(wrong)} if wrong and told and form in _SILENT else {}


def dumped(value: object) -> str:
    """Return a value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _facts(item: Item, atlas: Atlas) -> dict[str, str]:
    """Return what the bank knows of an item and a question has no field for."""
    entry: Mapping[str, Any] = item_entry(item, atlas).model_dump(
        mode="json", by_alias=True, exclude_defaults=True
    )
    facts = {name: _word(entry[name]) for name in FACTS if name in entry}
    for name in _AS_JSON:
        if entry.get(name):
            facts[name] = dumped(entry[name])
    feedback = {"show": " ".join(item.feedback.show), "show_as": item.feedback.show_as}
    return {**facts, **{name: value for name, value in feedback.items() if value}}


def _word(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _answered(
    item: Item, atlas: Atlas, shot: Shot | None
) -> tuple[Form, tuple[Answer, ...], tuple[Pin, ...]]:
    match item.task:
        case Choose() as task:
            return _chosen_form(item, task), _choices(task), ()
        case Order() as task:
            by_id = {option.id: option for option in task.options}
            return Form.ORDER, tuple(_answer(by_id[key], 1.0) for key in task.keys), ()
        case TypeName(structure=structure):
            names = _different(names_of(atlas.structures[structure]))
            return Form.TYPED, tuple(Answer(name, 1.0) for name in names), ()
        case Label() as task:
            return Form.LABEL, *_labelled(task, shot)
        case Point() as task:
            return Form.SPOT, _pointed(task, atlas, shot), ()
        case PlaceOn():
            rings = shot.rings if shot else ()
            answers = (Answer("", share, zones=ring)
                       for share, ring in zip(SHARES, rings, strict=False) if ring)  # fmt: skip
            return Form.SPOT, tuple(answers), ()
        case Turn():
            raise ValueError(f"{item.id} is answered by turning the model")


def _chosen_form(item: Item, task: Choose) -> Form:
    if task.several:
        return Form.SEVERAL
    return Form.TRUTH if item.kind is Kind.TRUTH else Form.CHOICE


def _choices(task: Choose) -> tuple[Answer, ...]:
    wrong = -1 / len(task.keys) if task.several else 0.0
    return tuple(
        _answer(option, 1 / len(task.keys) if option.id in task.keys else wrong)
        for option in task.options
    )


def _labelled(task: Label, shot: Shot | None) -> tuple[tuple[Answer, ...], tuple[Pin, ...]]:
    named = {pin.key for pin in task.pins}
    answers = tuple(_answer(option, float(option.id in named)) for option in task.options)
    places = [option.id for option in task.options]
    at = shot.pins if shot else ((0.0, 0.0),) * len(task.pins)
    pins = tuple(Pin(places.index(pin.key), place, pin.structure)
                 for pin, place in zip(task.pins, at, strict=True))  # fmt: skip
    return answers, pins


def _pointed(task: Point, atlas: Atlas, shot: Shot | None) -> tuple[Answer, ...]:
    """Return the key, what is foreseen, and what else can be pointed at, in that order."""
    zones = shot.zones if shot else {}
    own = task.structure
    label = atlas.structures[own].label
    key = Answer(label, 1.0, own, own, zones=zones.get(own, ()))
    foreseen = [
        replace(_answer(option, 0.0), zones=zones.get(option.structure, ()))
        for option in task.foreseen
        if option.structure is not None
    ]
    meant = {own, *(option.structure for option in task.foreseen)}
    others = [Answer("", 0.0, zones=found) for each, found in zones.items() if each not in meant]
    return (key, *foreseen, *others)


def _answer(option: Option, share: float) -> Answer:
    belief = option.misconception
    return Answer(
        text=option.text,
        share=share,
        id=option.id,
        structure=option.structure or "",
        told=belief.statement if belief else "",
        correction=belief.correction if belief else "",
        belief=belief.id if belief else "",
    )


def _different(names: Iterable[str]) -> list[str]:
    return list({name.casefold(): name for name in names if name.strip()}.values())
