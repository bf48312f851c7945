"""Attention and covariates: what was looked at, and what else goes with the gain."""

from __future__ import annotations

from collections.abc import Iterator

from anatomyapp.evaluation.attention import StudyAttention
from anatomyapp.evaluation.covariates import Covariate
from anatomyapp.evaluation.small_cells import FEWEST
from anatomyapp.report.document import Block, Heading, Paragraph, Table
from anatomyapp.report.material import Material
from anatomyapp.report.numbers import estimate, spread

_MOST = 20  # structures that are named
COVARIATES = {
    Covariate.ROTATION: "mental rotation, % right",
    Covariate.SUS: "usability (SUS), 0–100",
    Covariate.TRACKING_LOSS: "time in AR without the sheet, %",
    Covariate.MINUTES: "minutes in activities",
}


def attention(material: Material) -> Iterator[Block]:
    """Yield the chapter."""
    found = material.outcomes
    if found.attention is None and not found.covariates:
        return
    yield Heading("Time, attention and covariates")
    if found.covariates:
        yield _covariates(material)
    if found.attention is not None:
        yield from _structures(material, found.attention)


def _covariates(material: Material) -> Table:
    rows = tuple(
        (COVARIATES[each.covariate], material.arm(each.arm) if each.arm else "All",
         str(each.mean.n), spread(each.mean, each.deviation), estimate(each.with_gain))
        for each in material.outcomes.covariates
    )  # fmt: skip
    columns = ("Covariate", "Arm", "n", "M ± SD", "ρ [95 % CI]")
    notes = (("ρ: Spearman's rank correlation with the gain, or with the score afterwards where "
             "nobody was tested before."),)  # fmt: skip
    return Table("Covariates", columns, rows, notes)


def _structures(material: Material, found: StudyAttention) -> Iterator[Block]:
    seen = [each for each in found.structures if each.learners >= FEWEST]
    ranked = sorted(seen, key=lambda each: -(each.dwell_s.value or 0.0))[:_MOST]
    rows = tuple(
        (material.names.get(each.structure, str(each.structure)), str(each.learners),
         estimate(each.dwell_s, 1), str(each.visits), str(each.revisits))
        for each in ranked
    )  # fmt: skip
    if rows:
        columns = ("Structure", "Looked at it, n", "Seconds each [95 % CI]", "Visits", "Returns")
        left = len(seen) - len(ranked)
        notes = (f"{left} more structures are not shown.",) if left else ()
        yield Table("What was looked at longest in activities", columns, rows, notes)
    yield Paragraph(
        f"Time on structures and gain: ρ = {estimate(found.time_and_gain)}; number of different "
        f"structures and gain: ρ = {estimate(found.breadth_and_gain)} (n = {found.n})."
    )
