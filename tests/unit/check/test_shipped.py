"""The shipped packs hold every rule."""

from __future__ import annotations

import pytest

from anatomyapp.check import overlaps
from anatomyapp.check.examination import QUICK_RULES, SLOW_RULES, examine
from anatomyapp.check.finding import State
from anatomyapp.check.specimen import open_specimen
from anatomyapp.content import pack_folder


@pytest.mark.parametrize("name", ["thorax", "thorax-female"])
def test_a_shipped_pack_holds_every_quick_rule(name):
    found = examine(open_specimen(pack_folder(name)), QUICK_RULES)
    assert [str(fault) for fault in found.faults] == []
    assert found.in_state(State.PROVEN) > 30


@pytest.mark.slow
def test_nothing_in_the_shipped_thorax_runs_into_anything(monkeypatch, thorax, thorax_breaths):
    def breath_of(hinges, meshes):
        assert hinges.keys() == thorax.breathing.keys()
        assert meshes.keys() == thorax.meshes.keys()
        return thorax_breaths

    monkeypatch.setattr(overlaps, "breath_of", breath_of)  # it takes long, and is held elsewhere
    found = examine(open_specimen(pack_folder("thorax")), SLOW_RULES)
    assert [str(fault) for fault in found.faults] == []
    assert found.in_state(State.SKIPPED) == 0
