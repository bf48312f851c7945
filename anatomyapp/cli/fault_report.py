"""How commands report the faults of files that somebody wrote."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from anatomyapp.cli.output import report, say
from anatomyapp.errors import Fault


def report_faults(noun: str, found: Mapping[Path, tuple[Fault, ...]], *, as_json: bool) -> int:
    """Report the faults of files, each file under its noun; return the exit code."""
    if as_json:
        rows = [{noun: str(p), "faults": [_fields(f) for f in fs]} for p, fs in found.items()]
        report(rows, as_json=True)
    else:
        for path, faults in found.items():
            for fault in faults:
                say(f"{path}: {fault}{' (warning)' if fault.warning else ''}")
            say(f"{path}: {_counted(faults)}")
    return int(any(not fault.warning for faults in found.values() for fault in faults))


def _counted(faults: tuple[Fault, ...]) -> str:
    warnings = sum(fault.warning for fault in faults)
    wrong = len(faults) - warnings
    texts = (f"{n} {noun}{'s' * (n != 1)}" for n, noun in ((wrong, "fault"), (warnings, "warning")))
    return ", ".join(texts)


def _fields(fault: Fault) -> dict[str, object]:
    level = "warning" if fault.warning else "fault"
    return {"level": level, "where": fault.where, "what": fault.what, "remedy": fault.remedy}
