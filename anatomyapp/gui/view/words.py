"""Words of what the layers below only name: intents, standard views, planes, measures."""

from __future__ import annotations

from anatomyapp.gui.language import number, translate
from anatomyapp.gui.view.intent import Intent
from anatomyapp.scene.annotations import MeasureKind
from anatomyapp.scene.camera import StandardView
from anatomyapp.scene.cut import CutKind


def intent_words(intent: Intent) -> str:
    """Return what is asked for, as the keys' page says it."""
    return translate("View", intent.value)


def view_words(view: StandardView) -> str:
    """Return a side of the body, such as *anterior*."""
    return {
        StandardView.ANTERIOR: translate("View", "anterior"),
        StandardView.POSTERIOR: translate("View", "posterior"),
        StandardView.LEFT: translate("View", "left"),
        StandardView.RIGHT: translate("View", "right"),
        StandardView.SUPERIOR: translate("View", "superior"),
        StandardView.INFERIOR: translate("View", "inferior"),
    }[view]


def cut_words(kind: CutKind) -> str:
    """Return the way a plane lies, such as *axial*."""
    return {
        CutKind.AXIAL: translate("View", "axial"),
        CutKind.CORONAL: translate("View", "coronal"),
        CutKind.SAGITTAL: translate("View", "sagittal"),
        CutKind.FREE: translate("View", "free"),
    }[kind]


def measure_words(kind: MeasureKind) -> str:
    """Return what is measured."""
    if kind is MeasureKind.DISTANCE:
        return translate("View", "Distance")
    return translate("View", "Angle")


def value_words(kind: MeasureKind, value: float) -> str:
    """Return a measured value with its unit."""
    said = number(value, 1)
    return f"{said} mm" if kind is MeasureKind.DISTANCE else f"{said}°"


def capitalized(words: str) -> str:
    """Return words with a capital at their head, and no other letter changed."""
    return words[:1].upper() + words[1:]
