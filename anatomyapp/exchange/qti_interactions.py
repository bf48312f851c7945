"""The interactions of QTI items, read into the answers of questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from anatomyapp.exchange.markup import one_line, told_lines
from anatomyapp.exchange.qti_dialect import called, told
from anatomyapp.exchange.qti_sheet import ALWAYS, OTHER, PIN
from anatomyapp.exchange.qti_text import text_of
from anatomyapp.exchange.question import Answer, Form, Pin, Question, Zone
from anatomyapp.exchange.reading import MOST_ANSWERS, UnreadableError, number_of
from anatomyapp.exchange.safe_xml import Element


@dataclass(frozen=True, slots=True)
class Interaction:
    """An item's interaction, with what its declarations say of the response."""

    interaction: Element
    correct: tuple[str, ...]
    shares: Mapping[str, float]
    areas: tuple[tuple[Zone, float], ...]
    told: Mapping[str, tuple[str, str]]

    def share(self, identifier: str, ordinary: float = 1.0) -> float:
        """Return what an identifier earns: as mapped, else by the correct response."""
        if self.shares:
            return self.shares.get(identifier, 0.0)
        return ordinary if identifier in self.correct else 0.0

    def answer(self, identifier: str, text: str, share: float) -> Answer:
        """Return an answer with what is told of it."""
        statement, correction = self.told.get(identifier, ("", ""))
        return Answer(text, share, told=statement, correction=correction)


def interaction_of(root: Element, interaction: Element) -> Interaction:
    """Return an item's interaction with what its declarations say."""
    wanted = told(interaction, "responseIdentifier")
    declared = next((each for each in root if called(each) == "responseDeclaration"
                     and told(each, "identifier") == wanted), None)  # fmt: skip
    parts = list(declared) if declared is not None else []
    correct = [one_line(value.text or "") for part in parts if called(part) == "correctResponse"
               for value in part]  # fmt: skip
    entries = [each for part in parts if called(part) in {"mapping", "areaMapping"}
               for each in part]  # fmt: skip
    if max(len(correct), len(entries)) > 4 * MOST_ANSWERS:
        raise UnreadableError("its response has too many values")
    return Interaction(
        interaction,
        tuple(correct),
        {told(each, "mapKey"): number_of(told(each, "mappedValue")) for each in entries
         if called(each) == "mapEntry"},
        tuple((_zone(each), number_of(told(each, "mappedValue"))) for each in entries
              if called(each) == "areaMapEntry"),
        _told_of_answers(root),
    )  # fmt: skip


def _told_of_answers(root: Element) -> dict[str, tuple[str, str]]:
    """Return what is told of single answers, by their identifiers."""
    modal = (each for each in root if called(each) == "modalFeedback")
    inline = (each for each in root.iter("{*}*") if called(each) == "feedbackInline")
    return {
        told(each, "identifier"): told_lines(text_of(each))
        for each in (*modal, *inline)
        if not is_always(each)
    }


def is_always(feedback: Element) -> bool:
    """Whether feedback is told whatever was answered."""
    return told(feedback, "identifier") == ALWAYS or told(feedback, "showHide") == "hide"


def _choices(item: Interaction, question: Question) -> Question:
    single = told(item.interaction, "maxChoices") in {"", "1"} and len(item.correct) < 2
    choices = _limited(item.interaction, "simpleChoice")
    ordinary = 1.0 if single else 1 / max(len(item.correct), 1)
    answers = [
        item.answer(told(each, "identifier"), text_of(each),
                    item.share(told(each, "identifier"), ordinary))
        for each in choices
    ]  # fmt: skip
    form = Form.CHOICE if single else Form.SEVERAL
    if (
        single
        and question.facts.get("kind", "truth") == "truth"
        and [answer.text.casefold() for answer in answers] == ["true", "false"]
    ):
        form = Form.TRUTH
    return replace(question, form=form, answers=tuple(answers))


def _order(item: Interaction, question: Question) -> Question:
    texts = {told(each, "identifier"): text_of(each)
             for each in _limited(item.interaction, "simpleChoice")}  # fmt: skip
    if sorted(texts) != sorted(item.correct):
        raise UnreadableError("its correct response does not name each choice once")
    answers = tuple(item.answer(name, texts[name], 1.0) for name in item.correct)
    return replace(question, answers=answers)


def _typed(item: Interaction, question: Question) -> Question:
    shares = dict(item.shares) or dict.fromkeys(item.correct, 1.0)
    answers = tuple(Answer(one_line(text), share) for text, share in shares.items())
    if not answers or len(answers) > MOST_ANSWERS:
        raise UnreadableError("it tells no answer, or too many")
    return replace(question, answers=answers)


def _matched(item: Interaction, question: Question) -> Question:
    sets = [each for each in item.interaction if called(each) == "simpleMatchSet"]
    if len(sets) != 2:
        raise UnreadableError("it has no two sets to match")
    names, places = ({told(each, "identifier"): text_of(each) for each in _limited(one, None)}
                     for one in sets)  # fmt: skip
    return _paired(item, question, names, {name: (0.0, 0.0, text) for name, text in places.items()})


def _gaps(item: Interaction, question: Question) -> Question:
    names = {told(each, "identifier"): text_of(each)
             for each in _limited(item.interaction, "gapText")}  # fmt: skip
    if not names:
        raise UnreadableError("pictures are put into its gaps; only texts are read")
    places = {}
    for spot in _limited(item.interaction, "associableHotspot"):
        x, y = _zone(spot).places[0]
        places[told(spot, "identifier")] = (x, y, "")
    return _paired(item, question, names, places)


def _paired(
    item: Interaction, question: Question, names: Mapping[str, str],
    places: Mapping[str, tuple[float, float, str]],
) -> Question:  # fmt: skip
    order = list(names)
    pins: dict[str, Pin] = {}
    for pair in item.correct:
        ends = pair.split(" ")
        if len(ends) == 2 and ends[0] in places:
            ends.reverse()
        if len(ends) != 2 or ends[0] not in names or ends[1] not in places:
            raise UnreadableError("its correct response pairs what is not there")
        x, y, text = places[ends[1]]
        own = ends[1].startswith(f"{PIN}-") and "kind" in question.facts
        pins[ends[1]] = Pin(order.index(ends[0]), (x, y), "" if own else text)
    listed = tuple(pins[name] for name in places if name in pins)
    asked = {pin.answer for pin in listed}
    answers = tuple(Answer(names[name], float(i in asked)) for i, name in enumerate(order))
    return replace(question, answers=answers, pins=listed)


def _hotspots(item: Interaction, question: Question) -> Question:
    zones: dict[str, tuple[Zone, ...]] = {}
    for choice in _limited(item.interaction, "hotspotChoice"):
        name = told(choice, "identifier").partition(".")[0]
        zones[name] = (*zones.get(name, ()), _zone(choice))
    own = "kind" in question.facts
    answers = tuple(
        replace(item.answer(name, "", item.share(name)), zones=found,
                id=name if own and not name.startswith(f"{OTHER}-") else "")
        for name, found in zones.items()
    )  # fmt: skip
    return replace(question, answers=answers)


def _points(item: Interaction, question: Question) -> Question:
    by_share: dict[float, tuple[Zone, ...]] = {}
    for zone, share in item.areas:
        by_share[share] = (*by_share.get(share, ()), zone)
    answers = tuple(Answer("", share, zones=zones) for share, zones in by_share.items())
    return replace(question, answers=answers)


_Reader = Callable[[Interaction, Question], Question]
READERS: Mapping[str, tuple[Form, _Reader]] = {
    "choiceInteraction": (Form.CHOICE, _choices),
    "orderInteraction": (Form.ORDER, _order),
    "textEntryInteraction": (Form.TYPED, _typed),
    "matchInteraction": (Form.LABEL, _matched),
    "graphicGapMatchInteraction": (Form.LABEL, _gaps),
    "hotspotInteraction": (Form.SPOT, _hotspots),
    "selectPointInteraction": (Form.SPOT, _points),
}


def _limited(parent: Element, name: str | None) -> list[Element]:
    found = [each for each in parent if name is None or called(each) == name]
    if len(found) > MOST_ANSWERS:
        raise UnreadableError(f"it has more than {MOST_ANSWERS} answers")
    return found


def _zone(element: Element) -> Zone:
    shape = element.get("shape", "")
    numbers = [number_of(word) for word in element.get("coords", "").split(",")[:400]]
    try:
        if shape == "circle":
            x, y, radius = numbers
            return Zone(((x, y),), radius)
        if shape == "rect":
            left, top, right, low = numbers
            return Zone(((left, top), (right, top), (right, low), (left, low)))
        places = tuple(zip(numbers[::2], numbers[1::2], strict=True))
        return Zone(places[:-1] if len(places) > 3 and places[0] == places[-1] else places)
    except ValueError as error:
        raise UnreadableError(f"an area of the shape {shape[:20]!r} is not read") from error
