r"""Questions written as GIFT, Moodle's text format.

Notes
-----
docs.moodle.org, *GIFT format*: ``~ = # { } :`` are escaped by a backslash, and a new line inside a
text is written ``\\n``. Lines that begin with ``//`` are remarks; of them Moodle reads ``[id:…]``
and ``[tag:…]``. Ours hold on a line each what GIFT has no place for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from anatomyapp.exchange.markup import clean, one_line, plain
from anatomyapp.exchange.moodle_writing import TAGGED, grade_of
from anatomyapp.exchange.question import Answer, Form, Head, Question, option_ids

REMARK = "// anatomyapp "
_SIGNS = re.compile(r"([~=#{}:\\])")
_HEAD = "// GIFT, UTF-8. Remarks that begin with anatomyapp tell it what GIFT has no place for.\n"


def gift_text(head: Head, questions: Iterable[Question]) -> bytes:
    """Return a GIFT file with a category of its own for the questions.

    Raises
    ------
    ValueError
        A question has a form that GIFT does not know: order, label, spot.
    """
    category = one_line(clean(head.title)).replace("/", "//")
    parts = [_HEAD, f"// {one_line(clean(head.credit))}\n", f"$CATEGORY: $course$/top/{category}\n"]
    return "\n".join([*parts, *(_question(question) for question in questions)]).encode()


def escaped(text: str) -> str:
    """Return text with the signs of GIFT escaped, on one line."""
    return _SIGNS.sub(r"\\\1", clean(plain(text))).replace("\n", "\\n")


def _question(question: Question) -> str:
    if question.form not in _BODIES:
        raise ValueError(f"GIFT has no questions of the form {question.form}")
    tags = (f"[tag:{name}: {_bracketed(value)}]" for name in TAGGED
            if (value := question.facts.get(name, "")))  # fmt: skip
    remarks = [f"// [id:{_bracketed(question.reference)}] {' '.join(tags)}".rstrip()]
    facts = {**question.facts, "hint": question.hint, "options": option_ids(question)}
    remarks += [f"{REMARK}{name}: {one_line(clean(value))}"
                for name, value in sorted(facts.items()) if value]  # fmt: skip
    name = escaped(one_line(question.stem)[:200])
    told = f"\n####{escaped(question.feedback)}" if question.feedback else ""
    body = _BODIES[question.form](question)
    return "\n".join([*remarks, f"::{name}::{escaped(question.stem)} {{{body}{told}\n}}", ""])


def _bracketed(text: str) -> str:
    return one_line(clean(text)).replace("\\", "\\\\").replace("]", "\\]")


def _choice(question: Question) -> str:
    return "".join(
        f"\n{'=' if each.share == 1 else f'~{_weight(each)}'}{escaped(each.text)}{_told(each)}"
        for each in question.answers
    )


def _several(question: Question) -> str:
    return "".join(f"\n~%{grade_of(each.share):.7g}%{escaped(each.text)}{_told(each)}"
                   for each in question.answers)  # fmt: skip


def _weight(answer: Answer) -> str:
    return f"%{grade_of(answer.share):.7g}%" if answer.share else ""


def _told(answer: Answer) -> str:
    told = "\n".join(one_line(text) for text in (answer.told, answer.correction) if text)
    return f"#{escaped(told)}" if told else ""


def _truth(question: Question) -> str:
    true, false = question.answers
    key, other = ("TRUE", false) if true.share > 0 else ("FALSE", true)
    return f"{key}{_told(other)}"


def _typed(question: Question) -> str:
    lines = (each for each in question.answers if each.share > 0)
    return "".join(
        f"\n=%{grade_of(each.share):.7g}%{escaped(one_line(each.text))}" for each in lines
    )


_BODIES = {
    Form.CHOICE: _choice,
    Form.SEVERAL: _several,
    Form.TRUTH: _truth,
    Form.TYPED: _typed,
}
