"""The school for Hugo: learners are sections, projects are bundles, topics are tags."""

from __future__ import annotations

from pathlib import Path

from formats.files import put, put_pictures
from formats.layout import CSS, PAGE
from formats.plain import Dialect, PlainPage, alert, front_matter, plain_pages
from people import Person

HUGO_TOML = """baseURL = "http://127.0.0.1:1313/"
title = "Benchmark School"
disableKinds = ["RSS"]
[taxonomies]
tag = "tags"
[markup.goldmark.renderer]
unsafe = true
"""
SIDE = """{{ if and (eq .Section "learners") (ne .RelPermalink "/learners/") }}
{{ with .CurrentSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>
<ul>{{ range .RegularPagesRecursive }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}{{ end }}"""
MAIN = """{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ with .GetTerms "tags" }}
<ul class="tags">{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}
</ul>{{ end }}PAGES{{ end }}"""
PAGES = """<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>"""


def write_hugo(school: list[Person], to: Path) -> None:
    """Pages below `content/`, with layouts for a page, a list and the topics."""
    put(to / "hugo.toml", HUGO_TOML)
    put(to / "static/style.css", CSS)
    layouts = to / "layouts/_default"
    body = '{{ block "main" . }}{{ end }}'
    base = PAGE.format(
        title="{{ .Title }}", body=body, side=SIDE, contents="{{ .TableOfContents }}"
    )
    put(layouts / "baseof.html", base)
    for kind in ("single", "list"):
        put(layouts / f"{kind}.html", MAIN.replace("PAGES", ""))
    for kind in ("term", "taxonomy"):
        put(layouts / f"{kind}.html", MAIN.replace("PAGES", PAGES))
    for page in plain_pages(school, Dialect(note=alert)):
        values: dict[str, object] = {"title": page.title}
        if page.topics:
            values["tags"] = page.topics
        put(to / "content" / _file(page), front_matter(values) + page.body)
    put_pictures(
        school, lambda learner, number: to / f"content/learners/{learner}/projects/p{number}"
    )


def _file(page: PlainPage) -> str:
    if not page.has_folder:
        return f"{page.address}.md"
    return f"{page.address}/{'_index' if page.has_pages else 'index'}.md".lstrip("/")
