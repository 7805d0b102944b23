"""Which files an edition publishes: what it shows and nobody held back, out of one folder."""

from __future__ import annotations

from datetime import date

import pytest

from portfolio_gen.analysis.consent import Agreements
from portfolio_gen.analysis.files import file_of, named_files, stories_of, wanted_files
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import School, SchoolSettings
from portfolio_gen.model.story import Story
from tests.analysis.projected import project_learners

TODAY = date(2026, 11, 22)
OPEN = {"publish": "public", "name": "first", "photos": "yes", "voice": "yes"}
SCHOOL = School(settings=SchoolSettings(name="Alder Creek", levels=[{"id": "a", "name": "A"}]))
ROOM = "students/ana"
OVEN = f"{ROOM}/projects/oven"


def project(name: str = "oven", text: str = "", **fields: object) -> dict:
    story = Story(text=text, file=f"{ROOM}/projects/{name}/project.md", first_line=5)
    return {"id": name, "title": name, "audience": "public", "story": story, **fields}


def ana(*projects: dict, consent: dict | None = OPEN, **fields: object) -> Learner:
    return Learner(
        id="ana", roster={"id": "ana", "name": "Ana Lima"}, consent=consent, projects=projects,
        **fields,
    )  # fmt: skip


def published(
    written: Learner,
    *files: str,
    edition: str = "public",
    also: tuple[Learner, ...] = (),
    hashes: dict[str, str] | None = None,
    faces: dict[str, tuple[str, ...]] | None = None,
) -> dict[str, str]:
    """The files that an edition publishes, with their kinds; all of `files` lie in the folder."""
    everybody = (written, *also)
    shown = project_learners(everybody, SCHOOL, Edition.named(edition), TODAY)[0]
    wanted = wanted_files(
        written, shown, set(files), Agreements.on(TODAY, everybody, SCHOOL),
        Edition.named(edition).kind_for("ana"), hashes, faces,
    )  # fmt: skip
    return {one.file: one.kind for one in wanted}


def show(file: str, kind: str = "photo", **fields: object) -> dict:
    return {"kind": kind, "file": file, "alt": "words", **fields}


# -- which file is meant --


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        ("media/us.jpg", f"{OVEN}/media/us.jpg"),
        (" ./media/us.jpg ", f"{OVEN}/media/us.jpg"),
        ("../kite/us.jpg", f"{ROOM}/projects/kite/us.jpg"),
        ("projects/kite/us.jpg", f"{ROOM}/projects/kite/us.jpg"),
        (" projects/kite/us.jpg", f"{ROOM}/projects/kite/us.jpg"),
        ("journal/2026-03-04-foil.md", f"{ROOM}/journal/2026-03-04-foil.md"),
        ("feedback/ben/kite/2026-03-04.yml", f"{ROOM}/feedback/ben/kite/2026-03-04.yml"),
        ("about.md", f"{ROOM}/about.md"),
        ("goals.yml", f"{ROOM}/goals.yml"),
        ("profile.yml", f"{ROOM}/profile.yml"),
        ("my-projects/x.jpg", f"{OVEN}/my-projects/x.jpg"),
        ("../../../ben/us.jpg", None),
        ("../../../ana-l/us.jpg", None),
        ("../..", None),
        ("projects/../../ben/us.jpg", None),
    ],
)
def test_a_path_is_looked_for_in_the_project_and_never_outside_the_folder(
    typed: str, file: str | None
) -> None:
    written = ana(project())
    assert file_of(written, written.projects[0], typed) == file


def test_without_a_project_a_path_starts_at_the_learners_folder() -> None:
    assert file_of(ana(), None, "media/us.jpg") == f"{ROOM}/media/us.jpg"
    assert file_of(ana(), None, "../ben/us.jpg") is None


def test_everything_written_in_markdown_is_a_story() -> None:
    texts = [Story(text=text, file=f"{ROOM}/about.md", first_line=1) for text in "abc"]
    written = ana(
        project(story=texts[2]), project("bare", story=None), about=texts[0],
        journal=[{"id": "2026-03-04-a", "date": "2026-03-04", "story": texts[1]},
                 {"id": "2026-03-05-b", "date": "2026-03-05"}],
    )  # fmt: skip
    assert [story.text for story in stories_of(written)] == ["a", "b", "c"]
    assert list(stories_of(ana())) == []


# -- what is published --


def test_a_file_is_published_only_when_a_shown_thing_names_it() -> None:
    written = ana(project(shows=[show("media/us.jpg")], text="![box](media/box.jpg)"))
    files = [f"{OVEN}/media/{name}.jpg" for name in ("us", "box", "unnamed")]
    assert published(written, *files) == {files[0]: "photo", files[1]: "other"}


def test_a_name_may_have_capitals_and_spaces() -> None:
    written = ana(project(shows=[show("My Oven.JPG")], text="![box](The%20Box.jpg)"))
    files = [f"{OVEN}/{name}" for name in ("My Oven.JPG", "The Box.jpg")]
    assert list(published(written, *files)) == files


def test_what_lies_elsewhere_is_not_published_and_keeps_nothing_back() -> None:
    shows = [show("../../../ben/us.jpg"), show("us.jpg")]
    text = "[web](https://a.example) [ben](../../../ben/me.jpg) ![box](box.jpg)"
    there = [f"{OVEN}/box.jpg", f"{OVEN}/us.jpg"]
    elsewhere = ["students/ben/me.jpg", "students/ben/us.jpg"]
    assert list(published(ana(project(shows=shows, text=text)), *there, *elsewhere)) == there


def test_a_file_that_is_named_and_not_there_is_not_published() -> None:
    assert published(ana(project(shows=[show("media/us.jpg")]))) == {}


@pytest.mark.parametrize("name", ["notes.md", "rubric.yml"])
def test_what_a_learner_wrote_for_us_is_no_file_to_publish(name: str) -> None:
    written = ana(project(shows=[show(name)], text=f"[look]({name})"))
    assert published(written, f"{OVEN}/{name}") == {}


def test_a_file_keeps_the_kind_that_its_work_has_though_a_story_uses_it_too() -> None:
    written = ana(project(shows=[show("clip.bin", "video")], text="[film](clip.bin)"))
    assert published(written, f"{OVEN}/clip.bin") == {f"{OVEN}/clip.bin": "video"}


def test_files_come_in_the_order_of_their_names() -> None:
    written = ana(project(shows=[show("b.jpg"), show("a.jpg")]))
    assert list(published(written, f"{OVEN}/a.jpg", f"{OVEN}/b.jpg")) == [
        f"{OVEN}/a.jpg", f"{OVEN}/b.jpg",
    ]  # fmt: skip


@pytest.mark.parametrize("link", ["us.jpg", "US.jpg", "./us.jpg", "us%2Ejpg", "x/../us.jpg"])
def test_work_for_the_family_stays_out_where_a_public_story_shows_it_too(link: str) -> None:
    written = ana(project(shows=[show("us.jpg", audience="family")], text=f"![us]({link})"))
    there = [f"{OVEN}/us.jpg", f"{OVEN}/US.jpg"]
    assert published(written, *there) == {}
    assert published(written, *there, edition="family:ana")


@pytest.mark.parametrize("typed", ["us%2Ejpg", "x\\..\\us.jpg", "US.JPG", "cafe\u0301.jpg"])
def test_a_slip_in_the_name_of_closed_work_does_not_open_it(typed: str) -> None:
    story = "![us](us.jpg) ![us](caf\u00e9.jpg)"
    written = ana(project(shows=[show(typed, audience="family")], text=story))
    closed = "caf\u00e9.jpg" if "cafe" in typed else "us.jpg"
    assert f"{OVEN}/{closed}" not in published(written, f"{OVEN}/us.jpg", f"{OVEN}/caf\u00e9.jpg")


def test_work_that_is_listed_for_everybody_as_well_is_published() -> None:
    shows = [show("us.jpg", audience="family"), show("us.jpg")]
    assert published(ana(project(shows=shows)), f"{OVEN}/us.jpg")


def test_what_somebody_did_not_agree_to_stays_out_wherever_it_is_listed() -> None:
    ben = Learner(id="ben", roster={"id": "ben", "name": "Ben"}, consent={"publish": "family"})
    shows = [show("us.jpg", people=["ben"]), show("us.jpg"), show("me.jpg")]
    written = ana(project(shows=shows, text="![us](us.jpg)"))
    files = (f"{OVEN}/us.jpg", f"{OVEN}/me.jpg")
    assert list(published(written, *files, also=(ben,))) == [f"{OVEN}/me.jpg"]
    assert len(published(written, *files, edition="school", also=(ben,))) == 2


def test_a_story_cannot_fetch_a_file_of_a_project_that_is_not_shown() -> None:
    about = Story(text="![x](projects/secret/x.jpg)", file=f"{ROOM}/about.md", first_line=1)
    secret = project("secret", audience="family", text="![x](x.jpg)")
    file = f"{ROOM}/projects/secret/x.jpg"
    assert published(ana(secret, about=about), file) == {}
    assert published(ana(secret, about=about), file, edition="family:ana")
    assert published(ana(project("secret-2"), secret, about=about), file) == {}


def test_a_project_whose_name_begins_alike_stays_open() -> None:
    about = Story(text="![x](projects/oven-2/x.jpg)", file=f"{ROOM}/about.md", first_line=1)
    written = ana(project("oven", audience="family"), project("oven-2"), about=about)
    assert published(written, f"{ROOM}/projects/oven-2/x.jpg")


def test_a_recording_in_a_story_needs_the_word_about_the_voice() -> None:
    quiet = {**OPEN, "voice": "no"}
    text = "[hear](me.mp3) ![see](me.jpg)"
    files = (f"{OVEN}/me.mp3", f"{OVEN}/me.jpg")
    assert list(published(ana(project(text=text), consent=quiet), *files)) == [files[1]]
    assert len(published(ana(project(text=text)), *files)) == 2
    assert len(published(ana(project(text=text), consent=quiet), *files, edition="school")) == 2


@pytest.mark.parametrize("edition", ["public", "family:ana", "school", "staff", "learner:ana"])
def test_a_file_that_waits_is_shown_to_nobody(edition: str) -> None:
    written = ana(project(text="![us](us.jpg) ![me](me.jpg)"), waiting={"oven": ["us.jpg"]})
    there = [f"{OVEN}/us.jpg", f"{OVEN}/me.jpg"]
    assert list(published(written, *there, edition=edition)) == there[1:]


def test_where_all_of_a_project_waits_no_story_shows_a_file_of_it() -> None:
    entry = Story(text="![x](../projects/oven/us.jpg)", file=f"{ROOM}/journal/a.md", first_line=1)
    journal = [{"id": "a", "date": "2026-03-04", "audience": "public", "story": entry}]
    written = ana(project(text="![us](us.jpg)"), waiting={"oven": [""]}, journal=journal)
    assert published(written, f"{OVEN}/us.jpg") == {}
    assert published(written.model_copy(update={"waiting": {}}), f"{OVEN}/us.jpg")


def test_no_story_shows_a_file_of_a_project_that_could_not_be_read() -> None:
    about = Story(text="![x](projects/kite/x.jpg)", file=f"{ROOM}/about.md", first_line=1)
    assert published(ana(project(), about=about), f"{ROOM}/projects/kite/x.jpg") == {}


@pytest.mark.parametrize("typed", ["us .jpg", "us.jpg?x", "x/us.jpg", "/students/ana/us.jpg"])
@pytest.mark.parametrize("guard", [{"people": ["ben"]}, {"audience": "family"}])
def test_work_meant_for_few_that_names_no_file_closes_its_project_to_stories(
    typed: str, guard: dict
) -> None:
    there = [f"{OVEN}/us.jpg", f"{OVEN}/me.jpg"]
    shows = [show(typed, **guard), show("me.jpg")]
    written = ana(project(shows=shows, text="![us](us.jpg)"))
    assert list(published(written, *there)) == there[1:]


@pytest.mark.parametrize(
    ("slip", "waiting"),
    [
        ([], {"oven": [""]}),
        ([show("su.jpg", people=["ben"])], {}),
        ([show("su.jpg", audience="family"), show("me.jpg")], {}),
    ],
    ids=["all of it waits", "somebody is in what is not there", "few may see what is not there"],
)
def test_what_is_uncertain_in_one_project_no_other_shows_by_its_name_or_as_a_copy(
    slip: list, waiting: dict
) -> None:
    kite = project("kite", shows=[show("projects/oven/us.jpg"), show("copy.jpg"), show("sky.jpg")])
    hidden = {f"{OVEN}/us.jpg": "a", f"{ROOM}/projects/kite/copy.jpg": "a"}
    there = {**hidden, f"{ROOM}/projects/kite/sky.jpg": "b", f"{OVEN}/me.jpg": "c"}
    written = ana(project(shows=slip), kite, waiting=waiting)
    assert not hidden.keys() & published(written, *there, hashes=there).keys()
    assert f"{ROOM}/projects/kite/sky.jpg" in published(written, *there, hashes=there)
    sound = ana(project(), kite)
    assert hidden.keys() <= published(sound, *there, hashes=there).keys()


def test_a_copy_of_what_is_meant_for_few_stays_out_of_stories_and_may_be_listed_for_everybody() -> (
    None
):
    few, copy, me = (f"{OVEN}/{name}" for name in ("few.jpg", "copy.jpg", "me.jpg"))
    files = {few: "a", copy: "a", me: "b"}
    shows = [show("few.jpg", audience="family")]
    written = ana(project(shows=shows, text="![few](copy.jpg) ![me](me.jpg)"))
    assert list(published(written, *files, hashes=files)) == [me]
    assert list(published(written, *files, hashes=files, edition="family:ana")) == [copy, few, me]
    listed = ana(project(shows=[*shows, show("copy.jpg")], text="![few](copy.jpg)"))
    assert list(published(listed, *files, hashes=files)) == [copy]


def test_what_somebody_did_not_agree_to_stays_out_under_another_name() -> None:
    shows = [show("us.jpg", people=["ben"])]
    written = ana(project(shows=shows, text="![us](copy.jpg) ![me](me.jpg)"))
    files = {f"{OVEN}/us.jpg": "a", f"{OVEN}/copy.jpg": "a", f"{OVEN}/me.jpg": "b"}
    assert list(published(written, *files, hashes=files)) == [f"{OVEN}/me.jpg"]


@pytest.mark.parametrize(
    ("edition", "people", "is_shown"),
    [
        ("public", ("ben",), False),
        ("family:ana", ("ben",), False),
        ("family:ana", ("ana",), True),
        ("school", ("ben",), True),
        ("public", ("cleo",), True),
        ("public", ("cleo", "ben"), False),
    ],
)
def test_who_is_in_a_picture_is_in_each_copy_of_it_whoever_says_so(
    edition: str, people: tuple[str, ...], is_shown: bool
) -> None:
    ben = Learner(id="ben", roster={"id": "ben", "name": "Ben"}, consent={"publish": "family"})
    cleo = Learner(id="cleo", roster={"id": "cleo", "name": "Cleo"}, consent=OPEN)
    files = {f"{OVEN}/us.jpg": "a", f"{OVEN}/me.jpg": "b"}
    written = ana(project(shows=[show("us.jpg")], text="![me](me.jpg)"))
    shown = published(
        written, *files, edition=edition, also=(ben, cleo), hashes=files, faces={"a": people}
    )
    assert [*shown] == [f"{OVEN}/me.jpg", *([f"{OVEN}/us.jpg"] if is_shown else [])]


# -- what a check looks into --


def test_a_file_is_named_by_shows_or_a_story_whoever_may_see_it() -> None:
    shows = [show("media/us.jpg", audience="private")]
    text = "![box](media/box.jpg) [log](../../log.yml) [gone](media/gone.jpg)"
    written = ana(project(shows=shows, text=text, audience="private"), consent=None)
    there = [f"{OVEN}/media/{name}.jpg" for name in ("box", "unnamed", "us")]
    named = named_files(written, {*there, f"{ROOM}/log.yml"})
    assert named == (there[0], there[2])
