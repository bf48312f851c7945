from __future__ import annotations

import numpy as np
import pytest

from anatomyapp.errors import PackError
from anatomyapp.modelling.thorax.morphometry import Status, morphometry_folder, read_figures

HEADER = "figure,level,value,sd,unit,status,source"


@pytest.fixture
def table(tmp_path):
    def write(*rows: str, header: str = HEADER):
        path = tmp_path / "figures.csv"
        path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
        return path

    return write


def test_figures_are_found_by_name_and_level(table):
    figures = read_figures(
        table("angle,,44.2,,deg,published,Harrison", "height,1,10,2,mm,remembered,Panjabi")
    )
    assert figures.value("angle") == 44.2
    assert figures.value("height", 1) == 10
    assert figures.rows[1].sd == 2
    assert figures.rows[0].status is Status.PUBLISHED


def test_levels_between_are_linear_and_beyond_constant(table):
    figures = read_figures(table("w,2,10,,mm,own,eye", "w,6,18,,mm,own,eye"))
    assert np.allclose(figures.series("w", [1, 2, 3, 5, 6, 12]), [10, 10, 12, 16, 18, 18])


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("w,1,ten,,mm,own,eye", "value 'ten' is no number"),
        ("w,1,nan,,mm,own,eye", "not finite"),
        ("w,1.5,10,,mm,own,eye", "no whole number"),
        ("w,1,10,x,mm,own,eye", "sd 'x'"),
        ("w,1,10,,mm,guessed,eye", "status 'guessed'"),
        ("w,1,10,,mm,own,", "source is empty"),
        (",1,10,,mm,own,eye", "figure is empty"),
        ("v,1,10,,mm,own,eye", "stands twice"),
    ],
)
def test_a_wrong_row_is_named_by_file_and_line(table, row, complaint):
    path = table("v,1,10,,mm,own,eye", row)
    with pytest.raises(PackError, match=complaint) as error:
        read_figures(path)
    assert f"{path}, line 3" in str(error.value)


def test_a_missing_column_is_named(table):
    with pytest.raises(PackError, match="line 1: add the column status"):
        read_figures(table(header="figure,level,value,sd,unit,source"))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(PackError, match=r"absent\.csv"):
        read_figures(tmp_path / "absent.csv")


def test_a_missing_figure_or_level_is_named(table):
    figures = read_figures(table("angle,,44.2,,deg,published,Harrison", "w,1,1,,mm,own,eye"))
    with pytest.raises(PackError, match="depth is missing"):
        figures.value("depth", 1)
    with pytest.raises(PackError, match="no row for level 3"):
        figures.value("angle", 3)
    with pytest.raises(PackError, match="no row for level None"):
        figures.value("w")


def test_every_shipped_figure_of_the_spine_names_its_source():
    figures = read_figures(morphometry_folder() / "spine.csv")
    assert len(figures.rows) > 200
    assert all(len(row.source) > 10 for row in figures.rows)
