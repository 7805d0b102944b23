"""The school for Eleventy, with Nunjucks layouts; topics are collections of its tags."""

from __future__ import annotations

from pathlib import Path

from formats.files import put, put_pictures
from formats.layout import CSS, PAGE
from formats.plain import Dialect, alert, front_matter, plain_pages
from people import Person

CONFIG = """export default function (config) {
  config.addPassthroughCopy("content/**/*.png");
  config.addPassthroughCopy({ "style.css": "style.css" });
  config.addCollection("byLearner", (api) => {
    const found = {};
    for (const page of api.getAll()) {
      if (page.data.learner) (found[page.data.learner] ??= []).push(page);
    }
    return found;
  });
  config.addFilter("topic", (name) => name.toLowerCase().replaceAll(" ", "-"));
  return {
    dir: { input: "content", includes: "../_includes", output: "site" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
"""
SIDE = """{% if learner %}<ul>{% for p in collections.byLearner[learner] %}
<li><a href="{{ p.url }}">{{ p.data.title }}</a></li>{% endfor %}</ul>{% endif %}"""
BODY = """<h1>{{ title }}</h1>{{ content | safe }}{% if tags %}<ul class="tags">
{% for t in tags %}<li><a href="/tags/{{ t | topic }}/">{{ t }}</a></li>{% endfor %}</ul>
{% endif %}"""
TOPIC = """---
pagination: {data: collections, size: 1, alias: topicName, filter: [all, byLearner]}
permalink: "/tags/{{ topicName | topic }}/"
eleventyComputed: {title: "{{ topicName }}"}
---
<ul>{% for p in collections[topicName] %}
<li><a href="{{ p.url }}">{{ p.data.title }}</a></li>{% endfor %}</ul>
"""
TOPICS = """---
title: Topics
permalink: /tags/
---
<ul>{% for name, pages in collections %}{% if name != "all" and name != "byLearner" %}
<li><a href="/tags/{{ name | topic }}/">{{ name }}</a></li>{% endif %}{% endfor %}</ul>
"""


def write_eleventy(school: list[Person], to: Path) -> None:
    """Pages below `content/`, each with its own address, as Eleventy drops days from names."""
    put(to / "package.json", '{"type": "module", "private": true}\n')
    put(to / "eleventy.config.js", CONFIG)
    put(to / "style.css", CSS)
    put(
        to / "_includes/page.njk",
        PAGE.format(title="{{ title }}", body=BODY, side=SIDE, contents=""),
    )
    put(to / "content/content.json", '{"layout": "page.njk"}\n')
    put(to / "content/topic.njk", TOPIC)
    put(to / "content/topics.njk", TOPICS)
    for page in plain_pages(school, Dialect(note=alert)):
        address = f"/{page.address}/index.html".replace("//", "/")
        values: dict[str, object] = {"title": page.title, "permalink": address}
        if page.learner:
            values["learner"] = page.learner
        if page.topics:
            values["tags"] = page.topics
        name = f"{page.address}/index.md" if page.has_folder else f"{page.address}.md"
        put(to / "content" / name.lstrip("/"), front_matter(values) + page.body)
    put_pictures(
        school, lambda learner, number: to / f"content/learners/{learner}/projects/p{number}"
    )
