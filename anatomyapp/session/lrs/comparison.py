"""Whether an LRS holds the very statement that is sent, as xAPI 1.0.3 compares them.

Section 2.4.1.1 of its part two: what an LRS adds or may change (authority, stored, version), what
only describes (definitions of activities, displays of verbs), the order of context activities, and
hundredths of a second in durations make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, TypeAlias

Plain: TypeAlias = Any  # what JSON can hold
_SECONDS = re.compile(r"PT(\d+(?:\.\d+)?)S")


def same_statement(sent: Plain, held: Plain) -> bool:
    """Tell whether a statement that an LRS holds says what was sent."""
    try:
        return bool(_essence(sent) == _essence(held))
    except (KeyError, TypeError, ValueError, AttributeError):
        return False  # what is held is no statement of ours


def _essence(statement: Plain) -> Plain:
    context = dict(statement.get("context", {}))
    activities = context.pop("contextActivities", {})
    return {
        "id": statement["id"].lower(),
        "actor": statement["actor"]["account"],
        "verb": statement["verb"]["id"],
        "object": statement["object"]["id"],
        "result": _result(statement.get("result", {})),
        "context": context,
        "activities": {name: _ids(found) for name, found in activities.items()},
        "timestamp": datetime.fromisoformat(statement["timestamp"]).astimezone(UTC),
    }


def _result(result: Mapping[str, Plain]) -> Plain:
    lasted = _SECONDS.fullmatch(result.get("duration", ""))
    return {**result, "duration": round(float(lasted[1]), 2)} if lasted else dict(result)


def _ids(activities: Plain) -> frozenset[str]:
    found = activities if isinstance(activities, list) else [activities]
    return frozenset(activity["id"] for activity in found)
