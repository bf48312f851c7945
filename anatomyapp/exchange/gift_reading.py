"""GIFT read into questions; every sign of the text is looked at a bounded number of times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from anatomyapp.exchange.foreign import last_category, lost_categories, lost_name, lost_tags
from anatomyapp.exchange.gift_writing import REMARK
from anatomyapp.exchange.markup import from_html, one_line, plain, told_lines
from anatomyapp.exchange.moodle_writing import TAGGED
from anatomyapp.exchange.question import Answer, Form, Pin, Question, with_option_ids
from anatomyapp.exchange.reading import (
    LONGEST_TEXT,
    MOST_ANSWERS,
    Reading,
    UnreadableError,
    check_count,
)
from anatomyapp.exchange.report import ITEM, Loss
from anatomyapp.exchange.safe_file import decoded
from anatomyapp.exchange.safe_xml import check_markup

_TRUTH = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_MARKED = re.compile(r"\[(id|tag):((?:\\.|[^\\\]])*)\]")
_WEIGHT = re.compile(r"\s*%(-?\d{1,3}(?:\.\d{1,9})?)%")
_ESCAPED = re.compile(r"\\([~=#{}:\\n])")
_FORMAT = re.compile(r"^\s*\[(html|moodle|plain|markdown)\]")


@dataclass(slots=True)
class _Block:
    """The lines of one question, and the remarks before it."""

    line: int
    remarks: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


def read_gift(path: Path, content: bytes) -> Reading:
    """Return the questions of a GIFT file.

    Raises
    ------
    ExchangeError
        The file is no text that can be read.
    """
    questions: list[Question] = []
    losses: list[Loss] = []
    categories: list[str] = []
    text = decoded(path, content)
    check_markup(path, text.count("<"))
    for count, block in enumerate(_blocks(text)):
        check_count(path, count)
        first = block.lines[0].strip()
        if first.startswith("$CATEGORY:"):
            categories.append(last_category(first.removeprefix("$CATEGORY:")))
            continue
        name = f"line {block.line}"
        try:
            question = _question(block)
            questions.append(question)
            losses += _lost(question, block)
        except UnreadableError as error:
            losses.append(Loss(name, ITEM, str(error)))
    losses += lost_categories(categories)
    return Reading(tuple(questions), tuple(losses), next(iter(categories), ""))


def _lost(question: Question, block: _Block) -> Iterator[Loss]:
    if "kind" in question.facts:
        return
    if re.search(r"<img\b|@@PLUGINFILE@@", "".join(block.lines)):
        yield Loss(question.id, "picture", "GIFT holds no pictures; the file only names one")
    marks = (mark for remark in block.remarks for mark in _MARKED.findall(remark[:2_000]))
    yield from lost_tags(question.id, [value for kind, value in marks if kind == "tag"])
    name = _titled("\n".join(block.lines).strip())[0]
    yield from lost_name(question.id, name, question.stem)


def _blocks(text: str) -> Iterator[_Block]:
    """Yield questions: what stands between empty lines outside of braces."""
    block, depth = _Block(1), 0
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip()
        if bare.startswith("//"):
            block.remarks.append(bare)
        elif bare or (depth and block.lines):
            if not block.lines:
                block.line = number
            block.lines.append(line)
            depth += _opened(line)
            if bare.startswith("$CATEGORY:") and len(block.lines) == 1:
                yield block
                block = _Block(number + 1)
        elif block.lines:
            yield block
            block, depth = _Block(number + 1), 0
    if block.lines:
        yield block


def _opened(line: str) -> int:
    bare = re.sub(r"\\.", "", line)
    return bare.count("{") - bare.count("}")


def _question(block: _Block) -> Question:
    text = "\n".join(block.lines).strip()
    if len(text) > LONGEST_TEXT:
        raise UnreadableError(f"it is longer than {LONGEST_TEXT} letters; shorten it")
    marks, facts = _remarked(block.remarks)
    name, text = _titled(text)
    opening = _find(text, "{")
    closing = _find(text, "}", opening + 1) if opening >= 0 else -1
    if closing < 0:
        raise UnreadableError("no answers stand in braces { }; a description asks nothing")
    if _find(text, "{", closing + 1) >= 0:
        raise UnreadableError("it has answers in several places; ask each of them alone")
    stem, after = text[:opening], text[closing + 1 :].strip()
    if after:
        stem = f"{stem.rstrip()} _____ {after}"  # a missing word
    reference, _, version = marks.get("id", f"line {block.line}").partition("@")
    question = Question(
        id=reference or f"line {block.line}",
        version=int(version) if version.isdecimal() and 0 < len(version) < 7 else 1,
        form=Form.CHOICE,
        stem=_told(stem) or name,
        answers=(),
        hint=facts.get("hint", ""),
        facts={key: value for key, value in facts.items() if key not in {"hint", "options"}},
    )
    return with_option_ids(_answered(question, text[opening + 1 : closing]),
                           facts.get("options", ""))  # fmt: skip


def _remarked(remarks: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return what remarks mark (id), and what they tell: tags, and our own lines."""
    marks: dict[str, str] = {}
    facts: dict[str, str] = {}
    for remark in remarks:
        if remark.startswith(REMARK):
            name, told, value = remark.removeprefix(REMARK).partition(":")
            if told:
                facts[name.strip()] = value.strip()
            continue
        for kind, written in _MARKED.findall(remark[:2_000]):
            value = re.sub(r"\\(.)", r"\1", written)
            name, told, rest = value.partition(": ")
            if kind == "id":
                marks["id"] = value
            elif told and name in TAGGED:
                facts.setdefault(name, rest)
    return marks, facts


def _titled(text: str) -> tuple[str, str]:
    if not text.startswith("::"):
        return "", text
    end = _find(text, "::", 2)
    return ("", text[2:]) if end < 0 else (_told(text[2:end]), text[end + 2 :])


def _answered(question: Question, body: str) -> Question:
    body, general = _cut(body, "####")
    question = replace(question, feedback=_told(general))
    if not body.strip():
        raise UnreadableError("an essay ({}) has no key")
    if body.lstrip().startswith("#"):
        raise UnreadableError("numbers are not read as answers; ask with options")
    word, *told = _split(body, "#")
    if word.strip() in _TRUTH:
        return _truth(question, _TRUTH[word.strip()], told)
    return _listed(question, body)


def _truth(question: Question, key: bool, told: list[str]) -> Question:  # noqa: FBT001 - the key
    statement, correction = told_lines(_told(told[0])) if told else ("", "")
    praise = _told(told[1]) if len(told) > 1 else ""
    answers = tuple(
        Answer(text, float(right), told=praise if right else statement,
               correction="" if right else correction)
        for text, right in (("True", key), ("False", not key))
    )  # fmt: skip
    return replace(question, form=Form.TRUTH, answers=answers)


def _listed(question: Question, body: str) -> Question:
    entries = list(_entries(body))
    if len(entries) > MOST_ANSWERS:
        raise UnreadableError(f"it has more than {MOST_ANSWERS} answers")
    if not entries:
        raise UnreadableError("its braces hold no answer that begins with = or ~")
    if all(sign == "=" for sign, _ in entries):
        if all(_find(text, "->") >= 0 for _, text in entries):
            return _matching(question, entries)
        answers = tuple(_answer(sign, text) for sign, text in entries)
        return replace(question, form=Form.TYPED, answers=answers)
    answers = tuple(_answer(sign, text) for sign, text in entries)
    several = all(sign == "~" for sign, _ in entries)
    return replace(question, form=Form.SEVERAL if several else Form.CHOICE, answers=answers)


def _matching(question: Question, entries: list[tuple[str, str]]) -> Question:
    names: list[str] = []
    pins = []
    for _, text in entries:
        asked, named = text.split("->", 1)
        name = one_line(_told(named))
        if name not in names:
            names.append(name)
        if _told(asked):
            pins.append(Pin(names.index(name), (0.0, 0.0), one_line(_told(asked))))
    answers = tuple(Answer(name, float(any(p.answer == i for p in pins)))
                    for i, name in enumerate(names))  # fmt: skip
    return replace(question, form=Form.LABEL, answers=answers, pins=tuple(pins))


def _entries(body: str) -> Iterator[tuple[str, str]]:
    """Yield the answers with the sign that each begins with."""
    places = list(_unescaped(body, "=~"))
    for at, end in pairwise([*places, len(body)]):
        yield body[at], body[at + 1 : end]


def _answer(sign: str, text: str) -> Answer:
    share = 1.0 if sign == "=" else 0.0
    if weight := _WEIGHT.match(text):
        share, text = max(-1.0, min(1.0, float(weight[1]) / 100)), text[weight.end() :]
    text, *told = _split(text, "#")
    statement, correction = told_lines(_told(told[0])) if told else ("", "")
    return Answer(_told(text), share, told=statement, correction=correction)


def _told(text: str) -> str:
    """Return the plain text of what is written in GIFT."""
    form = _FORMAT.match(text)
    text = text[form.end() :] if form else text
    flat = re.sub(r"\s*\n\s*", " ", text)
    text = plain(_ESCAPED.sub(lambda sign: "\n" if sign[1] == "n" else sign[1], flat))
    return from_html(text) if form and form[1] == "html" else text


def _unescaped(text: str, signs: str) -> Iterator[int]:
    """Yield where one of some signs stands without a backslash before it."""
    for found in re.finditer(rf"\\.|[{re.escape(signs)}]", text, re.DOTALL):
        if found[0][0] != "\\":
            yield found.start()


def _find(text: str, words: str, start: int = 0) -> int:
    """Return where words stand unescaped, or -1."""
    rest = text[max(start, 0) :]
    for at in _unescaped(rest, words[0]):
        if rest.startswith(words, at):
            return at + max(start, 0)
    return -1


def _cut(text: str, words: str) -> tuple[str, str]:
    at = _find(text, words)
    return (text, "") if at < 0 else (text[:at], text[at + len(words) :])


def _split(text: str, sign: str) -> list[str]:
    """Return the parts of a text between unescaped signs."""
    places = [-1, *_unescaped(text, sign), len(text)]
    return [text[a + 1 : b] for a, b in pairwise(places)]
