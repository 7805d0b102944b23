"""What git knows of some files: changes that were not saved in it, and what stays in its memory."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path


def is_kept_in_git(root: Path) -> bool:
    """Whether git keeps this folder."""
    return _git(root, "rev-parse", "--is-inside-work-tree") == "true"


def not_saved(root: Path, paths: Iterable[str]) -> tuple[str, ...]:
    """Which files at these paths git would not bring back as they are now."""
    told = _git(
        root, "-c", "core.quotePath=false", "status", "--porcelain", "--untracked-files=all",
        "--", *paths,
    )  # fmt: skip
    return tuple(line[3:] for line in told.splitlines())


def commits_about(root: Path, paths: Iterable[str]) -> int:
    """In how many saved versions something at these paths was changed."""
    found = _git(root, "rev-list", "--all", "--count", "--", *paths)
    return int(found) if found.isdecimal() else 0


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, text=True, encoding="utf-8",
            errors="replace", check=False,
        )  # fmt: skip
    except OSError:
        return ""
    return done.stdout.rstrip() if done.returncode == 0 else ""
