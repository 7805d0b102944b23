"""From an edition and its shell to the published site, and to what the next build remembers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from portfolio_gen.build import state as memory
from portfolio_gen.build.edition import EditionOf
from portfolio_gen.build.glance import Glance, Trees, listings, watch
from portfolio_gen.build.make_pages import Workplace
from portfolio_gen.build.pagefind import NoSearch
from portfolio_gen.build.publish import MANIFEST, open_twin, publish, twin_of
from portfolio_gen.build.school_files import stray_folders
from portfolio_gen.build.shell import Shell
from portfolio_gen.build.tidy import tidy
from portfolio_gen.build.tree import save
from portfolio_gen.build.write import LostFromStore, Pages, forget_lost_pages, write_pages
from portfolio_gen.build.write_search import ContentsAreLost, write_search
from portfolio_gen.pages.mistakes import MistakesView

#: A store that loses things while it is used is not worth waiting for.
ATTEMPTS = 3


class ShellIsLost(Exception):  # noqa: N818 - whoever catches it lets MkDocs make it again
    """A file that MkDocs made is no longer where it was kept."""


class Finished(Struct, frozen=True, kw_only=True):
    """A published site: how many pages it has, how many of them had to be rendered, and how many
    of its files are not as they were. `no_search` says why its index could not be made."""

    pages: int
    rendered: int
    changed: int
    no_search: str | None = None


def finish(
    edition: EditionOf,
    shell: Shell,
    site: Path,
    mistakes: Mapping[str, MistakesView] | None = None,
    trees: Trees | None = None,
) -> Finished:
    """Make what is missing of the site and put it in place in one step.

    Only a preview shows `mistakes`, by the address of the page above which they stand. `trees`
    tells how the site and its twin look, where somebody has looked already.
    """
    with _nothing_begun_stays(site, edition.desk.root):
        try:
            return _finish(edition, shell, site, mistakes, trees)
        except (NotADirectoryError, IsADirectoryError):  # A file takes a folder's place or back.
            edition.state.sites.pop(str(site), None)
            return _finish(edition, shell, site, mistakes, None)


@contextmanager
def _nothing_begun_stays(site: Path, root: Path) -> Iterator[None]:
    """Take away what was begun where no site stands and now none comes.

    On a disk of its own that lies beside the site, where others may look.
    """
    try:
        yield
    except BaseException:
        if not site.exists():
            shutil.rmtree(twin_of(site, root), ignore_errors=True)
        raise


def _finish(
    edition: EditionOf,
    shell: Shell,
    site: Path,
    mistakes: Mapping[str, MistakesView] | None,
    trees: Trees | None,
) -> Finished:
    state = edition.state
    before = state.sites.get(str(site))
    twin = open_twin(site, edition.desk.root, before, trees)
    there = twin.there
    place = Workplace(
        desk=edition.desk,
        site=shell.site,
        frames=shell.frames,
        tree=str(twin.folder),
        there=there,
        fresh=not there,
        welcome=shell.welcome,
        mistakes=mistakes or {},
    )
    pages = _written(edition, shell, place)
    files, no_search = dict(pages.files), None
    _place_shell(shell, place)
    if shell.site.has_search:
        try:
            pages, index = _with_search(edition, shell, place, pages)
            files = {**pages.files, **index}
        except NoSearch as reason:
            no_search = str(reason)
    changed = {file for file, sign in files.items() if there.get(file) != sign}
    changed |= there.keys() - files.keys() - {MANIFEST}
    if changed or before is None:
        state.sites[str(site)] = publish(twin, files, edition.desk.for_readers, edition.jobs)
    state.shells[shell.command] = shell.to_remember()
    tidy(edition)
    memory.save(edition.desk.store, state)
    return Finished(
        pages=_pages_in(files),
        rendered=pages.rendered,
        changed=len(changed),
        no_search=no_search,
    )


def glance_at(
    edition: EditionOf, shell: Shell, asked: str, finished: Finished, told: list[str], code: int
) -> Glance | None:
    """What the next build needs in order to see that nothing has changed; None where it could
    not be sure."""
    desk, state = edition.desk, edition.state
    learners = {name: edition.learners[name] for name in desk.lines}
    published = state.sites.get(shell.site_dir)
    if shell.made_from is None or published is None or published.site is None:
        return None
    others = {"school", *shell.watched, *stray_folders(desk.root, desk.lines)}
    watched = watch(desk.root, sorted(others), edition.now)
    return Glance(
        sure=watched is not None
        and state.school_content != b""
        and not any(one.look.fresh or not one.inputs for one in learners.values()),
        asked=asked,
        learners={name: one.look.sign.hex() for name, one in learners.items()},
        watched=watched or {},
        listed=listings(desk.root),
        site=shell.site_dir,
        twin=str(twin_of(Path(shell.site_dir), desk.root)),
        tree=published.site.hex(),
        files=sorted(published.files),
        pages=finished.pages,
        told=told,
        exit_code=code,
    )


def _written(edition: EditionOf, shell: Shell, place: Workplace) -> Pages:
    for _ in range(ATTEMPTS):
        try:
            return write_pages(edition, shell, place)
        except LostFromStore as lost:
            edition.take_in_again(lost.learners)
    raise OSError("the store loses what is put into it")


def _with_search(
    edition: EditionOf, shell: Shell, place: Workplace, pages: Pages
) -> tuple[Pages, dict[str, bytes]]:
    """The pages and the index of them; what the store has lost of their contents is made again."""
    try:
        return pages, write_search(edition, shell, place, pages.made)
    except ContentsAreLost:
        forget_lost_pages(edition)
        again = _written(edition, shell, place)
        again = replace(again, rendered=again.rendered + pages.rendered)
        return again, write_search(edition, shell, place, again.made)


def _place_shell(shell: Shell, place: Workplace) -> None:
    for file, sign in shell.files.items():
        if place.there.get(file) != sign:
            content = shell.content(file)
            if content is None:
                raise ShellIsLost(file)
            save(place.tree, file, content, fresh=place.fresh)


def _pages_in(files: Mapping[str, bytes]) -> int:
    return sum(1 for file in files if file.endswith("index.html"))
