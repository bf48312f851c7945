"""The live check of a draft: what is wrong, each finding at the field that it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pydantic import ValidationError

from anatomyapp.atlas.document import Place
from anatomyapp.quiz.authoring.checking import Finding
from anatomyapp.study import finding as found_by
from anatomyapp.study.authoring.draft import HEAD, Draft, tree_of
from anatomyapp.study.finding import Known
from anatomyapp.study.protocol_checks import findings as findings_of
from anatomyapp.study.protocol_file import place_of
from anatomyapp.study.protocol_schema import ProtocolEntry


def findings(draft: Draft, known: Known | None = None) -> tuple[Finding, ...]:
    """Return all that is wrong with a draft; ``item`` is the number of a step or an arm, or 0."""
    doubled = tuple(_doubled(draft))
    if doubled:
        return doubled
    try:
        entry = ProtocolEntry.model_validate(tree_of(draft))
    except ValidationError as error:
        told = error.errors(include_url=False)
        return tuple(
            _finding(draft, place_of(each["loc"]), each["msg"], code=each["type"]) for each in told
        )
    return tuple(_own(draft, each) for each in findings_of(entry, known))


def entry_of(draft: Draft) -> ProtocolEntry:
    """Return a draft whose form is sound as the entry of a file.

    Raises
    ------
    ValueError
        Its form is unsound.
    """
    return ProtocolEntry.model_validate(tree_of(draft))


def _doubled(draft: Draft) -> Iterator[Finding]:
    often = Counter(step.id for step in draft.steps)
    for step in draft.steps:
        if often[step.id] > 1:
            what = f"{often[step.id]} steps have the id {step.id}"
            yield Finding(step.number, ("id",), what, "rename all but one")


def _own(draft: Draft, found: found_by.Finding) -> Finding:
    return _finding(draft, found.place, found.what, remedy=found.remedy, warning=found.warning)


def _finding(  # noqa: PLR0913 - a finding has as many parts
    draft: Draft,
    place: Place,
    what: str,
    *,
    remedy: str = "",
    warning: bool = False,
    code: str = "",
) -> Finding:
    number, within = _owner(draft, place)
    return Finding(number, within, what, remedy, warning, code)


def _owner(draft: Draft, place: Place) -> tuple[int, Place]:
    """Return whose field stands at a place of the file, and where in it."""
    match place:
        case ("steps", str(name), *within):
            step = next((each for each in draft.steps if each.id == name), None)
            return (step.number if step else HEAD), tuple(within)
        case ("arms", int(number), "steps", int(place_in), *_) if number < len(draft.arms):
            steps = draft.steps_of(draft.arms[number])
            return (steps[place_in].number if place_in < len(steps) else HEAD), ("arms",)
        case ("arms", int(number), *within) if number < len(draft.arms):
            return draft.arms[number].number, tuple(within)
    return HEAD, place
