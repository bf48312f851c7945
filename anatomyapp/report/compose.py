"""The report of a study, composed from its figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from anatomyapp.report.document import Block, Report
from anatomyapp.report.material import Material
from anatomyapp.report.sections.attention import attention
from anatomyapp.report.sections.comments import comments
from anatomyapp.report.sections.design import DESIGNS, design
from anatomyapp.report.sections.items import items
from anatomyapp.report.sections.knowledge import knowledge
from anatomyapp.report.sections.limitations import limitations
from anatomyapp.report.sections.methods import methods, software
from anatomyapp.report.sections.participants import participants
from anatomyapp.report.sections.questionnaires import instruments, questionnaires

SIMULATED = "Simulated data ({cohort}): nobody took part. Made for teaching and testing only."
_CHAPTERS = (
    design, participants, instruments, knowledge, questionnaires, attention, comments, limitations,
    methods, software, items,
)  # fmt: skip


def compose(material: Material, made_on: date) -> Report:
    """Return the report; from the same material it is the same but for its date."""
    found, cohort = material.outcomes, material.outcomes.cohort
    return Report(
        title=found.title,
        subtitle=f"Report of a study: {DESIGNS[found.design]}",
        warning=SIMULATED.format(cohort=cohort) if cohort is not None else "",
        facts=(
            ("Study", found.study),
            ("Protocol", found.protocol),
            ("Participants", f"{found.n} whose consent stands"),
            ("Program", f"anatomyapp {material.app_version}"),
        ),
        blocks=tuple(_blocks(material)),
        made_on=made_on,
    )


def _blocks(material: Material) -> Iterator[Block]:
    for chapter in _CHAPTERS:
        yield from chapter(material)
