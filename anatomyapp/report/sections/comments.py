"""Comments: how often each code was found, how well coders agree, and quotes with consent."""

from __future__ import annotations

from collections.abc import Iterator

from anatomyapp.evaluation.comments import agreement, frequencies, quotes, readers
from anatomyapp.evaluation.small_cells import FEWEST
from anatomyapp.report.document import NONE, Block, Heading, Paragraph, Quote, Table
from anatomyapp.report.material import Material
from anatomyapp.report.numbers import HIDDEN, counted, estimate
from anatomyapp.study.codebook import Codebook
from anatomyapp.study.coding import CodeId

_MOST_QUOTES = 2  # of a code


def comments(material: Material) -> Iterator[Block]:
    """Yield the chapter; nothing where nobody wrote."""
    if not material.comments:
        return
    yield Heading("Comments")
    people = len({each.person for each in material.comments})
    yield Paragraph(
        f"{counted(people, 'participant', 'participants')} wrote "
        f"{counted(len(material.comments), 'comment', 'comments')}."
    )
    if material.codebook is None or not material.codings:
        yield Paragraph("They have not been coded.")
        return
    codes = tuple(each.id for each in material.codebook.codes)
    yield _frequencies(material, material.codebook, codes)
    yield from _agreement(material, material.codebook, codes)
    yield from _quotes(material, codes)


def _frequencies(material: Material, book: Codebook, codes: tuple[CodeId, ...]) -> Table:
    rows = []
    for each in frequencies(material.comments, material.codings, codes):
        few = 0 < each.persons < FEWEST
        arm = "All" if each.arm is None else material.arm(each.arm)
        rows.append((book.name_of(each.code), arm, HIDDEN if few else str(each.persons),
                     str(each.of), NONE if few else estimate(each.share)))  # fmt: skip
    columns = ("Code", "Arm", "Participants", "Of", "Share [95 % CI]")
    notes = (("Participants with at least one comment that holds the code, of those who wrote any; "
             "Wilson's interval."),)  # fmt: skip
    return Table("Codes found in comments", columns, tuple(rows), notes)


def _agreement(material: Material, book: Codebook, codes: tuple[CodeId, ...]) -> Iterator[Block]:
    coders = readers(material.codings)
    if len(coders) < 2:
        yield Paragraph("One coder read them; agreement cannot be told.")
        return
    found = agreement(material.comments, material.codings, (coders[0], coders[1]), codes)
    rows = tuple(
        ("All codes" if each.code is None else book.name_of(each.code), estimate(each.kappa),
         estimate(each.alpha), estimate(each.alpha_characters))
        for each in found
    )  # fmt: skip
    columns = ("Code", "Cohen's κ", "Krippendorff's α", "α over characters")
    notes = ("Agreement of two coders who did not see each other's codes, with 95 % intervals.",)
    yield Table("Agreement of coders", columns, rows, notes)


def _quotes(material: Material, codes: tuple[CodeId, ...]) -> Iterator[Block]:
    for code in codes:
        for each in quotes(material.comments, material.codings, code, _MOST_QUOTES):
            arm = material.arm(each.arm) if each.arm else "no arm"
            yield Quote(each.text, f"{each.person}, {arm}")
