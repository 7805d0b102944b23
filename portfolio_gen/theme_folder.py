"""Where our theme lies, installed or not."""

from __future__ import annotations

from pathlib import Path


def theme_folder() -> Path:
    """Our theme: inside the package when installed, beside it in the repository."""
    package = Path(__file__).parent
    inside = package / "theme"
    return inside if inside.is_dir() else package.parent / "theme"
