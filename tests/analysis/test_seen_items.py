"""Who sees each thing of a learner, and every reason why not everybody does."""

from __future__ import annotations

from datetime import date

import pytest

from portfolio_gen.analysis.audience import Narrowing
from portfolio_gen.analysis.consent import Agreements
from portfolio_gen.analysis.seen_items import seen_items
from portfolio_gen.analysis.who_sees import Sight, shows, sights_of_learner, sights_of_school
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Place, Written
from portfolio_gen.model.school import School, SchoolSettings
from portfolio_gen.model.story import Story

TODAY = date(2026, 11, 22)
EVERYBODY = ("public", "school", "family", "staff")
INSIDE, HOME = EVERYBODY[1:], EVERYBODY[2:]
OPEN = {"publish": "public", "photos": "yes", "voice": "yes"}
SAID = {"learner": "ana", "project": "oven", "date": "2026-03-05", "who": "ms-okafor", "saw": "x"}


def school(**settings: object) -> School:
    levels = [{"id": "low", "name": "Low"}]
    staff = {"id": "ms-okafor", "name": "Ngozi Okafor", "role": "teacher"}
    return School(
        settings=SchoolSettings(name="Alder Creek", levels=levels, **settings), people=(staff,)
    )


def ana(consent: dict | None = OPEN, **fields: object) -> Learner:
    return Learner(id="ana", roster={"id": "ana", "name": "Ana"}, consent=consent, **fields)


def agreements(learner: Learner) -> Agreements:
    ben = Learner(id="ben", roster={"id": "ben", "name": "Ben"}, consent={"publish": "family"})
    return Agreements.on(TODAY, (learner, ben), school())


def things(learner: Learner, at: School | None = None) -> dict[tuple[str, str], tuple]:
    """Who sees a thing and why not all, by its kind and name; what `learner` is called is left."""
    items = seen_items(learner, agreements(learner), Narrowing.of(at or school()))
    told = {(one.kind, one.name): (one.readers, one.to_learner, one.why) for one in items}
    assert len(told) == len(items)
    assert told.pop(("name", ""))[0]
    return told


def project(**fields: object) -> dict:
    return {"id": "oven", "title": "Oven", "audience": "public", **fields}


@pytest.mark.parametrize(
    ("fields", "thing", "readers", "to_learner", "why"),
    [
        ({"about": Story(text="hi", file="about.md", first_line=1)},
         ("about", ""), EVERYBODY, True, ()),
        ({"profile": {"headline": "I build"}}, ("profile", "headline"), EVERYBODY, True, ()),
        ({"profile": {"tools": [{"tool": "saw", "for": "wood"}]}},
         ("profile", "tools"), INSIDE, True, ("default",)),
        ({"profile": {"supports": ["quiet"]}},
         ("profile", "supports"), HOME, True, ("ceiling", "default")),
        ({"profile": {"supports": [{"text": "quiet", "audience": "public"}]}},
         ("profile", "supports"), HOME, True, ("ceiling",)),
        ({"goals": [{"id": "read", "goal": "Read"}]}, ("goal", "read"), HOME, True, ("default",)),
        ({"goals": [{"id": "read", "goal": "Read", "audience": "school"}]},
         ("goal", "read"), INSIDE, True, ("own",)),
        ({"goals": [{"id": "read", "goal": "Read", "audience": "public"}]},
         ("goal", "read"), EVERYBODY, True, ()),
        ({"goals": [{"id": "read", "goal": "Read", "audience": "private"}]},
         ("goal", "read"), (), True, ("own",)),
        ({"journal": [{"id": "2026-03-04-foil", "date": "2026-03-04"}]},
         ("reflection", "2026-03-04-foil"), HOME, True, ("default",)),
        ({"projects": [project()]}, ("project", "oven"), EVERYBODY, True, ()),
        ({"projects": [project(audience=None)]},
         ("project", "oven"), INSIDE, True, ("default",)),
        ({"projects": [project(shows=[{"kind": "photo", "file": "us.jpg", "people": ["ben"]}])]},
         ("work", "oven/us.jpg"), ("school", "staff"), True, ("people",)),
        ({"projects": [project(assessments=[{"date": "2026-03-04"}])]},
         ("assessment", "oven/2026-03-04"), HOME, True, ("default",)),
        ({"projects": [project(feedback=[{**SAID, "audience": "staff"}])]},
         ("feedback", "oven/2026-03-05"), ("staff",), False, ("own",)),
        ({"projects": [project(feedback=[{**SAID, "audience": "public"}])]},
         ("feedback", "oven/2026-03-05"), EVERYBODY, True, ()),
        ({"projects": [project(feedback=[{**SAID, "who": "ben", "audience": "public"}])]},
         ("feedback", "oven/2026-03-05"), INSIDE, True, ("classmate",)),
        ({"log": [{"date": "2026-03-04", "doing": "Measuring"}]},
         ("log", "2026-03-04"), ("staff",), True, ("ceiling", "default")),
    ],
)  # fmt: skip
def test_a_thing_is_seen_by_those_whom_nothing_keeps_out(
    fields: dict, thing: tuple[str, str], readers: tuple, to_learner: bool, why: tuple
) -> None:
    assert things(ana(**fields))[thing] == (readers, to_learner, why)


def test_what_a_family_did_not_agree_to_is_a_reason_for_everything() -> None:
    nobody = ana({"publish": "nobody"}, projects=[project()])
    assert things(nobody)["project", "oven"] == (("school", "staff"), True, ("consent",))


def test_what_the_school_narrows_is_a_reason_too() -> None:
    closed = school(audiences={"goals": "staff"})
    goals = [{"id": "read", "goal": "Read"}]
    told = things(ana(goals=goals), closed)["goal", "read"]
    assert told == (("staff",), True, ("school", "default"))


def test_parts_of_a_profile_that_are_alike_are_told_as_one() -> None:
    profile = {"interests": ["sun", "moon"], "strengths": ["saw"]}
    items = seen_items(ana(profile=profile), agreements(ana()), Narrowing.of(school()))
    told = [(one.name, one.words) for one in items if one.kind == "profile"]
    assert told == [("interests", "sun"), ("strengths", "saw")]


def test_parts_that_are_not_alike_are_told_one_by_one() -> None:
    profile = {"interests": ["sun", {"text": "moon", "audience": "family"}], "headline": "I build"}
    items = seen_items(ana(profile=profile), agreements(ana()), Narrowing.of(school()))
    told = [(one.name, one.words, one.readers) for one in items if one.kind == "profile"]
    assert told == [
        ("headline", "I build", EVERYBODY),
        ("interests 1", "sun", EVERYBODY),
        ("interests 2", "moon", HOME),
    ]


def test_only_a_profile_brings_its_words_along() -> None:
    learner = ana(goals=[{"id": "read", "goal": "Read"}], projects=[project()])
    items = seen_items(learner, agreements(learner), Narrowing.of(school()))
    assert [one.words for one in items] == ["", "", ""]


def test_what_a_learner_says_about_others_is_told_there_and_not_here() -> None:
    said = {**SAID, "learner": "ben", "who": "ana", "rater": "peer"}
    assert things(ana(said=[said])) == {}


def test_every_edition_shows_what_its_kind_may_and_others_what_strangers_may() -> None:
    learner = ana(goals=[{"id": "read", "goal": "Read"}])
    sights = sights_of_learner(learner, agreements(learner), Narrowing.of(school()))
    (goal,) = [sight for sight in sights if sight.keys == ("goals", "read", "goal")]
    for edition, is_shown in (
        ("public", False), ("school", False), ("staff", True), ("family:ana", True),
        ("learner:ana", True), ("family:ben", False), ("learner:ben", False),
    ):  # fmt: skip
        assert shows(goal, Edition.named(edition), "ana") is is_shown


def keys(sights: list[Sight]) -> set[tuple[str, ...]]:
    return {sight.keys for sight in sights}


def test_the_schools_words_have_keys_as_its_files_do() -> None:
    record = School(
        settings=SchoolSettings(name="Alder Creek", levels=[{"id": "low", "name": "Low"}]),
        glossary={"evidence": "what shows that something is true"},
    )
    sights = list(sights_of_school(record, Narrowing.of(record)))
    assert {("settings", "name"), ("settings", "levels", "low", "name")} <= keys(sights)
    words = [sight.value for sight in sights if sight.keys == ("glossary", "evidence")]
    assert words == ["evidence", "what shows that something is true"]
    assert not any(sight.is_own for sight in sights)
    (name,) = [sight for sight in sights if sight.keys == ("settings", "name")]
    assert all(shows(name, Edition.named(one), "") for one in ("public", "family:ana", "staff"))


def test_a_list_without_ids_is_counted_from_one_and_what_is_empty_is_no_thing() -> None:
    learner = ana(profile={"interests": ["sun", "moon"]})
    sights = list(sights_of_learner(learner, agreements(learner), Narrowing.of(school())))
    assert {("profile", "interests", "1", "text"), ("profile", "interests", "2", "text")} <= keys(
        sights
    )
    assert not [sight for sight in sights if sight.value in (None, "", ())]
    assert not [sight for sight in sights if sight.keys[0] == "consent"]


def test_a_thing_knows_where_it_was_written() -> None:
    place = Place(file="students/ana/goals.yml", line=3)
    learner = ana(goals=[{"id": "read", "goal": Written("Read", place)}])
    sights = sights_of_learner(learner, agreements(learner), Narrowing.of(school()))
    assert [s.place for s in sights if s.keys == ("goals", "read", "goal")] == [place]


def test_what_was_written_to_a_learner_is_not_what_they_wrote() -> None:
    learner = ana(projects=[project(feedback=[SAID])])
    sights = list(sights_of_learner(learner, agreements(learner), Narrowing.of(school())))
    own = {sight.keys[:3] for sight in sights if sight.is_own}
    assert ("projects", "oven", "title") in own
    assert ("projects", "oven", "feedback") not in own
    assert ("roster", "name") not in {sight.keys for sight in sights if sight.is_own}
