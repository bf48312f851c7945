"""A report is set as HTML and as PDF from the same blocks, safely and always the same."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser

import pypdfium2
import pytest

from anatomyapp.report.document import (
    Figure,
    Heading,
    Paragraph,
    Points,
    Quote,
    Report,
    Table,
    ToPaste,
)
from anatomyapp.report.figures.diverging import BarRow, diverging
from anatomyapp.report.figures.dots import Column, dots
from anatomyapp.report.figures.flow import FlowBox, FlowChart, flow
from anatomyapp.report.figures.forest import ForestRow, forest
from anatomyapp.report.html import html
from anatomyapp.report.pdf import pdf

WRITTEN = '<script>alert("x")</script> & Ж 中 -'
CHART = FlowChart(
    (FlowBox("Enrolled", ("n = 9",), ("Refused (n = 1)",)), FlowBox("Consented", ("n = 8",))),
    ((FlowBox("AR", ("n = 4",)), FlowBox("Done")), (FlowBox("Pictures", ("n = 4",)),)),
)
FIGURES = {
    "flow": lambda: flow(CHART),
    "one arm": lambda: flow(FlowChart(CHART.shared, CHART.arms[:1])),
    "no arm": lambda: flow(FlowChart(CHART.shared)),
    "dots": lambda: dots([Column("Before", "AR", 0, (0.0, 50.0, 50.0, 100.0), 50.0, 20.0, 80.0),
                          Column("After", "AR", 7, ())], "score"),
    "forest": lambda: forest([ForestRow("a", 0.5, 0.1, 0.9, "0.5"),
                              ForestRow("b", None, None, None, "too few: n = 1")], "g"),
    "nothing but reasons": lambda: forest([ForestRow("b", None, None, None, "no variance")], "g"),
    "bars": lambda: diverging([BarRow("Liked it " * 20, (0, 1, 2, 3, 4)),
                               BarRow("Nobody", (0, 0, 0, 0, 0))], "12345"),
    "four steps": lambda: diverging([BarRow("Liked it", (1, 2, 3, 4))], "1234"),
}  # fmt: skip


def report(blocks=(), made_on=date(2026, 3, 1), title="A study"):
    return Report(title, "Two arms", "", (("Study", "s"),), tuple(blocks), made_on)


def everything():
    table = Table("Scores", ("Arm", "n", "M ± SD"), (("AR", "36", "51.2 ± 9.9"),), ("Note.",))
    return (
        Heading("Design"), Paragraph(WRITTEN), Points(("one", "two")), table,
        Figure("Flow", flow(CHART), "told"), Heading("Small", 3), Quote(WRITTEN, "P017"),
        ToPaste(("All of it.",)), Paragraph("note", note=True),
    )  # fmt: skip


def pages(content):
    document = pypdfium2.PdfDocument(content)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))


def tags(page):
    parser = Tags()
    parser.feed(page)
    return parser.seen


def test_both_forms_say_the_same():
    made = report(everything())
    printed = " ".join(" ".join(pages(pdf(made))).split())
    page = html(made)
    for told in ("A study", "Design", "Table 1.", "51.2 ± 9.9", "Figure 1.", "P017", "2026-03-01"):
        assert told in printed
        assert told in page


def test_what_people_wrote_is_text_and_nothing_else():
    made = report(everything())
    assert "script" not in {tag for tag, _ in tags(html(made))}
    assert "&lt;script&gt;" in html(made)
    assert '<script>alert("x")</script>' in " ".join(pages(pdf(made)))


def test_the_page_takes_nothing_from_elsewhere():
    for _, told in tags(html(report(everything()))):
        assert not {"src", "href"} & told.keys()
    assert "default-src 'none'" in html(report())


def test_made_again_it_is_the_same_but_for_its_date():
    assert pdf(report(everything())) == pdf(report(everything()))
    assert html(report(everything())) == html(report(everything()))
    other = html(report(everything(), date(2027, 4, 2)))
    assert other.replace("2027-04-02", "2026-03-01") == html(report(everything()))


def test_a_letter_that_the_typeface_has_not_is_a_box():
    assert "□" in " ".join(pages(pdf(report([Paragraph("中")]))))


@pytest.mark.parametrize("drawn", FIGURES.values(), ids=FIGURES)
def test_figures_are_drawn_whatever_they_hold(drawn):
    made = report([Figure("A figure", drawn(), "told")])
    assert "nan" not in html(made).lower()
    assert len(pages(pdf(made))) == 1


def test_a_table_of_many_rows_goes_on_with_its_head_on_the_next_page():
    rows = tuple((f"row {n}", str(n)) for n in range(120))
    found = pages(pdf(report([Table("Long", ("Name", "Count"), rows)])))
    assert len(found) > 1
    assert all("Name" in page for page in found)
    assert "row 119" in found[-1]


def test_a_table_with_words_that_find_no_room_is_still_set():
    wide = Table("Wide", tuple(f"Column{n}" * 4 for n in range(9)), (("x" * 60,) * 9,))
    assert "Wide" in pages(pdf(report([wide])))[0]


def test_columns_of_figures_stand_to_the_right():
    table = Table("t", ("Arm", "What", "n"), (("AR", "gain", "4"), ("2D", "gain", "−2 [−3, 1]")))
    assert table.figures == (False, False, True)
    assert Table("t", ("Arm", "n"), ()).figures == (False, False)


def test_each_row_has_a_cell_for_each_column():
    with pytest.raises(ValueError, match="cell for each column"):
        Table("t", ("a", "b"), (("1",),))
