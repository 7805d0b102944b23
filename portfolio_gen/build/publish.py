"""The finished site takes the place of the old one in one step; readers never meet half of it.

Two trees take turns: readers have one, and the next build changes the other, so that publishing
costs what changed and not what is there. Only a folder that an earlier build made, or an empty
one, is ever replaced, so a slip in the settings cannot delete somebody's work.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from portfolio_gen.build.glance import Trees
from portfolio_gen.build.tree import flush, flush_folders, link_all, remove, save
from portfolio_gen.build.tree_looks import TreeLooks, looks_after, looks_of_tree, sign_of_looks
from portfolio_gen.model.audience import Edition

MANIFEST = ".portfolio-gen.json"
#: Below it lie the sites that are for some, each in a folder of its own.
OUT = "out"
#: What a school writes, how its site looks, and what is kept of both: never a place for a site.
CLOSED = ("students", "school", "docs", "theme", ".git", ".portfolio")
AT_FDCWD = -100
RENAME_EXCHANGE = 2


class CannotPublish(Exception):
    """The site's folder may not be replaced; `reason` is a code of `messages.py`."""

    def __init__(self, reason: str, folder: Path) -> None:
        super().__init__(reason)
        self.reason = reason
        self.folder = folder

    @property
    def told(self) -> str:
        """What a person reads."""
        from portfolio_gen.messages import problem
        from portfolio_gen.model.place import Place

        found = problem(self.reason, Place(file=str(self.folder)))
        return f"{self.folder}: {found.message} {found.help}"


class Published(Struct, frozen=True, kw_only=True):
    """What is remembered of a published site: its files with their signs, and how both trees
    looked when it was done."""

    files: dict[str, bytes]
    site: bytes | None
    twin: bytes | None


class Twin(Struct, frozen=True, kw_only=True):
    """The tree in `folder`, which is changed while readers have the other, at `site`.

    `there` are the files that it has to begin with, with their signs. `site_looks` and `looks`
    tell how both trees look; all three are empty when the twin is made from nothing.
    """

    site: Path
    folder: Path
    there: Mapping[str, bytes]
    site_looks: TreeLooks
    looks: TreeLooks


def check_folder(site: Path, root: Path) -> None:
    """Raise CannotPublish unless `site` is ours, empty or not there yet, and no part of what the
    school writes."""
    site = site.absolute()
    for above in site.parents:
        if os.path.lexists(above) and not above.is_dir():
            raise CannotPublish("site-folder-not-a-folder", above)
    leads_to = _way_to(site)
    if leads_to in (root.resolve(), *root.resolve().parents, Path.home().resolve()):
        raise CannotPublish("site-folder-in-use", site)
    for closed in (root.absolute() / name for name in CLOSED):
        if leads_to.is_relative_to(_way_to(closed)):
            raise CannotPublish("site-folder-in-use", closed)
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise CannotPublish("site-folder-not-a-folder", site)
    if not site.exists():
        return
    is_ours = (site / MANIFEST).is_file() and not (site / ".git").exists()
    if any(site.iterdir()) and not is_ours:
        raise CannotPublish("site-folder-in-use", site)


def check_edition_there(site: Path, edition: Edition) -> None:
    """Raise CannotPublish where an edition for some would take the place of another, or would
    stand inside a site: whoever may read that would find it there.

    The public edition may take any site's place, so that a slip can be put right.
    """
    if edition.kind == "public":
        return
    site = site.absolute()
    if any((folder / MANIFEST).is_file() for folder in (*site.parents, *_way_to(site).parents)):
        raise CannotPublish("site-inside-a-site", site)
    if (site / MANIFEST).is_file() and edition_in(site) != str(edition):
        raise CannotPublish("site-of-another-edition", site)


def _way_to(folder: Path) -> Path:
    """Where a folder really lies, also one that is not there yet or goes round in a circle."""
    return Path(os.path.realpath(folder))


def edition_in(site: Path) -> str:
    """The edition that a folder of ours holds; the public one where it does not say."""
    try:
        listed = json.loads((site / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return "public"
    return str(listed.get("edition", "public")) if isinstance(listed, dict) else "public"


def own_folder(root: Path, edition: Edition) -> Path | None:
    """Where the site of an edition for some stands unless somebody says where; None for the
    public one, which has MkDocs' own place."""
    if edition.kind == "public":
        return None
    return root / OUT / str(edition).replace(":", "-")


def keep_out_of_git(folder: Path) -> None:
    """Let git pass over `folder`, whatever the school's own `.gitignore` says."""
    folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")


def twin_of(site: Path, root: Path) -> Path:
    """Where the next version of `site` is put together: out of readers' sight, on its disk."""
    site = site.absolute()
    name = sha256(os.fsencode(site)).hexdigest()[:16]
    kept = root / ".portfolio" / "trees"
    kept.mkdir(parents=True, exist_ok=True)
    above = next(folder for folder in site.parents if folder.exists())
    if above.stat().st_dev == kept.stat().st_dev:
        return kept / name
    return site.parent / f".{site.name}.{name}"


def open_twin(
    site: Path, root: Path, before: Published | None, trees: Trees | None = None
) -> Twin:
    """The twin of the site, ready to be changed.

    It has the files of the site where that is exactly what the last build left; else it is empty.
    `trees` tells how both look where somebody has looked already.
    """
    folder = twin_of(site, root)
    _recover(folder, site)
    site_looks, looks = trees or (None, None)
    if before and trees is None:
        site_looks = looks_of_tree(site, before.files)
        looks = looks_of_tree(folder, before.files)
    if before is None or site_looks is None or sign_of_looks(site_looks) != before.site:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return Twin(site=site, folder=folder, there={}, site_looks={}, looks={})
    if looks is None or sign_of_looks(looks) != before.twin:
        shutil.rmtree(folder, ignore_errors=True)
        link_all(site, folder, before.files)
        looks = looks_of_tree(folder, before.files)
    return Twin(
        site=site, folder=folder, there=before.files, site_looks=site_looks, looks=looks or {}
    )


def publish(
    twin: Twin, files: Mapping[str, bytes], edition: Edition, jobs: int = 1
) -> Published:
    """Put the twin, which has these `files` by now, in the place of the site.

    Afterwards the old tree is brought up to date, so that nothing that has left the site stays
    behind, and becomes the next twin.
    """
    site, folder, there = twin.site, twin.folder, twin.there
    with_manifest = {**files, MANIFEST: _manifest(folder, files, edition, fresh=not there)}
    gone = there.keys() - with_manifest.keys()
    changed = [file for file, sign in with_manifest.items() if there.get(file) != sign]
    remove(folder, gone)
    had_site = site.exists()
    flush(folder, changed)
    _take_place(folder, site)
    flush_folders({folder.parent, site.parent})  # Before the old tree changes.
    if had_site and there:  # The trees have changed places, and so have their looks.
        remove(folder, gone)
        link_all(site, folder, changed)
        site_looks = looks_after(site, twin.looks, changed, gone)
        looks = looks_after(folder, twin.site_looks, changed, gone)
    else:
        shutil.rmtree(folder, ignore_errors=True)
        link_all(site, folder, with_manifest, jobs)
        site_looks = looks_of_tree(site, with_manifest)
        looks = looks_of_tree(folder, with_manifest)
    return Published(
        files=with_manifest,
        site=sign_of_looks(site_looks) if site_looks else None,
        twin=sign_of_looks(looks) if looks else None,
    )


@contextmanager
def lock(root: Path) -> Iterator[bool]:
    """Hold the repository's build lock; yields whether nobody else holds it.

    The kernel frees it when a build is killed, so there is nothing to clean up.
    """
    folder = root / ".portfolio"
    folder.mkdir(exist_ok=True)
    with open(folder / "lock", "a") as handle:
        try:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        except (ImportError, OSError):
            pass  # No such locks here: two builds at once stay possible, and each whole.
        yield True


def _manifest(twin: Path, files: Mapping[str, bytes], edition: Edition, *, fresh: bool) -> bytes:
    """Write for whom the site is and the list of its files; a folder with it is one of ours."""
    signs = {name: sign.hex() for name, sign in sorted(files.items())}
    listed = {"edition": str(edition), "files": signs}
    content = json.dumps(listed, separators=(",\n", ": ")).encode()
    save(str(twin), MANIFEST, content, fresh=fresh)
    return sha256(content).digest()


def _take_place(twin: Path, site: Path) -> None:
    """The twin is the site from now on, and the old site, if there was one, is the twin."""
    if not site.exists():
        site.parent.mkdir(parents=True, exist_ok=True)
        os.rename(twin, site)
        return
    if not _exchange(twin, site):
        old = aside(twin)
        os.rename(site, old)
        try:
            os.rename(twin, site)
        except OSError:
            os.rename(old, site)
            raise
        os.rename(old, twin)


def aside(twin: Path) -> Path:
    """Where the old site stands for a moment on systems that cannot exchange two folders."""
    return twin.with_name(twin.name + "-old")


def _recover(twin: Path, site: Path) -> None:
    """Bring back the old site where a build ended at the very moment when it stood aside."""
    old = aside(twin)
    if not old.exists():
        return
    if site.exists():
        shutil.rmtree(old, ignore_errors=True)
    else:
        os.rename(old, site)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step where the system can; say whether it did."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    paths = os.fsencode(one), os.fsencode(other)
    return renameat2(AT_FDCWD, paths[0], AT_FDCWD, paths[1], RENAME_EXCHANGE) == 0
