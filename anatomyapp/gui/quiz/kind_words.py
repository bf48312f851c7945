"""What the kinds of items are called, and their icons."""

from __future__ import annotations

from anatomyapp.gui.language import marked, translate
from anatomyapp.quiz.item import Kind

_WORDS = {
    Kind.FIND: marked("Quiz", "Find it"),
    Kind.SHOW: marked("Quiz", "Show it"),
    Kind.NAME: marked("Quiz", "Name it"),
    Kind.CHOICE: marked("Quiz", "Choose"),
    Kind.PLACE: marked("Quiz", "Place it"),
    Kind.LABEL: marked("Quiz", "Label"),
    Kind.ORDER: marked("Quiz", "Put in order"),
    Kind.RELATION: marked("Quiz", "Relation"),
    Kind.LEVEL: marked("Quiz", "Level"),
    Kind.SIDE: marked("Quiz", "Left or right"),
    Kind.TRUTH: marked("Quiz", "True or false"),
    Kind.CASE: marked("Quiz", "Case"),
}
KIND_ICONS = {
    Kind.FIND: "target-arrow",
    Kind.SHOW: "rotate-360",
    Kind.NAME: "tag",
    Kind.CHOICE: "list-check",
    Kind.PLACE: "pin",
    Kind.LABEL: "list-details",
    Kind.ORDER: "arrows-sort",
    Kind.RELATION: "route",
    Kind.LEVEL: "ruler-measure",
    Kind.SIDE: "mirror",
    Kind.TRUTH: "circle-check",
    Kind.CASE: "stethoscope",
}


def kind_words(kind: Kind) -> str:
    """Return what a kind is called above its stem."""
    return translate("Quiz", _WORDS[kind])
