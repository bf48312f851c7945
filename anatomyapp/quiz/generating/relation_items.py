"""*Relation* items: what is joined to what, as the table of relations says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from anatomyapp.atlas.structure import Relation, StructureId
from anatomyapp.quiz.generating.confusions import Distractor, Reason
from anatomyapp.quiz.generating.plan import Draft, Plan, Tree, entry_of
from anatomyapp.quiz.generating.truths import Asked
from anatomyapp.quiz.generating.wording import Question
from anatomyapp.quiz.generating.world import World, item_id, shortened
from anatomyapp.quiz.item import Bloom, Kind, View

_DISTRACTORS, _FEWEST_WRONG = 3, 2
_MOST_KEYS = 3
_LIKELY = 8  # of what is mixed up with the key, so many are shown with it
_LONGEST_SOURCE, _LONGEST_TOLD = 300, 1500
_WAY = {True: "to", False: "from"}


@dataclass(frozen=True, slots=True)
class _Posed:
    """A question as it is posed, with the rows that make its keys right."""

    asked: Asked
    stem: str
    answer: Tree
    view: View
    right: Sequence[tuple[StructureId, Relation]]


def relation_plans(world: World) -> Iterator[Plan]:
    """Yield plans for each question that the table answers: one answer, several, or a click."""
    for asked in world.truths.all():
        question = world.wording.asks.get((asked.predicate, asked.forward))
        shown = asked.anchor in world.atlas.meshes and world.names.is_own(asked.anchor)
        keys = _keys(world, asked) if question and shown else []
        if not keys or question is None:
            continue
        ways = {"one": _one, "several": _several if len(keys) > 1 else None}
        ways["click"] = _clicked if question.click else None
        predicate = asked.predicate.replace("_", "-")
        for word, make in ways.items():
            if make is not None:
                name = item_id("relation", predicate, _WAY[asked.forward], word, asked.anchor)
                station = world.station(asked.anchor)
                yield Plan(name, Kind.RELATION, station, partial(make, world, asked, name))


def _keys(world: World, asked: Asked) -> list[tuple[StructureId, Relation]]:
    """Return the answers that can be shown and go by a name of their own, each once."""
    found: dict[StructureId, Relation] = {}
    names, anchor = world.names, asked.anchor
    for other, row in world.truths.rows(asked):
        sound = other in world.atlas.meshes and names.is_own(other)
        if sound and not names.related(other, anchor) and not names.gives_away(anchor, other):
            found.setdefault(other, row)
    return list(found.items())


def _one(world: World, asked: Asked, name: str) -> Tree | None:
    right = world.rng(name).choice(_keys(world, asked))
    return _chosen(world, asked, name, [right])


def _several(world: World, asked: Asked, name: str) -> Tree | None:
    keys = _keys(world, asked)
    return _chosen(world, asked, name, world.rng(name).sample(keys, min(_MOST_KEYS, len(keys))))


def _chosen(
    world: World, asked: Asked, name: str, right: Sequence[tuple[StructureId, Relation]]
) -> Tree | None:
    """Ask by options, of which these are right."""
    rng, keys = world.rng(f"{name} options"), [key for key, _ in right]
    wrong = _wrong(world, asked, keys, name)
    if len(wrong) < _FEWEST_WRONG:
        return None
    stage = world.stages.usual(asked.anchor, world.rng(f"view {asked.anchor}"))
    if stage is None:
        return None
    options = [*map(world.option, keys), *map(world.wrong, wrong)]
    rng.shuffle(options)
    answer: Tree = {"options": options, "key": keys[0]}
    stem = _question(world, asked).ask.format(anchor=world.said(asked.anchor))
    if len(keys) > 1:
        stem = world.wording.several.format(ask=stem)
        answer = {"options": options, "several": True, "keys": keys}
    view = replace(stage.view, highlighted=(asked.anchor,))
    return _entry(world, name, _Posed(asked, stem, answer, view, right))


def _clicked(world: World, asked: Asked, name: str) -> Tree | None:
    """Ask on the model, where one of what can be clicked is right and the rest surely wrong.

    The anchor is not shown: what it leads to would be seen.
    """
    keys = _keys(world, asked)
    if len(keys) != 1 or len(world.truths.rows(asked)) != 1:
        return None
    key, stages = keys[0][0], world.stages
    mixed_up = (each.structure for each in world.confusions.of(key)[:_LIKELY])
    near = stages.around(key, mixed_up).members
    shown = {key} | (near & frozenset(world.truths.false(asked)))
    stage = stages.find(key, [stages.together(shown)], world.rng(f"{name} view"))
    if stage is None:
        return None
    foreseen = (each for each in world.confusions.of(key) if each.structure in stage.others)
    wrong = [world.wrong(Distractor(each.structure, _reason(each))) for each in foreseen]
    if not wrong:
        return None
    stem = _question(world, asked).click.format(anchor=world.said(asked.anchor))
    answer: Tree = {"key": key, "click": True, "options": wrong[:_DISTRACTORS]}
    return _entry(world, name, _Posed(asked, stem, answer, stage.view, keys))


def _wrong(
    world: World, asked: Asked, keys: Sequence[StructureId], name: str
) -> tuple[Distractor, ...]:
    """Return distractors that are surely false.

    The first shares as many words with the anchor as a key does; without such a one there are
    none, since the key would stand out by its words. What is mixed up with a key comes next.
    """
    names, told = world.names, world.names.cues(asked.anchor)
    known = {each.structure: each for key in keys for each in world.confusions.of(key)}
    kinds = {world.atlas.structures[key].kind for key in keys}
    pool = [
        s
        for s in world.truths.false(asked)
        if names.is_own(s) and (s in known or world.atlas.structures[s].kind in kinds)
    ]
    world.rng(f"{name} wrong").shuffle(pool)
    pool.sort(key=lambda s: s not in known)
    most = max(len(names.cues(key) & told) for key in keys)
    cued = [s for s in pool if len(names.cues(s) & told) >= most][:1]
    taken: list[StructureId] = []
    for each in [*cued, *pool] if cued else []:
        if len(taken) < _DISTRACTORS and names.differ((*keys, *taken, each)):
            taken.append(each)
    return tuple(Distractor(s, _reason(known.get(s))) for s in taken)


def _reason(known: Distractor | None) -> Reason:
    """Return why a distractor is taken for the key.

    The misconceptions of an atlas tell structures apart, not what they are joined to.
    """
    if known is None or known.reason is Reason.MISCONCEPTION:
        return Reason.OTHER
    return known.reason


def _question(world: World, asked: Asked) -> Question:
    return world.wording.asks[asked.predicate, asked.forward]


def _entry(world: World, name: str, posed: _Posed) -> Tree:
    anchor, rows = posed.asked.anchor, [row for _, row in posed.right]
    sources = dict.fromkeys(f"{row.id}: {row.source}" for row in rows)
    draft = Draft(
        id=name,
        kind=Kind.RELATION,
        about=anchor,
        stem=capital(posed.stem),
        answer=posed.answer,
        view=posed.view,
        bloom=Bloom.UNDERSTAND,
        shown=(anchor, *(key for key, _ in posed.right)),
        how=shortened(" ".join(row_told(world, row) for row in rows), _LONGEST_TOLD),
        source=shortened("; ".join(sources), _LONGEST_SOURCE),
    )
    return entry_of(draft, world)


def row_told(world: World, row: Relation) -> str:
    """Return a row of the table as a sentence, with its note where that is in the language."""
    said = {"subject": world.said(row.subject), "object": world.said(row.object)}
    sentence = world.wording.tells[row.predicate].format(**said)
    note = "" if world.latin or not row.note else f" {capital(row.note).rstrip('.')}."
    return capital(sentence) + note


def capital(text: str) -> str:
    """Return a text that begins with a capital letter."""
    return text[:1].upper() + text[1:]
