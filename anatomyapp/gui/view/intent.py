"""What a person can ask of the model, and by which key."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt

from anatomyapp.gui.language import marked
from anatomyapp.scene.camera import StandardView


class Intent(StrEnum):
    """What is asked for, as the keys' page says it."""

    HIDE = marked("View", "Hide what is selected")
    SHOW_ALL = marked("View", "Show all")
    ISOLATE = marked("View", "Isolate what is selected")
    XRAY = marked("View", "X-ray: all but the selection as a veil, or solid again")
    FADE = marked("View", "Fade what is selected, or make it solid again")
    GHOSTS = marked("View", "Show what is hidden as ghosts, or not")
    EXPLODE = marked("View", "Explode: structures apart, or together again")
    LABELS = marked("View", "Names beside the model")
    LANDMARKS = marked("View", "Landmarks of the chest: lines and points, or none")
    DISTANCE = marked("View", "Measure a distance")
    ANGLE = marked("View", "Measure an angle")
    PIN = marked("View", "Stick a pin with a note to the surface")
    VIEWS = marked("View", "Saved views: show the strip, or not; Ctrl+1 to 9 show one")
    KEEP_VIEW = marked("View", "Keep this view with a name and a note")
    BREATHE = marked("View", "Breathe, or come to rest")
    CUT = marked("View", "Cut plane, or none")
    FIT = marked("View", "Fit what is selected, or all")
    RESET = marked("View", "Back to the start view")
    ZOOM_IN = marked("View", "Nearer")
    ZOOM_OUT = marked("View", "Farther")
    TURNTABLE = marked("View", "Turntable: turn slowly round and round, or stop")
    TOUR = marked("View", "Guided tours; in one, back to the view of its step")
    NEXT_STEP = marked("View", "Next step of a guided tour")
    LAST_STEP = marked("View", "The step of a guided tour before")
    ANSWER = marked("View", "Answer with, or fly to, the structure in focus")
    LEAVE = marked("View", "Clear the selection; once more leaves the model")


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
    Qt.Key.Key_O: Intent.TURNTABLE,
    Qt.Key.Key_T: Intent.TOUR,
    Qt.Key.Key_PageDown: Intent.NEXT_STEP,
    Qt.Key.Key_PageUp: Intent.LAST_STEP,
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

_CAPS = {
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Minus: "−",
    Qt.Key.Key_PageDown: "Page Down",
    Qt.Key.Key_PageUp: "Page Up",
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
    return _CAPS[key] if key in _CAPS else chr(key.value)


def key_of_view(view: StandardView) -> str:
    """Return the digit of a standard view."""
    return chr(next(key for key, each in VIEW_KEYS.items() if each is view).value)
