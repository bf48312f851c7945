"""The model fitted to the wearer of the chest sheet: what is entered, measured and shown."""
