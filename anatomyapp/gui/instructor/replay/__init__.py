"""A recorded session played again in the 3D view."""
