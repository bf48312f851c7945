"""A plot's card: what it says, what it shows where there is nothing, and what it exports."""

from __future__ import annotations

import csv
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from anatomyapp.gui.instructor.plots.canvas import SERIES, Spot
from anatomyapp.gui.instructor.plots.card import PlotCard
from anatomyapp.gui.instructor.plots.exporting import FileKind
from anatomyapp.gui.instructor.plots.figure import Axis, Figure, Table, no_figure
from anatomyapp.gui.theme import Scheme

TABLE = Table(("group", "mean", "note"), (("a", 1.5, "=1+1"), ("b", None, "")))


def marks(canvas):
    canvas.points([Spot(1, 2, "first", "the first"), Spot(3, 4)], SERIES[0])
    canvas.line([(1, 2), (3, 4)], SERIES[1])
    canvas.band([(1, 1), (3, 3)], [(1, 3), (3, 5)], "accent")
    canvas.box(QRectF(0, 0, 2, 1), "success", edge="border", hatched=True)
    canvas.words((2, 3), "a mean", bold=True)


def figure(draw=marks):
    axis = Axis("Score, %", 0.0, 5.0, ((0.0, "0"), (5.0, "5")), grid=True)
    return Figure("Gain", "n = 7 learners", "Mean of what was gained.", "a gained most", axis,
                  Axis("Share", 5.0, 0.0), TABLE, draw, file_name="gain")  # fmt: skip


@pytest.fixture
def card(qtbot, look, kept, tmp_path):
    made = PlotCard(ask_file=lambda _parent, name: tmp_path / name)
    qtbot.addWidget(made)
    kept.append(made)
    made.resize(500, 400)
    made.show()
    return made


def test_a_card_says_title_n_and_method(card):
    card.show_figure(figure())
    card.finish()
    assert card.title.accessibleName() == "Gain"
    assert card.counted.accessibleName() == "n = 7 learners"
    assert card.about.toolTip() == "Mean of what was gained."
    assert card._plot.accessibleName() == "Gain: a gained most"
    assert not card.method.isVisible()
    card.about.click()
    assert card.method.isVisible()


def test_without_marks_the_card_says_why_and_exports_nothing(card):
    card.show_figure(figure())
    card.show_figure(no_figure("Gain", "n = 0", "Mean.", "Nobody was asked twice."))
    card.finish()
    assert card._plot is None
    assert card.reason.isVisible()
    assert not card.more.isEnabled()


def test_a_click_on_a_point_chooses_what_it_stands_for(qtbot, card):
    card.show_figure(figure())
    card.finish()
    (points,) = [item for item in card._plot.getPlotItem().items if hasattr(item, "addPoints")]
    with qtbot.waitSignal(card.chosen) as caught:
        points.sigClicked.emit(points, points.points()[:1], None)
    assert caught.args == ["first"]
    with qtbot.assertNotEmitted(card.chosen):
        points.sigClicked.emit(points, points.points()[1:], None)


def test_a_figure_is_exported_in_light_colours_whatever_the_window_wears(card, look, tmp_path):
    look.choose(Scheme.DARK)
    card.show_figure(figure())
    for kind in FileKind:
        card.export(kind)
    picture = QImage(str(tmp_path / "gain.png"))
    assert (picture.width(), picture.pixelColor(0, 0).name()) == (1760, "#ffffff")
    assert SERIES[1].ink.lower() in {picture.pixelColor(x, 700).name() for x in range(0, 1760, 4)}
    drawn = ET.parse(tmp_path / "gain.svg").getroot()  # noqa: S314 - we wrote it
    texts = [(each.text or "").strip() for each in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert {"Gain", "n = 7 learners", "a mean", "Score, %"} <= set(texts)
    with (tmp_path / "gain.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [
            ["group", "mean", "note"], ["a", "1.5", "'=1+1"], ["b", "", ""]]  # fmt: skip


def test_a_file_that_cannot_be_written_is_said(card, monkeypatch, tmp_path):
    said = []
    monkeypatch.setattr("anatomyapp.gui.instructor.plots.card.show_error",
                        lambda _window, title, text: said.append((title, text)))  # fmt: skip
    card._ask = lambda _parent, name: tmp_path / "nowhere" / name
    card.show_figure(figure())
    for kind in FileKind:
        card.export(kind)
    assert [title for title, _ in said] == ["Not exported"] * 3
    assert all("nowhere" in text for _, text in said)
