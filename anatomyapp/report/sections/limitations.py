"""Limitations that follow from the design and from what happened."""

from __future__ import annotations

from collections.abc import Iterator

from anatomyapp.evaluation.outcomes import Design
from anatomyapp.report.document import Block, Heading, Points
from anatomyapp.report.material import Material
from anatomyapp.study.steps import Occasion

_HIGH_LOSS = 0.2  # of those allocated; own
_FEW = 30  # in an arm; own
_OF_DESIGN = {
    Design.EXPERIENCE: (
        (
            "One arm without a control: nothing tells whether another way of learning would have "
            "been judged otherwise."
        ),
        "Nobody's knowledge was tested: opinions about learning are no measure of learning.",
        "Answers are self-reports right after something new; novelty and courtesy raise them.",
    ),
    Design.AFTER: (
        (
            "One arm without a control, tested afterwards only: neither what was learnt nor by "
            "what can be told."
        ),
    ),
    Design.BEFORE_AFTER: (
        (
            "One arm without a control: the gain holds practice with the test, time and maturation "
            "as well as the activity."
        ),
    ),
    Design.ARMS: ("Participants and teachers knew the arm: expectations can differ between arms.",),
    Design.CROSSOVER: (
        (
            "What was learnt under the first condition is carried into the second period; a test "
            "of carry-over has little power."
        ),
    ),
}


def limitations(material: Material) -> Iterator[Block]:
    """Yield the chapter."""
    yield Heading("Limitations")
    yield Points(tuple(told(material)))


def told(material: Material) -> Iterator[str]:
    """Yield the limitations, the gravest first."""
    found = material.outcomes
    if found.cohort is not None:
        yield "The data are simulated: they say nothing about people."
    yield from _OF_DESIGN[found.design]
    yield from _of_flow(material)
    if found.occasions and Occasion.RETENTION not in found.occasions:
        yield "No delayed test: nothing is known about what is kept."
    if len(found.occasions) > 1:
        yield (
            "The forms of the test were built alike but not equated: a difference in difficulty "
            "between them is part of each gain."
        )
    if material.protocol.group_size > 1:
        yield (
            "Participants learnt in groups: their scores are not independent, and the intervals "
            "take them as if they were."
        )
    if len(found.contrasts) > 1:
        yield (
            "Several comparisons were made; p values are not adjusted for their number, and only "
            "the primary outcome was fixed beforehand."
        )
    yield from found.notes


def _of_flow(material: Material) -> Iterator[str]:
    flow = material.outcomes.flow
    small = [arm for arm in flow.arms if arm.n < _FEW]
    if small:
        least = min(arm.n for arm in small)
        yield f"Small sample: the smallest arm has n = {least}; intervals are wide."
    if flow.allocated and flow.lost / flow.allocated > _HIGH_LOSS:
        share = 100 * flow.lost / flow.allocated
        yield f"{share:.0f} % of those allocated left: those who stayed may differ from them."
    if flow.uncounted:
        yield f"{flow.uncounted} of {flow.enrolled} refused or withdrew their consent."
