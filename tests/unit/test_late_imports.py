"""The window's first picture waits for no library that it does not need."""

from __future__ import annotations

import subprocess
import sys

LATE = {
    *("sqlalchemy", "alembic", "psycopg", "argon2", "keyring", "urllib3", "jinja2", "fsrs"),
    *("pyarrow", "cv2", "reportlab", "pyqtgraph", "manifold3d", "scipy", "lxml", "genanki"),
}


def test_the_first_picture_loads_only_what_it_shows():
    told = "import sys, anatomyapp.gui.start; print(*sorted(sys.modules))"
    words = [sys.executable, "-c", told]
    loaded = subprocess.run(words, check=True, capture_output=True, text=True).stdout.split()
    assert LATE & {name.partition(".")[0] for name in loaded} == set()
