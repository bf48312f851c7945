"""Questions as items of a bank: our own as they were, others as far as they fit."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from anatomyapp.exchange.markup import one_line
from anatomyapp.exchange.option_entries import Options, Origin, slug
from anatomyapp.exchange.question import Answer, Form, Question
from anatomyapp.exchange.reading import MOST_ANSWERS, UnreadableError
from anatomyapp.exchange.report import Loss
from anatomyapp.quiz.item import Bloom, Kind

Tree = dict[str, Any]
_KINDS = {
    Form.CHOICE: Kind.CHOICE,
    Form.SEVERAL: Kind.CHOICE,
    Form.TRUTH: Kind.TRUTH,
    Form.TYPED: Kind.NAME,
    Form.ORDER: Kind.ORDER,
    Form.LABEL: Kind.LABEL,
}
_FULL = 0.999


@dataclass(frozen=True, slots=True)
class Entry:
    """An item as a bank has it, the misconceptions that it names, and what was lost."""

    tree: Tree
    beliefs: Mapping[str, Tree] = field(default_factory=dict)
    losses: tuple[Loss, ...] = ()


def entry_of(question: Question, origin: Origin) -> Entry:
    """Return a question as an item of a bank.

    Raises
    ------
    UnreadableError
        It cannot be asked on the model.
    """
    return _Maker(question, origin).entry()


class _Maker:
    """Makes the entry of one question, and notes what is lost."""

    def __init__(self, question: Question, origin: Origin) -> None:
        self._q, self._origin = _with_one_key(question), origin
        self._own = question.facts.get("kind", "") in {kind.value for kind in Kind}
        self._losses: list[Loss] = []
        if self._q != question:
            self._lose("partial credit", "answers that earn a part count as wrong")
        self._source = question.facts.get("source") or f"imported from {origin.file}"[:300]
        self._options = Options(origin, self._source)

    def entry(self) -> Entry:
        q, facts = self._q, self._q.facts
        kind = Kind(facts["kind"]) if self._own else _KINDS.get(q.form)
        if kind is None:
            raise UnreadableError("a place of another program's picture is not found on the model")
        tree: Tree = {
            "id": slug(q.id),
            "version": q.version,
            "kind": kind.value,
            "stem": q.stem,
            **self._answered(kind),
            **self._told(),
            "feedback": self._feedback(),
        }
        if q.hint:
            tree["hint"] = one_line(q.hint)
        tree |= {name: self._json(name) for name in ("view", "calibration") if name in facts}
        return Entry(tree, self._options.beliefs, tuple(self._losses))

    def _lose(self, what: str, why: str) -> None:
        self._losses.append(Loss(slug(self._q.id), what, why))

    # What an item says beside its question

    def _told(self) -> Tree:
        facts, origin = self._q.facts, self._origin
        known = {station.id for station in origin.atlas.stations}
        station = facts.get("station", "")
        if station not in known:
            if not origin.station:
                raise UnreadableError("it tells no station of the atlas; name one for it")
            if station:
                self._lose("station", f"the atlas has no {station[:60]}; {origin.station} stands")
            station = origin.station
        bloom = facts.get("bloom", "")
        if bloom not in {level.value for level in Bloom}:
            bloom = Bloom.REMEMBER.value
            self._lose("bloom", "none is told; remember stands")
        if not facts.get("objective"):
            self._lose("objective", "none is told; a sentence that says so stands")
        return {
            "station": station,
            "objective": facts.get("objective") or "Answer an imported question.",
            "bloom": bloom,
            "source": self._source,
        }

    def _feedback(self) -> Tree:
        q = self._q
        right = [" ".join(filter(None, (key.told, key.correction))) for key in q.keys if key.told]
        told = "\n".join(filter(None, (q.feedback, *right)))
        if not told:
            words = "; ".join(one_line(each.text) for each in q.keys if each.text)
            told = f"The answer is: {words}" if words else "The model shows the answer."
            self._lose("feedback", "none is told; the answer itself stands")
        feedback: Tree = {"how_to_tell": told[:2_000]}
        if q.facts.get("show"):
            feedback["show"] = q.facts["show"].split()
        if q.facts.get("show_as"):
            feedback["show_as"] = q.facts["show_as"]
        return feedback

    def _json(self, name: str) -> object:
        try:
            return json.loads(self._q.facts[name])
        except (ValueError, RecursionError) as error:
            raise UnreadableError(f"its {name} cannot be read") from error

    # What is answered

    def _answered(self, kind: Kind) -> Tree:
        if kind is Kind.SIDE:
            wrong = [each for each in self._q.answers if each.share <= 0]
            return {"key": self._fact("key"), **self._belief_of(wrong)}
        match self._q.form:
            case Form.TYPED:
                told: Tree = {"key": self._typed(), "typed": True}
            case Form.ORDER:
                told = {"options": self._options.options(self._retold(self._q.answers))}
            case Form.LABEL:
                told = self._labelled()
            case Form.SPOT:
                told = self._spot()
            case Form.TRUTH:
                told = self._truth()
            case _:
                told = self._choice()
        return told

    def _fact(self, name: str) -> str:
        if not self._q.facts.get(name):
            raise UnreadableError(f"it no longer tells its {name}")
        return self._q.facts[name]

    def _choice(self) -> Tree:
        q = self._q
        ids = self._options.ids(q.answers)
        right = [name for name, each in zip(ids, q.answers, strict=True) if each.share > 0]
        if not right:
            raise UnreadableError("no answer is right")
        options = self._options.options(q.answers, ids)
        if len(right) == 1:
            if q.form is Form.SEVERAL:
                self._lose("several", "one answer is right; it is asked to choose one")
            return {"key": right[0], "options": options}
        if q.form is Form.CHOICE:
            self._lose("one answer", "several are right; all of them are to be chosen")
        return {"several": True, "keys": right, "options": options}

    def _truth(self) -> Tree:
        true, false = self._q.answers if len(self._q.answers) == 2 else (None, None)
        if true is None or false is None or (true.share > 0) == (false.share > 0):
            raise UnreadableError("either true or false is right")
        wrong = false if true.share > 0 else true
        return {"key": "true" if true.share > 0 else "false", **self._belief_of([wrong])}

    def _belief_of(self, wrong: Sequence[Answer]) -> Tree:
        told = next((each for each in wrong if each.told), None)
        return {"misconception": self._options.belief(told)} if told else {}

    def _typed(self) -> str:
        if key := self._q.facts.get("key"):
            return key
        named = (self._origin.structure(each.text) for each in self._q.keys)
        found = next((each for each in named if each is not None), None)
        if found is None:
            raise UnreadableError("its typed answer names no structure of the atlas")
        self._lose("typed answer", f"the names of {found} are taken, and the model shows it")
        return found

    def _labelled(self) -> Tree:
        q = self._q
        named = [
            pin.structure
            if self._own and pin.structure
            else self._origin.structure(q.answers[pin.answer].text)
            for pin in q.pins
        ]
        if not named or not all(named):
            raise UnreadableError("what is labelled is no structure of the atlas")
        if len(set(named)) < len(named):
            raise UnreadableError("two places are one structure")
        if not self._own:
            self._lose("picture", "the pins stand on the model in its place")
        asked = {pin.answer for pin in q.pins}
        others = self._retold(each for i, each in enumerate(q.answers) if i not in asked)
        return {"pins": named, "options": self._options.options(others)}

    def _spot(self) -> Tree:
        facts = self._q.facts
        if "target" in facts:
            names = ("target", "on", "tolerance_mm", "none_beyond_mm")
            return {name: facts[name] for name in names if facts.get(name)}
        seen = [each for each in self._q.answers if each.id and each.share <= 0]
        known = {each.id for each in seen}
        foreseen = [*seen, *(each for each in self._foreseen() if each.id not in known)]
        options = [
            {"structure": each.structure or each.id}
            | self._options.misconception(each)
            | ({"id": each.id} if each.structure not in {"", each.id} else {})
            for each in foreseen
        ]
        click = {"click": True} if facts.get("click") == "true" else {}
        return {"key": self._fact("key"), **click, "options": options}

    def _foreseen(self) -> list[Answer]:
        """Return the wrong answers whose meaning the format could not tell itself."""
        told = self._json("foreseen") if "foreseen" in self._q.facts else []
        if not isinstance(told, list) or not all(_is_row(row) for row in told[:MOST_ANSWERS]):
            raise UnreadableError("what it foresees cannot be read")
        texts = {each.id: each.text for each in self._q.answers}
        return [
            Answer(texts.get(name, ""), 0.0, name, structure, statement, correction, belief)
            for name, structure, belief, statement, correction in told[:MOST_ANSWERS]
        ]

    def _retold(self, answers: Iterable[Answer]) -> list[Answer]:
        """Return answers with what the format could not tell of them."""
        known = {each.id: each for each in self._foreseen()}
        return [known.get(each.id, each) if each.id else each for each in answers]


def _with_one_key(question: Question) -> Question:
    """Return a question to choose one answer of with that one alone, where it earns the most."""
    full = [each for each in question.answers if each.share >= _FULL]
    if question.form is not Form.CHOICE or len(full) != 1 or len(question.keys) == 1:
        return question
    answers = (each if each in full else replace(each, share=0.0) for each in question.answers)
    return replace(question, answers=tuple(answers))


def _is_row(row: object) -> bool:
    return isinstance(row, list) and len(row) == 5 and all(isinstance(cell, str) for cell in row)
