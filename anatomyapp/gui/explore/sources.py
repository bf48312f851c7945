"""Where the names of a structure come from, as the last lines of its card."""

from __future__ import annotations

from anatomyapp.atlas.structure import IdScope, Structure, TermId

_SCOPES = {
    IdScope.EXACT: "",
    IdScope.UNSIDED: " (either side)",
    IdScope.CLASS: " (its kind)",
    IdScope.CLOSE: " (close to it)",
}


def sources_of(structure: Structure) -> str:
    """Return the ids of a structure with what they name, and its sources."""
    ids = [
        _with_scope(name, term)
        for name, term in (
            ("", structure.fma),
            ("TA2 ", structure.ta2),
            ("TA98 ", structure.ta98),
        )
        if term is not None
    ]
    parts = [" · ".join(ids)] if ids else []
    if structure.source:
        parts.append(f"Sources: {structure.source}")
    return "\n".join(parts)


def _with_scope(name: str, term: TermId) -> str:
    return f"{name}{term.id}{_SCOPES[term.scope]}"
