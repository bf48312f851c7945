"""Knowledge: scores, gains, retention, and what arms or conditions differ by."""

from __future__ import annotations

from collections.abc import Iterator

from anatomyapp.evaluation.ancova import Term
from anatomyapp.evaluation.comparing import BEFORE, Adjusted, Change, Contrast
from anatomyapp.evaluation.crossover import Crossover
from anatomyapp.evaluation.scores import ArmScores
from anatomyapp.report.document import NONE, Block, Figure, Heading, Paragraph, Table
from anatomyapp.report.figures.dots import Column, dots
from anatomyapp.report.figures.forest import ForestRow, forest
from anatomyapp.report.material import Material
from anatomyapp.report.numbers import estimate, figure, p_told, p_value, shown, spread, statistic
from anatomyapp.study.steps import Occasion

OCCASIONS = {
    Occasion.PRE: "Before",
    Occasion.POST: "After",
    Occasion.RETENTION: "Retention",
    Occasion.PERIOD: "In the period",
}
_CI = "[95 % CI]"


def knowledge(material: Material) -> Iterator[Block]:
    """Yield the chapter; nothing where the study tests nobody."""
    found = material.outcomes
    if not found.occasions:
        return
    yield Heading("Knowledge")
    yield _scores(material)
    if any(shown(each.mean) for each in found.scores):
        yield _dots(material)
    if found.changes:
        yield from _changes(material)
    if found.contrasts:
        yield from _contrasts(material)
    yield from (block for each in found.adjusted for block in _adjusted(material, each))
    if found.crossover is not None:
        yield from _crossover(found.crossover)
    if found.efficiency:
        yield _efficiency(material)


def _efficiency(material: Material) -> Table:
    rows = tuple(
        (material.arm(each.group), str(each.mean.n), estimate(each.mean))
        for each in material.outcomes.efficiency
    )
    note = (
        "(z of the score − z of the effort) / √2, standardised over all who have both; 0 is the "
        "study's own mean (Paas and van Merriënboer 1993)."
    )
    return Table("Efficiency of instruction", ("Arm", "n", f"E {_CI}"), rows, (note,))


def _scores(material: Material) -> Table:
    rows = (
        (material.arm(each.arm), OCCASIONS[each.occasion], str(each.mean.n),
         spread(each.mean, each.deviation), estimate(each.mean, 1))
        for each in material.outcomes.scores
    )  # fmt: skip
    notes = (("Percent of what the test's items can earn, first attempts; what was left out scores "
             "0."),)  # fmt: skip
    columns = ("Arm", "Test", "n", "M ± SD", f"M {_CI}")
    return Table("Scores of the knowledge tests", columns, tuple(rows), notes)


def _dots(material: Material) -> Figure:
    order = {arm: place for place, arm in enumerate(material.outcomes.arms)}
    found = [each for each in material.outcomes.scores if shown(each.mean)]
    others = sorted({each.arm for each in found} - order.keys())
    places = order | {arm: place for place, arm in enumerate(others)}
    ranked = sorted(found, key=lambda each: (each.occasion is Occasion.PERIOD, places[each.arm]))
    columns = [
        Column(OCCASIONS[each.occasion], material.arm(each.arm), places[each.arm],
               tuple(dot.score for dot in each.dots), each.mean.value, each.mean.low,
               each.mean.high)
        for each in ranked
    ]  # fmt: skip
    told = "; ".join(_in_words(material, each) for each in ranked)
    notes = ("Each dot is a participant; beside them the mean with its 95 % interval.",)
    return Figure("Scores by arm and test", dots(columns, "score (%)"), told, notes)


def _in_words(material: Material, scores: ArmScores) -> str:
    arm = material.arm(scores.arm)
    return f"{arm}, {OCCASIONS[scores.occasion]}: mean {estimate(scores.mean, 1)} %"


def _changes(material: Material) -> Iterator[Block]:
    yield Heading("Within arms", 3)
    rows = tuple(_change(material, each) for each in material.outcomes.changes)
    columns = ("Arm", "From – to", "n", f"Difference {_CI}", "p", f"Hedges' g {_CI}")
    yield Table(
        "Change within arms, in points", columns, rows,
        (("p of the paired t test; g of pairs with a bias-corrected and accelerated bootstrap "
         "interval."),),
    )  # fmt: skip
    gains = [each for each in material.outcomes.changes if each.gains is not None]
    if gains:
        yield _gains(material, gains)
    kept = [each for each in material.outcomes.changes if each.retention is not None]
    if kept:
        yield _retention(material, kept)


def _span(change: Change) -> str:
    return f"{OCCASIONS[change.first]} – {OCCASIONS[change.second].lower()}"


def _change(material: Material, change: Change) -> tuple[str, ...]:
    difference, g = change.effect.difference, change.effect.hedges_g
    return (material.arm(change.arm), _span(change), str(change.n), estimate(difference, 1),
            p_value(difference.p) if shown(difference) else NONE, estimate(g))  # fmt: skip


def _gains(material: Material, changes: list[Change]) -> Table:
    rows = []
    for each in changes:
        found = each.gains
        if found is not None:
            band = found.band.value if found.band and shown(found.class_gain) else NONE
            rows.append((material.arm(each.arm), str(each.n), estimate(found.class_gain), band,
                         estimate(found.mean_gain), estimate(found.change)))  # fmt: skip
    columns = ("Arm", "n", f"Class gain {_CI}", "Band", f"Mean of own gains {_CI}",
               f"Normalised change {_CI}")  # fmt: skip
    notes = (("Class gain and its bands: Hake 1998; normalised change: Marx and Cummings 2007. The "
             "mean of own gains is another figure than the class gain."),)  # fmt: skip
    return Table("Normalised gains", columns, tuple(rows), notes)


def _retention(material: Material, changes: list[Change]) -> Table:
    rows = tuple(
        (material.arm(each.arm), str(each.n), estimate(each.retention.ratio),
         estimate(each.retention.loss, 1))
        for each in changes if each.retention is not None
    )  # fmt: skip
    columns = ("Arm", "n", f"Retained {_CI}", f"Loss in points {_CI}")
    notes = ("Retained: mean at the retention test by mean right after, of those who took both.",)
    return Table("Retention", columns, rows, notes)


def _contrasts(material: Material) -> Iterator[Block]:
    yield Heading("Between arms", 3)
    rows, forested = [], []
    for each in material.outcomes.contrasts:
        pair, of = f"{material.arm(each.first)} – {material.arm(each.second)}", _of(each)
        difference, g = each.effect.difference, each.effect.hedges_g
        p = p_value(difference.p) if shown(difference) else NONE
        rows.append((pair, of, str(difference.n), estimate(difference, 1), p, estimate(g)))
        value, low, high = (g.value, g.low, g.high) if shown(g) else (None, None, None)
        forested.append(ForestRow(f"{pair}, {of}", value, low, high, estimate(g)))
    columns = ("Arms", "Of", "n", f"Difference {_CI}", "p", f"Hedges' g {_CI}")
    notes = (("p of Welch's t test, not adjusted for the number of comparisons; g with a "
             "bias-corrected and accelerated bootstrap interval."),)  # fmt: skip
    yield Table("Differences between arms, in points", columns, tuple(rows), notes)
    told = "; ".join(f"{row.name}: {row.told}" for row in forested)
    yield Figure("Effects between arms", forest(forested, "Hedges' g"), told)
    yield _equivalence(material)


def _of(contrast: Contrast) -> str:
    name = OCCASIONS[contrast.occasion].lower()
    return f"{name}, gain" if contrast.since is not None else f"{name}, score"


def _equivalence(material: Material) -> Table:
    rows = []
    for each in material.outcomes.contrasts:
        found = each.equivalence
        held = {True: "yes", False: "not shown", None: NONE}[found.holds]
        hidden = not shown(found.difference)
        rows.append((f"{material.arm(each.first)} – {material.arm(each.second)}", _of(each),
                     estimate(found.difference, 1), NONE if hidden else p_value(found.difference.p),
                     NONE if hidden else held))  # fmt: skip
    margin = figure(material.outcomes.options.margin)
    columns = ("Arms", "Of", "Difference [90 % CI]", "p", "Equivalent")
    notes = (f"Two one-sided t tests within a margin of ± {margin} points; p is the larger one.",)
    return Table("Equivalence", columns, tuple(rows), notes)


def _adjusted(material: Material, found: Adjusted) -> Iterator[Block]:
    model, occasion = found.ancova, OCCASIONS[found.occasion].lower()
    yield Heading(f"Adjusted for the score before ({occasion})", 3)
    if model.reason:
        yield Paragraph(f"There is no analysis of covariance: {model.reason}.")
        return
    rows = [
        (material.arm(arm), "adjusted mean", estimate(each, 1), NONE)
        for arm, each in model.adjusted.items()
    ]
    rows += [
        (" – ".join(map(material.arm, pair)), "difference", estimate(each, 1), p_value(each.p))
        for pair, each in model.differences.items()
    ]
    notes = [
        f"n = {model.n}; covariates: {', '.join(map(_covariate, found.covariates))}.",
        *(_term(term, model.residual_df) for term in model.terms),
        *(f"Assumption “{check.name}”: {p_told(check.p)} {check.reason}".rstrip() + "."
          for check in model.checks),
    ]  # fmt: skip
    columns = ("Arm", "What", f"Points {_CI}", "p")
    yield Table(f"Analysis of covariance, {occasion}", columns, tuple(rows), tuple(notes))


def _term(term: Term, residual_df: int) -> str:
    f = f"F({term.df}, {residual_df}) = {statistic(term.f, 2)}, {p_told(term.p)}"
    eta = f"partial η² = {statistic(term.partial_eta_squared, 3)}"
    return f"{_covariate(term.name)}: {f}, {eta}."


def _covariate(name: str) -> str:
    return "score before" if name == BEFORE else name.replace("-", " ")


def _crossover(found: Crossover) -> Iterator[Block]:
    yield Heading("Conditions within participants", 3)
    if found.reason:
        yield Paragraph(f"There is no mixed model: {found.reason}.")
    rows = [
        (" – ".join(pair), "condition", estimate(each, 1), p_value(each.p))
        for pair, each in found.differences.items()
    ]
    rows += [
        (f"period {period}", "against the first", estimate(each, 1), p_value(each.p))
        for period, each in found.periods.items()
    ]
    rows += [
        ("condition", "by the differences within participants", estimate(found.classical, 1),
         p_value(found.classical.p)),
        ("sequence", "carry-over", estimate(found.carry_over, 1), p_value(found.carry_over.p)),
    ]  # fmt: skip
    columns = ("Effect", "What", f"Points {_CI}", "p")
    notes = ((f"n = {found.learners}. Mixed model score ~ condition + period + sequence + (1 | "
             "participant) by restricted maximum likelihood; intraclass correlation "
             f"{statistic(found.intraclass, 2)}."),)  # fmt: skip
    yield Table("Crossover", columns, tuple(rows), notes)
