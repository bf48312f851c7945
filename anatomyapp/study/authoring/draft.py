"""The draft of a protocol: its steps in one row, each with the arms that take it.

So it stands in the schedules of trials: a line for each step, a mark under each arm. All changes
give a new draft. It may be unsound at any time; `checking` says how.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from anatomyapp.atlas.document import Place, Tree
from anatomyapp.quiz.authoring.fields import Fields, Value, frozen, thawed

HEAD = 0  # the number of what concerns the whole protocol
_STEPS, _ARMS = "steps", "arms"


@dataclass(frozen=True, slots=True)
class DraftArm:
    """An arm; ``number`` stays the same, whatever it is called."""

    number: int
    fields: Fields

    @property
    def id(self) -> str:
        """Its id."""
        return self.fields.text("id")


@dataclass(frozen=True, slots=True)
class DraftStep:
    """A step; ``arms`` are the numbers of those that take it."""

    number: int
    id: str
    fields: Fields
    arms: frozenset[int]

    @property
    def kind(self) -> str:
        """Its kind."""
        return self.fields.text("kind")


@dataclass(frozen=True, slots=True)
class Draft:
    """A protocol that is being written.

    Parameters
    ----------
    head
        All but its steps and arms.
    numbered
        The highest number that a step or an arm had so far.
    """

    head: Fields
    steps: tuple[DraftStep, ...] = ()
    arms: tuple[DraftArm, ...] = ()
    numbered: int = HEAD

    def step(self, number: int | None) -> DraftStep | None:
        """Return a step by its number, or None."""
        return next((step for step in self.steps if step.number == number), None)

    def steps_of(self, arm: DraftArm) -> tuple[DraftStep, ...]:
        """Return the steps of an arm in their order."""
        return tuple(step for step in self.steps if arm.number in step.arms)

    def put(self, number: int, place: Place, value: Value | None) -> Draft:
        """Return the draft with a value in a field of a step, an arm, or the head."""
        if number == HEAD:
            return replace(self, head=self.head.put(place, value))
        steps = tuple(
            replace(s, fields=s.fields.put(place, value)) if s.number == number else s
            for s in self.steps
        )
        arms = tuple(
            replace(a, fields=a.fields.put(place, value)) if a.number == number else a
            for a in self.arms
        )
        return replace(self, steps=steps, arms=arms)

    def renamed(self, number: int, name: str) -> Draft:
        """Return the draft with another id of a step, wherever the head names it too."""
        step = self.step(number)
        if step is None:
            return self
        head = self.head
        for place in (("primary",), ("allocation", "after"), ("allocation", "stratify", "step")):
            if head.text(*place) == step.id:
                head = head.put(place, name)
        steps = tuple(replace(s, id=name) if s.number == number else s for s in self.steps)
        return replace(self, head=head, steps=steps)

    def added(self, kind: str, fields: Fields, behind: int | None) -> tuple[Draft, int]:
        """Return the draft with a step of all arms more, and its number."""
        number = self.numbered + 1
        arms = frozenset(arm.number for arm in self.arms)
        fresh = DraftStep(number, self._free(kind), fields, arms)
        place = self._place(behind) + 1 if behind is not None else len(self.steps)
        steps = (*self.steps[:place], fresh, *self.steps[place:])
        return replace(self, steps=steps, numbered=number), number

    def duplicated(self, number: int) -> tuple[Draft, int]:
        """Return the draft with a copy behind a step, and its number."""
        step = self.steps[self._place(number)]
        draft, fresh = self.added(step.id, step.fields, number)
        steps = tuple(replace(s, arms=step.arms) if s.number == fresh else s for s in draft.steps)
        return replace(draft, steps=steps), fresh

    def removed(self, number: int) -> Draft:
        """Return the draft without a step."""
        return replace(self, steps=tuple(step for step in self.steps if step.number != number))

    def moved(self, number: int, to: int) -> Draft:
        """Return the draft with a step at another place of the row, as far as it goes."""
        step = self.step(number)
        if step is None:
            return self
        others = [each for each in self.steps if each.number != number]
        place = max(0, min(len(others), to))
        return replace(self, steps=(*others[:place], step, *others[place:]))

    def place_of(self, number: int) -> int:
        """Return where a step stands in the row; -1 where it is none."""
        return next((n for n, step in enumerate(self.steps) if step.number == number), -1)

    def marked(self, number: int, arm: int, *, takes: bool) -> Draft:
        """Return the draft in which an arm takes a step, or does not."""
        steps = tuple(
            replace(s, arms=s.arms | {arm} if takes else s.arms - {arm})
            if s.number == number
            else s
            for s in self.steps
        )
        return replace(self, steps=steps)

    def arm_added(self, title: str) -> tuple[Draft, int]:
        """Return the draft with an arm more that takes the steps of the last one."""
        number = self.numbered + 1
        known = {arm.id for arm in self.arms}
        name = next(f"arm-{n}" for n in range(1, len(known) + 2) if f"arm-{n}" not in known)
        fields = Fields((("id", name), ("title", Fields((("en", title),)))))
        like = self.arms[-1].number if self.arms else None
        steps = tuple(
            replace(s, arms=s.arms | {number}) if like in s.arms or like is None else s
            for s in self.steps
        )
        arms = (*self.arms, DraftArm(number, fields))
        return replace(self, steps=steps, arms=arms, numbered=number), number

    def arm_removed(self, number: int) -> Draft:
        """Return the draft without an arm; steps that it alone took are taken by none."""
        steps = tuple(replace(step, arms=step.arms - {number}) for step in self.steps)
        arms = tuple(arm for arm in self.arms if arm.number != number)
        return replace(self, steps=steps, arms=arms)

    def shared(self) -> tuple[DraftStep, ...]:
        """Return the steps with which every arm begins."""
        ways = zip(*(self.steps_of(arm) for arm in self.arms), strict=False)
        alike = []
        for way in ways:
            if any(step is not way[0] for step in way):
                break
            alike.append(way[0])
        return tuple(alike)

    def _place(self, number: int) -> int:
        return next(n for n, step in enumerate(self.steps) if step.number == number)

    def _free(self, name: str) -> str:
        known = {step.id for step in self.steps}
        names = (name, *(f"{name}-{n}" for n in range(2, len(known) + 3)))
        return next(each for each in names if each not in known)


def draft_of(tree: Tree) -> Draft:
    """Return what a file says as a draft.

    Raises
    ------
    ValueError
        It is no mapping of steps and list of arms, or its arms take the same steps in different
        orders, which one row cannot show.
    """
    whole = frozen(tree)
    if not isinstance(whole, Fields):
        raise ValueError("the file is no protocol")  # noqa: TRY004 - a file is told, no caller
    said, arms = whole.part(_STEPS), whole.parts(_ARMS)
    head = whole.put((_STEPS,), None).put((_ARMS,), None)
    own = tuple(DraftArm(n, arm.put((_STEPS,), None)) for n, arm in enumerate(arms, start=1))
    ways = [list(dict.fromkeys(arm.texts(_STEPS))) for arm in arms]
    order = [name for name in _in_one_row(ways) if name in said]
    order += [name for name in said if name not in order]
    steps = tuple(
        DraftStep(n, name, said.part(name), _takers(name, ways))
        for n, name in enumerate(order, start=len(own) + 1)
    )
    return Draft(head, steps, own, len(own) + len(steps))


def tree_of(draft: Draft) -> dict[str, Tree]:
    """Return a draft as the tree of a file."""
    head = thawed(draft.head)
    return {
        **(head if isinstance(head, dict) else {}),
        _STEPS: {step.id: thawed(step.fields) for step in draft.steps},
        _ARMS: [_arm_tree(draft, arm) for arm in draft.arms],
    }


def _arm_tree(draft: Draft, arm: DraftArm) -> Tree:
    fields = thawed(arm.fields)
    steps: Tree = [step.id for step in draft.steps_of(arm)]
    return {**(fields if isinstance(fields, dict) else {}), _STEPS: steps}


def _takers(name: str, ways: list[list[str]]) -> frozenset[int]:
    return frozenset(n for n, way in enumerate(ways, start=1) if name in way)


def _in_one_row(ways: list[list[str]]) -> Iterator[str]:
    """Yield the steps of all ways in an order that agrees with each of them."""
    left = [list(way) for way in ways if way]
    while left:
        heads = (way[0] for way in left)
        due = next((name for name in heads if not any(name in way[1:] for way in left)), None)
        if due is None:
            raise ValueError("the arms take the same steps in different orders")
        yield due
        left = [[name for name in way if name != due] for way in left]
        left = [way for way in left if way]
