"""Holds statements against Ralph's own models, one JSON line each; run by Ralph's own Python.

Prints what is wrong with each; nothing where all are sound.
"""

from __future__ import annotations

import json
import sys

from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement

for line in sys.stdin:
    try:
        BaseXapiStatement.model_validate(json.loads(line))
    except ValidationError as error:
        sys.stdout.write(f"{error}\n")
