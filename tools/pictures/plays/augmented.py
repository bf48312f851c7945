"""Augmented reality before painted films."""

from __future__ import annotations

from dataclasses import replace

from anatomyapp.ar.sheet import Paper
from anatomyapp.atlas.chest import ChestMeasures
from anatomyapp.atlas.person import Sex
from anatomyapp.gui.ar.fit.control import WearerFit
from anatomyapp.gui.ar.place import ArPlace
from anatomyapp.gui.view.intent import Intent
from tools.pictures.film import CAMERA, Film, Painted, worn
from tools.pictures.stage import Stage

_CALM = 6  # pictures after the last of a film, for the pose to settle


def card(stage: Stage) -> None:
    """Hold the card."""
    show(stage, Film())


def card_lying(stage: Stage) -> None:
    """Lay the model over the card."""
    place = show(stage, Film(pitch_deg=-12.0))
    place.panel.set_up.modes.setCurrentIndex(1)


def card_hand(stage: Stage) -> None:
    """Cover a part of the card with a hand."""
    show(stage, Film(held=True))


def chest(stage: Stage) -> None:
    """Wear the chest sheet, a rib chosen."""
    show(stage, worn())
    stage.select("rib-5-right")


def chest_near(stage: Stage) -> None:
    """Come nearer, turned, all names away."""
    show(stage, worn(850.0, -28.0))
    ask(stage, Intent.LABELS)


def mirror(stage: Stage) -> None:
    """See oneself as in a mirror."""
    place = show(stage, worn())
    place.bar.mirror.click()


def x_ray(stage: Stage) -> None:
    """Look through all but a chosen structure."""
    show(stage, worn())
    stage.select("sternum-body")
    ask(stage, Intent.XRAY)


def organs(stage: Stage) -> None:
    """Show heart and lungs inside the wearer."""
    show(stage, worn())
    stage.ask(Intent.SHOW_ALL)


def cut(stage: Stage) -> None:
    """Cut the worn model."""
    show(stage, worn())
    ask(stage, Intent.CUT)


def breath(stage: Stage) -> None:
    """Let the worn model breathe."""
    show(stage, worn())
    ask(stage, Intent.BREATHE)


def dark(stage: Stage) -> None:
    """Hold the card in poor light."""
    _lit(stage, Film(dark=True))


def lost(stage: Stage) -> None:
    """Show no sheet."""
    _lit(stage, Film(seen=False))


def empty(stage: Stage) -> None:
    """Come without a camera."""
    stage.window.enter(_place(stage))


def more(stage: Stage) -> None:
    """Open what is seldom set."""
    place = show(stage, Film())
    place.panel.set_up.more.line.click()


def drawer(stage: Stage) -> None:
    """Open the panel over a narrow window."""
    place = show(stage, Film())
    place.side.click()


def keep(stage: Stage) -> None:
    """Ask whether a picture may be kept."""
    place = show(stage, worn())
    place.errands.ask_snapshot()


def print_sheets(stage: Stage) -> None:
    """Offer the sheets."""
    place = show(stage, Film())
    place.panel.set_up.print_wanted.emit()


def chest_measuring(stage: Stage) -> None:
    """Measure the wearer by handles over the held picture."""
    desk = show(stage, worn()).fit.desk
    desk.form.line.click()
    desk.form.measure.click()
    for handle in desk.measuring.handles.handles.values():
        handle.moved.emit()


def chest_fit(stage: Stage) -> None:
    """Fit the model to a smaller wearer."""
    place = show(stage, worn())
    place.fit.desk.form.line.click()
    small = ChestMeasures(Sex.FEMALE, 160.0, 25.0, 250.0, 130.0)
    place.fit.wear(WearerFit(small, place.session.radius_mm))
    stage.wait_for(lambda: place.fit.factors is not None)


def show(stage: Stage, film: Film) -> ArPlace:
    """Play a film in the place AR until its model stands, then hold its last picture."""
    place = _begin(stage, film)
    number = len(film.before()) + _CALM
    session = place.session

    def stands() -> bool:
        seen = session.last
        told = place.warnings.message
        return seen is not None and seen.sighting.number >= number and told is None

    stage.wait_for(stands)
    session.loop.hold(held=True)
    place.panel.set_up.show_origins((CAMERA,))  # none is found meanwhile
    stage.settle()
    return place


def ask(stage: Stage, *intents: Intent) -> None:
    """Press buttons of the place's bar."""
    place = _place(stage)
    for intent in intents:
        place.bar.intended.emit(intent)
    stage.settle()


def _lit(stage: Stage, film: Film) -> None:
    """Play a film until something is said of it."""
    place = _begin(stage, film)
    stage.wait_for(lambda: place.warnings.message is not None)
    place.session.loop.hold(held=True)


def _begin(stage: Stage, film: Film) -> ArPlace:
    place = _place(stage)
    place.session.opens = Painted(film).opened
    stage.window.enter(place)
    stage.let_pass(200)
    wish = replace(place.session.wish, kind=film.kind, paper=Paper.A4, origin=CAMERA)
    place.panel.set_up.show_origins((CAMERA,))
    place.session.wish_for(wish)
    place.panel.set_up.show_origins((CAMERA,))
    return place


def _place(stage: Stage) -> ArPlace:
    place = stage.furnishing.ar
    if place is None:
        raise LookupError("the window has no place AR")
    return place
