"""After every edit, the kept site is byte for byte what a first build would have made.

`PORTFOLIO_EDITS=10000 PORTFOLIO_SEED=7 pytest tests/incremental/test_edits.py` makes more of them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.incremental.harness import walk

MANY = int(os.environ.get("PORTFOLIO_EDITS", "0"))
SEED = int(os.environ.get("PORTFOLIO_SEED", "1"))


@pytest.mark.parametrize(
    ("edition", "edits"), [("public", 160), ("family:ana", 50), ("school", 50), ("staff", 50)]
)
def test_every_edit_leaves_the_site_that_a_first_build_makes(
    tmp_path: Path, edition: str, edits: int
) -> None:
    walk(tmp_path, edition, SEED, MANY or edits)
