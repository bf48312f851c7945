"""The place to explore: tree, model, card."""
