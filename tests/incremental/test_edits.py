"""After every edit, the kept site is byte for byte what a first build would have made.

`PORTFOLIO_GEN_SEED=7 pytest tests/incremental/test_edits.py` makes other edits, `--long` 10,000.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.fuzz.mutate import seed_of_run
from tests.incremental.harness import walk

SEED = seed_of_run()


@pytest.mark.parametrize(
    ("edition", "edits"), [("public", 320), ("family:ana", 60), ("school", 60), ("staff", 60)]
)
def test_every_edit_leaves_the_site_that_a_first_build_makes(
    tmp_path: Path, edition: str, edits: int, long_run: bool
) -> None:
    """500 edits of all editions together; in a long run those of twenty schools."""
    for seed in range(SEED, SEED + (20 if long_run else 1)):
        walk(tmp_path / str(seed), edition, seed, edits)
        shutil.rmtree(tmp_path / str(seed))
