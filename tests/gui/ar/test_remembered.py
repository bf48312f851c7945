"""Sheet, paper, ruler and camera last until the next start."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from anatomyapp.ar.sheet import Paper, SheetKind
from anatomyapp.gui.ar.remembered import settings_with, usual_camera, wish_of
from anatomyapp.gui.ar.wish import Origin, Wish
from anatomyapp.settings import Settings

GERMANY = QLocale(QLocale.Language.German, QLocale.Country.Germany)
AMERICA = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
CAMERAS = (Origin("Built-in", camera=0), Origin("HD Webcam", camera=2))


def test_what_was_wished_comes_back_without_its_pictures():
    wish = Wish(SheetKind.CHEST, Paper.LETTER, 97.5, CAMERAS[1], flipped=True, size=(1920, 1080))
    kept = settings_with(Settings(learner="Ann"), wish)
    assert kept.learner == "Ann"
    assert wish_of(kept, GERMANY) == replace(wish, origin=None)


@pytest.mark.parametrize(("locale", "paper"), [(GERMANY, Paper.A4), (AMERICA, Paper.LETTER)])
def test_at_first_the_paper_is_that_of_the_country(locale, paper):
    assert wish_of(Settings(), locale) == Wish(paper=paper)


def test_the_camera_is_known_by_its_name():
    kept = settings_with(Settings(), Wish(origin=CAMERAS[1]))
    assert usual_camera(kept, CAMERAS) == CAMERAS[1]
    assert usual_camera(kept, CAMERAS[:1]) == CAMERAS[0]
    assert usual_camera(kept, ()) is None


def test_a_resolution_that_is_not_offered_is_the_usual_one():
    assert wish_of(Settings(ar_size="3x3"), GERMANY).size == (1280, 720)


def test_a_video_does_not_replace_the_camera():
    kept = settings_with(Settings(ar_camera="HD Webcam"), Wish(origin=Origin("a", path=Path("a"))))
    assert kept.ar_camera == "HD Webcam"
