"""The organs of the thorax: airway, vessels, heart, diaphragm and lungs."""
