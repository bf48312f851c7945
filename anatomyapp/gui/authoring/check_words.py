"""The sentences of the check of banks, to be said in the window's language.

The check itself speaks English, in files and on the command line; here its sentences stand as
templates, each ``{}`` for words of the bank.
"""

from __future__ import annotations

import re
from functools import cache

from anatomyapp.gui.language import marked, translate

_WHAT = (
    marked("Check", "the {} stands in {} already"),
    marked("Check", "the bank is made for the atlas {}, this is {}"),
    marked("Check", "unknown structure {}"),
    marked("Check", "{} has no mesh of its own and cannot be clicked"),
    marked("Check", "{} has no mesh"),
    marked("Check", "unknown station {}"),
    marked("Check", "an option has no id"),
    marked("Check", "the option {} stands twice"),
    marked("Check", "the text {} stands in two options"),
    marked("Check", "unknown misconception {}"),
    marked("Check", "{} cannot be seen"),
    marked("Check", "{} of {} keys stand in place {}"),
    marked("Check", "{} of {} statements are {}"),
    marked("Check", "{} of {} sides are {}"),
    marked("Check", "it has no key"),
    marked("Check", "the key {} is no option"),
    marked("Check", "the key names no structure"),
    marked("Check", "the key stands for a misconception"),
    marked("Check", "the key {} stands among the distractors"),
    marked("Check", "the key {} stands twice"),
    marked("Check", "{} options, at least {} are needed"),
    marked("Check", "{} pins, at least {} are needed"),
    marked("Check", "every option is right"),
    marked("Check", "a foreseen wrong click names no structure"),
    marked("Check", "{} has no other side"),
    marked("Check", "the name {} fits a pin"),
    marked("Check", "nothing is to be placed"),
    marked("Check", "the atlas has no {}"),
    marked("Check", "{} mm earn all and {} mm nothing"),
    marked("Check", "it has no words in {}"),
    marked("Check", "the distractor {} is the answer by another name"),
    marked("Check", "the answer {} stands in the {}"),
    marked("Check", "it tells the side: {}"),
    marked("Check", "it asks for no surface"),
    marked("Check", "a foreseen wrong surface has no direction"),
    marked("Check", "the {} looks where the asked one does"),
    marked("Check", "the stem tells where the surface looks: {}"),
    marked("Check", "{} of its {} can be seen from where it looks"),
    marked("Check", "a show item begins turned away, from where the app chooses"),
)
_REMEDIES = (
    marked("Check", "change one of them"),
    marked("Check", "use an id of the atlas"),
    marked("Check", "use a structure that can be shown"),
    marked("Check", "use one of {}"),
    marked("Check", "give it an id"),
    marked("Check", "remove one"),
    marked("Check", "remove one of them"),
    marked("Check", "make the options differ"),
    marked("Check", "list it under misconceptions, or write a sentence"),
    marked("Check", "show it in the item's view"),
    marked("Check", "spread the keys over the places"),
    marked("Check", "ask for true and false about as often"),
    marked("Check", "ask for left and right about as often"),
    marked("Check", "say what is right in its key"),
    marked("Check", "name one of the options"),
    marked("Check", "name two or more in keys, or ask for one"),
    marked("Check", "give its option a structure"),
    marked("Check", "remove it there, or mend the key"),
    marked("Check", "add distractors"),
    marked("Check", "name the structures in pins"),
    marked("Check", "ask for one of its parts"),
    marked("Check", "ask for a paired structure"),
    marked("Check", "name the structure"),
    marked("Check", "name a landmark in its target"),
    marked("Check", "put none_beyond_mm above tolerance_mm"),
    marked("Check", "translate it, or take the language off the bank"),
    marked("Check", "remove it, or mend its structure"),
    marked("Check", "ask without naming it"),
    marked("Check", "name neither side, or both"),
    marked("Check", "say which in its facing"),
    marked("Check", "say where it looks in its facing"),
    marked("Check", "mend its direction, or remove it"),
    marked("Check", "name the surface alone"),
    marked("Check", "isolate it, or hide what covers it; {} are needed"),
    marked("Check", "leave the angles out"),
)


def check_words(said: str) -> str:
    """Return a sentence of the check in the window's language, where it is translated."""
    for template in (*_WHAT, *_REMEDIES):
        found = _pattern(template).fullmatch(said)
        if found is not None:
            return translate("Check", template).format(*found.groups())
    return said


@cache
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile("(.+)".join(map(re.escape, template.split("{}"))))
