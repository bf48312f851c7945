"""How simulated learners answer the test of mental rotation."""

from __future__ import annotations

import math
import random

from anatomyapp.simulation.learner import Learner
from anatomyapp.simulation.models import Models
from anatomyapp.study.rotation_score import RotationAnswer
from anatomyapp.study.rotation_trials import Trial


def rotated(
    trial: Trial, limit_s: float, learner: Learner, models: Models, rng: random.Random
) -> RotationAnswer:
    """Return somebody's answer to a pair; none where it would take longer than the limit."""
    model, traits = models.rotation, learner.traits
    right = rng.random() < model.probability(traits.spatial, trial.angle_deg)
    usual_s = model.base_s + model.s_per_deg * trial.angle_deg
    spent = usual_s * math.exp(rng.gauss(0, model.noise) - traits.speed)
    if spent >= limit_s:
        return RotationAnswer(trial.angle_deg, trial.same, None, limit_s)
    said = trial.same if right else not trial.same
    return RotationAnswer(trial.angle_deg, trial.same, said, round(spent, 3))
