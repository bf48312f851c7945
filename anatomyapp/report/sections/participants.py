"""Participants: who they were, and the flow from enrolment to analysis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anatomyapp.evaluation.attrition import NOWHERE, ArmFlow, Flow
from anatomyapp.report.document import Block, Figure, Heading, Paragraph
from anatomyapp.report.figures.flow import FlowBox, FlowChart
from anatomyapp.report.figures.flow import flow as drawn
from anatomyapp.report.material import Material
from anatomyapp.report.numbers import counted
from anatomyapp.report.sections.background import background
from anatomyapp.study.steps import Activity, Form, Questionnaire, StepId, Test


def participants(material: Material) -> Iterator[Block]:
    """Yield the chapter."""
    yield Heading("Participants")
    yield Paragraph(flow_told(material.outcomes.flow))
    chart = _chart(material)
    yield Figure("Flow of participants", drawn(chart), _in_words(chart))
    for step in material.protocol.steps.values():
        if isinstance(step, Form):
            yield from background(material, step.id)


def flow_told(flow: Flow) -> str:
    """Return the flow as a few sentences."""
    told = (
        f"{counted(flow.enrolled, 'person was', 'people were')} enrolled; consent stands of "
        f"{flow.consented}. {flow.allocated} were allocated, {flow.completed} completed the study "
    )
    return told + f"and {flow.lost} left after they had consented."


def _chart(material: Material) -> FlowChart:
    flow = material.outcomes.flow
    gone = [f"Consent refused or withdrawn (n = {flow.uncounted})"] if flow.uncounted else []
    left = tuple(_lost(material, flow.before))
    waiting = flow.before.under_way
    waits = (f"Not yet allocated (n = {waiting})",) if waiting else ()
    shared = (
        FlowBox("Enrolled", (f"n = {flow.enrolled}",), tuple(gone)),
        FlowBox("Consent stands", (f"n = {flow.consented}",), (*left, *waits)),
    )
    arms = tuple(_column(material, arm) for arm in flow.arms)
    return FlowChart(shared, arms)


def _column(material: Material, arm: ArmFlow) -> tuple[FlowBox, ...]:
    through = tuple(
        f"{material.step(step)}: {n}"
        for step, n in arm.steps.items()
        if step in _own(material, arm) and _is_measured(material, step)
    )
    under_way = (f"still under way (n = {arm.under_way})",) if arm.under_way else ()
    return (
        FlowBox(material.arm(arm.arm), (f"allocated (n = {arm.n})", f"began (n = {arm.began})")),
        FlowBox("Went through", through, tuple(_lost(material, arm))),
        FlowBox("Completed", (f"n = {arm.completed}", *under_way)),
    )


def _own(material: Material, arm: ArmFlow) -> Sequence[StepId]:
    return next(each.steps for each in material.protocol.arms if each.id == arm.arm)


def _is_measured(material: Material, step: StepId) -> bool:
    return isinstance(material.protocol.steps[step], Activity | Test | Questionnaire)


def _lost(material: Material, arm: ArmFlow) -> Iterator[str]:
    for loss in arm.losses:
        where = "before any step" if loss.step == NOWHERE else f"in “{material.step(loss.step)}”"
        yield f"left {where} (n = {loss.n})"


def _in_words(chart: FlowChart) -> str:
    boxes = (*chart.shared, *(box for arm in chart.arms for box in arm))
    return "; ".join(", ".join((box.heading, *box.lines, *box.left)) for box in boxes)
