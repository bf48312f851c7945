"""The courses of the azygos and hemiazygos veins."""

from __future__ import annotations

from collections.abc import Mapping

from anatomyapp.modelling.thorax.viscera.course import Course

AZYGOS: Mapping[str, Course] = {
    "azygos-vein": Course(
        "azygos_vein_diameter",
        (
            (-6.0, 8.8, 12.32, 0.56),
            (-7.0, 8.5, 11.32, 0.65),
            (-8.5, 7.4, 9.99, 0.74),
            (-9.5, 5.1, 8.43, 0.84),
            (-10.0, 5.2, 6.97, 0.93),
            (-11.5, 6.2, 5.80, 1.00),
            (-17.0, 9.4, 5.04, 1.07),
            (-22.5, 18.0, 4.48, 1.12),
            (-26.5, 31.9, 4.26, 1.16),
            (-27.5, 44.2, 4.34, 1.16),
            (-27.0, 52.0, 4.57, 1.16),
        ),
    ),
    "hemiazygos-vein": Course(
        "hemiazygos_vein_diameter",
        (
            (15.0, -2.0, 12.49, 0.80),
            (23.0, -1.2, 11.08, 0.92),
            (24.5, -6.0, 9.55, 1.00),
            (20.0, -7.6, 8.85, 1.00),
            (10.0, 0.1, 8.56, 0.92),
            (-3.0, 3.5, 8.47, 0.92),
            (-9.5, 5.3, 8.39, 0.96),
        ),
    ),
    "accessory-hemiazygos-vein": Course(
        "hemiazygos_vein_diameter",
        (
            (23.5, -18.4, 4.99, 0.60),
            (24.5, -16.6, 5.62, 0.76),
            (22.0, -14.3, 6.48, 0.84),
            (18.5, -11.8, 7.10, 0.88),
            (10.0, -0.1, 7.46, 0.84),
            (-2.0, 2.6, 7.53, 0.80),
            (-10.0, 5.3, 7.50, 0.88),
        ),
    ),
}
