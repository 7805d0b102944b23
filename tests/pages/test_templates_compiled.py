"""Compiled templates are kept like Python's own compiled modules, and only where those are."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from portfolio_gen.pages import templates


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of modules with a theme in it, which Python may write to."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(templates, "__file__", str(tmp_path / "templates.py"))
    (tmp_path / "a.html").write_text("{{ view }}", encoding="utf-8")
    (tmp_path / "__pycache__").mkdir()
    return tmp_path


def rendered(room: Path) -> str:
    return templates.environment(room).get_template("a.html").render(view="<b>")


def kept(room: Path) -> int:
    return len(list((room / "__pycache__").iterdir()))


def test_a_template_is_compiled_once(room: Path) -> None:
    assert rendered(room) == "&lt;b&gt;"
    assert kept(room) == 1
    assert rendered(room) == "&lt;b&gt;"


def test_a_changed_template_is_compiled_again(room: Path) -> None:
    rendered(room)
    (room / "a.html").write_text("[{{ view }}]", encoding="utf-8")
    assert rendered(room) == "[&lt;b&gt;]"


def test_damaged_bytes_only_cost_time(room: Path) -> None:
    rendered(room)
    (one,) = (room / "__pycache__").iterdir()
    one.write_bytes(one.read_bytes()[:-40])
    assert rendered(room) == "&lt;b&gt;"


def test_nothing_is_kept_where_python_keeps_nothing(
    room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    rendered(room)
    assert kept(room) == 0


def test_no_folder_for_compiled_modules_is_no_trouble(room: Path) -> None:
    (room / "__pycache__").rmdir()
    assert rendered(room) == "&lt;b&gt;"
