"""Where the named features lie on the bones of the thorax, from the generator's own parameters."""
