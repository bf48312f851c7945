"""The soft wall of the thorax: what fills the intercostal spaces and runs in them."""
