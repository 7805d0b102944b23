"""G: how I grow, on the rubric of a project."""

from __future__ import annotations

from portfolio_gen.analysis.fingerprint import rubric_fingerprint
from portfolio_gen.model.project import Rubric
from tests.pages.small_shown import found, html_of, shown_of, with_project

ADDRESS = "learners/ana/projects/oven/"
RUBRIC = {
    "title": "A good oven",
    "criteria": [
        {
            "id": "data",
            "name": "My numbers",
            "why": "Numbers keep me honest",
            "competency": "SCI.INQ",
            "levels": {"beginning": "I guess", "meeting": "I measure"},
        }
    ],
}
MINE = {"date": "2026-03-01", "ratings": {"data": {"level": "meeting", "because": "A table"}}}


def said(who: str, rater: str, level: str, day: str = "2026-03-02", **fields) -> dict:
    ratings = {"data": {"level": level, "because": f"{rater} says so"}}
    given = {"learner": "ana", "project": "oven", "date": day, "who": who, "rater": rater}
    return {**given, "kind": "assessment", "ratings": ratings, **fields}


def page(rubric: dict | None = RUBRIC, **fields) -> str:
    return html_of(shown_of(with_project(rubric=rubric, **fields)), ADDRESS)


def test_g1_levels_in_the_learners_own_words() -> None:
    html = page()
    assert found(html, ".pg-rubric__word") == ["My numbers"]
    assert found(html, ".pg-descriptors dd") == ["I guess", "I measure"]


def test_g1_what_was_changed_in_the_template() -> None:
    template = {
        "id": "science",
        "kind": "rubric",
        "title": "Science project",
        "rubric": {
            "criteria": [
                {"id": "data", "name": "Measurements", "levels": {"beginning": "From memory"}},
                {"id": "explaining", "name": "My explanation"},
            ]
        },
    }
    shown = shown_of(with_project(rubric=RUBRIC | {"based_on": "science"}), templates=[template])
    assert found(html_of(shown, ADDRESS), ".pg-rubric__from li") == [
        "Left out: My explanation",
        "Renamed: My numbers",
        "In my own words: My numbers",
    ]


def test_g1_a_rubric_kept_as_it_was_says_nothing_was_changed() -> None:
    template = {"id": "science", "kind": "rubric", "rubric": RUBRIC}
    shown = shown_of(with_project(rubric=RUBRIC | {"based_on": "science"}), templates=[template])
    html = html_of(shown, ADDRESS)
    assert found(html, ".pg-rubric__from li") == []
    assert "changed it" not in html


def test_n7_what_a_learner_changed_stands_in_their_own_words() -> None:
    rubric = {
        "changes": ["I added luck in January."],
        "criteria": [{"id": "luck", "name": "Luck", "levels": {"1": "a guess"}}],
    }
    html = page(rubric=rubric)
    assert found(html, ".pg-rubric__from li") == ["I added luck in January."]
    assert found(page(rubric={**rubric, "changes": []}), ".pg-rubric__from") == []


def test_g2_a_self_rating_with_reason_and_evidence() -> None:
    goal = {"date": "2026-03-01", "ratings": {"data": {"level": "3", "because": "A table"}}}
    (rating,) = found(page(assessments=[goal]), ".pg-rating")
    assert rating == "Meeting step 3 of 4 A table March 1, 2026"


def test_g2_change_over_time_is_seen_when_there_are_two() -> None:
    first = {"date": "2025-10-10", "overall": "It got to 31.", "ratings": {"data": "beginning"}}
    moments = found(page(assessments=[MINE, first]), ".pg-moment")
    assert moments[0].startswith("October 10, 2025") and "Beginning" in moments[0]
    assert moments[1].startswith("March 1, 2026") and "Meeting" in moments[1]


def test_g2_one_assessment_alone_is_no_change() -> None:
    assert found(page(assessments=[MINE]), ".pg-moment") == []


def test_g3_self_peer_and_teacher_side_by_side() -> None:
    feedback = [said("ben", "peer", "developing"), said("ms-okafor", "teacher", "exceeding")]
    html = page(assessments=[MINE], feedback=feedback)
    assert found(html, ".pg-rubric thead th") == ["What counts", "Self", "Peer", "Teacher"]
    assert found(html, ".pg-rubric .pg-level__word") == ["Meeting", "Developing", "Exceeding"]


def test_g3_the_marks_differ_in_shape_as_well_as_in_word() -> None:
    feedback = [said("ben", "peer", "meeting"), said("ms-okafor", "teacher", "meeting")]
    html = page(assessments=[MINE], feedback=feedback)
    assert "<circle" in html and "<polygon" in html and "<rect" in html


def test_g3_nothing_is_ever_averaged() -> None:
    feedback = [said("ben", "peer", "beginning"), said("ms-okafor", "teacher", "exceeding")]
    html = page(feedback=feedback)
    assert found(html, ".pg-rubric .pg-level__word") == ["Beginning", "Exceeding"]


def test_g4_two_classmates_are_two_ratings_in_one_place() -> None:
    feedback = [said("ben", "peer", "beginning"), said("cleo", "peer", "meeting")]
    html = page(feedback=feedback)
    assert found(html, ".pg-rubric td .pg-level__word") == ["Beginning", "Meeting"]
    assert found(html, ".pg-rubric thead th") == ["What counts", "Peer"]


def test_g4_a_classmate_this_edition_does_not_show_is_not_named() -> None:
    html = page(feedback=[said("ben", "peer", "beginning")])
    assert found(html, ".pg-rating__who") == ["March 2, 2026"]
    assert "ben" not in html.casefold().replace("beneath", "")


def test_the_newest_rating_of_a_person_takes_the_place_of_their_older_one() -> None:
    feedback = [
        said("ms-okafor", "teacher", "exceeding", day="2026-05-01"),
        said("ms-okafor", "teacher", "beginning", day="2026-01-01"),
    ]
    assert found(page(feedback=feedback), ".pg-rubric .pg-level__word") == ["Exceeding"]


def test_a_rating_of_a_criterion_that_is_gone_is_not_lost() -> None:
    old = {"date": "2026-03-01", "ratings": {"my-graph": "meeting"}}
    html = page(assessments=[old])
    assert found(html, ".pg-rubric__word") == ["My numbers", "My graph"]


def test_a_level_nobody_knows_is_left_out_and_the_rest_stays() -> None:
    odd = {"date": "2026-03-01", "ratings": {"data": "metting"}}
    html = page(assessments=[odd])
    assert found(html, ".pg-rubric td .pg-quiet") == ["not yet"]


def test_a_project_without_rubric_and_ratings_has_no_empty_table() -> None:
    assert found(page(rubric=None), ".pg-rubric") == []


def test_feedback_says_who_saw_what_and_what_comes_next() -> None:
    note = said("ms-okafor", "teacher", "meeting", saw="You measured twice.", next="Ask Ben.")
    (card,) = found(
        page(feedback=[note | {"competencies": {"SCI.INQ": "meeting"}}]), ".pg-feedback"
    )
    for words in ("Assessment", "Ngozi Okafor (Teacher)", "You measured twice.", "Next: Ask Ben."):
        assert words in card
    assert "Asking and investigating Meeting" in card


def test_n7_a_level_given_on_an_earlier_version_of_the_rubric_says_so() -> None:
    now = rubric_fingerprint(Rubric.model_validate(RUBRIC))
    for fingerprint, expected in (("0123456789ab", 1), (now, 0), (None, 0)):
        html = page(assessments=[MINE | {"rubric": fingerprint}])
        assert len(found(html, ".pg-rubric .pg-earlier")) == expected
    later = said("ms-okafor", "teacher", "meeting", rubric="0123456789ab")
    again = said("ms-okafor", "teacher", "exceeding", day="2026-03-09", rubric=now)
    assert found(page(feedback=[later]), ".pg-earlier")
    assert not found(page(feedback=[later, again]), ".pg-earlier")
