"""Items as rows of a table: everything that a bank says of them, a column for each entry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from anatomyapp.atlas.atlas import Atlas
from anatomyapp.exchange.csv_cells import rows_of, table
from anatomyapp.exchange.report import ITEM, Loss
from anatomyapp.exchange.safe_file import decoded
from anatomyapp.quiz.entries import item_entry
from anatomyapp.quiz.item import Item

Tree = dict[str, Any]
MOST_OPTIONS = 12
DICTIONARY: Mapping[str, str] = {
    "id": "the item's id: small letters, figures, hyphens; permanent",
    "version": "counts from 1; higher where the item changed",
    "kind": "find, show, name, place, label, order, relation, level, side, truth, case, choice",
    "stem": "what is asked",
    "key": "what is right: a structure, or the id of an option; true or false",
    "keys": "where several options are right: their ids, separated by spaces",
    "several": "true where several options are right",
    "click": "true where a structure of the model is clicked",
    "typed": "true where the name is typed",
    "pins": "the structures to label, separated by spaces",
    "target": "the landmark or feature to place",
    "on": "the structure that bears it",
    "tolerance_mm": "up to where it earns all, millimetres",
    "none_beyond_mm": "from where on it earns nothing, millimetres",
    "misconception": "of side and truth: what the wrong answer stands for (an id, or a sentence)",
    "station": "the teaching group",
    "objective": "the learning outcome",
    "bloom": "the level of Bloom's revised taxonomy",
    "source": "where the answer is taken from",
    "hint": "a sentence that helps without telling",
    "how_to_tell": "feedback: how the answer is told",
    "show": "structures that the feedback shows, separated by spaces",
    "show_as": "how the feedback calls them",
    "view": "from where it is shown, and what: JSON, as the bank has it",
    "facing": "of show: the surface, JSON, as the bank has it",
    "calibration": "difficulty, se, n and source: JSON",
    "translations": "the words in other languages: JSON",
    "option_1_id": "the first option's id; up to 12 options, and so on for each of them",
    "option_1_text": "its words; left out where they are its structure's label",
    "option_1_structure": "the structure that it stands for",
    "option_1_misconception": "what it stands for: an id, or a sentence",
    "option_1_facing": "of show: its surface, JSON",
    "beliefs": "the misconceptions that the row names by id: JSON, by id",
}
_LISTS, _JSON = ("keys", "pins"), ("view", "facing", "calibration", "translations")
_TRUTHS = ("several", "click", "typed")
_OF_OPTION = ("id", "text", "structure", "misconception", "facing")
_OF_FEEDBACK = ("how_to_tell", "show", "show_as")


def csv_table(items: Iterable[Item], atlas: Atlas) -> bytes:
    """Return the items as a table with a header."""
    rows = [_row(item, atlas) for item in items]
    used = max((n for row in rows for n in range(1, MOST_OPTIONS + 1)
                if any(name.startswith(f"option_{n}_") for name in row)), default=0)  # fmt: skip
    names = [name for name in DICTIONARY if not name.startswith(("option_", "beliefs"))]
    names += [f"option_{n}_{part}" for n in range(1, used + 1) for part in _OF_OPTION]
    names.append("beliefs")
    return table([names, *([row.get(name, "") for name in names] for row in rows)])


def csv_dictionary() -> bytes:
    """Return what each column means, as a table."""
    return table([("column", "meaning"), *DICTIONARY.items()])


def read_csv(path: Path, content: bytes) -> tuple[list[tuple[Tree, Tree]], list[Loss]]:
    """Return an entry for each row, with the misconceptions that it names, and what was lost.

    Raises
    ------
    ExchangeError
        It is no such table.
    """
    found: list[tuple[Tree, Tree]] = []
    losses: list[Loss] = []
    for number, row in enumerate(rows_of(path, decoded(path, content)), start=2):
        try:
            found.append((_entry(row), _beliefs(row)))
        except (ValueError, TypeError, RecursionError):
            name = row.get("id", f"line {number}")[:100]
            losses.append(Loss(name, ITEM, "a cell that holds JSON cannot be read"))
    return found, losses


def is_item_table(text: str) -> bool:
    """Whether text begins as our tables do."""
    first = {cell.strip().strip('"') for cell in text.split("\n", 1)[0].split(",")}
    return {"id", "kind", "stem", "station"} <= first


def _row(item: Item, atlas: Atlas) -> dict[str, str]:
    entry: Tree = item_entry(item, atlas).model_dump(
        mode="json", by_alias=True, exclude_defaults=True
    )
    feedback, options = entry.pop("feedback"), entry.pop("options", [])
    cells = {**entry, **feedback}
    row = {name: _cell(name, value) for name, value in cells.items()}
    for number, option in enumerate(options, start=1):
        row |= {f"option_{number}_{part}": _cell(part, value) for part, value in option.items()}
    told = _told(item)
    return row | ({"beliefs": _dumped(told)} if told else {})


def _cell(name: str, value: object) -> str:
    if name in _JSON:
        return _dumped(value)
    if isinstance(value, bool):
        return str(value).lower()
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _entry(row: Mapping[str, str]) -> Tree:
    entry: Tree = {}
    for name, cell in row.items():
        if name.startswith("option_") or name in {"beliefs", *_OF_FEEDBACK}:
            continue
        entry[name] = _value(name, cell)
    told = {name: _value(name, row[name]) for name in _OF_FEEDBACK if name in row}
    options = [option for n in range(1, MOST_OPTIONS + 1) if (option := _option(row, n))]
    return {**entry, "feedback": told, **({"options": options} if options else {})}


def _option(row: Mapping[str, str], number: int) -> Tree:
    cells = {part: row.get(f"option_{number}_{part}", "") for part in _OF_OPTION}
    return {part: _value(part, cell) for part, cell in cells.items() if cell}


def _value(name: str, cell: str) -> object:
    if name in _JSON:
        return json.loads(cell)
    if name in _LISTS or name == "show":
        return cell.split()
    return cell.strip() == "true" if name in _TRUTHS else cell


def _told(item: Item) -> Tree:
    """Return the misconceptions of an item that have an id, as the bank's table has them."""
    told: Tree = {}
    for belief in (option.misconception for option in item.options if option.misconception):
        if belief.id and belief.correction:
            told[belief.id] = _words(belief.statement, belief.correction)
    for words in item.translations:
        for name, statement, correction in words.beliefs:
            if name in told:
                translations = told[name].setdefault("translations", {})
                translations[words.language] = _words(statement, correction)
    return told


def _words(statement: str, correction: str) -> Tree:
    return {"statement": statement, "correction": correction}


def _beliefs(row: Mapping[str, str]) -> Tree:
    told = json.loads(row["beliefs"]) if "beliefs" in row else {}
    own = {"source": row.get("source", "")}
    return {str(name): {"id": str(name), **own, **words} for name, words in dict(told).items()}
