"""A built site that can be searched: its pages read again, indexed, and given the box.

Until a build does this itself. A test then needs the site alone, and `searchable_copy` goes.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import jinja2

from portfolio_gen.build.search import common_files, entry_address, make_shard
from portfolio_gen.build.searchable import KINDS, Searchable, in_shards
from portfolio_gen.pages.addresses import GOALS, relative

THEME = Path(__file__).parents[2] / "theme"
ARTICLE = re.compile(
    r'<article class="pg-content[^"]*">(.*)</article>\s*</div>\s*'
    r'(?:<nav class="pg-chapters"|</div>)',
    re.DOTALL,
)


def searchable_copy(site: Path, to: Path) -> Path:
    """The site in the folder `to`, with an index of its own pages and the box on each of them."""
    shutil.copytree(site, to)
    shards = {name: make_shard(name, pages) for name, pages in in_shards(searchables(to)).items()}
    files = [*shards.values(), common_files({n: f[entry_address(n)] for n, f in shards.items()})]
    for address, content in [pair for part in files for pair in part.items()]:
        path = to / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for path in to.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        place = '<button class="pg-scheme"'
        path.write_text(html.replace(place, box(_address(to, path)) + place, 1), encoding="utf-8")
    return to


def box(address: str) -> str:
    """The button and the box of `theme/search.html`, as the page at `address` has them."""
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(THEME))
    environment.filters["url"] = lambda target: relative(address, target)
    return environment.get_template("search.html").render()


def searchables(site: Path) -> Iterator[Searchable]:
    """The pages of a built site that can be found."""
    for path in sorted(site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        article = ARTICLE.search(html)
        kind = re.search(r'class="pg-page pg-page--(\w+)', html)
        named = f"{kind[1]}.html" if kind else "guide"
        address = _address(site, path)
        if article is None or named not in KINDS or address in ("", GOALS):
            continue
        yield _searchable(address, article[1], KINDS[named])


def _searchable(address: str, html: str, kind: str) -> Searchable:
    over = _first(r'class="pg-head__over">(.*?)</p>', html)
    title = _first(r"<h1[^>]*>(.*?)</h1>", html) or ""
    day = re.search(r'<time datetime="(\d{4}-\d\d-\d\d)"', html)
    trail = re.search(r'<nav class="pg-trail".*?</nav>', html, re.DOTALL)
    picture = re.search(r'<img[^>]*src="(?:\.\./)*(media/[^"]*)"', html)
    lang = re.search(r'<h1[^>]* lang="([^"]*)"', html)
    return Searchable(
        address=address,
        title=title,
        kind=kind,
        html=html,
        lang=lang[1] if lang else "en",
        learner=title if kind == "learner" else over,
        room=address.split("/")[1] if address.startswith("learners/") else None,
        topics=tuple(_words(one) for one in re.findall(r"<a[^>]*>(.*?)</a>", trail[0]))
        if trail and kind == "project"
        else (),
        day=date.fromisoformat(day[1]) if day and kind in ("project", "reflection") else None,
        picture=picture[1] if picture and kind != "topic" else None,
    )


def _first(pattern: str, html: str) -> str | None:
    found = re.search(pattern, html, re.DOTALL)
    return _words(found[1]) if found else None


def _words(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html)).replace("¶", "").strip()


def _address(site: Path, path: Path) -> str:
    folder = path.parent.relative_to(site).as_posix()
    return "" if folder == "." else f"{folder}/"
