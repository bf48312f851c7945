"""Names of structures as the window's language has them.

English shows everyday names, with the Latin ones second. German shows the Latin terms, as medical
schools there teach them, with the English names second: the packs hold no German names, and none
is made up. A structure's, feature's or landmark's ``label`` is what it goes by.
"""

from __future__ import annotations

import re
from dataclasses import replace

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.landmark import Landmark
from anatomyapp.atlas.latin import in_latin
from anatomyapp.atlas.structure import Feature, Side
from anatomyapp.gui.language import marked, spoken, translate
from anatomyapp.settings import Language

_LATIN_SIDE = re.compile(r"(?:sinist|dext)(?:er|r(?:a|um|i|ae))")
_GROUPS = (  # of the shipped packs: stations, and topics of landmarks
    marked("Stations", "Sternum and joints"),
    marked("Stations", "Typical ribs (3–9)"),
    marked("Stations", "Atypical ribs (1, 2, 10–12)"),
    marked("Stations", "Thoracic spine"),
    marked("Stations", "Costal margin"),
    marked("Stations", "Intercostal spaces"),
    marked("Stations", "Mediastinum"),
    marked("Stations", "Lungs and pleura"),
    marked("Stations", "Diaphragm"),
    marked("Stations", "Muscles on the chest wall"),
    marked("Stations", "Neighbours of the thorax"),
    marked("Stations", "Spaces by number"),
    marked("Stations", "Points and levels"),
    marked("Stations", "Procedures"),
    marked("Stations", "Surface lines"),
    marked("Stations", "Heart and its valves"),
)
_KINDS = (
    marked("Terms", "muscle"),
    marked("Terms", "artery"),
    marked("Terms", "vein"),
    marked("Terms", "nerve"),
    marked("Terms", "bone"),
    marked("Terms", "space"),
    marked("Terms", "membrane"),
    marked("Terms", "ligament"),
    marked("Terms", "cartilage"),
    marked("Terms", "group"),
    marked("Terms", "disc"),
    marked("Terms", "joint"),
    marked("Terms", "region"),
    marked("Terms", "organ"),
    marked("Terms", "heart"),
    marked("Terms", "airway"),
    marked("Terms", "lymph"),
    marked("Terms", "lung"),
    marked("Terms", "tendon"),
)


def latin_first() -> bool:
    """Tell whether structures go by their Latin terms."""
    return spoken() is Language.GERMAN


def in_language(atlas: Atlas) -> Atlas:
    """Return an atlas whose structures go by the names that the window's language shows first.

    All names stay known to the search: a label that gives way becomes a synonym.
    """
    if not latin_first():
        return atlas
    return replace(
        in_latin(atlas),
        features=tuple(replace(f, label=f.name_la or f.name_en) for f in atlas.features),
        landmarks=tuple(replace(mark, label=_with_side(mark)) for mark in atlas.landmarks),
    )


def _with_side(landmark: Landmark) -> str:
    name = first_name(landmark)
    return name if landmark.side is Side.MIDLINE else f"{name}, {side_words(landmark.side)}"


def first_name(named: Feature | Landmark) -> str:
    """Return the name that stands first, without a side."""
    return named.name_la if latin_first() and named.name_la else named.name_en


def second_name(named: Feature | Landmark) -> str:
    """Return the name that stands second, empty where there is none."""
    return named.name_en if first_name(named) != named.name_en else named.name_la


def latin(name: str, named: Feature | Landmark) -> bool:
    """Tell whether a name is the Latin one, which stands in italics."""
    return name == named.name_la


def side_words(side: Side) -> str:
    """Return a side in a sentence."""
    return {
        Side.LEFT: translate("Terms", "left"),
        Side.RIGHT: translate("Terms", "right"),
        Side.MIDLINE: translate("Terms", "midline"),
    }[side]


def group_words(group: str) -> str:
    """Return a station or a topic of landmarks; one of another pack, as that calls it."""
    return translate("Stations", group) if group in _GROUPS else group


def kind_words(kind: str) -> str:
    """Return a tissue or sort of structure in a sentence; one that is not known, as it is."""
    return translate("Terms", kind) if kind in _KINDS else kind


def without_side(label: str) -> str:
    """Return a label without its side, where there is little room: "Rib 3", "Costa III"."""
    words = label.split(" ")
    if len(words) > 1 and words[0] in {"Left", "Right"}:
        rest = " ".join(words[1:])
        return rest[:1].upper() + rest[1:]
    if len(words) > 1 and _LATIN_SIDE.fullmatch(words[-1]):
        return " ".join(words[:-1])
    return label


def in_sentence(label: str) -> str:
    """Return a label as it stands inside a sentence: "left rib 3", but "T7" and Latin terms."""
    begins_lower = len(label) > 1 and label[1].islower()
    return label[0].lower() + label[1:] if begins_lower and not latin_first() else label
