"""What coded comments tell: how often each code came in each arm, how readers agree, and quotes.

A comment was read by who laid any code on it; ``study.coding.NOTHING`` says that none applies. A
code *holds* for a comment where every reader of it laid it somewhere. Frequencies count persons,
not comments: who wrote at length counts once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scipy.special import ndtri

from anatomyapp.evaluation.agreement import Unit, cohen_kappa, krippendorff_alpha
from anatomyapp.evaluation.estimate import LEVEL, Estimate, from_too_few
from anatomyapp.phrase import phrase
from anatomyapp.study.coding import NOTHING, CodeId, Coder, Coding, Comment, CommentId

_WILSON = phrase("share of those who wrote a comment, with Wilson's interval")
_WILSON_SOURCE = "Wilson 1927, J Am Stat Assoc 22:209-212"

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class CodeAgreement:
    """How two readers agree on a code, over the comments that both read.

    Parameters
    ----------
    code
        None for all codes together: the set of codes that a comment, or a character, has.
    kappa, alpha
        On whether the code lies anywhere on a comment.
    alpha_characters
        On which characters it lies; ``n`` counts characters.
    first, second
        On how many comments each reader laid it.
    """

    code: CodeId | None
    kappa: Estimate
    alpha: Estimate
    alpha_characters: Estimate
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Frequency:
    """For how many persons of an arm a code holds, of those whose comments were read.

    ``arm`` is None for all arms together; ``comments`` counts the comments for which it holds.
    """

    code: CodeId
    arm: str | None
    persons: int
    of: int
    comments: int
    share: Estimate


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of a comment whose writer allows it to be quoted."""

    code: CodeId
    person: str
    arm: str | None
    text: str


def readers(codings: Iterable[Coding]) -> tuple[Coder, ...]:
    """Return who laid codes, in the order of their first one."""
    return tuple(dict.fromkeys(each.coder for each in codings))


def read_by(codings: Iterable[Coding], coder: Coder) -> frozenset[CommentId]:
    """Return the comments that a reader has read."""
    return frozenset(each.comment for each in codings if each.coder == coder)


def agreement(
    comments: Iterable[Comment],
    codings: Iterable[Coding],
    pair: tuple[Coder, Coder],
    codes: Iterable[CodeId],
) -> tuple[CodeAgreement, ...]:
    """Return how two readers agree: all codes together first, then each."""
    laid = _laid(codings)
    both = [c for c in comments if all((c.id, coder) in laid for coder in pair)]
    return tuple(_agreement(both, laid, pair, code) for code in (None, *codes))


def frequencies(
    comments: Iterable[Comment], codings: Iterable[Coding], codes: Iterable[CodeId]
) -> tuple[Frequency, ...]:
    """Return how often each code holds: for all together, then in each arm that there is."""
    holding = holds(codings)
    read = [comment for comment in comments if comment.id in holding]
    arms = sorted({comment.arm for comment in read if comment.arm is not None})
    groups: list[tuple[str | None, list[Comment]]] = [(None, read)]
    if len(arms) > 1:
        groups += [(arm, [c for c in read if c.arm == arm]) for arm in arms]
    return tuple(_frequency(code, arm, of, holding) for code in codes for arm, of in groups)


def quotes(
    comments: Iterable[Comment], codings: Iterable[Coding], code: CodeId, most: int = 3
) -> tuple[Quote, ...]:
    """Return stretches with a code that may be quoted, one of each person at most.

    Comments for which the code holds come first, and of them those of which more was marked.
    """
    given = tuple(codings)
    holding = holds(given)
    known = {comment.id: comment for comment in comments if comment.quotable}
    marked = [each for each in given if each.code == code and each.comment in known]
    marked.sort(
        key=lambda c: (code not in holding[c.comment], c.start - c.end, known[c.comment].person)
    )
    found: dict[str, Quote] = {}
    for each in marked:
        comment = known[each.comment]
        text = " ".join(comment.text[each.start : each.end].split())
        found.setdefault(comment.person, Quote(code, comment.person, comment.arm, text))
    return tuple(found.values())[:most]


def holds(codings: Iterable[Coding]) -> Mapping[CommentId, frozenset[CodeId]]:
    """Return of each comment that was read the codes that every reader of it laid."""
    found: dict[CommentId, frozenset[CodeId]] = {}
    for (comment, _), stretches in _laid(codings).items():
        own = frozenset(stretches)
        found[comment] = found[comment] & own if comment in found else own
    return {comment: codes - {NOTHING} for comment, codes in found.items()}


_Laid = Mapping[tuple[CommentId, Coder], Mapping[CodeId, list[Stretch]]]


def _laid(codings: Iterable[Coding]) -> _Laid:
    laid: dict[tuple[CommentId, Coder], dict[CodeId, list[Stretch]]] = {}
    for each in codings:
        stretches = laid.setdefault((each.comment, each.coder), {})
        stretches.setdefault(each.code, []).append((each.start, each.end))
    return laid


def _agreement(
    comments: Sequence[Comment], laid: _Laid, pair: tuple[Coder, Coder], code: CodeId | None
) -> CodeAgreement:
    first, second = ([_label(laid[c.id, coder], code) for c in comments] for coder in pair)
    units = (
        Unit(codes, comment.id)
        for comment, codes in zip(comments, zip(first, second, strict=True), strict=True)
    )
    stretches = (
        unit for c in comments for unit in _stretches(c, [laid[c.id, w] for w in pair], code)
    )
    return CodeAgreement(
        code,
        cohen_kappa(first, second),
        krippendorff_alpha(units),
        krippendorff_alpha(stretches),
        sum(map(bool, first)),
        sum(map(bool, second)),
    )


def _label(
    stretches: Mapping[CodeId, list[Stretch]], code: CodeId | None
) -> bool | frozenset[CodeId]:
    """Return whether a code is there, or all that are there."""
    return frozenset(stretches) - {NOTHING} if code is None else code in stretches


def _stretches(
    comment: Comment, laid: Sequence[Mapping[CodeId, list[Stretch]]], code: CodeId | None
) -> Iterator[Unit]:
    """Yield the stretches of a comment on which no code begins or ends, weighed by length."""
    size = len(comment.text)
    if code is not None:
        laid = [{code: by[code]} if code in by else {} for by in laid]
    ends = {
        min(end, size) for by in laid for spans in by.values() for span in spans for end in span
    }
    for start, end in pairwise(sorted({0, size} | ends)):
        codes = tuple(_label(_at(by, start), code) for by in laid)
        yield Unit(codes, comment.id, end - start)


def _at(laid: Mapping[CodeId, list[Stretch]], place: int) -> dict[CodeId, list[Stretch]]:
    """Return the codes that lie on a character."""
    return {code: s for code, s in laid.items() if any(a <= place < b for a, b in s)}


def _frequency(
    code: CodeId,
    arm: str | None,
    comments: Sequence[Comment],
    holding: Mapping[CommentId, frozenset[CodeId]],
) -> Frequency:
    having = [comment for comment in comments if code in holding[comment.id]]
    persons = len({comment.person for comment in having})
    of = len({comment.person for comment in comments})
    return Frequency(code, arm, persons, of, len(having), _share(persons, of))


def _share(count: int, of: int) -> Estimate:
    """Return a proportion with its score interval."""
    if not of:
        return from_too_few(0)
    z2 = float(ndtri((1 + LEVEL) / 2)) ** 2
    p, total = count / of, of + z2
    middle = (count + z2 / 2) / total
    half = (z2 * of) ** 0.5 / total * (p * (1 - p) + z2 / (4 * of)) ** 0.5
    low, high = min(p, middle - half), max(p, middle + half)
    return Estimate(p, max(0.0, low), min(1.0, high), of).told(_WILSON, _WILSON_SOURCE)
