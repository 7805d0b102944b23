"""Whoever says in other words who may see a thing is understood as wanting fewer to see it."""

from __future__ import annotations

import pytest

from portfolio_gen.model.place import Items, Mapping, Place, Written
from portfolio_gen.reading.other_words import (
    asks_beside_audience,
    asks_for_privacy,
    asks_who,
    hides,
    hides_as_a_choice,
    holds_audience,
    is_public,
    is_question,
    is_yes_or_no,
    like_audience,
    means_audience,
    names_audience,
    says_who_may_not,
)

PLACE = Place(file="students/ana/projects/oven/project.md")


def block(**fields: object) -> Mapping:
    made = Mapping(PLACE)
    made.update({Written(key, PLACE): value for key, value in fields.items()})
    return made


@pytest.mark.parametrize(
    "key",
    [
        "audience", "Audiance", "confidential", "do_not_publish", "do not show", "don't publish",
        "dont-show", "draft", "hidden", "hide", "not_public", "only for", "permission",
        "permissions", "privacy", "privat", "private", "Privé", "restricted", "restricted_to",
        "headline_audience", "audienceOf", "show_to", "can_see", "not_for", "staff_only",
        "only-family", "who can see this", "privado", "Visibilidad", "audiencia", "Borrador",
        "para quién", "الجمهور", "خاص", "مسوّدة", "الخصوصية",
        "secret", "seen-by", "unlisted", "unpublished", "visibility", "visible", "visible_for",
        "visible to", "who can see", "who-may-see", "Who_Sees", "headlineAudience", "Audiens",
        "who could view", "who might look at it", "who should see that", "who will see",
        "who reads it", "who views this", "visible para", "quién lo ve", "secreta",
        "solo la familia", "لا تعرض", "خـاص", "من يرى هذا", "ليس لـ",
    ],
)  # fmt: skip
def test_a_key_that_can_mean_nothing_else_asks_who_may_see_a_thing(key: str) -> None:
    assert means_audience(key) and like_audience(key)


@pytest.mark.parametrize(
    "key",
    ["public", "publish", "share", "Shared", "shared_to", "sharedwith", "share-with", "who",
     "readers", "sharing", "viewers", "público", "compartir", "compartido con", "مشاركة", "عام"],
)  # fmt: skip
def test_some_keys_ask_it_only_right_in_the_thing(key: str) -> None:
    assert like_audience(key)
    assert not means_audience(key)


@pytest.mark.parametrize("key", ["evidence", "science", "author", "shows", "place", "published",
                                 "the audience we had", "staff", "show", "familia"])
def test_other_keys_ask_nothing(key: str) -> None:
    assert not like_audience(key)


@pytest.mark.parametrize(
    "word",
    [
        "confidential", "Draft", "hidden", "just me", "nobody", "no-one", "not public", "only me",
        "private", "restricted", "unlisted", "unpublished", "teachers only", "staff only",
        "only family", "Only parents", "nadie", "privado", "solo familia", "Sólo para familia",
        "العائلة فقط", "خاص", "لا أحد", "only for family", "Solo la familia", "sólo los maestros",
        "solo yo", "no público", "restringida", "فقط للعائلة", "ليس عاما", "مخفية",
    ],
)  # fmt: skip
def test_some_answers_can_only_mean_that_others_should_not_see_it(word: str) -> None:
    assert hides(word) and names_audience("for", word)


def test_an_answer_that_names_an_audience_was_meant_as_one() -> None:
    assert all(names_audience("for", word) for word in ("family", "school", "staff", "teachers"))
    assert names_audience("for", Items(PLACE)) is False
    both, words = Items(PLACE), Items(PLACE)
    both.extend(["family", "staff"])
    words.extend(["family", "friends of mine"])
    assert names_audience("for", both) and not names_audience("for", words)
    assert not names_audience("for", "public only") and not names_audience("for", "me")
    assert not names_audience("for", "public") and not names_audience("Published", "2026")
    assert not hides(both) and not hides("finished")


@pytest.mark.parametrize("key", ["Published", "publicado", "publicada"])
def test_what_was_published_may_be_a_book_where_a_thing_has_no_audience(key: str) -> None:
    assert asks_beside_audience(key) and not means_audience(key)


@pytest.mark.parametrize("key", ["polished", "publish", "publisher"])
def test_who_published_it_is_another_question(key: str) -> None:
    assert not asks_beside_audience(key)


def test_who_alone_may_ask_who_is_in_a_thing() -> None:
    assert asks_who("Who") and asks_who("who?")
    assert asks_who("whose") is False and asks_who("who_sees") is False


@pytest.mark.parametrize("word", ["public", "Público", "pública", "عام", "للجميع"])
def test_everybody_is_no_audience_that_narrows(word: str) -> None:
    assert is_public(word) and not names_audience("for", word)
    assert not is_public(f"{word} school")


@pytest.mark.parametrize("word", ["yes", "No", "off", "SÍ", "نعم", "لا"])
def test_some_answers_are_yes_or_no(word: str) -> None:
    assert is_yes_or_no(word)


@pytest.mark.parametrize("word", ["", "e", "yes and no", "maybe", None])
def test_others_are_neither(word: object) -> None:
    assert is_yes_or_no(word) is False


def test_an_audience_may_stand_in_a_block_in_a_block() -> None:
    assert holds_audience(block(about=block(audience="private")))
    assert holds_audience(block(about=block(hidden="yes")))
    assert holds_audience(block(about=block(para="familia")))
    assert not holds_audience(block(about=block(title="Oven")))
    assert not holds_audience("private")


@pytest.mark.parametrize(
    "word",
    ["familia", "Padres", "profesores", "escuela", "العائلة", "للعائلة", "المدرسة",
     "colegio", "المعلمين", "طاقم", "للطاقم", "لمعلمين", "family and staff", "familia y escuela",
     "family, parents", "العائلة والمدرسة"],
)  # fmt: skip
def test_audiences_are_known_in_the_languages_of_the_school(word: str) -> None:
    assert names_audience("zebra", word) 
    assert not names_audience("zebra", f"{word} zebra")


def test_personal_is_staff_in_spanish_and_a_kind_of_thing_in_english() -> None:
    assert names_audience("para", "Personal")
    for key in ("kind", "Kind", "type", "tipo"):
        assert names_audience(key, "Personal") is False
    assert names_audience("kind", "staff")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("show", "no"), ("staff", "yes"), ("internal", "yes"), ("family", "no"),
        ("show_family", "no"), ("showFamily", "No"), ("family-can-see", "false"),
        ("mostrar", "sí"), ("العائلة", "لا"), ("public", "no"), ("visible?", "no"),
        ("shared with family", "yes"), ("todos", "no"), ("La familia puede ver", "no"),
        ("نشر", "لا"), ("لا نشر", "نعم"), ("everybody can see", "off"),
    ],
)  # fmt: skip
def test_a_question_about_who_may_see_a_thing_asks_it(key: str, value: str) -> None:
    assert is_question(key, value) and asks_for_privacy(key, value)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("show", "public"), ("staff", "Ms Okafor"), ("online", "yes"), ("showroom", "no"),
        ("only", "yes"), ("", "yes"), ("password", "secret"), ("family_dinner", "no"),
        ("show", None), ("show", ""), ("family_car", "yes"),
    ],
)  # fmt: skip
def test_another_question_or_another_answer_asks_nothing(key: str, value: object) -> None:
    assert is_question(key, value) is False


def test_a_choice_that_means_it_may_have_more_words() -> None:
    words = ["private note", "staff", "Staff-only", "nota privada", "uso privado", "Private",
             "Private note", "ملاحظة سرية", "draft"]  # fmt: skip
    assert all(hides_as_a_choice(word) for word in words)
    words = ["family", "school", "teacher", "first try", "privately"]
    assert not any(hides_as_a_choice(word) for word in words)
    assert not hides_as_a_choice(None)


def test_a_key_that_names_those_who_should_not_see_it_is_told_apart() -> None:
    keys = ["not_for", "Not for", "hideFrom", "ocultar_a", "ليس_للجميع"]
    assert all(says_who_may_not(key) for key in keys)
    keys = ["notes_for", "visible_to", "shown_on", "(visible)"]
    assert not any(says_who_may_not(key) for key in keys)
