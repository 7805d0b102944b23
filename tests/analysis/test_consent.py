"""What a family agreed to decides where somebody appears, by which name, in whose work."""

from __future__ import annotations

from datetime import date

import pytest

from portfolio_gen.analysis.consent import (
    FILMS,
    SOUNDS,
    Agreed,
    Agreements,
    agreed,
    agreed_by,
    appears_in,
    first_and_last,
    is_recording,
    name_of,
)
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Show
from portfolio_gen.model.school import Consent, RosterLine, School, SchoolSettings

TODAY = date(2026, 11, 22)
PUBLIC = {"publish": "public"}


def line(name: str, status: str = "active") -> RosterLine:
    return RosterLine(id=name, name=f"{name.title()} Osei", status=status)


def learner(name: str, **consent: object) -> Learner:
    return Learner(id=name, roster=line(name), consent=consent or None)


# -- where somebody appears --


@pytest.mark.parametrize(
    ("publish", "status", "kinds"),
    [
        ("public", "active", {"public", "school", "family", "learner", "staff"}),
        ("family", "active", {"school", "family", "learner", "staff"}),
        ("nobody", "active", {"school", "learner", "staff"}),
        ("public", "left", {"family", "learner", "staff"}),
        ("nobody", "left", {"learner", "staff"}),
        ("public", "graduated", {"public", "school", "family", "learner", "staff"}),
    ],
)
def test_somebody_appears_where_the_family_agreed(
    publish: str, status: str, kinds: set[str]
) -> None:
    assert appears_in(line("ana", status), Consent(publish=publish)) == kinds


def test_who_is_not_on_the_roster_is_like_one_who_left() -> None:
    assert appears_in(None, Consent(publish="public")) == {"family", "learner", "staff"}


def test_a_word_holds_up_to_its_last_day_and_no_word_agrees_to_nothing() -> None:
    until_today = Consent(publish="public", until=TODAY)
    assert agreed(until_today, TODAY) == until_today
    assert agreed(until_today, date(2026, 11, 23)) == Consent() == agreed(None, TODAY)
    assert agreed(Consent(publish="public"), TODAY).publish == "public"


@pytest.mark.parametrize(
    ("signed", "publish"),
    [(TODAY, "public"), (None, "public"), (date(2026, 11, 23), "nobody")],
    ids=["today", "no day", "tomorrow"],
)
def test_a_word_that_is_signed_on_a_day_to_come_agrees_to_nothing_yet(
    signed: date | None, publish: str
) -> None:
    assert agreed(Consent(publish="public", signed=signed), TODAY).publish == publish


def test_what_holds_for_everybody_on_the_roster() -> None:
    held = agreed_by([line("ana"), line("ben")], {"ana": Consent(**PUBLIC, voice=True)}, TODAY)
    assert held["ana"].publicly and held["ana"].consent.voice
    assert held["ana"].kinds == ("family", "learner", "public", "school", "staff")
    assert not held["ben"].publicly and held["ben"].kinds == ("learner", "school", "staff")
    late = agreed_by([line("ana")], {"ana": Consent(**PUBLIC, until=date(2026, 1, 1))}, TODAY)
    assert not late["ana"].publicly


# -- whose face and voice is in a piece of work --


EVERYBODY = Agreements.on(
    TODAY,
    [
        learner("open", **PUBLIC, photos="yes", voice="yes"),
        learner("seen", **PUBLIC, photos="yes"),
        learner("heard", **PUBLIC, voice="yes"),
        learner("named", **PUBLIC),
        learner("home", publish="family", photos="yes", voice="yes"),
    ],
    School(
        settings=SchoolSettings(name="Alder Creek", levels=[{"id": "a", "name": "A"}]),
        people=({"id": "ms-okafor", "name": "Ngozi Okafor", "role": "teacher"},),
    ),
)


def may(kind: str, file: str, *people: str, owner: str = "open", edition: str = "public") -> bool:
    return EVERYBODY.may_show(Show(kind=kind, file=file, people=people), owner, edition)


@pytest.mark.parametrize(
    ("kind", "file", "agreeing"),
    [
        ("photo", "us.jpg", {"open", "seen"}),
        ("audio", "us.mp3", {"open", "heard"}),
        ("photo", "us.mp3", {"open", "heard"}),
        ("audio", "us.bin", {"open", "heard"}),
        ("video", "us.mp4", {"open"}),
        ("photo", "us.MP4 ", {"open"}),
        ("audio", "us.mp4", {"open"}),
        ("audio", "us.WEBM ", {"open"}),
        ("video", "us.bin", {"open"}),
        ("other", " us.MP3 ", {"open", "heard"}),
    ],
)
def test_a_face_needs_one_word_and_a_voice_another(
    kind: str, file: str, agreeing: set[str]
) -> None:
    people = {"open", "seen", "heard", "named", "home", "stranger"}
    assert {person for person in people if may(kind, file, person)} == agreeing


def test_one_person_who_did_not_agree_is_enough() -> None:
    assert may("photo", "us.jpg", "open", "seen")
    assert not may("photo", "us.jpg", "open", "named")


def test_work_in_which_nobody_is_named_is_shown() -> None:
    assert may("photo", "box.jpg", owner="named")


@pytest.mark.parametrize(("owner", "is_shown"), [("heard", True), ("seen", False), ("x", False)])
def test_a_recording_needs_the_word_of_whoever_made_it(owner: str, is_shown: bool) -> None:
    assert may("audio", "me.mp3", owner=owner) is is_shown
    assert may("photo", "me.jpg", owner=owner)


@pytest.mark.parametrize("edition", ["school", "learner", "staff"])
def test_inside_the_school_everything_may_be_shown(edition: str) -> None:
    assert may("video", "us.mp4", "named", "stranger", owner="named", edition=edition)


def test_at_home_only_others_need_to_agree() -> None:
    assert may("video", "us.mp4", "home", owner="home", edition="family")
    assert may("video", "us.mp4", "home", "open", owner="home", edition="family")
    assert not may("video", "us.mp4", "home", "seen", owner="home", edition="family")
    assert not may("photo", "us.jpg", "home", owner="open", edition="family")
    assert may("audio", "me.mp3", owner="named", edition="family"), "nobody else is in it"


def test_a_classmate_is_quoted_only_with_their_familys_word() -> None:
    assert EVERYBODY.may_quote("named") and EVERYBODY.may_quote("ms-okafor")
    assert not EVERYBODY.may_quote("home")
    assert not EVERYBODY.may_quote("nobody-knows")


@pytest.mark.parametrize("ending", sorted(SOUNDS | FILMS))
def test_a_recording_is_known_by_the_end_of_its_name(ending: str) -> None:
    assert is_recording(f"media/me{ending}") and is_recording(f" me{ending.upper()} ")


def test_and_by_what_it_is_said_to_be() -> None:
    assert is_recording("me.bin", "audio") and is_recording("me.bin", "video")
    assert not is_recording("me.jpg", "photo") and not is_recording("mp3/me.jpg")


# -- names --


def called(form: str, full: str, edition: str = "public", **consent: object) -> str:
    amara = Learner(id="amara", roster={"id": "amara", "name": full})
    return name_of(amara, Consent(name=form, **consent), Edition.named(edition))


@pytest.mark.parametrize(
    ("edition", "name"),
    [("public", "Amara"), ("family:ben", "Amara"), ("learner:ben", "Amara"),
     ("school", "Amara Osei"), ("staff", "Amara Osei"), ("family:amara", "Amara Osei"),
     ("learner:amara", "Amara Osei")],
)  # fmt: skip
def test_inside_the_school_and_at_home_a_name_is_whole(edition: str, name: str) -> None:
    assert called("first", "Amara Osei", edition) == name


def test_forms_of_a_name_that_strangers_may_read() -> None:
    assert called("first-initial", "Amara Lee Osei") == "Amara L."
    assert called("first-initial", "Amara") == "Amara"
    assert called("pseudonym", "Amara Osei", pseudonym="Sunny") == "Sunny"
    assert called("pseudonym", "Amara Osei") == "A learner"
    assert called("none", "Amara Osei") == "A learner"


def test_who_is_not_on_the_roster_is_called_by_id() -> None:
    assert name_of(Learner(id="amara"), Consent(), Edition.named("staff")) == "amara"


@pytest.mark.parametrize(
    ("full", "parts"),
    [
        ("Ana Maria Lima", ("Ana", "Maria Lima")),
        ("Lima, Ana Maria", ("Ana", "Lima")),
        ("de Lima , Ana", ("Ana", "de Lima")),
        ("Lima\u060c Ana", ("Ana", "Lima")),
        ("Lima\uff0cAna", ("Ana", "Lima")),
        ("Lima\u3001Ana", ("Ana", "Lima")),
        ("Lima\ufe50 Ana", ("Ana", "Lima")),
        ("Lima\uff64 Ana", ("Ana", "Lima")),
        ("Lima\u201a Ana", ("Ana", "Lima")),
        ("Lima, Ana, ", ("Ana", "Lima")),
        ("\u738b\uff0c\u5c0f\u660e", ("\u5c0f\u660e", "\u738b")),
        (", Ana", ("Ana", "")),
    ],
)
def test_a_last_name_never_stands_in_place_of_a_first(full: str, parts: tuple[str, str]) -> None:
    assert first_and_last(full) == parts


@pytest.mark.parametrize(
    "full",
    ["Quartz, ", "Quartz Ana,", "Quartz / Ana", "Quartz/Ana", "Quartz;Ana", "Quartz\uff1b Ana",
     "Quartz: Ana", "Quartz | Ana", "Quartz \u2013 Ana", "Quartz\u2014Ana", "\u738b\u5c0f\u660e",
     "\u738b \u5c0f\u660e", "\uae40\ubbfc\uc9c0", "\uae40 \ubbfc\uc9c0", ",", "", " \u200b", "7"],
)  # fmt: skip
@pytest.mark.parametrize("form", ["first", "first-initial"])
def test_a_first_name_that_nobody_can_tell_is_not_shown(form: str, full: str) -> None:
    """In Chinese and Korean the last name is written first; a comma tells which part is which."""
    assert called(form, full) == "A learner"


@pytest.mark.parametrize(
    "between",
    [" ", "_", ".", "\u00b7", "\u30fb", "\u200b", "\u2060", "\u00ad", "\ufeff", "\u200c", "\u200d",
     "\u3164", "\u034f", "\u00a0", "\t", " (Annie) ", " \"Annie\" ", "2", " - ", "\u2800"],
)  # fmt: skip
def test_whatever_stands_between_two_names_parts_them(between: str) -> None:
    assert called("first", f"Ana{between}Quartz") == "Ana"
    assert called("full", f"Ana{between}Quartz") == f"Ana{between}Quartz"


@pytest.mark.parametrize("between", ["_", ".", "\u00b7", "\u200b", "\u2060", " (", " '"])
def test_the_initial_is_a_letter(between: str) -> None:
    assert called("first-initial", f"Ana{between}Quartz") == "Ana Q."


@pytest.mark.parametrize(
    "first",
    ["O'Neil", "D\u2019Arcy", "Jean-Luc", "Jean\u2011Luc", "Jos\u00e9", "Jose\u0301",
     "S\u0326tefan", "Marcel\u00b7la", "Ka\u02bbiulani",
     "\u0645\u064f\u062d\u064e\u0645\u0651\u062f",
     "\u041d\u0430\u0442\u0430\u043b\u044c\u044f", "\u05d6\u05f3\u05d0\u05df",
     "\u0dc1\u0dca\u200d\u0dbb\u0dd3", "\u0915\u094d\u0937\u093f\u0924\u093f\u091c",
     "\u30a2\u30ca", "\u0e2a\u0e21\u0e0a\u0e32\u0e22"],
)  # fmt: skip
def test_a_first_name_of_any_script_stays_whole(first: str) -> None:
    assert called("first", f"{first} Quartz") == called("first", f"Quartz, {first}") == first


@pytest.mark.parametrize(
    ("full", "first", "with_initial"),
    [("Jos\u00e9 Mar\u00eda Quartz", "Jos\u00e9", "Jos\u00e9 M."),
     ("Ana M. Quartz", "Ana", "Ana M."), ("Quartz, Ana M.", "Ana", "Ana Q."),
     ("A. Quartz", "A", "A Q.")],
)  # fmt: skip
def test_of_several_names_the_first_is_shown(full: str, first: str, with_initial: str) -> None:
    assert (called("first", full), called("first-initial", full)) == (first, with_initial)


def test_nobody_is_public_who_is_nowhere() -> None:
    assert not Agreed(consent=Consent(**PUBLIC), kinds=("school",)).publicly
