"""Latin labels: an atlas whose structures go by their Latin terms, as tables write them.

German-speaking schools teach these: Latin with the usual abbreviations and Roman numerals.
"""

from __future__ import annotations

import re
from dataclasses import replace

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.structure import Structure

_ABBREVIATIONS = {  # those in common use for nouns that head a term
    "Arteria": "A.",
    "Arteriae": "Aa.",
    "Articulatio": "Art.",
    "Articulationes": "Artt.",
    "Ligamentum": "Lig.",
    "Ligamenta": "Ligg.",
    "Musculus": "M.",
    "Musculi": "Mm.",
    "Nervus": "N.",
    "Nervi": "Nn.",
    "Ramus": "R.",
    "Rami": "Rr.",
    "Vena": "V.",
    "Venae": "Vv.",
}
_ORDINAL = re.compile(r"(?:us|a|um|i|ae|is)$")  # endings of Latin ordinals
_ROMAN = {
    "prim": "I",
    "secund": "II",
    "terti": "III",
    "quart": "IV",
    "quint": "V",
    "sext": "VI",
    "septim": "VII",
    "octav": "VIII",
    "non": "IX",
    "decim": "X",
    "undecim": "XI",
    "duodecim": "XII",
}


def in_latin(atlas: Atlas) -> Atlas:
    """Return an atlas whose structures are labelled by their Latin terms, where they have one.

    All names stay known to the search: a label that gives way becomes a synonym.
    """
    labelled = {id_: _latin(structure) for id_, structure in atlas.structures.items()}
    return replace(atlas, structures=labelled)


def _latin(structure: Structure) -> Structure:
    if not structure.name_la:
        return structure
    known = (structure.name_en, structure.name_la, *structure.synonyms)
    before = () if structure.label in known else (structure.label,)
    synonyms = (*before, *structure.synonyms)
    return replace(structure, label=_abbreviated(structure), synonyms=synonyms)


def _abbreviated(structure: Structure) -> str:
    """Return a structure's Latin term as tables write it: *N. intercostalis V sinister*."""
    first, *rest = structure.name_la.split(" ")
    if structure.number is not None:
        rest = [_ROMAN.get(_ORDINAL.sub("", word), word) for word in rest]
    return " ".join([_ABBREVIATIONS.get(first, first), *rest])
