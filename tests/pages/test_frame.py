"""What stands around every page."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from portfolio_gen.model.school import THEME_COLORS
from portfolio_gen.pages import all_pages
from portfolio_gen.pages.frame import UNLISTED, Frame, Site, frame_of, guide_frame, palette
from portfolio_gen.pages.parts import Link
from tests.pages.small_shown import OVEN, learner, shown_of
from tests.pages.test_goals_and_journal import GOAL, entry

SITE = Site(title="Alder Creek")
ENTRIES = [entry("2026-03-05-soggy", title="Soggy"), entry("2026-03-06-dry", title="Dry")]


def frame_at(address: str, *learners, **options) -> Frame:
    shown = shown_of(*learners, **options)
    page = next(page for page in all_pages(shown) if page.address == address)
    return frame_of(shown, page, SITE)


def test_the_chapters_are_this_learners_pages_and_nobody_elses() -> None:
    ana = learner(goals=[GOAL], journal=ENTRIES, projects=[OVEN])
    frame = frame_at("learners/ana/projects/oven/", ana, learner("ben", projects=[OVEN]))
    assert [chapter.text for chapter in frame.chapters] == [
        "About me",
        "Goals",
        "Journal",
        "How hot can a pizza box get?",
    ]
    assert all(chapter.address.startswith("learners/ana/") for chapter in frame.chapters)
    assert [chapter.text for chapter in frame.chapters if chapter.current] == [
        "How hot can a pizza box get?"
    ]


def test_a_reflection_is_a_chapter_while_it_is_read_and_the_others_are_not() -> None:
    ana = learner(journal=ENTRIES)
    frame = frame_at("learners/ana/journal/2026-03-05-soggy/", ana)
    assert [chapter.text for chapter in frame.chapters] == ["About me", "Journal", "Soggy"]


def test_pages_of_the_school_have_no_chapters() -> None:
    assert frame_at("topics/", learner()).chapters == ()


def test_a_frame_does_not_grow_with_the_school() -> None:
    many = [learner(f"learner-{number}", projects=[OVEN]) for number in range(50)]
    assert len(frame_at("learners/ana/", learner(), *many).chapters) == 1


def test_the_door_a_reader_came_through_is_marked() -> None:
    doors = frame_at("topics/energy/", learner(projects=[OVEN])).doors
    assert [door.text for door in doors if door.current] == ["Topics"]


def test_the_door_to_our_words_needs_a_glossary() -> None:
    with_words = frame_at("topics/", learner(), glossary={"Rubric": "A table."})
    assert "Our words" in [door.text for door in with_words.doors]
    assert "Our words" not in [door.text for door in frame_at("topics/", learner()).doors]


def test_the_foot_says_for_whom_and_from_which_day() -> None:
    frame = frame_at("learners/ana/", learner(), edition="family:ana")
    assert frame.edition_label.startswith("This site was made for the family of Ana Lima.")
    assert (frame.as_of.iso, frame.as_of.text) == ("2026-11-22", "November 22, 2026")
    assert frame.robots == UNLISTED


def test_the_public_site_may_be_found_by_everybody() -> None:
    frame = frame_at("topics/", learner(), edition="public")
    assert frame.robots is None and frame.edition_label == "This is the public site."


def test_search_engines_leave_learners_out_unless_the_school_wants_them_found() -> None:
    shown = shown_of(learner(), edition="public")
    page = next(page for page in all_pages(shown) if page.address == "learners/ana/")
    assert frame_of(shown, page, SITE).robots == UNLISTED
    assert frame_of(shown, page, replace(SITE, findable=True)).robots is None


def test_a_guide_has_the_other_guides_as_chapters() -> None:
    site = Site(
        title="Alder Creek",
        guides=(
            Link(text="For families", address="for-families/"),
            Link(text="For staff", address="for-staff/"),
        ),
    )
    frame = guide_frame(
        shown_of(), site, "for-families/", "For families", "", has_heading=True
    )
    assert frame.kind == "guide" and frame.heading is None
    assert [(one.text, one.current) for one in frame.chapters] == [
        ("For families", True),
        ("For staff", False),
    ]
    assert [door.text for door in frame.doors if door.current] == ["Guides"]


@pytest.mark.parametrize("languages", [("en", "ar"), ("xx", "en"), ("xx",)])
def test_the_sites_own_words_are_in_a_language_they_exist_in(languages) -> None:
    settings = shown_of().school.settings.model_copy(update={"languages": languages})
    shown = shown_of(learner(), settings=settings)
    frame = frame_of(shown, next(all_pages(shown)), SITE)
    assert (frame.lang, frame.direction) == ("en", "ltr")
    assert frame.as_of.text == "November 22, 2026"


@pytest.mark.parametrize("color", [*THEME_COLORS, None])
def test_the_palette_is_light_and_dark_by_the_readers_own_setting(color: str | None) -> None:
    light, dark = palette(color)
    assert (light["scheme"], dark["scheme"]) == ("default", "slate")
    assert light["primary"] == dark["primary"] == (color or "indigo")
