"""QTI 2.x and 3.0 read into questions: packages, and single items."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from anatomyapp.errors import ExchangeError
from anatomyapp.exchange.markup import one_line
from anatomyapp.exchange.qti_dialect import called, told
from anatomyapp.exchange.qti_interactions import READERS, interaction_of, is_always
from anatomyapp.exchange.qti_package import MANIFEST
from anatomyapp.exchange.qti_text import text_of
from anatomyapp.exchange.question import (
    Question,
    with_option_ids,
    with_pin_structures,
)
from anatomyapp.exchange.reading import (
    LONGEST_TEXT,
    Reading,
    UnreadableError,
    check_count,
)
from anatomyapp.exchange.report import ITEM, Loss
from anatomyapp.exchange.safe_xml import (
    Element,
    check_markup,
    descendants,
    local,
    markup_in,
    parsed,
)
from anatomyapp.exchange.safe_zip import SafeZip

_LARGEST_ITEM = 4 * 2**20


def read_qti_package(path: Path, content: bytes) -> Reading:
    """Return the questions of a QTI package.

    Raises
    ------
    ExchangeError
        It is no package that can be read safely.
    """
    package = SafeZip(path, content)
    manifest = parsed(path, package.read(MANIFEST, 16 * 2**20))
    found = descendants(manifest, "resource")
    items = [each for each in found if "imsqti_item" in each.get("type", "")]
    check_count(path, len(items))
    tests = [each for each in found if "imsqti_test" in each.get("type", "")]
    questions: list[Question] = []
    losses: list[Loss] = []
    markup = 0
    for resource in items:
        href = unquote(resource.get("href", ""))
        try:
            content = package.read(href, _LARGEST_ITEM)
            markup += markup_in(content)
            check_markup(path, markup)
            _add(parsed(path / href[:200], content), _facts(resource), questions, losses)
        except (UnreadableError, ExchangeError) as error:
            name = (resource.get("identifier") or PurePosixPath(href).stem)[:100]
            losses.append(Loss(name, ITEM, str(error).rstrip(".")))
    title = _title(path, package, tests[0]) if tests else ""
    return Reading(tuple(questions), tuple(losses), title)


def _add(
    root: Element, facts: dict[str, str], questions: list[Question], losses: list[Loss]
) -> None:
    question = _question(root, facts)
    questions.append(question)
    losses += _lost(root, question)


def read_qti_item(path: Path, content: bytes) -> Reading:
    """Return the question of a QTI item that stands in a file alone."""
    root = parsed(path, content)
    name = told(root, "identifier")[:100] or "item"
    try:
        question = _question(root, {})
    except UnreadableError as error:
        return Reading((), (Loss(name, ITEM, str(error)),))
    return Reading((question,), tuple(_lost(root, question)))


def _title(path: Path, package: SafeZip, test: Element) -> str:
    href = unquote(test.get("href", ""))
    if href not in package:
        return ""
    return one_line(told(parsed(path / href, package.read(href, _LARGEST_ITEM)), "title"))[:300]


def _facts(resource: Element) -> dict[str, str]:
    """Return the keywords of a resource that tell a name and a value."""
    words = (
        one_line("".join(map(str, each.itertext()))) for each in descendants(resource, "keyword")
    )
    pairs = (word.partition(": ") for word in words if len(word) <= LONGEST_TEXT)
    return {name: value for name, colon, value in pairs if colon}


def _lost(root: Element, question: Question) -> Iterator[Loss]:
    if "kind" in question.facts:
        return
    elements = [(called(each), each) for each in root.iter("{*}*")]
    if any(name == "rubricBlock" for name, _ in elements):
        yield Loss(question.id, "rubric", "words to those who sit or mark a test are left out")
    told_of = {told(each, "identifier") for name, each in elements
               if name in _TELL and not is_always(each)}  # fmt: skip
    answers = {told(each, "identifier") for name, each in elements if name in _ANSWERS}
    if told_of - answers:
        yield Loss(question.id, "feedback", "it belongs to no single answer, and is left out")
    if any(name in {"img", "object", "picture"} for name, _ in elements):
        yield Loss(question.id, "picture", "pictures of other programs are not taken over")


def _question(root: Element, facts: dict[str, str]) -> Question:
    if called(root) != "assessmentItem":
        raise UnreadableError(f"it is no item but a <{local(root)[:40]}>")
    body = next((each for each in root if called(each) == "itemBody"), None)
    if body is None:
        raise UnreadableError("it has no body")
    interactions = [each for each in body.iter("{*}*") if called(each).endswith("Interaction")]
    if len(interactions) != 1:
        raise UnreadableError(f"it has {len(interactions)} interactions; ask each of them alone")
    kind = called(interactions[0])
    if kind not in READERS:
        raise UnreadableError(f"interactions of the kind {kind[:40]} are not read")
    form, read = READERS[kind]
    item = interaction_of(root, interactions[0])
    reference, _, version = facts.get("reference", told(root, "identifier")).partition("@")
    question = Question(
        id=reference[:100] or "item",
        version=int(version) if version.isdecimal() and 0 < len(version) < 7 else 1,
        form=form,
        stem=_stem(body, interactions[0]) or one_line(told(root, "title")),
        answers=(),
        feedback=_general(root),
        hint=facts.get("hint", ""),
        facts={name: value for name, value in facts.items() if name not in _OWN},
    )
    answered = with_option_ids(read(item, question), facts.get("options", ""))
    return with_pin_structures(answered, facts.get("pin_structures", ""))


_TELL = frozenset(("modalFeedback", "feedbackInline", "feedbackBlock"))
_ANSWERS = frozenset(("simpleChoice", "hotspotChoice"))  # whose feedback is read
_OWN = frozenset(("reference", "hint", "options", "pin_structures"))


def _general(root: Element) -> str:
    found = [text_of(each) for each in root if called(each) == "modalFeedback" and is_always(each)]
    return "\n".join(found)


def _stem(body: Element, interaction: Element) -> str:
    """Return the text of a body without its interaction, but with its prompt."""
    prompt = next((each for each in interaction if called(each) == "prompt"), None)
    parts = [text_of(body, interaction), text_of(prompt) if prompt is not None else ""]
    return "\n".join(part for part in parts if part)
