"""What readers can find: which pages, in which shard, the same bytes, and nothing left over."""

from __future__ import annotations

import gzip
import json
import os
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from portfolio_gen.build import pagefind, search
from portfolio_gen.build.pagefind import NoSearch
from portfolio_gen.build.search import (
    REPEATED,
    common_files,
    entry_address,
    languages_of,
    make_shard,
    program_files,
    search_version,
)
from portfolio_gen.build.searchable import (
    KINDS,
    PAGES_IN_A_SHARD,
    Searchable,
    bundles_of,
    in_shards,
    lies_in,
)

THEME = Path(__file__).parents[2] / "theme"


def page(address: str = "learners/ana/projects/bees/", **values: object) -> Searchable:
    known = {
        "title": "Bees in our yard", "kind": "project",
        "html": "<p>They dance to tell the way.</p>",
        "lang": "en", "learner": "Ana", "room": "ana", "topics": ("Nature", "Insects"),
        "day": date(2026, 3, 4), "picture": "media/abcdef.jpg",
    }  # fmt: skip
    return Searchable(address=address, **{**known, **values})


def school(learners: int, pages: int = 4) -> list[Searchable]:
    return [
        page(f"learners/l{number}/p{one}/", room=f"l{number}", html=f"<p>word{number}x{one}</p>")
        for number in range(learners)
        for one in range(pages)
    ]


def rooms_by_shard(pages: list[Searchable]) -> dict[str, str]:
    return {one.room: name for name, there in in_shards(pages).items() for one in there}


def unpacked(files: dict[str, bytes]) -> bytes:
    """Everything in these files that could be read."""
    return b"\n".join(
        gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content
        for content in files.values()
    )


@pytest.fixture
def with_pagefind() -> None:
    """Pagefind has no package for every machine; with CI=true it must be there."""
    if search_version() is None:
        said = "Pagefind is not installed: pip install 'portfolio-gen[search]'"
        if os.environ.get("CI", "").casefold() == "true":
            pytest.fail(said)
        pytest.skip(said)


@pytest.fixture(params=["/nowhere/pagefind"])
def without_pagefind(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", request.param)
    caches = (pagefind.program, pagefind.program_version, search.language_program)
    for one in caches:
        one.cache_clear()
    yield
    for one in caches:
        one.cache_clear()


def test_all_pages_of_a_learner_lie_in_one_shard() -> None:
    pages = school(learners=PAGES_IN_A_SHARD)
    shards = in_shards(pages)
    assert len(shards) == 4
    assert sum(map(len, shards.values())) == len(pages)
    for room in ("l1", "l2", "l3"):
        assert sum(any(one.room == room for one in there) for there in shards.values()) == 1


def test_nobody_moves_when_somebody_joins() -> None:
    before, after = (rooms_by_shard(school(learners)) for learners in (200, 201))
    assert {room: after[room] for room in before} == before


def test_learners_move_only_to_one_other_shard_when_shards_double() -> None:
    most = 2 * PAGES_IN_A_SHARD // 4
    before, after = (rooms_by_shard(school(learners)) for learners in (most, most + 1))
    assert set(before.values()) == {"en-0-of-2", "en-1-of-2"}
    goes = {
        "en-0-of-2": ("en-0-of-4", "en-2-of-4"),
        "en-1-of-2": ("en-1-of-4", "en-3-of-4"),
    }
    assert all(after[room] in goes[name] for room, name in before.items())


def test_every_language_has_shards_of_its_own() -> None:
    pages = [page(), page("a/", lang="ar"), page("b/", lang="pt-BR"), page("c/", lang="pt")]
    assert {name: len(there) for name, there in in_shards(pages).items()} == {
        "ar-0-of-1": 1, "en-0-of-1": 1, "pt-0-of-1": 2,
    }  # fmt: skip


def test_bundles_lie_where_their_pages_lie() -> None:
    pages = [*school(learners=PAGES_IN_A_SHARD // 3), page("a/", lang="ar", room="l1")]
    bundles = [
        bundle
        for room in {one.room for one in pages}
        for bundle in bundles_of(room.encode(), [one for one in pages if one.room == room])
    ]
    assert len(bundles) == len({one.room for one in pages}) + 1, "Arabic is apart"
    by_page, by_bundle = in_shards(pages), in_shards(bundles)
    assert list(by_page) == list(by_bundle) == ["ar-0-of-1", "en-0-of-2", "en-1-of-2"]
    for name, there in by_page.items():
        assert {one.room.encode() for one in there} == {one.part for one in by_bundle[name]}
        assert [one for one in pages if lies_in(one, name)] == there


@pytest.mark.parametrize(
    ("what", "value"), [("html", "<p>They sing.</p>"), ("title", "Wasps"), ("picture", None)]
)
def test_the_sign_of_a_bundle_is_that_of_all_its_pages_say(what: str, value: object) -> None:
    pages = [page(), page("learners/ana/")]
    (before,), (same,) = bundles_of(b"ana", pages), bundles_of(b"ana", list(pages))
    (after,) = bundles_of(b"ana", [pages[0], page("learners/ana/", **{what: value})])
    assert before.sign == same.sign != after.sign
    assert before.place == after.place


@pytest.mark.usefixtures("with_pagefind")
class TestWithPagefind:
    def test_contents_are_asked_for_one_after_the_other(self) -> None:
        pages = school(learners=3)
        asked: list[str] = []

        def html_of(one: Searchable) -> str:
            asked.append(one.address)
            return one.html

        assert make_shard("en-0-of-1", reversed(pages), html_of) == make_shard("en-0-of-1", pages)
        assert asked == sorted(one.address for one in pages)

    def test_what_cannot_be_had_ends_the_work(self) -> None:
        class LostError(Exception):
            pass

        def html_of(one: Searchable) -> str:
            if one.address.startswith("learners/l2"):
                raise LostError
            return one.html

        with pytest.raises(LostError):
            make_shard("en-0-of-1", school(learners=4), html_of)

    def test_the_same_pages_give_the_same_bytes(self) -> None:
        pages = [*school(learners=12), page(), page("topics/insects/", kind="topic", learner=None)]
        first = make_shard("en-0-of-1", in_shards(pages)["en-0-of-1"])
        for _ in range(3):
            assert make_shard("en-0-of-1", in_shards(reversed(pages))["en-0-of-1"]) == first

    def test_an_edited_story_changes_its_own_shard_only(self) -> None:
        pages = school(learners=PAGES_IN_A_SHARD // 2)
        edited = [page(pages[0].address, room=pages[0].room), *pages[1:]]
        before, after = in_shards(pages), in_shards(edited)
        assert len(before) == 2
        assert [name for name in before if before[name] != after[name]] == [
            rooms_by_shard(pages)[pages[0].room]
        ]

    def test_nothing_is_left_of_a_page_that_went(self) -> None:
        pages = [page(), page("learners/ana/journal/one/", html="<p>A zebrafish.</p>")]
        assert b"zebrafish" in unpacked(make_shard("en-0-of-1", pages))
        left = make_shard("en-0-of-1", pages[:1])
        assert b"zebrafish" not in unpacked(left)
        assert len([path for path in left if "/fragment/" in path]) == 1

    def test_a_page_says_what_readers_see_of_it(self) -> None:
        files = make_shard("en-0-of-1", [page()])
        (fragment,) = (content for path, content in files.items() if "/fragment/" in path)
        told = json.loads(gzip.decompress(fragment).removeprefix(search.SIGNATURE))
        assert told["url"] == "learners/ana/projects/bees/"
        assert told["content"] == "Bees in our yard. They dance to tell the way."
        assert told["meta"] == {
            "title": "Bees in our yard", "learner": "Ana", "topics": "Nature / Insects",
        }  # fmt: skip
        assert [one["id"] for one in told["anchors"]] == [
            "pg-kind:project", "pg-day:2026-03-04", "pg-picture:media/abcdef.jpg",
        ]  # fmt: skip

    def test_pages_can_be_narrowed_down(self) -> None:
        pages = [page(), page("topics/insects/", kind="topic", learner=None, topics=(), day=None)]
        files = make_shard("en-0-of-1", pages)
        told = json.loads(files["search/en-0-of-1/facets.json"])
        fragments = {path.split("/")[-1].split(".")[0] for path in files if "/fragment/" in path}
        assert set(told.pop("ids")) == fragments
        assert told == {
            "kind": [["project", "topic"], [[0], [1]]],
            "learner": [["Ana"], [[0], []]],
            "topic": [["Insects", "Nature"], [[1, 0], []]],
            "year": [["2026"], [[0], []]],
        }

    def test_names_of_files_are_not_words(self) -> None:
        html = """<p>Look: <img src="zebrafish.jpg" alt="1 > 0, 2 < 3">
            <svg><title>axolotl</title></svg></p>"""
        files = make_shard("en-0-of-1", [page(html=html, picture="media/pangolin.jpg")])
        words = unpacked({path: files[path] for path in files if "/index/" in path})
        assert b"look" in words
        for name in (b"zebrafish", b"pangolin", b"axolotl", b"media"):
            assert name not in words

    def test_what_every_page_repeats_is_not_found_on_every_page(self) -> None:
        html = """<h2 class="pg-section__title">Zebrafish</h2><p>They dance.</p>
            <ul class="pg-cards"><li>pangolin</li></ul><dl class="pg-facts"><dt>axolotl</dt></dl>"""
        words = unpacked(make_shard("en-0-of-1", [page(html=html)]))
        assert b"dance" in words
        for word in (b"Zebrafish", b"pangolin", b"axolotl"):
            assert word not in words

    def test_a_topic_is_found_by_its_name_alone(self) -> None:
        topic = page("topics/insects/", kind="topic", title="Insects", html="<p>zebrafish</p>")
        words = unpacked(make_shard("en-0-of-1", [topic]))
        assert b"insect" in words and b"zebrafish" not in words

    @pytest.mark.parametrize(
        "html",
        ["", "<nav>All</nav>", "<p>1 < 2 & \"3\" 'x' <b>not closed", "<p>\u200b</p>", "</main>x"],
    )
    def test_no_page_is_left_out(self, html: str) -> None:
        odd = page(html=html, title="Is \"1 < 2\" & 'so', on: a, b?")
        files = make_shard("en-0-of-1", [odd, page("learners/ana/")])
        assert len([path for path in files if "/fragment/" in path]) == 2

    def test_what_shards_share_is_there_once(self) -> None:
        foreign = page("a/", lang="ar"), page("b/", lang="tl")
        pages = [*school(learners=PAGES_IN_A_SHARD // 2), *foreign]
        shards = {name: make_shard(name, there) for name, there in in_shards(pages).items()}
        entries = {name: made[entry_address(name)] for name, made in shards.items()}
        files = common_files(entries) | program_files(languages_of(entries))
        assert sorted(files) == [
            "search/ar-0-of-1/wasm.ar.pagefind", "search/en-0-of-2/wasm.en.pagefind",
            "search/pagefind.js", "search/search.json", "search/tl-0-of-1/wasm.unknown.pagefind",
        ]  # fmt: skip
        told = json.loads(files["search/search.json"])
        assert told["languages"] == {
            "ar": ["ar-0-of-1"], "en": ["en-0-of-2", "en-1-of-2"], "tl": ["tl-0-of-1"],
        }  # fmt: skip
        made = [path for shard in shards.values() for path in shard]
        assert not [path for path in made if path.endswith((".js", ".css", ".pagefind"))]

    def test_browsers_ask_again_only_when_something_changed(self) -> None:
        entries = {"en-0-of-1": make_shard("en-0-of-1", [page()])[entry_address("en-0-of-1")]}
        same = common_files(entries)["search/search.json"]
        changed = make_shard("en-0-of-1", [page(html="<p>They sing.</p>")])
        edited = changed[entry_address("en-0-of-1")]
        assert common_files(dict(entries))["search/search.json"] == same
        assert common_files({"en-0-of-1": edited})["search/search.json"] != same


@pytest.mark.usefixtures("without_pagefind")
def test_without_pagefind_there_is_no_search() -> None:
    assert search_version() is None
    with pytest.raises(NoSearch, match="not installed"):
        make_shard("en-0-of-1", [page()])


@pytest.mark.parametrize("without_pagefind", [sys.executable], indirect=True)
@pytest.mark.usefixtures("without_pagefind")
def test_a_program_that_stops_is_not_waited_for() -> None:
    """It knows no `--service`, so it leaves, whatever is still to be said to it."""
    with pytest.raises(NoSearch, match="stopped before it was done"):
        make_shard("en-0-of-1", school(learners=300))


def test_a_school_without_pages_has_no_shards() -> None:
    assert in_shards([]) == {} and make_shard("en-0-of-1", []) == {}


def test_every_kind_has_a_word_in_the_box_and_every_word_is_a_kind() -> None:
    box = (THEME / "search.html").read_text(encoding="utf-8")
    assert set(re.findall(r'<option value="(\w+)" data-one=', box)) == set(KINDS)


def test_every_repeated_part_is_in_a_template() -> None:
    parts = [*(THEME / "pages").iterdir(), *(THEME / "parts").iterdir()]
    templates = "".join(path.read_text(encoding="utf-8") for path in parts)
    for selector in REPEATED:
        name = selector.split()[0].removeprefix(".")
        assert name in templates or name == "headerlink", selector
