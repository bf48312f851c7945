"""The courses of the aorta, its branches, and the systemic veins."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.tube import End

ARTERIES: Mapping[str, Course] = {
    "ascending-aorta": Course(
        "ascending_aorta_diameter",
        (
            (1.5, 61.5, 5.35, 0.95),
            (1.5, 60.0, 5.05, 0.91),
            (3.0, 57.0, 4.76, 0.87),
        ),
        end=End.FLAT,
    ),
    "aortic-arch": Course(
        "aortic_arch_diameter",
        (
            (1.5, 60.0, 5.05, 1.11),
            (3.0, 57.0, 4.76, 1.06),
            (8.0, 49.6, 4.56, 1.04),
            (15.0, 37.5, 4.42, 1.00),
            (20.5, 23.6, 4.48, 0.96),
            (23.5, 10.3, 4.82, 0.93),
            (23.0, 5.8, 5.20, 0.91),
        ),
        start=End.FLAT,
        end=End.FLAT,
    ),
    "descending-thoracic-aorta": Course(
        "descending_aorta_diameter",
        (
            (23.5, 10.3, 4.82, 1.01),
            (23.0, 5.8, 5.20, 0.99),
            (22.5, 4.0, 5.80, 0.97),
            (22.0, 4.8, 6.40, 0.95),
            (21.0, 7.5, 7.06, 0.95),
            (19.5, 11.9, 8.00, 0.93),
            (16.5, 15.8, 9.00, 0.93),
            (11.5, 18.6, 9.99, 0.91),
            (6.5, 20.4, 11.02, 0.89),
            (3.2, 20.1, 11.94, 0.85),
        ),
        start=End.FLAT,
        end=End.FLAT,
    ),
    "abdominal-aorta": Course(
        "descending_aorta_diameter",
        (
            (5.0, 19.7, 11.49, 0.88),
            (3.2, 20.1, 11.94, 0.85),
            (2.0, 20.0, 12.49, 0.83),
            (1.0, 20.8, 13.09, 0.81),
            (0.6, 21.9, 13.56, 0.80),
        ),
        start=End.FLAT,
        end=End.OPEN,
    ),
    "brachiocephalic-trunk": Course(
        "brachiocephalic_trunk_diameter",
        (
            (3.0, 51.2, 4.34, 1.12),
            (-4.0, 43.6, 3.48, 1.01),
            (-13.0, 34.5, 2.51, 0.99),
            (-17.0, 28.0, 1.77, 0.99),
        ),
    ),
    "common-carotid-artery-right": Course(
        "common_carotid_diameter",
        (
            (-17.0, 27.6, 1.72, 1.18),
            (-21.0, 22.3, 1.00, 1.03),
            (-22.0, 9.2, -0.94, 1.00),
        ),
        end=End.OPEN,
    ),
    "subclavian-artery-right": Course(
        "subclavian_artery_diameter",
        (
            (-17.0, 27.6, 1.72, 1.07),
            (-25.0, 16.0, 1.10, 1.02),
            (-40.0, 8.4, 0.75, 1.00),
            (-54.0, 9.6, 1.05, 0.98),
            (-65.0, 15.5, 1.56, 0.93),
        ),
        end=End.OPEN,
    ),
    "common-carotid-artery-left": Course(
        "common_carotid_diameter",
        (
            (13.0, 38.8, 4.24, 1.21),
            (16.0, 31.1, 3.00, 1.08),
            (21.0, 22.3, 1.41, 1.03),
            (22.0, 9.2, -0.94, 1.00),
        ),
        end=End.OPEN,
    ),
    "subclavian-artery-left": Course(
        "subclavian_artery_diameter",
        (
            (20.5, 23.2, 4.34, 1.16),
            (22.5, 14.6, 3.09, 1.09),
            (25.5, 9.9, 1.61, 1.07),
            (40.0, 8.4, 0.75, 1.02),
            (54.0, 9.6, 1.05, 0.98),
            (65.0, 15.5, 1.56, 0.93),
        ),
        end=End.OPEN,
    ),
}

VEINS: Mapping[str, Course] = {
    "superior-vena-cava": Course(
        "superior_vena_cava_diameter",
        (
            (-20.0, 51.6, 3.74, 0.93),
            (-25.4, 51.2, 4.52, 0.96),
            (-29.5, 54.0, 5.48, 0.96),
            (-29.0, 54.2, 5.80, 1.01),
        ),
        end=End.FLAT,
    ),
    "inferior-vena-cava": Course(
        "inferior_vena_cava_diameter",
        (
            (-23.0, 19.8, 10.74, 1.00),
            (-24.0, 26.7, 10.10, 1.00),
            (-24.5, 34.3, 9.30, 1.00),
            (-24.0, 39.3, 8.39, 1.04),
            (-23.5, 41.5, 7.90, 1.04),
        ),
        start=End.OPEN,
        end=End.FLAT,
    ),
    "brachiocephalic-vein-right": Course(
        "brachiocephalic_vein_diameter",
        (
            (-30.0, 28.6, 1.72, 1.01),
            (-26.5, 33.6, 2.61, 1.04),
            (-22.0, 45.1, 3.29, 1.13),
            (-20.5, 54.0, 3.67, 1.27),
        ),
    ),
    "brachiocephalic-vein-left": Course(
        "brachiocephalic_vein_diameter",
        (
            (31.0, 27.2, 1.67, 0.94),
            (25.5, 34.0, 2.41, 0.96),
            (9.0, 48.4, 3.04, 0.96),
            (-9.0, 53.5, 3.45, 1.01),
            (-19.0, 55.2, 3.72, 1.13),
        ),
    ),
    "internal-jugular-vein-right": Course(
        "internal_jugular_vein_diameter",
        (
            (-30.0, 29.0, 1.77, 1.11),
            (-31.0, 23.5, 0.90, 1.02),
            (-31.0, 13.2, -0.94, 0.98),
        ),
        end=End.OPEN,
    ),
    "internal-jugular-vein-left": Course(
        "internal_jugular_vein_diameter",
        (
            (31.0, 27.6, 1.72, 1.04),
            (31.0, 23.5, 0.90, 0.96),
            (31.0, 13.2, -0.94, 0.93),
        ),
        end=End.OPEN,
    ),
    "subclavian-vein-right": Course(
        "subclavian_vein_diameter",
        (
            (-30.0, 28.8, 1.74, 1.08),
            (-43.0, 28.9, 1.69, 1.02),
            (-55.0, 26.3, 1.74, 0.96),
            (-65.0, 26.0, 1.92, 0.92),
        ),
        end=End.OPEN,
    ),
    "subclavian-vein-left": Course(
        "subclavian_vein_diameter",
        (
            (31.0, 27.6, 1.72, 1.04),
            (43.0, 28.9, 1.69, 1.00),
            (55.0, 26.3, 1.74, 0.96),
            (65.0, 26.0, 1.92, 0.92),
        ),
        end=End.OPEN,
    ),
}
