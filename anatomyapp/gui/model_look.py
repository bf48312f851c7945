"""How the model looks in the colours of the window."""

from __future__ import annotations

from anatomyapp.gui import theme
from anatomyapp.gui.theme import Scheme
from anatomyapp.render.look import DARK, HIGH_CONTRAST, LIGHT, Look

_LOOKS = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: HIGH_CONTRAST}


def model_look() -> Look:
    """Return the look of the model that goes with the scheme in force."""
    return _LOOKS[theme.tokens().scheme]
