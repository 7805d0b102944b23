"""Small real pictures for tests, made on the spot."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw


def drawing(width: int = 120, height: int = 80) -> bytes:
    """A PNG with a ball on it."""
    picture = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(picture).ellipse((30, 20, 70, 60), fill="orange", outline="black")
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()
