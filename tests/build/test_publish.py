"""The site is always whole, what left it is gone, and nobody's other folder is ever replaced.

Two trees take turns: readers have one, the next build changes the other.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from portfolio_gen.build import publish as module
from portfolio_gen.build import tree as trees
from portfolio_gen.build.publish import (
    MANIFEST,
    CannotPublish,
    Published,
    Twin,
    check_edition_there,
    check_folder,
    edition_in,
    keep_out_of_git,
    lock,
    open_twin,
    own_folder,
    publish,
    twin_of,
)
from portfolio_gen.build.tree import save, sign_of
from portfolio_gen.model.audience import Edition


@dataclass
class Desk:
    """A school whose site is built again and again, with what is remembered from each time."""

    root: Path
    before: Published | None = None

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def twin(self) -> Path:
        return twin_of(self.site, self.root)

    def build(self, **pages: str) -> set[str]:
        """Publish a site of these pages; returns the files that had to be written for it."""
        files = {f"{name.replace('__', '/')}.html": text.encode() for name, text in pages.items()}
        twin = self.open_twin()
        there = twin.there
        signs = {file: sign_of(content) for file, content in files.items()}
        missing = {file for file, sign in signs.items() if there.get(file) != sign}
        for file in missing:
            save(str(self.twin), file, files[file], fresh=not there)
        self.before = publish(twin, signs, Edition.named("public"))
        return missing

    def open_twin(self) -> Twin:
        return open_twin(self.site, self.root, self.before)

    def is_as_published(self) -> bool:
        """Whether the next build finds the site as the last one left it."""
        return bool(self.open_twin().there)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    root = tmp_path / "school"
    root.mkdir()
    return Desk(root)


def pages_in(tree: Path) -> dict[str, str]:
    """The words of every page of a tree; its own list of files is left out."""
    files = (path for path in tree.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(tree).as_posix(): path.read_text() for path in files}


def everything_in(tree: Path) -> set[str]:
    return {path.relative_to(tree).as_posix() for path in tree.rglob("*")}


# -- one site takes the place of another --


def test_a_first_site_appears_with_a_list_of_its_files(desk: Desk) -> None:
    assert desk.build(index="one") == {"index.html"}
    assert pages_in(desk.site) == {"index.html": "one"}
    assert "index.html" in (desk.site / MANIFEST).read_text()


def test_a_new_site_takes_the_old_ones_place_and_only_what_changed_is_written(desk: Desk) -> None:
    desk.build(index="one", deep__page="same")
    for text in ("two", "three", "four"):
        assert desk.build(index=text, deep__page="same") == {"index.html"}
        assert pages_in(desk.site) == {"index.html": text, "deep/page.html": "same"}


def test_readers_have_the_old_site_until_the_new_one_is_whole(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What readers have is looked at just before the new tree takes its place and just after."""
    desk.build(index="one", gone="old", deep__page="deep")
    seen = []

    def looked_at(twin: Path, site: Path) -> None:
        seen.append(pages_in(site))
        take_place(twin, site)
        seen.append(pages_in(site))

    take_place = module._take_place
    monkeypatch.setattr(module, "_take_place", looked_at)
    desk.build(index="two", deep__page="deep", new="new")
    assert seen[0] == {"index.html": "one", "gone.html": "old", "deep/page.html": "deep"}
    assert seen[1] == {"index.html": "two", "deep/page.html": "deep", "new.html": "new"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can exchange folders")
def test_on_linux_there_is_no_moment_without_a_site(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def renamed(one: Path, other: Path) -> None:
        raise AssertionError(f"{one} was renamed to {other}")

    desk.build(index="one")
    monkeypatch.setattr(os, "rename", renamed)
    desk.build(index="two")
    assert pages_in(desk.site) == {"index.html": "two"}


def test_a_file_that_both_trees_have_is_never_written_into(desk: Desk) -> None:
    """Most files are one file under two names: what is written into one is in the other, too."""
    desk.build(index="one", same="same")
    desk.build(index="two", same="same")
    shared = [os.stat(tree / "same.html") for tree in (desk.site, desk.twin)]
    assert shared[0].st_ino == shared[1].st_ino, "there is a file to be careful with"
    there = desk.open_twin().there
    save(str(desk.twin), "same.html", b"other", fresh=not there)
    assert pages_in(desk.site) == {"index.html": "two", "same.html": "same"}
    assert (desk.twin / "same.html").read_text() == "other"


def test_a_build_that_ends_half_way_leaves_the_site_and_the_next_one_is_whole(desk: Desk) -> None:
    desk.build(index="one", same="same")
    there = desk.open_twin().there
    save(str(desk.twin), "index.html", b"half", fresh=not there)
    save(str(desk.twin), "stray.html", b"half", fresh=not there)
    assert pages_in(desk.site) == {"index.html": "one", "same.html": "same"}
    assert desk.build(index="two", same="same") == {"index.html"}
    assert pages_in(desk.site) == {"index.html": "two", "same.html": "same"}


def test_a_build_that_ends_right_after_the_exchange_leaves_nothing_stale(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Readers have the new site then, but nobody remembers it, and the old tree is not mended."""

    def plug_is_pulled(*_: object) -> None:
        raise KeyboardInterrupt

    desk.build(index="one", gone="old")
    with monkeypatch.context() as patched:
        patched.setattr(module, "link_all", plug_is_pulled)
        with pytest.raises(KeyboardInterrupt):
            desk.build(index="two")
    assert pages_in(desk.site) == {"index.html": "two"}
    for _ in range(2):
        desk.build(index="three")
        assert pages_in(desk.site) == pages_in(desk.twin) == {"index.html": "three"}


def test_what_leaves_the_site_leaves_both_trees_with_its_folder(desk: Desk) -> None:
    desk.build(index="one", gone="old", learners__ana__index="Ana")
    desk.build(index="one")
    for tree in (desk.site, desk.twin):
        assert everything_in(tree) == {"index.html", MANIFEST}


def test_a_folder_that_cannot_go_keeps_its_site_from_being_published(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty folder in a site still tells its name."""

    def refuses(self: Path) -> None:
        raise PermissionError(errno.EACCES, "no right")

    desk.build(index="one", learners__ana__index="Ana")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "rmdir", refuses)
        with pytest.raises(PermissionError):
            desk.build(index="one")
    assert pages_in(desk.site) == {"index.html": "one", "learners/ana/index.html": "Ana"}
    desk.build(index="one")
    assert everything_in(desk.site) == {"index.html", MANIFEST}


def test_what_comes_back_is_there_again(desk: Desk) -> None:
    desk.build(index="one", learners__ana="Ana")
    desk.build(index="one")
    assert desk.build(index="one", learners__ana="Ana") == {"learners/ana.html"}
    assert pages_in(desk.site) == {"index.html": "one", "learners/ana.html": "Ana"}


# -- a site or a twin that is not as it was left --


def changed(tree: Path) -> None:
    (tree / "same.html").unlink()
    (tree / "same.html").write_text("SAME")


def written_into(tree: Path) -> None:
    with open(tree / "same.html", "a") as page:
        page.write(" and more")


def a_page_less(tree: Path) -> None:
    (tree / "same.html").unlink()


def a_page_more(tree: Path) -> None:
    (tree / "stray.html").write_text("stray")


def a_page_more_in_a_folder(tree: Path) -> None:
    (tree / "deep/stray.html").write_text("stray")


def gone(tree: Path) -> None:
    tree.rename(tree.with_name("elsewhere"))


BY_HAND = [changed, written_into, a_page_less, a_page_more, a_page_more_in_a_folder, gone]
WHOLE = {"index": "two", "same": "same", "deep__page": "deep"}


def called(change: Callable[[Path], None]) -> str:
    return change.__name__


def published_twice(desk: Desk) -> None:
    desk.build(**WHOLE | {"index": "zero"})
    desk.build(**WHOLE | {"index": "one"})


def is_whole(desk: Desk) -> bool:
    """Whether this build and the next leave the whole site, and nothing but that."""
    for _ in range(2):
        desk.build(**WHOLE)
        files = {"index.html": "two", "same.html": "same", "deep/page.html": "deep"}
        if (pages_in(desk.site), pages_in(desk.twin)) != (files, files):
            return False
    return True


@pytest.mark.parametrize("change", BY_HAND, ids=called)
def test_a_site_changed_by_hand_is_seen_and_made_whole(
    desk: Desk, change: Callable[[Path], None]
) -> None:
    published_twice(desk)
    assert desk.is_as_published()
    change(desk.site)
    assert not desk.is_as_published()
    assert is_whole(desk)


@pytest.mark.parametrize("change", [one for one in BY_HAND if one is not written_into], ids=called)
def test_a_twin_that_is_damaged_or_gone_is_made_again_from_the_site(
    desk: Desk, change: Callable[[Path], None]
) -> None:
    published_twice(desk)
    change(desk.twin)
    assert desk.build(**WHOLE) == {"index.html"}, "the site is as it was, and serves"
    assert is_whole(desk)


def test_a_twin_that_is_written_into_may_be_the_site_so_both_are_made_again(desk: Desk) -> None:
    published_twice(desk)
    written_into(desk.twin)
    assert not desk.is_as_published()
    assert is_whole(desk)


def test_a_site_that_nobody_remembers_is_made_whole_from_nothing(desk: Desk) -> None:
    published_twice(desk)
    desk.before = None
    assert desk.build(index="two") == {"index.html"}
    assert pages_in(desk.site) == {"index.html": "two"}


# -- where a disk or a system cannot do everything --


def test_where_folders_cannot_be_exchanged_they_are_renamed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module.sys, "platform", "win32")
    published_twice(desk)
    assert is_whole(desk)
    assert sorted(path.name for path in desk.root.iterdir()) == [".portfolio", "site"]
    assert [path.name for path in desk.twin.parent.iterdir()] == [desk.twin.name]


def test_an_old_site_that_stood_aside_comes_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where folders cannot be exchanged, there is a moment without a site."""
    monkeypatch.setattr(module.sys, "platform", "win32")
    published_twice(desk)
    rename = os.rename

    def refuses(one: Path, other: Path) -> None:
        if Path(one) == desk.twin:
            raise PermissionError("somebody has a page open")
        rename(one, other)

    with monkeypatch.context() as patched:
        patched.setattr(os, "rename", refuses)
        with pytest.raises(PermissionError):
            desk.build(**WHOLE)
    assert pages_in(desk.site)["index.html"] == "one", "refused: it is where it was"

    def plug_is_pulled(one: Path, other: Path) -> None:
        if Path(one) == desk.twin:
            raise KeyboardInterrupt
        rename(one, other)

    with monkeypatch.context() as patched:
        patched.setattr(os, "rename", plug_is_pulled)
        with pytest.raises(KeyboardInterrupt):
            desk.build(**WHOLE)
    assert not desk.site.exists()
    assert is_whole(desk)
    assert [path.name for path in desk.twin.parent.iterdir()] == [desk.twin.name]


@pytest.mark.parametrize("few", [0, 100])
def test_what_is_published_is_on_the_disk_before(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    """File by file where few have changed, else the whole disk at once."""
    done = []
    monkeypatch.setattr("portfolio_gen.build.tree.FEW", few)
    fsync, take_place, flush_disk = os.fsync, module._take_place, trees._flush_disk
    monkeypatch.setattr(os, "fsync", lambda handle: (done.append("file"), fsync(handle)))
    monkeypatch.setattr(trees, "_flush_disk", lambda at: (done.append("disk"), flush_disk(at))[1])
    monkeypatch.setattr(module, "_take_place", lambda *at: (done.append("site"), take_place(*at)))
    desk.build(index="one")
    before = done[: done.index("site")]
    assert before if few else before[0] == "disk"


def test_a_full_disk_that_shows_late_leaves_the_old_site(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    published_twice(desk)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            desk.build(**WHOLE)
    assert pages_in(desk.site)["index.html"] == "one"
    assert is_whole(desk)


def test_where_a_file_cannot_have_two_names_it_is_copied(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(source: str, target: str) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", cannot)
    published_twice(desk)
    assert is_whole(desk)
    assert os.stat(desk.site / "same.html").st_nlink == 1


def test_the_twin_lies_out_of_sight_beside_what_is_kept_between_builds(desk: Desk) -> None:
    assert desk.twin.parent == desk.root / ".portfolio/trees"
    other = twin_of(desk.root / "other", desk.root)
    assert other.parent == desk.twin.parent and other != desk.twin


def test_a_site_on_another_disk_has_its_twin_there(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what lies on one disk can be exchanged in one step."""
    disk = tmp_path / "disk"
    disk.mkdir()
    usual = Path.stat

    def stat(self: Path, **how: bool) -> os.stat_result:
        found = usual(self, **how)
        if self == disk:
            return os.stat_result((*found[:2], found.st_dev + 1, *found[3:]))
        return found

    monkeypatch.setattr(Path, "stat", stat)
    twin = twin_of(disk / "school/site", desk.root)
    assert twin.parent == disk / "school" and twin.name.startswith(".site.")


# -- which folders may be replaced --


def test_a_folder_that_no_build_made_is_refused(desk: Desk, tmp_path: Path) -> None:
    work = tmp_path / "my-work"
    work.mkdir()
    (work / "essay.html").write_text("mine")
    (tmp_path / "a-file").write_text("x")
    (tmp_path / "a-link").symlink_to(work)
    for place in (work, tmp_path / "a-file", tmp_path / "a-link"):
        with pytest.raises(CannotPublish):
            check_folder(place, desk.root)


def test_a_site_that_somebody_keeps_in_git_is_refused(desk: Desk) -> None:
    desk.build(index="one")
    (desk.site / ".git").mkdir()
    with pytest.raises(CannotPublish):
        check_folder(desk.site, desk.root)


def test_the_school_what_it_lies_in_and_a_home_are_refused(desk: Desk) -> None:
    for place in (desk.root, desk.root.parent, Path.home()):
        with pytest.raises(CannotPublish):
            check_folder(place, desk.root)


def test_an_empty_folder_one_that_is_not_there_and_our_own_are_fine(desk: Desk) -> None:
    check_folder(desk.site, desk.root)
    desk.site.mkdir()
    check_folder(desk.site, desk.root)
    desk.build(index="one")
    check_folder(desk.site, desk.root)
    assert pages_in(desk.site) == {"index.html": "one"}


def test_two_builds_do_not_run_at_once(tmp_path: Path) -> None:
    with lock(tmp_path) as first, lock(tmp_path) as second:
        assert first and not second
    with lock(tmp_path) as again:
        assert again


# -- sites for some --


def named(edition: str) -> Edition:
    return Edition.named(edition)


def site_of(folder: Path, content: str | None) -> Path:
    folder.mkdir(parents=True)
    if content is not None:
        (folder / MANIFEST).write_text(content)
    return folder


@pytest.mark.parametrize(
    ("content", "edition"),
    [
        ('{"edition": "family:ana"}', "family:ana"),
        ('{"files": {}}', "public"),
        ("[]", "public"),
        ("{", "public"),
        ("\u00ff", "public"),
        (None, "public"),
    ],
)
def test_a_site_says_for_whom_it_is(tmp_path: Path, content: str | None, edition: str) -> None:
    assert edition_in(site_of(tmp_path / "site", content)) == edition


def test_what_is_published_says_for_whom_it_is(desk: Desk) -> None:
    desk.build(index="one")
    assert edition_in(desk.site) == "public"


def test_an_edition_for_some_never_takes_the_place_of_another(tmp_path: Path) -> None:
    ana = site_of(tmp_path / "ana", '{"edition": "family:ana"}')
    plain = site_of(tmp_path / "plain", "{}")
    check_edition_there(ana, named("family:ana"))
    check_edition_there(ana, named("public"))
    check_edition_there(plain, named("public"))
    check_edition_there(site_of(tmp_path / "empty", None), named("staff"))
    check_edition_there(tmp_path / "new", named("staff"))
    for site, edition in ((ana, "family:ben"), (ana, "staff"), (plain, "school")):
        with pytest.raises(CannotPublish) as refused:
            check_edition_there(site, named(edition))
        assert (refused.value.reason, refused.value.folder) == ("site-of-another-edition", site)


def test_an_edition_for_some_never_stands_inside_a_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_of(tmp_path / "site", '{"edition": "public"}')
    for inside in (site / "staff", site / "a/b/staff"):
        with pytest.raises(CannotPublish) as refused:
            check_edition_there(inside, named("staff"))
        assert (refused.value.reason, refused.value.folder) == ("site-inside-a-site", inside)
        check_edition_there(inside, named("public"))
    check_edition_there(tmp_path / "beside", named("staff"))
    (site / "a").mkdir()
    for here in (site, site / "a"):
        monkeypatch.chdir(here)
        with pytest.raises(CannotPublish):
            check_edition_there(Path("staff"), named("staff"))


def test_no_way_round_leads_an_edition_for_some_into_a_site(tmp_path: Path) -> None:
    site = site_of(tmp_path / "site", '{"edition": "public"}')
    (site / "assets").mkdir()
    (tmp_path / "way").symlink_to(site / "assets")
    (site / "out").symlink_to(tmp_path)
    for inside in (tmp_path / "way/staff", tmp_path / "way/a/staff", site / "out/staff"):
        with pytest.raises(CannotPublish) as refused:
            check_edition_there(inside, named("staff"))
        assert (refused.value.reason, refused.value.folder) == ("site-inside-a-site", inside)


def test_an_edition_for_some_has_a_folder_of_its_own(tmp_path: Path) -> None:
    assert own_folder(tmp_path, named("public")) is None
    assert own_folder(tmp_path, named("staff")) == tmp_path / "out/staff"
    assert own_folder(tmp_path, named("family:ana")) == tmp_path / "out/family-ana"


def test_git_passes_over_it_unless_somebody_says_something_else(tmp_path: Path) -> None:
    for folder in (tmp_path / "a/out", tmp_path / "a/out"):
        keep_out_of_git(folder)
        assert (folder / ".gitignore").read_text() == "*\n"
    (folder / ".gitignore").write_text("!staff\n")
    keep_out_of_git(folder)
    assert (folder / ".gitignore").read_text() == "!staff\n"


def test_each_refusal_says_why(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = tmp_path / "my-work"
    work.mkdir()
    (work / "essay.html").write_text("mine")
    (tmp_path / "a-file").write_text("x")
    (tmp_path / "a-link").symlink_to(work)
    (tmp_path / "to-ours").symlink_to(desk.root)
    empty = tmp_path / "empty"
    empty.mkdir()
    (tmp_path / "to-empty").symlink_to(empty)
    monkeypatch.setenv("HOME", str(empty))
    for place, reason in (
        (work, "site-folder-in-use"),
        (tmp_path / "a-file", "site-folder-not-a-folder"),
        (tmp_path / "a-link", "site-folder-not-a-folder"),
        (tmp_path / "to-ours", "site-folder-in-use"),
        (tmp_path / "to-empty", "site-folder-in-use"),
        (desk.root, "site-folder-in-use"),
        (desk.root.parent, "site-folder-in-use"),
        (desk.root.parent.parent, "site-folder-in-use"),
        (empty, "site-folder-in-use"),
    ):
        with pytest.raises(CannotPublish) as refused:
            check_folder(place, desk.root)
        assert (refused.value.reason, refused.value.folder) == (reason, place)
    monkeypatch.setenv("HOME", str(work))
    check_folder(empty, desk.root)
    with pytest.raises(CannotPublish):
        check_folder(tmp_path / "to-empty", desk.root)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CannotPublish) as refused:
        check_folder(Path("my-work"), desk.root)
    assert refused.value.folder == work


def test_a_school_and_a_home_are_refused_by_whatever_way_they_are_named(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    for name, place in (("way", desk.root), ("way-home", home)):
        (tmp_path / name).symlink_to(place)
    monkeypatch.setenv("HOME", str(tmp_path / "way-home"))
    for place in (desk.root, tmp_path, home):
        with pytest.raises(CannotPublish):
            check_folder(place, tmp_path / "way")
    check_folder(desk.root / "site", tmp_path / "way")


@pytest.mark.parametrize("closed", ["students", "school", "docs", "theme", ".git", ".portfolio"])
def test_what_the_school_writes_is_no_place_for_a_site(
    desk: Desk, tmp_path: Path, closed: str
) -> None:
    """Not even in a folder that is empty or not there: git and MkDocs would take it for work."""
    folder = desk.root / closed
    (tmp_path / "way").symlink_to(folder)
    inside = (folder, folder / "ana", folder / "ana/projects/site", folder / "../x/.." / closed)
    for place in inside:
        with pytest.raises(CannotPublish) as refused:
            check_folder(place, desk.root)
        assert (refused.value.reason, refused.value.folder) == ("site-folder-in-use", folder)
    (folder / "ana").mkdir(parents=True)
    for place in (*inside, tmp_path / "way", tmp_path / "way/ana", tmp_path / "way/site"):
        with pytest.raises(CannotPublish):
            check_folder(place, desk.root)
    check_folder(desk.root / f"{closed}-site", desk.root)
    check_folder(tmp_path / "other" / closed, desk.root)


def test_a_folder_of_the_school_that_lies_elsewhere_is_closed_there_too(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "disk/students").mkdir(parents=True)
    (desk.root / "students").symlink_to(tmp_path / "disk/students")
    with pytest.raises(CannotPublish):
        check_folder(tmp_path / "disk/students/site", desk.root)
    check_folder(tmp_path / "disk/site", desk.root)


def test_what_leads_nowhere_or_lies_below_a_file_is_not_a_folder(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "a-file").write_text("x")
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for name in ("a-file", "nowhere", "circle"):
        for place in (tmp_path / name, tmp_path / name / "site", tmp_path / name / "a/site"):
            with pytest.raises(CannotPublish) as refused:
                check_folder(place, desk.root)
            assert refused.value.reason == "site-folder-not-a-folder"
            assert refused.value.folder == tmp_path / name
    (tmp_path / "gone").mkdir()
    check_folder(tmp_path / "nowhere/site", desk.root)


def test_an_empty_folder_that_git_knows_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "kept/.git").mkdir(parents=True)
    with pytest.raises(CannotPublish):
        check_folder(tmp_path / "kept", desk.root)


def test_two_sites_of_one_school_have_two_twins(desk: Desk) -> None:
    one, other = twin_of(desk.root / "site", desk.root), twin_of(desk.root / "out/x", desk.root)
    assert one.parent == other.parent == desk.root / ".portfolio/trees" and one != other
    assert one == twin_of(desk.root / "site", desk.root) and len(one.name) == 16


def test_a_site_has_one_twin_however_it_is_named(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk.root)
    assert twin_of(Path("site"), desk.root) == desk.twin
