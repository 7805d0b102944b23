"""That the look is a learner's own, and that everybody can read it."""

from __future__ import annotations

import re

import pytest

from portfolio_gen.drawing.quilt import quilt
from portfolio_gen.drawing.steps import steps
from portfolio_gen.model.project import RATERS
from portfolio_gen.model.school import THEME_COLORS
from portfolio_gen.pages.parts import ACCENTS, band, patch
from tests.pages.small_shown import THEME

CSS = THEME / "assets" / "portfolio" / "css"
SCHEMES = ("default", "slate")


def test_a_learner_looks_the_same_every_time() -> None:
    assert band("ana") == band("ana")


def test_two_learners_do_not_look_alike() -> None:
    assert len({band(f"learner-{number}").quilt for number in range(200)}) == 200


def test_every_accent_is_worn_by_somebody() -> None:
    worn = {band(f"learner-{number}").accent for number in range(200)}
    assert worn == set(range(1, ACCENTS + 1))


def test_a_project_wears_its_learners_accent_and_its_own_shapes() -> None:
    one, two = patch("ana/oven", "ana"), patch("ana/song", "ana")
    assert one.accent == two.accent == band("ana").accent
    assert one.quilt != two.quilt


def test_a_pattern_is_the_same_whatever_was_drawn_before_it() -> None:
    first = quilt("ana", 5, 3)
    quilt.cache_clear()
    assert [quilt("ben", 5, 3), quilt("ana", 5, 3)][1] == first
    assert first.count("pg-quilt__") == 15


def test_a_pattern_is_passed_by_when_a_page_is_read_aloud() -> None:
    assert 'aria-hidden="true"' in quilt("ana", 5, 3)


def test_each_rater_has_a_shape_of_their_own() -> None:
    shapes = {re.sub(r'class="[^"]*"', "", steps(rater, 2, 4)) for rater in RATERS}
    assert len(shapes) == len(RATERS)


def test_a_level_is_as_many_filled_shapes_as_steps_reached() -> None:
    assert steps("self", 3, 4).count("pg-steps__reached") == 3
    assert steps("self", 3, 4).count("pg-steps__open") == 1


def blocks(name: str) -> list[tuple[str, dict[str, str]]]:
    """Every rule of a stylesheet with its variables, whatever @media it stands in."""
    text = re.sub(r"/\*.*?\*/", "", (CSS / name).read_text(encoding="utf-8"), flags=re.S)
    text = re.sub(r"@media[^{]*\{", "", text)
    found = re.findall(r"([^{}]+)\{([^}]*)\}", text)
    return [
        (" ".join(rule.split()), dict(re.findall(r"(--[\w-]+):\s*(#\w+)", body)))
        for rule, body in found
    ]


def variables(scheme: str) -> dict[str, str]:
    """The colors of a scheme."""
    names: dict[str, str] = {}
    for rule, found in blocks("tokens.css"):
        if rule.startswith("body") or rule == f'[data-md-color-scheme="{scheme}"]':
            names |= found
    return names


def accents(scheme: str) -> list[dict[str, str]]:
    """The colors of every accent in a scheme."""
    start = '[data-md-color-scheme="slate"] ' if scheme == "slate" else ""
    return [
        found
        for rule, found in blocks("accents.css")
        if re.fullmatch(rf"(?:body, )?{re.escape(start)}\.pg-accent-\d", rule)
    ]


def primaries() -> dict[str, dict[str, str]]:
    """The colors that each theme color brings; indigo is what stands when none is named."""
    found = dict(blocks("tokens.css"))
    plain = next(names for _, names in blocks("tokens.css") if "--pg-strong" in names)
    return {color: found.get(f'[data-md-color-primary="{color}"]', plain) for color in THEME_COLORS}


def luminance(color: str) -> float:
    digits = color.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself() -> None:
    assert round(contrast("#000", "#ffffff"), 1) == 21.0
    assert contrast("#777777", "#ffffff") < 4.5 < contrast("#767676", "#ffffff")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ink", ["--pg-ink", "--pg-ink-soft", "--pg-flag"])
def test_words_can_be_read_on_everything_they_stand_on(scheme: str, ink: str) -> None:
    colors = variables(scheme)
    grounds = [colors["--pg-paper"], colors["--pg-card"], colors["--pg-tint"]]
    grounds += [accent["--pg-soft"] for accent in accents(scheme)]
    assert len(grounds) == 3 + ACCENTS
    assert min(contrast(colors[ink], ground) for ground in grounds) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_in_a_learners_accent_can_be_read(scheme: str) -> None:
    colors = variables(scheme)
    for accent in accents(scheme):
        ink = accent["--pg-accent-ink"]
        for ground in (colors["--pg-paper"], colors["--pg-card"], accent["--pg-soft"]):
            assert contrast(ink, ground) >= 4.5
        assert contrast(colors["--pg-card"], ink) >= 4.5, "words of a card on the accent's ink"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("color", THEME_COLORS)
def test_links_and_the_head_can_be_read_in_every_theme_color(scheme: str, color: str) -> None:
    brought, colors = primaries()[color], variables(scheme)
    link = brought["--pg-link-dark" if scheme == "slate" else "--pg-link-light"]
    grounds = [colors["--pg-paper"], colors["--pg-card"], colors["--pg-tint"]]
    grounds += [accent["--pg-soft"] for accent in accents(scheme)]
    assert min(contrast(link, ground) for ground in grounds) >= 4.5
    assert contrast(colors["--pg-on-strong"], brought["--pg-strong"]) >= 4.5


@pytest.mark.parametrize("name", sorted(path.name for path in CSS.glob("*.css")))
def test_colors_come_by_name(name: str) -> None:
    if name in ("tokens.css", "accents.css", "print.css"):
        return
    text = (CSS / name).read_text(encoding="utf-8")
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", text)) <= {"#fff"}


@pytest.mark.parametrize(
    "path", sorted((THEME / "assets").rglob("*.*")), ids=lambda path: path.name
)
def test_nothing_comes_from_another_host(path) -> None:
    text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?://|@import|url\(", text)


@pytest.mark.parametrize("path", sorted(CSS.glob("*.css")), ids=lambda path: path.name)
def test_pages_can_run_from_right_to_left(path) -> None:
    sides = r"-(?:left|right)\b|text-align:\s*(?:left|right)|[;{]\s*(?:left|right):"
    assert not re.search(sides, path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["tokens.css", "accents.css"])
def test_without_a_script_the_dark_scheme_is_the_same_dark(name: str) -> None:
    rules = blocks(name)
    slate = '[data-md-color-scheme="slate"]'
    written = [colors for rule, colors in rules if rule.startswith(slate) and colors]
    again = [colors for rule, colors in rules if rule.startswith(".no-js") and colors]
    assert again
    assert all(colors.items() <= own.items() for colors, own in zip(again, written, strict=True))


@pytest.mark.parametrize("name", ["tokens.css", "accents.css"])
def test_paper_is_always_light(name: str) -> None:
    text = (CSS / name).read_text(encoding="utf-8")
    outside = re.sub(r"@media screen[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}", "", text)
    assert "slate" in text and "slate" not in outside
