"""The school for MkDocs with Material, and for ProperDocs and Zensical, which read the same pages.

Each tool has settings of its own name. `sections` lists the doors only, as a large site should;
`pruned` leaves the navigation to MkDocs and lets Material cut it, as Material advises.
"""

from __future__ import annotations

from pathlib import Path

from formats.files import put, put_pictures
from formats.plain import Dialect, admonition, front_matter, plain_pages
from people import Person

SETTINGS = """site_name: Benchmark School
site_dir: site-{name}
theme:
  name: material
  font: false
  features: [{features}]
plugins: [search, tags]
markdown_extensions:
  - admonition
  - attr_list
  - tables
  - toc: {{permalink: true}}
  - pymdownx.superfences
  - pymdownx.tasklist: {{custom_checkbox: true}}
validation: {{nav: {{omitted_files: ignore}}}}
"""
DOORS = "nav: [{Home: index.md}, {Learners: learners/index.md}, {Topics: topics.md}]\n"
FEATURES = "navigation.indexes, navigation.tabs"
DIALECT = Dialect(note=admonition, link_to_folder="/index.md", link_to_file=".md")


def write_mkdocs(school: list[Person], to: Path) -> None:
    """Pages below `docs/`, and settings for each tool that reads them."""
    for name in ("mkdocs", "properdocs", "zensical"):
        put(to / f"{name}.yml", SETTINGS.format(name=name, features=FEATURES) + DOORS)
    pruned = SETTINGS.format(name="pruned", features=f"{FEATURES}, navigation.prune")
    put(to / "pruned.yml", pruned)
    put(to / "docs/topics.md", "# Topics\n\n<!-- material/tags -->\n")
    for page in plain_pages(school, DIALECT):
        front = front_matter({"tags": page.topics}) if page.topics else ""
        name = f"{page.address}/index.md" if page.has_folder else f"{page.address}.md"
        put(to / "docs" / name.lstrip("/"), f"{front}# {page.title}\n\n{page.body}")
    put_pictures(school, lambda learner, number: to / f"docs/learners/{learner}/projects/p{number}")
