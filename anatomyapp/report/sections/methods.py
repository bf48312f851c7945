"""Methods, ready to paste, and the versions of program and data."""

from __future__ import annotations

from collections.abc import Iterator

from anatomyapp.evaluation.outcomes import Design
from anatomyapp.report.document import Block, Heading, Paragraph, Table, ToPaste
from anatomyapp.report.material import LANGUAGE, Material
from anatomyapp.report.numbers import counted, figure
from anatomyapp.report.sections.design import DESIGNS, allocation, what
from anatomyapp.study.steps import Activity, Test


def methods(material: Material) -> Iterator[Block]:
    """Yield the chapter."""
    yield Heading("Methods, ready to paste")
    yield Paragraph(
        "Check each sentence against what was really done, and add setting, ethics and funding.",
        note=True,
    )
    yield ToPaste((_procedure(material), _measures(material), _analysis(material)))


def software(material: Material) -> Iterator[Block]:
    """Yield the table of versions."""
    data = material.data
    yield Heading("Software and data")
    rows = [
        ("Program", f"anatomyapp {material.app_version}"),
        ("Model", ", ".join(material.packs) or "none was shown"),
        ("Protocol", f"{material.protocol.reference}, SHA-256 {data.study.digest}"),
        *(
            (f"Instrument {each.id}", f"version {each.version}, SHA-256 {each.digest}")
            for each in material.instruments
        ),
        ("Study opened", data.study.opened_at.date().isoformat()),
        ("Seed of the bootstrap", str(material.outcomes.options.plan.seed)),
    ]
    if data.study.closed_at is not None:
        rows.append(("Study closed", data.study.closed_at.date().isoformat()))
        rows.append(("Seed of the allocation", str(data.study.seed)))
    yield Table("Software and data", ("What", "Version"), tuple(rows))


def _procedure(material: Material) -> str:
    protocol, flow = material.protocol, material.outcomes.flow
    activities = [what(step) for step in protocol.steps.values() if isinstance(step, Activity)]
    learners = (
        f"in groups of up to {protocol.group_size}" if protocol.group_size > 1 else "individually"
    )
    told = ""
    if material.outcomes.cohort is not None:
        told = f"The data are simulated (cohort {material.outcomes.cohort}); nobody took part. "
    told += (
        f"The study had this design: {DESIGNS[material.outcomes.design]}. "
        f"{counted(flow.enrolled, 'person', 'people')} enrolled and worked {learners}; consent "
        f"stands of {flow.consented}. Activities: {'; '.join(activities) or 'none'}. "
    )
    if len(protocol.arms) > 1:
        told += allocation(material) + " "
    return told + (
        "All steps ran in anatomyapp, an open desktop program, which led participants through the "
        "protocol, recorded each answer when it was given, and kept records under pseudonyms."
    )


def _measures(material: Material) -> str:
    tests = [step for step in material.protocol.steps.values() if isinstance(step, Test)]
    parts = []
    if tests:
        sizes = {test.step: len(test.items) for test in material.tests}
        named = (f"{what(test)}, {sizes.get(test.id, 0)} items answered" for test in tests)
        parts.append(f"Knowledge was measured by tests without feedback: {'; '.join(named)}.")
    if material.instruments:
        named = (f"{each.title.said(LANGUAGE)} ({each.source or 'own instrument'})"
                 for each in material.instruments)  # fmt: skip
        parts.append(f"Instruments: {'; '.join(named)}.")
    return " ".join(parts) or "Nothing was measured but participation."


def _analysis(material: Material) -> str:
    found = material.outcomes
    told = [
        (
            "Analyses took all whose consent stands and who have the figures in question; nothing "
            "was imputed. Means are given with SD and 95 % intervals."
        ),
        "Internal consistency is Cronbach's α with Feldt's interval.",
    ]
    if found.changes:
        told.append(
            "Changes within arms were tested by paired t tests and are given as Hedges' g; "
            f"intervals are bias-corrected and accelerated bootstrap intervals "
            f"({found.options.plan.resamples} resamples, seed {found.options.plan.seed})."
        )
    if found.contrasts:
        told.append(
            "Arms were compared by Welch's t test, Hedges' g and an analysis of covariance with "
            "the score before as covariate; equivalence by two one-sided tests within ± "
            f"{figure(found.options.margin)} points."
        )
    if found.design is Design.CROSSOVER:
        told.append(
            "Conditions were compared by a linear mixed model with condition, period and sequence "
            "as fixed effects and a random intercept for each participant."
        )
    return " ".join(told)
