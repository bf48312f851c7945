"""The place Outcomes: what it says of a study, its filters, and what leaves it."""

from __future__ import annotations

import pytest

from anatomyapp.errors import StoreError
from anatomyapp.evaluation.scores import Dot
from anatomyapp.gui.instructor.outcomes import place as module
from anatomyapp.gui.instructor.outcomes.forest import forest_figure
from anatomyapp.gui.instructor.outcomes.place import OutcomesPlace
from anatomyapp.gui.instructor.outcomes.shown import Measure, Read, figures_of
from anatomyapp.gui.instructor.outcomes.trend import trend_figure
from anatomyapp.gui.instructor.plots.card import PlotCard
from anatomyapp.scene.scene import Mark
from tests.made_study import made_study


def figures(name, learners, **told):
    data = made_study(name, learners, **told)
    return figures_of(data, (data.study,))


@pytest.fixture(scope="module")
def three_arms():
    return figures("ar-3d-2d", 30)


@pytest.fixture
def show(qtbot, look, kept, tiny_atlas, drawer, monkeypatch):  # noqa: PLR0913, PLR0917 - fixtures
    def build(read, *, drawn=False):
        def found(_store, _wanted):
            if isinstance(read, Exception):
                raise read
            return read

        monkeypatch.setattr(module, "read_outcomes", found)
        made = OutcomesPlace(None, tiny_atlas, drawer)
        qtbot.addWidget(made)
        kept.append(made)
        made.resize(1280, 748)
        made.show()
        qtbot.waitExposed(made)
        made.entered()
        qtbot.waitUntil(lambda: not made.loading)
        if not drawn:  # the figures alone are looked at
            for card in made.findChildren(PlotCard):
                card._later.stop()
        return made

    return build


def titles(place):
    return [card.accessibleName() for card in place.content.headlines.cards]


def choose(select, value):
    select.setCurrentIndex(select.findData(value))


def test_a_record_without_a_study_says_what_to_do(show):
    place = show(Read())
    assert "Open a study in Studies" in place._empty.text.accessibleName()
    assert not place.arm.isVisible()


def test_an_unreadable_record_says_why(show):
    place = show(StoreError("record.sqlite: it is damaged; restore a backup."))
    assert "restore a backup" in place._empty.text.accessibleName()


def test_three_arms_show_effect_change_retention_and_learners(show, three_arms):
    place = show(three_arms)
    effect, change, retained, learners = titles(place)
    assert effect.startswith("AR against 3D model, after: g = ")
    assert "points, 95 % interval" in change
    assert "%" in retained
    assert learners.startswith("Learners: n = 30")
    for part in (*place.content.headlines.cards, place.study, place.arm, place.measure):
        assert part.toolTip()
        assert part.accessibleName()
    assert place.focusWidget() is place.study


def test_every_figure_says_its_n_and_how_and_a_dot_opens_the_session(show, three_arms, qtbot):
    place = show(three_arms, drawn=True)
    content = place.content
    for card in (content.trend, content.forest, content.gains, content.relation,
                 content.attention, content.questionnaires):  # fmt: skip
        assert "n = " in card.counted.accessibleName()
        assert card.about.toolTip()
        card.finish()
        assert card._plot is not None
    with qtbot.waitSignal(place.session_wanted) as heard:
        content.trend.chosen.emit(Dot("P001", "s0", 50.0))
    assert heard.args == ["s0"]


def test_an_arm_can_be_shown_alone_and_arms_compared_as_chosen(show, three_arms):
    place = show(three_arms)
    choose(place.arm, "pictures")
    assert {row[0] for row in place.content.trend._figure.table.rows} == {"Pictures"}
    assert titles(place)[1].startswith("Pictures, after − before")
    choose(place.arm, "")
    assert len({row[0] for row in place.content.trend._figure.table.rows}) == 3

    by_scores = place.content.forest._figure.table.rows
    choose(place.measure, Measure.ADJUSTED)
    adjusted = place.content.forest._figure
    assert adjusted.across.words == "Difference, points"
    assert adjusted.table.rows != by_scores


def test_files_hide_figures_of_fewer_than_five(show):
    place = show(figures("ar-3d-2d", 12, lost=0))
    assert all(row[2:] == (None, None, None, None, None)
               for row in trend_figure(place.shown).table.rows)  # fmt: skip
    assert forest_figure(place.shown).table.rows[0][1] is not None  # of eight


def test_time_on_structures_is_painted_on_the_model(show, three_arms):
    card = show(three_arms).content.attention
    assert card.pane is None
    card.on_model.click()
    assert Mark.KNOWN in dict(card.pane.bench.scene.marks).values()
    card.on_model.click()
    assert not card.pane.isVisible()


def test_questionnaires_are_shown_by_domain_and_by_item(show, three_arms):
    card = show(three_arms).content.questionnaires
    assert card.step.currentData() == "usability"
    assert len(card._figure.table.rows) == 1
    card.items.click()
    assert len(card._figure.table.rows) == 1 + 10
    choose(card.step, "workload")  # sliders: means, no bars
    assert card._figure.table.names[:2] == ("domain", "mean")


@pytest.mark.parametrize(
    ("name", "learners"),
    [("ar-experience", 12), ("crossover", 1), ("ar-3d-2d", 2)],
)
def test_other_designs_and_hardly_anybody_are_shown(show, name, learners):
    place = show(figures(name, learners))
    assert titles(place)[-1].startswith(f"Learners: n = {learners}")
    shown = " ".join(card.accessibleName() for card in place.content.headlines.cards)
    assert "nan" not in shown.lower()
    assert place.content.gains.isVisible() == (name == "ar-3d-2d")


def test_a_simulated_cohort_is_named_so(show):
    place = show(figures("crossover", 8, cohort="crossover-8-1"))
    assert "crossover-8-1" in place.content.simulated.title.accessibleName()
