"""What ways, levels, sides and deeds are called in the editor."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from anatomyapp.gui.language import marked, translate
from anatomyapp.quiz.authoring.changes import Deed, Weight
from anatomyapp.quiz.authoring.fields import Fields
from anatomyapp.quiz.authoring.ways import Way
from anatomyapp.quiz.item import Bloom
from anatomyapp.scene.camera import StandardView

_WAYS = {
    Way.CLICK: marked("Authoring", "by a click on the model"),
    Way.TURN: marked("Authoring", "by turning the model"),
    Way.OPTIONS: marked("Authoring", "by one of several options"),
    Way.SEVERAL: marked("Authoring", "by all options that are right"),
    Way.TYPED: marked("Authoring", "by typing the name"),
    Way.SPOT: marked("Authoring", "by placing a point"),
    Way.PINS: marked("Authoring", "by putting names to pins"),
    Way.ORDER: marked("Authoring", "by putting in order"),
    Way.PAIR: marked("Authoring", "left or right"),
    Way.VERDICT: marked("Authoring", "true or false"),
}
_BLOOM = {
    Bloom.REMEMBER: marked("Authoring", "Remember"),
    Bloom.UNDERSTAND: marked("Authoring", "Understand"),
    Bloom.APPLY: marked("Authoring", "Apply"),
    Bloom.ANALYSE: marked("Authoring", "Analyse"),
    Bloom.EVALUATE: marked("Authoring", "Evaluate"),
    Bloom.CREATE: marked("Authoring", "Create"),
}
_SIDES = {
    StandardView.ANTERIOR: marked("Authoring", "Anterior"),
    StandardView.POSTERIOR: marked("Authoring", "Posterior"),
    StandardView.LEFT: marked("Authoring", "Left"),
    StandardView.RIGHT: marked("Authoring", "Right"),
    StandardView.SUPERIOR: marked("Authoring", "Superior"),
    StandardView.INFERIOR: marked("Authoring", "Inferior"),
}
_DEEDS = {
    Deed.ADDED: marked("Authoring", "new"),
    Deed.REMOVED: marked("Authoring", "removed"),
    Deed.CHANGED: marked("Authoring", "changed"),
}
_WEIGHTS = {
    Weight.SORTING: marked("Authoring", "only where it belongs"),
    Weight.WORDING: marked("Authoring", "words"),
    Weight.TASK: marked("Authoring", "what is asked or shown"),
}


def way_words(way: Way) -> str:
    """Return how an item is answered."""
    return translate("Authoring", _WAYS[way])


def bloom_words(level: Bloom) -> str:
    """Return what a level is called."""
    return translate("Authoring", _BLOOM[level])


def side_words(side: StandardView) -> str:
    """Return what a side of the body is called."""
    return translate("Authoring", _SIDES[side])


def deed_words(deed: Deed) -> str:
    """Return what became of an item."""
    return translate("Authoring", _DEEDS[deed])


def weight_words(weight: Weight) -> str:
    """Return what a change bears on."""
    return translate("Authoring", _WEIGHTS[weight])


def offer_sides(select: QComboBox) -> None:
    """Offer the six sides of the body."""
    for side in StandardView:
        select.addItem(side_words(side), side.value)


def show_direction(select: QComboBox, facing: Fields) -> None:
    """Choose the side that a surface looks to; a direction of its own is offered as it stands."""
    while select.count() > len(StandardView):
        select.removeItem(select.count() - 1)
    own = ", ".join(facing.texts("direction"))
    if own:
        select.addItem(translate("Authoring", "as taken"), None)
    select.setToolTip(own.replace("-", "−"))
    last = select.count() - 1
    select.setCurrentIndex(last if own else select.findData(facing.text("direction")))
