"""A store that is lost, damaged or somebody else's costs time, and never the right site."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from portfolio_gen.build import edition as editions
from portfolio_gen.build import write
from portfolio_gen.build.store import CHECK, Store
from tests.fuzz.mutate import seed_of_run
from tests.incremental.edits import Repository
from tests.incremental.harness import KeptSite, templates_once, tree
from tests.incremental.school import whole_school


@pytest.fixture(autouse=True)
def _templates_once() -> Iterator[None]:
    with templates_once():
        yield


def entries(kept: KeptSite) -> list[Path]:
    """The files of the store, without what MkDocs made."""
    store = kept.root / ".portfolio/store"
    return sorted(path for path in store.glob("*/??/*") if path.is_file())


def some(kept: KeptSite, random: Random, most: int = 6) -> list[Path]:
    found = entries(kept)
    return random.sample(found, min(len(found), random.randint(1, most)))


def entries_are_deleted(kept: KeptSite, random: Random) -> None:
    for path in some(kept, random, 200):
        path.unlink()


def a_byte_flips(kept: KeptSite, random: Random) -> None:
    for path in some(kept, random):
        content = bytearray(path.read_bytes())
        if content:
            content[random.randrange(len(content))] ^= 1 << random.randrange(8)
        path.write_bytes(content)


def entries_are_cut_off(kept: KeptSite, random: Random) -> None:
    for path in some(kept, random):
        path.write_bytes(path.read_bytes()[: random.choice((0, 1, CHECK, CHECK + 9))])


def two_entries_change_places(kept: KeptSite, random: Random) -> None:
    found = entries(kept)
    for _ in range(9):
        one, other = random.sample(found, 2)
        first, second = one.read_bytes(), other.read_bytes()
        one.write_bytes(second)
        other.write_bytes(first)


def an_entry_is_of_another_kind(kept: KeptSite, random: Random) -> None:
    """Whole and signed as it should be, but not what is looked for under its key."""
    for path in some(kept, random):
        store, head = Store(folder=path.parents[1]), path.read_bytes().partition(b"\n")[0]
        picture = head[CHECK:] + b"\nanother picture"
        other = random.choice((b"", b"not kept bytes", b"N.", b"\x80\x05K\x01.", picture))
        store.put(path.parent.name + path.name, other)


def everything_kept_is_deleted(kept: KeptSite, random: Random) -> None:
    shutil.rmtree(kept.root / ".portfolio", ignore_errors=True)


def the_store_is_deleted(kept: KeptSite, random: Random) -> None:
    shutil.rmtree(kept.root / ".portfolio/store", ignore_errors=True)


def the_other_tree_is_deleted(kept: KeptSite, random: Random) -> None:
    shutil.rmtree(kept.root / ".portfolio/trees", ignore_errors=True)


def what_mkdocs_made_is_damaged(kept: KeptSite, random: Random) -> None:
    found = sorted(kept.root.glob(".portfolio/store/*/shells/*/*.html"))
    if found:
        random.choice(found).write_text("damaged")
    shutil.rmtree(kept.site)


def a_page_of_the_site_is_edited(kept: KeptSite, random: Random) -> None:
    for path in random.sample(sorted(kept.site.rglob("*.html")), 2):
        path.write_text("edited")


def files_of_the_site_are_deleted(kept: KeptSite, random: Random) -> None:
    for path in random.sample(sorted(kept.site.rglob("*.html")), 3):
        path.unlink()


def the_site_is_deleted(kept: KeptSite, random: Random) -> None:
    shutil.rmtree(kept.site)


def a_strange_file_lies_in_the_site(kept: KeptSite, random: Random) -> None:
    (kept.site / "learners/strange.txt").write_text("strange")


Damage = Callable[[KeptSite, Random], None]
DAMAGES: tuple[Damage, ...] = (
    entries_are_deleted, a_byte_flips, entries_are_cut_off, two_entries_change_places,
    an_entry_is_of_another_kind, everything_kept_is_deleted, the_store_is_deleted,
    the_other_tree_is_deleted, what_mkdocs_made_is_damaged, a_page_of_the_site_is_edited,
    files_of_the_site_are_deleted, the_site_is_deleted, a_strange_file_lies_in_the_site,
)  # fmt: skip
#: Many small damages leave more to go wrong than one large one.
AT_ONCE = (*DAMAGES[1:5] * 2, a_strange_file_lies_in_the_site, a_page_of_the_site_is_edited)
SEED, SEEDS = seed_of_run(), (1, 2, 3)
#: What may happen to the store while a build is using it.
MEANWHILE = DAMAGES[:7]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_damage_between_two_builds_changes_nothing(tmp_path: Path, damage: Damage) -> None:
    kept = school_of(tmp_path)
    kept.must_be_right()
    for seed in SEEDS:
        random = Random(seed)
        damage(kept, random)
        kept.must_be_right(by_mkdocs=False)
        kept.edit(random)
        damage(kept, random) if kept.site.exists() else None
        kept.must_be_right(by_mkdocs=False)


@pytest.mark.parametrize("damage", MEANWHILE, ids=lambda damage: damage.__name__)
def test_damage_between_reading_and_writing_changes_nothing(
    tmp_path: Path, damage: Damage
) -> None:
    kept = school_of(tmp_path)
    kept.must_be_right()
    for seed in SEEDS:
        random = Random(seed)
        kept.meanwhile = lambda random=random: damage(kept, random)
        for _ in range(2):
            kept.edit(random)
            kept.must_be_right(by_mkdocs=False)


def test_much_damage_at_once_again_and_again_changes_nothing(
    tmp_path: Path, long_run: bool
) -> None:
    """With the other tests 200 times, in a long run 5,000 times."""
    kept, random = school_of(tmp_path), Random(SEED)
    kept.must_be_right()
    for number in range(700 if long_run else 12):
        done = random.sample(AT_ONCE, 7)
        for damage in done:
            damage(kept, random)
        if random.random() < 0.3:
            kept.edit(random)
        try:
            kept.must_be_right(by_mkdocs=False)
        except Exception as fault:
            names = [damage.__name__ for damage in done]
            fault.add_note(f"seed {SEED}, number {number}: {names}")
            raise


def test_the_store_is_deleted_while_pages_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, make, left = school_of(tmp_path), write.make_pages, [2]
    random = Random(1)

    def deletes(*args: object, **more: object) -> object:
        left[0] -= 1
        if left[0] == 0:
            the_store_is_deleted(kept, random)
        return make(*args, **more)

    monkeypatch.setattr(write, "make_pages", deletes)
    kept.must_be_right()
    left[0] = 3
    kept.school.set("school/school.yml", "name", "Another School")
    kept.must_be_right()


def test_words_are_found_of_pages_whose_kept_content_was_lost(tmp_path: Path) -> None:
    """One learner's page changes; all others in its part of the index are looked up again."""
    kept = KeptSite(folder=tmp_path, school=Repository(files=whole_school(search=True)))
    kept.must_be_right()
    kept.school.files["students/ana/about.md"] = "Other words.\n"
    kept.meanwhile = lambda: the_store_is_deleted(kept, Random(1))
    kept.must_be_right()


def test_damage_and_the_index(tmp_path: Path) -> None:
    files = whole_school(search=True)
    kept, random = KeptSite(folder=tmp_path, school=Repository(files=files)), Random(7)
    kept.must_be_right()
    for damage in MEANWHILE[:5]:
        kept.school.files["students/ana/about.md"] = f"{damage.__name__}\n"
        damage(kept, random)
        kept.must_be_right(by_mkdocs=False)


def test_two_versions_of_the_program_take_turns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, random, sign = school_of(tmp_path), Random(3), editions.program_sign
    for number in range(4):
        program = "another program" if number % 2 else sign(Path(write.__file__).parents[2])
        monkeypatch.setattr(editions, "program_sign", lambda theme, program=program: program)
        kept.must_be_right(by_mkdocs=False)
        kept.edit(random)


def test_editions_take_turns_in_a_folder_that_was_emptied(tmp_path: Path) -> None:
    """None takes the place of another's site; what was made for one is nothing to another."""
    kept = school_of(tmp_path)
    for edition in ("public", "staff", "public", "family:ana", "staff", "public"):
        kept.edition = edition
        shutil.rmtree(kept.site, ignore_errors=True)
        kept.must_be_right()


def test_the_damage_is_real(tmp_path: Path) -> None:
    """The nearly wrong twin: what is damaged here is what a build would have used."""
    kept = school_of(tmp_path)
    kept.build()
    assert len(entries(kept)) > 10
    before = {path: path.read_bytes() for path in entries(kept)}
    for damage in DAMAGES[1:4]:
        damage(kept, Random(1))
        now = {path: path.read_bytes() for path in entries(kept)}
        assert now != before
        before = now
    a_strange_file_lies_in_the_site(kept, Random(1))
    assert "learners/strange.txt" in tree(kept.site)


def school_of(folder: Path) -> KeptSite:
    return KeptSite(folder=folder)
