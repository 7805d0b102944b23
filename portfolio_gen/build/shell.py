"""What MkDocs makes of a site: its own pages and files, and what stands around every page.

It is apart from everything else because it changes only when somebody changes `docs/`, the theme
or mkdocs.yml; until then the last one serves again, and MkDocs need not even be started.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Collection, Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from portfolio_gen.build.frames import Frames
from portfolio_gen.build.kept import digest
from portfolio_gen.build.store import Store
from portfolio_gen.build.tree import sign_of
from portfolio_gen.model.audience import Edition
from portfolio_gen.pages.frame import Site

#: Extensions of Markdown that read nothing but the page: those of the usual libraries, without
#: the two that put other files into it.
PLAIN = re.compile(
    r"(markdown\.extensions\.)?(abbr|admonition|attr_list|codehilite|def_list|extra|fenced_code|"
    r"footnotes|md_in_html|meta|nl2br|sane_lists|smarty|tables|toc|wikilinks)"
    r"|pymdownx\.(?!snippets|b64)\w+"
)
#: What MkDocs also writes, and the engine writes better.
OURS = frozenset({"index.html", "sitemap.xml", "sitemap.xml.gz"})


class Guide(Struct, frozen=True, kw_only=True):
    """A page of `docs/`, for whoever searches."""

    address: str
    title: str
    html: str


class Shell(Struct, frozen=True, kw_only=True):
    """The pages of `docs/` and the theme's files as MkDocs wrote them into `folder`.

    `command` is what they were made for, "build" or "serve". `files` are signs by file, `docs` the
    addresses of the pages of `docs/`, `welcome` the words of its front page, and `site_dir` where
    the site stands: `by_settings` where it is certain that mkdocs.yml says so, and not somebody
    who wanted it elsewhere this once. `watched` are the files and folders that all this was made
    from, and `made_from` is the sign of their content and of everything else that was used; None
    where that cannot be told.
    """

    command: str
    site: Site
    frames: Frames
    welcome: str
    docs: tuple[str, ...]
    folder: str
    files: dict[str, bytes]
    guides: tuple[Guide, ...]
    site_dir: str
    by_settings: bool = False
    watched: tuple[str, ...] = ()
    made_from: bytes | None = None

    @property
    def sign(self) -> bytes:
        """The sign of what stands around generated pages."""
        taken = tuple(address for address in self.docs if address)
        return digest((self.site, self.frames.by_depth, self.frames.made, self.welcome, taken))

    def content(self, file: str) -> bytes | None:
        """The bytes of one of its files; None when they are no longer what they were."""
        try:
            content = (Path(self.folder) / file).read_bytes()
        except OSError:
            return None
        return content if sign_of(content) == self.files[file] else None

    def to_remember(self) -> Shell | None:
        """What can serve another time; nothing of a theme that asks about every page."""
        if self.frames.whole is not None or self.made_from is None:
            return None
        return replace(self, frames=Frames(by_depth=dict(self.frames.by_depth)))


def files_in(folder: Path) -> dict[str, bytes]:
    """The signs of everything that MkDocs wrote and that is not the engine's own."""
    named = sorted((Path(name).as_posix(), path) for name, path in _files_of(folder))
    return {name: sign_of(path.read_bytes()) for name, path in named if name not in OURS}


def sources_sign(watched: Iterable[str], school: bytes, addresses: bytes) -> bytes:
    """The sign of everything that a shell is made from.

    `school` is the sign of the school, and `addresses` that of the addresses of all generated
    pages: a page of `docs/` may lead to any of them, and MkDocs says when it leads nowhere.
    """
    found = {
        path: [(name, sign_of(file.read_bytes())) for name, file in _files_of(Path(path))]
        for path in watched
    }
    return digest((found, school, addresses))


def check_docs(docs: str, seen: Collection[str]) -> None:
    """Raise OSError when MkDocs has not seen a file of `docs/`.

    It takes a folder that cannot be looked into for an empty one.
    """
    for name, _ in _files_of(Path(docs)):
        name = Path(name).as_posix()
        if name not in seen and not name.endswith("README.md"):  # An index.md goes before it.
            raise OSError(errno.EIO, os.strerror(errno.EIO), name)


def _files_of(path: Path) -> Iterator[tuple[str, Path]]:
    """The file at this path, or all files below it; MkDocs follows links, and so does this."""
    if path.is_file():
        yield "", path
        return
    for folder, _, files in sorted(os.walk(path, onerror=_refuse, followlinks=True)):
        for name in sorted(files):
            file = Path(folder, name)
            if file.is_file():
                yield str(file.relative_to(path)), file


def _refuse(fault: OSError) -> None:
    raise fault


def may_repeat(extensions: Iterable[str], plugins: Iterable[str], text: str) -> bool:
    """Whether the same sources make the same shell: nothing foreign has a say in it.

    `text` is that of mkdocs.yml, which may name other files or the machine's own settings.
    """
    foreign = set(plugins) - {"portfolio"}
    foreign |= {one for one in extensions if not PLAIN.fullmatch(one)}
    return not foreign and not any(word in text for word in ("!ENV", "INHERIT", "hooks"))


def put_in_place(new: Path, place: Path) -> None:
    """Let `new` stand in the place of whatever folder stands there."""
    old = place.with_suffix(".old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def folder_for(root: Path, edition: Edition, command: str, site_dir: Path) -> Path:
    """Where what MkDocs made for this site is kept until it is made again."""
    name = sha256(f"{command} {site_dir}".encode()).hexdigest()[:16]
    return Store.of(root, edition).folder / "shells" / name
