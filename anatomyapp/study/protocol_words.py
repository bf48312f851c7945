"""The texts of a protocol, and the languages that some of them lack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from anatomyapp.atlas.document import Place
from anatomyapp.study.finding import Finding
from anatomyapp.study.protocol_schema import CommentsEntry, ProtocolEntry


def texts_of(entry: ProtocolEntry) -> Iterator[tuple[Place, Mapping[str, str]]]:
    """Yield every text of a protocol in all its languages, with its place."""
    yield ("title",), entry.title
    yield ("summary",), entry.summary
    for name, step in entry.steps.items():
        yield ("steps", name, "title"), step.title
        if step.told is not None:
            yield ("steps", name, "told"), step.told
        if isinstance(step, CommentsEntry):
            for number, prompt in enumerate(step.prompts):
                yield ("steps", name, "prompts", number, "words"), prompt.words
    for number, arm in enumerate(entry.arms):
        yield ("arms", number, "title"), arm.title


def untranslated(entry: ProtocolEntry) -> Iterator[Finding]:
    """Yield texts that lack a language in which the protocol has a title."""
    for place, texts in texts_of(entry):
        missing = ", ".join(sorted(entry.title.keys() - texts.keys()))
        if missing:
            name = ".".join(map(str, place))
            yield Finding(place, f"{name} has no text in {missing}", "translate it", warning=True)
