"""Two builds of one school to compare: into the kept site, and of a copy that remembers nothing.

Both go through what `portfolio-gen build` calls. The clean build may use again what MkDocs made
of the very same school and `docs/`, as MkDocs costs more than everything else together.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

import jinja2
from msgspec.structs import replace

from portfolio_gen.build import desk
from portfolio_gen.build.edition import EditionOf, take_in_edition
from portfolio_gen.build.finish import Finished, ShellIsLost, finish
from portfolio_gen.build.shell import Shell
from portfolio_gen.cli.build import shell_by_mkdocs
from portfolio_gen.clock import moment
from portfolio_gen.model.audience import Edition
from portfolio_gen.pages import all_plans
from portfolio_gen.pages.feed import has_news
from portfolio_gen.verify.same import Site, first_difference, tree
from tests.editions.hidden import THEME
from tests.incremental.edits import Repository, change

#: In nanoseconds; a build so much later trusts how the files look.
LATER = 10_000_000_000
NEVER_LOADED = "assets/javascripts/lunr/"


def write_files(root: Path, school: Repository, known: dict[str, Any]) -> None:
    """Bring the folder from the `known` files to those of the school, as an editor would."""
    for path in known.keys() - school.files.keys():
        (root / path).unlink()
        _without_empty_folders(root / path, root)
    again = school.written_again & school.files.keys()
    for path in sorted(school.files):
        if known.get(path) != school.files[path] or path in again:
            _write(root / path, school.files[path])
    for path in school.touched & school.files.keys():
        os.utime(root / path, follow_symlinks=False)


def _write(file: Path, content: str | bytes | tuple[str]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, tuple) or file.is_symlink():
        file.unlink(missing_ok=True)
    if isinstance(content, tuple):
        file.symlink_to(content[0])
    else:
        file.write_bytes(content.encode() if isinstance(content, str) else content)


def _without_empty_folders(file: Path, root: Path) -> None:
    for folder in file.parents:
        if folder == root or any(folder.iterdir()):
            return
        folder.rmdir()


def difference(kept: Site, clean: Site) -> str:
    """The first file, and the first line of it, in which two sites are not the same; or nothing."""
    found = first_difference(kept, clean)
    if found is None:
        return ""
    path, number = found
    if not number:
        return f"{path} is only in the {'kept' if path in kept else 'clean'} site"
    lines = [(*site[path].split(b"\n"), b"")[number - 1][:400] for site in (kept, clean)]
    return f"{path}:{number}\n  kept  {lines[0]!r}\n  clean {lines[1]!r}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """An edition that was built; `finished` is None where nothing may be published."""

    edition: EditionOf
    finished: Finished | None


@dataclass(kw_only=True)
class KeptSite:
    """One edition of a school in `folder` that is edited and built again and again.

    `meanwhile` happens in every build between taking in the learners and making the pages.
    """

    folder: Path
    edition: str = "public"
    jobs: int = 1
    school: Repository = field(default_factory=Repository)
    meanwhile: Callable[[], object] = lambda: None
    _known: dict[str, Any] = field(default_factory=dict)
    _known_clean: dict[str, Any] = field(default_factory=dict)
    _shells: dict[str, Shell] = field(default_factory=dict)
    _published: dict[str, Any] = field(default_factory=dict)
    _last_clean: tuple[Any, Any] = (None, None)

    @property
    def root(self) -> Path:
        return self.folder / "school"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def edit(self, random: Random) -> str:
        """Change something by chance; the name of what was done.

        After what nothing may be published with was done, it is taken back first: else hardly
        anything would be published any more after a few edits.
        """
        if self._published:
            self.school.files = dict(self._published)
        return change(self.school, random)

    def write(self) -> None:
        """The school's files as they are by now, on disk."""
        write_files(self.root, self.school, self._known)
        self._known = dict(self.school.files)

    def build(self, *, later: int = LATER) -> Built:
        """What `portfolio-gen build` does, so many nanoseconds later."""
        self.write()
        edition = self.take_in(later=later)
        self.meanwhile()
        if edition.stopped:
            return Built(edition=edition, finished=None)
        config = str(self.root / "mkdocs.yml")
        shell = edition.kept_shell("build", config, str(self.site))
        while True:
            if shell is None:
                shell = shell_by_mkdocs(edition, config, str(self.site), command="build")
            try:
                return Built(edition=edition, finished=finish(edition, shell, self.site))
            except ShellIsLost:
                shell = None

    def take_in(self, *, later: int = LATER) -> EditionOf:
        """What is known of everybody before any page is made."""
        return self._take_in(self.root, later)

    def clean(self, *, by_mkdocs: bool = True) -> tuple[Built, Site]:
        """The same school built elsewhere by somebody who has never seen it.

        What was just built so is not built again; unless `by_mkdocs`, neither is its shell.
        """
        of = (dict(self.school.files), self.school.day, self.edition)
        if by_mkdocs or self._last_clean[0] != of:
            self._last_clean = of, self._built_clean(by_mkdocs)
        return self._last_clean[1]

    def _built_clean(self, by_mkdocs: bool) -> tuple[Built, Site]:
        root, site = self.folder / "clean" / "school", self.folder / "clean" / "site"
        shutil.rmtree(root / ".portfolio", ignore_errors=True)
        shutil.rmtree(site, ignore_errors=True)
        write_files(root, self.school, self._known_clean)
        self._known_clean = dict(self.school.files)
        edition = self._take_in(root, LATER)
        if edition.stopped:
            return Built(edition=edition, finished=None), {}
        key = self._all_that_mkdocs_sees(edition)
        shell = None if by_mkdocs else self._shells.get(key)
        if shell is None:
            config = str(root / "mkdocs.yml")
            shell = shell_by_mkdocs(edition, config, str(site), command="build")
            kept = self.folder / "shells" / key
            shutil.copytree(shell.folder, kept, dirs_exist_ok=True)
            self._shells[key] = replace(shell, folder=str(kept))
        return Built(edition=edition, finished=finish(edition, shell, site)), tree(site)

    def _take_in(self, root: Path, later: int) -> EditionOf:
        return take_in_edition(
            root,
            Edition.named(self.edition),
            self.school.day,
            theme=THEME,
            now=moment() + later,
            jobs=self.jobs,
        )

    def _all_that_mkdocs_sees(self, edition: EditionOf) -> str:
        """A name for the school's files, `docs/` and the addresses of all pages together."""
        seen = [one for one in self.school.files.items() if not one[0].startswith("students/")]
        addresses = [plan.address for plan in all_plans(edition.shown)]
        parts = (sorted(seen), sorted(addresses), has_news(edition.shown), self.school.day)
        return sha256(repr(parts).encode()).hexdigest()[:16]

    def must_be_right(self, *, later: int = LATER, by_mkdocs: bool = True) -> Finished | None:
        """Build, and fail unless the site and its problems are those of a clean build."""
        kept = self.build(later=later)
        clean, wanted = self.clean(by_mkdocs=by_mkdocs)
        assert kept.edition.problems == clean.edition.problems
        assert (kept.finished is None) == (clean.finished is None)
        if kept.finished is not None:
            found = difference(tree(self.site), wanted)
            assert not found, found
            self._published = dict(self.school.files)
        return kept.finished


@contextmanager
def templates_once() -> Iterator[None]:
    """While it lasts, Jinja reads each template once, and MkDocs lists its theme's files once.

    That is most of the work of a small site, and neither changes here. The theme is a little
    smaller, too, without the forty files of one folder that our pages never load, and no frame
    is made for pages that lie deeper than any of these schools.
    """
    listed: dict[tuple[str, ...], list[str]] = {}
    list_templates = jinja2.Environment.list_templates

    def list_once(made: jinja2.Environment, *args: Any, **more: Any) -> list[str]:
        key = tuple(made.loader.searchpath)
        if key not in listed:
            found = list_templates(made, *args, **more)
            listed[key] = [name for name in found if not name.startswith(NEVER_LOADED)]
        return listed[key]

    with (
        patch("portfolio_gen.build.desk.environment", cache(desk.environment)),
        patch("portfolio_gen.theme_frame.DEEPEST", 8),
        patch.object(jinja2.Environment, "list_templates", list_once),
    ):
        yield


@templates_once()
def walk(
    folder: Path, edition: str, seed: int, edits: int, *, mkdocs_every: int = 10, **more: Any
) -> list[str]:
    """Make so many edits by chance and compare after each; the names of all that were made."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    kept, random, clock = KeptSite(folder=folder, edition=edition, **more), Random(seed), Random(0)
    made, published = ["nothing"], 0
    kept.must_be_right()
    for number in range(1, edits + 1):
        made.append(kept.edit(random))
        later = clock.choice((0, LATER))
        try:
            finished = kept.must_be_right(later=later, by_mkdocs=number % mkdocs_every == 0)
        except Exception as fault:
            fault.add_note(f"edition {edition}, seed {seed}, edit {number}: {made[-1]}")
            raise
        published += finished is not None
    assert published > edits * 0.7, f"only {published} of {edits} edits were published"
    return made
