"""The courses of the aorta, its branches, and the systemic veins."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.tube import End

_ASCENDING = (
    (5.4, 58.6, 4.98, 0.98),
    (4.5, 57.9, 4.56, 0.946),
)
_ARCH = (
    (4.5, 57.9, 4.56, 1.07),
    (4.8, 55.5, 4.29, 1.06),
    (6.3, 48.5, 4.02, 1.04),
    (10.8, 37.1, 3.83, 0.998),
    (17.3, 23.8, 3.78, 0.96),
    (21.3, 11.7, 3.89, 0.922),
    (22.8, 3.6, 4.14, 0.89),
    (23.2, 1.3, 4.37, 0.88),
    (23.2, 1.0, 4.56, 0.878),
)
_DESCENDING = (
    (23.2, 1.0, 4.56, 1),
    (22.8, 1.2, 5.20, 0.996),
    (22.0, 2.4, 5.85, 0.992),
    (20.8, 4.4, 6.60, 0.988),
    (19.2, 6.6, 7.40, 0.984),
    (17.0, 8.6, 8.20, 0.98),
    (14.2, 10.3, 9.00, 0.976),
    (11.2, 11.7, 9.70, 0.97),
    (8.2, 13.1, 10.50, 0.965),
    (5.6, 14.0, 11.20, 0.96),
    (3.2, 14.9, 11.94, 0.95),
)
_ABDOMINAL = (
    (3.2, 14.9, 11.94, 0.95),
    (2.0, 15.2, 12.49, 0.935),
    (1.0, 16.0, 13.09, 0.92),
    (0.6, 17.0, 13.56, 0.91),
)
_BRACHIOCEPHALIC = (
    (6.8, 34.6, 3.07, 1.06),
    (-1.2, 33.9, 2.74, 1),
    (-9.3, 31.6, 2.44, 0.97),
    (-18.6, 26.2, 1.92, 0.92),
)
_RIGHT_CAROTID = (
    (-18.6, 26.2, 1.92, 1.51),
    (-20.4, 22.6, 1.51, 1.1),
    (-21.4, 19.4, 0.99, 1.03),
    (-22.0, 9.2, -0.94, 1),
)
_VENA_CAVA = (
    (-21.8, 43.4, 3.43, 0.91),
    (-23.2, 47.3, 3.95, 0.94),
    (-25.4, 51.2, 4.52, 0.96),
    (-29.5, 54.0, 5.48, 0.96),
    (-29.0, 54.2, 5.80, 1.01),
)
_RIGHT_BRACHIOCEPHALIC = (
    (-31.0, 28.0, 1.56, 0.94),
    (-29.3, 31.2, 2.07, 0.99),
    (-24.8, 35.2, 2.66, 1.04),
    (-22.3, 39.4, 3.10, 1.18),
    (-21.8, 43.4, 3.43, 1.39),
)
_LEFT_BRACHIOCEPHALIC = (
    (31.0, 28.0, 1.56, 0.88),
    (29.3, 31.6, 2.05, 0.94),
    (21.0, 35.6, 2.44, 0.94),
    (7.0, 46.4, 2.97, 0.93),
    (-8.5, 50.7, 3.31, 0.98),
)
_RIGHT_JUGULAR = (
    (-31.0, 13.2, -0.94, 0.98),
    (-31.5, 23.0, 0.79, 1.02),
    (-31.0, 28.0, 1.56, 1.16),
)
_LEFT_JUGULAR = (
    (31.0, 13.2, -0.94, 0.93),
    (31.5, 23.0, 0.79, 0.98),
    (31.0, 28.0, 1.56, 1.09),
)

ARTERIES: Mapping[str, Course] = {
    "ascending-aorta": Course(
        "ascending_aorta_diameter",
        _ASCENDING,
        end=End.FLAT,
        trail=_ARCH[1:],
    ),
    "aortic-arch": Course(
        "aortic_arch_diameter",
        _ARCH,
        start=End.FLAT,
        end=End.FLAT,
        lead=_ASCENDING[:-1],
        trail=_DESCENDING[1:],
    ),
    "descending-thoracic-aorta": Course(
        "descending_aorta_diameter",
        _DESCENDING,
        start=End.FLAT,
        end=End.FLAT,
        lead=_ARCH[:-1],
        trail=_ABDOMINAL[1:],
    ),
    "abdominal-aorta": Course(
        "descending_aorta_diameter",
        _ABDOMINAL,
        start=End.FLAT,
        end=End.FLAT,
        lead=_DESCENDING[:-1],
    ),
    "brachiocephalic-trunk": Course(
        "brachiocephalic_trunk_diameter",
        _BRACHIOCEPHALIC,
        start=End.FLAT,
        end=End.FLAT,
        lead=((9.0, 37.6, 3.86, 1.1),),
        trail=_RIGHT_CAROTID[1:],
        leaves="aortic-arch",
    ),
    "common-carotid-artery-right": Course(
        "common_carotid_diameter",
        _RIGHT_CAROTID,
        start=End.FLAT,
        end=End.FLAT,
        lead=_BRACHIOCEPHALIC[:-1],
    ),
    "subclavian-artery-right": Course(
        "subclavian_artery_diameter",
        (
            (-23.3, 25.1, 1.97, 1.1),
            (-30.0, 14.4, 1.41, 1.03),
            (-39.0, 4.7, 1.04, 1),
            (-51.0, 2.1, 1.17, 0.98),
            (-63.0, 7.2, 1.46, 0.93),
        ),
        start=End.FLAT,
        end=End.FLAT,
        lead=((-14.2, 29.7, 2.25, 1.1),),
        leaves="brachiocephalic-trunk",
    ),
    "common-carotid-artery-left": Course(
        "common_carotid_diameter",
        (
            (15.0, 26.2, 3.05, 1.12),
            (17.0, 23.6, 2.52, 1.04),
            (20.0, 22.3, 1.72, 1.02),
            (21.3, 19.6, 1.10, 1.02),
            (22.0, 9.2, -0.94, 1),
        ),
        start=End.FLAT,
        end=End.FLAT,
        lead=((14.2, 29.8, 3.81, 1.25),),
        leaves="aortic-arch",
    ),
    "subclavian-artery-left": Course(
        "subclavian_artery_diameter",
        (
            (20.6, 15.7, 3.05, 1.1),
            (22.3, 13.2, 2.22, 1.06),
            (28.0, 11.2, 1.46, 1.04),
            (39.0, 4.7, 1.04, 1),
            (51.0, 2.1, 1.17, 0.98),
            (63.0, 7.2, 1.46, 0.93),
        ),
        start=End.FLAT,
        end=End.FLAT,
        lead=((19.2, 18.5, 3.84, 1.2),),
        leaves="aortic-arch",
    ),
}

VEINS: Mapping[str, Course] = {
    "superior-vena-cava": Course(
        "superior_vena_cava_diameter",
        _VENA_CAVA,
        start=End.FLAT,
        end=End.FLAT,
        lead=_RIGHT_BRACHIOCEPHALIC[:-1],
    ),
    "inferior-vena-cava": Course(
        "inferior_vena_cava_diameter",
        (
            (-23.0, 19.8, 10.74, 1),
            (-24.0, 26.7, 10.10, 1),
            (-24.5, 34.3, 9.30, 1),
            (-24.0, 39.3, 8.39, 1.04),
            (-23.5, 41.5, 7.90, 1.04),
        ),
        start=End.FLAT,
        end=End.FLAT,
    ),
    "brachiocephalic-vein-right": Course(
        "brachiocephalic_vein_diameter",
        _RIGHT_BRACHIOCEPHALIC,
        start=End.FLAT,
        end=End.FLAT,
        lead=_RIGHT_JUGULAR[:-1],
        trail=_VENA_CAVA[1:],
    ),
    "brachiocephalic-vein-left": Course(
        "brachiocephalic_vein_diameter",
        _LEFT_BRACHIOCEPHALIC,
        start=End.FLAT,
        end=End.FLAT,
        lead=_LEFT_JUGULAR[:-1],
        trail=((-21.9, 45.8, 3.72, 1.1),),
        joins="superior-vena-cava",
    ),
    "internal-jugular-vein-right": Course(
        "internal_jugular_vein_diameter",
        _RIGHT_JUGULAR,
        start=End.FLAT,
        end=End.FLAT,
        trail=_RIGHT_BRACHIOCEPHALIC[1:],
    ),
    "internal-jugular-vein-left": Course(
        "internal_jugular_vein_diameter",
        _LEFT_JUGULAR,
        start=End.FLAT,
        end=End.FLAT,
        trail=_LEFT_BRACHIOCEPHALIC[1:],
    ),
    "subclavian-vein-right": Course(
        "subclavian_vein_diameter",
        (
            (-63.0, 24.1, 1.97, 0.92),
            (-55.0, 25.4, 1.90, 0.96),
            (-46.0, 27.2, 1.85, 1),
            (-40.0, 29.0, 1.89, 1.03),
        ),
        start=End.FLAT,
        end=End.FLAT,
        trail=((-29.2, 31.7, 2.06, 1.08),),
        joins="brachiocephalic-vein-right",
    ),
    "subclavian-vein-left": Course(
        "subclavian_vein_diameter",
        (
            (63.0, 24.1, 1.97, 0.92),
            (55.0, 25.4, 1.90, 0.96),
            (46.0, 27.2, 1.85, 1),
            (40.0, 29.0, 1.89, 1.03),
        ),
        start=End.FLAT,
        end=End.FLAT,
        trail=((29.2, 31.7, 2.06, 1.08),),
        joins="brachiocephalic-vein-left",
    ),
}
