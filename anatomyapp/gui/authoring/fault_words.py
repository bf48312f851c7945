"""Faults in plain words: those of form by their kind, others as the check says them."""

from __future__ import annotations

from anatomyapp.gui.authoring.check_words import check_words
from anatomyapp.gui.language import marked, translate
from anatomyapp.quiz.authoring.checking import Finding

_FORM = {  # by pydantic's word
    "missing": (marked("Authoring", "nothing stands here yet"), marked("Authoring", "fill it in")),
    "string_too_short": (
        marked("Authoring", "nothing stands here yet"), marked("Authoring", "fill it in"),
    ),
    "string_too_long": (
        marked("Authoring", "the words are too long"), marked("Authoring", "shorten them"),
    ),
    "string_pattern_mismatch": (
        marked("Authoring", "it holds a sign that has no place here"),
        marked("Authoring", "use small letters, figures and hyphens, such as rib-5-left"),
    ),
    "enum": (
        marked("Authoring", "it is none of what is known"), marked("Authoring", "choose one"),
    ),
    "float_parsing": (
        marked("Authoring", "it is no number"), marked("Authoring", "write a number"),
    ),
    "int_parsing": (
        marked("Authoring", "it is no number"), marked("Authoring", "write a number"),
    ),
    "greater_than": (
        marked("Authoring", "the number is too small"), marked("Authoring", "write a larger one"),
    ),
    "greater_than_equal": (
        marked("Authoring", "the number is too small"), marked("Authoring", "write a larger one"),
    ),
    "less_than_equal": (
        marked("Authoring", "the number is too large"), marked("Authoring", "write a smaller one"),
    ),
    "too_long": (marked("Authoring", "there are too many"), marked("Authoring", "remove some")),
    "extra_forbidden": (
        marked("Authoring", "the format knows no such entry"), marked("Authoring", "remove it"),
    ),
    "no_items": (
        marked("Authoring", "the bank has no items yet"), marked("Authoring", "add one"),
    ),
}  # fmt: skip


def what_of(finding: Finding) -> str:
    """Return what is wrong, in the window's language where it is translated."""
    if finding.code in _FORM:
        return translate("Authoring", _FORM[finding.code][0])
    return check_words(finding.what)


def remedy_of(finding: Finding) -> str:
    """Return what to do about it."""
    if finding.code in _FORM:
        return translate("Authoring", _FORM[finding.code][1])
    return check_words(finding.remedy)
