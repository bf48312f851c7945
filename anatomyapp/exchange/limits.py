"""What each format cannot carry of an item that it can ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from anatomyapp.exchange.formats import ExchangeFormat
from anatomyapp.exchange.moodle_writing import grade_of
from anatomyapp.exchange.pictures import Shot
from anatomyapp.exchange.question import Form, Question
from anatomyapp.exchange.report import Loss
from anatomyapp.quiz.item import Item, View

_MOODLE, _GIFT = ExchangeFormat.MOODLE_XML, ExchangeFormat.GIFT
_QTI, _QTI3, _APKG = ExchangeFormat.QTI, ExchangeFormat.QTI3, ExchangeFormat.APKG
_BY_ONESELF = "learners grade a card themselves"
_RINGS = "partial credit in four steps in place of a line"
_PARTIAL: Mapping[tuple[ExchangeFormat, Form], str] = {
    (_MOODLE, Form.ORDER): "graded by all that stands before and after each, not by Kendall's tau",
    (_QTI, Form.ORDER): "the right order earns all and any other nothing",
    (_QTI3, Form.ORDER): "the right order earns all and any other nothing",
    (_APKG, Form.SEVERAL): _BY_ONESELF,
    (_APKG, Form.ORDER): _BY_ONESELF,
    (_APKG, Form.LABEL): "each pin is a card of its own",
}
_PLACED = {
    _MOODLE: "within the tolerance it earns all, beyond it nothing",
    _QTI: _RINGS,
    _QTI3: _RINGS,
    _APKG: _BY_ONESELF,
}
_TOLD = {  # the forms of which a format tells what single wrong answers stand for
    _MOODLE: {Form.CHOICE, Form.SEVERAL, Form.TRUTH},
    _GIFT: {Form.CHOICE, Form.SEVERAL, Form.TRUTH},
    _QTI: {Form.CHOICE, Form.SEVERAL, Form.TRUTH, Form.SPOT},
    _QTI3: {Form.CHOICE, Form.SEVERAL, Form.TRUTH, Form.SPOT},
    _APKG: {Form.CHOICE, Form.SEVERAL, Form.TRUTH, Form.ORDER},
}
_HINTS = {_MOODLE: set(Form) - {Form.TRUTH}, _APKG: set(Form)}  # where learners can see one
_GRADED = {_MOODLE, _GIFT}


def limits_of(
    item: Item, question: Question, shot: Shot | None, form: ExchangeFormat
) -> Iterator[Loss]:
    """Yield what a format does not carry of an item, with what stands in its place."""
    for what, why in (
        *_model(item, shot, form), *_credit(question, form), *_wrong(question, form),
        *_told(item, question, form),
    ):  # fmt: skip
        yield Loss(item.id, what, why)


def carries_foreseen(question: Question, form: ExchangeFormat) -> bool:
    """Whether the wrong structures that an item foresees are known again."""
    return question.form is not Form.SPOT or form in {_QTI, _QTI3}


def _model(item: Item, shot: Shot | None, form: ExchangeFormat) -> Iterator[tuple[str, str]]:
    if shot is None:
        if item.view != View():
            reason = "pictures were not wanted" if form.has_pictures else f"{form} holds none"
            yield "picture", f"it is asked without one, for {reason}"
        return
    yield "model", "a fixed picture stands in its place"
    if shot.turned is not None:
        yield "view", f"it hides what is asked; the picture is taken from the {shot.turned} side"


def _credit(question: Question, form: ExchangeFormat) -> Iterator[tuple[str, str]]:
    placed = question.form is Form.SPOT and "target" in question.facts
    why = _PLACED.get(form, "") if placed else _PARTIAL.get((form, question.form), "")
    if why:
        yield "partial credit", why
    if question.form is Form.SEVERAL and form in _GRADED:
        shares = {abs(answer.share) for answer in question.answers}
        if any(abs(grade_of(share) / 100 - share) > 1e-4 for share in shares):
            yield "partial credit", "Moodle has no such grade; the nearest one stands"
    if question.form is Form.TYPED:
        yield "misspellings", "only the names that are listed are taken"


def _wrong(question: Question, form: ExchangeFormat) -> Iterator[tuple[str, str]]:
    foreseen = [each for each in question.answers if each.id and each.share <= 0]
    if question.form is Form.SPOT:
        if not foreseen:
            return
        if not carries_foreseen(question, form):
            why = "kept for the way back; the format tells only where the right one lies"
            yield "foreseen wrong structures", why
        elif hidden := [each.id for each in foreseen if not each.zones]:
            yield "foreseen wrong structures", f"not seen in the picture: {', '.join(hidden)}"
    elif question.told and question.form not in _TOLD[form]:
        yield "misconceptions", "kept for the way back; the format tells nothing of single answers"


def _told(item: Item, question: Question, form: ExchangeFormat) -> Iterator[tuple[str, str]]:
    if question.hint and question.form not in _HINTS.get(form, set()):
        yield "hint", "kept for the way back, and nobody sees it; the format has none here"
    if question.facts.get("show"):
        yield "structures of the feedback", "kept for the way back; the feedback shows no model"
    if item.translations:
        yield "translations", "the file speaks one language; export once for each"
