"""Reads files one after the other with little memory, and tells how each of them ended.

Run as a child process: its arguments are a pack's folder and the files.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from anatomyapp.atlas.pack import read_pack
from anatomyapp.errors import AnatomyAppError
from anatomyapp.exchange.importing import Wish, import_bank

MOST_BYTES = 1_400 * 2**20  # of address space, with Python, numpy and lxml in it


def main(pack: str, *files: str) -> None:
    atlas = read_pack(Path(pack))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    for file in files:
        begun = time.process_time()  # of this process alone, however busy the machine is
        try:
            found = import_bank(Path(file), atlas, Wish(station="ribs"))
            told = {"items": len(found.bank.items), "losses": len(found.report.losses)}
        except AnatomyAppError as error:
            told = {"error": str(error)}
        told["seconds"] = time.process_time() - begun
        print(json.dumps({"file": file, **told}), flush=True)  # noqa: T201 - read by the test


if __name__ == "__main__":
    main(*sys.argv[1:])
