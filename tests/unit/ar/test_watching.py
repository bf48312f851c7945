"""Each picture of a source tells whether it gave a view, and the lens once there is one."""

from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.ar.frame import End, Waiting
from anatomyapp.ar.sheet import Paper, SheetKind, sheet
from anatomyapp.ar.watching import Watcher
from tests.fakes.ar_source import ShownCamera
from tests.fakes.printed_sheet import LENS, nothing, rastered, seen
from tests.fakes.sheet_surface import pose


@pytest.fixture(scope="module")
def shot():
    return seen(rastered(sheet(SheetKind.CALIBRATION, Paper.A4)), pose(600, aside=(60, 0)))


def test_the_fifth_still_picture_gives_a_view(shot):
    watcher = Watcher(ShownCamera([shot] * 6))
    told = [watcher.step(0.0) for _ in range(6)]
    assert [watched.taken for watched in told] == [False] * 4 + [True, False]
    assert len(told[-1].capturing.views) == 1
    assert told[-1].calibration is None


def test_the_sheet_is_outlined_where_it_is(shot):
    watched = Watcher(ShownCamera([shot])).step(0.0)
    middle = watched.outline.mean(axis=0) * (LENS.width, LENS.height)
    assert middle == pytest.approx([LENS.cx + 60 * LENS.fx / 600, LENS.cy], abs=3)


def test_a_picture_without_the_sheet_has_no_outline():
    watched = Watcher(ShownCamera([nothing()])).step(0.0)
    assert (watched.view, watched.outline, watched.taken) == (None, None, False)


def test_a_mirrored_sheet_is_told_until_it_is_seen_as_it_is(shot):
    mirrored = np.ascontiguousarray(shot[:, ::-1])
    watcher = Watcher(ShownCamera([mirrored] * 6 + [nothing()] * 5 + [mirrored] * 5 + [shot] * 2))
    told = [watcher.step(0.0).mirrored for _ in range(18)]
    assert told == [False] * 4 + [True] * 5 + [False] * 5 + [True] * 2 + [False] * 2


def test_pictures_of_another_size_begin_anew(shot):
    watcher = Watcher(ShownCamera([*[shot] * 5, shot[:360]]))
    told = [watcher.step(0.0) for _ in range(6)]
    assert len(told[4].capturing.views) == 1
    assert not told[5].capturing.views


def test_waiting_and_the_end_are_handed_on():
    watcher = Watcher(ShownCamera([Waiting()]))
    assert isinstance(watcher.step(0.0), Waiting)
    assert isinstance(watcher.step(0.0), End)


def test_closing_closes_the_source(shot):
    camera = ShownCamera([shot])
    Watcher(camera).close()
    assert not camera.hand
