"""Plots of the instructor's places: each in a card with its n, its method and its export."""
