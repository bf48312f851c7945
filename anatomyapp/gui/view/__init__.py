"""The model in the window: picture, pointer, keys, compass, names."""
