"""L: how I learn, on the learner's own page."""

from __future__ import annotations

from datetime import date

import pytest

from portfolio_gen.analysis.shown import Media
from tests.pages.small_shown import found, html_of, learner, read, shown_of, with_project

ANA = "learners/ana/"


def page(**profile) -> str:
    return html_of(shown_of(learner(profile=profile)), ANA)


def test_the_learners_own_sentence_comes_first() -> None:
    html = page(headline="I build things and count them")
    assert found(html, "header p")[0] == "I build things and count them"


def test_without_a_headline_the_page_still_says_who_it_is() -> None:
    words = read(shown_of(learner()), ANA)
    assert "Ana Lima is a learner at Alder Creek School." in words


def test_the_plain_sentence_says_what_is_worked_on_now() -> None:
    words = read(shown_of(with_project(status="working")), ANA)
    assert "Ana Lima is working on “How hot can a pizza box get?”." in words


def test_a_finished_project_is_told_as_finished() -> None:
    words = read(shown_of(with_project(status="finished")), ANA)
    assert "Ana Lima finished “How hot can a pizza box get?”." in words


def test_an_arabic_title_keeps_the_sentence_around_it_whole() -> None:
    html = html_of(shown_of(with_project(title="نجمة", status="working")), ANA)
    assert "Ana Lima is working on “\u2068نجمة\u2069”." in html


def test_l1_each_part_says_when_it_was_last_looked_at() -> None:
    html = page(
        strengths=[
            {"text": "I keep notes", "as_of": "2026-05-27"},
            {"text": "I ask", "as_of": "2025-09-03"},
        ]
    )
    assert found(html, "#strengths .pg-looked") == ["Last looked at May 27, 2026"]


def test_l1_a_part_without_a_day_claims_none() -> None:
    assert found(page(strengths=["I keep notes"]), ".pg-looked") == []


def test_l1_the_years_before_stay_on_the_page() -> None:
    steps = [{"step": "Build", "done": "2025-10-03"}]
    html = html_of(shown_of(with_project(timeline=steps)), ANA)
    (year,) = found(html, ".pg-year")
    assert year.startswith("2025–26") and "How hot can a pizza box get?" in year


def test_l2_environments_are_a_table_by_activity() -> None:
    html = page(
        environments=[
            {
                "activity": "measuring outside",
                "sounds": "wind",
                "feels": "cold",
                "looks": "open sky",
                "space": "wet-lab",
                "because": "nothing distracts me",
            }
        ]
    )
    (row,) = found(html, ".pg-environments tbody tr")
    for said in ("measuring outside", "wind", "cold", "open sky", "Wet lab", "nothing distracts"):
        assert said in row
    assert found(html, ".pg-environments thead th")[0] == "When I…"


def test_l3_a_strength_links_to_the_work_that_shows_it() -> None:
    html = html_of(
        shown_of(
            with_project().model_copy(
                update={
                    "profile": learner(
                        profile={"strengths": [{"text": "I build", "evidence": ["oven"]}]}
                    ).profile
                }
            )
        ),
        ANA,
    )
    assert found(html, "#strengths .pg-proof") == ["How hot can a pizza box get?"]


def test_l3_evidence_that_this_edition_does_not_show_is_not_hinted_at() -> None:
    html = page(strengths=[{"text": "I build", "evidence": ["secret-project"]}])
    assert found(html, "#strengths .pg-proof") == []
    assert "secret" not in html


def test_l4_what_is_hard_stands_beside_what_helps() -> None:
    html = page(challenges=["long texts"], supports=["a text read aloud"])
    assert "long texts" in found(html, "#challenges")[0]
    assert "a text read aloud" in found(html, "#supports")[0]


def test_l4_without_supports_there_is_no_empty_box() -> None:
    assert found(page(headline="Hello"), "#supports") == []


def test_l5_who_went_through_the_profile_and_when() -> None:
    agreed = [{"with": "ms-okafor and my father", "on": "2026-09-24"}]
    (line,) = found(page(agreed=agreed), ".pg-agreed li")
    assert line == "I went through this with Ngozi Okafor and my father on September 24, 2026."


def test_l6_tools_with_what_for_and_whether_they_helped() -> None:
    html = page(tools=[{"tool": "sticky notes", "for": "steps", "verdict": "They fell off."}])
    assert found(html, ".pg-tools__tool") == ["sticky notes For: steps They fell off."]


@pytest.mark.parametrize("part", ["access", "engage", "express"])
def test_l9_access_engage_and_express(part: str) -> None:
    assert "pictures first" in found(page(**{part: ["pictures first"]}), f"#{part}")[0]


def test_a_headline_is_shown_as_typed_and_never_as_html() -> None:
    html = page(headline="<b>5 < 6</b> & more")
    assert "&lt;b&gt;5 &lt; 6&lt;/b&gt; &amp; more" in html


def with_pictures(number: int) -> str:
    files = [f"media/box-{one}.jpg" for one in range(number)]
    shows = [{"kind": "photo", "file": file, "alt": f"A box, {file}"} for file in files]
    media = {
        f"students/ana/projects/oven/{file}": Media(address=file, kind="photo", width=4, height=3)
        for file in files
    }
    return html_of(shown_of(with_project(shows=shows), media=media), ANA)


def test_a_strip_of_the_pictures_that_no_card_shows() -> None:
    html = with_pictures(3)
    strip = html.partition('<div class="pg-strip">')[2].partition("</div>")[0]
    assert 'src="../../media/box-1.jpg" alt="A box, media/box-1.jpg"' in strip
    assert 'width="4" height="3"' in strip
    assert "box-2.jpg" in strip and "box-0.jpg" not in strip
    assert "box-0.jpg" in html


def test_pictures_that_the_cards_show_make_no_strip() -> None:
    html = with_pictures(2)
    assert "pg-strip" not in html and "box-0.jpg" in html


def test_a_picture_that_this_edition_does_not_publish_leaves_no_trace() -> None:
    shows = [{"kind": "photo", "file": "media/box.jpg", "alt": "A box in the sun"}]
    assert "A box in the sun" not in html_of(shown_of(with_project(shows=shows)), ANA)


def test_a_team_project_stands_on_every_members_page_and_is_one_page() -> None:
    shown = shown_of(with_project(team=["ben"]), learner("ben"), as_of=date(2026, 11, 22))
    assert "How hot can a pizza box get?" in read(shown, "learners/ben/")
    assert 'href="../ana/projects/oven/"' in html_of(shown, "learners/ben/")
