"""The guards, by what they guard, with the tests that should notice a change in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_ALL: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Modules with the names in each that count (none: all), and their tests, quick ones first."""

    modules: Mapping[str, frozenset[str]]
    tests: tuple[str, ...]


GROUPS = {
    "audience": Group(
        modules={
            "portfolio_gen/model/audience.py": _ALL,
            "portfolio_gen/analysis/audience.py": _ALL,
            "portfolio_gen/analysis/consent.py": _ALL,
            "portfolio_gen/analysis/who_sees.py": _ALL,
            "portfolio_gen/analysis/seen_items.py": _ALL,
            "portfolio_gen/reading/policy.py": _ALL,
            "portfolio_gen/reading/other_words.py": _ALL,
            "portfolio_gen/reading/audience_words.py": _ALL,
            "portfolio_gen/reading/wishes.py": _ALL,
            "portfolio_gen/reading/free_names.py": _ALL,
            "portfolio_gen/reading/audience_apart.py": _ALL,
            "portfolio_gen/reading/nodes.py": _ALL,
            "portfolio_gen/reading/typos/whole_lines.py": _ALL,
        },
        tests=(
            "tests/reading/test_other_words.py",
            "tests/reading/test_free_names.py",
            "tests/reading/test_audience_apart.py",
            "tests/reading/test_whole_lines.py",
            "tests/reading/test_fields.py",
            "tests/analysis/test_audience.py",
            "tests/analysis/test_consent.py",
            "tests/analysis/test_projection.py",
            "tests/analysis/test_seen_items.py",
            "tests/reading/test_learner.py",
            "tests/reading/test_waiting.py",
            "tests/analysis/test_who_sees.py",
            "tests/reading/test_school.py",
            "tests/reading/test_portfolio.py",
            "portfolio_gen/model/audience.py",
        ),
    ),
    "sanitiser": Group(
        modules={
            "portfolio_gen/story/safety.py": _ALL,
            "portfolio_gen/story/web.py": _ALL,
            "portfolio_gen/story/links.py": _ALL,
            "portfolio_gen/story/limits.py": _ALL,
            "portfolio_gen/story/trial.py": _ALL,
            "portfolio_gen/story/render.py": _ALL,
            "portfolio_gen/story/raw_html.py": _ALL,
            "portfolio_gen/story/code_blocks.py": _ALL,
            "portfolio_gen/story/blocks.py": _ALL,
            "portfolio_gen/story/dressing.py": _ALL,
            "portfolio_gen/story/walk.py": _ALL,
        },
        tests=(
            "tests/story/test_safety.py",
            "tests/story/test_limits.py",
            "tests/story/test_web.py",
            "tests/story/test_finished.py",
            "tests/story/test_rendering.py",
            "tests/story/test_problems.py",
            "portfolio_gen/story",
        ),
    ),
    "paths": Group(
        modules={
            "portfolio_gen/story/folder.py": _ALL,
            "portfolio_gen/analysis/files.py": _ALL,
            "portfolio_gen/reading/folder.py": _ALL,
            "portfolio_gen/reading/media.py": _ALL,
            "portfolio_gen/reading/waiting.py": _ALL,
            "portfolio_gen/reading/decode.py": frozenset({"bytes_of"}),
            "portfolio_gen/reading/dated.py": _ALL,
            "portfolio_gen/build/publish.py": frozenset(
                {"check_folder", "check_edition_there", "edition_in", "own_folder",
                 "keep_out_of_git", "twin_of", "_way_to"}
            ),
        },
        tests=(
            "tests/reading/test_waiting.py",
            "tests/reading/test_school.py",
            "tests/story/test_folder.py",
            "tests/reading/test_folder.py",
            "tests/reading/test_decode.py",
            "tests/reading/test_learner.py",
            "tests/reading/test_portfolio.py",
            "tests/analysis/test_files.py",
            "tests/build/test_publish.py",
            "portfolio_gen/reading/folder.py",
        ),
    ),
    "ownership": Group(
        modules={
            "portfolio_gen/analysis/nearby.py": _ALL,
            "portfolio_gen/analysis/attach.py": _ALL,
            "portfolio_gen/reading/feedback.py": _ALL,
            "portfolio_gen/reading/portfolio.py": _ALL,
            "portfolio_gen/reading/whose_word.py": _ALL,
            "portfolio_gen/reading/learner.py": frozenset({"read_learner", "_name_own_consent"}),
            "portfolio_gen/reading/leavers.py": _ALL,
            "portfolio_gen/reading/roster.py": frozenset(
                {"Roster", "read_roster", "_roster", "_line", "_meant_as_status", "_only_if_active",
                 "_doubt", "_about_sides", "_rank"}
            ),
        },
        tests=(
            "tests/reading/test_who_has_left.py",
            "tests/reading/test_whose_word.py",
            "tests/analysis/test_nearby.py",
            "tests/analysis/test_attach.py",
            "tests/reading/test_whose.py",
            "tests/analysis/test_audience.py",
            "tests/reading/test_learner.py",
            "tests/reading/test_school.py",
            "tests/reading/test_portfolio.py",
        ),
    ),
}  # fmt: skip
