"""The courses of the aorta, its branches, and the systemic veins."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.modelling.thorax.viscera.course import Course
from anatomyapp.modelling.thorax.viscera.tube import End

ARTERIES: Mapping[str, Course] = {
    "ascending-aorta": Course(
        "ascending_aorta_diameter",
        (
            (8.0, 62.7, 6.81, 0.88),
            (5.0, 64.7, 6.56, 1.00),
            (2.0, 66.7, 6.27, 1.03),
            (-4.0, 68.7, 5.84, 0.97),
            (-7.0, 66.0, 5.40, 0.94),
            (-5.0, 61.1, 4.99, 0.91),
        ),
        end=End.FLAT,
    ),
    "aortic-arch": Course(
        "aortic_arch_diameter",
        (
            (-5.0, 61.1, 4.99, 1.07),
            (2.0, 53.1, 4.62, 1.04),
            (12.0, 39.5, 4.43, 1.00),
            (20.0, 23.6, 4.48, 0.96),
            (25.0, 8.8, 4.85, 0.93),
            (25.5, 2.8, 5.31, 0.91),
        ),
        start=End.FLAT,
        end=End.FLAT,
    ),
    "descending-thoracic-aorta": Course(
        "descending_aorta_diameter",
        (
            (25.5, 2.7, 5.29, 1.02),
            (25.0, -0.4, 5.80, 1.00),
            (24.5, -0.8, 6.40, 0.98),
            (22.5, 2.2, 7.06, 0.98),
            (20.0, 7.4, 8.00, 0.96),
            (17.0, 11.8, 9.00, 0.96),
            (12.0, 16.4, 9.99, 0.94),
            (6.5, 19.4, 11.02, 0.92),
            (3.2, 20.1, 11.94, 0.88),
        ),
        start=End.FLAT,
        end=End.FLAT,
    ),
    "abdominal-aorta": Course(
        "descending_aorta_diameter",
        (
            (3.2, 20.1, 11.94, 0.88),
            (2.0, 20.0, 12.49, 0.86),
            (1.0, 20.8, 13.09, 0.84),
            (0.6, 21.9, 13.56, 0.82),
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
            (-26.0, 17.2, 1.26, 1.02),
            (-40.0, 10.0, 1.10, 1.00),
            (-56.0, 15.1, 1.51, 0.98),
            (-72.0, 25.6, 2.02, 0.93),
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
            (23.5, 14.6, 3.09, 1.09),
            (27.0, 8.6, 1.72, 1.07),
            (40.0, 8.6, 1.05, 1.02),
            (56.0, 15.1, 1.51, 0.98),
            (72.0, 25.6, 2.02, 0.93),
        ),
        end=End.OPEN,
    ),
}

VEINS: Mapping[str, Course] = {
    "superior-vena-cava": Course(
        "superior_vena_cava_diameter",
        (
            (-20.0, 56.7, 3.72, 0.95),
            (-26.0, 54.8, 4.52, 0.98),
            (-28.0, 54.3, 5.58, 0.98),
            (-27.0, 50.7, 6.40, 1.06),
        ),
    ),
    "inferior-vena-cava": Course(
        "inferior_vena_cava_diameter",
        (
            (-23.0, 19.8, 10.74, 1.00),
            (-24.0, 26.7, 10.10, 1.00),
            (-24.5, 34.3, 9.30, 1.00),
            (-24.0, 39.3, 8.39, 1.04),
        ),
        start=End.OPEN,
    ),
    "brachiocephalic-vein-right": Course(
        "brachiocephalic_vein_diameter",
        (
            (-30.0, 32.0, 1.77, 1.01),
            (-26.0, 42.3, 2.66, 1.04),
            (-20.0, 57.5, 3.67, 1.27),
        ),
    ),
    "brachiocephalic-vein-left": Course(
        "brachiocephalic_vein_diameter",
        (
            (31.0, 30.6, 1.72, 0.94),
            (25.5, 39.2, 2.36, 0.96),
            (9.0, 52.1, 3.00, 0.96),
            (-9.0, 56.8, 3.43, 1.01),
            (-19.0, 58.2, 3.72, 1.13),
        ),
    ),
    "internal-jugular-vein-right": Course(
        "internal_jugular_vein_diameter",
        (
            (-30.0, 32.0, 1.77, 1.11),
            (-31.0, 24.5, 0.90, 1.02),
            (-31.0, 13.2, -0.94, 0.98),
        ),
        end=End.OPEN,
    ),
    "internal-jugular-vein-left": Course(
        "internal_jugular_vein_diameter",
        (
            (31.0, 30.6, 1.72, 1.04),
            (31.0, 24.5, 0.90, 0.96),
            (31.0, 13.2, -0.94, 0.93),
        ),
        end=End.OPEN,
    ),
    "subclavian-vein-right": Course(
        "subclavian_vein_diameter",
        (
            (-30.0, 32.0, 1.77, 1.08),
            (-43.0, 31.0, 1.77, 1.02),
            (-58.0, 33.6, 2.02, 0.96),
            (-74.0, 35.8, 2.22, 0.92),
        ),
        end=End.OPEN,
    ),
    "subclavian-vein-left": Course(
        "subclavian_vein_diameter",
        (
            (31.0, 30.6, 1.72, 1.04),
            (43.0, 31.0, 1.77, 1.00),
            (58.0, 33.6, 2.02, 0.96),
            (74.0, 35.8, 2.22, 0.92),
        ),
        end=End.OPEN,
    ),
    "azygos-vein": Course(
        "azygos_vein_diameter",
        (
            (-5.0, 10.8, 12.32, 0.56),
            (-6.0, 10.5, 11.32, 0.65),
            (-8.0, 8.4, 9.99, 0.74),
            (-9.0, 5.1, 8.43, 0.84),
            (-9.5, 4.7, 6.97, 0.93),
            (-10.0, 6.6, 5.80, 1.00),
            (-12.0, 10.1, 4.99, 1.07),
            (-15.0, 18.5, 4.43, 1.12),
            (-21.0, 31.7, 4.22, 1.16),
            (-25.0, 45.2, 4.34, 1.16),
            (-25.5, 53.0, 4.57, 1.16),
        ),
    ),
    "hemiazygos-vein": Course(
        "hemiazygos_vein_diameter",
        (
            (14.0, 0.3, 12.66, 0.80),
            (24.0, -0.6, 11.02, 0.92),
            (23.0, -6.0, 9.37, 1.04),
            (17.0, -7.4, 8.70, 1.04),
            (8.0, 0.7, 8.54, 0.96),
            (-4.0, 2.0, 8.47, 0.92),
            (-9.0, 4.4, 8.35, 0.96),
        ),
    ),
    "accessory-hemiazygos-vein": Course(
        "hemiazygos_vein_diameter",
        (
            (20.0, -15.1, 4.90, 0.64),
            (22.0, -13.3, 6.02, 0.76),
            (22.0, -12.3, 7.06, 0.84),
            (19.0, -8.6, 7.46, 0.88),
            (9.0, 2.7, 7.57, 0.88),
            (-4.0, 3.8, 7.53, 0.88),
            (-9.0, 5.3, 7.50, 0.88),
        ),
    ),
}
