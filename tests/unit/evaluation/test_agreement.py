"""Cohen's kappa and Krippendorff's alpha against published figures and statsmodels."""

from __future__ import annotations

import warnings
from itertools import permutations

import numpy as np
import pytest
from statsmodels.stats.inter_rater import cohens_kappa

from anatomyapp.evaluation.agreement import Unit, cohen_kappa, krippendorff_alpha

# Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section C: four observers, twelve
# units, some missing: 0.743 for nominal data. Section B: two observers, binary data: 0.095.
FOUR = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
TWO = ("0100000010", "1110010000")
# Fleiss 1981, Statistical methods for rates and proportions, table 13.1: kappa 0.68.
FLEISS = np.array([[75, 1, 4], [5, 4, 1], [0, 0, 10]])


def units(rows, clusters=None):
    columns = [tuple(None if c == "." else c for c in unit) for unit in zip(*rows, strict=True)]
    return [Unit(codes, i if clusters is None else clusters[i]) for i, codes in enumerate(columns)]


def pairs(table):
    cells = [cell for cell, count in np.ndenumerate(table) for _ in range(count)]
    return [a for a, _ in cells], [b for _, b in cells]


def by_pairs(rows):
    """Alpha from its definition: disagreeing pairs within units over those of all values."""
    columns = [[c for c in unit if c != "."] for unit in zip(*rows, strict=True)]
    columns = [unit for unit in columns if len(unit) > 1]
    n = sum(map(len, columns))
    observed = sum(
        sum(a != b for a, b in permutations(unit, 2)) / (len(unit) - 1) for unit in columns
    )
    values = [c for unit in columns for c in unit]
    expected = sum(a != b for a, b in permutations(values, 2)) / (n - 1)
    return 1 - observed / expected


def test_kappa_is_that_of_fleiss_and_its_interval_that_of_statsmodels():
    found = cohen_kappa(*pairs(FLEISS))
    wanted = cohens_kappa(FLEISS)
    assert round(found.value, 2) == 0.68
    assert found.value == pytest.approx(wanted.kappa, abs=1e-12)
    assert found.low == pytest.approx(wanted.kappa_low, abs=1e-9)
    assert found.high == pytest.approx(wanted.kappa_upp, abs=1e-9)
    assert found.n == 100


@pytest.mark.parametrize("seed", range(6))
def test_kappa_of_tables_by_chance_is_that_of_statsmodels(seed):
    generator = np.random.default_rng(seed)
    table = generator.integers(0, 12, (4, 4)) + np.diag(generator.integers(1, 30, 4))
    found, wanted = cohen_kappa(*pairs(table)), cohens_kappa(table)
    assert found.value == pytest.approx(wanted.kappa, abs=1e-12)
    assert found.low == pytest.approx(max(-1, wanted.kappa_low), abs=1e-9)
    assert found.high == pytest.approx(min(1, wanted.kappa_upp), abs=1e-9)


def test_alpha_is_that_of_krippendorffs_examples():
    assert round(krippendorff_alpha(units(FOUR)).value, 3) == 0.743
    assert round(krippendorff_alpha(units(TWO)).value, 3) == 0.095


@pytest.mark.parametrize("seed", range(6))
def test_alpha_is_that_of_its_definition_by_pairs(seed):
    generator = np.random.default_rng(seed)
    rows = ["".join(generator.choice(list("abcd."), 15)) for _ in range(3)]
    assert krippendorff_alpha(units(rows)).value == pytest.approx(by_pairs(rows), abs=1e-12)


def test_a_unit_of_weight_counts_as_often_as_its_weight():
    repeated = units([row[0] * 3 + row[1:] for row in TWO], [0, 0, 0, *range(1, 10)])
    weighed = [Unit(u.codes, u.cluster, 3 if i == 0 else 1) for i, u in enumerate(units(TWO))]
    assert krippendorff_alpha(weighed) == krippendorff_alpha(repeated)


def test_an_interval_is_the_same_again_and_clusters_make_it_wider():
    generator = np.random.default_rng(3)
    first = generator.integers(0, 2, 60)
    second = np.where(generator.random(60) < 0.8, first, 1 - first)
    rows = ["".join(map(str, np.repeat(row, 5))) for row in (first, second)]
    alone = krippendorff_alpha(units(rows), seed=1)
    together = krippendorff_alpha(units(rows, np.repeat(np.arange(60), 5).tolist()), seed=1)
    assert alone == krippendorff_alpha(units(rows), seed=1)
    assert together.value == alone.value
    assert together.high - together.low > 1.8 * (alone.high - alone.low)  # about the root of five


def test_the_interval_of_alpha_holds_the_truth_about_as_often_as_it_says():
    """Two readers who each know the code of 80 %, else guess: the true alpha is 0.64."""
    generator, held = np.random.default_rng(7), 0
    for _ in range(120):
        truth = generator.integers(0, 2, 80)
        rows = [np.where(generator.random(80) < 0.8, truth, generator.integers(0, 2, 80))
                for _ in range(2)]  # fmt: skip
        found = krippendorff_alpha(
            [Unit((int(a), int(b)), i) for i, (a, b) in enumerate(zip(*rows, strict=True))],
            repeats=400,
        )
        held += found.low <= 0.64 <= found.high
    assert 0.88 <= held / 120 <= 0.99


@pytest.mark.parametrize(("first", "second"), [("", ""), ("a", "a"), ("a", "b"), ("aaaa", "aaaa")])
def test_kappa_that_cannot_be_had_says_why(first, second):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = cohen_kappa(first, second)
    assert found.value is None
    assert found.reason


def test_full_agreement_has_a_value_and_no_interval():
    for found in (cohen_kappa("aabb", "aabb"), krippendorff_alpha(units(("aabb", "aabb")))):
        assert found.value == 1
        assert found.low is None
        assert "agree" in found.reason


def test_full_disagreement_stays_within_its_bounds():
    found = cohen_kappa("abababab", "babababa")
    assert found.value == -1
    assert found.low == -1


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        (("", ""), None),
        (("a.", ".a"), None),  # no unit with two codes
        (("aa", "aa"), None),  # one code
        (("a", "b"), 0.0),  # one unit: a value without an interval
    ],
)
def test_alpha_of_next_to_nothing_says_why(rows, value):
    found = krippendorff_alpha(units(rows))
    assert found.value == value
    assert found.low is None
    assert found.reason


def test_readers_of_different_units_are_refused():
    with pytest.raises(ValueError, match="same units"):
        cohen_kappa("ab", "a")
