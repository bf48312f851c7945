"""The heart: ventricles and atria with their cavities, valves, and the roots of the great arteries.

Coordinates in these modules are the heart's: mm from the middle of the atrioventricular plane, axes
as in the world.
"""
