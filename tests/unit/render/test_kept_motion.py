"""Breath on the disk: read again for the same atlas, worked out anew for any other."""

from __future__ import annotations

import os
from dataclasses import replace

import numpy as np
import pytest

from anatomyapp.atlas.breathing import Hinge, Role
from anatomyapp.atlas.structure import StructureId
from anatomyapp.render import kept_motion as kept
from anatomyapp.render.kept_motion import kept_motion
from anatomyapp.render.motion import motion_from, motion_of

RIB = StructureId("rib-2-left")


def turn(angle_deg):
    return Hinge(
        RIB, Role.RIB, np.zeros(3), np.array([-0.6, -0.8, 0.0]), angle_deg,
        np.array([75.0, -50.0, 40.0]), 0.0, (), "test",
    )  # fmt: skip


@pytest.fixture
def breathing(tiny_atlas):
    return replace(tiny_atlas, breathing={RIB: turn(16.0)})


@pytest.fixture
def worked_out(monkeypatch):
    """Which atlases a breath was worked out for."""
    found = []

    def noted(atlas, ask):
        found.append(atlas)
        return motion_of(atlas, ask)

    monkeypatch.setattr(kept, "motion_of", noted)
    return found


def test_a_breath_is_worked_out_once_and_read_again_as_it_was(breathing, worked_out, tmp_path):
    first = kept_motion(breathing, tmp_path / "cache")
    again = kept_motion(breathing, tmp_path / "cache")
    assert len(worked_out) == 1
    assert again.to_bytes() == first.to_bytes()
    assert np.abs(again.vertices["rise"].astype(float)).max() > 1
    assert (again.boxes == first.boxes).all()


def test_another_person_or_motion_has_a_file_of_its_own(breathing, worked_out, tmp_path):
    mesh = breathing.meshes[RIB]
    taller = replace(mesh, vertices=mesh.vertices * np.float32(1.1))
    kept_motion(breathing, tmp_path)
    kept_motion(replace(breathing, meshes={**breathing.meshes, RIB: taller}), tmp_path)
    kept_motion(replace(breathing, breathing={RIB: turn(12.0)}), tmp_path)
    assert len(worked_out) == 3
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:-1],
        lambda _: b"",
        lambda _: b"something else of any length",
        lambda content: content[:-1] + bytes([content[-1] ^ 1]),
    ],
    ids=["cut", "empty", "foreign", "flipped"],
)
def test_a_damaged_file_is_worked_out_anew_and_replaced(breathing, worked_out, tmp_path, damage):
    kept_motion(breathing, tmp_path)
    (path,) = tmp_path.iterdir()
    sound = path.read_bytes()
    path.write_bytes(damage(sound))
    kept_motion(breathing, tmp_path)
    assert len(worked_out) == 2
    assert path.read_bytes() == sound


def test_only_the_files_used_last_are_kept(breathing, worked_out, tmp_path):
    for number in range(6):
        (tmp_path / f"breath-{number}.bin").write_bytes(b"old")
        os.utime(tmp_path / f"breath-{number}.bin", (number, number))
    kept_motion(breathing, tmp_path)
    names = {path.name for path in tmp_path.iterdir()}
    assert len(names) == 4
    assert {"breath-3.bin", "breath-4.bin", "breath-5.bin"} < names


def test_a_folder_that_cannot_be_written_costs_only_time(breathing, worked_out, tmp_path):
    (tmp_path / "file").write_text("")
    motion = kept_motion(breathing, tmp_path / "file" / "cache")
    assert len(motion.vertices) == sum(len(mesh.vertices) for mesh in breathing.meshes.values())


def test_a_taken_back_breath_leaves_nothing(breathing, tmp_path):
    def stop():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        kept_motion(breathing, tmp_path, stop)
    assert list(tmp_path.iterdir()) == []


def test_bytes_of_another_length_are_no_motion(breathing):
    content = motion_of(breathing).to_bytes()
    assert motion_from(content, breathing) is not None
    assert motion_from(content + b"\0", breathing) is None
