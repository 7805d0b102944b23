"""What a reader may not see changes nothing of what they read: not a byte, an order or a count."""

from __future__ import annotations

from pathlib import Path
from random import Random
from shutil import rmtree

import pytest

from portfolio_gen.build.search import search_version
from tests.editions.changes import CHANGES, SCHOOL_CHANGES, Change
from tests.editions.hidden import Files, all_in_one, hiding_school, site_bytes
from tests.fuzz.mutate import seed_of_run
from tests.small_school import build_site_files, write_school

SEED = seed_of_run()
NAMES = {change: change.__name__ for change in (*CHANGES, *SCHOOL_CHANGES)}


def changed(changes: list[Change], seed: int) -> Files:
    files, random = hiding_school(), Random(seed)
    for one in changes:
        one(files, random)
    return files


def written(folder: Path, files: Files) -> Path:
    """The school in `folder`, and nothing of an earlier one but what was built before."""
    for name in ("school", "students"):
        rmtree(folder / name, ignore_errors=True)
    return write_school(folder, files)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hiding")


@pytest.fixture(scope="module")
def before(place: Path) -> dict[str, dict[str, bytes]]:
    root = written(place, hiding_school())
    return {edition: site_bytes(root, edition) for edition in ("public", "family:ben")}


@pytest.mark.parametrize("one", CHANGES + SCHOOL_CHANGES, ids=NAMES.get)
def test_strangers_read_the_same_whatever_changes_behind(
    one: Change, place: Path, before: dict[str, dict[str, bytes]]
) -> None:
    assert site_bytes(written(place, changed([one], 7)), "public") == before["public"]


@pytest.mark.parametrize("one", CHANGES, ids=NAMES.get)
def test_another_family_reads_the_same_whatever_changes_behind(
    one: Change, place: Path, before: dict[str, dict[str, bytes]]
) -> None:
    assert site_bytes(written(place, changed([one], 8)), "family:ben") == before["family:ben"]


def test_many_changes_together_change_nothing_either(
    place: Path, before: dict[str, dict[str, bytes]], long_run: bool
) -> None:
    """With the changes above, each by itself, 200 of them, in a long run 5,000."""
    random, left = Random(SEED), (5_000 if long_run else 200) - len(CHANGES) * 2
    while left > 0:
        changes, seed = random.choices(CHANGES, k=random.randint(2, 9)), random.randrange(10**6)
        root = written(place, changed(changes, seed))
        for edition, site in before.items():
            names = [NAMES[one] for one in changes]
            assert site_bytes(root, edition) == site, f"{edition}, seed {seed}: {names}"
        left -= len(changes)


@pytest.mark.parametrize("level", ["beginning", "exceeding"])
@pytest.mark.parametrize("edition", ["family:ana", "learner:ana", "school", "public"])
def test_what_staff_rate_for_staff_alone_moves_nobodys_level(
    place: Path, edition: str, level: str
) -> None:
    """No level, state, gap, assignment or report line of an own family follows from it."""
    before = site_bytes(written(place, hiding_school()), edition)
    note = (
        f"rater: teacher\naudience: staff\nnext: zqnextx\nratings: {{plan: {level}}}\n"
        f"competencies: {{SCI.INQ: {{level: {level}, because: zqbecausex}}, MATH.STAT: {level}}}\n"
    )
    files = hiding_school()
    files["school/feedback/ana/oven/2026-11-20-ms-okafor.yml"] = note
    assert site_bytes(written(place, files), edition) == before
    seen = files | {"school/feedback/ana/oven/2026-11-20-ms-okafor.yml": note.replace(
        "audience: staff", "audience: family"
    )}
    changed = site_bytes(written(place, seen), edition) != before
    assert changed is (":ana" in edition), "the nearly right twin: what a family may see moves it"


def test_the_comparison_would_notice_a_public_word(
    place: Path, before: dict[str, dict[str, bytes]]
) -> None:
    files = hiding_school()
    files["students/ana/profile.yml"] = "headline: I build more\n"
    assert site_bytes(written(place, files), "public") != before["public"]


def test_the_whole_site_as_mkdocs_writes_it_stays_the_same(tmp_path: Path) -> None:
    """Lists, 404 page, manifest, calendars, search and MkDocs' own files are compared, too."""

    def whole(site: Path) -> dict[str, bytes]:
        files = (path for path in site.rglob("*") if path.is_file())
        return {str(path.relative_to(site)): path.read_bytes() for path in files}

    root = write_school(tmp_path / "school", hiding_school())
    first = whole(build_site_files(root, "public", tmp_path / "site"))
    for one in (CHANGES, SCHOOL_CHANGES):
        written(root, changed(one, 3))
        assert whole(build_site_files(root, "public", tmp_path / "site")) == first
    assert {".portfolio-gen.json", "404.html", "sitemap.xml", "feed.xml"} <= first.keys()
    assert "search/search.json" in first or search_version() is None


@pytest.mark.parametrize("edition", ["public", "family:ben", "learner:ben"])
def test_nobody_is_called_by_a_name_their_family_did_not_agree_to(
    place: Path, edition: str
) -> None:
    site = all_in_one(site_bytes(written(place, hiding_school()), edition))
    last_names = ("lima", "zephyrine", "quillfeather", "marchbanks", "oldacre", "vandersloot")
    assert [name for name in last_names if name in site] == []
    assert "hidden" not in site.replace('aria-hidden="', "").replace("pg-hidden", "")
    assert "ben cole" in site
    if edition == "public":
        assert "gilbert v." in site


@pytest.mark.parametrize(
    ("edition", "seen", "unseen"),
    [
        ("public", ["a plan"], ["ben and me", "kitchen", "tears", "we talk", "diary/"]),
        ("family:ana", ["a plan", "our kitchen at night", "hiddenpeer"], ["ben and me"]),
        ("school", ["a plan", "ben and me", "tears"], ["our kitchen", "hiddenstaff"]),
    ],
)
def test_a_picture_that_is_not_shown_takes_its_words_along(
    place: Path, edition: str, seen: list[str], unseen: list[str]
) -> None:
    site = all_in_one(site_bytes(written(place, hiding_school()), edition))
    assert [word for word in seen if word not in site] == []
    assert [word for word in unseen if word in site] == []
