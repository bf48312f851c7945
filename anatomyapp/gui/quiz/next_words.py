"""The words of next steps: what to do, why, and on the button that does it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.gui.language import translate
from anatomyapp.gui.quiz.result_cards import confusion_words
from anatomyapp.quiz.next_steps import NextStep, StepKind

ICONS: Mapping[StepKind, str] = {
    StepKind.COMPARE: "eye-search",
    StepKind.TOUR: "route",
    StepKind.PRACTISE: "target-arrow",
    StepKind.REPEAT: "history",
    StepKind.REVIEW: "calendar-event",
    StepKind.SPOTTER: "clock",
}


@dataclass(frozen=True, slots=True)
class StepWords:
    """What a card says of a step."""

    title: str
    reason: str
    deed: str


def step_words(step: NextStep, atlas: Atlas, stations: Mapping[str, str]) -> StepWords:
    """Return what is said of a step."""
    station = stations.get(step.about, step.about)
    title, deed = _deeds()[step.kind]
    return StepWords(title.format(station=station), _reason(step, atlas), deed)


def _deeds() -> dict[StepKind, tuple[str, str]]:
    """Return of each kind what to do, and the word on its button."""
    return {
        StepKind.COMPARE: (
            translate("NextSteps", "Look at both side by side"),
            translate("NextSteps", "Compare"),
        ),
        StepKind.TOUR: (
            translate("NextSteps", "Take the tour: {station}"),
            translate("NextSteps", "Take the tour"),
        ),
        StepKind.PRACTISE: (
            translate("NextSteps", "Practise: {station}"),
            translate("NextSteps", "Practise"),
        ),
        StepKind.REPEAT: (
            translate("NextSteps", "Ask the wrong ones once more"),
            translate("NextSteps", "Ask again"),
        ),
        StepKind.REVIEW: (
            translate("NextSteps", "Review what is due"),
            translate("NextSteps", "Review"),
        ),
        StepKind.SPOTTER: (
            translate("NextSteps", "Try it against the clock, as a spotter"),
            translate("NextSteps", "Spotter"),
        ),
    }


def _reason(step: NextStep, atlas: Atlas) -> str:
    if step.confusion is not None:
        words = confusion_words(step.confusion, atlas)
        return f"{words[:1].upper()}{words[1:]}."
    if step.kind is StepKind.REVIEW:
        return translate("NextSteps", "%n reviews wait, timed so that little is forgotten.", "",
                         step.count)  # fmt: skip
    if step.kind is StepKind.REPEAT:
        said = translate("NextSteps", "{wrong} of {all} were not right; asked again, they stay.")
        return said.format(wrong=step.count, all=step.of)
    if step.kind is StepKind.SPOTTER:
        said = translate("NextSteps", "{right} of {all} were right without a clock.")
    else:
        said = translate("NextSteps", "Here {right} of {all} were right, fewer than elsewhere.")
    return said.format(right=step.count, all=step.of)
