"""What was made before comes back exactly, or not at all."""

from __future__ import annotations

from pathlib import Path

from portfolio_gen.build.store import Store, key_of
from portfolio_gen.model.audience import Edition

KEY = key_of("a page")


def test_what_was_put_comes_back(tmp_path: Path) -> None:
    store = Store(folder=tmp_path)
    assert store.get(KEY) is None
    store.put(KEY, b"made")
    assert store.get(KEY) == b"made"


def test_a_damaged_entry_is_a_miss(tmp_path: Path) -> None:
    store = Store(folder=tmp_path)
    store.put(KEY, b"made")
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    entry.write_bytes(entry.read_bytes()[:-1] + b"x")
    assert store.get(KEY) is None


def test_no_edition_reads_what_another_made(tmp_path: Path) -> None:
    Store.of(tmp_path, Edition.named("staff")).put(KEY, b"for staff")
    for other in ("public", "family:ana", "learner:ana"):
        assert Store.of(tmp_path, Edition.named(other)).get(KEY) is None


def test_a_store_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the store should be")
    store = Store(folder=tmp_path / "taken")
    store.put(KEY, b"made")
    assert store.get(KEY) is None


def test_a_key_tells_values_apart() -> None:
    assert key_of("a", "b") != key_of("ab") != key_of(("a", "b"))
