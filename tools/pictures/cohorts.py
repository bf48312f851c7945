"""A record of simulated learners, for pictures of what studies come to."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from anatomyapp.content import pack_folder
from anatomyapp.session.store import open_store
from anatomyapp.simulation.cohort import simulate
from anatomyapp.simulation.loading import read_world
from anatomyapp.simulation.plan import Plan

_LEARNERS, _SEED = {"ar-experience": 284, "ar-3d-2d": 120, "crossover": 60}, 1


def write_cohort(path: Path, protocol_id: str, folder: Path) -> None:
    """Write the sessions of a cohort that goes through a shipped protocol."""
    protocol, world = read_world(protocol_id, pack_folder("thorax"), folder)
    plan = Plan(protocol_id, protocol, _LEARNERS[protocol_id], _SEED)
    with closing(open_store(path)) as store:
        simulate(store, plan, world)
