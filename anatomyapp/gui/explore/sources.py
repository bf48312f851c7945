"""Where the names of a structure come from, as the last lines of its card."""

from __future__ import annotations

from anatomyapp.atlas.structure import IdScope, Structure, TermId
from anatomyapp.gui.language import marked, translate

_SCOPES = {
    IdScope.EXACT: "{id}",
    IdScope.UNSIDED: marked("Explore", "{id} (either side)"),
    IdScope.CLASS: marked("Explore", "{id} (its kind)"),
    IdScope.CLOSE: marked("Explore", "{id} (close to it)"),
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
        said = translate("Explore", "Sources: {names}").format(names=structure.source)
        parts.append(said)
    return "\n".join(parts)


def _with_scope(name: str, term: TermId) -> str:
    scope = _SCOPES[term.scope]
    said = scope if term.scope is IdScope.EXACT else translate("Explore", scope)
    return said.format(id=f"{name}{term.id}")
