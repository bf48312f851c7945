"""The courses of the aorta, its branches, and the systemic veins."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.tube import End

ARTERIES: Mapping[str, Course] = {
    "ascending-aorta": Course(
        "ascending_aorta_diameter",
        (
            (1.5, 61.5, 5.35, 1.000),
            (2.5, 59.3, 4.90, 0.976),
            (3.5, 57.9, 4.56, 0.951),
        ),
        end=End.FLAT,
    ),
    "aortic-arch": Course(
        "aortic_arch_diameter",
        (
            (3.5, 57.9, 4.56, 1.061),
            (3.9, 55.6, 4.28, 1.056),
            (5.7, 48.8, 4.00, 1.035),
            (10.5, 38.1, 3.81, 0.998),
            (17.4, 25.5, 3.76, 0.965),
            (21.6, 14.2, 3.87, 0.931),
            (23.3, 6.8, 4.13, 0.903),
            (23.8, 4.8, 4.37, 0.894),
            (23.8, 4.5, 4.56, 0.892),
        ),
        start=End.FLAT,
        end=End.FLAT,
    ),
    "descending-thoracic-aorta": Course(
        "descending_aorta_diameter",
        (
            (23.8, 4.5, 4.56, 1.000),
            (23.4, 4.6, 5.20, 0.995),
            (22.8, 5.0, 5.80, 0.990),
            (21.8, 6.2, 6.50, 0.985),
            (20.4, 7.8, 7.25, 0.980),
            (18.2, 9.8, 8.00, 0.975),
            (15.2, 11.6, 8.80, 0.970),
            (11.6, 13.2, 9.60, 0.965),
            (8.2, 14.6, 10.40, 0.955),
            (5.4, 15.4, 11.20, 0.945),
            (3.2, 15.8, 11.94, 0.935),
        ),
        start=End.FLAT,
        end=End.FLAT,
    ),
    "abdominal-aorta": Course(
        "descending_aorta_diameter",
        (
            (5.4, 15.4, 11.20, 0.945),
            (3.2, 15.8, 11.94, 0.935),
            (2.0, 16.0, 12.49, 0.92),
            (1.0, 16.6, 13.09, 0.90),
            (0.6, 17.4, 13.56, 0.89),
        ),
        start=End.FLAT,
        end=End.OPEN,
    ),
    "brachiocephalic-trunk": Course(
        "brachiocephalic_trunk_diameter",
        (
            (7.0, 41.0, 3.95, 1.15),
            (2.5, 38.5, 3.30, 1.06),
            (-5.0, 35.5, 2.85, 1.00),
            (-13.0, 31.5, 2.50, 0.99),
            (-18.0, 28.0, 2.20, 0.99),
        ),
    ),
    "common-carotid-artery-right": Course(
        "common_carotid_diameter",
        (
            (-18.0, 27.7, 2.17, 1.18),
            (-21.0, 22.3, 1.20, 1.03),
            (-22.0, 9.2, -0.94, 1.00),
        ),
        end=End.OPEN,
    ),
    "subclavian-artery-right": Course(
        "subclavian_artery_diameter",
        (
            (-18.0, 27.7, 2.17, 1.07),
            (-25.0, 17.5, 1.35, 1.02),
            (-40.0, 8.4, 0.75, 1.00),
            (-54.0, 9.6, 1.05, 0.98),
            (-65.0, 15.5, 1.56, 0.93),
        ),
        end=End.OPEN,
    ),
    "common-carotid-artery-left": Course(
        "common_carotid_diameter",
        (
            (14.0, 31.5, 3.75, 1.21),
            (15.5, 30.5, 3.10, 1.08),
            (18.5, 27.0, 2.20, 1.03),
            (21.0, 22.3, 1.20, 1.03),
            (22.0, 9.2, -0.94, 1.00),
        ),
        end=End.OPEN,
    ),
    "subclavian-artery-left": Course(
        "subclavian_artery_diameter",
        (
            (20.0, 19.5, 3.80, 1.16),
            (21.5, 18.0, 3.05, 1.09),
            (23.5, 14.5, 2.20, 1.07),
            (27.5, 10.5, 1.40, 1.05),
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
