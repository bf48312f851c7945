"""How it looks: the only importer of Qt."""
