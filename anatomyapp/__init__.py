"""An open desktop companion for learning anatomy in 3D and augmented reality."""

__version__ = "0.1.0"
