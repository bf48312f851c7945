"""What a person can ask of the model, and by which key."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt

from anatomyapp.scene.camera import StandardView


class Intent(StrEnum):
    """What is asked for, as the keys' page says it."""

    HIDE = "Hide what is selected"
    SHOW_ALL = "Show all"
    ISOLATE = "Isolate what is selected"
    XRAY = "X-ray: all but the selection as a veil, or solid again"
    FADE = "Fade what is selected, or make it solid again"
    GHOSTS = "Show what is hidden as ghosts, or not"
    EXPLODE = "Explode: structures apart, or together again"
    LABELS = "Names beside the model"
    LANDMARKS = "Landmarks of the chest: lines and points, or none"
    DISTANCE = "Measure a distance"
    ANGLE = "Measure an angle"
    PIN = "Stick a pin with a note to the surface"
    VIEWS = "Saved views: show the strip, or not; Ctrl+1 to 9 show one"
    KEEP_VIEW = "Keep this view with a name and a note"
    BREATHE = "Breathe, or come to rest"
    CUT = "Cut plane, or none"
    FIT = "Fit what is selected, or all"
    RESET = "Back to the start view"
    ZOOM_IN = "Nearer"
    ZOOM_OUT = "Farther"
    ANSWER = "Answer with, or fly to, the structure in focus"
    LEAVE = "Clear the selection; once more leaves the model"


KEYS: dict[Qt.Key, Intent] = {
    Qt.Key.Key_H: Intent.HIDE,
    Qt.Key.Key_S: Intent.SHOW_ALL,
    Qt.Key.Key_I: Intent.ISOLATE,
    Qt.Key.Key_X: Intent.XRAY,
    Qt.Key.Key_V: Intent.FADE,
    Qt.Key.Key_G: Intent.GHOSTS,
    Qt.Key.Key_E: Intent.EXPLODE,
    Qt.Key.Key_L: Intent.LABELS,
    Qt.Key.Key_M: Intent.LANDMARKS,
    Qt.Key.Key_D: Intent.DISTANCE,
    Qt.Key.Key_A: Intent.ANGLE,
    Qt.Key.Key_P: Intent.PIN,
    Qt.Key.Key_K: Intent.VIEWS,
    Qt.Key.Key_W: Intent.KEEP_VIEW,
    Qt.Key.Key_B: Intent.BREATHE,
    Qt.Key.Key_C: Intent.CUT,
    Qt.Key.Key_F: Intent.FIT,
    Qt.Key.Key_R: Intent.RESET,
    Qt.Key.Key_Plus: Intent.ZOOM_IN,
    Qt.Key.Key_Equal: Intent.ZOOM_IN,
    Qt.Key.Key_Minus: Intent.ZOOM_OUT,
    Qt.Key.Key_Return: Intent.ANSWER,
    Qt.Key.Key_Enter: Intent.ANSWER,
    Qt.Key.Key_Escape: Intent.LEAVE,
}

VIEW_KEYS: dict[Qt.Key, StandardView] = {
    Qt.Key.Key_1: StandardView.ANTERIOR,
    Qt.Key.Key_2: StandardView.POSTERIOR,
    Qt.Key.Key_3: StandardView.LEFT,
    Qt.Key.Key_4: StandardView.RIGHT,
    Qt.Key.Key_5: StandardView.SUPERIOR,
    Qt.Key.Key_6: StandardView.INFERIOR,
}

TURNS: dict[Qt.Key, tuple[float, float]] = {  # azimuth and elevation, degrees
    Qt.Key.Key_Left: (10.0, 0.0),
    Qt.Key.Key_Right: (-10.0, 0.0),
    Qt.Key.Key_Up: (0.0, 10.0),
    Qt.Key.Key_Down: (0.0, -10.0),
}


def key_of(intent: Intent) -> str:
    """Return the key, as its cap says, that asks for something, for tooltips."""
    key = next(key for key, each in KEYS.items() if each is intent)
    words = {Qt.Key.Key_Escape: "Esc", Qt.Key.Key_Return: "Enter", Qt.Key.Key_Minus: "−"}
    return words[key] if key in words else chr(key.value)


def key_of_view(view: StandardView) -> str:
    """Return the digit of a standard view."""
    return chr(next(key for key, each in VIEW_KEYS.items() if each is view).value)
