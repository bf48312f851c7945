"""Reading a name as people write it: its side, its levels, and the words that are left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from anatomyapp.atlas.structure import Side

_SIDES: Mapping[str, Side] = {
    **dict.fromkeys(("left", "l", "lt", "sin", "sinister", "sinistra", "sinistrum", "sinistri",
                     "sinistrae", "links", "linke", "linker", "linkes"), Side.LEFT),
    **dict.fromkeys(("right", "r", "rt", "dex", "dexter", "dextra", "dextrum", "dextri", "dextrae",
                     "rechts", "rechte", "rechter", "rechtes"), Side.RIGHT),
}  # fmt: skip
# Stems of what is counted from one to twelve: English, also as it is often misspelt, Latin, German.
_ORDINALS = (
    ("first", "prim", "erst"),
    ("second", "secund", "zweit"),
    ("third", "terti", "dritt"),
    ("fourth", "forth", "quart", "viert"),
    ("fifth", "fith", "quint", "funft", "fuenft"),
    ("sixth", "sext", "sechst"),
    ("seventh", "sevnth", "septim", "siebt", "siebent"),
    ("eighth", "eigth", "octav", "acht"),
    ("ninth", "nineth", "non", "neunt"),
    ("tenth", "decim", "zehnt"),
    ("eleventh", "undecim", "elft"),
    ("twelfth", "twelth", "twelveth", "duodecim", "zwolft", "zwoelft"),
)
_ENDINGS = ("", "us", "a", "um", "i", "ae", "e", "er", "es", "en")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
              "eleven", "twelve")  # fmt: skip
_COUNTED = re.compile(r"(\d{1,3})(?:st|nd|rd|th)?")
_THORACIC = re.compile(r"(?:th?|d|bwk)(\d{1,2})")
_RIB = re.compile(r"r(\d{1,2})")
_OTHER_SPINAL = re.compile(r"[cl]\d{1,2}")
_GLUED = re.compile(r"([^\W\d]{3,})(\d+)")
_SPINAL = frozenset(("t", "th", "d", "bwk", "c", "l"))
_FILLERS = frozenset(("the", "of", "on", "number", "no", "nr", "side", "der", "die", "das"))
_SHORT: Mapping[str, str] = {  # what is short, and Latin words that are read as English ones
    "arteria": "artery",
    "arteriae": "arteries",
    "vena": "vein",
    "venae": "veins",
    "nervus": "nerve",
    "nervi": "nerves",
    "ligamentum": "ligament",
    "ligamenta": "ligaments",
    "valva": "valve",
    "valvula": "valve",
    "n": "nerve",
    "nn": "nerves",
    "m": "muscle",
    "mm": "muscles",
    "lig": "ligament",
    "ligg": "ligaments",
    "art": "artery",
    "arc": "arch",
    "ic": "intercostal",
    "ics": "intercostal space",
    "sup": "superior",
    "upper": "superior",
    "inf": "inferior",
    "lower": "inferior",
    "ant": "anterior",
    "post": "posterior",
    "int": "internal",
    "ext": "external",
    "lat": "lateral",
    "med": "medial",
}
_GERMAN: Mapping[str, str] = {  # folded; what people say beside the Latin terms
    "rippe": "rib",
    "rippen": "ribs",
    "rippenknorpel": "costal cartilage",
    "brustwirbel": "thoracic vertebra",
    "bandscheibe": "disc",
    "brustbein": "sternum",
    "schlusselbein": "clavicle",
    "schluesselbein": "clavicle",
    "schulterblatt": "scapula",
    "zwerchfell": "diaphragm",
    "luftrohre": "trachea",
    "luftroehre": "trachea",
    "speiserohre": "oesophagus",
    "speiseroehre": "oesophagus",
    "aortenbogen": "aortic arch",
    "hauptbronchus": "main bronchus",
    "grenzstrang": "sympathetic trunk",
    "sympathikus": "sympathetic trunk",
    "vagusnerv": "vagus nerve",
    "nerv": "nerve",
    "vene": "vein",
    "arterie": "artery",
}
_FIRST_SHORT: Mapping[str, str] = {"a": "artery", "aa": "arteries", "v": "vein", "vv": "veins"}
_NUMBERED = frozenset(("rib", "ribs", "costa", "rippe", "space", "cartilage", "vertebra"))  # rib V
_CARTILAGE = ("costal", "cartilage")
_WRITTEN_OUT: Mapping[str, str] = {**_SHORT, **_GERMAN}
SORTS: Mapping[str, str] = {  # words that may be said or left out, and the kind that they name
    **dict.fromkeys(("muscle", "muscles", "musculus", "musculi", "muskel"), "muscle"),
    **dict.fromkeys(("bone", "os", "knochen", "vertebra", "wirbel"), "bone"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A name taken apart: words that say what it is, on which side, at which levels.

    ``sorts`` are the kinds that words such as *muscle* and *bone* name, which may be said or left
    out; ``letters`` are those of all words but of sides and numbers, to tell *collar bone* from
    nothing else than *collarbone*.
    """

    words: tuple[str, ...]
    side: Side | None = None
    levels: tuple[str, ...] = ()
    sorts: frozenset[str] = frozenset()
    letters: str = ""

    @property
    def sideless(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What two sides have in common."""
        return tuple(sorted(self.words)), self.levels


def read_name(text: str) -> Reading:
    """Return a folded name taken apart: *rib 5 left*, *costa quinta sinistra*, *5th left rib*."""
    tokens = list(_tokens(text.split()))
    sides = {_SIDES[token] for token in tokens if token in _SIDES}
    rest = [token for token in tokens if token not in _SIDES and token not in _FILLERS]
    told = [token for token in rest if not _level(token)]
    words = [token for token in told if token not in SORTS]
    levels = tuple(_spinal([level for token in rest if (level := _level(token))]))
    if levels and "cartilage" in words and set(words) <= {*_CARTILAGE, "rib"}:
        words = list(_CARTILAGE)  # *cartilage 5*, *cartilage of rib 5*
    return Reading(
        words=tuple(words if words or levels else told),
        side=sides.pop() if len(sides) == 1 else None,
        levels=levels,
        sorts=frozenset(SORTS[token] for token in told if token in SORTS),
        letters="".join(told),
    )


def _tokens(written: Sequence[str]) -> Iterator[str]:
    """Yield the words with what belongs together joined and what is short written out."""
    words = iter(range(len(written)))
    for place in words:
        word = written[place]
        after = written[place + 1] if place + 1 < len(written) else ""
        if word in _SPINAL and after.isdigit():
            next(words)
            yield word + after
        elif word in _FIRST_SHORT and _names_class(written, place):
            yield _FIRST_SHORT[word]
        elif rib := _RIB.fullmatch(word):
            yield from ("rib", rib[1])
        elif word in _WRITTEN_OUT:
            yield from _WRITTEN_OUT[word].split()
        elif glued := _GLUED.fullmatch(word):
            yield from glued.groups()
        else:
            yield word


def _names_class(written: Sequence[str], place: int) -> bool:
    """Whether a letter stands for *artery* or *vein*: first, or last but for a side."""
    if place == 0:
        return len(written) > 1
    before, after = written[place - 1], written[place + 1 :]
    return before not in _NUMBERED | _SIDES.keys() and all(word in _SIDES for word in after)


def _level(token: str) -> str:
    """Return the level that a token stands for, or nothing: *5th* is 5, *Th7* and *D7* are t7."""
    if counted := _COUNTED.fullmatch(token):
        return str(int(counted[1]))
    if thoracic := _THORACIC.fullmatch(token):
        return f"t{int(thoracic[1])}"
    return token if _OTHER_SPINAL.fullmatch(token) else _COUNTS.get(token, "")


def _spinal(levels: Sequence[str]) -> Iterator[str]:
    """Yield levels, a bare number after one of the spine as one too: *T9-10* is t9, t10."""
    before = ""
    for level in levels:
        before = before[:1] + level if before[:1].isalpha() and level.isdigit() else level
        yield before


def _counts() -> Iterator[tuple[str, str]]:
    for number, stems in enumerate(_ORDINALS, start=1):
        for stem in stems:
            for ending in _ENDINGS:
                yield stem + ending, str(number)
        yield _ROMAN[number - 1], str(number)
        yield _CARDINALS[number - 1], str(number)


_COUNTS: Mapping[str, str] = dict(_counts())
