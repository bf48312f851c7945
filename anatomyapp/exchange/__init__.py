"""Banks taken elsewhere and back: Moodle XML, GIFT, QTI, Anki's packages, CSV."""
