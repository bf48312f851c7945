"""Compares what the program tells of a study with what an analyst gets from its table alone."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from anatomyapp.evaluation.study_data import StudyData
from anatomyapp.study.steps import Occasion, Questionnaire, Test

ROOT = Path(__file__).parents[1]
PYTHON = ROOT / ".venv-oracles" / "bin" / "python"
_OCCASIONS = (Occasion.PRE, Occasion.POST, Occasion.RETENTION)


def analysed(csv: Path, data: StudyData) -> dict[str, float]:
    """Return the analyst's figures."""
    peer = subprocess.run([PYTHON, ROOT / "tests" / "analyst_peer.py", csv], capture_output=True,
                          input=json.dumps(_asked(data)), text=True, check=True)  # fmt: skip
    return json.loads(peer.stdout)


def told(found: dict, data: StudyData) -> dict[str, float | None]:
    """Return the same figures as ``evaluate outcomes --json --all-cells`` told them."""
    figures: dict[str, float | None] = {"flow/consented": found["flow"]["consented"]}
    for arm in found["flow"]["arms"]:
        figures[f"flow/{arm['arm']}/completed"] = arm["completed"]
        figures[f"flow/{arm['arm']}/left"] = sum(
            n for loss in arm["losses"] for why, n in loss["reasons"].items() if why == "left"
        )
    _add_scores(figures, found)
    for step in found["instruments"]:
        for domain in step["whole"]["domains"]:
            name = f"{step['step']}/{domain['domain']}"
            figures |= {f"{name}/scores off by": 0.0, f"{name}/mean": domain["mean"]["value"],
                        f"{name}/deviation": domain["deviation"]["value"],
                        f"{name}/alpha": domain["alpha"]["value"],
                        f"{name}/alpha low": domain["alpha"].get("low"),
                        f"{name}/alpha high": domain["alpha"].get("high")}  # fmt: skip
    crossover = found["crossover"]
    if crossover is not None:
        (figures["crossover/difference"],) = _values(crossover["differences"])
        (figures["crossover/period"],) = _values(crossover["periods"])
    return figures


def _add_scores(figures: dict[str, float | None], found: dict) -> None:
    for scores in found["scores"]:
        name = f"{scores['arm']}/{scores['occasion']}"
        figures[f"{name}/mean"] = scores["mean"]["value"]
        figures[f"{name}/deviation"] = scores["deviation"]["value"]
    for change in found["changes"]:
        name, effect = f"{change['arm']}/{change['first']}-{change['second']}", change["effect"]
        figures |= _of(name, effect["difference"])
        figures |= {f"{name}/{which}": effect[which]["value"]
                    for which in ("d_z", "hedges_g", "rank_biserial")}  # fmt: skip
        if change["gains"]:
            figures |= {f"{name}/{which}": change["gains"][which]["value"]
                        for which in ("class_gain", "mean_gain")}  # fmt: skip
        if change["retention"]:
            figures[f"{name}/ratio"] = change["retention"]["ratio"]["value"]
    for contrast in found["contrasts"]:
        if contrast["since"] is None:
            name = f"{contrast['first']}-{contrast['second']}/{contrast['occasion']}"
            figures |= _of(name, contrast["effect"]["difference"])
            figures |= {f"{name}/{which}": contrast["effect"][which]["value"]
                        for which in ("hedges_g", "rank_biserial")}  # fmt: skip
            figures[f"{name}/tost_p"] = contrast["equivalence"]["difference"]["p"]
    for each in found["adjusted"]:
        for pair, difference in each["ancova"]["differences"].items():
            figures |= _of(f"ancova/{each['occasion']}/{pair.replace(' ', '')}", difference)


def _of(name: str, estimate: dict) -> dict[str, float | None]:
    return {f"{name}/difference": estimate["value"],
            **{f"{name}/{which}": estimate[which] for which in ("p", "low", "high")}}  # fmt: skip


def _values(estimates: dict) -> list[float | None]:
    return [each["value"] for each in estimates.values()]


def _asked(data: StudyData) -> dict:
    tests = [step for step in data.protocol.steps.values() if isinstance(step, Test)]
    at = {step.occasion.value: _column(step.id) for step in tests}
    periods = sorted((step.period, _column(step.id)) for step in tests if step.period)
    domains = {}
    for step in data.protocol.steps.values():
        instrument = data.instrument_of(step.id) if isinstance(step, Questionnaire) else None
        for domain in instrument.domains if instrument else ():
            rated = instrument.rated(domain)
            scale = rated[0][1].scale
            domains[f"{step.id}/{domain.id}"] = {
                "score": _column(f"{step.id}__score_{domain.id}"),
                "items": [_column(f"{step.id}__answer_{q.id}") for q, _ in rated],
                "reversed": [_column(f"{step.id}__answer_{q.id}") for q, _ in rated
                             if q.is_reversed],
                "low": scale.low, "high": scale.high, "rule": domain.rule.value,
                "factor": domain.factor,
            }  # fmt: skip
    return {"tests": {each.value: at[each.value] for each in _OCCASIONS if each.value in at},
            "crossover": [column for _, column in periods], "domains": domains}  # fmt: skip


def _column(name: str) -> str:
    return name.replace("-", "_")


def differences(ours: dict, theirs: dict) -> dict[str, float]:
    """Return by how much each figure that both tell differs."""
    return {name: abs(ours[name] - theirs[name]) for name in ours
            if name in theirs and ours[name] is not None}  # fmt: skip
