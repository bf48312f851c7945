"""All rules of a pack, in their order, with what each found and how long all of it took."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from anatomyapp.check import (
    figures,
    joints,
    overlaps,
    patches,
    relations,
    statements,
    surfaces,
    symmetry,
    terms,
    tours,
    wording,
)
from anatomyapp.check.finding import Finding, State
from anatomyapp.check.specimen import Specimen, open_specimen
from anatomyapp.errors import Fault

Rule = Callable[[Specimen], Finding | Iterator[Finding]]
Progress = Callable[[int, int, str], None]

QUICK_RULES: tuple[tuple[str, Rule], ...] = (
    ("terms", terms.terms),
    ("parents", terms.parents),
    ("stations", terms.stations),
    ("exact ids", terms.exact_ids),
    ("what is shown", terms.shown),
    ("forms of ids", wording.id_forms),
    ("names", wording.names),
    ("numbers", wording.numbers),
    ("sides of texts", wording.text_sides),
    ("misconceptions", terms.misconceptions),
    ("features", wording.features),
    ("ends of relations", relations.relation_ends),
    ("kinds of relations", statements.relation_kinds),
    ("courses of vessels", statements.relation_courses),
    ("sides of relations", statements.relation_sides),
    ("sense of relations", statements.relation_sense),
    ("series of relations", statements.relation_series),
    ("levels of relations", relations.levels),
    ("positions of relations", relations.positions),
    ("symmetry of structures", symmetry.structure_symmetry),
    ("symmetry of relations", symmetry.relation_symmetry),
    ("symmetry of landmarks", symmetry.landmark_symmetry),
    ("soundness of meshes", surfaces.soundness),
    ("closed meshes", surfaces.closedness),
    ("pieces of meshes", surfaces.pieces),
    ("Euler numbers", surfaces.topology),
    ("shapes of triangles", surfaces.shapes),
    ("levels of detail", surfaces.levels_of_detail),
    ("patches of features", patches.patches),
    ("symmetry of patches", patches.patch_symmetry),
    ("facets of joints", joints.facets),
    ("joints", joints.joints),
    ("expectations", figures.expected),
    ("form of tours", tours.tour_forms),
    ("stations of tours", tours.tour_stations),
    ("structures of tours", tours.tour_structures),
    ("marks of tours", tours.tour_marks),
    ("texts of tours", tours.tour_texts),
    ("questions of tours", tours.tour_questions),
)
SLOW_RULES: tuple[tuple[str, Rule], ...] = (
    ("overlaps at rest", overlaps.at_rest),
    *((f"overlaps at phase {p:g}", overlaps.while_breathing(p)) for p in overlaps.PHASES),
)


@dataclass(frozen=True, slots=True)
class Examination:
    """What became of every rule, and the seconds that it took."""

    findings: tuple[Finding, ...]
    seconds: float

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All faults, in the order of the rules."""
        return tuple(fault for finding in self.findings for fault in finding.faults)

    def in_state(self, state: State) -> int:
        """Return how many rules are in a state."""
        return sum(finding.state is state for finding in self.findings)


def _untold(done: int, total: int, what: str) -> None:
    """Tell nobody."""


def examine(
    specimen: Specimen,
    rules: Iterable[tuple[str, Rule]] = QUICK_RULES + SLOW_RULES,
    progress: Progress = _untold,
) -> Examination:
    """Try rules on a pack; ``progress`` hears how many are done, of how many, and the next one."""
    begun, chosen = time.monotonic(), tuple(rules)
    findings: list[Finding] = []
    for done, (name, rule) in enumerate(chosen):
        progress(done, len(chosen), name)
        found = rule(specimen)
        findings += [found] if isinstance(found, Finding) else found
    progress(len(chosen), len(chosen), "done")
    return Examination(tuple(findings), time.monotonic() - begun)


def check_pack(folder: Path) -> tuple[Fault, ...]:
    """Return every fault of a pack but those of overlaps, which take longer.

    Raises
    ------
    PackError
        The pack cannot be read at all.
    """
    return examine(open_specimen(folder), QUICK_RULES).faults
