"""The files of protocols: opened as drafts, kept while they are written, and written."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from anatomyapp.atlas.document import Tree, read_document
from anatomyapp.errors import BankError, DocumentError, ProtocolError
from anatomyapp.quiz.authoring.fields import worded
from anatomyapp.quiz.writing import write_whole
from anatomyapp.quiz.yaml_text import Written, entries_text
from anatomyapp.study.authoring.checking import entry_of
from anatomyapp.study.authoring.draft import HEAD, Draft, draft_of, tree_of
from anatomyapp.study.protocol_schema import FORMAT, ProtocolEntry

FOLDER, DRAFTS = "protocols", "protocol-drafts"  # of the data folder
_HEAD = ("format", "id", "version", "title", "summary", "licence", "attribution")
_APART = ("steps", "arms", "allocation")


@dataclass(frozen=True, slots=True)
class Opened:
    """A protocol that is open to be written.

    Parameters
    ----------
    path
        Of its file, which a new one does not have yet.
    written
        The draft as the file has it; None where there is no file yet.
    comments
        The lines above its first entry.
    digest
        SHA-256 of the file as it was read or last written; empty without a file.
    """

    path: Path
    written: Draft | None = None
    comments: tuple[str, ...] = ()
    digest: str = ""


def open_protocol(path: Path, data_folder: Path) -> tuple[Opened, Draft]:
    """Return a protocol of one's own, with the draft that was kept or that its file says.

    Raises
    ------
    ProtocolError
        There is neither, or they cannot be read.
    """
    kept = _kept(path, data_folder)
    if kept is not None and not path.exists():
        return Opened(path), kept
    written, comments, digest = _read(path)
    return Opened(path, written, comments, digest), kept or written


def copied(path: Path, copy: Path, title: str) -> tuple[Opened, Draft]:
    """Return a copy of a protocol under another title, which has no file yet.

    Raises
    ------
    ProtocolError
        The file cannot be read.
    """
    draft = _read(path)[0]
    asked = draft.head.text("id")
    for step in draft.steps:
        if step.kind == "consent" and not step.fields.text("text"):
            draft = draft.put(step.number, ("text",), asked)  # the same text goes on asking
    for place, said in ((("id",), copy.stem), (("version",), "1.0.0"), (("title", "en"), title)):
        draft = draft.put(HEAD, place, said)
    return Opened(copy), draft


def new_protocol(path: Path, title: str) -> tuple[Opened, Draft]:
    """Return a protocol of one arm that asks for consent, and has no file yet."""
    tree: dict[str, Tree] = {
        "format": str(FORMAT),
        "id": path.stem,
        "version": "1.0.0",
        "title": {"en": title},
        "licence": "CC BY 4.0",
        "steps": {"consent": {"kind": "consent", "title": {"en": "Taking part"}}},
        "arms": [{"id": "all", "title": {"en": "Everybody"}, "steps": ["consent"]}],
        "allocation": {"after": "consent"},
    }
    return Opened(path), draft_of(tree)


def free_path(data_folder: Path, wanted: str) -> Path:
    """Return a file for a protocol of one's own that is not there yet, nor kept as a draft."""
    folder, drafts = data_folder / FOLDER, data_folder / DRAFTS
    names = [wanted, *(f"{wanted}-{number}" for number in range(2, 1000))]
    for name in names:
        path = folder / f"{name}.yaml"
        if not path.exists() and not (drafts / f"{name}.json").exists():
            return path
    raise ProtocolError(f"{folder}: there are too many called {wanted}; choose another title.")


def publish(opened: Opened, draft: Draft) -> tuple[Opened, Draft]:
    """Write a draft as the protocol's file in one step; what differs gets a higher version.

    Returns
    -------
    tuple of Opened and Draft
        The protocol as it is open now, and the draft as it was written.

    Raises
    ------
    ProtocolError
        The file was changed by others meanwhile, or cannot be written; it is untouched.
    ValueError
        The draft's form is unsound.
    """
    if _digest_of(opened.path) != opened.digest:
        raise ProtocolError(
            f"{opened.path} was changed outside of this window since it was opened. Move it away, "
            "or copy the shipped protocol anew; the draft is kept."
        )
    fresh = _raised(opened, draft)
    text = protocol_text(entry_of(fresh), opened.comments)
    _write(opened.path, text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Opened(opened.path, fresh, opened.comments, digest), fresh


def _raised(opened: Opened, draft: Draft) -> Draft:
    """Return the draft with the last figure of its version up, unless it has another already."""
    version = draft.head.text("version")
    if opened.written is None or version != opened.written.head.text("version"):
        return draft
    first, _, last = version.rpartition(".")
    return draft.put(HEAD, ("version",), f"{first}.{int(last) + 1}")


def protocol_text(entry: ProtocolEntry, comments: tuple[str, ...] = ()) -> str:
    """Return a protocol as YAML, its entries in the order of the format."""
    tree = entry.model_dump(mode="json", exclude_defaults=True)
    for name, step in entry.steps.items():
        tree["steps"][name] = {"kind": step.kind, **tree["steps"][name]}
    names = (*_HEAD, *(name for name in tree if name not in {*_HEAD, *_APART}), *_APART)
    parts = ["\n".join(comments)] if comments else []
    parts.append(_lines({name: tree[name] for name in names[: -len(_APART)] if name in tree}))
    parts += [_lines({name: tree[name]}) for name in _APART]
    return "\n\n".join(parts) + "\n"


def keep(opened: Opened, draft: Draft, data_folder: Path) -> None:
    """Keep a draft, so that a crash loses nothing.

    Raises
    ------
    ProtocolError
        It cannot be written.
    """
    _write(_place(opened.path, data_folder), json.dumps(tree_of(draft), ensure_ascii=False))


def forget(opened: Opened, data_folder: Path) -> None:
    """Take the kept draft of a protocol away, if there is one."""
    with suppress(FileNotFoundError):
        _place(opened.path, data_folder).unlink()


def kept_paths(data_folder: Path) -> tuple[Path, ...]:
    """Return the files of the protocols of which a draft is kept."""
    kept = sorted((data_folder / DRAFTS).glob("*.json"))
    return tuple(data_folder / FOLDER / f"{each.stem}.yaml" for each in kept)


def _place(path: Path, data_folder: Path) -> Path:
    return data_folder / DRAFTS / f"{path.stem}.json"


def _kept(path: Path, data_folder: Path) -> Draft | None:
    place = _place(path, data_folder)
    try:
        return draft_of(worded(json.loads(place.read_text(encoding="utf-8"))))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as error:
        raise ProtocolError(
            f"{place}: the draft that was kept cannot be read ({error}); move it away."
        ) from error


def _read(path: Path) -> tuple[Draft, tuple[str, ...], str]:
    try:
        document = read_document(path)
        lines = document.text.decode("utf-8-sig").splitlines()
        head = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
        return draft_of(document.tree), tuple(lines[:head]), document.digest
    except DocumentError as error:
        raise ProtocolError(str(error), error.faults) from error
    except ValueError as error:
        raise ProtocolError(f"{path}: {error}; mend the file in a text editor.") from error


def _digest_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise ProtocolError(f"{path} cannot be read ({error.strerror}); try again.") from error


def _write(path: Path, text: str) -> None:
    try:
        write_whole(path, text)
    except BankError as error:
        raise ProtocolError(str(error)) from error


def _lines(tree: dict[str, Written]) -> str:
    return "\n".join(entries_text(tree))
