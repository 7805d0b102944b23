"""What is kept and no longer of use leaves the store after a week, and nothing else does."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from portfolio_gen.build import tidy as room
from portfolio_gen.build.edition import take_in_edition
from portfolio_gen.build.store import key_of
from portfolio_gen.build.tidy import A_WEEK, tidy
from portfolio_gen.model.audience import Edition
from portfolio_gen.theme_folder import theme_folder
from tests.small_school import TODAY, write_school

NOW = 2_000_000_000 * 10**9


@pytest.mark.parametrize(("age", "stays"), [(A_WEEK // 2, True), (2 * A_WEEK, False)])
def test_only_what_is_old_and_of_no_use_leaves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, age: int, stays: bool
) -> None:
    monkeypatch.setattr(room, "SELDOM", 1)
    root = write_school(tmp_path)
    edition = take_in_edition(
        root, Edition.named("public"), TODAY, theme=theme_folder(), now=NOW
    )
    store = edition.desk.store
    store.put(key_of("left over"), b"of an earlier edit")
    kept = dict(store.entries())
    for path in kept.values():
        os.utime(path, ns=(NOW - age, NOW - age))
    tidy(edition)
    left = dict(store.entries())
    assert (key_of("left over") in left) is stays
    assert kept.keys() - left.keys() <= {key_of("left over")}
    assert len(left) > 1, "the learners that the edition shows are still there"
