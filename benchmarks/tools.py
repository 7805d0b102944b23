"""Every tool of the comparison: how it builds, and what a build from nothing must not find."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from formats.ours import WITHOUT_SEARCH

OURS, OURS_WITH_SEARCH = "ours", "ours-search"
OUR_COMMAND = (sys.executable, "-m", "portfolio_gen")
#: Programs that a Python package carries inside; its own starter would cost a Python on top.
CARRIED = {"hugo": "hugo/binaries/hugo", "pagefind": "pagefind_bin/pagefind"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """One way to build the school; its commands run one after the other in the school's folder."""

    title: str
    format: str
    site: str
    commands: tuple[tuple[str, ...], ...]
    needs: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    largest: int = 1_000_000
    why: str = ""


def tools(work: Path) -> dict[str, Tool]:
    """All tools by their short names, ours first, with the paths that `install` gives them."""
    return {**_ours(), **_small_layouts(work), **_mkdocs_kin(work)}


def make_cold(tool: Tool, folder: Path) -> None:
    """Take away everything an earlier build left in the school's folder."""
    for pattern in (tool.site, f".{tool.site}.*", *tool.kept):
        for path in folder.glob(pattern):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()


def _ours() -> dict[str, Tool]:
    build = (*OUR_COMMAND, "build")
    shared = {"format": "ours", "site": "site", "kept": (".portfolio/*",)}
    return {
        OURS: Tool(title="portfolio_gen", commands=((*build, "-f", WITHOUT_SEARCH),), **shared),
        OURS_WITH_SEARCH: Tool(title="portfolio_gen with search", commands=(build,), **shared),
    }


def _small_layouts(work: Path) -> dict[str, Tool]:
    """The tools that get the small layout and write no search index."""
    hugo = (_program(work, "hugo"), "--quiet", "--destination")
    pagefind = (_program(work, "pagefind"), "--quiet", "--site")
    eleventy = work / "tools/eleventy/node_modules/@11ty/eleventy/cmd.cjs"
    pelican = (_program(work, "pelican"), "--quiet", "content", "-s", "pelicanconf.py", "-o")
    kept = ("resources", ".hugo_build.lock")
    return {
        "hugo": Tool(
            title="Hugo", format="hugo", site="site", needs=("hugo",), kept=kept,
            commands=((*hugo, "site"),),
        ),
        "hugo-pagefind": Tool(
            title="Hugo, then Pagefind", format="hugo", site="searched", kept=kept,
            needs=("hugo", "pagefind"),
            commands=((*hugo, "searched"), (*pagefind, "searched")),
        ),
        "eleventy": Tool(
            title="Eleventy", format="eleventy", site="site", needs=("eleventy",),
            commands=(("node", str(eleventy), "--quiet", "--output=site"),),
        ),
        "pelican": Tool(
            title="Pelican", format="pelican", site="site", needs=("pelican",),
            kept=("cache", "__pycache__"), commands=((*pelican, "site"),),
        ),
    }  # fmt: skip


def _mkdocs_kin(work: Path) -> dict[str, Tool]:
    """Material and its kin; each has its own settings and its own folder for the site."""
    return {
        "mkdocs": Tool(
            title="MkDocs + Material, sections", format="mkdocs", site="site-mkdocs",
            needs=("mkdocs",), commands=(_quiet(work, "mkdocs", "mkdocs.yml"),),
        ),
        "mkdocs-pruned": Tool(
            title="MkDocs + Material, pruned", format="mkdocs", site="site-pruned",
            needs=("mkdocs",), commands=(_quiet(work, "mkdocs", "pruned.yml"),),
            largest=300, why="every page repeats all learners, which takes gigabytes",
        ),
        "properdocs": Tool(
            title="ProperDocs + Material, sections", format="mkdocs", site="site-properdocs",
            needs=("properdocs",), commands=(_quiet(work, "properdocs", "properdocs.yml"),),
        ),
        "zensical": Tool(
            title="Zensical, sections", format="mkdocs", site="site-zensical",
            needs=("zensical",), kept=(".cache",), largest=300,
            why="it needed more than 23 GiB of memory",
            commands=((_program(work, "zensical"), "build", "-f", "zensical.yml"),),
        ),
    }  # fmt: skip


def _quiet(work: Path, name: str, settings: str) -> tuple[str, ...]:
    return (_program(work, name), "build", "--quiet", "-f", settings)


def _program(work: Path, name: str) -> str:
    folder = work / "tools" / name
    inside = folder.glob(f"lib/python*/site-packages/{CARRIED.get(name, '-')}")
    return str(next(inside, folder / "bin" / name))
