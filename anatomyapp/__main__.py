"""Run the program: ``python -m anatomyapp``."""

import sys

from anatomyapp.app import main

sys.exit(main())
