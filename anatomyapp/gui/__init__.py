"""How it looks: the only importer of Qt."""

from __future__ import annotations

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12.0 gives back one reference to None with each call that returns nothing. Before
    # Python 3.12, where None is immortal, that ends in "deallocating None" after some thousand
    # calls. So None gets more references here than a process can use up.
    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 40
