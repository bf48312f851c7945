"""Making a protocol of its entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from anatomyapp.scene.tour import Words
from anatomyapp.study.allocation import Allocation, ArmId, Stratify
from anatomyapp.study.protocol import Arm, Protocol
from anatomyapp.study.protocol_schema import (
    AllocationEntry,
    ArmEntry,
    PromptEntry,
    ProtocolEntry,
    StepEntry,
)
from anatomyapp.study.steps import (
    Activity,
    Comments,
    Consent,
    Form,
    Prompt,
    Questionnaire,
    Rotation,
    Step,
    StepId,
    Test,
    Wait,
)

_KINDS: Mapping[str, Callable[..., Step]] = {
    "consent": Consent,
    "form": Form,
    "rotation": Rotation,
    "test": Test,
    "activity": Activity,
    "questionnaire": Questionnaire,
    "comments": Comments,
    "wait": Wait,
}


def protocol_of(entry: ProtocolEntry, digest: str = "", text: bytes = b"") -> Protocol:
    """Return the protocol of an entry that was found sound.

    Raises
    ------
    ValueError
        It was not sound after all.
    """
    steps = {StepId(name): _step(name, step, entry) for name, step in entry.steps.items()}
    return Protocol(
        id=entry.id,
        version=entry.version,
        title=words_of(entry.title),
        summary=words_of(entry.summary),
        steps=MappingProxyType(steps),
        arms=tuple(_arm(arm, steps) for arm in entry.arms),
        allocation=_allocation(entry.allocation),
        group_size=entry.group_size,
        primary=StepId(entry.primary) if entry.primary else None,
        licence=entry.licence,
        attribution=entry.attribution,
        digest=digest,
        text=text,
    )


def words_of(texts: Mapping[str, str]) -> Words:
    """Return the words of texts by their languages."""
    return Words(tuple(sorted(texts.items())))


def _step(name: str, entry: StepEntry, protocol: ProtocolEntry) -> Step:
    said: dict[str, Any] = {field: getattr(entry, field) for field in type(entry).model_fields}
    kind = _KINDS[said.pop("kind")]
    said |= {"id": StepId(name), "title": words_of(entry.title)}
    said["told"] = words_of(entry.told) if entry.told else None
    if "text" in said:
        said["text"] = said["text"] or protocol.id
    if "prompts" in said:
        said["prompts"] = tuple(_prompt(prompt) for prompt in said["prompts"])
    return kind(**said)


def _prompt(entry: PromptEntry) -> Prompt:
    return Prompt(entry.id, words_of(entry.words))


def _arm(entry: ArmEntry, steps: Mapping[StepId, Step]) -> Arm:
    own = tuple(StepId(name) for name in entry.steps)
    met = (step.condition for step in map(steps.__getitem__, own) if isinstance(step, Activity))
    return Arm(ArmId(entry.id), words_of(entry.title), own, tuple(dict.fromkeys(met)))


def _allocation(entry: AllocationEntry) -> Allocation:
    stratify = None
    if entry.stratify is not None:
        step, question = StepId(entry.stratify.step), entry.stratify.question or None
        stratify = Stratify(step, entry.stratify.cut, question)
    return Allocation(StepId(entry.after), tuple(entry.block_sizes), stratify)
