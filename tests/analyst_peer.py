"""An analyst with pandas, statsmodels and pingouin, who has nothing but the table of a study.

Run by the Python of the oracles' environment with the CSV file; standard input is a JSON object:
``tests``, the columns' prefix of each occasion; ``crossover``, those of the periods; ``domains``,
of each instrument's domain the columns of its items, those that are reversed, and the ends of their
scale. Standard output is a JSON object of figures by name.
"""

from __future__ import annotations

import json
import sys
from itertools import combinations, pairwise

import numpy as np
import pandas as pd
import pingouin as pg
import statsmodels.formula.api as smf
from scipy import stats
from statsmodels.stats.weightstats import ttost_ind


def main() -> None:
    data, asked = pd.read_csv(sys.argv[1]), json.load(sys.stdin)
    found: dict[str, float] = {"flow/consented": len(data)}
    for (arm, status), n in data.groupby(["arm", "status"]).size().items():
        found[f"flow/{arm}/{status}"] = n
    if asked["crossover"]:
        crossed(data, asked["crossover"], found)
    elif asked["tests"]:
        tested(data, asked["tests"], found)
    for name, domain in asked["domains"].items():
        rated(data, name, domain, found)
    json.dump({name: float(value) for name, value in found.items()}, sys.stdout)


def tested(data, tests, found) -> None:
    """Tell scores by arm, changes of pairs, differences of arms and adjusted ones."""
    scores = data.rename(columns={f"{at}__score": name for name, at in tests.items()})
    arms = dict(iter(scores.groupby("arm")))
    for arm, of in arms.items():
        for name in tests:
            found[f"{arm}/{name}/mean"] = of[name].mean()
            found[f"{arm}/{name}/deviation"] = of[name].std()
        for first, second in pairwise(tests):
            changed(of[[first, second]].dropna(), f"{arm}/{first}-{second}", found)
    for one, other in combinations(arms, 2):
        for name in list(tests)[1:]:
            compared(arms[one][name].dropna(), arms[other][name].dropna(),
                     f"{one}-{other}/{name}", found)  # fmt: skip
    first = next(iter(tests))
    for name in list(tests)[1:]:
        adjusted(scores[["arm", first, name]].dropna(), first, name, found)


def changed(pairs, name, found) -> None:
    before, after = pairs.iloc[:, 0], pairs.iloc[:, 1]
    change = after - before
    test = pg.ttest(after, before, paired=True)
    found[f"{name}/difference"] = change.mean()
    found[f"{name}/p"] = stats.ttest_rel(after, before).pvalue
    found[f"{name}/low"], found[f"{name}/high"] = stats.ttest_rel(
        after, before
    ).confidence_interval()
    found[f"{name}/d_z"] = test["T"].iloc[0] / np.sqrt(len(pairs))
    d_av = change.mean() / pairs.std().mean()
    found[f"{name}/hedges_g"] = d_av * (1 - 3 / (4 * (len(pairs) - 1) - 1))
    moved = change.round(9)  # errors of rounding apart, equal scores tie
    moved = moved[moved != 0]
    ranks = moved.abs().rank()
    rises, falls = ranks[moved > 0].sum(), ranks[moved < 0].sum()
    found[f"{name}/rank_biserial"] = (rises - falls) / (rises + falls)
    found[f"{name}/ratio"] = after.mean() / before.mean()
    found[f"{name}/class_gain"] = change.mean() / (100 - before.mean())
    found[f"{name}/mean_gain"] = (change / (100 - before))[before < 100].mean()


def compared(one, other, name, found) -> None:
    test = stats.ttest_ind(one, other, equal_var=False)
    found[f"{name}/difference"], found[f"{name}/p"] = one.mean() - other.mean(), test.pvalue
    found[f"{name}/low"], found[f"{name}/high"] = test.confidence_interval()
    found[f"{name}/hedges_g"] = pg.compute_effsize(one, other, eftype="hedges")
    mwu = stats.mannwhitneyu(one.round(9), other.round(9))
    found[f"{name}/rank_biserial"] = 2 * mwu.statistic / (len(one) * len(other)) - 1
    found[f"{name}/tost_p"] = ttost_ind(one, other, -5, 5, usevar="unequal")[0]


def adjusted(rows, before, after, found) -> None:
    arms = list(dict.fromkeys(rows["arm"]))
    for one, other in combinations(arms, 2):
        formula = f"Q('{after}') ~ C(arm, Treatment('{other}')) + Q('{before}')"
        fit = smf.ols(formula, rows).fit()
        term = f"C(arm, Treatment('{other}'))[T.{one}]"
        name = f"ancova/{after}/{one}-{other}"
        found[f"{name}/difference"], found[f"{name}/p"] = fit.params[term], fit.pvalues[term]
        found[f"{name}/low"], found[f"{name}/high"] = fit.conf_int().loc[term]


def crossed(data, periods, found) -> None:
    """Tell the difference of conditions by a mixed model, each learner with an intercept."""
    parts = [
        pd.DataFrame({
            "who": data["participant"], "sequence": data["arm"], "period": number,
            "condition": data[f"{at}__condition"], "score": data[f"{at}__score"],
        })
        for number, at in enumerate(periods, start=1)
    ]  # fmt: skip
    rows = pd.concat(parts).dropna()
    one, other = sorted(rows["condition"].unique())
    formula = f"score ~ C(condition, Treatment('{other}')) + C(period) + C(sequence)"
    fit = smf.mixedlm(formula, rows, groups=rows["who"]).fit(reml=True, gtol=1e-10)
    found["crossover/difference"] = fit.params[f"C(condition, Treatment('{other}'))[T.{one}]"]
    found["crossover/period"] = fit.params["C(period)[T.2]"]


def rated(data, name, domain, found) -> None:
    """Score an instrument's domain from its items, and tell its reliability."""
    items = data[domain["items"]].astype(float)
    for column in domain["reversed"]:
        items[column] = domain["low"] + domain["high"] - items[column]
    whole = items.dropna()
    scores = whole.mean(axis=1) if domain["rule"] == "mean" else (
        (whole - domain["low"]).sum(axis=1) * domain["factor"])  # fmt: skip
    given = data.loc[whole.index, domain["score"]]
    found[f"{name}/scores off by"] = (scores - given).abs().max()
    found[f"{name}/mean"], found[f"{name}/deviation"] = (
        data[domain["score"]].mean(), data[domain["score"]].std())  # fmt: skip
    if len(domain["items"]) > 1:
        alpha, _ = pg.cronbach_alpha(whole)
        df = len(whole) - 1, (len(whole) - 1) * (whole.shape[1] - 1)
        found[f"{name}/alpha"] = alpha  # whose interval pingouin rounds
        found[f"{name}/alpha low"] = 1 - (1 - alpha) * stats.f.ppf(0.975, *df)
        found[f"{name}/alpha high"] = 1 - (1 - alpha) * stats.f.ppf(0.025, *df)


if __name__ == "__main__":
    main()
