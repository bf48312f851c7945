"""Figures of a report: drawings that PDF and SVG take alike."""
