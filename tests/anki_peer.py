"""Imports packages into a collection of the real Anki, and tells what is in it then.

Run by Anki's own Python: its arguments are the collection's file and the packages, one after the
other.
"""

from __future__ import annotations

import json
import sys

from anki.collection import Collection, ImportAnkiPackageRequest


def counts(log) -> dict[str, int]:
    return {
        name: len(getattr(log, name)) for name in ("new", "updated", "duplicate", "conflicting")
    }


def main(collection: str, *packages: str) -> None:
    held = Collection(collection)
    try:
        logs = [
            counts(held.import_anki_package(ImportAnkiPackageRequest(package_path=each)).log)
            for each in packages
        ]
        notes = [held.get_note(each) for each in held.find_notes("")]
        cards = [held.get_card(each) for each in held.find_cards("")]
        told = {
            "imports": logs,
            "notes": [{"guid": note.guid, "kind": note.note_type()["name"],
                       "fields": dict(note.items()), "tags": note.tags} for note in notes],
            "cards": [{"question": card.question(), "answer": card.answer()} for card in cards],
            "decks": [deck.name for deck in held.decks.all_names_and_ids()],
            "missing": list(held.media.check().missing),
            "unused": list(held.media.check().unused),
            "occlusions": [each.id for each in notes
                           if each.note_type().get("originalStockKind") == 6],
        }  # fmt: skip
        print(json.dumps(told))  # noqa: T201 - read by the test
    finally:
        held.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
