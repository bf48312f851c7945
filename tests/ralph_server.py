"""Starts Ralph's LRS on a port, with the file-system backend; run by Ralph's own Python.

As released, version 5.1 writes each batch to the file as a new one and refuses the second batch
("already exists and overwrite is not allowed", answered as 500). Appending is an operation that
its backend knows; no setting chooses it, so that it is chosen here.
"""

from __future__ import annotations

import sys

import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend

FSLRSBackend.default_operation_type = BaseOperationType.APPEND
uvicorn.run("ralph.api:app", host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
