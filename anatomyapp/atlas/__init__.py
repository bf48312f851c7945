"""What there is: structures, relations, meshes and the pack that holds them."""
