"""The school for Pelican: every page is an article, a learner is a category, topics are tags."""

# ruff: noqa: E501 - words and files as they are

from __future__ import annotations

from pathlib import Path

from formats.files import put, put_pictures
from formats.layout import CSS, PAGE
from formats.plain import Dialect, PlainPage, admonition, plain_pages
from people import Person

SETTINGS = """import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
PATH = "content"
SITENAME = "Benchmark School"
SITEURL = ""
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
THEME = "theme"
PLUGIN_PATHS = ["."]
PLUGINS = ["siblings"]
STATIC_PATHS = ["learners"]
THEME_STATIC_DIR = "."
DIRECT_TEMPLATES = ["tags"]
TAGS_SAVE_AS = "tags/index.html"
CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = ""
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DEFAULT_PAGINATION = False
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.meta": {},
        "admonition": {},
        "attr_list": {},
        "tables": {},
        "toc": {"permalink": True},
        "pymdownx.superfences": {},
        "pymdownx.tasklist": {"custom_checkbox": True},
    },
    "output_format": "html5",
}
"""
SIBLINGS = '''"""Gives every article the other pages of its learner."""

from pelican import signals


def link(generator):
    by_learner = {}
    for article in generator.articles:
        by_learner.setdefault(str(article.category), []).append(article)
    for article in generator.articles:
        name = str(article.category)
        article.side = by_learner[name] if name != "school" else []


def register():
    signals.article_generator_finalized.connect(link)
'''
EXTENDS = "{% extends 'base.html' %}"
ARTICLE = """{% extends 'base.html' %}{% block title %}{{ article.title }}{% endblock %}
{% block content %}<h1>{{ article.title }}</h1>{{ article.content }}{% if article.tags %}
<ul class="tags">{% for t in article.tags %}<li><a href="/{{ t.url }}">{{ t }}</a></li>
{% endfor %}</ul>{% endif %}{% endblock %}
{% block side %}<ul>{% for a in article.side %}<li><a href="/{{ a.url }}">{{ a.title }}</a></li>
{% endfor %}</ul>{% endblock %}"""
TOPIC = """{% extends 'base.html' %}{% block content %}<h1>{{ tag }}</h1>
<ul>{% for a in articles %}<li><a href="/{{ a.url }}">{{ a.title }}</a></li>{% endfor %}</ul>
{% endblock %}"""
TOPICS = """{% extends 'base.html' %}{% block content %}<h1>Topics</h1>
<ul>{% for t, _ in tags|sort %}<li><a href="/{{ t.url }}">{{ t }}</a></li>{% endfor %}</ul>
{% endblock %}"""
UNUSED = ["archives", "author", "authors", "categories", "category", "index", "page", "period_archives"]


def write_pelican(school: list[Person], to: Path) -> None:
    """Articles below `content/`, with a theme of the small layout."""
    put(to / "pelicanconf.py", SETTINGS)
    put(to / "siblings.py", SIBLINGS)
    put(to / "theme/static/style.css", CSS)
    templates = to / "theme/templates"
    blocks = {name: f"{{% block {name} %}}{{% endblock %}}" for name in ("side", "contents")}
    title = "{% block title %}{{ SITENAME }}{% endblock %}"
    body = "{% block content %}{% endblock %}"
    put(templates / "base.html", PAGE.format(title=title, body=body, **blocks))
    put(templates / "article.html", ARTICLE)
    put(templates / "tag.html", TOPIC)
    put(templates / "tags.html", TOPICS)
    for name in UNUSED:
        put(templates / f"{name}.html", EXTENDS)
    for page in plain_pages(school, Dialect(note=admonition)):
        name = f"{page.address or 'home'}/index.md" if page.has_folder else f"{page.address}.md"
        put(to / "content" / name, _fields(page) + page.body)
    put_pictures(
        school, lambda learner, number: to / f"content/learners/{learner}/projects/p{number}"
    )


def _fields(page: PlainPage) -> str:
    fields = {
        "title": page.title,
        "date": "2026-05-11",
        "category": page.learner or "school",
        "slug": page.address.replace("/", "-") or "home",
        "url": f"{page.address}/" if page.address else "./",
        "save_as": f"{page.address}/index.html".lstrip("/"),
    }
    if page.topics:
        fields["tags"] = ", ".join(page.topics)
    return "".join(f"{name}: {value}\n" for name, value in fields.items()) + "\n"
