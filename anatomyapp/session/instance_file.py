"""Frozen instances as files of their own: a JSON object that holds the bank's text too.

Who has the file needs neither the record nor the bank. Nothing in it is believed before it is
checked: its size, each field, and that the text is the one whose digest the instance names.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.atlas.document import LARGEST_FILE, listed
from anatomyapp.errors import DocumentError, Fault
from anatomyapp.quiz.bank import Bank, bank_from
from anatomyapp.quiz.writing import write_whole
from anatomyapp.session.codec import plain_of, value_of
from anatomyapp.session.instance import Instance
from anatomyapp.session.strict_json import read_json

FORMAT, VERSION = "anatomyapp-quiz-instance", 1
LARGEST = 3 * LARGEST_FILE  # in JSON a text takes at most twice its bytes, and the rest is small
MOST_ITEMS, LONGEST_TEXT = 2000, 200
LARGEST_SEED = 2**63
_KEYS = {"format", "version", "instance", "bank"}
_REMEDY = 'give a file that "anatomyapp sessions instance" wrote'


@dataclass(frozen=True, slots=True)
class Frozen:
    """An instance with the text of its bank, as the bank's file was."""

    instance: Instance
    text: bytes

    def __post_init__(self) -> None:
        """Refuse the text of another bank."""
        if hashlib.sha256(self.text).hexdigest() != self.instance.digest:
            raise ValueError("the bank in it is not the one that was asked")

    def bank(self, atlas: Atlas, file: Path) -> Bank:
        """Return the bank on an atlas; ``file`` is named where that cannot be.

        Raises
        ------
        BankError
            It is broken, or does not fit the atlas.
        """
        return bank_from(self.text, atlas, file)


def write_instance(path: Path, frozen: Frozen) -> None:
    """Write a file in one step, all or nothing.

    Raises
    ------
    BankError
        The file cannot be written; what lay there before is untouched.
    """
    plain = {
        "format": FORMAT,
        "version": VERSION,
        "instance": plain_of(frozen.instance),
        "bank": frozen.text.decode("utf-8"),
    }
    write_whole(path, json.dumps(plain, ensure_ascii=False, indent=2) + "\n")


def read_instance(path: Path) -> Frozen:
    """Read a file.

    Raises
    ------
    DocumentError
        It cannot be read, is too large, or is no instance of this version; says why.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        what = f"it cannot be read ({error.strerror or error})"
        raise _broken(path, what, "check the path and its permissions") from error
    if len(content) > LARGEST:
        raise _broken(path, f"it is larger than {LARGEST >> 20} MiB")
    try:
        return _frozen(content)
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        raise _broken(path, f"no quiz instance: {str(error)[:LONGEST_TEXT]}") from error


def _broken(path: Path, what: str, remedy: str = _REMEDY) -> DocumentError:
    fault = Fault("file", what, remedy)
    return DocumentError(listed(path, (fault,)), (fault,))


def _frozen(content: bytes) -> Frozen:
    plain = read_json(content.decode("utf-8"))
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise ValueError("its format is another one")
    if plain.get("version") != VERSION:
        raise ValueError("it was written by a newer anatomyapp; update this one")
    if plain.keys() != _KEYS or not isinstance(plain["bank"], str):
        raise ValueError("it is an instance and the text of a bank, and nothing else")
    instance = value_of(plain["instance"], Instance)
    _check_bounds(instance)
    return Frozen(instance, plain["bank"].encode("utf-8"))


def _check_bounds(instance: Instance) -> None:
    """Refuse masses of items, and numbers and names that no program would write."""
    if len(instance.presented) > MOST_ITEMS or not 0 <= instance.seed < LARGEST_SEED:
        raise ValueError("so many items or such a seed no quiz has")
    if any(each.version < 1 or len(each.options) > LONGEST_TEXT for each in instance.presented):
        raise ValueError("such a version or so many options no item has")
    names = (instance.bank, instance.version, instance.pack, instance.pack_version)
    if any(len(name) > LONGEST_TEXT for name in (*names, instance.language)):
        raise ValueError(f"a name has at most {LONGEST_TEXT} letters")
