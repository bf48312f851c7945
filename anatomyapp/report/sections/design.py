"""Design: what kind of study it is, what was done in which order, and how arms were allocated."""

from __future__ import annotations

from collections.abc import Iterator

from anatomyapp.evaluation.outcomes import Design
from anatomyapp.report.document import NONE, Block, Heading, Paragraph, Table
from anatomyapp.report.material import LANGUAGE, Material
from anatomyapp.report.numbers import counted
from anatomyapp.study.protocol import Protocol
from anatomyapp.study.steps import (
    Activity,
    Comments,
    Consent,
    Form,
    Questionnaire,
    Rotation,
    Step,
    Test,
    Wait,
    Who,
)

DESIGNS = {
    Design.EXPERIENCE: "one arm, asked afterwards, without a knowledge test",
    Design.AFTER: "one arm, tested afterwards only",
    Design.BEFORE_AFTER: "one arm, tested before and after",
    Design.ARMS: "parallel arms, randomly allocated",
    Design.CROSSOVER: "crossover, randomly allocated to sequences",
}


def design(material: Material) -> Iterator[Block]:
    """Yield the chapter."""
    protocol = material.protocol
    yield Heading("Design")
    yield Paragraph(protocol.summary.said(LANGUAGE))
    if len(protocol.arms) > 1:
        yield Paragraph(allocation(material))
    yield Table(
        "Steps of the protocol",
        ("Step", "What", *(material.arm(str(arm.id)) for arm in protocol.arms)),
        tuple(_row(protocol, step) for step in _order(protocol)),
        _notes(protocol),
    )


def allocation(material: Material) -> str:
    """Return how learners came into arms, as one sentence."""
    told, protocol = material.protocol.allocation, material.protocol
    sizes = " or ".join(map(str, told.block_sizes))
    by = ""
    if told.stratify is not None:
        of = material.step(told.stratify.step)
        by = f", stratified by what was told in the step “{of}”"
    unit = "Groups" if protocol.group_size > 1 else "Participants"
    return (
        f"{unit} were allocated after the step “{material.step(told.after)}” by permuted blocks of "
        f"random size ({sizes}){by}. The list came from a seeded generator and was concealed: the "
        "next arm stood nowhere before it was allocated."
    )


def _order(protocol: Protocol) -> list[Step]:
    """Return each step once, as the arms have them."""
    used = {step for arm in protocol.arms for step in arm.steps}
    return [step for id_, step in protocol.steps.items() if id_ in used]


def _row(protocol: Protocol, step: Step) -> tuple[str, ...]:
    places = (
        str(arm.steps.index(step.id) + 1) if step.id in arm.steps else NONE for arm in protocol.arms
    )
    together = ", together" if protocol.group_size > 1 and step.who is Who.TOGETHER else ""
    return step.title.said(LANGUAGE), what(step) + together, *places


def what(step: Step) -> str:
    """Return what is done in a step, in a few words."""
    match step:
        case Consent():
            told = "informed consent"
        case Form():
            told = f"form {step.instrument}"
        case Rotation():
            told = f"mental rotation, {step.trials} figures, {step.limit_s:g} s each"
        case Test():
            told = f"knowledge test ({step.occasion}), bank {step.bank}"
        case Activity():
            told = f"activity ({step.condition}), {step.minutes:g} min"
        case Questionnaire():
            told = f"questionnaire {step.instrument}"
        case Comments():
            told = f"comments in own words, {counted(len(step.prompts), 'prompt', 'prompts')}"
        case Wait():
            told = f"{counted(step.days, 'day', 'days')} later, within {step.window_days} more"
    return told


def _notes(protocol: Protocol) -> tuple[str, ...]:
    notes = ["Numbers: the step's place on the way through each arm."]
    if protocol.primary is not None:
        title = protocol.steps[protocol.primary].title.said(LANGUAGE)
        notes.append(f"The study was designed for the step “{title}” (primary outcome).")
    return tuple(notes)
