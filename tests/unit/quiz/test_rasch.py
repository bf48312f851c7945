"""Abilities are those that integrals by another package give."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.stats import norm

from anatomyapp.quiz.rasch import ability, information, probability

logits = st.floats(-3, 3)
answers = st.lists(st.tuples(logits, st.booleans()), max_size=12)


def moment(given_answers, power):
    """Return a moment of belief times likelihood, by adaptive quadrature."""

    def weight(theta):
        likely = math.prod(
            (1 / (1 + math.exp(-(theta - b)))) if right else 1 / (1 + math.exp(theta - b))
            for b, right in given_answers
        )
        return theta**power * likely * norm.pdf(theta)

    return quad(weight, -8, 8, limit=200)[0]


@settings(deadline=None)  # the quadrature, not ours, takes its time
@given(answers)
def test_an_ability_is_the_mean_and_spread_of_what_is_believed(given_answers):
    found = ability([b for b, _ in given_answers], [right for _, right in given_answers])
    whole, first, second = (moment(given_answers, power) for power in range(3))
    assert found.theta == pytest.approx(first / whole, abs=1e-4)
    assert found.se == pytest.approx(math.sqrt(second / whole - (first / whole) ** 2), abs=1e-4)


@given(logits, logits)
def test_information_is_largest_where_the_item_is_as_hard_as_the_learner_is_able(theta, b):
    assert 0 < information(theta, b) <= information(b, b) == 0.25
    assert probability(theta, b) + probability(b, theta) == pytest.approx(1)


def test_answers_and_difficulties_belong_together():
    with pytest.raises(ValueError, match="each answer"):
        ability([0.0], [])
