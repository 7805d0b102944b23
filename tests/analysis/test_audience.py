"""Who sees what: an intersection, closed when in doubt."""

from __future__ import annotations

from datetime import date

import pytest

from portfolio_gen.analysis.consent import agreed, name_of
from portfolio_gen.model import learner as learner_records
from portfolio_gen.model import project as project_records
from portfolio_gen.model import school as school_records
from portfolio_gen.model.audience import SEEN_IN, Audience, Edition, Seen
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import Consent, School, SchoolSettings
from portfolio_gen.model.values import Record
from tests.analysis.projected import project_learners

TODAY = date(2026, 11, 22)
OPEN = {"publish": "public", "name": "first", "photos": "yes", "voice": "yes"}
LEVELS = [{"id": "beginning", "name": "Beginning"}, {"id": "meeting", "name": "Meeting"}]


def school(**settings: object) -> School:
    return School(settings=SchoolSettings(name="Alder Creek", levels=LEVELS, **settings))


def someone(consent: dict | None = OPEN, name: str = "amara", **fields: object) -> Learner:
    roster = {"id": name, "name": f"{name.title()} Osei", "advisor": "ms-okafor"}
    return Learner(id=name, roster=roster, consent=consent, **fields)


def seen(learner: Learner, edition: str, at: School | None = None) -> Learner | None:
    shown = project_learners((learner,), at or school(), Edition.named(edition), TODAY)
    return shown[0] if shown else None


ALL_RECORDS = sorted(
    {
        record
        for module in (learner_records, project_records, school_records)
        for record in vars(module).values()
        if isinstance(record, type) and issubclass(record, Record) and record is not Record
    },
    key=lambda record: record.__name__,
)


@pytest.mark.parametrize("record", ALL_RECORDS, ids=lambda record: record.__name__)
def test_every_field_of_every_record_says_who_may_see_it(record: type[Record]) -> None:
    for field in record.model_fields:
        label = record.seen(field)
        assert isinstance(label, Seen)
        if label.default:
            assert SEEN_IN[label.default] <= SEEN_IN[label.ceiling]


def test_a_project_stays_in_the_school_until_its_learner_says_public() -> None:
    projects = [{"id": "oven", "title": "Oven"}]
    assert seen(someone(projects=projects), "public").projects == ()
    assert seen(someone(projects=projects), "school").projects[0].title == "Oven"
    opened = [{"id": "oven", "title": "Oven", "audience": "public"}]
    assert seen(someone(projects=opened), "public").projects[0].title == "Oven"


@pytest.mark.parametrize(
    "consent", [None, {"publish": "nobody"}, {"publish": "family"}, {**OPEN, "until": "2026-11-21"}]
)
def test_without_consent_that_holds_today_nothing_of_a_learner_is_public(consent: dict) -> None:
    learner = someone(consent, projects=[{"id": "x", "title": "X", "audience": "public"}])
    assert seen(learner, "public") is None
    assert seen(learner, "staff") is not None


def test_consent_holds_on_its_last_day() -> None:
    assert seen(someone({**OPEN, "until": "2026-11-22"}), "public") is not None


@pytest.mark.parametrize("field", ["supports", "challenges"])
@pytest.mark.parametrize("wanted", ["public", "school", "family", "staff", "private"])
def test_supports_and_challenges_never_leave_the_family(field: str, wanted: str) -> None:
    learner = someone(profile={field: [{"text": "more time", "audience": wanted}]})
    for edition in ("public", "school"):
        assert getattr(seen(learner, edition).profile, field) == ()


def test_a_private_line_is_nobodys_but_its_writers() -> None:
    learner = someone(goals=[{"id": "a", "goal": "Sleep", "audience": "private"}])
    for edition in ("public", "school", "family:amara", "staff"):
        assert seen(learner, edition).goals == ()
    assert seen(learner, "learner:amara").goals[0].goal == "Sleep"


def test_staff_see_what_families_see_and_families_do_not_see_the_log() -> None:
    learner = someone(
        goals=[{"id": "a", "goal": "Read"}], log=[{"date": "2026-03-04", "doing": "Measuring"}]
    )
    assert seen(learner, "staff").goals and seen(learner, "staff").log
    assert seen(learner, "family:amara").goals
    assert not seen(learner, "family:amara").log
    assert seen(learner, "learner:amara").log, "a learner wrote the log"


def test_a_note_among_staff_is_not_for_the_family_or_the_learner() -> None:
    note = {"learner": "amara", "project": "oven", "date": "2026-03-04", "who": "ms-okafor",
            "saw": "needs a rest", "audience": "staff"}  # fmt: skip
    kind = {**note, "saw": "good question", "audience": None}
    learner = someone(projects=[{"id": "oven", "title": "Oven", "feedback": [note, kind]}])
    for edition in ("family:amara", "learner:amara"):
        said = [feedback.saw for feedback in seen(learner, edition).projects[0].feedback]
        assert said == ["good question"]
    assert len(seen(learner, "staff").projects[0].feedback) == 2


def test_another_family_sees_only_what_is_public() -> None:
    mine = someone(name="ben", projects=[{"id": "a", "title": "Mine", "topic": ["sports"]}])
    theirs = someone(
        goals=[{"id": "a", "goal": "Read"}],
        projects=[
            {"id": "b", "title": "Theirs", "topic": ["sports"], "audience": "public"},
            {"id": "c", "title": "Not theirs to see", "topic": ["sports"]},
        ],
    )
    edition = Edition.named("family:ben")
    shown = {who.id: who for who in project_learners((mine, theirs), school(), edition, TODAY)}
    assert [project.title for project in shown["amara"].projects] == ["Theirs"]
    assert shown["amara"].goals == ()


def test_a_school_can_close_a_field_but_never_open_one() -> None:
    learner = someone(profile={"headline": "I build"}, goals=[{"id": "a", "goal": "Read"}])
    closed = school(audiences={"headline": "family", "goals": "public"})
    assert seen(learner, "school", closed).profile.headline is None
    assert seen(learner, "school", closed).goals == ()
    assert seen(learner, "school").profile.headline == "I build"


def test_a_photo_needs_the_word_of_everybody_in_it() -> None:
    shows = [{"kind": "photo", "file": "media/us.jpg", "people": ["amara", "ben"]}]
    project = {"id": "oven", "title": "Oven", "audience": "public", "shows": shows}
    amara, edition = someone(projects=[project]), Edition.named("public")
    for consent, expected in ((OPEN, 1), ({**OPEN, "photos": "no"}, 0)):
        learners = (amara, someone(consent, name="ben"))
        shown = project_learners(learners, school(), edition, TODAY)
        assert len(shown[0].projects[0].shows) == expected


@pytest.mark.parametrize(
    ("form", "called"),
    [("full", "Amara Osei"), ("first", "Amara"), ("first-initial", "Amara O."),
     ("pseudonym", "Sunny"), ("none", "A learner")],
)  # fmt: skip
def test_a_public_name_is_the_one_the_family_agreed_to(form: str, called: str) -> None:
    consent = Consent(publish="public", name=form, pseudonym="Sunny")
    learner = someone()
    assert name_of(learner, consent, Edition.named("public")) == called
    assert name_of(learner, consent, Edition.named("school")) == "Amara Osei"
    assert name_of(learner, agreed(None, TODAY), Edition.named("public")) == "A learner"


@pytest.mark.parametrize("name", ["pubilc", "family", "family:", "public:amara", "", "Public"])
def test_a_misspelt_edition_is_no_edition(name: str) -> None:
    with pytest.raises(ValueError):
        Edition.named(name)


def test_audiences_are_sets() -> None:
    assert SEEN_IN[Audience.STAFF] & SEEN_IN[Audience.FAMILY] == {"staff"}
    assert not SEEN_IN[Audience.PRIVATE]
