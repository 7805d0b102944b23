"""The guards, by what they guard, with the tests that should notice a change in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_ALL: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Modules of the package, with the names in each that count (none: all), and their tests."""

    modules: Mapping[str, frozenset[str]]
    tests: tuple[str, ...]


GROUPS = {
    "audience": Group(
        modules={
            "model/audience.py": _ALL,
            "analysis/audience.py": _ALL,
            "analysis/consent.py": _ALL,
            "analysis/who_sees.py": _ALL,
            "analysis/seen_items.py": _ALL,
            "reading/policy.py": _ALL,
        },
        tests=(
            "tests/analysis/test_audience.py",
            "tests/analysis/test_who_sees.py",
            "tests/reading/test_school.py",
            "tests/reading/test_portfolio.py",
            "portfolio_gen/model/audience.py",
            "portfolio_gen/analysis/consent.py",
        ),
    ),
    "sanitiser": Group(
        modules={
            "story/safety.py": _ALL,
            "story/web.py": _ALL,
            "story/links.py": _ALL,
            "story/limits.py": _ALL,
            "story/trial.py": _ALL,
            "story/render.py": _ALL,
            "story/raw_html.py": _ALL,
            "story/code_blocks.py": _ALL,
            "story/blocks.py": _ALL,
            "story/dressing.py": _ALL,
            "story/walk.py": _ALL,
        },
        tests=("tests/story", "portfolio_gen/story"),
    ),
    "paths": Group(
        modules={
            "story/folder.py": _ALL,
            "analysis/files.py": _ALL,
            "reading/folder.py": _ALL,
            "reading/media.py": _ALL,
            "reading/dated.py": _ALL,
            "build/publish.py": frozenset(
                {"check_folder", "check_edition_there", "edition_in", "own_folder",
                 "keep_out_of_git", "twin_of"}
            ),
        },
        tests=(
            "tests/story/test_folder.py",
            "tests/reading/test_folder.py",
            "tests/reading/test_learner.py",
            "tests/reading/test_portfolio.py",
            "tests/analysis/test_files.py",
            "tests/build/test_publish.py",
            "portfolio_gen/reading/folder.py",
        ),
    ),
    "ownership": Group(
        modules={
            "analysis/nearby.py": _ALL,
            "analysis/attach.py": _ALL,
            "reading/feedback.py": _ALL,
            "reading/portfolio.py": _ALL,
            "reading/learner.py": frozenset({"read_learner", "_name_own_consent"}),
            "reading/roster.py": frozenset({"Roster", "read_roster", "_roster", "_line"}),
        },
        tests=(
            "tests/analysis/test_nearby.py",
            "tests/analysis/test_attach.py",
            "tests/analysis/test_audience.py",
            "tests/reading/test_learner.py",
            "tests/reading/test_school.py",
            "tests/reading/test_portfolio.py",
        ),
    ),
}  # fmt: skip
