"""The features of the left clavicle, from its sweep and the joints at its ends."""

from __future__ import annotations

import numpy as np

from anatomyapp.modelling.field import Distances, Points, superellipse
from anatomyapp.modelling.thorax.clavicle import ACROMIAL_OVAL_MM, acromial_facet, left_clavicle
from anatomyapp.modelling.thorax.costal_sweep import extended
from anatomyapp.modelling.thorax.features.region import FACET_TOLERANCE_MM, Regions, every, some
from anatomyapp.modelling.thorax.sternal_frame import sternal_frame

_STERNAL_END_MM = 14.0
_STERNAL_FACE_MM = 2.8  # along the bone: the face, not the lip beyond its rim
_ACROMIAL_SHARE = 0.80  # of the length, where the flat end begins


def clavicle_regions(points: Points) -> Regions:
    """Return the regions of the left clavicle at points on its surface."""
    clavicle = left_clavicle()
    place = clavicle.sweep.locate(points)
    along = extended(place, clavicle.sweep)
    flat = _ACROMIAL_SHARE * clavicle.sweep.length
    notch = sternal_frame().clavicular_notch
    subclavius, ligament = clavicle.hollows(place)
    conoid, trapezoid = clavicle.coracoclavicular(place, along)
    below = place.v + 0.45 * place.b
    tubercle, line = every(conoid - 0.7, below), every(trapezoid - 1.1, below)
    return {
        "clavicle-sternal-end": along - _STERNAL_END_MM,
        "clavicle-sternal-surface": every(
            notch.distance(points) - 0.45,
            notch.frame.to_local(points)[:, 0] + 0.5,
            along - _STERNAL_FACE_MM,
        ),
        "clavicle-costoclavicular-impression": 0.18 - ligament,
        "clavicle-shaft": every(_STERNAL_END_MM - along, along - flat),
        "clavicle-subclavian-groove": 0.18 - subclavius,
        "clavicle-acromial-end": flat - along,
        "clavicle-acromial-facet": _on_acromial_facet(points),
        "clavicle-conoid-tubercle": tubercle,
        "clavicle-trapezoid-line": line,
        "clavicle-coracoclavicular-tuberosity": some(tubercle, line),
    }


def _on_acromial_facet(points: Points) -> Distances:
    u, v, n = acromial_facet().to_local(points).T
    return every(superellipse(u, v, *ACROMIAL_OVAL_MM, 2.2), np.abs(n) - FACET_TOLERANCE_MM)
