"""The bytes of a picture, recording or document in a learner's folder."""

from __future__ import annotations

from pathlib import Path

from portfolio_gen.reading.decode import TOO_LONG, bytes_of


def read_bytes(root: Path, file: str, limit: int) -> tuple[bytes | None, str]:
    """The bytes of a file, or None and the code of why they cannot be had."""
    content, code = bytes_of(root / file, limit)
    return content, "media-too-big" if code == TOO_LONG else code
