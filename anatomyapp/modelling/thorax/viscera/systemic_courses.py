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
            (3.5, 57.9, 4.56, 0.946),
        ),
        end=End.FLAT,
    ),
    "aortic-arch": Course(
        "aortic_arch_diameter",
        (
            (3.5, 57.9, 4.56, 1.069),
            (3.9, 55.5, 4.29, 1.064),
            (5.7, 48.5, 4.02, 1.040),
            (10.5, 37.1, 3.83, 0.998),
            (17.3, 23.8, 3.78, 0.960),
            (21.3, 11.7, 3.89, 0.922),
            (22.8, 3.6, 4.14, 0.890),
            (23.2, 1.3, 4.37, 0.880),
            (23.2, 1.0, 4.56, 0.878),
        ),
        start=End.FLAT,
        end=End.FLAT,
    ),
    "descending-thoracic-aorta": Course(
        "descending_aorta_diameter",
        (
            (23.2, 1.0, 4.56, 1.000),
            (22.8, 1.2, 5.20, 0.996),
            (22.0, 2.4, 5.85, 0.992),
            (20.8, 4.4, 6.60, 0.988),
            (19.2, 6.6, 7.40, 0.984),
            (17.0, 8.6, 8.20, 0.980),
            (14.2, 10.3, 9.00, 0.976),
            (11.2, 11.7, 9.70, 0.970),
            (8.2, 13.1, 10.50, 0.965),
            (5.6, 14.0, 11.20, 0.960),
            (3.2, 14.9, 11.94, 0.950),
        ),
        start=End.FLAT,
        end=End.FLAT,
    ),
    "abdominal-aorta": Course(
        "descending_aorta_diameter",
        (
            (5.6, 14.0, 11.20, 0.960),
            (3.2, 14.9, 11.94, 0.950),
            (2.0, 15.2, 12.49, 0.935),
            (1.0, 16.0, 13.09, 0.920),
            (0.6, 17.0, 13.56, 0.910),
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
