"""Cohen's kappa and Krippendorff's alpha against published figures and those of statsmodels."""

from __future__ import annotations

import warnings
from itertools import permutations

import numpy as np
import pytest

from anatomyapp.evaluation.agreement import Unit, cohen_kappa, krippendorff_alpha

# Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section C: four observers, twelve
# units, some missing: 0.743 for nominal data. Section B: two observers, binary data: 0.095.
FOUR = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
TWO = ("0100000010", "1110010000")
# Fleiss 1981, Statistical methods for rates and proportions, table 13.1: kappa 0.68.
FLEISS = ((75, 1, 4), (5, 4, 1), (0, 0, 10))
# statsmodels 0.15.0: r = stats.inter_rater.cohens_kappa(table); r.kappa, r.kappa_low, r.kappa_upp
STATSMODELS = {
    FLEISS: (0.676470588235294, 0.5045759580860855, 0.8483652183845026),
    ((20, 5), (10, 15)): (0.3999999999999999, 0.151092290476661, 0.6489077095233389),
    ((11, 2, 6, 0), (1, 24, 3, 8), (4, 0, 9, 2), (7, 5, 1, 17)): (
        0.4695321001088139, 0.34180017078251934, 0.5972640294351085,
    ),
    ((3, 9), (8, 2)): (-0.5454545454545454, -0.8942344593896163, -0.19667463151947445),
}  # fmt: skip

# krippendorff 0.9.0: alpha(reliability_data=..., level_of_measurement="nominal")
KRIPPENDORFF = {
    FOUR: 0.743421052631579,
    (".43221111.4.34.", "4433.2.412.3144", ".11.13123331111"): -0.08924485125858128,
    ("334.11..22.32.2", "34311.4.3.23412", "13.123.23214123"): 0.06835443037974687,
    (".2123.3124.4.1.", "1322423214344.3", "24...4221122334"): -0.05949895615866385,
}


def units(rows, clusters=None):
    columns = [tuple(None if c == "." else c for c in unit) for unit in zip(*rows, strict=True)]
    return [Unit(codes, i if clusters is None else clusters[i]) for i, codes in enumerate(columns)]


def pairs(table):
    cells = [cell for cell, count in np.ndenumerate(np.array(table)) for _ in range(count)]
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


def test_kappa_is_that_of_fleiss():
    found = cohen_kappa(*pairs(FLEISS))
    assert round(found.value, 2) == 0.68
    assert found.n == 100


@pytest.mark.parametrize("table", STATSMODELS)
def test_kappa_and_its_interval_are_those_of_statsmodels(table):
    found = cohen_kappa(*pairs(table))
    told = (found.value, found.low, found.high)
    assert told == pytest.approx(STATSMODELS[table], abs=1e-9)


def test_alpha_is_that_of_krippendorffs_examples():
    assert round(krippendorff_alpha(units(FOUR)).value, 3) == 0.743
    assert round(krippendorff_alpha(units(TWO)).value, 3) == 0.095


@pytest.mark.parametrize("rows", KRIPPENDORFF)
def test_alpha_is_that_of_another_program(rows):
    assert krippendorff_alpha(units(rows)).value == pytest.approx(KRIPPENDORFF[rows], abs=1e-12)


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
