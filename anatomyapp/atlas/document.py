"""YAML from users, read with the line of every entry and without what could harm.

Every scalar is read as the text that stands in the file (``no`` is "no", ``007`` is "007"); the
model that takes it turns it into a number where it wants one. Anchors, aliases, explicit tags,
repeated keys, several documents in one file, deep nesting and masses of entries are refused.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml

from anatomyapp.errors import DocumentError, Fault

Tree = str | list["Tree"] | dict[str, "Tree"]
Place = tuple[str | int, ...]

LARGEST_FILE = 2 * 2**20
DEEPEST = 16
MOST_ENTRIES = 150_000  # about half a second
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where it is built in


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says, and on which line each entry stands.

    ``lines`` counts from 1; its keys are the ways from the root, such as ``("items", 3, "stem")``.
    ``text`` is the file as it is, and ``digest`` its SHA-256.
    """

    tree: Tree
    lines: dict[Place, int]
    digest: str = ""
    text: bytes = field(default=b"", repr=False)

    def line(self, place: Place) -> int:
        """Return the line of an entry, or of the nearest one round it that exists."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_document(path: Path) -> Document:
    """Read a YAML file.

    Raises
    ------
    DocumentError
        The file is missing, larger than 2 MiB, no UTF-8, no YAML, or uses what is refused.
    """
    return document_of(_content(path), path)


def document_of(content: bytes, path: Path) -> Document:
    """Read a YAML text; ``path`` names it in what is said of its faults.

    Raises
    ------
    DocumentError
        The text is larger than 2 MiB, no UTF-8, no YAML, or uses what is refused.
    """
    if len(content) > LARGEST_FILE:
        raise _broken(path, Fault("file", "larger than 2 MiB", "split the file"))
    try:
        text = content.decode("utf-8-sig")
        document = _Reader(yaml.parse(text, Loader=_LOADER)).document()
        digest = hashlib.sha256(content).hexdigest()
        return replace(document, digest=digest, text=content)
    except UnicodeDecodeError as error:
        what = f"byte {error.start} is no UTF-8"
        raise _broken(path, Fault("file", what, "save the file as UTF-8")) from error
    except _RefusedError as error:
        raise _broken(path, error.fault) from error
    except yaml.YAMLError as error:
        raise _broken(path, _syntax(error)) from error


def listed(path: Path, faults: tuple[Fault, ...]) -> str:
    """Return the faults of a file in one text, the first ten of them."""
    count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    more = f" And {len(faults) - 10} more." if len(faults) > 10 else ""
    return f"{path}: {count}. {' '.join(map(str, faults[:10]))}{more}"


def form_fault(document: Document, error: Mapping[str, object], whole: str) -> Fault:
    """Return what pydantic found wrong as a fault with its line; ``whole`` names the file."""
    loc = error["loc"]
    place: Place = loc if isinstance(loc, tuple) else ()
    name = ".".join(str(part) for part in place) or whole
    remedies = {"missing": "add it", "extra_forbidden": "remove it or mend its name"}
    remedy = remedies.get(str(error["type"]), "mend the entry")
    return Fault(f"line {document.line(place)}", f"{name}: {error['msg']}", remedy)


def _broken(path: Path, fault: Fault) -> DocumentError:
    return DocumentError(listed(path, (fault,)), (fault,))


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        what = f"cannot be read ({error.strerror})"
        raise _broken(path, Fault("file", what, "check the path and its permissions")) from error


def _syntax(error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None)
    where = f"line {mark.line + 1}" if mark else "file"
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return Fault(where, f"no YAML: {problem}", "mend the line or the one before it")


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


class _RefusedError(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


def _refuse(event: yaml.Event, what: str, remedy: str) -> _RefusedError:
    return _RefusedError(Fault(f"line {_line(event)}", what, remedy))


class _Reader:
    """Builds the tree from the parser's events, one entry after the other."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self._events = events
        self._lines: dict[Place, int] = {}

    def document(self) -> Document:
        next(self._events)  # the stream's start
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            raise _refuse(event, "the file is empty", "write its entries into it")
        tree = self._value(next(self._events), ())
        next(self._events)  # the document's end
        event = next(self._events)
        if not isinstance(event, yaml.StreamEndEvent):
            raise _refuse(event, "a second document begins", "keep one document in a file")
        return Document(tree, self._lines)

    def _value(self, event: yaml.Event, place: Place) -> Tree:
        self._check(event, place)
        self._lines.setdefault(place, _line(event))
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place)
        return self._mapping(place)

    def _check(self, event: yaml.Event, place: Place) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _refuse(event, "anchors and aliases are not read", "write the entry out")
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise _refuse(event, f"the tag {tag} is not read", "remove it")
        if len(self._lines) > MOST_ENTRIES:
            raise _refuse(event, f"more than {MOST_ENTRIES} entries", "split the file")
        if len(place) > DEEPEST:
            raise _refuse(event, f"nested deeper than {DEEPEST} levels", "flatten the entry")

    def _sequence(self, place: Place) -> Tree:
        values: list[Tree] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            values.append(self._value(event, (*place, len(values))))
        return values

    def _mapping(self, place: Place) -> Tree:
        values: dict[str, Tree] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            self._check(event, place)
            if not isinstance(event, yaml.ScalarEvent):
                raise _refuse(event, "a key is no plain text", "write a word before the colon")
            key = str(event.value)
            if key in values:
                raise _refuse(event, f"the key {key!r} stands twice", "remove one of them")
            self._lines[*place, key] = _line(event)
            values[key] = self._value(next(self._events), (*place, key))
        return values
