"""Pseudonyms: what looks as if it named a person after all. It is said, never forbidden.

The rule, in this order: an e-mail address has a sign @ between other signs. A number, such as a
matriculation number, has five digits or more, which are at least half of its letters and digits. A
full name has two words or more and a comma between them (*Smith, Anna*), a title or a word of
descent (*Dr.*, *binti*, *von*), or a given name of a short list of frequent ones as its first word.
The list is our own and short; a name that it misses is not warned of.
"""

from __future__ import annotations

import re
from enum import StrEnum

_EMAIL = re.compile(r"\S@\S")
_FEWEST_DIGITS = 5
_TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms", "herr", "frau"})
_DESCENT = frozenset({"von", "van", "de", "bin", "binti", "ibn", "a/l", "a/p", "al", "zu"})
_FREQUENT = """
aisyah alexander ali amelia amina amir ana andrea andreas angela anja anna anne antonio barbara
ben benjamin birgit brian carlos charles charlotte chloe christian christina christine
christopher claudia daniel david deborah dennis dominik donald edward elena elias elisabeth
elizabeth emily emma eric eva fabian farah fatimah felix finn florian frank franziska gabriele
george hannah hans harry heike helen helena ibrahim isabella jack jacob jakob james jan jana
jane jason jennifer jessica joachim johanna john jonas joseph joshua julia julian juergen jürgen
karen karin katharina kevin klaus lara laura lea lena leon linda lisa louis lukas luis manfred
maria marie mark markus martin mary matthew max maximilian melanie mia michael michelle mohamed
mohammed moritz muhammad nicole nina noah nora nur nurul olga oliver olivia pascal patricia
patrick paul peter petra philipp rachel ralf rebecca richard robert sabine samuel sandra sara
sarah sebastian siti simon sofia sophia sophie stefan stefanie stephanie steven susan susanne
thomas tim tobias tom uwe wei william wolfgang yusuf zoe
"""  # own: frequent given names, of no plant, since pseudonyms such as Hazel Wren are made of those
_GIVEN = frozenset(_FREQUENT.split())


class Resemblance(StrEnum):
    """What a pseudonym looks like."""

    EMAIL = "email"
    NUMBER = "number"
    FULL_NAME = "full-name"


def resemblance(pseudonym: str) -> Resemblance | None:
    """Return what a pseudonym looks like; None where it names nobody by the rule above."""
    text = pseudonym.strip()
    if _EMAIL.search(text):
        return Resemblance.EMAIL
    digits = sum(sign.isdigit() for sign in text)
    if digits >= _FEWEST_DIGITS and 2 * digits >= sum(sign.isalnum() for sign in text):
        return Resemblance.NUMBER
    return Resemblance.FULL_NAME if _is_full_name(text) else None


def _is_full_name(text: str) -> bool:
    words = [word.strip(".,").casefold() for word in text.split()]
    if len(words) < 2 or not all(any(sign.isalpha() for sign in word) for word in words):
        return False
    comma = text.split(maxsplit=1)[0].endswith(",")
    named = words[0] in _GIVEN | _TITLES or bool(_DESCENT & set(words[1:-1]))
    return comma or named
