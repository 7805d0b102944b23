"""A projection is a new portfolio with what one edition may show, and with nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from portfolio_gen.analysis.audience import (
    Narrowing,
    knowing_only,
    project_learner,
    project_school,
    visible,
    without_places,
)
from portfolio_gen.analysis.consent import Agreements
from portfolio_gen.model.audience import SEEN_IN, Audience, Edition
from portfolio_gen.model.learner import Learner, Profile
from portfolio_gen.model.place import Place, Written, place_of
from portfolio_gen.model.project import Assessment, Feedback, Project
from portfolio_gen.model.school import School, SchoolSettings

TODAY = date(2026, 11, 22)
OPEN = {"publish": "public", "name": "first", "photos": "yes", "voice": "yes"}
LEVELS = [{"id": "low", "name": "Low"}]
PLACE = Place(file="students/ana/goals.yml", line=3)
RATED = {"learner": "ana", "project": "oven", "date": "2026-03-04", "who": "ms-okafor",
         "saw": "x", "competencies": {"SCI": "low"}, "ratings": {"heat": "low"}}  # fmt: skip


def school(**settings: object) -> School:
    staff = {"id": "ms-okafor", "name": "Ngozi Okafor", "role": "teacher"}
    return School(
        settings=SchoolSettings(name="Alder Creek", levels=LEVELS, **settings), people=(staff,)
    )


def ana(consent: dict | None = OPEN, **fields: object) -> Learner:
    roster = {"id": "ana", "name": "Ana Lima", "advisor": "ms-okafor"}
    return Learner(id="ana", roster=roster, consent=consent, **fields)


def seen(
    learner: Learner, edition: str, at: School | None = None, also: tuple[Learner, ...] = ()
) -> Learner | None:
    at = at or school()
    agreements, narrowing = Agreements.on(TODAY, (learner, *also), at), Narrowing.of(at)
    return project_learner(learner, agreements, Edition.named(edition), narrowing)


def texts(value: Any) -> list[str]:
    """Every text in a value, names of keys as well."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for one in value for text in texts(one)]
    if isinstance(value, dict):
        return texts((*value.keys(), *value.values()))
    return texts(tuple(vars(value).values())) if hasattr(value, "model_fields_set") else []


def test_whoever_is_in_no_edition_of_this_kind_is_not_there() -> None:
    gone = ana().model_copy(update={"roster": None})
    assert seen(gone, "public") is None and seen(gone, "staff") is not None
    assert project_learner(
        ana(), Agreements(by_learner={}), Edition.named("staff"), Narrowing.of(school())
    ) is None  # fmt: skip


def test_work_that_waits_is_told_in_no_edition() -> None:
    for edition in ("learner:ana", "staff"):
        assert seen(ana(waiting={"oven": ["media/team.png"]}), edition).waiting == {}


def test_an_edition_that_names_no_learner_has_nobodys_private_words() -> None:
    one = ana(goals=[{"id": "a", "goal": "Sleep", "audience": "private"}])
    agreements, narrowing = Agreements.on(TODAY, (one,), school()), Narrowing.of(school())
    named = project_learner(one, agreements, Edition.named("learner:ana"), narrowing)
    unnamed = project_learner(one, agreements, Edition(kind="learner"), narrowing)
    assert (len(named.goals), unnamed.goals) == (1, ())


def test_the_words_of_a_glossary_are_for_the_school_and_its_families() -> None:
    words = School(settings=school().settings, glossary={"stage": "A year"})
    assert project_school(words, Edition.named("family:ana")).glossary == {"stage": "A year"}
    assert project_school(words, Edition.named("public")).glossary == {}


def test_the_familys_word_itself_is_shown_to_nobody() -> None:
    for edition in ("public", "school", "family:ana", "learner:ana", "staff"):
        assert seen(ana(), edition).consent is None


def test_the_name_is_that_of_the_edition_and_the_roster_stays_otherwise() -> None:
    shown = seen(ana(), "public")
    assert (shown.roster.name, shown.roster.id) == ("Ana", "ana")
    assert seen(ana(), "school").roster.name == "Ana Lima"
    assert seen(ana().model_copy(update={"roster": None}), "staff").roster is None


def test_a_value_that_is_no_or_nothing_stays_what_it_is() -> None:
    learner = ana(goals=[{"id": "read", "goal": "Read"}], progress="no")
    shown = seen(learner, "staff")
    assert shown.progress is False and shown.goals[0].because is None
    assert "progress" in shown.model_fields_set and "because" not in shown.goals[0].model_fields_set


def test_an_item_without_what_every_item_needs_is_left_out() -> None:
    closed = school(audiences={"goal": "staff"})
    goals = [{"id": "read", "goal": "Read", "because": "books"}]
    assert seen(ana(goals=goals), "family:ana", closed).goals == ()
    assert seen(ana(goals=goals), "staff", closed).goals


def test_part_of_a_list_may_be_for_others() -> None:
    profile = {"interests": ["sun", {"text": "moon", "audience": "family"}],
               "strengths": [{"text": "saw", "audience": "public"}, "ink"]}  # fmt: skip
    shown = seen(ana(profile=profile), "public").profile
    assert [str(one.text) for one in shown.interests] == ["sun"]
    assert [str(one.text) for one in shown.strengths] == ["saw"]
    assert len(seen(ana(profile=profile), "family:ana").profile.interests) == 2


def test_ratings_is_the_schools_word_for_everything_that_holds_some() -> None:
    closed = Narrowing.of(school(audiences={"ratings": "staff"}))
    staff = SEEN_IN[Audience.STAFF]
    assert closed.limit(Project, "assessments") == closed.limit(Feedback, "competencies") == staff
    assert closed.limit(Assessment, "ratings") == closed.limit(Feedback, "ratings") == staff
    assert closed.limit(Project, "title") == closed.limit(Profile, "competencies")
    assert closed.limit(Project, "title") == SEEN_IN[Audience.PUBLIC]
    both = Narrowing.of(school(audiences={"ratings": "staff", "assessments": "school"}))
    assert both.limit(Project, "assessments") == staff


def test_what_holds_ratings_is_closed_with_them() -> None:
    project = {"id": "oven", "title": "Oven", "feedback": [RATED],
               "assessments": [{"date": "2026-03-04", "ratings": {"heat": "low"}}]}  # fmt: skip
    closed = school(audiences={"ratings": "staff"})
    (shown,) = seen(ana(projects=[project]), "family:ana", closed).projects
    assert (shown.assessments, shown.feedback[0].ratings, shown.feedback[0].competencies) == (
        (), {}, {},
    )  # fmt: skip
    (whole,) = seen(ana(projects=[project]), "family:ana").projects
    assert whole.assessments and whole.feedback[0].ratings and whole.feedback[0].competencies


def test_who_sees_a_whole_also_sees_none_of_it_elsewhere() -> None:
    profile = Profile(headline="I build")
    narrowing = Narrowing.of(school())
    assert visible(profile, "public", narrowing).headline == "I build"
    assert visible(profile, "public", narrowing, frozenset({"staff"})) is None
    assert visible(profile, "staff", narrowing, frozenset({"staff"})) is not None


def test_work_of_people_who_did_not_agree_is_left_out_and_the_rest_stays() -> None:
    shows = [{"kind": "photo", "file": "a.jpg", "people": ["ben"]},
             {"kind": "photo", "file": "b.jpg"}]  # fmt: skip
    learner = ana(projects=[{"id": "oven", "title": "O", "audience": "public", "shows": shows}])
    files = {
        edition: [show.file for show in seen(learner, edition).projects[0].shows]
        for edition in ("public", "family:ana", "school", "learner:ana")
    }
    assert files == {"public": ["b.jpg"], "family:ana": ["b.jpg"], "school": ["a.jpg", "b.jpg"],
                     "learner:ana": ["a.jpg", "b.jpg"]}  # fmt: skip


def test_strangers_read_only_what_classmates_families_agreed_to() -> None:
    said = [{**RATED, "who": who, "audience": "public"} for who in ("ben", "cleo", "ms-okafor")]
    learner = ana(projects=[{"id": "oven", "title": "O", "audience": "public", "feedback": said}])
    ben = Learner(id="ben", roster={"id": "ben", "name": "Ben"}, consent={"publish": "public"})
    cleo = Learner(id="cleo", roster={"id": "cleo", "name": "Cleo"})
    everybody = ["ben", "cleo", "ms-okafor"]
    for edition, who in (("public", ["ben", "ms-okafor"]), ("school", everybody)):
        shown = seen(learner, edition, also=(ben, cleo))
        assert [one.who for one in shown.projects[0].feedback] == who


def test_nobody_is_named_whom_the_edition_does_not_show() -> None:
    shows = [{"kind": "photo", "file": "a.jpg", "people": ["ben", "cleo"]},
             {"kind": "photo", "file": "b.jpg"}]  # fmt: skip
    learner = ana(projects=[{"id": "oven", "title": "O", "team": ["cleo", "ben"], "shows": shows}])
    (project,) = knowing_only(learner, {"ben"}, {"ben", "cleo"}).projects
    assert project.team == ("ben",)
    assert [show.people for show in project.shows] == [("ben",), ()]
    assert [show.file for show in project.shows] == ["a.jpg", "b.jpg"]


@pytest.mark.parametrize(
    ("credit", "stays"),
    [
        ("Ben and my uncle", True),
        ("A cloud by nobody", True),
        (None, True),
        ("cleo", False),
        ("Cleo", False),
        ("drawn by cleo, with ben", False),
        ("cleo-m's box", False),
    ],
)
def test_nobody_is_thanked_whom_the_edition_does_not_show(credit: str | None, stays: bool) -> None:
    show = {"kind": "photo", "file": "a.jpg", "credit": credit}
    learner = ana(projects=[{"id": "oven", "title": "O", "shows": [show]}])
    (project,) = knowing_only(learner, {"ben"}, {"ben", "cleo", "cleo-m"}).projects
    assert project.shows[0].credit == (credit if stays else None)


@pytest.mark.parametrize("who", ["cleo", "Cleo and her dad", "cleo-m"])
def test_nobody_is_named_beside_a_project_whom_the_edition_does_not_show(who: str) -> None:
    said = [{"who": who, "said": "I loved it"}, {"who": "the whole class", "said": "Wow"}]
    sources = [{"title": "A talk", "who": who, "checked_with": who},
               {"title": "A book", "who": "Ben", "checked_with": "the atlas"}]  # fmt: skip
    more = {"partners": [who, "the library"], "shared_with": said, "sources": sources}
    learner = ana(projects=[{"id": "oven", "title": "O", **more}])
    (project,) = knowing_only(learner, {"ben"}, {"ben", "cleo", "cleo-m"}).projects
    assert project.partners == ("the library",)
    assert [(one.who, one.said) for one in project.shared_with] == [("the whole class", "Wow")]
    assert [(one.title, one.who, one.checked_with) for one in project.sources] == [
        ("A talk", None, None), ("A book", "Ben", "the atlas"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("edition", "levels"), [("public", 1), ("school", 1), ("family:ana", 2), ("staff", 2)]
)
def test_levels_that_a_classmate_gives_go_no_further_than_the_family(
    edition: str, levels: int
) -> None:
    """Whose work it is was not asked; what was seen in it may be said as widely as it was meant."""
    said = [{**RATED, "who": who, "audience": "public"} for who in ("ben", "ms-okafor")]
    learner = ana(projects=[{"id": "oven", "title": "O", "audience": "public", "feedback": said}])
    ben = Learner(id="ben", roster={"id": "ben", "name": "Ben"}, consent={"publish": "public"})
    feedback = seen(learner, edition, also=(ben,)).projects[0].feedback
    assert [one.saw for one in feedback] == ["x", "x"]
    assert sum(bool(one.ratings) for one in feedback) == levels
    assert sum(bool(one.competencies) for one in feedback) == levels


def test_in_their_own_edition_learners_meet_all_they_wrote_and_what_was_written_to_them() -> None:
    note = {**RATED, "saw": "for staff", "audience": "staff"}
    learner = ana(
        goals=[{"id": "a", "goal": "Sleep", "audience": "private"}],
        projects=[
            {"id": "oven", "title": "Oven", "audience": "private", "feedback": [RATED]},
            {"id": "kite", "title": "Kite", "feedback": [RATED, note]},
        ],
        progress="yes",
    )
    shown = seen(learner, "learner:ana", school(audiences={"goals": "staff"}))
    assert [one.goal for one in shown.goals] == ["Sleep"]
    oven, kite = shown.projects
    assert oven.title == "Oven" and oven.feedback == ()
    assert [one.saw for one in kite.feedback] == ["x"]
    assert shown.progress is True and shown.roster.name == "Ana Lima"
    assert shown.roster.advisor == seen(learner, "family:ana").roster.advisor
    assert seen(learner, "learner:ben").goals == ()
    closed = seen(learner, "learner:ana", school(audiences={"progress": "staff"}))
    assert closed.progress is False


@pytest.mark.parametrize("edition", ["public", "staff", "learner:ana"])
def test_no_text_knows_any_more_where_it_was_typed(edition: str) -> None:
    word = Written("Sun", PLACE)
    learner = ana(
        profile={"interests": [{"text": word}]},
        projects=[{"id": Written("oven", PLACE), "title": word, "audience": "public",
                   "topic": [word],
                   "rubric": {"criteria": [{"id": "a", "name": word, "levels": {word: word}}]}}],
    )  # fmt: skip
    found = texts(seen(learner, edition))
    assert found.count("Sun") == 6
    assert not [text for text in found if place_of(text) is not None]


def test_a_value_without_places_is_the_same_otherwise() -> None:
    value = ({Written("a", PLACE): (Written("b", PLACE), 1, None)}, True)
    assert without_places(value) == ({"a": ("b", 1, None)}, True)
    assert all(place_of(text) is None for text in texts(without_places(value)))
    profile = without_places(Profile(headline=Written("I build", PLACE)))
    assert profile == Profile(headline="I build") and place_of(profile.headline) is None
    assert profile.model_fields_set == {"headline"}


def test_a_schools_own_words_are_for_whom_they_are() -> None:
    whole = school(audiences={"glossary": "staff"}).model_copy(update={"glossary": {"oak": "tree"}})
    assert project_school(whole, Edition.named("staff")).glossary == {"oak": "tree"}
    assert project_school(whole, Edition.named("public")).glossary == {}
    assert project_school(whole, Edition.named("public")).settings.name == "Alder Creek"


def test_what_a_school_closes_is_kept_for_every_learner_and_never_mixed_up() -> None:
    one, other = Narrowing.of(school(audiences={"title": "staff"})), Narrowing.of(school())
    assert one.plan(Project, "public") is one.plan(Project, "public")
    assert one.plan(Project, "public") != one.plan(Project, "staff")
    assert one.plan(Project, "public") != other.plan(Project, "public")
    assert one.plan(Project, "staff").required == {"id", "title"}
