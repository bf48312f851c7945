"""Words: what an item says in one language."""

from __future__ import annotations

from dataclasses import dataclass

from anatomyapp.quiz.option import OptionId


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an item in a language; an empty text leaves that of the bank's own language.

    Parameters
    ----------
    options
        Texts by the ids of the options.
    beliefs
        Id, statement and correction of misconceptions of the bank's list.
    sentences
        Misconceptions that stand in no list, by the ids of their options.
    called
        The name of a surface (*show*).
    """

    language: str
    stem: str
    objective: str = ""
    hint: str = ""
    how_to_tell: str = ""
    show_as: str = ""
    called: str = ""
    options: tuple[tuple[OptionId, str], ...] = ()
    beliefs: tuple[tuple[str, str, str], ...] = ()
    sentences: tuple[tuple[OptionId, str], ...] = ()
