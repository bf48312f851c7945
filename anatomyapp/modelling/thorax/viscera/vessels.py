"""The great vessels: aorta with its branches, systemic veins, pulmonary arteries and veins."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from anatomyapp.modelling.thorax.viscera.airway_courses import OESOPHAGUS
from anatomyapp.modelling.thorax.viscera.azygos_courses import AZYGOS
from anatomyapp.modelling.thorax.viscera.levels import spine_front
from anatomyapp.modelling.thorax.viscera.pulmonary_courses import PULMONARY
from anatomyapp.modelling.thorax.viscera.solid import Solid, union
from anatomyapp.modelling.thorax.viscera.systemic_courses import ARTERIES, VEINS
from anatomyapp.modelling.thorax.viscera.tube import tube

_FILLET_MM = 4.0
_LIGAMENT = ((27.0, 37.0, 5.36, 2.2), (25.5, 33.0, 5.05, 1.9), (24.0, 29.0, 4.85, 2.2))


@cache
def systemic_arteries() -> Mapping[str, Solid]:
    """Return the uncut aorta and its branches."""
    return {id_: course.tube().solid() for id_, course in ARTERIES.items()}


@cache
def systemic_veins() -> Mapping[str, Solid]:
    """Return the uncut venae cavae, brachiocephalic and azygos veins."""
    return {id_: course.tube().solid() for id_, course in {**VEINS, **AZYGOS}.items()}


@cache
def pulmonary_vessels() -> Mapping[str, Solid]:
    """Return the uncut pulmonary trunk, arteries and veins, and the ligamentum arteriosum."""
    plain = {id_: course.tube().solid() for id_, course in PULMONARY.items()}
    branch = plain.pop("right-anterior-trunk"), plain.pop("left-apical-artery")
    for id_, side in zip(("pulmonary-artery-right", "pulmonary-artery-left"), branch, strict=True):
        plain[id_] = union([plain[id_], side], _FILLET_MM)
    ligament = tube(spine_front().placed(np.array(_LIGAMENT)))
    return {**plain, "ligamentum-arteriosum": ligament}


@cache
def oesophagus() -> Solid:
    """Return the uncut oesophagus."""
    return OESOPHAGUS.tube().solid()
