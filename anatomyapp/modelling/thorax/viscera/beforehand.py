"""What lungs and diaphragm wait for, made before them: on both cores, where a build has them.

The jobs of a pair need nothing of each other and take about as long.
"""

from __future__ import annotations

from functools import partial

from anatomyapp.modelling.side_by_side import side_by_side
from anatomyapp.modelling.thorax.viscera.abdomen import abdomen_lattice
from anatomyapp.modelling.thorax.viscera.intercostal_roots import lay_roots
from anatomyapp.modelling.thorax.viscera.lung_borders import Side
from anatomyapp.modelling.thorax.viscera.mediastinum import contents_lattice
from anatomyapp.modelling.thorax.viscera.pericardium import sac_outside
from anatomyapp.modelling.thorax.viscera.pleura import costal_lattice
from anatomyapp.modelling.thorax.viscera.slender import lay_vagi


def surround_diaphragm() -> None:
    """Make the pericardium, the vessels along the spine, the abdomen and the vagus nerves."""
    side_by_side(sac_outside, lay_roots)
    side_by_side(abdomen_lattice, lay_vagi)


def surround_lung(side: Side) -> None:
    """Make the same, then the costal face, and what lies between the lungs."""
    surround_diaphragm()
    side_by_side(costal_lattice, partial(contents_lattice, side))
