"""Opening: banks as drafts, from files of one's own, from shipped ones, and new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from anatomyapp.errors import BankError, Fault
from anatomyapp.quiz.authoring.draft import Draft, DraftItem
from anatomyapp.quiz.authoring.fields import Fields, frozen, worded
from anatomyapp.quiz.authoring.merging import fields_of
from anatomyapp.quiz.comments import NO_COMMENTS, Comments, comments_of
from anatomyapp.quiz.document import broken, read_document
from anatomyapp.quiz.schema import FORMAT, BankEntry

_MOST_LISTED = 2000
_LICENCE = "CC BY 4.0"


@dataclass(frozen=True, slots=True)
class Opened:
    """A bank that is open to be written.

    Parameters
    ----------
    path
        Of its file, which a new bank does not have yet.
    digest
        SHA-256 of the file as it was read or last written; empty without a file.
    backed_up
        Whether what lay there before the first writing was kept aside.
    """

    path: Path
    draft: Draft
    comments: Comments = NO_COMMENTS
    digest: str = ""
    backed_up: bool = False


def open_bank(path: Path) -> Opened:
    """Return a bank of one's own as a draft, whatever is unsound in it.

    Raises
    ------
    BankError
        The file cannot be read, or is no list of items under a head.
    """
    fields, comments, digest = _read(path)
    items = fields.parts("items")
    draft = Draft(
        head=fields.put(("items",), None),
        items=tuple(DraftItem(n, each, published=each) for n, each in enumerate(items, 1)),
        published=fields,
        numbered=len(items),
    )
    return Opened(path, draft, comments, digest)


def copy_bank(path: Path, to: Path, words: Mapping[str, str]) -> Opened:
    """Return a copy of a bank as a draft of one's own, which has no file yet.

    ``words`` put other ones in the place of the head's, such as *id* and *title*. Items keep ids
    and versions; the licence and who is to be named stay what they were.

    Raises
    ------
    BankError
        As of `open_bank`.
    """
    fields, comments, _ = _read(path)
    head = fields.put(("items",), None).put(("version",), "1.0.0")
    for name, said in words.items():
        head = head.put((name,), said)
    items = fields.parts("items")
    draft = Draft(
        head, tuple(DraftItem(n, each) for n, each in enumerate(items, 1)), None, len(items)
    )
    return Opened(to, draft, comments)


def new_bank(to: Path, words: Mapping[str, str]) -> Opened:
    """Return an empty bank as a draft; ``words`` are those of its head."""
    usual = {"format": str(FORMAT), "version": "1.0.0", "language": "en", "licence": _LICENCE}
    return Opened(to, Draft(Fields(tuple((usual | dict(words)).items()))))


def imported_bank(to: Path, bank: BankEntry, name: str) -> Opened:
    """Return a bank that was made elsewhere as a draft of one's own, under an id that is free."""
    tree = bank.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"items"})
    head = frozen(worded(tree | {"id": name, "language": bank.language}))
    rows = [DraftItem(n, fields_of(item)) for n, item in enumerate(bank.items, 1)]
    fields = head if isinstance(head, Fields) else Fields()
    return Opened(to, Draft(fields, tuple(rows), None, len(rows)))


def _read(path: Path) -> tuple[Fields, Comments, str]:
    document = read_document(path)
    value = frozen(document.tree)
    if not isinstance(value, Fields):
        raise _no_bank(path, "it is no mapping", "begin with format, id, version and title")
    rows = value.get("items", ())
    if not isinstance(rows, tuple) or any(not isinstance(row, Fields) for row in rows):
        raise _no_bank(path, "items is no list of items", "let each begin with a dash and its id")
    if len(rows) > _MOST_LISTED:
        raise _no_bank(path, f"more than {_MOST_LISTED} items", "split the file")
    return value, comments_of(_text(path), document), document.digest


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise _no_bank(path, f"it cannot be read ({error.strerror})", "try again") from error


def _no_bank(path: Path, what: str, remedy: str) -> BankError:
    return broken(path, Fault("file", what, remedy))
