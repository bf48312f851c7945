"""How the shipped packs are made: implicit surfaces turned into meshes."""
