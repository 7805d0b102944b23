"""The bytes of a picture, recording or document in a learner's folder."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def read_bytes(root: Path, file: str, limit: int) -> bytes | None:
    """The bytes of a file; None when it is gone, no ordinary file, or larger than `limit`."""
    try:
        handle = os.open(root / file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | os.O_NONBLOCK)
    except OSError:
        return None
    with os.fdopen(handle, "rb") as opened:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        content = opened.read(limit + 1)
    return content if len(content) <= limit else None
