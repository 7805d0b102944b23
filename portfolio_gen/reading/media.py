"""The bytes of a picture, recording or document in a learner's folder."""

from __future__ import annotations

from pathlib import Path

from portfolio_gen.reading.decode import bytes_of


def read_bytes(root: Path, file: str, limit: int) -> bytes | None:
    """The bytes of a file; None when it is gone, no ordinary file, or larger than `limit`."""
    content, _ = bytes_of(root / file, limit)
    return content
