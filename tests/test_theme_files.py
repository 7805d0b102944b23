"""MkDocs takes the same files from a theme as ever, without looking through its hidden folders."""

from __future__ import annotations

import os
from pathlib import Path

import jinja2
import pytest
from mkdocs.config import load_config

from portfolio_gen.theme_files import VisibleFiles, lists_visible_files
from tests.small_school import write_school


def listed(theme: Path) -> list[str]:
    return VisibleFiles(str(theme)).list_templates()


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    for name in ("main.html", "assets/a.css", "assets/deep/b.js", ".icons/c.svg", "assets/.git/d"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path


def test_what_lies_in_a_hidden_folder_is_not_listed(theme: Path) -> None:
    assert listed(theme) == ["assets/a.css", "assets/deep/b.js", "main.html"]


def test_what_is_not_listed_can_still_be_loaded(theme: Path) -> None:
    """Templates put icons into pages."""
    loader = VisibleFiles(str(theme))
    assert loader.get_source(jinja2.Environment(), ".icons/c.svg")[0] == ".icons/c.svg"


def test_of_two_themes_each_name_is_listed_once(theme: Path, tmp_path_factory) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "main.html").write_text("mine", encoding="utf-8")
    (other / "mine.html").write_text("mine", encoding="utf-8")
    names = VisibleFiles([str(other), str(theme)]).list_templates()
    assert names == ["assets/a.css", "assets/deep/b.js", "main.html", "mine.html"]


def test_mkdocs_takes_what_it_took(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With Material's theme, and without its fourteen thousand icons ever being looked at."""
    folders = load_config(str(write_school(tmp_path) / "mkdocs.yml")).theme.dirs
    everything = jinja2.FileSystemLoader(folders).list_templates()
    looked, walk = [], os.walk

    def noted(*args: object, **more: object):
        for found in walk(*args, **more):
            looked.append(found[0])
            yield found

    monkeypatch.setattr(os, "walk", noted)
    names = VisibleFiles(folders).list_templates()
    assert names == [name for name in everything if not name.startswith(".")] != everything
    assert looked and not [folder for folder in looked if ".icons" in folder]


def test_a_loader_of_another_kind_is_left_alone() -> None:
    made = jinja2.Environment(loader=jinja2.DictLoader({"a": "b"}))
    assert lists_visible_files(lambda: made)().loader is made.loader
    assert made.list_templates() == ["a"]
