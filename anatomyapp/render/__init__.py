"""How it is drawn: the only importer of OpenGL."""
