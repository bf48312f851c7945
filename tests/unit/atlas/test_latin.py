"""Labels in Latin: abbreviated, numbered as in print, and the old label still known."""

from __future__ import annotations

from dataclasses import replace

from anatomyapp.atlas.latin import in_latin
from anatomyapp.atlas.search import names_of
from anatomyapp.atlas.structure import StructureId

RIB = StructureId("rib-2-left")


def labelled(atlas, **names):
    rib = replace(atlas.structures[RIB], **names)
    return in_latin(replace(atlas, structures={**atlas.structures, RIB: rib})).structures[RIB]


def test_the_head_is_abbreviated_and_the_number_roman(tiny_atlas):
    nerve = labelled(tiny_atlas, name_la="Nervus intercostalis secundus sinister")
    assert nerve.label == "N. intercostalis II sinister"


def test_the_label_that_gives_way_stays_known(tiny_atlas):
    rib = labelled(tiny_atlas, label="Second rib", name_la="Costa secunda sinistra")
    assert "Second rib" in names_of(rib)


def test_without_a_latin_term_the_label_stays(tiny_atlas):
    assert labelled(tiny_atlas, name_la="").label == tiny_atlas.structures[RIB].label
