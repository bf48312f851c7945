"""Fields: what an entry says, as frozen text values that may be unsound while somebody types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from anatomyapp.atlas.document import Place, Tree

Value: TypeAlias = "str | tuple[Value, ...] | Fields"


@dataclass(frozen=True, slots=True)
class Fields(Mapping[str, Value]):
    """Values by their names. Two are equal where they say the same, whatever was said first."""

    pairs: tuple[tuple[str, Value], ...] = ()

    def __post_init__(self) -> None:
        """Keep the names in order."""
        object.__setattr__(self, "pairs", tuple(sorted(self.pairs, key=lambda pair: pair[0])))

    def __getitem__(self, name: str) -> Value:
        """Return the value of a name."""
        for own, value in self.pairs:
            if own == name:
                return value
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return (name for name, _ in self.pairs)

    def __len__(self) -> int:
        """Return how many values there are."""
        return len(self.pairs)

    def text(self, *place: str | int) -> str:
        """Return the words at a place; empty where there are none."""
        found = at(self, place)
        return found if isinstance(found, str) else ""

    def texts(self, *place: str | int) -> tuple[str, ...]:
        """Return the words of a list."""
        found = at(self, place)
        return tuple(v for v in found if isinstance(v, str)) if isinstance(found, tuple) else ()

    def part(self, *place: str | int) -> Fields:
        """Return the fields at a place; empty ones where there are none."""
        found = at(self, place)
        return found if isinstance(found, Fields) else Fields()

    def parts(self, *place: str | int) -> tuple[Fields, ...]:
        """Return the fields of a list."""
        found = at(self, place)
        return tuple(v for v in found if isinstance(v, Fields)) if isinstance(found, tuple) else ()

    def put(self, place: Place, value: Value | None) -> Fields:
        """Return the fields with a value at a place; an empty one is left out, as None is.

        Fields on the way that are missing are made, and those left empty go. Elements of lists are
        named by their number, which the list has.
        """
        changed = _put(self, place, value)
        return changed if isinstance(changed, Fields) else Fields()


def at(value: Value, place: Place) -> Value | None:
    """Return what stands at a place, or None."""
    found: Value | None = value
    for step in place:
        if isinstance(found, Fields) and isinstance(step, str):
            found = dict(found.pairs).get(step)
        elif isinstance(found, tuple) and isinstance(step, int) and step < len(found):
            found = found[step]
        else:
            return None
    return found


def frozen(tree: Tree) -> Value:
    """Return what a file says as a frozen value."""
    if isinstance(tree, dict):
        return Fields(tuple((name, frozen(each)) for name, each in tree.items()))
    return tuple(map(frozen, tree)) if isinstance(tree, list) else tree


def thawed(value: Value) -> Tree:
    """Return a frozen value as a tree, such as a file says it."""
    if isinstance(value, Fields):
        return {name: thawed(each) for name, each in value.pairs}
    return [thawed(each) for each in value] if isinstance(value, tuple) else value


def worded(tree: object) -> Tree:
    """Return a tree of figures, truths and words as words alone, as a file says them."""
    if isinstance(tree, dict):
        return {str(name): worded(each) for name, each in tree.items()}
    if isinstance(tree, (list, tuple)):
        return [worded(each) for each in tree]
    if isinstance(tree, bool):
        return "true" if tree else "false"
    return f"{tree:g}" if isinstance(tree, float) else str(tree)


def trimmed(value: Value) -> Value:
    """Return a value without blanks round its words, as it is read back."""
    if isinstance(value, Fields):
        return Fields(tuple((name, trimmed(each)) for name, each in value.pairs))
    return tuple(map(trimmed, value)) if isinstance(value, tuple) else value.strip()


def differing(one: Value | None, other: Value | None, place: Place = ()) -> Iterator[Place]:
    """Yield the places at which two values differ, the innermost that both have."""
    if isinstance(one, Fields) and isinstance(other, Fields):
        for name in sorted({*one, *other}):
            yield from differing(at(one, (name,)), at(other, (name,)), (*place, name))
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        for i, (left, right) in enumerate(zip(one, other, strict=True)):
            yield from differing(left, right, (*place, i))
    elif one != other:
        yield place


def _put(value: Value | None, place: Place, new: Value | None) -> Value | None:
    if not place:
        return new or None
    step, *rest = place
    if isinstance(step, int):
        row = value if isinstance(value, tuple) else ()
        inner = _put(row[step], tuple(rest), new)
        return (*row[:step], *(() if inner is None else (inner,)), *row[step + 1 :]) or None
    own = dict(value.pairs) if isinstance(value, Fields) else {}
    inner = _put(own.pop(step, None), tuple(rest), new)
    if inner is not None:
        own[step] = inner
    return Fields(tuple(own.items())) or None
