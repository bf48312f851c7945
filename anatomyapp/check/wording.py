"""Rules of names, ids and texts: numbers and sides that agree, forms that the lists have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.pack import FEATURES, STRUCTURES
from anatomyapp.atlas.structure import Side, Structure
from anatomyapp.check.finding import Finding, Measure
from anatomyapp.check.specimen import Specimen
from anatomyapp.errors import Fault

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
)  # fmt: skip
_NUMBER = re.compile(rf"\b({'|'.join(_ORDINALS)})\b|(\d+)", re.IGNORECASE)
_SIDE = re.compile(r"\b(left|right)\b", re.IGNORECASE)
_TELLING = frozenset({"artery", "muscle", "nerve", "vein"})  # last words of names that tell a kind
_FORMS = {
    "FMA": re.compile(r"FMA:[1-9]\d*"),
    "TA98": re.compile(r"A\d\d\.\d\.\d\d\.\d{3}"),
    "TA2": re.compile(r"[1-9]\d{0,3}"),
}


def names(specimen: Specimen) -> Finding:
    """Prove that each name stands once, and that its last word agrees with the kind."""
    atlas = specimen.atlas
    faults = (*_shared(atlas), *_unlike(atlas))
    claim = "no two structures share a name, and a nerve is called a nerve"
    measures = (Measure("structures", len(atlas.structures)),)
    return Finding("names", claim, measures, faults)


def _shared(atlas: Atlas) -> Iterator[Fault]:
    seen: dict[tuple[str, str], str] = {}
    for s in atlas.structures.values():
        texts = ("label", s.label), ("English name", s.name_en), ("Latin name", s.name_la)
        for column, text in texts:
            if text and (column, text) in seen:
                what = f"{seen[column, text]} has the same {column}"
                yield Fault(f"{STRUCTURES}: {s.id}", what, "correct one of them")
            seen[column, text] = s.id


def _unlike(atlas: Atlas) -> Iterator[Fault]:
    for s in atlas.structures.values():
        word = s.name_en.split()[-1].lower()
        if word in _TELLING and s.kind not in {word, "group"}:
            what = f"its name calls it {word}, its kind is {s.kind}"
            yield Fault(f"{STRUCTURES}: {s.id}", what, "correct the one that is wrong")


def numbers(specimen: Specimen) -> Finding:
    """Prove that id, label, English name and description of a structure give its own number."""
    atlas = specimen.atlas
    numbered = [s for s in atlas.structures.values() if s.number is not None]
    faults = tuple(fault for s in numbered for fault in _number_faults(s))
    claim = "id, label, name and description of what is numbered give its own number"
    return Finding("numbers", claim, (Measure("numbered structures", len(numbered)),), faults)


def _number_faults(s: Structure) -> Iterator[Fault]:
    texts = {"id": s.id.replace("-", " "), "label": s.label, "English name": s.name_en,
             "description": s.description}  # fmt: skip
    for column, text in texts.items():
        found = _first_number(text)
        if found is not None and found != s.number:
            what = f"its {column} says {found}, its number is {s.number}"
            yield Fault(f"{STRUCTURES}: {s.id}", what, "correct the one that is wrong")


def _first_number(text: str) -> int | None:
    """Return the first number that a text names in a word or figures."""
    match = _NUMBER.search(re.sub(r"(?<=[a-zA-Z])(?=\d)", " ", text))
    if match is None:
        return None
    word = match.group(1)
    return _ORDINALS.index(word.lower()) + 1 if word else int(match.group(2))


def text_sides(specimen: Specimen) -> Finding:
    """Prove that names and descriptions of a paired structure name its own side first."""
    atlas = specimen.atlas
    paired = [s for s in atlas.structures.values() if s.side is not Side.MIDLINE]
    faults = tuple(fault for s in paired for fault in _side_faults(s))
    claim = "label, name and description of a paired structure name its own side first"
    return Finding("text-sides", claim, (Measure("paired structures", len(paired)),), faults)


def _side_faults(s: Structure) -> Iterator[Fault]:
    texts = {"label": s.label, "English name": s.name_en, "description": s.description}
    for column, text in texts.items():
        match = _SIDE.search(text)
        if match and match.group(1).lower() != s.side:
            what = f"its {column} speaks of the {match.group(1).lower()} one"
            yield Fault(f"{STRUCTURES}: {s.id}", what, "move it to the other row or correct it")


def id_forms(specimen: Specimen) -> Finding:
    """Prove that ids of term lists have the form that their list gives them."""
    atlas = specimen.atlas
    ids = [*_structure_ids(atlas), *_feature_ids(atlas)]
    faults = tuple(
        Fault(where, f"{text!r} is no id of {name}", "correct it; an empty cell beats a guess")
        for where, name, text in ids
        if not _FORMS[name].fullmatch(text)
    )
    claim = "ids of FMA, TA98 and TA2 have their lists' forms"
    return Finding("id-forms", claim, (Measure("ids", len(ids)),), faults)


def _structure_ids(atlas: Atlas) -> Iterator[tuple[str, str, str]]:
    for s in atlas.structures.values():
        for name, term in (("FMA", s.fma), ("TA98", s.ta98), ("TA2", s.ta2)):
            if term is not None:
                yield f"{STRUCTURES}: {s.id}", name, term.id


def _feature_ids(atlas: Atlas) -> Iterator[tuple[str, str, str]]:
    for f in atlas.features:
        for name, text in (("FMA", f.fma), ("TA98", f.ta98), ("TA2", f.ta2)):
            if text:
                yield f"{FEATURES}: {f.id}", name, text


def features(specimen: Specimen) -> Finding:
    """Prove that a feature has its id alone, a name, a text, a source and a bearer."""
    atlas = specimen.atlas
    claim = "every feature has an id of its own, a name, a description, a source and a bearer"
    measures = (Measure("features", len(atlas.features)),)
    return Finding("features", claim, measures, tuple(_feature_faults(atlas)))


def _feature_faults(atlas: Atlas) -> Iterator[Fault]:
    seen: set[str] = set()
    for f in atlas.features:
        where = f"{FEATURES}: {f.id}"
        cells = {"English name": f.name_en, "description": f.description, "source": f.source}
        for column, text in cells.items():
            if not text:
                yield Fault(where, f"no {column}", "fill it in")
        if f.id in seen:
            yield Fault(where, "its id stands twice", "give one of the rows a new id")
        seen.add(f.id)
        if not f.structures:
            yield Fault(where, "it applies to nothing of the pack", "correct applies_to")
