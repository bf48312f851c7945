"""The look: colours and lights as frozen values; the figures are those of the design."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from anatomyapp.atlas.structure import Blood
from anatomyapp.scene.scene import Mark

Colour = tuple[float, float, float]  # sRGB, 0 to 1


def colour(code: str) -> Colour:
    """Return a colour from six hexadecimal digits such as ``EFE4CD``."""
    red, green, blue = bytes.fromhex(code)
    return red / 255, green / 255, blue / 255


@dataclass(frozen=True, slots=True)
class Tissue:
    """How a kind of structure looks: its colour, and its gloss from 0 (dull) to 1."""

    colour: Colour
    gloss: float


@dataclass(frozen=True, slots=True)
class Highlight:
    """How a mark looks: the tint of the surface, whether it is hatched, and the line round it."""

    tint: Colour
    outline: Colour
    dashed: bool = False
    hatched: bool = False


_INDIGO = colour("6A78F0")

_TISSUES: Mapping[str, Tissue] = MappingProxyType(
    {
        "bone": Tissue(colour("EFE4CD"), 0.16),
        "cartilage": Tissue(colour("B2C4D0"), 0.34),
        "disc": Tissue(colour("9FB6C4"), 0.24),
        "muscle": Tissue(colour("B4665C"), 0.20),
        "tendon": Tissue(colour("DDD3C4"), 0.30),
        "lung": Tissue(colour("D9A6A0"), 0.26),
        "heart": Tissue(colour("B5544C"), 0.34),
        "membrane": Tissue(colour("E3D3BE"), 0.30),
        "organ": Tissue(colour("CFA48E"), 0.30),
        "airway": Tissue(colour("C9D3D2"), 0.32),
        "nerve": Tissue(colour("E6C65B"), 0.28),
    }
)

_VESSELS: Mapping[Blood, Tissue] = MappingProxyType(
    {
        Blood.OXYGEN_RICH: Tissue(colour("C4473A"), 0.34),
        Blood.OXYGEN_POOR: Tissue(colour("5277AE"), 0.34),
    }
)

_HIGHLIGHTS: Mapping[Mark, Highlight] = MappingProxyType(
    {
        Mark.SELECTED: Highlight(_INDIGO, colour("3540A0")),
        Mark.RIGHT: Highlight(colour("12B886"), colour("0B7053")),
        Mark.WRONG: Highlight(colour("E8623A"), colour("AE3016"), dashed=True),
        Mark.KNOWN: Highlight(colour("2FA47F"), colour("0B7053")),
        Mark.LEARNING: Highlight(colour("E9B45C"), colour("855000"), hatched=True),
    }
)


@dataclass(frozen=True, slots=True)
class Look:
    """Colours and lights of a theme.

    Parameters
    ----------
    centre, edge
        Of the background.
    halo
        How strong the pale line outside a dark outline is, 0 to 1.
    shade
        How dark the contact shade below the model is, 0 to 1.
    light
        Of the key, fill and ambient light together, about 1.
    veil
        How opaque a faded surface is, 0 to 1.
    tissues
        By ``Structure.kind``; any other kind looks like bone.
    vessels
        By the blood that they carry, as in anatomical atlases: a pulmonary artery is blue.
    """

    centre: Colour
    edge: Colour
    halo: float
    shade: float
    light: float
    veil: float
    tissues: Mapping[str, Tissue] = field(default_factory=lambda: _TISSUES)
    vessels: Mapping[Blood, Tissue] = field(default_factory=lambda: _VESSELS)
    highlights: Mapping[Mark, Highlight] = field(default_factory=lambda: _HIGHLIGHTS)
    hover: Colour = _INDIGO

    def tissue(self, kind: str, carries: Blood | None = None) -> Tissue:
        """Return how a kind of structure looks, or a vessel by the blood that it carries."""
        if carries is not None:
            return self.vessels[carries]
        return self.tissues.get(kind, self.tissues["bone"])


LIGHT = Look(
    centre=colour("F1F3F6"), edge=colour("C3CBD6"), halo=0.0, shade=0.24, light=1.0, veil=0.42
)
DARK = Look(
    centre=colour("3A424F"), edge=colour("12151A"), halo=0.85, shade=0.5, light=0.92, veil=0.36
)
HIGH_CONTRAST = replace(DARK, centre=colour("000000"), edge=colour("000000"), halo=1.0, shade=0.0)
